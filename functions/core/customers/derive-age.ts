import { attributeKey } from "../settings/attributes.ts";
import type { AttributeKey } from "../settings/fact.ts";
import { type Day, dateOf } from "../values/day.ts";
import type { AttributeColumn } from "./customer-table.ts";

/** Adds birth years where only birthdays are kept, and ages in whole years where neither is. What a column holds stays as it is. */
export function addAges(columns: Map<AttributeKey, AttributeColumn>, asOf: Day): void {
  const today = dateOf(asOf);
  const birthDate = columns.get(attributeKey("birthDate"));
  if (birthDate !== undefined && !columns.has(attributeKey("birthYear"))) {
    columns.set(
      attributeKey("birthYear"),
      derived(birthDate, (day) => dateOf(day).year),
    );
  }
  if (columns.has(attributeKey("age"))) return;
  const birthYear = columns.get(attributeKey("birthYear"));
  const ageOnBirthday = (day: Day) => {
    const { year, month, dayOfMonth } = dateOf(day);
    const isBefore = today.month < month || (today.month === month && today.dayOfMonth < dayOfMonth);
    return today.year - year - (isBefore ? 1 : 0);
  };
  const source = birthDate ?? birthYear;
  if (source === undefined) return;
  const ages = derived(source, birthDate === undefined ? (year) => today.year - year : ageOnBirthday);
  if (birthDate === undefined || birthYear === undefined) {
    columns.set(attributeKey("age"), ages);
    return;
  }
  // Of whom only the year is known, the age is that of the year's end.
  const byYear = derived(birthYear, (year) => today.year - year);
  columns.set(attributeKey("age"), {
    ...ages,
    numbers: ages.numbers.map((age, index) => (Number.isNaN(age) ? (byYear.numbers[index] ?? Number.NaN) : age)),
    texts: ages.texts.map((text, index) => text || (byYear.texts[index] ?? "")),
  });
}

/** A column of whole numbers made of another; below 0 there is none. */
function derived({ header, numbers: from }: AttributeColumn, readValue: (value: number) => number): AttributeColumn {
  const numbers = from.map((value) => {
    const made = Number.isNaN(value) ? Number.NaN : readValue(value);
    return made >= 0 ? made : Number.NaN;
  });
  return {
    header,
    type: "number",
    numbers,
    texts: Array.from(numbers, (value) => (Number.isNaN(value) ? "" : String(value))),
  };
}
