import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { applyRequest } from "../../../functions/local/sheets-server/requests/apply-request.ts";
import { accessWorld, type Name, people, tokenOf } from "../../support/access-world.ts";
import { anId } from "../../support/fakes.ts";
import { postJson } from "../../support/functions-server.ts";
import { rowsOf } from "../../support/sheet-lab.ts";

beforeAll(keepBodiesRaw);

const title = "Tier Settings";
/** Who owns the spreadsheet, in a domain of their own. */
const boss = "boss@shop.example";
const choice = { columns: { customerId: "Kunde Nr" } };

/** Two spreadsheets with orders; the first is set up. */
async function world() {
  const made = await accessWorld();
  const { service } = made.sheets;
  for (const id of [anId(), anId("other")])
    service.importValues(id, "Orders", [
      ["Kunde Nr", "Customer", "Date", "Total"],
      ["K-1", "Ann", 45_000, 10],
    ]);
  const setUp = async (who: Name, wanted: object = {}, spreadsheetId = anId()) => {
    const challenge = await made.prove(who, "setUp", spreadsheetId);
    return postJson(made.url, { action: "setUp", spreadsheetId, challenge, ...wanted }, tokenOf(who));
  };
  expect(await setUp("ann")).toMatchObject({ status: 200, body: { settingsTab: { made: true } } });
  /** Somebody with more rights than most protects a part of the Tier Settings tab. */
  const protect = (protectedRange: Readonly<Record<string, unknown>>, range: Readonly<Record<string, number>> = {}) => {
    const sheetId = service.store.require(anId()).sheets.find((each) => each.title === title)?.sheetId ?? -1;
    const request = { addProtectedRange: { protectedRange: { range: { sheetId, ...range }, ...protectedRange } } };
    service.edit(anId(), (draft) => applyRequest(draft, request, 0), { email: boss, project: "shop", role: "owner" });
  };
  const settings = () => rowsOf(service.snapshot(anId()), title);
  return { ...made, setUp, protect, settings };
}

describe("setting up does not write for somebody what the team closed to them", () => {
  const closed = { status: 403, body: { error: { code: "protected_from_you" } } };
  const both = { editors: { users: [people.tool, people.bob] } };

  test.each([
    ["a protected tab", both, {}],
    ["a protected column of values", both, { startColumnIndex: 1, endColumnIndex: 2 }],
    ["one that another domain may edit", { editors: { users: [people.tool], domainUsersCanEdit: true } }, {}],
    ["one that a group may edit", { editors: { users: [people.tool], groups: ["all@example.com"] } }, {}],
  ] as const)("%s: an editor who may not edit it gets nothing written, and is told where", async (_, range, place) => {
    const { setUp, protect, settings } = await world();
    protect(range, place);
    const before = settings();
    const answer = await setUp("ann", choice);
    expect(answer).toMatchObject(closed);
    expect(JSON.stringify(answer.body)).toContain(title);
    // Google tells who may edit a range only to those who may.
    expect(JSON.stringify(answer.body)).not.toContain("@");
    expect(settings()).toEqual(before);
  });

  test.each([
    ["among its editors, in whichever case", { editors: { users: [people.tool, "Ann@Example.com"] } }, {}],
    ["let in with the whole domain", { editors: { users: [people.tool, people.bob], domainUsersCanEdit: true } }, {}],
    ["only warned", { warningOnly: true }, {}],
    ["kept from other cells", both, { startRowIndex: 0, endRowIndex: 3 }],
    [
      "kept from it but for the column of values",
      { ...both, unprotectedRanges: [{ startColumnIndex: 1, endColumnIndex: 2 }] },
      {},
    ],
  ] as const)("somebody %s has it written", async (_, range, place) => {
    const { setUp, protect, settings, sheets } = await world();
    const sheetId = sheets.service.store.require(anId()).sheets.find((each) => each.title === title)?.sheetId;
    const open =
      "unprotectedRanges" in range
        ? { unprotectedRanges: range.unprotectedRanges.map((each) => ({ sheetId, ...each })) }
        : {};
    protect({ ...range, ...open }, place);
    expect(await setUp("ann", choice)).toMatchObject({ status: 200 });
    expect(settings().find((row) => row[0] === "Column: customer id")?.[1]).toBe("Kunde Nr");
  });
});

describe("setting one spreadsheet up", () => {
  test("touches no other, whatever it is told to write", async () => {
    const { setUp, sheets, store, settings } = await world();
    const other = sheets.service.snapshot(anId("other"));
    const evil = ['=IMPORTRANGE("other","A1")', "'+cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "Orders!A1"];
    for (const [at, text] of evil.entries())
      expect(await setUp(at < 2 ? "ann" : "bob", { ordersTab: text, columns: { amount: text } })).toMatchObject({
        status: 200,
      });
    expect(sheets.service.snapshot(anId("other"))).toEqual(other);
    expect([...store.registrations.keys()]).not.toContain(anId("other"));
    expect(settings().find((row) => row[0] === "Orders tab")?.[1]).toBe(evil.at(-1));
  });

  test("writes formulas as text", async () => {
    const { setUp, sheets } = await world();
    await setUp("ann", { columns: { note: "=1+1" } });
    await setUp("ann", { columns: { amount: "=1+1" } });
    const cells = Object.values(
      sheets.service.snapshot(anId()).sheets.find((each) => each.title === title)?.cells ?? {},
    );
    expect(cells.filter((cell) => "formula" in cell)).toEqual([]);
    expect(cells.some(({ value }) => value === "=1+1")).toBe(true);
  });

  test("again and again leaves most of a minute's calls of Google Sheets to others", async () => {
    const { prove, url, sheets } = await accessWorld();
    sheets.service.importValues(anId(), "Orders", [["Customer", "Date", "Total"]]);
    const press = async () => {
      const challenge = await prove("ann", "setUp").catch(() => undefined);
      if (challenge === undefined) return 429;
      const asked = { action: "setUp", spreadsheetId: anId(), challenge, ...choice };
      return (await postJson(url, asked, tokenOf("ann"))).status;
    };
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) statuses.push(await press());
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(7);
    expect(sheets.service.counts().reads).toBeLessThanOrEqual(36);
  });

  test("before a limit, somebody looks, confirms, corrects, recomputes and previews", async () => {
    const { setUp, recompute, prove } = await world();
    for (const columns of [{ customerId: "Kunde Nr" }, { customerId: "Customer" }])
      expect(await setUp("ann", { columns })).toMatchObject({ status: 200 });
    expect(await recompute("ann", await prove("ann"))).toMatchObject({ status: 202 });
    await expect(prove("ann", "preview")).resolves.toEqual(expect.any(String));
  });
});
