import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api";
import { benchSchemes } from "./bench-settings.ts";
import type { CellsJob } from "./cells-to-tiers.ts";
import { tierStatements } from "./duckdb-statements.ts";
import type { Found } from "./found.ts";

/** The most rows that a chunk of DuckDB holds. */
const rowsPerChunk = 2048;

const columnTypes = [VARCHAR, VARCHAR, VARCHAR, INTEGER, VARCHAR, VARCHAR, DOUBLE, DOUBLE] as const;

/** DuckDB's way from the same cells to the same metrics and tiers, in memory: appended column by column, then SQL. */
export async function duckdbTiers(): Promise<CellsJob> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `CREATE TABLE order_row (order_id VARCHAR, customer_id VARCHAR, customer_name VARCHAR, day INTEGER,
       product VARCHAR, status VARCHAR, amount DOUBLE, cost DOUBLE)`,
  );
  const appender = await connection.createAppender("order_row");
  return {
    add({ columns, rowCount }) {
      for (let start = 0; start < rowCount; start += rowsPerChunk) {
        const chunk = DuckDBDataChunk.create(columnTypes);
        chunk.setColumns(columns.map((column) => column.slice(start, start + rowsPerChunk)));
        appender.appendDataChunk(chunk);
      }
    },
    async finish() {
      appender.closeSync();
      for (const statement of tierStatements) await connection.run(statement);
      return found(connection);
    },
  };
}

/** What DuckDB found: a few counts, which take no time beside the rest. */
async function found(connection: DuckDBConnection): Promise<Found> {
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();
  const [[customers, revenue] = []] = await rows("SELECT count(*), sum(revenue)::BIGINT FROM customer");
  const tierSizes: Record<string, number[]> = {};
  for (const scheme of benchSchemes) {
    const column = scheme.replace("-", "_");
    const counted = await rows(`SELECT count(*) FROM tier GROUP BY ${column} ORDER BY ${column}`);
    tierSizes[scheme] = counted.map(([size]) => Number(size));
  }
  return { customers: Number(customers), revenue: Number(revenue), tierSizes };
}
