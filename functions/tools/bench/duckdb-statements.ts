import { lastOrderDay } from "./order-columns.ts";

/** The day 12 months before the last order, 2024-12-31: the days of the window come after it. */
const yearBefore = lastOrderDay - 365;

const purchase = "FILTER (purchase)";
const lately = `FILTER (day > ${yearBefore})`;
const boughtLately = `FILTER (purchase AND day > ${yearBefore})`;

/** Sums of one window; `undone` lines were revenue and refund at once. */
const sums = (suffix: string, all: string, bought: string) => `
  coalesce(sum(CASE WHEN undone THEN 0 ELSE amount END) ${all}, 0)::BIGINT AS revenue${suffix},
  coalesce(sum(CASE WHEN undone THEN 0 ELSE cost END) ${all}, 0)::BIGINT AS cost${suffix},
  coalesce(sum(CASE WHEN undone THEN 0 ELSE amount - cost END) ${all}, 0)::BIGINT AS profit${suffix},
  coalesce(sum(CASE WHEN undone OR amount < 0 THEN abs(amount) ELSE 0 END) ${all}, 0)::BIGINT AS refunds${suffix},
  count(DISTINCT day) ${bought} AS order_days${suffix},
  count(DISTINCT product) ${bought} AS products${suffix}`;

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
     SELECT customer, count(*) AS orders, count(*) FILTER (latest > ${yearBefore}) AS orders_12m
     FROM per_order WHERE latest IS NOT NULL AND NOT given_back GROUP BY customer
   ), per_customer AS (
     SELECT customer, min(customer_id) AS id, min(customer_name) AS name,
       min(day) ${purchase} AS first_order, max(day) ${purchase} AS last_order,
       ${sums("", "", purchase)},
       ${sums("_12m", lately, boughtLately)}
     FROM line GROUP BY customer
   )
   SELECT per_customer.*, coalesce(orders, 0) AS orders, coalesce(orders_12m, 0) AS orders_12m,
     round(revenue / nullif(orders, 0)) AS average_order, round(revenue_12m / nullif(orders_12m, 0)) AS average_order_12m,
     ${lastOrderDay} - last_order AS days_since_last, ${lastOrderDay} - first_order AS tenure_days
   FROM per_customer LEFT JOIN per_customer_orders USING (customer)`,
  `CREATE TABLE tier AS
   WITH judged AS (
     SELECT customer, profit, revenue, revenue_12m, order_days_12m,
       rank() OVER (ORDER BY profit DESC) - 1 AS better_profit, rank() OVER (ORDER BY revenue DESC) - 1 AS better_revenue,
       count(*) OVER () AS n, sum(greatest(revenue, 0)) OVER () AS whole
     FROM customer WHERE orders > 0
   ), by_value AS (
     SELECT revenue, coalesce(sum(money) OVER (ORDER BY revenue DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
     FROM (SELECT revenue, sum(revenue) AS money FROM judged GROUP BY revenue)
   )
   SELECT customer,
     CASE WHEN profit <= 0 THEN 3 WHEN better_profit * 100 < 5 * n THEN 0 WHEN better_profit * 100 < 20 * n THEN 1 ELSE 2 END AS pyramid_4,
     CASE WHEN better_profit * 100 < 20 * n THEN 0 ELSE 1 END AS pyramid_2,
     CASE WHEN better_revenue * 100 < 5 * n THEN 0 WHEN better_revenue * 100 < 20 * n THEN 1 ELSE 2 END AS abc,
     CASE WHEN revenue <= 0 THEN 2 WHEN before * 100 < 80 * whole THEN 0 WHEN before * 100 < 95 * whole THEN 1 ELSE 2 END AS abc_value,
     CASE WHEN revenue_12m >= 50000000 THEN 0 WHEN revenue_12m >= 10000000 AND order_days_12m >= 3 THEN 1 ELSE 2 END AS cards
   FROM judged JOIN by_value USING (revenue)`,
];
