import { chooseAttributesTab } from "../core/customers/choose-attributes-tab.ts";
import type { TeamTable } from "../core/customers/team-table.ts";
import { readTeamTable } from "../core/customers/team-table-reader.ts";
import { attributeLabels } from "../core/labels/attributes.ts";
import { fill } from "../core/labels/fill.ts";
import type { Language } from "../core/labels/language.ts";
import { listColumns } from "../core/orders/list-columns.ts";
import type { Settings } from "../core/settings/settings.ts";
import { AppError } from "../errors.ts";
import type { Workbook, WorkbookShape } from "./ports/workbook.ts";

/** How often tables are read again that changed while they were read. */
const readAttempts = 3;

/**
 * Reads what the team keeps of its customers: the columns beside them on the Customers tab, and those of a second tab where Settings
 * name one; that is a call more. What changed while it was read is read again, its columns looked for anew.
 *
 * @param isWanted whether anything looks at a column with this header
 * @returns the Customers tab first; nothing where no column is wanted
 * @throws AppError columns_unclear where the second tab or its column of customers cannot be told, and what the workbook throws
 */
export async function readCustomerTables(
  workbook: Pick<Workbook, "customerColumns" | "readColumns" | "describe">,
  shape: Pick<WorkbookShape, "tabs">,
  settings: Pick<Settings, "attributesTab">,
  isWanted: (header: string) => boolean,
  language: Language,
): Promise<readonly TeamTable[]> {
  let described = shape;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(workbook, described, settings, isWanted, language);
    } catch (error) {
      const changed = error instanceof AppError && error.code === "sheet_changed";
      if (!changed || attempt === readAttempts) throw error;
      described = await workbook.describe();
    }
  }
}

async function readOnce(
  workbook: Pick<Workbook, "customerColumns" | "readColumns">,
  { tabs }: Pick<WorkbookShape, "tabs">,
  settings: Pick<Settings, "attributesTab">,
  isWanted: (header: string) => boolean,
  language: Language,
): Promise<readonly TeamTable[]> {
  const own = await workbook.customerColumns(isWanted);
  const joined = await readAttributesTab(workbook, tabs, settings, isWanted, language);
  return [own, joined].flatMap((table) => {
    const columns = table?.columns.filter(({ header }) => isWanted(header)) ?? [];
    return table === undefined || columns.length === 0 ? [] : [{ ...table, columns }];
  });
}

async function readAttributesTab(
  workbook: Pick<Workbook, "readColumns">,
  tabs: WorkbookShape["tabs"],
  settings: Pick<Settings, "attributesTab">,
  isWanted: (header: string) => boolean,
  language: Language,
): Promise<TeamTable | undefined> {
  const choice = chooseAttributesTab(tabs, settings);
  switch (choice.kind) {
    case "none":
      return undefined;
    case "noSuchTab": {
      const values = { tab: choice.attributesTab, tabs: choice.titles.map((title) => `"${title}"`).join(", ") };
      throw new AppError("columns_unclear", fill(attributeLabels.noSuchTab[language], values));
    }
    case "unclear": {
      const values = { tab: choice.title, columns: listColumns(choice.seen) };
      throw new AppError("columns_unclear", fill(attributeLabels.unclearTab[language], values));
    }
    case "chosen": {
      const { tab, headerRowNumber, keyColumnIndex, columns } = choice;
      const wanted = columns.filter(({ header }) => isWanted(header));
      if (wanted.length === 0) return undefined;
      const table = readTeamTable({ title: tab.title, firstRowNumber: headerRowNumber + 1 }, wanted);
      const indexes = [keyColumnIndex, ...wanted.map(({ columnIndex }) => columnIndex)];
      for await (const page of workbook.readColumns(tab.sheetId, indexes, headerRowNumber)) table.add(page);
      return table.table();
    }
  }
}
