import { themeQuartz } from "ag-grid-community";

const shared = {
  fontFamily: "inherit",
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 500,
  rowHeight: 28,
  headerHeight: 28,
  cellHorizontalPadding: 7,
  columnBorder: true,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  headerColumnResizeHandleHeight: "60%",
} as const;

/** The grid in the colours of `page.css`. */
export const gridTheme = themeQuartz
  .withParams(
    {
      ...shared,
      backgroundColor: "#ffffff",
      foregroundColor: "#1d2329",
      headerBackgroundColor: "#f4f6f7",
      headerTextColor: "#4a555f",
      borderColor: "#e2e6e9",
      accentColor: "#0a6b51",
      rowHoverColor: "rgb(11 122 92 / 4%)",
      browserColorScheme: "light",
    },
    "light",
  )
  .withParams(
    {
      ...shared,
      backgroundColor: "#171b20",
      foregroundColor: "#e4e8ec",
      headerBackgroundColor: "#20262c",
      headerTextColor: "#aab4be",
      borderColor: "#2d343b",
      accentColor: "#3fc39b",
      rowHoverColor: "rgb(63 195 155 / 6%)",
      browserColorScheme: "dark",
    },
    "dark",
  );
