import { describe, expect, test } from "vitest";
import { findCustomerColumns } from "../../../functions/core/orders/find-customer-columns.ts";

describe("a team's own list of customers", () => {
  test.each([
    [[["Customer ID", "Customer"]], { headerRowIndex: 0, keyColumnIndex: 0, nameColumnIndex: 1 }],
    [[["客户名称", "等级", "客户 ID"]], { headerRowIndex: 0, keyColumnIndex: 2, nameColumnIndex: 0 }],
    [
      [["Our customers"], [], ["Since", "Client"]],
      { headerRowIndex: 2, keyColumnIndex: 1, nameColumnIndex: undefined },
    ],
    [[["Full name", "City"]], { headerRowIndex: 0, keyColumnIndex: 0, nameColumnIndex: undefined }],
  ])("%j", (head, found) => {
    expect(findCustomerColumns(head)).toEqual(found);
  });

  test.each([[[]], [[["City", "Since"]]], [[["Customer ID", "Account No"]]]])(
    "%j has no certain key column",
    (head) => {
      expect(findCustomerColumns(head)).toBeUndefined();
    },
  );
});
