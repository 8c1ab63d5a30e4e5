import type { DialogAnswer } from "./dialogs.ts";

/** Bytes for the state and the length of an answer, before its text. */
const headerBytes = 8;
const textBytes = 64 * 1024;
/** No escape of JSON and no letter of UTF-8 takes more. */
const mostBytesPerLetter = 6;
const mostLetters = Math.floor((textBytes - 100) / mostBytesPerLetter);

/** Memory through which a worker that stands still gets an answer. */
export const answerMemory = (): SharedArrayBuffer => new SharedArrayBuffer(headerBytes + textBytes);

/** Lays an answer down and wakes the worker. */
export function layAnswer(memory: SharedArrayBuffer, { button, text }: DialogAnswer): void {
  const state = new Int32Array(memory, 0, 2);
  const bytes = new TextEncoder().encode(JSON.stringify({ button, text: text.slice(0, mostLetters) }));
  new Uint8Array(memory, headerBytes).set(bytes);
  Atomics.store(state, 1, bytes.length);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
}

/** Stands still until there is an answer; in a worker only. */
export function awaitAnswer(memory: SharedArrayBuffer): DialogAnswer {
  const state = new Int32Array(memory, 0, 2);
  Atomics.wait(state, 0, 0);
  Atomics.store(state, 0, 0);
  // Copied, since a decoder takes no shared memory.
  const bytes = new Uint8Array(memory, headerBytes).slice(0, Atomics.load(state, 1));
  return JSON.parse(new TextDecoder().decode(new Uint8Array(bytes)));
}
