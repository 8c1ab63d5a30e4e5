import { describe, expect, test } from "vitest";
import { chooseAttributesTab } from "../../../functions/core/customers/choose-attributes-tab.ts";
import { chooseOrdersTab } from "../../../functions/core/orders/choose-orders-tab.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";

const tabOf = (title: string, ...head: readonly (readonly Cell[])[]) => ({ title, head });
const orders = tabOf("Orders", ["Customer ID", "Date", "Amount"], ["ann", 45_000, 5]);
const crm = tabOf("CRM", ["Our people"], ["Stage", "Customer ID", "", " Referrals "], ["won", "ann", "", 3]);

describe("a second tab of customers", () => {
  test("is that of the title in Settings, joined by its column of customers; all others with a header tell more", () => {
    expect(chooseAttributesTab([orders, crm], { attributesTab: "crm" })).toEqual({
      kind: "chosen",
      tab: crm,
      headerRowNumber: 2,
      keyColumnIndex: 1,
      columns: [
        { columnIndex: 0, header: "Stage" },
        { columnIndex: 3, header: "Referrals" },
      ],
    });
  });

  test("is none where Settings name none, or an empty one", () => {
    expect(chooseAttributesTab([orders, crm], { attributesTab: undefined })).toEqual({ kind: "none" });
    expect(chooseAttributesTab([tabOf("CRM", [""])], { attributesTab: "CRM" })).toEqual({ kind: "none" });
  });

  test("that is not there, there twice or the tool's own is told, with the tabs that are there", () => {
    const own = { ...crm, role: "customers" };
    expect(chooseAttributesTab([orders, own], { attributesTab: "CRM" })).toEqual({
      kind: "noSuchTab",
      attributesTab: "CRM",
      titles: ["Orders"],
    });
    expect(chooseAttributesTab([tabOf("crm"), tabOf("Crm")], { attributesTab: "CRM" }).kind).toBe("noSuchTab");
  });

  test("without a column of customers is told, with the columns that are there", () => {
    expect(chooseAttributesTab([tabOf("CRM", ["Stage", "", "Region"], ["won"])], { attributesTab: "CRM" })).toEqual({
      kind: "unclear",
      title: "CRM",
      seen: [
        { columnIndex: 0, letter: "A", header: "Stage" },
        { columnIndex: 2, letter: "C", header: "Region" },
      ],
    });
  });

  test("is never taken for the orders, however much it looks like them", () => {
    const many = tabOf("CRM", ["Customer ID", "Date", "Amount", "Status"], ["ann", 45_000, 5, "won"]);
    const settings = { ordersTab: undefined, columns: {}, attributesTab: "CRM" };
    expect(chooseOrdersTab([many, orders], settings)).toMatchObject({ kind: "chosen", tab: { title: "Orders" } });
    expect(chooseOrdersTab([many, orders], { ...settings, ordersTab: "CRM" })).toMatchObject({ tab: { title: "CRM" } });
  });
});
