/** A customer whose name is HTML that would run where somebody showed it as such. */
export const hostileName = "<img src=x onerror=alert(1)>";

/** Orders of twenty customers, the first the best: `C01` brings most, `C20` least. */
export function shopOrders(): string {
  const customers = Array.from({ length: 20 }, (_, at) => ({
    id: `C${String(at + 1).padStart(2, "0")}`,
    name: at === 4 ? hostileName : `Customer ${at + 1}`,
    amount: (20 - at) * 10,
  }));
  const rows = customers.flatMap(({ id, name, amount }, at) =>
    [1, 2, 3].map(
      (month) => `O${at}-${month},2026-0${month + 3}-${String(at + 1).padStart(2, "0")},${id},${name},${amount}`,
    ),
  );
  return ["Order ID,Date,Customer ID,Customer,Amount", ...rows].join("\n");
}
