import type { Words } from "./language.ts";

/** What can be wrong in the tables of schemes: what was found, and how to mend it. */
export const schemeProblemLabels = {
  whileOff: {
    en: "Switched off, so this stops nothing. {problem}",
    "zh-Hans": "未启用，不影响运行。{problem}",
    "zh-Hant": "未啟用，不影響執行。{problem}",
  },
  schemeWithoutKind: {
    en: '"{found}" is not a scheme of the tool; the nearest is "{nearest}". To make a scheme of your own, choose its kind.',
    "zh-Hans": "工具中没有名为“{found}”的方案，最接近的是“{nearest}”。如要创建自己的方案，请选择类型。",
    "zh-Hant": "工具中沒有名為「{found}」的方案，最接近的是「{nearest}」。如要建立自己的方案，請選擇類型。",
  },
  schemeNotNamed: {
    en: "This row names no scheme. Write its name here, or clear the row.",
    "zh-Hans": "此行没有方案名称。请在此填写，或清空该行。",
    "zh-Hant": "此列沒有方案名稱。請在此填寫，或清空該列。",
  },
  schemeTwice: {
    en: '"{found}" already stands in {first}. Keep one of the two rows, or give one another name.',
    "zh-Hans": "“{found}”已在 {first} 中出现。请只保留其中一行，或改用其他名称。",
    "zh-Hant": "「{found}」已在 {first} 中出現。請只保留其中一列，或改用其他名稱。",
  },
  noSuchScheme: {
    en: 'No scheme is called "{found}". Use "{nearest}", or add it to the table "{table}" with a kind.',
    "zh-Hans": "没有名为“{found}”的方案。请改用“{nearest}”，或在“{table}”表中添加并选择类型。",
    "zh-Hant": "沒有名為「{found}」的方案。請改用「{nearest}」，或在「{table}」表中新增並選擇類型。",
  },
  presetKeepsKind: {
    en: '"{found}" is not the kind of this scheme: it stays "{kind}". For another kind, add a scheme of your own in a new row.',
    "zh-Hans": "此方案的类型不能是“{found}”，只能是“{kind}”。如需其他类型，请新增一行创建自己的方案。",
    "zh-Hant": "此方案的類型不能是「{found}」，只能是「{kind}」。如需其他類型，請新增一列建立自己的方案。",
  },
  metricMissing: {
    en: 'A scheme of the kind "{kind}" needs a metric. Choose one, such as "{example}".',
    "zh-Hans": "类型为“{kind}”的方案需要指标。请选择，例如“{example}”。",
    "zh-Hant": "類型為「{kind}」的方案需要指標。請選擇，例如「{example}」。",
  },
  notUsed: {
    en: '"{found}" has no meaning here: "{kind}" does without. Clear the cell.',
    "zh-Hans": "“{found}”在此没有意义：“{kind}”不需要。请清空该单元格。",
    "zh-Hant": "「{found}」在此沒有意義：「{kind}」不需要。請清空該儲存格。",
  },
  noSuchMetric: {
    en: '"{found}" is no metric, and no column of the Customers tab has this header. The nearest is "{nearest}".',
    "zh-Hans": "“{found}”不是指标，客户工作表中也没有此表头的列。最接近的是“{nearest}”。",
    "zh-Hant": "「{found}」不是指標，客戶工作表中也沒有此標題的欄。最接近的是「{nearest}」。",
  },
  notRanked: {
    en: '"{found}" cannot be ranked: it is {type}. Choose a metric that is a number, such as "{example}".',
    "zh-Hans": "“{found}”不能用于排名：它是{type}。请选择数字类指标，例如“{example}”。",
    "zh-Hant": "「{found}」不能用於排名：它是{type}。請選擇數字類指標，例如「{example}」。",
  },
  notACut: {
    en: '"{found}" is not a cut. Write a list such as {example}.',
    "zh-Hans": "“{found}”不是分界值。请填写如 {example} 的列表。",
    "zh-Hant": "「{found}」不是分界值。請填寫如 {example} 的清單。",
  },
  cutNotAShare: {
    en: '"{found}" is not a share above 0% and up to 100%. Write a list such as {example}.',
    "zh-Hans": "“{found}”不是大于 0% 且不超过 100% 的占比。请填写如 {example} 的列表。",
    "zh-Hant": "「{found}」不是大於 0% 且不超過 100% 的占比。請填寫如 {example} 的清單。",
  },
  sharesMustRise: {
    en: "{found} stands after {before}: each share counts from the top down, so they must rise, as in {example}.",
    "zh-Hans": "{found} 排在 {before} 之后：占比从最高层累计，须依次增大，例如 {example}。",
    "zh-Hant": "{found} 排在 {before} 之後：占比自最高層累計，須依序增大，例如 {example}。",
  },
  sharesMustReachAll: {
    en: "The shares end at {found}. The last tier must reach 100%.",
    "zh-Hans": "占比只到 {found}。最后一级须达到 100%。",
    "zh-Hant": "占比只到 {found}。最後一級須達到 100%。",
  },
  cutsMustFall: {
    en: "{found} stands after {before}: each tier begins lower than the one before, as in {example}.",
    "zh-Hans": "{found} 排在 {before} 之后：各层级的起点须依次降低，例如 {example}。",
    "zh-Hant": "{found} 排在 {before} 之後：各層級的起點須依序降低，例如 {example}。",
  },
  cutsForTiers: {
    en: "{tiers} tiers need {wanted} {wanted:cut|cuts}, and {found} {found:stands|stand} here. Write one for each tier but the last.",
    "zh-Hans": "{tiers} 个层级需要 {wanted} 个分界，此处有 {found} 个。除最后一级外，每级填写一个。",
    "zh-Hant": "{tiers} 個層級需要 {wanted} 個分界，此處有 {found} 個。除最後一級外，每級填寫一個。",
  },
  sharesForTiers: {
    en: "{tiers} tiers need {wanted} shares, and {found} {found:stands|stand} here. Write one for each tier, the last 100%.",
    "zh-Hans": "{tiers} 个层级需要 {wanted} 个占比，此处有 {found} 个。每级填写一个，最后为 100%。",
    "zh-Hant": "{tiers} 個層級需要 {wanted} 個占比，此處有 {found} 個。每級填寫一個，最後為 100%。",
  },
  tiersMissing: {
    en: "A scheme needs at least two tiers. Write their names here, best first, as in: Gold, Silver.",
    "zh-Hans": "方案至少需要两个层级。请在此由高到低填写名称，例如：金, 银。",
    "zh-Hant": "方案至少需要兩個層級。請在此由高到低填寫名稱，例如：金, 銀。",
  },
  tooManyTiers: {
    en: "{found} tiers are too many: use at most {most}. Many tiers blur what to do for whom.",
    "zh-Hans": "{found} 个层级过多：最多 {most} 个。层级太多会使行动重点模糊。",
    "zh-Hant": "{found} 個層級過多：最多 {most} 個。層級太多會使行動重點模糊。",
  },
  tierTwice: {
    en: 'Two tiers are called "{found}". Give each a name of its own.',
    "zh-Hans": "有两个层级都叫“{found}”。请使用不同的名称。",
    "zh-Hant": "有兩個層級都叫「{found}」。請使用不同的名稱。",
  },
  columnTitleTwice: {
    en: 'The column of {first} is called "{found}" as well. Give one of them another title.',
    "zh-Hans": "{first} 的列也叫“{found}”。请更改其中一个标题。",
    "zh-Hant": "{first} 的欄也叫「{found}」。請更改其中一個標題。",
  },
  noSuchTier: {
    en: '"{found}" is not a tier of "{scheme}". Its tiers are: {allowed}.',
    "zh-Hans": "“{found}”不是“{scheme}”的层级。可用：{allowed}。",
    "zh-Hant": "「{found}」不是「{scheme}」的層級。可用：{allowed}。",
  },
  tierNotNamed: {
    en: 'This row names no tier of "{scheme}". Use one of: {allowed}.',
    "zh-Hans": "此行没有写明“{scheme}”的层级。可用：{allowed}。",
    "zh-Hant": "此列沒有寫明「{scheme}」的層級。可用：{allowed}。",
  },
  rowsOfOtherKind: {
    en: 'Rows of this table do not apply to "{scheme}", which is of the kind "{kind}". Clear the row.',
    "zh-Hans": "“{scheme}”的类型是“{kind}”，不适用此表。请清空该行。",
    "zh-Hant": "「{scheme}」的類型是「{kind}」，不適用此表。請清空該列。",
  },
  operatorMissing: {
    en: "This rule has no operator. Use one of: {allowed}.",
    "zh-Hans": "此规则没有条件。可用：{allowed}。",
    "zh-Hant": "此規則沒有條件。可用：{allowed}。",
  },
  ruleWithoutMetric: {
    en: 'This rule does not say what it looks at. Choose a metric, such as "{example}".',
    "zh-Hans": "此规则没有写明指标。请选择，例如“{example}”。",
    "zh-Hant": "此規則沒有寫明指標。請選擇，例如「{example}」。",
  },
  valueMissing: {
    en: '"{metric} {operator}" needs a value. Write for example {example}.',
    "zh-Hans": "“{metric} {operator}”需要填写值。例如 {example}。",
    "zh-Hant": "「{metric} {operator}」需要填寫值。例如 {example}。",
  },
  valueNotUsed: {
    en: '"{found}" has no meaning beside the operator "{operator}". Clear the cell.',
    "zh-Hans": "条件为“{operator}”时，“{found}”没有意义。请清空该单元格。",
    "zh-Hant": "條件為「{operator}」時，「{found}」沒有意義。請清空該儲存格。",
  },
  valueNotANumber: {
    en: '"{found}" is not a number, and "{metric}" is compared with one. Write for example {example}.',
    "zh-Hans": "“{found}”不是数字，而“{metric}”须与数字比较。请填写如 {example}。",
    "zh-Hant": "「{found}」不是數字，而「{metric}」須與數字比較。請填寫如 {example}。",
  },
  operatorNotFor: {
    en: 'The operator "{found}" does not suit "{metric}", which is {type}. Use one of: {allowed}.',
    "zh-Hans": "条件“{found}”不适用于“{metric}”：它是{type}。可用：{allowed}。",
    "zh-Hant": "條件「{found}」不適用於「{metric}」：它是{type}。可用：{allowed}。",
  },
  alternativeNotANumber: {
    en: '"{found}" is not the number of an alternative. Write a whole number from 1 on, or leave it blank.',
    "zh-Hans": "“{found}”不是备选编号。请填写从 1 开始的整数，或留空。",
    "zh-Hant": "「{found}」不是備選編號。請填寫從 1 開始的整數，或留空。",
  },
  otherwiseWithRules: {
    en: '"{tier}" takes everyone else in {first}, so it needs no other rule. Clear one of the rows.',
    "zh-Hans": "“{tier}”在 {first} 中已包含其余客户，不需要其他规则。请清空其中一行。",
    "zh-Hant": "「{tier}」在 {first} 中已包含其餘客戶，不需要其他規則。請清空其中一列。",
  },
  otherwiseTwice: {
    en: '"{first}" already takes everyone else. Only one tier of a scheme can: give this one a rule.',
    "zh-Hans": "“{first}”已包含其余客户。一个方案只能有一个这样的层级：请为此层级填写规则。",
    "zh-Hant": "「{first}」已包含其餘客戶。一個方案只能有一個這樣的層級：請為此層級填寫規則。",
  },
  otherwiseMissing: {
    en: 'No tier of "{scheme}" takes everyone else. Add a row for the last tier with the operator "{operator}".',
    "zh-Hans": "“{scheme}”没有包含其余客户的层级。请为最后一级添加一行，条件为“{operator}”。",
    "zh-Hant": "「{scheme}」沒有包含其餘客戶的層級。請為最後一級新增一列，條件為「{operator}」。",
  },
  rulesMissing: {
    en: 'A ladder needs rules: add rows for "{scheme}" to the table "{table}".',
    "zh-Hans": "阶梯方案需要规则：请在“{table}”表中为“{scheme}”添加行。",
    "zh-Hant": "階梯方案需要規則：請在「{table}」表中為「{scheme}」新增列。",
  },
  rulesOfBands: {
    en: 'A scheme of fixed values joins its rules by "and": alternative {found} is not possible here. Leave it blank.',
    "zh-Hans": "固定数值方案的规则须同时满足，不能有备选 {found}。请留空。",
    "zh-Hant": "固定數值方案的規則須同時符合，不能有備選 {found}。請留空。",
  },
  tierWithoutRules: {
    en: 'The tier "{found}" of "{scheme}" has no rule. Add rows for it to the table "{table}", or take its name out.',
    "zh-Hans": "“{scheme}”的层级“{found}”没有规则。请在“{table}”表中添加，或删除该名称。",
    "zh-Hant": "「{scheme}」的層級「{found}」沒有規則。請在「{table}」表中新增，或刪除該名稱。",
  },
  schemeIsOff: {
    en: '"{found}" is switched off, and this rule looks at it. Switch it on in the table "{table}", or change the rule.',
    "zh-Hans": "“{found}”未启用，而此规则引用了它。请在“{table}”表中启用，或更改规则。",
    "zh-Hant": "「{found}」未啟用，而此規則引用了它。請在「{table}」表中啟用，或更改規則。",
  },
  valuesNeedColumn: {
    en: '"{found}" is computed by the tool. One tier per value needs a column that you keep on the Customers tab, such as "{example}".',
    "zh-Hans": "“{found}”由工具计算。“每个取值一层”需要客户工作表中的自有列，例如“{example}”。",
    "zh-Hant": "「{found}」由工具計算。「每個取值一層」需要客戶工作表中的自有欄，例如「{example}」。",
  },
  schemeCircle: {
    en: "These schemes look at one another in a circle: {circle}. Change one of these rules.",
    "zh-Hans": "这些方案互相引用，形成循环：{circle}。请更改其中一条规则。",
    "zh-Hant": "這些方案互相引用，形成循環：{circle}。請更改其中一條規則。",
  },
  axisTwice: {
    en: '"{found}" already stands in {first}. Give each axis of a grid a name of its own.',
    "zh-Hans": "“{found}”已在 {first} 中出现。请为每个维度使用不同的名称。",
    "zh-Hant": "「{found}」已在 {first} 中出現。請為每個維度使用不同的名稱。",
  },
  axisNotNamed: {
    en: "This axis has no name. Write a short one, such as R.",
    "zh-Hans": "此维度没有名称。请填写简短名称，例如 R。",
    "zh-Hant": "此維度沒有名稱。請填寫簡短名稱，例如 R。",
  },
  axesMissing: {
    en: 'A grid crosses two or three axes, and "{scheme}" has {found}. Add them to the table "{table}".',
    "zh-Hans": "矩阵由两到三个维度交叉而成，“{scheme}”有 {found} 个。请在“{table}”表中填写。",
    "zh-Hant": "矩陣由兩到三個維度交叉而成，「{scheme}」有 {found} 個。請在「{table}」表中填寫。",
  },
  notAnAxisCut: {
    en: '"{found}" does not say how to cut the axis. Write for example: {examples}.',
    "zh-Hans": "“{found}”没有说明如何分级。例如：{examples}。",
    "zh-Hant": "「{found}」沒有說明如何分級。例如：{examples}。",
  },
  axisValuesMustRise: {
    en: "{found} stands after {before}: the values of an axis must rise, as in 1000, 5000.",
    "zh-Hans": "{found} 排在 {before} 之后：维度的数值须依次增大，例如 1000, 5000。",
    "zh-Hant": "{found} 排在 {before} 之後：維度的數值須依序增大，例如 1000, 5000。",
  },
  noSuchAxis: {
    en: '"{found}" names no axis of "{scheme}" and its levels. Its axes are: {allowed}. Write for example {example}.',
    "zh-Hans": "“{found}”没有写明“{scheme}”的维度和级别。其维度为：{allowed}。例如 {example}。",
    "zh-Hant": "「{found}」沒有寫明「{scheme}」的維度和級別。其維度為：{allowed}。例如 {example}。",
  },
  noSuchLevel: {
    en: '"{found}" is not a level of {axis}. Its levels are: {allowed}.',
    "zh-Hans": "“{found}”不是{axis}的级别。可用：{allowed}。",
    "zh-Hant": "「{found}」不是{axis}的級別。可用：{allowed}。",
  },
  cellsMissing: {
    en: 'A grid names every combination: add rows for "{scheme}" to the table "{table}".',
    "zh-Hans": "矩阵须为每种组合指定层级：请在“{table}”表中为“{scheme}”添加行。",
    "zh-Hant": "矩陣須為每種組合指定層級：請在「{table}」表中為「{scheme}」新增列。",
  },
  combinationUnnamed: {
    en: 'No row of "{scheme}" names the combination {levels}. Add it, or a last row with "{all}" for the rest.',
    "zh-Hans": "“{scheme}”没有指定组合 {levels} 的层级。请补充，或在最后加一行，级别写“{all}”。",
    "zh-Hant": "「{scheme}」沒有指定組合 {levels} 的層級。請補充，或在最後加一列，級別寫「{all}」。",
  },
  pointsMissing: {
    en: 'A points scheme needs rows that earn points: add them for "{scheme}" to the table "{table}".',
    "zh-Hans": "积分方案需要计分的行：请在“{table}”表中为“{scheme}”添加。",
    "zh-Hant": "積分方案需要計分的列：請在「{table}」表中為「{scheme}」新增。",
  },
  howMissing: {
    en: "This row does not say how points count. Use one of: {allowed}.",
    "zh-Hans": "此行没有写明计分方式。可用：{allowed}。",
    "zh-Hant": "此列沒有寫明計分方式。可用：{allowed}。",
  },
  notAnyNumber: {
    en: '"{found}" is not a number. Write for example {example}.',
    "zh-Hans": "“{found}”不是数字。请填写如 {example}。",
    "zh-Hant": "「{found}」不是數字。請填寫如 {example}。",
  },
  numberMissing: {
    en: '"{header}" is blank. Write a number, such as {example}.',
    "zh-Hans": "“{header}”为空。请填写数字，例如 {example}。",
    "zh-Hant": "「{header}」為空。請填寫數字，例如 {example}。",
  },
  stepNotAboveZero: {
    en: '"{found}" is not a step. Write a number above 0, such as 100.',
    "zh-Hans": "“{found}”不是步长。请填写大于 0 的数字，例如 100。",
    "zh-Hant": "「{found}」不是級距。請填寫大於 0 的數字，例如 100。",
  },
  playTwice: {
    en: '"{found}" already has a row in {first}. Keep one of the two.',
    "zh-Hans": "“{found}”已在 {first} 中有一行。请只保留其中一行。",
    "zh-Hant": "「{found}」已在 {first} 中有一列。請只保留其中一列。",
  },
  marginWithoutCut: {
    en: "{scheme} cuts no one value, so it can have no margin. Leave this blank.",
    "zh-Hans": "{scheme}不按单一数值划分，因此没有容差。请留空。",
    "zh-Hant": "{scheme}不依單一數值劃分，因此沒有容差。請留空。",
  },
  retired: {
    en: 'This is now set in the table "{table}". The row may be deleted.',
    "zh-Hans": "此项现在在“{table}”表中设置。此行可以删除。",
    "zh-Hant": "此項目現在於「{table}」表中設定。此列可以刪除。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What kinds of thing a fact is, within a sentence. */
export const factTypeLabels = {
  number: { en: "a number", "zh-Hans": "数字", "zh-Hant": "數字" },
  yesNo: { en: "yes or no", "zh-Hans": "是或否", "zh-Hant": "是或否" },
  text: { en: "text", "zh-Hans": "文本", "zh-Hant": "文字" },
  day: { en: "a day", "zh-Hans": "日期", "zh-Hant": "日期" },
} as const satisfies Readonly<Record<string, Words>>;
