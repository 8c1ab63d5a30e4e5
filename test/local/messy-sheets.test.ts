import { afterEach, describe, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

let team: SettingsSheet;
afterEach(() => team.sheet.close());

/** A workbook of a place, refreshed once, then with answers on the Tier Settings tab. */
async function refreshed(
  place: { readonly locale: string; readonly timeZone: string },
  tabs: readonly TabContent[],
  answers: Readonly<Record<string, Cell>>,
) {
  team = await startSettingsSheet(...tabs);
  await team.sheet.edit({ updateSpreadsheetProperties: { properties: place, fields: "locale,timeZone" } });
  const asked = (await team.refresh()).run;
  for (const [name, value] of Object.entries(answers)) await team.set(name, value);
  const { run, computed } = await team.refresh();
  if (computed === undefined) throw new RangeError(run.error?.message ?? "nothing was computed");
  const { table, ledger } = computed;
  const reportTitle = (await team.sheet.titles()).find((title) => /Data Report|数据报告/.test(title)) ?? "";
  const revenue = table.metrics.get("revenue");
  return {
    asked,
    run,
    ledger,
    customers: Object.fromEntries(
      table.ids.map((id, index) => [id, (revenue?.[index] ?? 0) / 10 ** table.scale.fractionDigits]),
    ),
    names: table.names,
    setAside: [...ledger.setAside].map(({ a1, reason }) => `${a1} ${reason}`),
    report: await team.sheet.read(reportTitle),
    notes: run.result?.notes ?? [],
  };
}

/** The rows of the report add up: what came in was used or set aside, and the last sum is the customers' revenue. */
function expectItAddsUp({ report, customers }: Awaited<ReturnType<typeof refreshed>>, revenueRow: RegExp) {
  const sum = Object.values(customers).reduce((total, each) => total + each, 0);
  expect(report.find(([first]) => revenueRow.test(String(first)))?.at(-1)).toBeCloseTo(sum, 9);
}

describe("a German shop's export", () => {
  const headers = [
    ...["Bestellnummer", "Bestelldatum", "Rechnungsdatum", "Kundennummer", "Kunde", "E-Mail", "Telefon", "Status"],
    ...["Nettobetrag", "MwSt", "Bruttobetrag", "Währung"],
  ];
  const anna = ["5001", "Anna Müller", "anna@example.de", "0170 1234567"];
  const bernd = [5002, "Bernd Schmidt", "bernd@example.de", ""];
  const celine = [5003, "Céline Böhm", "", "+49 170 1234567"];
  const dora = [5005, "Dora", "", ""];
  const bike = ["10001", "03.02.2025", "05.02.2025", ...anna, "Bezahlt", "1.000,00 €", "190,00 €", "1.190,00 €", "EUR"];
  const rows: readonly (readonly Cell[])[] = [
    ["Export Bestellungen, Stand 15.06.2025"],
    [],
    headers,
    bike,
    ["10002", "28.02.2025", "", 0, "Gast", "", "", "Bezahlt", "100,00", "19,00", "119,00", "EUR"],
    ["10003", 45_720.6, "", 0, "Gast", "gerd@example.de", "", "Versendet", 50, 9.5, 59.5, "EUR"],
    ["10004", "2025-03-04T23:30:00Z", "", ...bernd, "Storniert (Kunde)", "200,00", "38,00", "238,00", "EUR"],
    ["10005", "05.03.2025", "", ...bernd, "Teilerstattung", "200,00", "38,00", "238,00", "EUR"],
    ["10006", "06.03.2025", "", ...bernd, "nicht storniert", "10,00", "1,90", "11,90", "EUR"],
    ["10007", "07.03.2025", "", ...celine, "Bezahlt", "", "", "１１９,００", "EUR"],
    ["10008", "08.03.2025", "", ...celine, "Gutschrift", "", "", "(59,50)", "EUR"],
    ["10009", "31.04.2025", "", ...celine, "Bezahlt", "", "", "10,00", "EUR"],
    ["10010", "09.03.2025", "", 5004, "Total", "", "", "Bezahlt", "", "", "#NV", "EUR"],
    ["10011", "10.03.2025", "", 5004, "Total", "", "", "Bezahlt", "", "", "33,00", "EUR"],
    ["10012", "11.03.2025", "", ...dora, "Bezahlt", "", "", "20,00", "USD"],
    ["10013", "11.03.2025", "", ...dora, "Bezahlt", "", "", true, "EUR"],
    ["10014", "01.07.2025", "", ...dora, "Vorbestellung", "", "", "70,00", "EUR"],
    ["10015", "Wird geladen...", "", ...dora, "Bezahlt", "", "", "70,00", "EUR"],
    ["T-1", "12.03.2025", "", ...anna, "Testbestellung", "", "", "9.999,00 €", "EUR"],
    bike,
    ["10016", "13.03.2025", "", "", "", "", "", "Bezahlt", "", "", "15,00", "EUR"],
    ["10017", "13.03.2025", "", "5006", "Ernst", "", "", "Retoure erhalten", "", "", "1.234,56 €", "EUR"],
    ["10018", "13.03.2025", "", "5006", "Ernst", "", "", "Bezahlt", "", "", "12.50 CR", "EUR"],
    [],
    ["Summe", "", "", "", "", "", "", "", "", "", "12.345,67 €", ""],
  ];
  const returns = [
    ["Bestellnummer", "Retourniert?"],
    ["10007", "ja"],
    ["10011", "nein"],
    ["99999", "ja"],
  ];
  const tabs = [
    { title: "Bestellungen", rows },
    { title: "Rückgaben", rows: returns },
  ];

  test("asks which amount it is, and then every row has its place", async () => {
    const result = await refreshed({ locale: "de_DE", timeZone: "Europe/Berlin" }, tabs, {
      "Column: amount": "Bruttobetrag",
      "Returns tab": "Rückgaben",
    });
    // The invoice date is no candidate beside the order's; net and gross are both.
    expect(result.asked.error?.message).toBe(
      `Tab "Bestellungen", row 3:\n'Tier Settings'!B15: Several columns of tab "Bestellungen" could be the amount: I "Nettobetrag", K "Bruttobetrag". Write the header or letter of the right one here.`,
    );
    expect(result.customers).toEqual({
      "5001": 2000,
      "5002": 210,
      "5003": -59.5,
      "5004": 33,
      "5006": -12.5,
      "gerd@example.de": 50,
    });
    expect(result.names).not.toContain("Gast");
    expect(result.setAside).toEqual([
      ...["D5 noCustomer", "H7 cancelled", "B12 unreadableDate", "K13 errorCell", "L15 otherCurrency"],
      ...["K16 unreadableAmount", "B17 afterAsOf", "B18 errorCell", "H19 test", "D21 noCustomer", "A25 totalsRow"],
    ]);
    expect(result.ledger.orderIds).toMatchObject({ returned: 1, returnedUnknown: 1, returnedNot: 1 });
    expect(result.ledger.warnings.counts).toMatchObject({ identicalRow: 1, partlyReturned: 1, refundWithoutSale: 2 });
    expectItAddsUp(result, /^Revenue of all customers/);
    expect(result.notes.join("\n")).toContain(
      'The amount "Bruttobetrag" is taken to hold tax, which does not count by Settings: column J "MwSt" is taken off.',
    );
    expect(result.notes.join("\n")).toContain("Money is counted in EUR, because most rows are in it. USD: rows count");
    expect(await team.status("Currency")).toContain("EUR is used, because most rows are in it.");
  });
});

describe("a Chinese shop's export", () => {
  const headers = [
    ...["订单编号", "下单时间", "付款时间", "买家会员名", "收货人姓名", "手机", "订单状态", "商品名称"],
    ...["实付金额", "实付金额", "运费", "币种"],
  ];
  const hong = ["小红", "王芳", "13800000001"];
  const ming = ["小明", "李明", "13800000002"];
  const rows: readonly (readonly Cell[])[] = [
    headers,
    ["1001", "2025年4月27日", "", ...hong, "交易成功", "茶", "￥1,200", 1200, 10, "CNY"],
    ["1001", "2025年4月27日", "", ...hong, "交易成功", "杯", "￥144", 144, 0, "CNY"],
    ["1002", "20250428", "", ...ming, "买家取消订单", "茶", 1200, 1200, 10, "CNY"],
    ["1003", 20_250_429, "", ...ming, "已退款成功", "茶", 1200, 1200, 10, "CNY"],
    ["1004", "2025/4/30 23:59:59", "", "散客", "", "", "交易成功", "茶", 6000, 6000, 10, "CNY"],
    ["1005", "2025-05-01", "", "散客", "", "", "交易成功", "茶", 6000, 6000, 10, "CNY"],
    ["1006", "2025-05-02", "", ...ming, "退款申请中", "茶", "１，２００", 1200, 10, "CNY"],
    ["1007", "2025-05-03", "", "小華", "陳華", "", "部分退款", "茶", 100, 100, 0, "HKD"],
    ["1008", "昨天", "", "小華", "陳華", "", "交易成功", "茶", 1200, 1200, 10, "CNY"],
    ["1009", "2025-05-03", "", "小華", "陳華", "", "交易成功", "赠品", 0, 0, 0, "CNY"],
    ["1010", "2025-05-03", "", "店长测试", "店长", "", "测试订单", "茶", 1, 1, 0, "CNY"],
    ["合计", "", "", "", "", "", "", "", 99_999, 99_999, "", ""],
  ];

  test("takes the letter of a column for an answer, and tells all of it in Chinese", async () => {
    const result = await refreshed({ locale: "zh_CN", timeZone: "Asia/Shanghai" }, [{ title: "订单", rows }], {
      "列：金额": "I",
      货币: "CNY",
    });
    expect(result.asked.error?.message).toBe(
      '工作表“订单”第 1 行：\n分层设置!B15: 工作表“订单”中有多列可能是金额：I "实付金额", J "实付金额"。请在此填写正确一列的表头或列号字母。',
    );
    // Shipping is within what was paid, and does not count; of 小明 one order came back, one is only asked for.
    expect(result.customers).toEqual({ 小明: 1190, 小红: 1334, 小華: 0 });
    expect(result.setAside).toEqual([
      ...["G4 cancelled", "D6 noCustomer", "D7 noCustomer", "L9 otherCurrency", "B10 unreadableDate", "G12 test"],
      "A13 totalsRow",
    ]);
    expectItAddsUp(result, /^全部客户的销售额/);
    const said = [...result.report.flat(), ...result.notes].join(" ");
    expect(said.replace(/CNY|HKD/g, "")).not.toMatch(/[a-z]{3}/i);
  });

  test("counts the rows of another currency once there is a rate", async () => {
    const answers = { "列：金额": "I: 实付金额", 货币: "CNY" };
    await refreshed({ locale: "zh_CN", timeZone: "Asia/Shanghai" }, [{ title: "订单", rows }], answers);
    await team.fill("货币代码", ["HKD", 0.92]);
    const { run } = await team.refresh();
    expect(run.result?.setAside).not.toHaveProperty("otherCurrency");
  });
});

describe("a Brazilian shop's export", () => {
  const headers = [
    ...["Número do pedido", "Data da fatura", "Data do pagamento", "CPF/CNPJ", "Cliente", "E-mail", "Situação"],
    ...["Valor total", "Frete", "Moeda"],
  ];
  const ana = ["111", "Ana Souza", "ana@ex.com.br"];
  const bruno = ["222", "Bruno Lima", "bruno@ex.com.br"];
  const carla = ["333", "Carla Dias", "carla@ex.com.br"];
  const guest = ["", "Consumidor Final", ""];
  const rows: readonly (readonly Cell[])[] = [
    ["Relatório de vendas"],
    headers,
    ["7001", "03/04/2025", "04/04/2025", ...ana, "Aprovado", "R$ 21,00", "5,00", "BRL"],
    ["7002", "04/05/2025", "05/05/2025", ...bruno, "cancelada por cliente", "R$ 1.234,56", "5,00", "BRL"],
    ["7003", "05/06/2025", "06/06/2025", ...bruno, "Estornado", "R$ 1.234,56", "5,00", "BRL"],
    ["7004", "05/06/2025", "06/06/2025", ...guest, "Aprovado", "9.999,00", "5,00", "BRL"],
    ["7005", "05/06/2025", "06/06/2025", ...guest, "Aprovado", "9.999,00", "5,00", "BRL"],
    ["7006", "06/06/2025", "", ...carla, "não cancelado", "1 234,56", "", "BRL"],
    ["7007", "06/06/2025", "", ...carla, "Reembolso parcial", "12,50-", "", "BRL"],
    ["7008", "#REF!", "", ...carla, "Aprovado", "10,00", "", "BRL"],
    ["Total geral", "", "", "", "", "", "", "99.999,99", "", ""],
  ];

  test("asks which date it is, and says that only the locale tells day from month", async () => {
    const result = await refreshed({ locale: "pt_BR", timeZone: "America/Sao_Paulo" }, [{ title: "Vendas", rows }], {
      "Column: date": "Data da fatura",
    });
    expect(result.asked.error?.message).toContain('could be the date: B "Data da fatura", C "Data do pagamento".');
    expect(result.customers).toEqual({ "111": 16, "222": 0, "333": 1222.06 });
    expect(result.setAside).toEqual([
      ...["G4 cancelled", "E6 noCustomer", "E7 noCustomer", "B10 errorCell", "A11 totalsRow"],
    ]);
    expectItAddsUp(result, /^Revenue of all customers/);
    expect(result.report).toContainEqual(
      expect.arrayContaining(["Data da fatura", "the day first", "assumed, from the spreadsheet's locale"]),
    );
    expect(result.notes.join("\n")).toContain("5 texts could be read two ways: read with the day first");
  });
});
