/** A Date whose present is the host's. */
export function hostDate(nowMs: () => number): typeof Date {
  return class HostDate extends Date {
    constructor(value?: number | string) {
      super(value ?? nowMs());
    }
    static override now() {
      return nowMs();
    }
  } as DateConstructor;
}
