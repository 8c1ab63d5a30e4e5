import type { Words } from "../../functions/core/labels/language.ts";

/** What to check where somebody, or the tool itself, may not open the spreadsheet. */
export const accessWords = {
  notLetIn: { en: "You were not let in", "zh-Hans": "访问被拒绝", "zh-Hant": "存取遭拒" },
  check: { en: "Please check:", "zh-Hans": "请确认：", "zh-Hant": "請確認：" },
  shared: {
    en: "This spreadsheet is shared, as Editor, with the tool's account:",
    "zh-Hans": "此电子表格已以“编辑者”身份共享给本工具的账号：",
    "zh-Hant": "此試算表已以「編輯者」身分共用給本工具的帳號：",
  },
  sharedUnnamed: {
    en: "This spreadsheet is shared, as Editor, with the tool's account; whoever runs the tool can name it.",
    "zh-Hans": "此电子表格已以“编辑者”身份共享给本工具的账号（可向维护者询问该账号）。",
    "zh-Hant": "此試算表已以「編輯者」身分共用給本工具的帳號（可向維護者詢問該帳號）。",
  },
  mayEdit: {
    en: "You may edit this spreadsheet yourself.",
    "zh-Hans": "您本人可以编辑此电子表格。",
    "zh-Hant": "您本人可以編輯此試算表。",
  },
  policy: {
    en: "Your domain's policy lets files be shared with outside accounts.",
    "zh-Hans": "您所在网域的政策允许与外部账号共享文件。",
    "zh-Hant": "您所屬網域的政策允許與外部帳號共用檔案。",
  },
  domain: {
    en: "The tool accepts accounts of your domain; whoever runs it can say.",
    "zh-Hans": "本工具接受您所在网域的账号（可向维护者确认）。",
    "zh-Hant": "本工具接受您所屬網域的帳號（可向維護者確認）。",
  },
  howToShare: {
    en: "To share: the button Share at the top right, paste the account, choose Editor, untick Notify people.",
    "zh-Hans": "共享方法：点击右上角的“共享”，粘贴账号，选择“编辑者”，取消勾选“通知他人”。",
    "zh-Hant": "共用方法：按右上角的「共用」，貼上帳號，選擇「編輯者」，取消勾選「通知邀請對象」。",
  },
  checkAgain: { en: "Check again", "zh-Hans": "再次检查", "zh-Hant": "再次檢查" },
} as const satisfies Readonly<Record<string, Words>>;
