import type { Words } from "./language.ts";

/** Words of the Tier Data Report that tell how cells were read: texts, statuses, tax and shipping, currencies, nobody's rows. */
export const howReadLabels = {
  texts: { en: "How texts were read", "zh-Hans": "文本的识别方式", "zh-Hant": "文字的辨識方式" },
  readWith: { en: "Read with", "zh-Hans": "按此识别", "zh-Hant": "依此辨識" },
  decidedBy: { en: "Decided by", "zh-Hans": "依据", "zh-Hant": "依據" },
  decidedRows: { en: "Cells that decide it", "zh-Hans": "可据以判断的单元格", "zh-Hant": "可據以判斷的儲存格" },
  ambiguousRows: { en: "Cells that fit two ways", "zh-Hans": "有两种读法的单元格", "zh-Hant": "有兩種讀法的儲存格" },
  contraryRows: { en: "Cells that do not fit", "zh-Hans": "不符合的单元格", "zh-Hant": "不符合的儲存格" },
  textsNote: {
    en: "Dates and numbers that are texts mean different things in different countries: 03/04/2025, 1.234. Each column is read in one way throughout. Make such cells dates and numbers, and nothing has to be assumed.",
    "zh-Hans":
      "以文本书写的日期和数字在各国含义不同：03/04/2025、1.234。每列始终按一种方式识别。把这些单元格改为日期和数字，就无需任何假定。",
    "zh-Hant":
      "以文字書寫的日期和數字在各國含義不同：03/04/2025、1.234。每欄始終按一種方式辨識。把這些儲存格改為日期和數字，就無需任何假定。",
  },

  statuses: { en: "Statuses seen", "zh-Hans": "出现的状态", "zh-Hant": "出現的狀態" },
  status: { en: "Status", "zh-Hans": "状态", "zh-Hant": "狀態" },
  readAs: { en: "Read as", "zh-Hans": "识别为", "zh-Hant": "辨識為" },
  statusesNote: {
    en: "If one was misread, write it beside the right one of these in the Tier Settings tab: {settings}.",
    "zh-Hans": "如有误读，请在“分层设置”工作表中将其写在正确的一项旁：{settings}。",
    "zh-Hant": "如有誤讀，請在「分層設定」工作表中將其寫在正確的一項旁：{settings}。",
  },
  statusesCut: {
    en: "The {shown} most frequent of {count}.",
    "zh-Hans": "共 {count} 种，只列出最常见的 {shown} 种。",
    "zh-Hant": "共 {count} 種，只列出最常見的 {shown} 種。",
  },

  assumed: { en: "What was assumed", "zh-Hans": "所作的假定", "zh-Hant": "所作的假定" },
  nothingAssumed: { en: "Nothing.", "zh-Hans": "无。", "zh-Hant": "無。" },
} as const satisfies Readonly<Record<string, Words>>;

/** How texts of a column can be read. */
export const readingLabels = {
  dayFirst: { en: "the day first", "zh-Hans": "日在前", "zh-Hant": "日在前" },
  monthFirst: { en: "the month first", "zh-Hans": "月在前", "zh-Hant": "月在前" },
  yearFirst: { en: "the year first", "zh-Hans": "年在前", "zh-Hant": "年在前" },
  point: { en: "a decimal point", "zh-Hans": "小数点“.”", "zh-Hant": "小數點「.」" },
  comma: { en: "a decimal comma", "zh-Hans": "小数逗号“,”", "zh-Hant": "小數逗號「,」" },
  undecided: {
    en: "neither: set aside",
    "zh-Hans": "无法判断：已搁置",
    "zh-Hant": "無法判斷：已擱置",
  },
  /** Undecided, but no text of the column means two things. */
  mixed: { en: "each as it is written", "zh-Hans": "各按其写法", "zh-Hant": "各按其寫法" },
} as const satisfies Readonly<Record<string, Words>>;

/** What settled how a column's texts are read. */
export const decidedByLabels = {
  column: { en: "the column itself", "zh-Hans": "该列本身", "zh-Hant": "該欄本身" },
  locale: {
    en: "assumed, from the spreadsheet's locale",
    "zh-Hans": "假定：按电子表格的区域设置",
    "zh-Hant": "假定：依試算表的地區設定",
  },
  nothing: { en: "nothing", "zh-Hans": "无从判断", "zh-Hant": "無從判斷" },
} as const satisfies Readonly<Record<string, Words>>;

/** What a status says of its rows. */
export const statusReadingLabels = {
  none: { en: "a plain sale", "zh-Hans": "正常销售", "zh-Hant": "正常銷售" },
  partlyReturned: {
    en: "partly returned or cancelled, counted in full",
    "zh-Hans": "部分退回或取消，按全额计入",
    "zh-Hant": "部分退回或取消，按全額計入",
  },
  returned: { en: "returned, given back", "zh-Hans": "已退回", "zh-Hant": "已退回" },
  cancelled: { en: "cancelled, set aside", "zh-Hans": "已取消，搁置", "zh-Hant": "已取消，擱置" },
  test: { en: "a test order, set aside", "zh-Hans": "测试订单，搁置", "zh-Hant": "測試訂單，擱置" },
} as const satisfies Readonly<Record<string, Words>>;

/** Notes of a run on columns whose texts could be read in more than one way. */
export const textNoteLabels = {
  place: {
    en: 'Tab "{tab}", column {letter} "{header}":',
    "zh-Hans": "工作表“{tab}”，{letter} 列“{header}”：",
    "zh-Hant": "工作表「{tab}」，{letter} 欄「{header}」：",
  },
  undecided: {
    en: "{count} can be read two ways, and neither the column nor the spreadsheet's locale says which: these rows are set aside.",
    "zh-Hans": "{count}有两种读法，该列和电子表格的区域设置都无法说明是哪一种：这些行被搁置。",
    "zh-Hant": "{count}有兩種讀法，該欄和試算表的地區設定都無法說明是哪一種：這些列被擱置。",
  },
  byLocale: {
    en: "{count} could be read two ways: read with {reading}, as the spreadsheet's locale has it.",
    "zh-Hans": "{count}有两种读法，已按{reading}识别（依电子表格的区域设置）。",
    "zh-Hant": "{count}有兩種讀法，已按{reading}辨識（依試算表的地區設定）。",
  },
  byColumn: {
    en: "{count} could be read two ways: read with {reading}, as the rest of the column is.",
    "zh-Hans": "{count}有两种读法，已按{reading}识别（与该列其余部分一致）。",
    "zh-Hant": "{count}有兩種讀法，已按{reading}辨識（與該欄其餘部分一致）。",
  },
  contrary: {
    en: "{count} cannot be read with {reading} as the rest of the column is: unreadable.",
    "zh-Hans": "{count}无法像该列其余部分那样按{reading}识别：视为无法识别。",
    "zh-Hant": "{count}無法像該欄其餘部分那樣按{reading}辨識：視為無法辨識。",
  },
  oneText: { en: "1 text", "zh-Hans": "1 个文本", "zh-Hant": "1 個文字" },
  texts: { en: "{count} texts", "zh-Hans": "{count} 个文本", "zh-Hant": "{count} 個文字" },
  mendDates: {
    en: "Write such dates as 2025-02-28.",
    "zh-Hans": "请将这些日期写作 2025-02-28。",
    "zh-Hant": "請將這些日期寫作 2025-02-28。",
  },
  mendNumbers: { en: "Make them numbers.", "zh-Hans": "请将其改为数字。", "zh-Hant": "請將其改為數字。" },
} as const satisfies Readonly<Record<string, Words>>;
