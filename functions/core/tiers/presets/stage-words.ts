/** What teams write into a column of stages, compared as keys are: without regard to case and blanks around. */
export const stageWords = {
  /** Means to buy. */
  intent: [
    ...["intent", "interested", "qualified", "opportunity", "proposal", "quote", "quoted", "negotiation"],
    ...["demo", "trial", "意向", "意向客户", "意向客戶", "有意向", "报价", "報價", "已报价", "已報價"],
    ...["谈判", "談判", "洽谈", "洽談", "商机", "商機", "试用", "試用"],
  ],
  /** Has bought, whether or not the order stands in the sheet. */
  closed: [
    ...["closed", "closed won", "won", "customer", "成交", "成交客户", "成交客戶", "已成交", "赢单", "贏單", "签约"],
    ...["簽約", "已签约", "已簽約"],
  ],
  /** Is being looked after. */
  afterSales: ["after-sales", "after sales", "service", "support", "售后", "售後", "售后客户", "售後客戶"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
