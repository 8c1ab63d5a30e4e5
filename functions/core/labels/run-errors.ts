import type { Words } from "./language.ts";

/** Why a run was not begun, or ended, where the sheet is not to blame: sentences that people read in the menu. */
export const runErrorLabels = {
  unexpected: {
    en: "Something unexpected went wrong.",
    "zh-Hans": "发生了意外错误。",
    "zh-Hant": "發生了非預期的錯誤。",
  },
  anotherRun: {
    en: "Another run of this workbook is under way.",
    "zh-Hans": "此电子表格正在进行另一次运行。",
    "zh-Hant": "此試算表正在進行另一次執行。",
  },
  runUnderWay: {
    en: "A run of this workbook is under way. Ask again when it has ended.",
    "zh-Hans": "此电子表格正在进行一次运行，请在其结束后再试。",
    "zh-Hant": "此試算表正在進行一次執行，請在其結束後再試。",
  },
  runInTheWay: {
    en: "A run is under way. Ask again when it has ended.",
    "zh-Hans": "有一次运行正在进行，请在其结束后再试。",
    "zh-Hant": "有一次執行正在進行，請在其結束後再試。",
  },
  previewInTheWay: {
    en: "A preview is under way. Ask again when it has ended.",
    "zh-Hans": "有一次预览正在进行，请在其结束后再试。",
    "zh-Hant": "有一次預覽正在進行，請在其結束後再試。",
  },
  runStopsAtChange: {
    en: "A run that does not apply a sudden change is under way. Ask again when it has ended.",
    "zh-Hans": "正在进行的运行不会套用突然的变化，请在其结束后再试。",
    "zh-Hant": "正在進行的執行不會套用突然的變化，請在其結束後再試。",
  },
  otherDay: {
    en: "A run for {running} is under way; one for {wanted} was asked for.",
    "zh-Hans": "正在进行{running}的运行；请求的是{wanted}的运行。",
    "zh-Hant": "正在進行{running}的執行；要求的是{wanted}的執行。",
  },
  currentDay: { en: "the current day", "zh-Hans": "当天", "zh-Hant": "當天" },
  noSuchRun: { en: "There is no such run.", "zh-Hans": "没有这次运行。", "zh-Hant": "沒有這次執行。" },
  noRunOfThis: {
    en: "There is no run {runId} of this spreadsheet.",
    "zh-Hans": "此电子表格没有运行 {runId}。",
    "zh-Hant": "此試算表沒有執行 {runId}。",
  },
  workerStopped: {
    en: "Its worker stopped in the middle, and was not heard of until its time was over.",
    "zh-Hans": "处理它的进程中途停止，直到时限结束也没有消息。",
    "zh-Hant": "處理它的程式中途停止，直到時限結束也沒有消息。",
  },
  abandoned: {
    en: "Nobody was at work on it for {hours} hours.",
    "zh-Hans": "已有 {hours} 小时无人处理。",
    "zh-Hant": "已有 {hours} 小時無人處理。",
  },
  tooManyCalls: {
    en: "Too many calls within a minute.",
    "zh-Hans": "一分钟内的请求过多。",
    "zh-Hant": "一分鐘內的要求過多。",
  },
  notLetIn: {
    en: "This call was not let in. Check that the spreadsheet is shared as Editor with {account}, that you may edit it yourself, and that your domain's policy lets files be shared with outside accounts.",
    "zh-Hans":
      "此请求未获准。请确认电子表格已共享给 {account}（编辑者），您本人可以编辑它，并且您的域名政策允许与外部账号共享文件。",
    "zh-Hant":
      "此要求未獲准。請確認試算表已共用給 {account}（編輯者），您本人可以編輯它，並且您的網域政策允許與外部帳號共用檔案。",
  },
  statusUnwritten: {
    en: "{error} The Status column could not say so: {why}",
    "zh-Hans": "{error} “状态”列未能写入此说明：{why}",
    "zh-Hant": "{error} 「狀態」欄未能寫入此說明：{why}",
  },
  storeSilent: {
    en: "Firestore did not answer: {reason}.",
    "zh-Hans": "Firestore 没有响应：{reason}。",
    "zh-Hant": "Firestore 沒有回應：{reason}。",
  },
  storeLate: {
    en: "Firestore did not answer within {seconds} seconds.",
    "zh-Hans": "Firestore 在 {seconds} 秒内没有响应。",
    "zh-Hant": "Firestore 在 {seconds} 秒內沒有回應。",
  },
  storeGivenUp: {
    en: "Firestore did not answer in time; the change was given up.",
    "zh-Hans": "Firestore 未及时响应，已放弃此更改。",
    "zh-Hant": "Firestore 未及時回應，已放棄此變更。",
  },
  queueSilent: {
    en: "The task queue did not answer.",
    "zh-Hans": "任务队列没有响应。",
    "zh-Hant": "工作佇列沒有回應。",
  },
  queueRefused: {
    en: "The task queue answered {status}.",
    "zh-Hans": "任务队列的响应为 {status}。",
    "zh-Hant": "工作佇列的回應為 {status}。",
  },
} as const satisfies Readonly<Record<string, Words>>;
