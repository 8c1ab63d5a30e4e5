import type { Rgb } from "./cell-data.ts";

type Triple = readonly [number, number, number];

/** What normal text needs against its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
const steps = 20;

const white: Triple = [1, 1, 1];
const black: Triple = [0, 0, 0];

/** A colour as the API gives it; undefined for one that is not there. */
export const triple = (colour: Rgb | undefined): Triple | undefined =>
  colour && [colour.red ?? 0, colour.green ?? 0, colour.blue ?? 0];

/** As CSS writes it. */
export const css = (colour: Triple): string => `rgb(${colour.map((part) => Math.round(part * 255)).join(" ")})`;

/** The text colour nearest to the wanted one that can be read on a ground: mixed with black or white until it can. */
export function readable(wanted: Triple, ground: Triple): Triple {
  if (contrast(wanted, ground) >= leastContrast) return wanted;
  const towards = contrast(white, ground) > contrast(black, ground) ? white : black;
  for (let step = 1; step < steps; step += 1) {
    const mixed = mix(wanted, towards, step / steps);
    if (contrast(mixed, ground) >= leastContrast) return mixed;
  }
  return towards;
}

export const isWhite = (colour: Triple): boolean => colour.every((part) => part > 0.996);
export const isBlack = (colour: Triple): boolean => colour.every((part) => part < 0.004);

function mix(from: Triple, to: Triple, share: number): Triple {
  const part = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share;
  return [part(0), part(1), part(2)];
}

function contrast(a: Triple, b: Triple): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Triple): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
