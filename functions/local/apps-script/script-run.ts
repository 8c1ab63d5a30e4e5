/** Calls a function of the script by name. */
export type CallScript = (name: string, parameters: readonly unknown[]) => unknown;

type Handler = (value: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
}

/** What a sidebar finds as the global `google`. */
export interface SidebarGoogle {
  readonly script: { readonly run: object; readonly host: object };
}

/**
 * `google.script.run` and `google.script.host` for a sidebar: calls come back later, never at once, and one after another.
 *
 * @param call makes the call; may answer with a promise
 * @param close closes the sidebar
 * @param focusSheet gives the keyboard back to the sheet
 */
export function sidebarGoogle(call: CallScript, close: () => void, focusSheet: () => void): SidebarGoogle {
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (typeof name === "symbol") return undefined;
          if (name === "withSuccessHandler") return (success: Handler) => runner({ ...handlers, success });
          if (name === "withFailureHandler") return (failure: Handler) => runner({ ...handlers, failure });
          // A function of the script; whether there is one is known when it is called.
          return (...parameters: readonly unknown[]): void => {
            const made = Promise.resolve().then(() => call(name, parameters));
            void made.then(
              (value) => handlers.success?.(value),
              (thrown: unknown) => failed(handlers, thrown),
            );
          };
        },
      },
    );
  return {
    script: {
      run: runner({}),
      host: { close, editor: { focus: focusSheet } },
    },
  };
}

/** Without a handler Google writes it to the browser's console; here it is an error that nobody caught, which shows there too. */
function failed({ failure }: Handlers, thrown: unknown): void {
  if (failure === undefined) throw thrown;
  failure(thrown instanceof Error ? thrown : new Error(String(thrown)));
}
