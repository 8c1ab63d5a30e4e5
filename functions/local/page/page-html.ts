/** The page before its script runs. Nothing of the spreadsheet is in it. */
export function pageHtml(nonce: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Customer Tiers</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js" nonce="${nonce}"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript: it is a spreadsheet.</noscript>
  </body>
</html>
`;
}
