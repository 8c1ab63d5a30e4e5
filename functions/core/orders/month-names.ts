/** Months in one language each, January first; the forms of one month are parted by `/`. */
const names = [
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
  "januar/jänner/jan februar/feber/feb märz/mär/mrz/maerz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez",
  "janvier/janv/jan février/févr/fév/fevrier/fevr/fev mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc/decembre/dec",
  "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic",
  "janeiro/jan fevereiro/fev março/marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
  "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic",
  "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec",
];

const monthByName = new Map(
  names.flatMap((language) =>
    language.split(" ").flatMap((forms, index) => forms.split("/").map((name) => [name, index + 1] as const)),
  ),
);

/** The month, 1 to 12, that a name means in any of the languages: `Jan`, `janv.`, `März`. No name means two months. */
export function monthOf(name: string): number | undefined {
  return monthByName.get(name.normalize("NFC").toLowerCase().replace(/\.$/, ""));
}
