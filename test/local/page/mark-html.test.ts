import { expect, test } from "vitest";
import { markHtml } from "../../../functions/local/page/client/mark-html.ts";

const first = { script: "let shim;", page: "http://127.0.0.1:4000" };

test("marks each script and style, and puts the page's own script first", () => {
  const html = '<html lang="en"><head><style>a{}</style></head><body><script type="module">go()</script></body></html>';
  expect(markHtml(html, first, "abc")).toBe(
    '<html lang="en"><head><script nonce="abc" data-page="http://127.0.0.1:4000">let shim;</script>' +
      '<style nonce="abc">a{}</style></head><body><script nonce="abc" type="module">go()</script></body></html>',
  );
});

test("leaves what a script says as it is, tags and dollars among it", () => {
  const code = 'const a = "<style>$1<script>$&"; const b = "<head>";';
  expect(markHtml(`<head></head><script>${code}</script>`, first, "n")).toContain(`<script nonce="n">${code}</script>`);
});
