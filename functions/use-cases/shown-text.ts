/** As much of an id or a name as a message shows: a cell can hold 50,000 characters. */
const mostCharacters = 60;

/** A text as a run remembers it: of a longer one its beginning and `…`. */
export function shownText(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1).toWellFormed()}…`;
}

/** What stands before the `…` of a text that was shortened; undefined where it was not. */
export function beginningOf(shown: string): string | undefined {
  return shown.length === mostCharacters && shown.endsWith("…") ? shown.slice(0, -1) : undefined;
}
