// Words that mean the same or nearly so, for the question's side only: an article that says
// "ballot" is a candidate for a question about a vote. An exact word always counts for more.
//
// Sources: irregular forms are the closed class of English strong verbs and plurals as any grammar
// lists them (Quirk et al., A Comprehensive Grammar of the English Language, 1985, §3.11–3.20 and
// §5.81–5.102), without forms that are also other common words ("found", "left", "saw", "wound").
// Countries and words derived with another stem have files of their own.
// News words: pairs that outlets use for one thing, from the headlines' house synonyms in the
// Reuters Handbook of Journalism; kept short, since broad thesauri do not help (WordNet: ±0.7 nDCG).

import { foldTerm, termOf } from "./analysis.ts";
import { COUNTRIES } from "./countries.ts";
import { DERIVED_WORDS } from "./derived-words.ts";

/** How much a related word counts, beside 1 for the exact word. */
export const RELATED_WEIGHT = 0.6;

const IRREGULAR_FORMS = `
arise arose arisen|awake awoke awoken|bear borne|beat beaten|become became|begin began begun
bend bent|bite bitten|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known
lead led|leap leapt|learn learnt|lend lent|lose lost|make made|mean meant|meet met|overcome overcame
overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot
shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken
spend spent|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|understand understood|undergo underwent undergone
undertake undertook undertaken|wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn
write wrote written|rewrite rewrote rewritten|rebuild rebuilt|foresee foresaw foreseen
mislead misled|withstand withstood|uphold upheld|undo undid undone|oversee oversaw overseen
man men|woman women|child children|foot feet|tooth teeth|mouse mice|wife wives|life lives|half halves
crisis crises|thesis theses|basis bases|analysis analyses|criterion criteria|phenomenon phenomena
die dying|lie lying|tie tying`;

const NEWS_WORDS = `
vote ballot poll election|ceasefire truce armistice|cease-fire truce
kill slay murder dead death die|law legislation statute|war conflict fighting hostilities
talks negotiations|deal agreement accord pact|sanctions embargo|attack strike assault raid
soldier troops|army military|mobilization draft conscription|immigrant migrant refugee
president presidency|resign quit|lose loss casualty|fire dismiss sack|arrest detain|tariff duty levy|tax levy
gun firearm|cop police officer|doctor physician|car automobile vehicle|company firm corporation
money funds|job employment|reporter journalist|leak disclose|plan proposal roadmap|aim goal objective purpose
begin start commence|end finish conclude|found establish create|child kid|film movie|big large
buy purchase acquire|help aid assist|name call|type kind form|leader head chief`;

const groups = parseGroups(IRREGULAR_FORMS, true);
const families = parseGroups(`${COUNTRIES}\n${DERIVED_WORDS}`, true);
const others = parseGroups(NEWS_WORDS, false);

/** Terms that a list ties to this one, itself left out; `[]` for most words. */
export function listedRelations(term: string): readonly string[] {
  const related = new Set<string>();
  for (const group of [groups, families, others])
    for (const form of group.get(term) ?? []) related.add(form);
  related.delete(term);
  return [...related];
}

/** Terms that are irregular forms of the same word, itself left out. */
export function sameWord(term: string): readonly string[] {
  return [...(groups.get(term) ?? [])].filter((form) => form !== term);
}

/**
 * What words of one family share, so that "elector" and "elect", "voter" and "vote", "Ukrainian"
 * and "Ukraine" meet; null for terms too short to have one.
 * Works on terms, that is, on what Porter2 leaves.
 */
export function familyOf(term: string): string | null {
  if (term.length < 4 || !/^[a-z]+$/.test(term)) return null;
  let root = term;
  for (let round = 0; round < 2; round++) {
    const suffix = WORD_ENDINGS.find(
      (ending) => root.endsWith(ending) && root.length - ending.length >= minimumRoot(ending),
    );
    if (suffix === undefined) break;
    root = root.slice(0, root.length - suffix.length);
  }
  return root.length < 3 ? null : root;
}

/**
 * Derivational endings as they stand after Porter2, longest first. Marchand, "The Categories and
 * Types of Present-Day English Word-Formation" (1969), lists them; only those that keep the sense.
 */
const WORD_ENDINGS = [
  "ization",
  "isation",
  "ational",
  "ation",
  "ition",
  "ator",
  "ativ",
  "entia",
  "enti",
  "ment",
  "ship",
  "hood",
  "ness",
  "less",
  "ance",
  "ence",
  "ency",
  "ancy",
  "ist",
  "ism",
  "ian",
  "ean",
  "ion",
  "ent",
  "ant",
  "enc",
  "anc",
  "iti",
  "iv",
  "al",
  "or",
  "er",
  "ic",
  "iz",
  "is",
  "i",
  "e",
  "y",
  "s",
] as const;

/** Short endings may leave three letters ("vot"), longer ones need more to stay in the family. */
function minimumRoot(ending: string): number {
  return ending === "e" || ending === "er" || ending === "or" ? 3 : ending.length > 2 ? 4 : 5;
}

function parseGroups(lines: string, isOneWord: boolean): Map<string, Set<string>> {
  const byTerm = new Map<string, Set<string>>();
  for (const line of lines.split(/[\n|]/)) {
    const terms = line
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => termOf(foldTerm(word)));
    for (const [place, term] of terms.entries()) {
      const group = byTerm.get(term) ?? new Set<string>();
      for (const [otherPlace, other] of terms.entries()) {
        // In a list of meanings the first word is what the others mean; they may differ from each
        // other, but each of them meets the first.
        if (isOneWord || place === 0 || otherPlace === 0) group.add(other);
      }
      byTerm.set(term, group);
    }
  }
  return byTerm;
}
