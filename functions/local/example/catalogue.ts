/** What the example business sells. */
export interface Product {
  readonly name: string;
  readonly category: "Coffee" | "Tea" | "Equipment" | "Accessories" | "Service";
  /** List price and purchase cost of one unit, in cents. */
  readonly priceCents: number;
  readonly costCents: number;
}

/** Things that are bought again and again, by the bag. */
export const consumables: readonly Product[] = [
  { name: "Hafenblend Espresso 1 kg", category: "Coffee", priceCents: 2190, costCents: 1240 },
  { name: "Hafenblend Espresso 250 g", category: "Coffee", priceCents: 690, costCents: 360 },
  { name: "Lighthouse Decaf 1 kg", category: "Coffee", priceCents: 2390, costCents: 1490 },
  { name: "Etiopía Yirgacheffe 250 g", category: "Coffee", priceCents: 1150, costCents: 610 },
  { name: "Colombia Huila 1 kg", category: "Coffee", priceCents: 2690, costCents: 1630 },
  { name: "Colombia Huila 250 g", category: "Coffee", priceCents: 890, costCents: 450 },
  { name: "Brasil Cerrado 1 kg", category: "Coffee", priceCents: 1990, costCents: 1210 },
  { name: "云南小粒咖啡 Yunnan Catimor 250 g", category: "Coffee", priceCents: 1090, costCents: 520 },
  { name: "Kenya AA Kiambu 250 g", category: "Coffee", priceCents: 1390, costCents: 790 },
  { name: "Cold Brew Concentrate 1 l", category: "Coffee", priceCents: 1490, costCents: 680 },
  { name: "Drip Bags, box of 10", category: "Coffee", priceCents: 1250, costCents: 590 },
  { name: "宇治煎茶 Uji Sencha 100 g", category: "Tea", priceCents: 1690, costCents: 870 },
  { name: "四季春乌龙 Four Seasons Oolong 150 g", category: "Tea", priceCents: 1850, costCents: 820 },
  { name: "普洱熟茶 Ripe Pu'er 357 g", category: "Tea", priceCents: 3400, costCents: 1500 },
  { name: "Earl Grey “Alter Speicher” 250 g", category: "Tea", priceCents: 1290, costCents: 540 },
  { name: "Ostfriesen-Mischung 500 g", category: "Tea", priceCents: 1580, costCents: 790 },
  { name: "抹茶 Matcha Kōbai 40 g", category: "Tea", priceCents: 2490, costCents: 1580 },
  { name: "Menthe poivrée bio 100 g", category: "Tea", priceCents: 790, costCents: 310 },
  { name: "Rooibos Kap 250 g", category: "Tea", priceCents: 950, costCents: 430 },
];

/** Small things that go along with an order. */
export const accessories: readonly Product[] = [
  { name: "Filter Papers 02, 100 pcs", category: "Accessories", priceCents: 590, costCents: 240 },
  { name: "Milk Jug 600 ml", category: "Accessories", priceCents: 2450, costCents: 1310 },
  { name: "Tasse “Möwe”, set of 4", category: "Accessories", priceCents: 3990, costCents: 2150 },
  { name: "Tamper 58 mm", category: "Accessories", priceCents: 3290, costCents: 1780 },
  { name: "Descaler, 5 sachets", category: "Accessories", priceCents: 1190, costCents: 430 },
  { name: "Thermobecher 400 ml", category: "Accessories", priceCents: 2690, costCents: 1620 },
  { name: "茶壶 Teapot Yixing 220 ml", category: "Accessories", priceCents: 5900, costCents: 3350 },
  { name: "Gift Box “Hansestadt”", category: "Accessories", priceCents: 4490, costCents: 2870 },
];

/** Machines, seldom bought and thin in margin. */
export const equipment: readonly Product[] = [
  { name: "Hand Grinder C40", category: "Equipment", priceCents: 23900, costCents: 18900 },
  { name: "Electric Grinder Doppio", category: "Equipment", priceCents: 64900, costCents: 54200 },
  { name: "Pour-over Kettle 1 l", category: "Equipment", priceCents: 9900, costCents: 6700 },
  { name: "Espressomaschine Elbe 1-gruppig", category: "Equipment", priceCents: 189000, costCents: 163000 },
  { name: "Batch Brewer 2 × 1.8 l", category: "Equipment", priceCents: 74900, costCents: 63500 },
  { name: "Siebträger-Einsteigerset", category: "Equipment", priceCents: 48900, costCents: 41500 },
];

/** Sold by the hour or the visit. */
export const services: readonly Product[] = [
  { name: "Barista-Schulung (half day)", category: "Service", priceCents: 24000, costCents: 14500 },
  { name: "Machine Service Visit", category: "Service", priceCents: 13500, costCents: 9800 },
];
