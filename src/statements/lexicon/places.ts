// Countries and capitals that speak in news ("Moscow said"): they are speakers of their own, and
// never somebody's surname.

import { foldName } from "../../text/fold-name.ts";

/** Seats of government that English-language news uses for the government itself. */
const CAPITALS =
  "Moscow Kyiv Washington Beijing London Paris Berlin Brussels Tehran Ankara Warsaw Minsk Tokyo Seoul Pyongyang Jerusalem Cairo Riyadh Damascus Baghdad Kabul Islamabad Delhi Canberra Ottawa Budapest Prague Vienna Rome Madrid Athens Belgrade Bucharest Sofia Vilnius Riga Tallinn Helsinki Stockholm Oslo Copenhagen Tbilisi Yerevan Baku Astana Bishkek Tashkent Chisinau Havana Caracas Hanoi Taipei".split(
    " ",
  );

const PLACES: ReadonlySet<string> = new Set([...CAPITALS, ...countries()].map(foldName));

/** English names of the countries that CLDR knows: every pair of letters is asked for. */
function countries(): string[] {
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => regions.of(first + second)))
    .filter((name) => name !== undefined);
}

/** Short names that news uses for these without ever expanding them. Folded. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["us", "united states"],
  ["usa", "united states"],
  ["uk", "united kingdom"],
  ["eu", "european union"],
  ["un", "united nations"],
  ["uae", "united arab emirates"],
  ["america", "united states"],
  ["britain", "united kingdom"],
]);

/** `"us"` → `"united states"`; any other folded name as it is. */
export function expandPlace(folded: string): string {
  return ABBREVIATIONS.get(folded) ?? folded;
}

/** Whether the name is a country or a capital: "Jordan", "Kiev" → true; "Putin" → false. */
export function isPlace(name: string): boolean {
  return PLACES.has(expandPlace(foldName(name)));
}
