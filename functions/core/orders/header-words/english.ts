import { fieldWords, type HeaderWords } from "../field-words.ts";

/** Headers in English. */
export const english: HeaderWords = {
  orderId: fieldWords(
    "Order ID, Order No, Order Number, Order Code, Order Ref, Order Reference, Order Name, OrderId" +
      "| Order, Invoice, Invoice ID, Invoice No, Invoice Number, Transaction ID, Transaction No, Transaction Number, Receipt No, Receipt Number, Sales Order" +
      "| ID",
    "order id, order no, order number",
    "purchase, customer, user, count, original, parent, related, refund, refunded, credit, credited, line, item",
  ),
  lineId: fieldWords(
    "Line ID, Line Item ID, Lineitem ID, Order Line ID, Order Item ID, Item Line ID, Transaction Line ID | Row ID",
  ),
  customerId: fieldWords(
    "Customer ID, Customer No, Customer Number, Customer Code, Customer Key, Customer Ref, Cust ID, CustNo, Client ID, Client No, Client Number, Client Code, Account ID, Account No, Account Number, Account Code, Buyer ID, Buyer No, Buyer Number, Member ID, Member No, Member Number, Membership No, Shopper ID, User ID, Contact ID" +
      "| Username, User Name, Login" +
      "| Customer, Client, Buyer, Account, Member, Shopper, User, Purchaser",
    "customer id, client id, account id, buyer id, member id, user id",
    "order",
  ),
  customerEmail: fieldWords(
    "Customer Email, Client Email, Buyer Email, Billing Email, Contact Email, Customer E-mail Address | Email, E-mail, Email Address, Mail",
    "customer email, buyer email",
    "marketing, supplier, vendor, staff, sales, rep",
  ),
  customerPhone: fieldWords(
    "Customer Phone, Client Phone, Buyer Phone, Billing Phone, Customer Phone Number | Phone, Phone Number, Telephone, Mobile, Mobile Number, Mobile Phone, Cell Phone",
  ),
  customerName: fieldWords(
    "Customer Name, Client Name, Buyer Name, Account Name, Member Name, Full Name, Billing Name, Company Name" +
      "| Customer, Client, Buyer, Company" +
      "| Name, Contact, Contact Name, Shipping Name, Recipient",
    "customer name, client name",
    "first, last, product, item, file",
  ),
  date: fieldWords(
    "Order Date, Date of Order, Ordered At, Ordered On, Order Time, Order Datetime, Order Created At, Purchase Date, Date of Purchase, Purchased At" +
      "| Sale Date, Sales Date, Transaction Date, Date" +
      "| Created At, Created, Created Date, Date Created, Created On" +
      "| Invoice Date, Day, Timestamp, Time, Paid At, Paid Date, Payment Date, Date Paid",
    "order date, date",
    "ship, shipped, shipping, shipment, delivery, delivered, due, refund, refunded, refunds, return, returned, cancel, cancelled, canceled, fulfilled, completed, closed, updated, modified, expiry, expiration, birth, join, joined, registered, registration, end, first, last, paid, payment",
  ),
  amount: fieldWords(
    "Amount, Total, Total Amount, Order Amount, Order Total, Order Total Amount, Order Value, Line Total, Line Amount, Item Total, Grand Total, Total Price, Total Paid, Amount Paid, Total Sales, Sales, Sales Amount, Sale Amount, Net Sales, Gross Sales, Revenue, Net Revenue, Turnover, Value, Dollars, Dollar Value, Spend, Total Spend" +
      "| Subtotal, Net Amount, Gross Amount, Net Total, Price, Paid, Sum | Gross, Net",
    "amount, total, revenue, sales",
    "tax, taxes, vat, discount, refund, refunded, shipping, delivery, freight, fee, fees, tip, cost, profit, unit, converted, subtotal, items, quantity, qty, count, rep, person, channel, region, team, manager, balance, id, date, orders, credit, points",
  ),
  unitPrice: fieldWords(
    "Unit Price, Price per Unit, Price Each, Price per Item, Item Price, Lineitem Price, Unit Selling Price, Selling Price per Unit, Unit Amount, Unit Value | Price, List Price, Selling Price, Sale Price",
    "unit price",
    "cost, total, purchase",
  ),
  quantity: fieldWords(
    "Quantity, Qty, Units, Units Sold, Items, Items Sold, Pieces, Pcs, Lineitem Quantity, Order Quantity, Quantity Ordered, Number of Items, Number of CDs, CDs",
    "quantity, qty",
    "stock, refunded, returned",
  ),
  discount: fieldWords(
    "Discount, Discount Amount, Line Discount, Total Discount, Discount Total, Discount %, Discount Rate, Discount Percent, Discount Percentage, Lineitem Discount | Discounts, Rebate, Rebate Amount, Promo Discount, Coupon Amount",
    "discount amount, discount rate, discount percent",
    "code, type, name",
  ),
  tax: fieldWords(
    "Tax, Taxes, Tax Amount, Total Tax, Tax Total, Order Tax, Order Total Tax Amount, Sales Tax, VAT, VAT Amount, GST, GST Amount",
    "tax amount, vat amount",
    "rate, shipping, refunded, fee",
  ),
  shipping: fieldWords(
    "Shipping, Shipping Cost, Shipping Amount, Shipping Fee, Shipping Charge, Shipping Price, Shipping Total, Order Shipping, Order Shipping Amount, Total Shipping, Freight, Freight Charge, Postage, Delivery Fee, Delivery Charge, Shipping and Handling",
    "shipping cost, shipping amount, shipping fee",
    "tax, refunded",
  ),
  cost: fieldWords(
    "Cost, Total Cost, Cost of Goods, Cost of Goods Sold, COGS, Order Cost, Line Cost, Cost Amount, Product Cost",
    "cogs, cost of goods, total cost",
    "unit, shipping, per",
  ),
  profit: fieldWords(
    "Profit, Total Profit, Order Profit, Line Profit, Profit Amount | Gross Profit, Contribution, Gross Margin Amount | Net Profit",
    "profit",
    "margin, rate, ratio, percent, percentage, pct, center, centre",
  ),
  costToServe: fieldWords(
    "Cost to Serve, Service Cost, Servicing Cost, Serving Cost, Fulfilment Cost, Fulfillment Cost, Handling Cost",
  ),
  product: fieldWords(
    "Product ID, Product No, Product Number, Product Code, Item ID, Item No, Item Number, Item Code, SKU, Lineitem SKU, Stock Code, ASIN, Article No, Article Number" +
      "| Product, Product Name, Item, Item Name, Lineitem Name, Article, Product Title",
    "product name, item name",
  ),
  category: fieldWords("Category, Product Category, Item Category | Product Type, Department"),
  status: fieldWords("Order Status | Status, Financial Status | Payment Status", "order status"),
  currency: fieldWords("Currency, Currency Code, Order Currency"),
  creditFor: fieldWords(
    "Credit For, Credit Note For, Credited Order, Credited Invoice, Original Order, Original Order ID, Original Order No, Original Order Number, Original Invoice, Original Invoice No, Original Invoice Number, Original Transaction ID, Refund For, Refund Of, Refund For Order, Refunded Order, Refunded Order ID, Return For Order, Refers To, Refers To Order, Reversal Of | Parent Order, Parent Order ID, Related Order, Related Order ID",
  ),
  refunded: fieldWords(
    "Refunded Amount, Amount Refunded, Refund Amount, Order Refund Amount, Order Refunded Amount, Total Refunded, Total Refund, Refund Total, Refunded Total, Refunded Money, Money Refunded" +
      "| Refunded, Refund, Refunds, Returned Amount, Amount Returned",
    "refunded amount, amount refunded, refund amount",
    "count, date, time, id, no, number, reason, status, type, method, currency, requested, request, pending, tax, taxes, shipping, fee, fees, quantity, qty, rate, by, line, item",
  ),
};
