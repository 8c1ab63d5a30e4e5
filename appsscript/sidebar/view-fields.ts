import type { SetUpField } from "../answers/set-up.ts";
import type { Say } from "./say.ts";
import { noColumn, type SetUpForm } from "./set-up-form.ts";
import { setUpWords } from "./set-up-words.ts";
import { h, type VElement } from "./vnode.ts";

/** The columns of the orders, each with its guess: those that matter first, those that nobody has behind a line. */
export function fieldsView(form: SetUpForm, say: Say): readonly VElement[] {
  const { fields } = form.found;
  const matters = ({ required, column, candidates }: SetUpField) =>
    required || column !== undefined || candidates.length > 0;
  const others = fields.filter((field) => !matters(field));
  const order = (field: SetUpField) => Number(!field.required);
  return [
    ...fields
      .filter(matters)
      .toSorted((one, other) => order(one) - order(other))
      .map((field) => fieldView(field, form, say)),
    ...(others.length === 0
      ? []
      : [
          h(
            "details",
            {},
            h("summary", {}, say(setUpWords.otherColumns, { count: others.length })),
            others.map((field) => fieldView(field, form, say)),
          ),
        ]),
  ];
}

function fieldView(setUpField: SetUpField, form: SetUpForm, say: Say): VElement {
  const { field, label, required, candidates } = setUpField;
  const id = `column-${field}`;
  const letter = form.letters[field] ?? "";
  const several = candidates.length > 1;
  const missing = form.missing.includes(field);
  const samples = form.found.columns.find((column) => column.letter === letter)?.samples ?? [];
  const notes = [
    ...(missing || (letter === "" && several)
      ? [
          h(
            "p",
            { class: "attention", ...(missing && { role: "alert" }) },
            say(several ? setUpWords.several : setUpWords.missing),
          ),
        ]
      : []),
    ...(samples.length > 0
      ? [h("p", { class: "note" }, say(setUpWords.samples, { samples: [...new Set(samples)].join(" · ") }))]
      : []),
  ];
  const select: VElement = {
    ...h(
      "select",
      {
        ...{ id, value: letter, "aria-describedby": `${id}-notes` },
        ...(missing && { "aria-invalid": "true" }),
        ...(required && { "aria-required": "true" }),
      },
      optionsOf(setUpField, form, say),
    ),
    change: (choice) => ({ kind: "chooseColumn", field, choice }),
  };
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, required ? say(setUpWords.required, { label }) : label),
    select,
    h("div", { id: `${id}-notes` }, notes),
  );
}

function optionsOf(
  { field, candidates, column }: SetUpField,
  { found, letters }: SetUpForm,
  say: Say,
): readonly VElement[] {
  // A tab of more columns than are listed may hold the guess further right.
  const beyond = column !== undefined && !found.columns.some(({ letter }) => letter === column.letter) ? [column] : [];
  const possible = new Set(candidates.map(({ letter }) => letter));
  return [
    ...((letters[field] ?? "") === "" ? [h("option", { value: "" }, say(setUpWords.choose))] : []),
    h("option", { value: noColumn }, say(setUpWords.none)),
    ...[...found.columns, ...beyond].map(({ letter, header }) =>
      h(
        "option",
        { value: letter },
        say(possible.has(letter) ? setUpWords.candidateOption : setUpWords.columnOption, { letter, header }),
      ),
    ),
  ];
}
