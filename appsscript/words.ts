import type { Language, Words } from "../functions/core/labels/language.ts";

/** All that the menu and its dialogs say, and why a call came to nothing. `{name}` is filled in. */
export const words = {
  title: { en: "Customer tiers", "zh-Hans": "客户分层", "zh-Hant": "客戶分層" },
  recompute: { en: "Recompute tiers", "zh-Hans": "重新计算层级", "zh-Hant": "重新計算層級" },
  preview: { en: "Preview changes", "zh-Hans": "预览变化", "zh-Hant": "預覽變化" },
  status: { en: "Show status", "zh-Hans": "查看状态", "zh-Hant": "檢視狀態" },
  settings: { en: "Settings", "zh-Hans": "设置", "zh-Hant": "設定" },
  nightly: { en: "Nightly refresh on/off", "zh-Hans": "每晚刷新：开启/关闭", "zh-Hant": "每晚更新：開啟/關閉" },
  setUp: { en: "Set up this spreadsheet", "zh-Hans": "设置此电子表格", "zh-Hant": "設定此試算表" },
  help: { en: "Help", "zh-Hans": "帮助", "zh-Hant": "說明" },
  forget: { en: "Forget a customer", "zh-Hans": "删除某位客户的记录", "zh-Hant": "刪除某位客戶的記錄" },
  whomToForget: {
    en: "The customer's id, e-mail address or name, as it stands in the orders. Everything that is kept of them outside of this spreadsheet is removed for good.",
    "zh-Hans": "请输入订单中的客户 ID、邮箱或姓名。此电子表格之外保存的该客户记录将被永久删除。",
    "zh-Hant": "請輸入訂單中的客戶 ID、電子郵件或姓名。此試算表之外保存的該客戶記錄將被永久刪除。",
  },
  forgotten: {
    en: "{customer} was removed from {snapshots} snapshots and {runs} runs.",
    "zh-Hans": "已从 {snapshots} 份快照和 {runs} 次运行中删除 {customer}。",
    "zh-Hant": "已從 {snapshots} 份快照和 {runs} 次執行中刪除 {customer}。",
  },
  nothingToForget: {
    en: "Nothing is kept of {customer}.",
    "zh-Hans": "没有保存 {customer} 的记录。",
    "zh-Hant": "沒有保存 {customer} 的記錄。",
  },
  stillInTheSheet: {
    en: "Whoever still stands in the orders or on the Customers tab is back with the next run: delete those rows first.",
    "zh-Hans": "若订单或客户工作表中仍有该客户，下次运行会再次出现：请先删除相应的行。",
    "zh-Hant": "若訂單或客戶工作表中仍有該客戶，下次執行會再次出現：請先刪除相應的列。",
  },
  notSetUp: {
    en: "The address of the functions is not set: Extensions ▸ Apps Script ▸ Project Settings ▸ Script Properties, property {property}, value the https address of the function recompute. Of an add-on: tell whoever published it.",
    "zh-Hans":
      "尚未设置函数地址：扩展程序 ▸ Apps 脚本 ▸ 项目设置 ▸ 脚本属性，属性名 {property}，值为函数 recompute 的 https 地址。如为插件，请告知其发布者。",
    "zh-Hant":
      "尚未設定函式網址：擴充功能 ▸ Apps Script ▸ 專案設定 ▸ 指令碼屬性，屬性名稱 {property}，值為函式 recompute 的 https 網址。如為外掛程式，請告知其發布者。",
  },
  notSafe: {
    en: "The script property {property} is “{found}”. It must begin with https://, since your identity travels with each call.",
    "zh-Hans": "脚本属性 {property} 现为“{found}”。地址必须以 https:// 开头，因为每次调用都会携带您的身份。",
    "zh-Hant": "指令碼屬性 {property} 目前為「{found}」。網址必須以 https:// 開頭，因為每次呼叫都會攜帶您的身分。",
  },
  noToken: {
    en: "Google gave no proof of who you are. Open Extensions ▸ Apps Script, run recomputeTiers once and allow what it asks for.",
    "zh-Hans": "Google 未提供您的身份证明。请打开 扩展程序 ▸ Apps 脚本，运行一次 recomputeTiers 并同意授权。",
    "zh-Hant": "Google 未提供您的身分證明。請開啟 擴充功能 ▸ Apps Script，執行一次 recomputeTiers 並同意授權。",
  },
  notEditor: {
    en: "Your edit rights could not be proven: {reason}. Only who may edit this spreadsheet can recompute its tiers.",
    "zh-Hans": "无法证明您的编辑权限：{reason}。只有可以编辑此电子表格的人才能重新计算层级。",
    "zh-Hant": "無法證明您的編輯權限：{reason}。只有可以編輯此試算表的人才能重新計算層級。",
  },
  notAllowed: {
    en: "You were not let in. Check that this spreadsheet is shared as Editor with {account}, that you may edit it yourself, and that your domain's policy lets files be shared with outside accounts. Then try again; if it stays so, ask whoever runs the tool whether your account's domain is allowed.",
    "zh-Hans":
      "访问被拒绝。请确认：此电子表格已以“编辑者”身份共享给 {account}；您本人可以编辑此表格；您所在网域的政策允许与外部账号共享文件。然后重试；若仍被拒绝，请向维护者确认您账号的网域是否获准使用。",
    "zh-Hant":
      "存取遭拒。請確認：此試算表已以「編輯者」身分共用給 {account}；您本人可以編輯此試算表；您所屬網域的政策允許與外部帳號共用檔案。然後再試一次；若仍遭拒，請向維護者確認您帳號的網域是否獲准使用。",
  },
  notLetIn: {
    en: "The functions did not accept your sign-in (status {status}). Ask whoever runs them to allow your account and this script.",
    "zh-Hans": "函数未接受您的登录（状态 {status}）。请联系维护者，允许您的账号和此脚本。",
    "zh-Hant": "函式未接受您的登入（狀態 {status}）。請聯絡維護者，允許您的帳號和此指令碼。",
  },
  notOurs: {
    en: "The answer (status {status}) is not from the tool's functions. Check the script property {property}, and that the function recompute is deployed.",
    "zh-Hans":
      "收到的回应（状态 {status}）并非来自本工具的函数。请检查脚本属性 {property}，并确认函数 recompute 已部署。",
    "zh-Hant":
      "收到的回應（狀態 {status}）並非來自本工具的函式。請檢查指令碼屬性 {property}，並確認函式 recompute 已部署。",
  },
  notReached: {
    en: "The functions could not be reached: {reason}. Try again in a minute; if it stays so, check the script property {property}.",
    "zh-Hans": "无法连接到函数：{reason}。请稍后再试；若仍失败，请检查脚本属性 {property}。",
    "zh-Hant": "無法連線到函式：{reason}。請稍後再試；若仍失敗，請檢查指令碼屬性 {property}。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Something to say, and what to fill in. */
export interface Phrase {
  readonly words: Words;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A phrase in a language, filled in; numbers with their thousands set apart. */
export function say({ words: phrase, values = {} }: Phrase, language: Language): string {
  return phrase[language].replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    if (value === undefined) return gap;
    return typeof value === "number" ? value.toLocaleString("en") : value;
  });
}
