import type { CellData } from "./cell-data.ts";
import { css, isBlack, isWhite, readable, triple } from "./colours.ts";

/** The page's own grounds, as `page.css` has them. */
const grounds = { light: [1, 1, 1], dark: [0.09, 0.106, 0.125] } as const;

/** Every property that a cell may set, so that what an earlier value left goes away. */
export interface CellLook {
  readonly backgroundColor: string;
  readonly color: string;
  readonly fontWeight: string;
  readonly fontStyle: string;
  readonly textDecoration: string;
  readonly justifyContent: string;
  readonly whiteSpace: string;
  [property: string]: string;
}

/** How a cell looks. White ground and black text are the sheet's way to say nothing: they follow the page, light or dark. */
export function cellLook(cell: CellData | undefined, isDark: boolean): CellLook {
  const format = cell?.effectiveFormat;
  const { bold, italic, underline, strikethrough, foregroundColor } = format?.textFormat ?? {};
  const ground = triple(format?.backgroundColor);
  const own = ground === undefined || isWhite(ground) ? undefined : ground;
  const text = triple(foregroundColor);
  const wanted = text === undefined || isBlack(text) ? undefined : text;
  const shown = own ?? grounds[isDark ? "dark" : "light"];
  const colour = wanted === undefined && own === undefined ? undefined : readable(wanted ?? [0, 0, 0], shown);
  const lines = [...(underline === true ? ["underline"] : []), ...(strikethrough === true ? ["line-through"] : [])];
  return {
    backgroundColor: own === undefined ? "" : css(own),
    color: colour === undefined ? "" : css(colour),
    fontWeight: bold === true ? "600" : "",
    fontStyle: italic === true ? "italic" : "",
    textDecoration: lines.join(" "),
    justifyContent: sides[format?.horizontalAlignment ?? ""] ?? "",
    whiteSpace: format?.wrapStrategy === "WRAP" ? "normal" : "",
  };
}

const sides: Readonly<Record<string, string>> = { RIGHT: "flex-end", CENTER: "center" };
