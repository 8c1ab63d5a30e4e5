import { createReadStream } from "node:fs";
import { FileError } from "../file-error.ts";

/** The encodings in which a CSV file is read, by their names in the WHATWG Encoding Standard. */
export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** How a file is to be read, and whether that was only the likeliest of several ways. */
export interface EncodingGuess {
  readonly encoding: CsvEncoding;
  readonly assumed: boolean;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: CsvEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

const otherFiles: readonly { readonly bytes: readonly number[]; readonly kind: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "an Excel workbook or another packed file" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old Excel workbook" },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "a PDF" },
  { bytes: [0x1f, 0x8b], kind: "a gzip file" },
];

/**
 * Finds the encoding of a text file: by its byte order mark; else UTF-8 where every byte fits; else GB18030 (which
 * holds GBK and GB2312) where every byte fits and most characters are common Chinese ones; else windows-1252.
 *
 * Reads the file as a stream, whole, up to three times.
 *
 * @throws FileError where it is no text; errors of the file system as they are
 */
export async function detectEncoding(file: string): Promise<EncodingGuess> {
  const start = await firstBytes(file);
  const startsWith = ({ bytes }: { readonly bytes: readonly number[] }) =>
    bytes.every((byte, at) => start[at] === byte);
  const other = otherFiles.find(startsWith);
  if (other !== undefined) throw notCsv(file, `is ${other.kind}`);
  const mark = marks.find(startsWith)?.encoding;
  if (mark === "utf-16le" || mark === "utf-16be") return { encoding: mark, assumed: false };
  if (await holdsZeroByte(file)) throw notCsv(file, "is not a text file");
  if (await isValid(file, "utf-8")) return { encoding: "utf-8", assumed: false };
  if (mark === "utf-8") throw notCsv(file, "is marked as UTF-8 but holds bytes that are not");
  const chinese = (await isValid(file, "gb18030")) && (await mostlyCommonChinese(file));
  return { encoding: chinese ? "gb18030" : "windows-1252", assumed: true };
}

function notCsv(file: string, what: string): FileError {
  return new FileError(`${file} ${what}, not CSV. Save the table as "CSV UTF-8" and give that file.`);
}

async function firstBytes(file: string): Promise<Uint8Array> {
  for await (const chunk of createReadStream(file, { end: 7 })) return chunk;
  throw new FileError(`${file} is empty. Give a CSV file with a row of headers and a row per order.`);
}

async function holdsZeroByte(file: string): Promise<boolean> {
  for await (const chunk of bytesOf(file)) if (chunk.includes(0)) return true;
  return false;
}

async function isValid(file: string, encoding: CsvEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of bytesOf(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (thrown) {
    // The decoder says "not this encoding" by a TypeError; anything else is a broken disk.
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
}

/**
 * Whether most characters beyond ASCII are pairs of high bytes, as common Chinese characters are (GB 2312). In
 * windows-1252 an accented letter stands mostly alone between plain ones, which GB18030 would read as rare characters.
 */
async function mostlyCommonChinese(file: string): Promise<boolean> {
  let common = 0;
  let others = 0;
  let lead = false;
  for await (const chunk of bytesOf(file)) {
    for (const byte of chunk) {
      if (!lead) lead = byte > 0x80;
      else {
        if (byte >= 0xa1) common += 1;
        else others += 1;
        lead = false;
      }
    }
  }
  return common > others;
}

function bytesOf(file: string): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: 1 << 20 });
}
