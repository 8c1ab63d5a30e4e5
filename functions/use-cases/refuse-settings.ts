import { fillWords } from "../core/labels/fill-words.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import type { SettingsProblem } from "../core/settings/tab/settings-problem.ts";
import { cellOfTab } from "../core/values/a1.ts";
import { AppError, asAppError } from "../errors.ts";
import type { DecidedSettings } from "./decide-settings.ts";
import { chosenOrders } from "./orders-unclear.ts";
import type { SettingsWrite, Workbook } from "./ports/workbook.ts";

/** How many problems one message lists; the Status column has them all. */
const mostListed = 20;

/**
 * The chosen orders where settings allow to go on. Where they do not, what is to be mended is written into the Status column
 * of the Tier Settings tab, and nothing else anywhere.
 *
 * @throws AppError settings_invalid, no_orders, columns_unclear with the cells to fill in; sheet_busy where Status could not be
 * written now
 */
export async function refuseSettings(workbook: Pick<Workbook, "writeSettings">, decided: DecidedSettings) {
  const error = settingsError(decided);
  if (error === undefined) return chosenOrders(decided.orders, decided.language);
  return tellInStatus(workbook, decided.write, error);
}

/**
 * Throws an error once the Status column says what it has to say of it.
 *
 * @throws AppError the error; sheet_busy where Status could not be written now
 */
export async function tellInStatus(
  workbook: Pick<Workbook, "writeSettings">,
  write: SettingsWrite,
  error: AppError,
): Promise<never> {
  try {
    await workbook.writeSettings(write);
  } catch (thrown) {
    const unwritten = asAppError(thrown);
    if (unwritten.retryable) throw unwritten;
    // What is wrong in the settings matters more than that the Status column could not say it.
    const said = fillWords(runErrorLabels.statusUnwritten, { error: error.words, why: unwritten.words });
    throw new AppError(error.code, said, { cause: unwritten });
  }
  throw error;
}

/** Why settings do not allow to go on, and what is to be mended; undefined where they do. */
export function settingsError(decided: DecidedSettings): AppError | undefined {
  const { problems, asked, orders } = decided;
  if (problems.length > 0) return new AppError("settings_invalid", listed(decided, problems));
  try {
    chosenOrders(orders, decided.language, asked.length === 0 ? [] : [listed(decided, asked)]);
    return undefined;
  } catch (thrown) {
    return asAppError(thrown);
  }
}

function listed({ title, language }: DecidedSettings, problems: readonly SettingsProblem[]): string {
  const lines = problems.slice(0, mostListed).map(({ a1, message }) => `${cellOfTab(title, a1)}: ${message[language]}`);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`(+${more})`] : [])].join("\n");
}
