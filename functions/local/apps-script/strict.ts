/**
 * An object that has these members and throws, by name, when it is asked for any other or is written to: what is not stood in for is
 * a mistake that shows at once.
 *
 * @param guard called with each member before it is given; throws where it may not be used now
 */
export function strict(
  name: string,
  members: Readonly<Record<string, unknown>>,
  guard: (member: string) => void = () => undefined,
): object {
  const unknownMember = (member: string | symbol) => new Error(`${name}.${String(member)} is not stood in for`);
  return new Proxy(members, {
    get(target, member) {
      // The language itself asks for symbols when it turns an object into text.
      if (typeof member === "symbol") return undefined;
      if (!Object.hasOwn(target, member)) throw unknownMember(member);
      guard(member);
      return target[member];
    },
    has: (_, member) => {
      throw unknownMember(member);
    },
    set: (_, member) => {
      throw unknownMember(member);
    },
  });
}

/** A set of names that stand for themselves, as Google's enumerations. */
export const strictEnum = (name: string, values: readonly string[]): object =>
  strict(name, Object.fromEntries(values.map((value) => [value, value])));
