import type { CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { movementsTabLabels as labels } from "../labels/movements.ts";
import type { Movement, Movements } from "../movement/movement.ts";
import type { SnapshotHeader } from "../movement/snapshot.ts";
import type { Scheme } from "../settings/scheme.ts";
import { formatDay } from "../values/day.ts";
import { joinedAndGone } from "./joined-and-gone.ts";
import { blankLine, count, header, maybeMoney, text, title } from "./laid-cells.ts";
import { type LaidRow, layOutTab } from "./lay-out-tab.ts";
import { movementMatrix } from "./movement-matrix.ts";
import { moversBlock } from "./movers-block.ts";
import type { OwnTab } from "./sheet-report.ts";
import { tiersOverTime } from "./tiers-over-time.ts";

/** What the Tier Movements tab tells of. */
export interface MovementsInput {
  readonly table: CustomerTable;
  readonly schemes: readonly Scheme[];
  /** Since the snapshot that settings compare with; undefined where there is none. */
  readonly movements: Movements | undefined;
  /** Headers of all snapshots, the earliest first, today's last. */
  readonly history: readonly SnapshotHeader[];
  /** Why a customer, by index, stands where they stand in a scheme. */
  readonly whyOf: (scheme: Scheme, index: number) => string;
  readonly language: Language;
}

/** The Tier Movements tab: who moved in short, then per scheme the migration matrix, risers and fallers, and its tiers over time. */
export function movementsTab(input: MovementsInput): OwnTab {
  const { schemes, movements, history, language } = input;
  const blocks: readonly (readonly LaidRow[])[] = [
    [title(labels.tab[language]), ...introduction(input)],
    ...(movements === undefined
      ? []
      : [overview(movements, input), ...joinedAndGone(movements, input.table, language)]),
    ...schemes.flatMap((scheme) => [...schemeBlocks(scheme, input), tiersOverTime(scheme, history, language)]),
  ];
  const laid = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, position) => (position === 0 ? block : [blankLine, ...block]));
  return { id: "movements", title: labels.tab, ...layOutTab(laid) };
}

function introduction({ movements, language }: MovementsInput): readonly LaidRow[] {
  if (movements === undefined) return [[text(labels.none[language])]];
  const { since, asOf, isProfit } = movements;
  return [
    [text(fill(labels.period[language], { since: formatDay(since), asOf: formatDay(asOf) }))],
    [text(labels[isProfit ? "worthIsProfit" : "worthIsRevenue"][language])],
  ];
}

function overview(movements: Movements, { table, schemes, language }: MovementsInput): readonly LaidRow[] {
  const say = (label: keyof typeof labels) => labels[label][language];
  const money = (worth: number | undefined) => maybeMoney(worth, table.scale);
  return [
    title(say("overview")),
    header(say("scheme"), say("up"), say("upWorth"), say("down"), say("downWorth"), say("net")),
    ...movements.schemes.map(({ schemeId, comparable, up, down }): LaidRow => {
      const name = text(schemes.find(({ id }) => id === schemeId)?.title[language] ?? schemeId);
      if (!comparable) return [name, text(say("startsAnew"))];
      const [risen, fallen] = [worthOf(up), worthOf(down)];
      return [name, count(up.length), money(risen), count(down.length), money(fallen), money(risen - fallen)];
    }),
    header(say("change"), say("customers"), say("worth")),
    [text(say("joined")), count(movements.joined.length), money(movements.joinedWorth)],
    [text(say("gone")), count(movements.gone.length), money(movements.goneWorth)],
  ];
}

const worthOf = (moved: readonly Movement[]) => moved.reduce((sum, { now }) => sum + now, 0);

/** Matrix, risers and fallers of one scheme, with blank lines between; nothing where it is not compared. */
function schemeBlocks(scheme: Scheme, input: MovementsInput): readonly (readonly LaidRow[])[] {
  const { table, movements, whyOf, language } = input;
  const moved = movements?.schemes.find(({ schemeId }) => schemeId === scheme.id);
  if (moved?.comparable !== true) return [];
  const options = { table, language, whyOf: (index: number) => whyOf(scheme, index) };
  return [
    movementMatrix(moved, scheme, table.scale, language),
    moversBlock("risers", moved.up, scheme, options),
    moversBlock("fallers", moved.down, scheme, options),
  ];
}
