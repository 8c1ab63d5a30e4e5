import { strict } from "./strict.ts";
import { markOutput } from "./ui.ts";

/** `HtmlService`, over the HTML files of the project. */
export function htmlService(files: Readonly<Record<string, string>>): object {
  return strict("HtmlService", {
    createHtmlOutputFromFile: (name: unknown) => {
      const content = typeof name === "string" && Object.hasOwn(files, name) ? files[name] : undefined;
      if (content === undefined) throw new Error(`No HTML file named ${String(name)} was found.`);
      return htmlOutput(content);
    },
  });
}

function htmlOutput(fileContent: string): object {
  let content = fileContent;
  let title = "";
  const output: object = strict("HtmlOutput", {
    getContent: () => content,
    setContent: (text: unknown) => {
      if (typeof text !== "string") throw new TypeError(`setContent(${typeof text}) does not match the signature`);
      content = text;
      return output;
    },
    getTitle: () => title,
    setTitle: (text: unknown) => {
      if (typeof text !== "string") throw new TypeError(`setTitle(${typeof text}) does not match the signature`);
      title = text;
      return output;
    },
  });
  return markOutput(output);
}
