/**
 * Advance widths of printable ASCII in the font that the service measures with, in 2048ths of the font size. A recorded width of 1024
 * times `A` at 10 points is 13 pixels × 1336 / 2048 a letter.
 */
const widths: readonly number[] = [
  507, 527, 655, 1261, 1150, 1500, 1273, 357, 700, 712, 882, 1161, 402, 565, 539, 844, 1150, 1150, 1150, 1150, 1150,
  1150, 1150, 1150, 1150, 1150, 496, 433, 1041, 1124, 1070, 967, 1839, 1336, 1275, 1333, 1343, 1164, 1132, 1395, 1460,
  557, 1130, 1284, 1102, 1788, 1460, 1408, 1292, 1408, 1261, 1215, 1222, 1328, 1303, 1817, 1284, 1230, 1226, 543, 840,
  543, 856, 924, 633, 1114, 1149, 1072, 1155, 1085, 711, 1149, 1128, 497, 489, 1038, 497, 1795, 1130, 1168, 1149, 1164,
  693, 1057, 669, 1129, 992, 1538, 1015, 969, 1015, 693, 499, 693, 1393,
];

/** The width of a line of text in pixels at a font size in points. Letters beyond ASCII count as wide as their size. */
export function textWidth(text: string, fontSize: number): number {
  const pixels = Math.floor((fontSize * 4) / 3);
  let units = 0;
  for (const letter of text) units += widths[letter.charCodeAt(0) - 32] ?? 2048;
  return (units * pixels) / 2048;
}
