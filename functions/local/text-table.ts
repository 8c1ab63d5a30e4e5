import stringWidth from "string-width";

/** A cell of a table for the terminal: numbers stand right, text left. */
export type TextCell = { readonly text: string; readonly align: "left" | "right" };

export const left = (text: string): TextCell => ({ text, align: "left" });
export const right = (text: string): TextCell => ({ text, align: "right" });

/**
 * Rows as lines with aligned columns, two spaces apart.
 *
 * Widths are those of the terminal: Chinese characters and most emoji take two places.
 */
export function alignedLines(rows: readonly (readonly TextCell[])[]): readonly string[] {
  const widths = columnWidths(rows);
  return rows.map((row) =>
    row
      .map(({ text, align }, column) => {
        const padding = " ".repeat((widths[column] ?? 0) - stringWidth(text));
        return align === "left" ? text + padding : padding + text;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Aligned lines with the first row underlined as the header. */
export function textTable(rows: readonly (readonly TextCell[])[]): readonly string[] {
  const [header = "", ...lines] = alignedLines(rows);
  const rule = columnWidths(rows)
    .map((width) => "─".repeat(width))
    .join("  ");
  return [header, rule, ...lines];
}

function columnWidths(rows: readonly (readonly TextCell[])[]): readonly number[] {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columnCount }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column]?.text ?? ""))),
  );
}
