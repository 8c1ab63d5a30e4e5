import type { AxisCut, GridScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const high = [2];
const low = [1];
const highFromTheMean: AxisCut = { kind: "mean", aboveZero: true };

const grid: GridScheme = {
  kind: "grid",
  id: "value-quadrant",
  title: words("Value now × later", "当前价值×长期价值", "當前價值×長期價值"),
  axes: [
    {
      id: "now",
      name: words("Value now", "当前价值", "當前價值"),
      metric: "profit@12m",
      better: "higher",
      cut: highFromTheMean,
    },
    {
      id: "later",
      name: words("Value later", "长期价值", "長期價值"),
      metric: "lifetimeValue",
      better: "higher",
      cut: highFromTheMean,
    },
  ],
  cells: [
    { levels: { now: high, later: high }, tier: "iv" },
    { levels: { now: high, later: low }, tier: "iii" },
    { levels: { now: low, later: high }, tier: "ii" },
    { levels: { now: low, later: low }, tier: "i" },
  ],
  tiers: bestToWorst([
    {
      id: "iv",
      name: words("Valuable", "价值客户", "價值客戶"),
      action: words(
        "Spend most here: keep them and deepen the relationship.",
        "重点投入：维系并加深关系。",
        "重點投入：維繫並加深關係。",
      ),
    },
    {
      id: "iii",
      name: words("Good now, less later", "当前高价值客户", "當前高價值客戶"),
      action: words(
        "Serve them well now; find why they will buy less.",
        "做好当前服务，了解未来减少购买的原因。",
        "做好目前服務，了解未來減少購買的原因。",
      ),
    },
    {
      id: "ii",
      name: words("Hidden potential", "潜力股", "潛力股"),
      action: words(
        "The most easily overlooked: invest before others do.",
        "最易被忽视：先于他人投入。",
        "最易被忽視：先於他人投入。",
      ),
    },
    {
      id: "i",
      name: words("Little now and later", "低价值客户", "低價值客戶"),
      action: words("Serve them at low cost, or let go.", "低成本服务，或放弃。", "低成本服務，或放棄。"),
    },
  ]),
};

const byRevenue: GridScheme = {
  ...grid,
  axes: grid.axes.map((axis) => (axis.id === "now" ? { ...axis, metric: "revenue@12m" } : axis)),
  note: words(
    "No cost or profit column: revenue stands in for profit.",
    "没有成本或利润列：以销售额代替利润。",
    "沒有成本或利潤欄：以銷售額代替利潤。",
  ),
};

/** Profit of the last 12 months against lifetime value, each high where it is above 0 and at least the mean (TIERS.md 4). */
export const valueQuadrant: Preset = {
  id: "value-quadrant",
  group: "lifetime",
  description: words(
    "What customers bring now against what they will bring: finds those who are easily overlooked.",
    "客户当前价值与长期价值对照，找出最易被忽视的潜力客户。",
    "客戶目前價值與長期價值對照，找出最易被忽視的潛力客戶。",
  ),
  isDefault: false,
  variants: [grid, byRevenue],
};
