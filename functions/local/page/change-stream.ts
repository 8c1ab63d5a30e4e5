import type { ServerResponse } from "node:http";
import type { SheetsService } from "../sheets-server/service.ts";
import { commonHeaders } from "./respond.ts";

/** A run writes many times a second: the page hears of it a few times. */
const pauseMs = 250;
/** Tells both sides that the other is still there. */
const heartbeatMs = 20_000;

/** Tells open pages that the spreadsheet has changed, as server-sent events. */
export class ChangeStream {
  readonly #pages = new Set<ServerResponse>();
  #timer: NodeJS.Timeout | undefined;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(service: SheetsService, spreadsheetId: string) {
    service.store.onChange((changed) => {
      if (changed === spreadsheetId) this.#timer ??= setTimeout(() => this.#tell(), pauseMs);
    });
    this.#heartbeat = setInterval(() => this.#send(":\n\n"), heartbeatMs).unref();
  }

  open(response: ServerResponse): void {
    response.writeHead(200, { ...commonHeaders, "content-type": "text/event-stream" });
    response.write(":\n\n");
    this.#pages.add(response);
    response.once("close", () => this.#pages.delete(response));
  }

  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#heartbeat);
  }

  #tell(): void {
    this.#timer = undefined;
    this.#send("data: changed\n\n");
  }

  #send(text: string): void {
    for (const page of this.#pages) page.write(text);
  }
}
