import type { OrderField } from "../settings/settings.ts";

/** How headers call one field. A name is written as people write it; case, spaces and punctuation do not count. */
export interface FieldWords {
  /** Whole headers, best first: a name of an earlier group beats one of a later group, those of one group are equally good. */
  readonly names: readonly (readonly string[])[];
  /** Words that speak for the field where they stand within a longer header; weaker than any whole name. */
  readonly within: readonly string[];
  /** Words that speak against it within a longer header. */
  readonly without: readonly string[];
}

/** One group of names per line, in English, 简体 and 繁體; every further language is more names here. */
const group = (...lines: readonly string[]) => lines.flatMap((line) => line.split(", "));

/** What headers mean. Whole names also hold without a bracket behind them: `Amount (EUR)`, `金额（元）`. */
export const headerWords: Readonly<Record<OrderField, FieldWords>> = {
  orderId: {
    names: [
      group(
        "Order ID, Order No, Order Number, Order Code, Order Ref, Order Reference, Order Name, OrderId",
        "订单 ID, 订单号, 订单编号, 订单编码, 订单代码",
        "訂單 ID, 訂單號, 訂單編號, 訂單編碼, 訂單代碼",
      ),
      group(
        "Order, Invoice, Invoice ID, Invoice No, Invoice Number, Transaction ID, Transaction No, Transaction Number, Receipt No, Receipt Number, Sales Order",
        "单号, 交易号, 交易编号, 交易单号, 流水号, 发票号, 发票号码, 主订单编号",
        "單號, 交易號, 交易編號, 交易單號, 流水號, 發票號, 發票號碼, 主訂單編號",
      ),
      group("ID"),
    ],
    within: group("order id, order no, order number, 订单号, 订单编号, 訂單號, 訂單編號"),
    without: group("purchase, customer, user, count, 数, 數, 客户, 客戶"),
  },
  customerId: {
    names: [
      group(
        "Customer ID, Customer No, Customer Number, Customer Code, Customer Key, Customer Ref, Cust ID, CustNo, Client ID, Client No, Client Number, Client Code, Account ID, Account No, Account Number, Account Code, Buyer ID, Member ID, Member No, Member Number, Membership No, Shopper ID, User ID, Contact ID",
        "客户 ID, 客户编号, 客户编码, 客户代码, 客户号, 顾客 ID, 顾客编号, 会员 ID, 会员编号, 会员号, 会员卡号, 买家 ID, 用户 ID, 用户编号",
        "客戶 ID, 客戶編號, 客戶編碼, 客戶代碼, 客戶代號, 客戶號, 顧客 ID, 顧客編號, 會員 ID, 會員編號, 會員號, 會員卡號, 買家 ID, 用戶 ID, 用戶編號, 使用者 ID",
      ),
      group(
        "Customer Email, Client Email, Buyer Email, Billing Email, Email, E-mail, Email Address, Username, User Name, Login",
        "邮箱, 电子邮件, 电子邮箱, 客户邮箱, 买家账号, 买家会员名, 买家昵称, 会员名, 用户名",
        "郵箱, 電子郵件, 電子信箱, 客戶郵箱, 買家帳號, 會員名稱, 用戶名, 使用者名稱",
      ),
      group(
        "Customer, Client, Buyer, Account, Member, Shopper, User, Purchaser",
        "客户, 顾客, 会员, 买家, 用户",
        "客戶, 顧客, 會員, 買家, 用戶",
      ),
      group("Phone, Phone Number, Mobile, 手机, 手机号, 手机号码, 联系电话, 電話, 手機, 手機號碼, 聯絡電話"),
    ],
    within: group(
      "customer id, client id, account id, buyer id, member id, user id, 客户编号, 客戶編號, 会员号, 會員號",
    ),
    without: group("order"),
  },
  customerName: {
    names: [
      group(
        "Customer Name, Client Name, Buyer Name, Account Name, Member Name, Full Name, Billing Name, Company Name",
        "客户名称, 客户姓名, 客户名, 顾客姓名, 顾客名称, 会员姓名, 买家姓名",
        "客戶名稱, 客戶姓名, 客戶名, 顧客姓名, 顧客名稱, 會員姓名, 買家姓名",
      ),
      group("Customer, Client, Buyer, Company, 客户, 客戶, 顾客, 顧客, 公司名称, 公司名稱, 公司"),
      group(
        "Name, Contact, Contact Name, Shipping Name, Recipient, 姓名, 收货人, 收货人姓名, 收貨人, 收貨人姓名, 联系人, 聯絡人",
      ),
    ],
    within: group("customer name, client name, 客户名称, 客户姓名, 客戶名稱, 客戶姓名"),
    without: group("first, last, product, item, file"),
  },
  date: {
    names: [
      group(
        "Order Date, Date of Order, Ordered At, Ordered On, Order Time, Order Datetime, Order Created At, Purchase Date, Date of Purchase, Purchased At, Sale Date, Sales Date, Transaction Date, Date",
        "订单日期, 下单日期, 下单时间, 订单时间, 订单创建时间, 购买日期, 购买时间, 销售日期, 交易日期, 交易时间, 成交日期, 成交时间, 日期",
        "訂單日期, 下單日期, 下單時間, 訂單時間, 訂單建立時間, 訂購日期, 購買日期, 購買時間, 銷售日期, 交易日期, 交易時間, 成交日期, 成交時間",
      ),
      group(
        "Created At, Created, Created Date, Date Created, Created On, Invoice Date, Day, Timestamp, Time",
        "创建时间, 创建日期, 时间, 开票日期",
        "建立時間, 建立日期, 創建時間, 時間, 開票日期",
      ),
      group("Paid At, Paid Date, Payment Date, Date Paid, 付款时间, 付款日期, 支付时间, 付款時間, 付款日期, 支付時間"),
    ],
    within: group("order date, date, 日期, 时间, 時間"),
    without: group(
      "ship, shipped, shipping, shipment, delivery, delivered, due, refund, refunded, refunds, return, returned, cancel, cancelled, canceled, fulfilled, completed, closed, updated, modified, expiry, expiration, birth, join, joined, registered, registration, end, first, last, paid, payment",
      "发货, 送货, 到货, 交货, 收货, 退货, 退款, 到期, 取消, 关闭, 完成, 更新, 修改, 出生, 注册, 付款, 支付, 预计, 最后, 首次",
      "發貨, 出貨, 送貨, 到貨, 交貨, 收貨, 退貨, 關閉, 註冊, 預計, 最後",
    ),
  },
  amount: {
    names: [
      group(
        "Amount, Total, Total Amount, Order Amount, Order Total, Order Total Amount, Order Value, Line Total, Line Amount, Item Total, Grand Total, Total Price, Total Paid, Amount Paid, Total Sales, Sales, Sales Amount, Sale Amount, Net Sales, Gross Sales, Revenue, Net Revenue, Turnover, Value, Dollars, Dollar Value, Spend, Total Spend",
        "销售额, 金额, 订单金额, 订单总额, 订单总金额, 总金额, 总价, 总额, 销售金额, 成交金额, 交易金额, 实付金额, 实付款, 实收金额, 实际支付金额, 买家实际支付金额, 买家实付金额, 支付金额, 付款金额, 应付金额, 消费金额, 营业额, 收入, 销售收入",
        "銷售額, 金額, 訂單金額, 訂單總額, 訂單總金額, 總金額, 總價, 總額, 銷售金額, 成交金額, 交易金額, 實付金額, 實收金額, 實際支付金額, 支付金額, 付款金額, 應付金額, 消費金額, 營業額, 銷售收入",
      ),
      group(
        "Subtotal, Net Amount, Gross Amount, Net Total, Price, Paid, Sum, 小计, 合计, 价格, 小計, 合計, 價格, 售價, 售价",
      ),
    ],
    within: group("amount, total, revenue, sales, 金额, 销售额, 总价, 总额, 金額, 銷售額, 總價, 總額"),
    without: group(
      "tax, taxes, vat, discount, refund, refunded, shipping, delivery, freight, fee, fees, tip, cost, profit, unit, converted, subtotal, items, quantity, qty, count, rep, person, channel, region, team, manager, balance, id, date, orders",
      "税, 折扣, 优惠, 退款, 运费, 邮费, 手续费, 成本, 利润, 单价, 定金, 人, 员, 渠道, 地区, 积分, 红包",
      "稅, 優惠, 運費, 郵費, 手續費, 利潤, 單價, 訂金, 員, 地區, 積分",
    ),
  },
  cost: {
    names: [
      group(
        "Cost, Total Cost, Cost of Goods, Cost of Goods Sold, COGS, Order Cost, Line Cost, Cost Amount, Product Cost",
        "成本, 总成本, 成本金额, 成本额, 商品成本, 销售成本, 订单成本, 进货成本",
        "總成本, 成本金額, 成本額, 銷售成本, 訂單成本, 進貨成本, 銷貨成本",
      ),
    ],
    within: group("cogs, cost of goods, total cost, 总成本, 總成本, 销售成本, 銷售成本"),
    without: group("unit, shipping, per, 单位, 單位, 率"),
  },
  profit: {
    names: [
      group(
        "Profit, Total Profit, Order Profit, Line Profit, Profit Amount, 利润, 利润额, 总利润, 利潤, 利潤額, 總利潤",
      ),
      group("Gross Profit, Contribution, Gross Margin Amount, 毛利, 毛利润, 毛利额, 毛利潤, 毛利額"),
      group("Net Profit, 净利润, 净利, 淨利潤, 淨利"),
    ],
    within: group("profit, 利润, 利潤, 毛利"),
    without: group("margin, rate, ratio, percent, percentage, pct, center, centre, 率, 中心"),
  },
  quantity: {
    names: [
      group(
        "Quantity, Qty, Units, Units Sold, Items, Items Sold, Pieces, Lineitem Quantity, Number of Items, Number of CDs, CDs",
        "数量, 件数, 购买数量, 销售数量, 商品数量, 宝贝数量",
        "數量, 件數, 購買數量, 銷售數量, 商品數量",
      ),
    ],
    within: group("quantity, qty, 数量, 數量"),
    without: group("stock, refunded, returned, 库存, 庫存"),
  },
  product: {
    names: [
      group(
        "Product ID, Product No, Product Number, Product Code, Item ID, Item No, Item Number, Item Code, SKU, Lineitem SKU, Stock Code, ASIN, Article No, Article Number",
        "产品 ID, 产品编号, 产品编码, 产品代码, 商品 ID, 商品编号, 商品编码, 商品代码, 货号, SKU 编码, 商家编码",
        "產品 ID, 產品編號, 產品編碼, 產品代碼, 商品編號, 商品編碼, 商品代碼, 貨號",
      ),
      group(
        "Product, Product Name, Item, Item Name, Lineitem Name, Article, Product Title",
        "产品, 产品名称, 商品, 商品名称, 品名, 宝贝标题, 商品标题",
        "產品, 產品名稱, 商品名稱, 商品標題",
      ),
    ],
    within: group("product name, item name, 产品名称, 商品名称, 產品名稱, 商品名稱"),
    without: [],
  },
  category: {
    names: [
      group(
        "Category, Product Category, Item Category, 类别, 类目, 品类, 产品类别, 商品类别, 商品类目, 類別, 品類, 產品類別, 商品類別",
      ),
      group("Product Type, Department, 分类, 分類, 商品分类, 商品分類"),
    ],
    within: [],
    without: [],
  },
  status: {
    names: [
      group("Order Status, 订单状态, 訂單狀態"),
      group("Status, Financial Status, 状态, 交易状态, 狀態, 交易狀態"),
      group("Payment Status, 付款状态, 支付状态, 付款狀態, 支付狀態"),
    ],
    within: group("order status, 订单状态, 訂單狀態"),
    without: [],
  },
  currency: {
    names: [group("Currency, Currency Code, Order Currency, 币种, 货币, 货币代码, 币别, 幣種, 貨幣, 貨幣代碼, 幣別")],
    within: [],
    without: [],
  },
};
