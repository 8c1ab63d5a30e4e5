import { type Language, languageOfLocale, type Words } from "../../../core/labels/language.ts";

/** All that the page itself says. The menu of the script and the sidebar have words of their own. */
export const words = {
  spreadsheet: { en: "Spreadsheet", "zh-Hans": "电子表格", "zh-Hant": "試算表" },
  menus: { en: "Menus", "zh-Hans": "菜单", "zh-Hant": "選單" },
  edit: { en: "Edit", "zh-Hans": "编辑", "zh-Hant": "編輯" },
  insert: { en: "Insert", "zh-Hans": "插入", "zh-Hant": "插入" },
  data: { en: "Data", "zh-Hans": "数据", "zh-Hant": "資料" },
  clearCell: { en: "Clear cell", "zh-Hans": "清除单元格", "zh-Hant": "清除儲存格" },
  deleteRow: { en: "Delete row {row}", "zh-Hans": "删除第 {row} 行", "zh-Hant": "刪除第 {row} 列" },
  deleteColumn: { en: "Delete column {column}", "zh-Hans": "删除 {column} 列", "zh-Hant": "刪除 {column} 欄" },
  renameTab: { en: "Rename tab", "zh-Hans": "重命名工作表", "zh-Hant": "重新命名工作表" },
  deleteTab: { en: "Delete tab", "zh-Hans": "删除工作表", "zh-Hant": "刪除工作表" },
  rowAbove: { en: "Row above", "zh-Hans": "在上方插入行", "zh-Hant": "在上方插入列" },
  rowBelow: { en: "Row below", "zh-Hans": "在下方插入行", "zh-Hant": "在下方插入列" },
  columnLeft: { en: "Column left", "zh-Hans": "在左侧插入列", "zh-Hant": "在左側插入欄" },
  columnRight: { en: "Column right", "zh-Hans": "在右侧插入列", "zh-Hant": "在右側插入欄" },
  newTab: { en: "New tab", "zh-Hans": "新建工作表", "zh-Hant": "新增工作表" },
  rowsAtEnd: { en: "100 rows at the end", "zh-Hans": "在末尾添加 100 行", "zh-Hant": "在結尾新增 100 列" },
  sortUp: {
    en: "Sort by column {column}, A to Z",
    "zh-Hans": "按 {column} 列升序排序",
    "zh-Hant": "依 {column} 欄遞增排序",
  },
  sortDown: {
    en: "Sort by column {column}, Z to A",
    "zh-Hans": "按 {column} 列降序排序",
    "zh-Hant": "依 {column} 欄遞減排序",
  },
  address: { en: "Cell", "zh-Hans": "单元格", "zh-Hant": "儲存格" },
  content: { en: "Content of the cell", "zh-Hans": "单元格内容", "zh-Hant": "儲存格內容" },
  rowNumber: { en: "Row", "zh-Hans": "行", "zh-Hant": "列" },
  tabs: { en: "Tabs", "zh-Hans": "工作表", "zh-Hant": "工作表" },
  nameOfTab: { en: "Name of the tab", "zh-Hans": "工作表名称", "zh-Hant": "工作表名稱" },
  deleteTabAsk: {
    en: "Tab “{title}” and all that stands in it will be gone.",
    "zh-Hans": "工作表“{title}”及其全部内容将被删除。",
    "zh-Hant": "工作表「{title}」及其全部內容將被刪除。",
  },
  ok: { en: "OK", "zh-Hans": "确定", "zh-Hant": "確定" },
  cancel: { en: "Cancel", "zh-Hans": "取消", "zh-Hant": "取消" },
  yes: { en: "Yes", "zh-Hans": "是", "zh-Hant": "是" },
  no: { en: "No", "zh-Hans": "否", "zh-Hant": "否" },
  close: { en: "Close", "zh-Hans": "关闭", "zh-Hant": "關閉" },
  answer: { en: "Answer", "zh-Hans": "回答", "zh-Hant": "回答" },
  messages: { en: "Messages", "zh-Hans": "消息", "zh-Hant": "訊息" },
  wentWrong: { en: "That did not work", "zh-Hans": "操作未成功", "zh-Hant": "操作未成功" },
  noSuchCell: {
    en: "“{text}” is no cell of this tab. Write it as C17.",
    "zh-Hans": "“{text}”不是此工作表的单元格，请写成 C17 这样的形式。",
    "zh-Hant": "「{text}」不是此工作表的儲存格，請寫成 C17 這樣的形式。",
  },
  onThisMachine: {
    en: "On this machine only",
    "zh-Hans": "仅在本机",
    "zh-Hant": "僅在本機",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The language of this browser. */
export const language: Language = languageOfLocale(navigator.language);

/** A phrase in the language of this browser, its gaps filled in. */
export function say(phrase: Words, values: Readonly<Record<string, string | number>> = {}): string {
  return phrase[language].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
