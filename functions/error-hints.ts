import type { Words } from "./core/labels/language.ts";

/** How to mend each error of the catalogue (errors.ts), in words; complete by type there. */
export const errorHints = {
  bad_request: {
    en: "Send the fields that the message names; the README shows a whole request.",
    "zh-Hans": "请填写消息中指出的字段；README 中有完整的请求示例。",
    "zh-Hant": "請填寫訊息中指出的欄位；README 中有完整的請求範例。",
  },
  not_found: {
    en: "Check the address; the README lists the functions and what they take.",
    "zh-Hans": "请检查地址；README 列出了各函数及其参数。",
    "zh-Hant": "請檢查位址；README 列出了各函式及其參數。",
  },
  local_only: {
    en: "These functions are for one machine, so they answer that machine only. Call http://127.0.0.1.",
    "zh-Hans": "这些函数只为本机提供服务，请调用 http://127.0.0.1。",
    "zh-Hant": "這些函式只為本機提供服務，請呼叫 http://127.0.0.1。",
  },
  not_allowed: {
    en: "If all of that is so, start again from the menu; what proves your edit rights lasts two minutes. If it stays so, ask whoever runs the tool whether your account's domain is allowed.",
    "zh-Hans":
      "如果以上都没有问题，请从菜单重新开始；编辑权限的证明只在两分钟内有效。如仍不行，请向工具的管理者确认您账号的域名是否获准使用。",
    "zh-Hant":
      "如果以上都沒有問題，請從選單重新開始；編輯權限的證明只在兩分鐘內有效。如仍不行，請向工具的管理者確認您帳號的網域是否獲准使用。",
  },
  private_service: {
    en: "Only the task queue and the scheduler call this service. Whoever runs the tool: compare their service account and audience with what was deployed.",
    "zh-Hans": "只有任务队列和定时器会调用此服务。工具的管理者请将其服务账号和受众与部署时的设置核对。",
    "zh-Hant": "只有工作佇列和排程器會呼叫此服務。工具的管理者請將其服務帳號和受眾與部署時的設定核對。",
  },
  too_many_calls: {
    en: "Wait a minute, then try again.",
    "zh-Hans": "请等一分钟后再试。",
    "zh-Hant": "請等一分鐘後再試。",
  },
  identity_unavailable: {
    en: "Google's sign-in keys did not answer. Try again in a minute.",
    "zh-Hans": "Google 的登录密钥没有响应，请一分钟后再试。",
    "zh-Hant": "Google 的登入金鑰沒有回應，請一分鐘後再試。",
  },
  method_not_allowed: {
    en: "Use the method that the message names.",
    "zh-Hans": "请使用消息中指出的方法。",
    "zh-Hant": "請使用訊息中指出的方法。",
  },
  unsupported_media_type: {
    en: "Send JSON with Content-Type: application/json.",
    "zh-Hans": "请以 Content-Type: application/json 发送 JSON。",
    "zh-Hant": "請以 Content-Type: application/json 傳送 JSON。",
  },
  body_too_large: {
    en: "A request holds a spreadsheet id and a few options: send no more.",
    "zh-Hans": "请求只含电子表格 ID 和少量选项，请勿发送更多内容。",
    "zh-Hant": "請求只含試算表 ID 和少量選項，請勿傳送更多內容。",
  },
  unknown_run: {
    en: "The run may be older than what is kept. Start a new one with Customer tiers ▸ Recompute tiers.",
    "zh-Hans": "该次运行可能已超过保留期限。请在菜单“客户分层”中重新开始计算。",
    "zh-Hant": "該次執行可能已超過保留期限。請在選單「客戶分層」中重新開始計算。",
  },
  workbook_not_found: {
    en: "Check the spreadsheet's id and that it is shared with the tool's account as Editor.",
    "zh-Hans": "请检查电子表格的 ID，并确认已将其共享给工具的账号（编辑者）。",
    "zh-Hant": "請檢查試算表的 ID，並確認已將其共用給工具的帳號（編輯者）。",
  },
  workbook_forbidden: {
    en: "Share the spreadsheet as Editor with the tool's account.",
    "zh-Hans": "请将电子表格共享给工具的账号（编辑者）。",
    "zh-Hant": "請將試算表共用給工具的帳號（編輯者）。",
  },
  protected_range: {
    en: "Let the tool's account edit the protected range, or move the tool's columns out of it.",
    "zh-Hans": "请允许工具的账号编辑受保护的范围，或将工具的列移到该范围之外。",
    "zh-Hant": "請允許工具的帳號編輯受保護的範圍，或將工具的欄移到該範圍之外。",
  },
  protected_from_you: {
    en: "Have somebody set it up who may edit that range, such as the owner, or let them add your own address to it. Groups do not count here.",
    "zh-Hans": "请由可编辑该范围的人（如所有者）来设置，或请其将您本人的地址加入该范围的编辑者。此处不识别群组。",
    "zh-Hant": "請由可編輯該範圍的人（如擁有者）來設定，或請其將您本人的地址加入該範圍的編輯者。此處不識別群組。",
  },
  no_orders: {
    en: "Have one tab with a row of headers and a row per order: at least a customer, a date and an amount. The Tier Settings tab can name it.",
    "zh-Hans":
      "请准备一个工作表，含一行表头，每笔订单一行：至少要有客户、日期和金额。可在“分层设置”工作表中指明是哪一个。",
    "zh-Hant":
      "請準備一個工作表，含一列標題，每筆訂單一列：至少要有客戶、日期和金額。可在「分層設定」工作表中指明是哪一個。",
  },
  no_rows_used: {
    en: "Enter orders, mend the cells that the message names, or choose other columns or another orders tab in Tier Settings. The sheet stays as it is.",
    "zh-Hans": "请填写订单，或修正消息中指出的单元格，或在“分层设置”中选择其他列或其他订单工作表。表格保持原样。",
    "zh-Hant": "請填寫訂單，或修正訊息中指出的儲存格，或在「分層設定」中選擇其他欄或其他訂單工作表。試算表保持原樣。",
  },
  columns_unclear: {
    en: "Write the header of the right column into the Tier Settings tab, where the Status column asks for it; or rename headers.",
    "zh-Hans": "请在“分层设置”工作表中“状态”列提示的位置填写正确列的表头；或修改表头。",
    "zh-Hant": "請在「分層設定」工作表中「狀態」欄提示的位置填寫正確欄的標題；或修改標題。",
  },
  settings_invalid: {
    en: "Mend the cells of the Tier Settings tab that the message names; the Status column there says the same. Nothing else was written.",
    "zh-Hans": "请修正消息中指出的“分层设置”工作表的单元格；该表的“状态”列有同样的说明。其他内容均未写入。",
    "zh-Hant": "請修正訊息中指出的「分層設定」工作表的儲存格；該表的「狀態」欄有同樣的說明。其他內容均未寫入。",
  },
  amounts_too_large: {
    en: "Look for an id or a date in the column of amounts, and for a wrong currency in Settings.",
    "zh-Hans": "请检查金额列中是否混入了编号或日期，以及设置中的货币是否有误。",
    "zh-Hant": "請檢查金額欄中是否混入了編號或日期，以及設定中的貨幣是否有誤。",
  },
  sheet_full: {
    en: "A spreadsheet holds ten million cells: delete empty rows, columns or old tabs.",
    "zh-Hans": "一个电子表格最多有一千万个单元格：请删除空行、空列或旧工作表。",
    "zh-Hant": "一個試算表最多有一千萬個儲存格：請刪除空列、空欄或舊工作表。",
  },
  sheet_refused: {
    en: "Google Sheets refused a change, in the words that the message quotes. Mend in the sheet what they name; if that is nothing of yours, report the run id to whoever runs the tool.",
    "zh-Hans":
      "Google 表格拒绝了一项更改，消息中引用了其原话。请在表格中修正所指之处；如与您的内容无关，请将运行 ID 告知工具的管理者。",
    "zh-Hant":
      "Google 試算表拒絕了一項變更，訊息中引用了其原話。請在試算表中修正所指之處；如與您的內容無關，請將執行 ID 告知工具的管理者。",
  },
  sheet_busy: {
    en: "Google Sheets had no answer for us this minute. What the message says was written stands: wait a little and do the same again to finish.",
    "zh-Hans": "Google 表格暂时没有响应。消息中说明已写入的内容仍然有效：请稍等片刻，再次执行同一操作以完成。",
    "zh-Hant": "Google 試算表暫時沒有回應。訊息中說明已寫入的內容仍然有效：請稍等片刻，再次執行同一操作以完成。",
  },
  sheet_changed: {
    en: "Somebody was rearranging the sheet all the while. Do the same again when it is calm.",
    "zh-Hans": "期间一直有人在调整表格。请在无人改动时再次执行同一操作。",
    "zh-Hant": "期間一直有人在調整試算表。請在無人更動時再次執行同一操作。",
  },
  store_unavailable: {
    en: "The snapshot store did not answer. Do the same again in a few minutes.",
    "zh-Hans": "快照存储没有响应。请过几分钟再次执行同一操作。",
    "zh-Hant": "快照儲存沒有回應。請過幾分鐘再次執行同一操作。",
  },
  queue_unavailable: {
    en: "The task queue did not take the run. Recompute again in a few minutes: it goes on with the same run.",
    "zh-Hans": "任务队列没有接收这次运行。请过几分钟再重新计算：将继续同一次运行。",
    "zh-Hant": "工作佇列沒有接收這次執行。請過幾分鐘再重新計算：將繼續同一次執行。",
  },
  newer_format: {
    en: "A newer version of the tool wrote this. Deploy that version, or start with a new workbook.",
    "zh-Hans": "这是由更新版本的工具写入的。请部署该版本，或使用新的电子表格。",
    "zh-Hant": "這是由更新版本的工具寫入的。請部署該版本，或使用新的試算表。",
  },
  run_busy: {
    en: "Another run of this workbook is at work. This one waits its turn.",
    "zh-Hans": "此电子表格正在进行另一次运行，本次会排队等候。",
    "zh-Hant": "此試算表正在進行另一次執行，本次會排隊等候。",
  },
  other_day: {
    en: "A workbook shows one day at a time. Wait until the run that is under way has ended, then ask again.",
    "zh-Hans": "电子表格一次只显示一天。请等正在进行的运行结束后再试。",
    "zh-Hant": "試算表一次只顯示一天。請等正在進行的執行結束後再試。",
  },
  run_lost: {
    en: "A newer run of this workbook has taken its place: look at that one.",
    "zh-Hans": "此电子表格较新的一次运行已取而代之：请查看那一次。",
    "zh-Hant": "此試算表較新的一次執行已取而代之：請查看那一次。",
  },
  deadline: {
    en: "It took too long and was stopped. What the message says was written stands: do the same again from the menu to finish.",
    "zh-Hans": "耗时过长，已停止。消息中说明已写入的内容仍然有效：请从菜单中再次执行同一操作以完成。",
    "zh-Hant": "耗時過長，已停止。訊息中說明已寫入的內容仍然有效：請從選單中再次執行同一操作以完成。",
  },
  internal: {
    en: "Report the run id to whoever runs the tool: its log says more.",
    "zh-Hans": "请将运行 ID 告知工具的管理者：其日志中有更多信息。",
    "zh-Hant": "請將執行 ID 告知工具的管理者：其記錄中有更多資訊。",
  },
} as const satisfies Readonly<Record<string, Words>>;
