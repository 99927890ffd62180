// British spellings → American ones, so that "the colour of defence" and "the color of defense" are
// the same words. The classes are those that the Oxford Guide to Style and Webster's Third list (-our,
// -re, -ise, -yse, -ence, -ogue, doubled l, ae and oe). Left out are words of which the other spelling
// is a common word of its own (check, curb, story, ton). And names in the news with two spellings.

/** Roots in -our: "four", "tour" and "Seymour" are none of them. */
const OUR_ROOTS = `arb ard arm behavi cand clam col demean endeav fav ferv flav harb hon hum lab neighb
  od parl ranc rig rum sav savi splend succ tum val vap vig`;

/** Roots in -re: "acre" and "genre" are written so everywhere. */
const RE_ROOTS = `cent epicent theat amphitheat met kilomet centimet millimet lit millilit fib calib lust
  meag sab scept somb spect`;

/** Verbs in -l that are stressed before it: others ("compelled") double it everywhere. */
const L_VERBS = `bevel cancel channel chisel counsel dial duel equal fuel grovel initial jewel label level
  libel marvel model panel parcel pedal pencil quarrel revel rival shovel signal snivel swivel total
  towel travel tunnel unravel`;

/** What must have -ise in American English too (Fowler, Modern English Usage, "-ize"), and nouns in -is. */
const ALWAYS_ISE = `advert adv appr ar chast circumc compr comprom conc cr dem desp dev disfranch disgu
  enfranch enterpr exc exerc expert franch improv inc likew merchand otherw par parad prec prem prom
  repr rev superv surm surpr telev treat`;

const eitherOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

/** Ordered: a word goes by the first that fits. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  // colour, favourite, dishonoured
  [new RegExp(`^((?:dis|mis|un)?${eitherOf(OUR_ROOTS)})our`), "$1or"],
  // centre, metres, centred
  [new RegExp(`^(${eitherOf(RE_ROOTS)})re(?=s?$)`), "$1er"],
  [new RegExp(`^(${eitherOf(RE_ROOTS)})red$`), "$1ered"],
  // analyse, paralysing
  [/^(anal|paral|catal)ys(?=e|ing)/, "$1yz"],
  // organise, privatisation; "exercise" and "noise" stay
  [
    new RegExp(
      `^(?!${eitherOf(ALWAYS_ISE)}(?:is)?(?:e|es|ed|er|ers|ing)$)(\\w{2,}[^aeiouw])is(?=(?:e|es|ed|er|ers|ing|ation|ations|able)$)`,
    ),
    "$1iz",
  ],
  // defence, offences, licence, practise
  [/^(def|off|pret)ence/, "$1ense"],
  [/^licenc(?=e)/, "licens"],
  [/^practis(?=e|ing)/, "practic"],
  // catalogue, dialogues
  [/^(anal|catal|dial|epil|monol|prol)ogue(?=s?$)/, "$1og"],
  [/^(catal)ogu(?=e[dr]|ing)/, "$1og"],
  // travelled, labelling, jewellery
  [new RegExp(`^(${eitherOf(L_VERBS)})l(?=e[dr]|ing|or|ous)`), "$1"],
  // enrol, fulfils, skilful, instalment
  [/^(enrol|fulfil|instil|distil|enthral|instal)(?=s?$|ment)/, "$1l"],
  [/^(skil|wil)ful/, "$1lful"],
  // paediatric, anaemia, haemorrhage, oestrogen
  [/^(p|orthop|encyclop)aed/, "$1ed"],
  [/^(arch|pal)aeo/, "$1eo"],
  [/^anae(?=sth|m)/, "ane"],
  [/^(h|leuk)aem/, "$1em"],
  [/^gynaec/, "gynec"],
  [/^(f|h)?oe(?=t[ua]|str)/, "$1e"],
  [/^diarrhoea/, "diarrhea"],
  [/^manoeuvr(?:e(?=[sd]?$))?/, "maneuver"],
  // Zelenskyy, Zelenskiy: the English forms of one Slavic ending
  [/(?<=..sk)(?:iy|yy|yi|ii|ij)$/, "y"],
];

/** Words of no class, by their beginning: "greyer" → "grayer". */
const BEGINNINGS: ReadonlyMap<string, string> = new Map(
  `aeroplane airplane|ageing aging|aluminium aluminum|artefact artifact|acknowledgement acknowledgment
  cosy cozy|doughnut donut|enquir inquir|focuss focus|grey gray|judgement judgment|mould mold
  moustache mustache|plough plow|programme program|pyjama pajama|sceptic skeptic|smoulder smolder
  tsar czar|tyre tire|yoghurt yogurt|sulph sulf
  kiev kyiv|kharkov kharkiv|lvov lviv|odessa odesa|zaporozhye zaporizhzhia`
    .split(/[\n|]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
);
const BEGINNING = new RegExp(`^(?:${[...BEGINNINGS.keys()].join("|")})`);

/** `"colours"` → `"colors"`, `"organisation"` → `"organization"`; other folded words as they are. */
export function americanSpelling(folded: string): string {
  if (folded.length < 4) return folded;
  const fitting = CLASSES.find(([pattern]) => pattern.test(folded));
  if (fitting !== undefined) return folded.replace(...fitting);
  return folded.replace(BEGINNING, (british) => BEGINNINGS.get(british) ?? british);
}
