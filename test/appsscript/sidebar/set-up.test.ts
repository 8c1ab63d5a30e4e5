import { beforeAll, describe, expect, test } from "vitest";
import type { AppsScriptHost, HostRequest, HostSetting } from "../../support/apps-script-host.ts";
import { bodiesAfterProof, builtScript, json } from "../../support/built-script.ts";
import { driveSidebar } from "../../support/sidebar-driver.ts";

let hostWith: (setting?: HostSetting) => AppsScriptHost;
beforeAll(async () => {
  hostWith = await builtScript();
});

const found = {
  spreadsheet: { title: "Shop", locale: "de_DE", timeZone: "Europe/Berlin" },
  account: "tiers@shop.example",
  language: "en",
  ordersTabs: [
    { title: "Orders", rows: 3_012 },
    { title: "Old orders", rows: 80 },
  ],
  ordersTab: "Orders",
  headerRowNumber: 1,
  fields: [
    {
      field: "product",
      label: "Product",
      required: false,
      header: "Artikel",
      letter: "D",
      samples: ["Tea"],
      candidates: [],
    },
    {
      field: "customerId",
      label: "Customer id",
      required: true,
      header: "Kunde Nr",
      letter: "A",
      samples: ["K-1"],
      candidates: [],
    },
    {
      field: "date",
      label: "Date",
      required: true,
      header: "Datum",
      letter: "B",
      samples: ["2026-01-02"],
      candidates: [],
    },
    {
      field: "amount",
      label: "Amount",
      required: true,
      candidates: [
        { header: "Netto", letter: "C" },
        { header: "Brutto", letter: "E" },
      ],
    },
    { field: "status", label: "Status", required: false, candidates: [] },
  ],
  columns: [
    { header: "Kunde Nr", letter: "A", samples: ["K-1", "K-2", "K-1"] },
    { header: "Datum", letter: "B", samples: ["2026-01-02"] },
    { header: "Netto", letter: "C", samples: ["12.50"] },
    { header: "Artikel", letter: "D", samples: ["Tea"] },
    { header: "Brutto", letter: "E", samples: ["14.88"] },
  ],
  settingsTab: { title: "Tier Settings", made: true },
  problems: [],
};
const done = {
  runId: "run-7",
  reason: "menu",
  state: "done",
  createdAt: "2026-07-01T06:00:00Z",
  result: { asOf: "2026-06-30", rows: 9, customers: 4 },
};

/** The functions of a spreadsheet that is set up; `looked` is what they find. */
const world =
  (looked: object = found) =>
  ({ method, body = "{}" }: HostRequest) => {
    if (method === "GET") return json(200, { run: done });
    return JSON.parse(body).action === "setUp" ? json(200, looked) : json(202, { runId: "run-7", joined: false });
  };
const posted = (host: AppsScriptHost) => bodiesAfterProof(host).filter((body) => body !== undefined);

describe("Set up this spreadsheet", () => {
  test("shows what was found: the account, the tab, the columns with samples", async () => {
    const sidebar = driveSidebar(hostWith({ answer: world() }), "setUp");
    expect(sidebar.text()).toContain("Looking at the spreadsheet …");
    await sidebar.settled();
    const text = sidebar.text();
    expect(text).toContain("“Shop” can be read and written by the tool's account tiers@shop.example.");
    expect(text).toContain("The tab “Tier Settings” was added.");
    expect(text).toContain("Orders (3,012 rows)");
    expect(text).toMatch(/Customer id \(needed\).*For example: K-1 · K-2 Date \(needed\).*Amount \(needed\).*Product/s);
    expect(text).toContain("Further columns (1)");
  });

  test("promises nights only where somebody calls at night", async () => {
    const textOf = async (looked: object) => {
      const sidebar = driveSidebar(hostWith({ answer: world(looked) }), "setUp");
      await sidebar.settled();
      return sidebar.text();
    };
    expect(await textOf(found)).toContain("written into the tab “Tier Settings”, and tiers are recomputed every night");
    const unattended = await textOf({ ...found, unattended: true });
    expect(unattended).toContain("Your choices are written into the tab “Tier Settings”.");
    expect(unattended).not.toContain("every night");
  });

  test("confirmed by somebody who then looks elsewhere: recomputes all the same, and leaves them where they are", async () => {
    const answer = (request: HostRequest) =>
      request.method === "GET" && !request.url.includes("runId")
        ? json(200, { runs: [], nightly: { on: true } })
        : world()(request);
    const host = hostWith({ answer });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    sidebar.choose("column-amount", "E");
    sidebar.press("Confirm and recompute");
    sidebar.press("Status");
    await sidebar.settled();
    expect(sidebar.state().run?.seen?.state).toBe("done");
    expect(sidebar.text()).toContain("On: tiers are recomputed every night.");
  });

  test("confirmed, with something still in the way: brings them back to it", async () => {
    const problems = [{ message: "“soon” is no day.", a1: "Orders!C17" }];
    let asked = 0;
    const answer = (request: HostRequest) => {
      asked += 1;
      return world(asked === 1 ? found : { ...found, problems })(request);
    };
    const sidebar = driveSidebar(hostWith({ answer }), "setUp");
    await sidebar.settled();
    sidebar.choose("column-amount", "E");
    sidebar.press("Confirm and recompute");
    sidebar.press("Help");
    await sidebar.settled();
    expect(sidebar.text()).toMatch(/Still in the way Orders!C17 ?: “soon” is no day\./);
  });

  test("asks which column it is where several could be, and points to it when it is left out", async () => {
    const host = hostWith({ answer: world() });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Several columns could be this one: which is it?");
    expect(sidebar.text()).toContain("C: Netto (possible)");
    sidebar.press("Confirm and recompute");
    expect(sidebar.text()).toContain("Several columns could be this one: which is it?");
    expect(sidebar.state().setUp?.missing).toEqual(["amount"]);
    expect(sidebar.state().focus.id).toBe("column-amount");
    expect(posted(host)).toHaveLength(1);
  });

  test("keeps what was chosen, recomputes, and shows that all works", async () => {
    const host = hostWith({ answer: world() });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    sidebar.choose("column-amount", "E");
    sidebar.choose("column-product", "-");
    expect(sidebar.text()).toContain("For example: 14.88");
    sidebar.press("Confirm and recompute");
    await sidebar.settled();
    expect(posted(host)).toMatchObject([
      { action: "setUp" },
      {
        action: "setUp",
        ordersTab: "Orders",
        columns: { customerId: "Kunde Nr", date: "Datum", amount: "Brutto", product: "" },
      },
      { challenge: expect.any(String) },
    ]);
    expect(sidebar.text()).toContain("Done 4 customers from 9 order rows");
  });

  test("leaves what has no column out of what it keeps", async () => {
    const host = hostWith({ answer: world() });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    sidebar.choose("column-amount", "C");
    sidebar.press("Confirm and recompute");
    await sidebar.settled();
    expect(posted(host)[1]).toHaveProperty("columns", {
      ...{ customerId: "Kunde Nr", date: "Datum", amount: "Netto", product: "Artikel" },
    });
  });

  test("names a column by its letter where its header alone would not do", async () => {
    const columns = [
      { header: "Kunde Nr", letter: "A", samples: [] },
      { header: "Total", letter: "B", samples: [] },
      { header: " total", letter: "C", samples: [] },
      { header: "", letter: "D", samples: [] },
    ];
    const fields = found.fields.map((field) => ({ ...field, header: undefined, letter: undefined, candidates: [] }));
    const host = hostWith({ answer: world({ ...found, columns, fields }) });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    for (const [field, letter] of Object.entries({ customerId: "A", date: "D", amount: "C" })) {
      sidebar.choose(`column-${field}`, letter);
    }
    sidebar.press("Confirm and recompute");
    await sidebar.settled();
    expect(posted(host)[1]).toHaveProperty("columns", { customerId: "Kunde Nr", date: "D", amount: "C: total" });
  });

  test.each([
    { what: "customers known by their e-mail address", field: "customerId", instead: ["customerEmail"] },
    { what: "amounts from price and quantity", field: "amount", instead: ["unitPrice", "quantity"] },
  ])("takes $what: one of them is enough", async ({ field, instead }) => {
    const fields = ["customerId", "customerEmail", "date", "amount", "unitPrice", "quantity"].map((each) => ({
      ...{ field: each, label: each, required: ["customerId", "date", "amount"].includes(each), candidates: [] },
    }));
    const host = hostWith({ answer: world({ ...found, fields }) });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    for (const each of ["customerId", "date", "amount"]) if (each !== field) sidebar.choose(`column-${each}`, "B");
    sidebar.press("Confirm and recompute");
    expect(sidebar.state().setUp?.missing).toEqual([field]);
    for (const each of instead) sidebar.choose(`column-${each}`, "A");
    sidebar.press("Confirm and recompute");
    await sidebar.settled();
    expect(posted(host)).toHaveLength(3);
  });

  test("looks at another tab when somebody chooses it", async () => {
    const host = hostWith({ answer: world() });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    sidebar.choose("orders-tab", "Old orders");
    expect(sidebar.text()).not.toContain("Customer id");
    sidebar.press("Look at this tab");
    await sidebar.settled();
    expect(posted(host)[1]).toMatchObject({ action: "setUp", ordersTab: "Old orders", columns: {} });
    expect(posted(host)).toHaveLength(2);
  });

  test("tells what still stands in the way, with a link to the cell, and does not recompute", async () => {
    const problems = [
      { message: "“soon” is not a date.", a1: "'Tier Settings'!D7" },
      { message: "No customer column." },
    ];
    const host = hostWith({ tabs: ["Orders", "Tier Settings"], answer: world({ ...found, problems }) });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Still in the way 'Tier Settings'!D7 : “soon” is not a date.");
    sidebar.press("'Tier Settings'!D7");
    sidebar.choose("column-amount", "C");
    sidebar.press("Confirm and recompute");
    await sidebar.settled();
    expect(host.selections).toEqual([{ sheetId: 1, a1: "D7" }]);
    expect(posted(host)).toHaveLength(2);
  });

  test("says what to do where there are no orders", async () => {
    const { ordersTab: _, ...rest } = found;
    const looked = { ...rest, ordersTabs: [], fields: [], columns: [] };
    const sidebar = driveSidebar(hostWith({ answer: world(looked) }), "setUp");
    await sidebar.settled();
    expect(sidebar.text()).toContain("No tab with orders was found.");
  });

  test("without access says with which account to share it, and checks again", async () => {
    let shared = false;
    const refusal = json(403, { error: { code: "not_allowed", message: "Share with tiers@shop.example.", hint: "" } });
    const host = hostWith({ answer: (request) => (shared ? world()(request) : refusal) });
    const sidebar = driveSidebar(host, "setUp");
    await sidebar.settled();
    expect(sidebar.text()).toMatch(/with the tool's account: tiers@shop\.example You may/);
    shared = true;
    sidebar.press("Check again");
    await sidebar.settled();
    expect(sidebar.text()).toContain("“Shop” can be read");
  });
});
