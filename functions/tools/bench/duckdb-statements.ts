import { lastOrderDay } from "./order-columns.ts";

/** The days 6 and 12 months before the last order, 2025-06-30 and 2024-12-31: the days of the trend come after them. */
const [halfYearBefore, yearBefore] = [lastOrderDay - 184, lastOrderDay - 365];

const purchase = "FILTER (purchase)";
/** A sum of kept lines; `undone` ones were revenue and refund at once. */
const sumOf = (value: string, filter = "") =>
  `coalesce(sum(CASE WHEN undone THEN 0 ELSE ${value} END) ${filter}, 0)::BIGINT`;

/** From the table `order_row` to `customer` (metrics) and `tier` (one column per scheme), by the rules of the core. */
export const tierStatements: readonly string[] = [
  `CREATE TEMP TABLE line AS
   SELECT *, returned AND amount > 0 AS undone, NOT returned AND amount >= 0 AS purchase
   FROM (
     SELECT lower(trim(customer_id)) AS customer, customer_id, customer_name, lower(trim(order_id)) AS order_id,
       lower(trim(product)) AS product, day, round(amount * 10000)::BIGINT AS amount, round(cost * 10000)::BIGINT AS cost,
       lower(trim(status)) = 'returned' AS returned
     FROM order_row
     WHERE lower(trim(status)) NOT IN ('cancelled', 'test') AND day <= ${lastOrderDay}
       AND trim(customer_id) <> '' AND amount IS NOT NULL
   )`,
  `CREATE TABLE customer AS
   WITH per_order AS (
     SELECT customer, order_id, max(day) ${purchase} AS latest,
       bool_or(NOT purchase) AND sum(CASE WHEN undone THEN 0 ELSE amount END) <= 0 AS given_back
     FROM line GROUP BY customer, order_id
   ), per_customer_orders AS (
     SELECT customer, count(*) AS orders FROM per_order WHERE latest IS NOT NULL AND NOT given_back GROUP BY customer
   ), order_day AS (
     SELECT customer, day, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
     FROM (SELECT DISTINCT customer, day FROM line WHERE purchase)
   ), per_customer_days AS (
     SELECT customer, min(day) AS first_order, max(day) AS last_order, count(*) AS order_days, 2 * coalesce(median(gap), 0) AS doubled_gap
     FROM order_day GROUP BY customer
   ), population AS (
     SELECT 2 * median(doubled_gap) AS fourfold_gap FROM per_customer_days WHERE order_days >= 3
   ), per_customer AS (
     SELECT customer, min(customer_id) AS id, min(customer_name) AS name,
       ${sumOf("amount")} AS revenue, ${sumOf("cost")} AS cost, ${sumOf("amount - cost")} AS profit,
       coalesce(sum(CASE WHEN undone OR amount < 0 THEN abs(amount) ELSE 0 END), 0)::BIGINT AS refunds,
       ${sumOf("amount - cost", `FILTER (day > ${halfYearBefore})`)} AS profit_now,
       ${sumOf("amount - cost", `FILTER (day > ${yearBefore} AND day <= ${halfYearBefore})`)} AS profit_before
     FROM line GROUP BY customer
   )
   SELECT per_customer.*, first_order, last_order, coalesce(orders, 0) AS orders, coalesce(order_days, 0) AS order_days,
     round(revenue / nullif(orders, 0)) AS average_order,
     ${lastOrderDay} - last_order AS days_since_last, ${lastOrderDay} - first_order AS tenure_days,
     greatest(7, ((order_days - 1) * doubled_gap + fourfold_gap) / (2 * (order_days + 1))) AS expected_gap,
     days_since_last / expected_gap AS rhythm,
     CASE WHEN first_order <= ${yearBefore + 1}
       THEN (profit_now - profit_before) / nullif(abs(profit_now) + abs(profit_before), 0) END AS trend
   FROM per_customer LEFT JOIN per_customer_orders USING (customer) LEFT JOIN per_customer_days USING (customer), population`,
  `CREATE TABLE tier AS
   WITH judged AS (
     SELECT customer, profit, revenue, order_days, days_since_last, rhythm, trend,
       rank() OVER (ORDER BY profit DESC) - 1 AS better_profit, rank() OVER (ORDER BY revenue DESC) - 1 AS better_revenue,
       rank() OVER (ORDER BY days_since_last DESC) - 1 AS longer_silent, rank() OVER (ORDER BY order_days) - 1 AS fewer_days,
       rank() OVER (ORDER BY revenue) - 1 AS less_revenue, count(*) OVER () AS n
     FROM customer WHERE orders > 0
   ), scored AS (
     SELECT *, 1 + 5 * longer_silent // n AS r, 1 + 5 * fewer_days // n AS f, 1 + 5 * less_revenue // n AS m, (f + m + 1) // 2 AS fm
     FROM judged
   )
   SELECT customer, r, f, m, fm,
     CASE WHEN profit <= 0 THEN 3 WHEN better_profit * 100 < 5 * n THEN 0 WHEN better_profit * 100 < 20 * n THEN 1 ELSE 2 END AS pyramid_4,
     CASE WHEN better_revenue * 100 < 5 * n THEN 0 WHEN better_revenue * 100 < 20 * n THEN 1 ELSE 2 END AS abc,
     CASE WHEN rhythm > 5 AND days_since_last > 180 THEN 4
       WHEN rhythm > 3 AND days_since_last > 90 THEN 3
       WHEN (rhythm > 1.5 AND days_since_last > 30) OR (better_revenue * 100 < 20 * n AND trend <= -0.2) THEN 2
       WHEN order_days >= 3 THEN 0 ELSE 1 END AS lifecycle,
     CASE WHEN r = 5 THEN CASE WHEN f = 1 THEN 3 WHEN fm >= 4 THEN 0 ELSE 2 END
       WHEN r = 4 THEN CASE WHEN f = 1 THEN 4 WHEN fm = 5 THEN 0 WHEN fm = 4 THEN 1 ELSE 2 END
       WHEN r = 3 THEN CASE WHEN fm >= 4 THEN 1 WHEN fm = 3 THEN 5 ELSE 6 END
       WHEN fm = 5 THEN 7 WHEN fm >= 3 THEN 8 WHEN r = 2 THEN 9 ELSE 10 END AS rfm
   FROM scored`,
];
