import type { Words } from "./language.ts";

/** What stood in the way between the tool and the sheet: sentences of a run that could not go on. */
export const sheetErrorLabels = {
  movedWhileRead: {
    en: 'The columns of tab "{tab}" were moved or its rows changed while they were read.',
    "zh-Hans": "读取工作表“{tab}”期间，其列被移动或其行有改动。",
    "zh-Hant": "讀取工作表「{tab}」期間，其欄被移動或其列有更動。",
  },
  columnsMovedWhileRead: {
    en: 'Columns of tab "{tab}" were moved while it was read.',
    "zh-Hans": "读取工作表“{tab}”期间，其列被移动。",
    "zh-Hant": "讀取工作表「{tab}」期間，其欄被移動。",
  },
  cameOrWent: {
    en: 'Rows or columns of tab "{tab}" came or went meanwhile.',
    "zh-Hans": "期间工作表“{tab}”增加或减少了行或列。",
    "zh-Hant": "期間工作表「{tab}」增加或減少了列或欄。",
  },
  changedSinceRead: {
    en: 'Tab "{tab}" was changed since it was read.',
    "zh-Hans": "工作表“{tab}”在读取之后有改动。",
    "zh-Hant": "工作表「{tab}」在讀取之後有更動。",
  },
  rearrangedSinceRead: {
    en: 'The columns of tab "{tab}" were rearranged since they were read.',
    "zh-Hans": "工作表“{tab}”的列在读取之后被调整。",
    "zh-Hant": "工作表「{tab}」的欄在讀取之後被調整。",
  },
  rearrangedWhileChanged: {
    en: "The Customers tab was rearranged while it was changed.",
    "zh-Hans": "更改客户工作表期间，其排列被调整。",
    "zh-Hant": "變更客戶工作表期間，其排列被調整。",
  },
  movedWhileWritten: {
    en: 'Columns, headers or rows of tab "{tab}" were moved, added or changed while it was written.',
    "zh-Hans": "写入工作表“{tab}”期间，其列、表头或行被移动、增加或更改。",
    "zh-Hant": "寫入工作表「{tab}」期間，其欄、標題或列被移動、增加或更改。",
  },
  movedDuringEachWrite: {
    en: 'Rows of tab "{tab}" were moved during each of {writes} writes. Rows whose tiers belong to another customer are struck out.',
    "zh-Hans": "工作表“{tab}”的行在 {writes} 次写入期间每次都被移动。分层属于其他客户的行已加删除线。",
    "zh-Hant": "工作表「{tab}」的列在 {writes} 次寫入期間每次都被移動。分層屬於其他客戶的列已加刪除線。",
  },
  structureUnconfirmed: {
    en: "Google Sheets did not confirm a change of the sheet's structure.",
    "zh-Hans": "Google 表格没有确认对表格结构的更改。",
    "zh-Hant": "Google 試算表沒有確認對試算表結構的變更。",
  },
  settingsTabUnconfirmed: {
    en: "Google Sheets did not confirm that it made the tab of settings.",
    "zh-Hans": "Google 表格没有确认已建立设置工作表。",
    "zh-Hant": "Google 試算表沒有確認已建立設定工作表。",
  },
  settingsUnconfirmed: {
    en: "Google Sheets did not confirm that it filled in the tab of settings.",
    "zh-Hans": "Google 表格没有确认已填写设置工作表。",
    "zh-Hant": "Google 試算表沒有確認已填寫設定工作表。",
  },
  newerAnchors: {
    en: "The spreadsheet's anchors have format {format}; this version knows {known}.",
    "zh-Hans": "电子表格的标记为格式 {format}；此版本只支持到 {known}。",
    "zh-Hant": "試算表的標記為格式 {format}；此版本只支援到 {known}。",
  },
  newerSettings: {
    en: 'Tab "{tab}" has format {format}; this version knows {known}.',
    "zh-Hans": "工作表“{tab}”为格式 {format}；此版本只支持到 {known}。",
    "zh-Hant": "工作表「{tab}」為格式 {format}；此版本只支援到 {known}。",
  },
  timeUp: {
    en: "The time for it was up before Google Sheets had answered.",
    "zh-Hans": "规定时间已到，Google 表格尚未响应。",
    "zh-Hant": "規定時間已到，Google 試算表尚未回應。",
  },
  noSpreadsheet: {
    en: "Google Sheets knows no such spreadsheet.",
    "zh-Hans": "Google 表格中没有这个电子表格。",
    "zh-Hant": "Google 試算表中沒有這個試算表。",
  },
  accessRefused: {
    en: "Google Sheets refused access: {said}",
    "zh-Hans": "Google 表格拒绝访问：{said}",
    "zh-Hant": "Google 試算表拒絕存取：{said}",
  },
  protectedInTheWay: {
    en: "A protected range is in the way: {said}",
    "zh-Hans": "有受保护的范围妨碍写入：{said}",
    "zh-Hant": "有受保護的範圍妨礙寫入：{said}",
  },
  full: {
    en: "The spreadsheet is full: {said}",
    "zh-Hans": "电子表格已满：{said}",
    "zh-Hant": "試算表已滿：{said}",
  },
  changeRefused: {
    en: "Google Sheets refused the change: {said}",
    "zh-Hans": "Google 表格拒绝了更改：{said}",
    "zh-Hant": "Google 試算表拒絕了變更：{said}",
  },
  requestRefused: {
    en: "Google Sheets refused a request: {said}",
    "zh-Hans": "Google 表格拒绝了请求：{said}",
    "zh-Hant": "Google 試算表拒絕了要求：{said}",
  },
  noAnswer: {
    en: "Google Sheets did not answer.",
    "zh-Hans": "Google 表格没有响应。",
    "zh-Hant": "Google 試算表沒有回應。",
  },
  noAnswerStatus: {
    en: "Google Sheets did not answer (status {status}).",
    "zh-Hans": "Google 表格没有响应（状态 {status}）。",
    "zh-Hant": "Google 試算表沒有回應（狀態 {status}）。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Which protected ranges the tool may not write, and who may open them. */
export const protectionLabels = {
  closed: {
    en: "Protected, so that the tool may not write: {places}.",
    "zh-Hans": "以下范围受保护，工具无法写入：{places}。",
    "zh-Hant": "以下範圍受保護，工具無法寫入：{places}。",
  },
  closedToYou: {
    en: "{places}: protected, and you are not named among those who may edit it. Nothing was filled in.",
    "zh-Hans": "{places}：受保护，您不在可编辑者之列。未填写任何内容。",
    "zh-Hant": "{places}：受保護，您不在可編輯者之列。未填寫任何內容。",
  },
  place: { en: "{range} ({who})", "zh-Hans": "{range}（{who}）", "zh-Hant": "{range}（{who}）" },
  describedPlace: {
    en: '{range} ("{description}", {who})',
    "zh-Hans": "{range}（“{description}”，{who}）",
    "zh-Hant": "{range}（「{description}」，{who}）",
  },
  editors: {
    en: "may be edited by {editors}",
    "zh-Hans": "可由 {editors} 编辑",
    "zh-Hant": "可由 {editors} 編輯",
  },
  ownerKnows: {
    en: "only its owner can see who may edit it",
    "zh-Hans": "只有所有者能看到谁可以编辑",
    "zh-Hant": "只有擁有者能看到誰可以編輯",
  },
  wholeTab: { en: "all of tab {tab}", "zh-Hans": "整个工作表 {tab}", "zh-Hant": "整個工作表 {tab}" },
} as const satisfies Readonly<Record<string, Words>>;

/** What a run that ended early had written until then. */
export const writtenLabels = {
  structure: {
    en: "A change of the tool's columns, tabs or anchors was made; {cells}.",
    "zh-Hans": "工具的列、工作表或标记已更改；{cells}。",
    "zh-Hant": "工具的欄、工作表或標記已變更；{cells}。",
  },
  structureWithRows: {
    en: "A change of the tool's columns, tabs or anchors was made with {rows} new {rows:row|rows}; {cells}.",
    "zh-Hans": "工具的列、工作表或标记已更改，并新增 {rows} 行；{cells}。",
    "zh-Hant": "工具的欄、工作表或標記已變更，並新增 {rows} 列；{cells}。",
  },
  cells: {
    en: "{count} {count:cell was|cells were} written",
    "zh-Hans": "已写入 {count} 个单元格",
    "zh-Hant": "已寫入 {count} 個儲存格",
  },
  cellsOnly: {
    en: "{count} {count:cell was|cells were} written.",
    "zh-Hans": "已写入 {count} 个单元格。",
    "zh-Hant": "已寫入 {count} 個儲存格。",
  },
  noTiers: {
    en: "no tiers were confirmed as written yet",
    "zh-Hans": "尚未确认写入任何分层",
    "zh-Hant": "尚未確認寫入任何分層",
  },
  emptied: {
    en: "{count} {count:cell|cells} that the tool had put into rows of its own {count:was|were} emptied.",
    "zh-Hans": "工具曾写入自建行中的 {count} 个单元格已清空。",
    "zh-Hant": "工具曾寫入自建列中的 {count} 個儲存格已清空。",
  },
  staleRows: {
    en: "A row that is not up to date shows the tiers of the last refresh or is struck out.",
    "zh-Hans": "尚未更新的行显示上次刷新的分层，或已加删除线。",
    "zh-Hant": "尚未更新的列顯示上次重新整理的分層，或已加刪除線。",
  },
  keysEmptied: {
    en: "The tool's key column was emptied, so rows are struck out until their tiers are written again.",
    "zh-Hans": "工具的键列已清空，因此各行在重新写入分层之前会加删除线。",
    "zh-Hant": "工具的鍵欄已清空，因此各列在重新寫入分層之前會加刪除線。",
  },
  nothing: {
    en: "Nothing was confirmed as written.",
    "zh-Hans": "没有确认写入任何内容。",
    "zh-Hant": "沒有確認寫入任何內容。",
  },
  unknown: {
    en: "Whether the last change of columns, rows or tabs was made is not known.",
    "zh-Hans": "最后一次对列、行或工作表的更改是否完成，无法得知。",
    "zh-Hant": "最後一次對欄、列或工作表的變更是否完成，無法得知。",
  },
  unknownWithRows: {
    en: "Whether the last change of columns, rows or tabs, with {rows} new rows, was made is not known.",
    "zh-Hans": "最后一次对列、行或工作表的更改（含新增 {rows} 行）是否完成，无法得知。",
    "zh-Hant": "最後一次對欄、列或工作表的變更（含新增 {rows} 列）是否完成，無法得知。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a finished run has to say of the Customers tab and the tool's own tabs. */
export const sheetNoteLabels = {
  oneAboveHeaders: {
    en: 'Tab "{tab}": one customer stands above the row of headers (row {row}), as after a sort that took the headers along. That row keeps what the last refresh wrote. Move the row of headers to the top and refresh again.',
    "zh-Hans":
      "工作表“{tab}”：有一位客户位于表头行（第 {row} 行）之上，可能是排序时把表头一起排了。该行保留上次刷新写入的内容。请把表头行移到最上方，再刷新一次。",
    "zh-Hant":
      "工作表「{tab}」：有一位客戶位於標題列（第 {row} 列）之上，可能是排序時把標題一起排了。該列保留上次重新整理寫入的內容。請把標題列移到最上方，再重新整理一次。",
  },
  aboveHeaders: {
    en: 'Tab "{tab}": {count} customers stand above the row of headers (row {row}), as after a sort that took the headers along. Those rows keep what the last refresh wrote. Move the row of headers to the top and refresh again.',
    "zh-Hans":
      "工作表“{tab}”：有 {count} 位客户位于表头行（第 {row} 行）之上，可能是排序时把表头一起排了。这些行保留上次刷新写入的内容。请把表头行移到最上方，再刷新一次。",
    "zh-Hant":
      "工作表「{tab}」：有 {count} 位客戶位於標題列（第 {row} 列）之上，可能是排序時把標題一起排了。這些列保留上次重新整理寫入的內容。請把標題列移到最上方，再重新整理一次。",
  },
  oneInSeveralRows: {
    en: 'Tab "{tab}": one customer stands in several rows ({rows}); all rows of one show the same tiers.',
    "zh-Hans": "工作表“{tab}”：有 1 位客户出现在多行（{rows}）；同一客户的各行显示相同的分层。",
    "zh-Hant": "工作表「{tab}」：有 1 位客戶出現在多列（{rows}）；同一客戶的各列顯示相同的分層。",
  },
  severalInSeveralRows: {
    en: 'Tab "{tab}": {count} customers stand in several rows ({rows}); all rows of one show the same tiers.',
    "zh-Hans": "工作表“{tab}”：有 {count} 位客户各出现在多行（{rows}）；同一客户的各行显示相同的分层。",
    "zh-Hant": "工作表「{tab}」：有 {count} 位客戶各出現在多列（{rows}）；同一客戶的各列顯示相同的分層。",
  },
  and: { en: " and ", "zh-Hans": "和", "zh-Hant": "和" },
  errorKey: {
    en: 'Tab "{tab}": 1 row holds an error in the key column ({column}, row {rows}), so nothing is written beside it; mend it and refresh again.',
    "zh-Hans":
      "工作表“{tab}”：有 1 行的键列（{column}，第 {rows} 行）有错误，因此其旁未写入任何内容；请修正后重新计算。",
    "zh-Hant":
      "工作表「{tab}」：有 1 列的鍵欄（{column}，第 {rows} 列）有錯誤，因此其旁未寫入任何內容；請修正後重新計算。",
  },
  errorKeys: {
    en: 'Tab "{tab}": {count} rows hold an error in the key column ({column}, row {rows}), so nothing is written beside it; mend them and refresh again.',
    "zh-Hans":
      "工作表“{tab}”：有 {count} 行的键列（{column}，第 {rows} 行）有错误，因此其旁未写入任何内容；请修正后重新计算。",
    "zh-Hant":
      "工作表「{tab}」：有 {count} 列的鍵欄（{column}，第 {rows} 列）有錯誤，因此其旁未寫入任何內容；請修正後重新計算。",
  },
  formulaKey: {
    en: 'Tab "{tab}": a formula fills the key column ({cell}), so no rows were added to it. {who}{where}.',
    "zh-Hans": "工作表“{tab}”：键列由公式填充（{cell}），因此没有新增行。{who}{where}。",
    "zh-Hant": "工作表「{tab}」：鍵欄由公式填入（{cell}），因此沒有新增列。{who}{where}。",
  },
  withoutRow: {
    en: "{count} {count:customer has|customers have} no row",
    "zh-Hans": "有 {count} 位客户没有行",
    "zh-Hant": "有 {count} 位客戶沒有列",
  },
  listedOn: { en: ': see tab "{tab}"', "zh-Hans": "：见工作表“{tab}”", "zh-Hant": "：見工作表「{tab}」" },
  foreign: {
    en: 'Tab "{tab}", column {column}: it was the tool\'s and holds something else now, so it is left alone and a new column was made.',
    "zh-Hans": "工作表“{tab}”，{column} 列：原为工具的列，现在有其他内容，因此不再改动，并另建了新列。",
    "zh-Hant": "工作表「{tab}」，{column} 欄：原為工具的欄，現在有其他內容，因此不再更動，並另建了新欄。",
  },
  noKeyColumn: {
    en: 'Tab "{tab}": no column says who the customer is, so the tool made a tab of its own. To use this one, give its column of ids a header such as "Customer ID" and remove the other.',
    "zh-Hans":
      "工作表“{tab}”：没有列说明客户是谁，因此工具另建了一个工作表。如要使用此工作表，请给其 ID 列加上“客户 ID”之类的表头，并删除另一个。",
    "zh-Hant":
      "工作表「{tab}」：沒有欄說明客戶是誰，因此工具另建了一個工作表。如要使用此工作表，請給其 ID 欄加上「客戶 ID」之類的標題，並刪除另一個。",
  },
  notOursAnyMore: {
    en: 'Tab "{tab}": this is not the tool\'s {title} any more, so it was left alone.',
    "zh-Hans": "工作表“{tab}”：这已不是工具的“{title}”，因此未作改动。",
    "zh-Hant": "工作表「{tab}」：這已不是工具的「{title}」，因此未作更動。",
  },
} as const satisfies Readonly<Record<string, Words>>;
