import { existsSync } from "node:fs";
import process from "node:process";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** A real browser, or why there is none on this machine. */
export type FoundBrowser = { readonly browser: Browser } | { readonly missing: string };

/** Where people have Chrome, or what is built like it. */
const installed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
];

/**
 * Starts a browser: on Linux the Chromium of the npm package, elsewhere or where that does not start an installed Chrome. With its
 * own arguments only: those of the package switch off what keeps pages apart.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const fromNpm = process.platform === "linux" ? [await chromium.executablePath()] : [];
  const tried: string[] = [];
  for (const executablePath of [...fromNpm, ...installed].filter((file) => existsSync(file))) {
    try {
      return { browser: await playwright.launch({ executablePath }) };
    } catch (error) {
      tried.push(`${executablePath}: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`);
    }
  }
  return { missing: tried.length === 0 ? "no Chrome is installed" : tried.join("; ") };
}
