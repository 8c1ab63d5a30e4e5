import type { Random } from "./random.ts";

interface People {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** How the two make a name: Chinese and Japanese put the family first, without a space. */
  readonly join: (given: string, family: string) => string;
}

const western = (given: string, family: string) => `${given} ${family}`;
const familyFirst = (given: string, family: string) => `${family}${given}`;
const words = (text: string) => text.split(" ");

const peoples: readonly People[] = [
  {
    given: words("Anke Jörg Lena Matthias Sabine Uwe Friederike Tobias Greta Henning Käthe Ole"),
    family: words("Petersen Müller Schröder Voß Hansen Böttcher Lührs Brandt Carstens Weiß"),
    join: western,
  },
  {
    given: words("Emma Oliver Priya Harriet George Siân Callum Amelia Imran Ruth Noah Zoë"),
    family: words("Walsh Patel O'Connor Bennett Hughes Clarke Khan Fletcher Morgan Ashworth"),
    join: western,
  },
  {
    given: words("Camille Étienne Chloé Rémi Inès Gaël Noémie Baptiste"),
    family: words("Lefèvre Moreau Girard Dubois Faure Besson"),
    join: western,
  },
  {
    given: words("Lucía Íñigo Marta Joaquín Noelia Andrés Beatriz"),
    family: ["García Peña", "Muñoz", "Iglesias", "Ortega", "de la Cruz", "Núñez"],
    join: western,
  },
  {
    given: words("伟 秀英 敏 建国 丽娟 思远 雨桐 子涵 晓东 佳怡"),
    family: words("王 李 张 刘 陈 杨 赵 黄 欧阳"),
    join: familyFirst,
  },
  { given: words("葵 蓮 陽菜 大翔 美咲 健太"), family: words("佐藤 鈴木 高橋 田中 渡辺"), join: familyFirst },
  {
    given: words("Zofia Łukasz Agnieszka Paweł Elif Mehmet Çağla Søren"),
    family: words("Wiśniewska Kowalczyk Yılmaz Demir Øvergaard Zając"),
    join: western,
  },
];

const places: readonly string[] = [
  ...["Café Möwe", "Café Morgenrot", "Kaffeeklappe 9", "Hotel Zum Alten Speicher", "Bäckerei Lührs", "Elbkontor GmbH"],
  ...["Kanzlei Voß & Partner", "Rösttrommel Altona", "Pension Deichblick", "Kantine Werft 7", "Buchcafé Zeilensprung"],
  ...["The Copper Kettle", "Northgate Dental Ltd", "Pier 14 Bakery", "Fern & Fig", "Studio Okapi", "Hatch Co-working"],
  ...["The Reading Room", "Quayside Hotel", "Saltmarsh Brewing Co.", "Bright Horizons Nursery", "St Anne's School"],
  ...["Le Petit Quai", "Hôtel de la Gare", "Boulangerie Girard", "Atelier Lumière", "Brasserie du Port"],
  ...["Cafetería La Ría", "Hostal Miramar", "Panadería Núñez", "Bar Tolo"],
  ...["北京路咖啡馆", "青禾书店", "锦江商务酒店", "云上茶室", "四海餐厅", "明德国际学校"],
  ...["喫茶ひばり", "旅館みなと", "Kawiarnia Pod Zegarem", "Piekarnia Zając", "Çınar Kahve", "Kafé Nordlys"],
  ...["Agentur Silbermöwe", "Reederei Brandt KG", "Praxis Dr. Weiß", "Yogaloft Süd", "Deli am Fleet", "Foodtruck Ahoi"],
  ...["Garage 21", "Tiny Roastery Lab", "Museum Café Kran", "Campus Mensa Ost", "Weinbar Achtern", "Theater im Dock"],
];

/** Names of that many different businesses. @throws RangeError when there are not so many */
export function placeNames(count: number, random: Random): readonly string[] {
  if (count > places.length) throw new RangeError(`There are names for ${places.length} businesses, not for ${count}`);
  return random.shuffle(places).slice(0, count);
}

/** Names of that many different people, of several languages. */
export function personNames(count: number, random: Random): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const people = random.pick(peoples);
    names.add(people.join(random.pick(people.given), random.pick(people.family)));
  }
  return [...names];
}
