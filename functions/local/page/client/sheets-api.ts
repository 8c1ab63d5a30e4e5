import { type Book, type BookAnswer, bookFields, bookOf } from "./book.ts";
import { type CellData, cellFields, type GridRow } from "./cell-data.ts";

/** A block of cells, 0-based, ends excluded. */
export interface Block {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
}

/** A change as the Sheets API names it. */
export type Request = Readonly<Record<string, unknown>>;

/** What the API or the page's server said against a call. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
}

/** The Sheets API of this page's spreadsheet. */
export class SheetsApi {
  readonly #root: string;

  constructor(spreadsheetId: string) {
    this.#root = `/sheets/v4/spreadsheets/${spreadsheetId}`;
  }

  /** Tabs, sizes and widths. @throws ApiProblem */
  async book(): Promise<Book> {
    const answer: BookAnswer = await call(`${this.#root}?fields=${encodeURIComponent(bookFields)}`);
    return bookOf(answer);
  }

  /** The rows of a block, one for each, with the cells that have anything. @throws ApiProblem */
  async rows(block: Block): Promise<readonly GridRow[]> {
    const answer: RowsAnswer = await call(
      `${this.#root}:getByDataFilter?fields=${encodeURIComponent(`sheets.data.rowData.values(${cellFields})`)}`,
      { dataFilters: [{ gridRange: block }], includeGridData: true },
    );
    const found = answer.sheets?.[0]?.data?.[0]?.rowData ?? [];
    const { startRowIndex, endRowIndex } = block;
    return Array.from({ length: endRowIndex - startRowIndex }, (_, at) => ({
      rowIndex: startRowIndex + at,
      cells: found[at]?.values ?? [],
    }));
  }

  /** The cells of a range named as formulas name it, row by row. @throws ApiProblem */
  async cellsOf(a1Range: string): Promise<readonly (readonly CellData[])[]> {
    const answer: RowsAnswer = await call(
      `${this.#root}:getByDataFilter?fields=sheets.data.rowData.values.formattedValue`,
      { dataFilters: [{ a1Range }], includeGridData: true },
    );
    return (answer.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values = [] }) => values);
  }

  /** Enters texts as if they were typed, from a cell right and down. @throws ApiProblem */
  async enter(
    at: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number },
    rows: readonly (readonly string[])[],
  ): Promise<void> {
    const gridRange: Block = {
      ...{ sheetId: at.sheetId, startRowIndex: at.rowIndex, endRowIndex: at.rowIndex + rows.length },
      startColumnIndex: at.columnIndex,
      endColumnIndex: at.columnIndex + Math.max(...rows.map((row) => row.length)),
    };
    const data = [{ dataFilter: { gridRange }, values: rows }];
    await call(`${this.#root}/values:batchUpdateByDataFilter`, { valueInputOption: "USER_ENTERED", data });
  }

  /** Changes the spreadsheet, all or nothing. @throws ApiProblem */
  async batch(...requests: readonly Request[]): Promise<void> {
    await call(`${this.#root}:batchUpdate`, { requests });
  }
}

interface RowsAnswer {
  readonly sheets?: readonly {
    readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly CellData[] }[] }[];
  }[];
}

async function call<T>(url: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new ApiProblem("npm start has ended: start it again, then open the address that it prints.", { cause });
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new ApiProblem(messageIn(text));
}

function messageIn(text: string): string {
  try {
    const { error }: { readonly error?: { readonly message?: string } } = JSON.parse(text);
    return error?.message ?? text;
  } catch {
    // Not of the API but of the page's server, which answers in plain words.
    return text.trim();
  }
}
