import type { Words } from "./language.ts";

/** Titles of the tables that say how schemes work. The first is not called "Schemes": a setting of format 1 bore that name. */
export const schemeTableLabels = {
  schemes: { en: "Tier schemes", "zh-Hans": "方案一览", "zh-Hant": "方案一覽" },
  rules: { en: "Tier rules", "zh-Hans": "层级规则", "zh-Hant": "層級規則" },
  axes: { en: "Grid axes", "zh-Hans": "矩阵维度", "zh-Hant": "矩陣維度" },
  grid: { en: "Grid cells", "zh-Hans": "矩阵分层", "zh-Hant": "矩陣分層" },
  points: { en: "Point rules", "zh-Hans": "计分规则", "zh-Hant": "計分規則" },
  playbook: { en: "Playbook", "zh-Hans": "行动手册", "zh-Hant": "行動手冊" },
  moves: { en: "How tiers move", "zh-Hans": "层级如何变动", "zh-Hant": "層級如何變動" },
} as const satisfies Readonly<Record<string, Words>>;

/** What each of these tables is for, below its title. */
export const schemeTableNotes = {
  schemes: {
    en: "Tick a box to switch a scheme on. A new row with a name and a kind makes a scheme of your own.",
    "zh-Hans": "勾选即可启用方案。新增一行并填写名称和类型，即可创建自己的方案。",
    "zh-Hant": "勾選即可啟用方案。新增一列並填寫名稱和類型，即可建立自己的方案。",
  },
  rules: {
    en: "A customer takes the first tier, from top to bottom, whose rules hold. Rows with the same alternative must all hold; one alternative is enough.",
    "zh-Hans": "从上到下，客户归入第一个满足规则的层级。备选号相同的行须同时满足；满足一组备选即可。",
    "zh-Hant": "由上到下，客戶歸入第一個符合規則的層級。備選號相同的列須同時符合；符合一組備選即可。",
  },
  axes: {
    en: "What a grid crosses, and where each of its sides is cut into levels.",
    "zh-Hans": "矩阵由哪些维度交叉而成，以及各维度如何划分级别。",
    "zh-Hant": "矩陣由哪些維度交叉而成，以及各維度如何劃分級別。",
  },
  grid: {
    en: "Which levels make which tier. The first row that fits counts; an axis that is not named takes every level.",
    "zh-Hans": "哪些级别属于哪个层级。以第一个符合的行为准；未写的维度不限级别。",
    "zh-Hant": "哪些級別屬於哪個層級。以第一個符合的列為準；未寫的維度不限級別。",
  },
  points: {
    en: "What earns points. Their total is cut into tiers by the cuts of the scheme.",
    "zh-Hans": "哪些表现计分。总分按方案的分界划分层级。",
    "zh-Hant": "哪些表現計分。總分依方案的分界劃分層級。",
  },
  playbook: {
    en: "What to do for the customers of each tier.",
    "zh-Hans": "针对各层级客户的做法。",
    "zh-Hant": "針對各層級客戶的做法。",
  },
  moves: {
    en: "How customers fall and rise from one evaluation to the next. A scheme without a row follows each day's figures.",
    "zh-Hans": "客户在两次评定之间如何升降。没有行的方案按当天数据确定层级。",
    "zh-Hant": "客戶在兩次評定之間如何升降。沒有列的方案依當天資料確定層級。",
  },
} as const satisfies Readonly<Record<keyof typeof schemeTableLabels, Words>>;

/** Headers of these tables. */
export const schemeHeaderLabels = {
  scheme: { en: "Scheme", "zh-Hans": "方案", "zh-Hant": "方案" },
  on: { en: "On", "zh-Hans": "启用", "zh-Hant": "啟用" },
  kind: { en: "Kind", "zh-Hans": "类型", "zh-Hant": "類型" },
  metric: { en: "Metric", "zh-Hans": "指标", "zh-Hant": "指標" },
  cuts: { en: "Cuts", "zh-Hans": "分界", "zh-Hant": "分界" },
  tierNames: { en: "Tiers, best first", "zh-Hans": "层级（由高到低）", "zh-Hant": "層級（由高到低）" },
  columnTitle: { en: "Column title", "zh-Hans": "列标题", "zh-Hant": "欄標題" },
  why: { en: "Why", "zh-Hans": "原因", "zh-Hant": "原因" },
  toNext: { en: "To next", "zh-Hans": "距上一级", "zh-Hant": "距上一級" },
  scores: { en: "Scores", "zh-Hans": "评分", "zh-Hant": "評分" },
  leastCustomers: { en: "Min. customers", "zh-Hans": "最少客户数", "zh-Hant": "最少客戶數" },
  leastDays: { en: "Min. days of history", "zh-Hans": "最少历史天数", "zh-Hant": "最少歷史天數" },
  leastRepeatBuyers: { en: "Min. repeat buyers", "zh-Hans": "最少复购客户数", "zh-Hant": "最少回購客戶數" },
  tier: { en: "Tier", "zh-Hans": "层级", "zh-Hant": "層級" },
  alternative: { en: "Alternative", "zh-Hans": "备选", "zh-Hant": "備選" },
  operator: { en: "Operator", "zh-Hans": "条件", "zh-Hant": "條件" },
  axis: { en: "Axis", "zh-Hans": "维度", "zh-Hant": "維度" },
  better: { en: "Better", "zh-Hans": "方向", "zh-Hant": "方向" },
  axisCut: { en: "Cut into levels", "zh-Hans": "分级方式", "zh-Hant": "分級方式" },
  levels: { en: "Levels", "zh-Hans": "级别", "zh-Hant": "級別" },
  how: { en: "How points count", "zh-Hans": "计分方式", "zh-Hant": "計分方式" },
  step: { en: "Step", "zh-Hans": "步长", "zh-Hant": "級距" },
  points: { en: "Points or weight", "zh-Hans": "分值或权重", "zh-Hant": "分值或權重" },
  maximum: { en: "Maximum", "zh-Hans": "上限", "zh-Hant": "上限" },
  action: { en: "What to do", "zh-Hans": "行动建议", "zh-Hant": "行動建議" },
  falls: { en: "Falls", "zh-Hans": "降级方式", "zh-Hant": "降級方式" },
  grace: { en: "Grace", "zh-Hans": "宽限", "zh-Hant": "寬限" },
  risesAfter: { en: "Rises after", "zh-Hans": "升级所需次数", "zh-Hant": "升級所需次數" },
  margin: { en: "Margin", "zh-Hans": "容差", "zh-Hant": "容差" },
  budgetWeight: { en: "Budget weight", "zh-Hans": "预算权重", "zh-Hant": "預算權重" },
} as const satisfies Readonly<Record<string, Words>>;

/** Notes on these headers: what goes into the column. */
export const schemeHeaderNotes = {
  grace: {
    en: "Days, or evaluations, for which a tier is kept below its cut. Blank: 30 days, or 3 evaluations.",
    "zh-Hans": "低于分界后仍保留层级的天数或评定次数。留空：30 天或 3 次。",
    "zh-Hant": "低於分界後仍保留層級的天數或評定次數。留空：30 天或 3 次。",
  },
  risesAfter: {
    en: "How many evaluations in a row must see a better tier before it is given. Blank: 1, at once.",
    "zh-Hans": "须连续多少次评定达到更高层级才升级。留空：1，即立即。",
    "zh-Hant": "須連續多少次評定達到更高層級才升級。留空：1，即立即。",
  },
  margin: {
    en: "How far below its cut a tier is kept, as a share of the cut, such as 5%. Blank: none.",
    "zh-Hans": "低于分界多少比例之内仍保留层级，例如 5%。留空：无。",
    "zh-Hant": "低於分界多少比例之內仍保留層級，例如 5%。留空：無。",
  },
  scheme: {
    en: "The name of a scheme in the table of schemes: one of the tool's, or one of your own.",
    "zh-Hans": "方案一览中的方案名称：工具自带的或自己创建的。",
    "zh-Hant": "方案一覽中的方案名稱：工具內建的或自己建立的。",
  },
  kind: {
    en: "How the scheme sorts customers. Only schemes of your own choose it.",
    "zh-Hans": "方案如何划分客户。只有自己创建的方案需要选择。",
    "zh-Hant": "方案如何劃分客戶。只有自己建立的方案需要選擇。",
  },
  metric: {
    en: "What is looked at: a metric of the list, or the header of any column that you keep on the Customers tab.",
    "zh-Hans": "所看的指标：列表中的指标，或客户工作表中任意自有列的表头。",
    "zh-Hant": "所看的指標：清單中的指標，或客戶工作表中任意自有欄的標題。",
  },
  cuts: {
    en: "Where each tier ends, best first. Shares: 5%, 20%, 100%. Values: 5000, 1000 (the last tier takes the rest). ≤ 0 at the end sends whoever has no more than 0 to the last tier.",
    "zh-Hans":
      "各层级的分界，由高到低。占比：5%, 20%, 100%。数值：5000, 1000（最后一级为其余客户）。末尾写 ≤ 0 表示不高于 0 的客户直接归入最后一级。",
    "zh-Hant":
      "各層級的分界，由高到低。占比：5%, 20%, 100%。數值：5000, 1000（最後一級為其餘客戶）。末尾寫 ≤ 0 表示不高於 0 的客戶直接歸入最後一級。",
  },
  tierNames: {
    en: "The names of the tiers, best first, parted by commas (or by semicolons, where a name holds a comma). Rename them as you like.",
    "zh-Hans": "层级名称，由高到低，以逗号分隔（名称含逗号时用分号）。可随意改名。",
    "zh-Hant": "層級名稱，由高到低，以逗號分隔（名稱含逗號時用分號）。可任意改名。",
  },
  columnTitle: {
    en: "The title of the scheme's column on the Customers tab. Blank: the name of the scheme.",
    "zh-Hans": "方案在客户工作表中的列标题。空白：方案名称。",
    "zh-Hant": "方案在客戶工作表中的欄標題。空白：方案名稱。",
  },
  why: {
    en: "A further column that says why the customer stands there.",
    "zh-Hans": "另加一列，说明客户为何处于该层级。",
    "zh-Hant": "另加一欄，說明客戶為何處於該層級。",
  },
  toNext: {
    en: "A further column that says what is missing to the next tier.",
    "zh-Hans": "另加一列，说明距上一层级还差多少。",
    "zh-Hant": "另加一欄，說明距上一層級還差多少。",
  },
  scores: {
    en: "Further columns with the scores, where the scheme has any.",
    "zh-Hans": "另加各项评分列（如该方案有评分）。",
    "zh-Hant": "另加各項評分欄（如該方案有評分）。",
  },
  leastCustomers: {
    en: "With fewer customers that have an order the scheme judges nobody: Not enough data. Blank: as the tool has it; 0: none.",
    "zh-Hans": "有订单的客户少于此数时，方案不评定任何人：数据不足。空白：按工具的默认；0：不限。",
    "zh-Hant": "有訂單的客戶少於此數時，方案不評定任何人：資料不足。空白：依工具的預設；0：不限。",
  },
  leastDays: {
    en: "With fewer days since the very first order the scheme judges nobody. Blank: as the tool has it; 0: none.",
    "zh-Hans": "距首笔订单的天数少于此数时，方案不评定任何人。空白：按工具的默认；0：不限。",
    "zh-Hant": "距首筆訂單的天數少於此數時，方案不評定任何人。空白：依工具的預設；0：不限。",
  },
  leastRepeatBuyers: {
    en: "With fewer customers who ordered on at least two days the scheme judges nobody. Blank: as the tool has it; 0: none.",
    "zh-Hans": "在至少两天下过单的客户少于此数时，方案不评定任何人。空白：按工具的默认；0：不限。",
    "zh-Hant": "在至少兩天下過單的客戶少於此數時，方案不評定任何人。空白：依工具的預設；0：不限。",
  },
  alternative: {
    en: "Rows of a tier with the same number must all hold; one number is enough. Blank: 1.",
    "zh-Hans": "同一层级编号相同的行须同时满足，满足一个编号即可。空白：1。",
    "zh-Hant": "同一層級編號相同的列須同時符合，符合一個編號即可。空白：1。",
  },
  better: {
    en: "Whether more or less is better, as fewer days since the last order are.",
    "zh-Hans": "越高越好还是越低越好，例如距最近订单天数越低越好。",
    "zh-Hant": "越高越好還是越低越好，例如距最近訂單天數越低越好。",
  },
  axisCut: {
    en: "5 scores (or 3, 4); 5 scores at their mean; top 20%; mean; mean, above 0; values such as 1000, 5000. Two other axes may be joined: (F + M) / 2, halves rounded up.",
    "zh-Hans":
      "5 级评分（或 3、4 级）；5 级评分按均值；前 20%；均值；均值且大于 0；或数值如 1000, 5000。也可合并两个维度：(F + M) / 2，逢半进位。",
    "zh-Hant":
      "5 級評分（或 3、4 級）；5 級評分按均值；前 20%；均值；均值且大於 0；或數值如 1000, 5000。也可合併兩個維度：(F + M) / 2，逢半進位。",
  },
  levels: {
    en: "Axis and levels, such as R 5, FM 4-5. Axes with two levels: R high, M low. Blank or All: every combination that is left.",
    "zh-Hans": "维度与级别，如 R 5, FM 4-5。只有两级的维度：R 高, M 低。空白或“全部”：其余所有组合。",
    "zh-Hant": "維度與級別，如 R 5, FM 4-5。只有兩級的維度：R 高, M 低。空白或「全部」：其餘所有組合。",
  },
  step: {
    en: "How much of the metric earns the points once.",
    "zh-Hans": "指标每达到多少计一次分。",
    "zh-Hant": "指標每達到多少計一次分。",
  },
  maximum: {
    en: "The most that this row can earn. Blank: no limit.",
    "zh-Hans": "该行最多可得的分数。空白：不限。",
    "zh-Hant": "該列最多可得的分數。空白：不限。",
  },
  budgetWeight: {
    en: "How much of a budget this tier is worth beside the others. Blank: 1.",
    "zh-Hans": "该层级相对其他层级的预算权重。空白：1。",
    "zh-Hant": "該層級相對其他層級的預算權重。空白：1。",
  },
} as const satisfies Readonly<Partial<Record<keyof typeof schemeHeaderLabels, Words>>>;

/** Kinds of scheme that a team can choose. */
export const schemeKindLabels = {
  shareOfCustomers: { en: "Share of customers", "zh-Hans": "按客户数占比", "zh-Hant": "按客戶數占比" },
  shareOfValue: { en: "Share of value", "zh-Hans": "按价值占比", "zh-Hant": "按價值占比" },
  bands: { en: "Fixed values", "zh-Hans": "固定数值", "zh-Hant": "固定數值" },
  quantiles: { en: "Equal groups, more is better", "zh-Hans": "等分，越高越好", "zh-Hant": "等分，越高越好" },
  quantilesLower: { en: "Equal groups, less is better", "zh-Hans": "等分，越低越好", "zh-Hant": "等分，越低越好" },
  ladder: { en: "Ladder of rules", "zh-Hans": "阶梯规则", "zh-Hant": "階梯規則" },
  grid: { en: "Grid", "zh-Hans": "交叉矩阵", "zh-Hant": "交叉矩陣" },
  points: { en: "Points", "zh-Hans": "积分", "zh-Hant": "積分" },
  values: { en: "One tier per value", "zh-Hans": "每个取值一层", "zh-Hant": "每個取值一層" },
} as const satisfies Readonly<Record<string, Words>>;

/** Operators of a rule. */
export const operatorLabels = {
  atLeast: { en: "at least", "zh-Hans": "至少", "zh-Hant": "至少" },
  atMost: { en: "at most", "zh-Hans": "至多", "zh-Hant": "至多" },
  moreThan: { en: "more than", "zh-Hans": "大于", "zh-Hant": "大於" },
  lessThan: { en: "less than", "zh-Hans": "小于", "zh-Hant": "小於" },
  equals: { en: "equals", "zh-Hans": "等于", "zh-Hant": "等於" },
  oneOf: { en: "one of", "zh-Hans": "其中之一", "zh-Hant": "其中之一" },
  yes: { en: "yes", "zh-Hans": "为是", "zh-Hant": "為是" },
  inTop: { en: "in top", "zh-Hans": "排名前", "zh-Hant": "排名前" },
  inBottom: { en: "in bottom", "zh-Hans": "排名后", "zh-Hant": "排名後" },
  inTier: { en: "is in tier", "zh-Hans": "所在层级为", "zh-Hant": "所在層級為" },
  otherwise: { en: "everyone else", "zh-Hans": "其余客户", "zh-Hant": "其餘客戶" },
} as const satisfies Readonly<Record<string, Words>>;

/** How a row of the points table counts. */
export const pointsLabels = {
  step: { en: "Per step", "zh-Hans": "按步长", "zh-Hant": "按級距" },
  yes: { en: "If yes", "zh-Hans": "为是时", "zh-Hant": "為是時" },
  weight: { en: "Weight × value", "zh-Hans": "权重×数值", "zh-Hant": "權重×數值" },
  percentile: { en: "Weight × percentile", "zh-Hans": "权重×百分位", "zh-Hant": "權重×百分位" },
} as const satisfies Readonly<Record<string, Words>>;

/** Directions of an axis. */
export const betterLabels = {
  higher: { en: "More is better", "zh-Hans": "越高越好", "zh-Hant": "越高越好" },
  lower: { en: "Less is better", "zh-Hans": "越低越好", "zh-Hant": "越低越好" },
} as const satisfies Readonly<Record<string, Words>>;

/** How an axis is cut into levels, and the levels of an axis that has two. */
export const axisCutLabels = {
  scores: { en: "{count} scores", "zh-Hans": "{count} 级评分", "zh-Hant": "{count} 級評分" },
  meanScore: {
    en: "{count} scores at their mean",
    "zh-Hans": "{count} 级评分按均值",
    "zh-Hant": "{count} 級評分按均值",
  },
  mean: { en: "mean", "zh-Hans": "均值", "zh-Hant": "均值" },
  meanAboveZero: { en: "mean, above 0", "zh-Hans": "均值且大于 0", "zh-Hant": "均值且大於 0" },
  top: { en: "top {share}", "zh-Hans": "前 {share}", "zh-Hant": "前 {share}" },
  high: { en: "high", "zh-Hans": "高", "zh-Hant": "高" },
  low: { en: "low", "zh-Hans": "低", "zh-Hant": "低" },
} as const satisfies Readonly<Record<string, Words>>;

/** How customers fall. */
export const fallsLabels = {
  atOnce: { en: "at once", "zh-Hans": "立即", "zh-Hant": "立即" },
  oneAtATime: { en: "one tier at a time", "zh-Hans": "每次一级", "zh-Hant": "每次一級" },
  graceDays: { en: "after days of grace", "zh-Hans": "宽限若干天后", "zh-Hant": "寬限若干天後" },
  graceEvaluations: { en: "after evaluations of grace", "zh-Hans": "宽限若干次评定后", "zh-Hant": "寬限若干次評定後" },
  never: { en: "never", "zh-Hans": "不降级", "zh-Hant": "不降級" },
} as const satisfies Readonly<Record<string, Words>>;
