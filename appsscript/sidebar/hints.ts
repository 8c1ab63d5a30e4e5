import type { Language, Words } from "../../functions/core/labels/language.ts";
import type { ErrorCode } from "../../functions/errors.ts";
import { fieldOf } from "../answers/fields.ts";

type Hint = Omit<Words, "en">;

/** How to mend each error, where the functions say it in English only; complete by type. */
const hints: Readonly<Record<ErrorCode, Hint>> = {
  bad_request: {
    "zh-Hans": "脚本与函数的版本可能不一致：请维护者更新两者。",
    "zh-Hant": "指令碼與函式的版本可能不一致：請維護者更新兩者。",
  },
  not_found: { "zh-Hans": "请维护者检查函数的地址。", "zh-Hant": "請維護者檢查函式的網址。" },
  local_only: { "zh-Hans": "这些函数仅供本机使用。", "zh-Hant": "這些函式僅供本機使用。" },
  not_allowed: {
    "zh-Hans":
      "若以上均无误，请从菜单重新开始；编辑权限的证明两分钟内有效。若仍被拒绝，请向维护者确认您账号的网域是否获准使用。",
    "zh-Hant":
      "若以上均無誤，請從選單重新開始；編輯權限的證明兩分鐘內有效。若仍遭拒，請向維護者確認您帳號的網域是否獲准使用。",
  },
  private_service: {
    "zh-Hans": "此服务仅供任务队列和调度程序调用：请维护者检查部署。",
    "zh-Hant": "此服務僅供工作佇列和排程器呼叫：請維護者檢查部署。",
  },
  too_many_calls: { "zh-Hans": "请等待一分钟后重试。", "zh-Hant": "請等待一分鐘後再試。" },
  identity_unavailable: {
    "zh-Hans": "Google 的登录密钥没有响应，请一分钟后重试。",
    "zh-Hant": "Google 的登入金鑰沒有回應，請一分鐘後再試。",
  },
  method_not_allowed: {
    "zh-Hans": "脚本与函数的版本可能不一致：请维护者更新两者。",
    "zh-Hant": "指令碼與函式的版本可能不一致：請維護者更新兩者。",
  },
  unsupported_media_type: {
    "zh-Hans": "脚本与函数的版本可能不一致：请维护者更新两者。",
    "zh-Hant": "指令碼與函式的版本可能不一致：請維護者更新兩者。",
  },
  body_too_large: { "zh-Hans": "请求内容过大：请减少所选内容。", "zh-Hant": "請求內容過大：請減少所選內容。" },
  unknown_run: {
    "zh-Hans": "该运行可能已超过保存期限。请重新计算层级。",
    "zh-Hant": "該次執行可能已超過保存期限。請重新計算層級。",
  },
  workbook_not_found: {
    "zh-Hans": "请确认此电子表格已以“编辑者”身份共享给本工具的账号。",
    "zh-Hant": "請確認此試算表已以「編輯者」身分共用給本工具的帳號。",
  },
  workbook_forbidden: {
    "zh-Hans": "请将此电子表格以“编辑者”身份共享给本工具的账号。",
    "zh-Hant": "請將此試算表以「編輯者」身分共用給本工具的帳號。",
  },
  protected_range: {
    "zh-Hans": "请允许本工具的账号编辑受保护的范围，或将本工具的列移出该范围。",
    "zh-Hant": "請允許本工具的帳號編輯受保護的範圍，或將本工具的欄移出該範圍。",
  },
  no_orders: {
    "zh-Hans": "请准备一个有表头、每笔订单一行的工作表：至少包含客户、日期和金额。可在“分层设置”工作表中指明它。",
    "zh-Hant": "請準備一個有標題列、每筆訂單一列的工作表：至少包含客戶、日期和金額。可在「分層設定」工作表中指明它。",
  },
  no_rows_used: {
    "zh-Hans": "请修正消息中指出的单元格，或“分层设置”工作表中的列。表格保持不变。",
    "zh-Hant": "請修正訊息中指出的儲存格，或「分層設定」工作表中的欄。試算表保持不變。",
  },
  columns_unclear: {
    "zh-Hans": "请在“分层设置”工作表中状态列提示的位置填写正确的列的表头，或修改表头。",
    "zh-Hant": "請在「分層設定」工作表中狀態欄提示的位置填寫正確的欄的標題，或修改標題。",
  },
  settings_invalid: {
    "zh-Hans": "请修正消息中指出的“分层设置”工作表单元格；该表的状态列有同样的说明。未写入其他内容。",
    "zh-Hant": "請修正訊息中指出的「分層設定」工作表儲存格；該表的狀態欄有同樣的說明。未寫入其他內容。",
  },
  amounts_too_large: {
    "zh-Hans": "请检查金额列中是否混入编号或日期，以及设置中的货币是否有误。",
    "zh-Hant": "請檢查金額欄中是否混入編號或日期，以及設定中的貨幣是否有誤。",
  },
  sheet_full: {
    "zh-Hans": "一个电子表格最多一千万个单元格：请删除空行、空列或旧工作表。",
    "zh-Hant": "一個試算表最多一千萬個儲存格：請刪除空列、空欄或舊工作表。",
  },
  sheet_refused: {
    "zh-Hans":
      "Google 表格拒绝了一项更改，消息中引用了其原文。请按其所指修正；若与您的内容无关，请将运行编号告知维护者。",
    "zh-Hant":
      "Google 試算表拒絕了一項變更，訊息中引用了其原文。請依其所指修正；若與您的內容無關，請將執行編號告知維護者。",
  },
  sheet_busy: {
    "zh-Hans": "Google 表格此刻没有响应。消息中所说已写入的内容有效：请稍候再重新计算以完成。",
    "zh-Hant": "Google 試算表此刻沒有回應。訊息中所說已寫入的內容有效：請稍候再重新計算以完成。",
  },
  sheet_changed: {
    "zh-Hans": "其间有人一直在调整表格。请在其停止后重新计算。",
    "zh-Hant": "其間有人一直在調整試算表。請在其停止後重新計算。",
  },
  store_unavailable: {
    "zh-Hans": "快照存储没有响应，请几分钟后重新计算。",
    "zh-Hant": "快照儲存沒有回應，請幾分鐘後重新計算。",
  },
  queue_unavailable: {
    "zh-Hans": "任务队列未接受此次运行，请几分钟后重新计算：会继续同一次运行。",
    "zh-Hant": "工作佇列未接受此次執行，請幾分鐘後重新計算：會繼續同一次執行。",
  },
  newer_format: {
    "zh-Hans": "内容由更新版本的工具写入：请维护者部署该版本，或使用新的电子表格。",
    "zh-Hant": "內容由更新版本的工具寫入：請維護者部署該版本，或使用新的試算表。",
  },
  run_busy: {
    "zh-Hans": "此表格的另一次运行正在进行，请等其结束。",
    "zh-Hant": "此試算表的另一次執行正在進行，請等其結束。",
  },
  other_day: { "zh-Hans": "请等正在进行的运行结束后再试。", "zh-Hant": "請等正在進行的執行結束後再試。" },
  run_lost: { "zh-Hans": "已被较新的运行取代：请查看那一次。", "zh-Hant": "已被較新的執行取代：請檢視那一次。" },
  deadline: {
    "zh-Hans": "运行时间过长而停止。消息中所说已写入的内容有效：请重新计算以完成。",
    "zh-Hant": "執行時間過長而停止。訊息中所說已寫入的內容有效：請重新計算以完成。",
  },
  internal: {
    "zh-Hans": "请将运行编号告知维护者：日志中有更多信息。",
    "zh-Hant": "請將執行編號告知維護者：日誌中有更多資訊。",
  },
};

/** How to mend an error, in the user's language; what the functions say where the code is not known here. */
export function hintOf(code: string, said: string, language: Language): string {
  if (language === "en") return said;
  const hint = fieldOf(fieldOf(hints, code), language);
  return typeof hint === "string" ? hint : said;
}
