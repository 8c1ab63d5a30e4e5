/** A tab of the spreadsheet. */
export interface SheetInfo {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly isHidden: boolean;
  /** In pixels, by column. */
  readonly widths: readonly number[];
}

/** The spreadsheet as the page knows it. */
export interface Book {
  readonly title: string;
  readonly sheets: readonly SheetInfo[];
}

/** What is asked of the API to know a book. */
export const bookFields =
  "properties.title,sheets(properties(sheetId,title,hidden," +
  "gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)),data.columnMetadata.pixelSize)";

/** What the API answers to that. */
export interface BookAnswer {
  readonly properties?: { readonly title?: string };
  readonly sheets?: readonly {
    readonly properties?: {
      readonly sheetId?: number;
      readonly title?: string;
      readonly hidden?: boolean;
      readonly gridProperties?: {
        readonly rowCount?: number;
        readonly columnCount?: number;
        readonly frozenRowCount?: number;
        readonly frozenColumnCount?: number;
      };
    };
    readonly data?: readonly { readonly columnMetadata?: readonly { readonly pixelSize?: number }[] }[];
  }[];
}

/** The book of an answer. */
export function bookOf({ properties, sheets = [] }: BookAnswer): Book {
  return {
    title: properties?.title ?? "",
    sheets: sheets.map(({ properties: own, data }) => {
      const { rowCount = 0, columnCount = 0, frozenRowCount = 0, frozenColumnCount = 0 } = own?.gridProperties ?? {};
      return {
        ...{ sheetId: own?.sheetId ?? 0, title: own?.title ?? "", rowCount, columnCount },
        ...{ frozenRows: frozenRowCount, frozenColumns: frozenColumnCount, isHidden: own?.hidden === true },
        widths: (data?.[0]?.columnMetadata ?? []).map(({ pixelSize = 100 }) => pixelSize),
      };
    }),
  };
}
