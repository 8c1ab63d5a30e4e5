import { describe, expect, test } from "vitest";
import { findCustomerColumns } from "../../../functions/core/orders/find-customer-columns.ts";

describe("the columns of a team's own tab of customers", () => {
  test.each([
    { what: "an id and a name", head: [["Customer ID", "Customer Name", "City"]], found: [0, 0, 1] },
    { what: "a key called Customer", head: [["Customer", "Name"]], found: [0, 0, 1] },
    { what: "Chinese headers", head: [["城市", "客户名称", "客户编号"]], found: [0, 2, 1] },
    { what: "a title above", head: [["Our customers"], [], ["Since", "Customer ID"]], found: [2, 1, undefined] },
    {
      what: "no id",
      head: [
        ["Name", "City"],
        ["Ann", "Rome"],
      ],
      found: [0, 0, undefined],
    },
  ])("are found with $what", ({ head, found }) => {
    const [headerRowIndex, keyColumnIndex, nameColumnIndex] = found;
    expect(findCustomerColumns(head)).toEqual({ headerRowIndex, keyColumnIndex, nameColumnIndex });
  });

  test.each([
    {
      what: "nothing says who they are",
      head: [
        ["City", "Since"],
        ["Rome", 2019],
      ],
    },
    {
      what: "two say so equally well",
      head: [
        ["Customer ID", "Client ID"],
        ["1", "2"],
      ],
    },
    { what: "the tab is blank", head: [] },
  ])("are not guessed where $what", ({ head }) => {
    expect(findCustomerColumns(head)).toBeUndefined();
  });
});
