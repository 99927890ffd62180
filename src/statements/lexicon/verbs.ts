// Verbs of saying and judging, with all their forms.

/**
 * Verbs of saying that take a clause or a quotation. The union of the cue lemmas that stand with at
 * least two core statements in the development half of PolNeAR's training articles (Newell, Margolin
 * & Ruths, LREC 2018) and VerbNet 3.3 classes say-37.7, tell-37.2,
 * transfer_mesg-37.1.1, manner_speaking-37.3, complain-37.8, advise-37.9 and nonverbal_expression-40.2
 * as used in news.
 */
const SAYING =
  "begin interrupt say tell add write note argue claim explain insist declare acknowledge respond conclude state warn reveal " +
  "agree recall indicate admit promise reply predict suggest announce report assert vow assure concede remark " +
  "allege repeat remind estimate emphasize emphasise confirm deny maintain stress lament boast reiterate joke " +
  "observe complain caution charge pledge propose contend tweet post point continue wonder ask question urge quip " +
  "muse read testify disclose signal imply brag inform shout chant utter underscore figure mention comment answer " +
  "counter retort recount express voice demand recommend discuss stipulate elaborate opine speculate " +
  "hint email text threaten swear plead beg exclaim proclaim profess affirm attest theorize reason assess " +
  "interject intone recite whisper mutter murmur yell scream holler bark cry sigh laugh grumble gripe " +
  "rant fume thunder bellow deadpan crack advise instruct order command notify relate narrate relay volunteer " +
  "retweet echo react protest object fret worry hear rule find determine highlight detail describe outline " +
  "clarify specify guarantee project forecast venture submit posit surmise learn gush rave tout scoff sneer snipe";

/**
 * Verbs that report a judgement with the words quoted in part: "called it 'funny'". From the same cue
 * lemmas. None of SAYING is repeated, as that is asked first: "vowed" is always a verb of saying.
 */
const JUDGING =
  "call portray dub label accuse blame praise denounce slam blast criticize criticise dismiss mock refer " +
  "cite characterize characterise hail brand liken compare condemn decry reference rebuke chide deride applaud " +
  "assail attack knock hit speak talk title quote paint frame present defend deem term rip ridicule challenge " +
  "raise make put issue release deliver publish offer use invoke sum lay thank " +
  "congratulate apologize rail lash push fire shoot greet introduce sign scold taunt chastise lambaste berate " +
  "skewer tear rebuff reject oppose back endorse champion envision view see consider deplore bemoan " +
  "identify encourage press lecture admonish";

/** Past and participle, where they do not follow the rule, of verbs listed here (Quirk, chapter 3). */
const IRREGULAR_VERBS: Readonly<Record<string, readonly string[]>> = {
  begin: ["began", "begun"],
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  speak: ["spoke", "spoken"],
  read: ["read"],
  put: ["put"],
  hear: ["heard"],
  find: ["found"],
  make: ["made"],
  lay: ["laid"],
  hit: ["hit"],
  swear: ["swore", "sworn"],
  tear: ["tore", "torn"],
  shoot: ["shot"],
  learn: ["learned", "learnt"],
  sing: ["sang", "sung"],
  weep: ["wept"],
  plead: ["pleaded", "pled"],
  see: ["saw", "seen"],
  forecast: ["forecast"],
};

/** Verbs that double their last letter before -ed and -ing: "admitted", "quipping" (Quirk, chapter 3). */
const DOUBLING = new Set(
  "admit grin nod shrug snap sob quip brag plan dub rip submit slam beg chat tap hit put shut".split(
    " ",
  ),
);

/** All forms of a verb: `formsOf("deny")` → deny, denies, denied, denying. */
export function formsOf(verb: string): string[] {
  const irregular = IRREGULAR_VERBS[verb];
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  const ing = /[^aeiouy]e$|[ug]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
  const s = /(?:s|x|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = irregular ?? [
    verb.endsWith("e")
      ? `${verb}d`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ied`
        : `${stem}ed`,
  ];
  return [verb, s, ...past, ing];
}

function lemmasByForm(verbs: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const verb of verbs.split(" "))
    for (const form of formsOf(verb)) if (!lemmas.has(form)) lemmas.set(form, verb);
  return lemmas;
}

/** Form → lemma of the verbs of saying: "adding" → "add". */
export const SAYING_VERBS: ReadonlyMap<string, string> = lemmasByForm(SAYING);

/**
 * Verbs of a face or gesture that stand for "said" beside a quotation only: VerbNet 3.3, nonverbal_expression-40.2
 * and wink-40.3.1, and the voices of manner_speaking-37.3, as far as SAYING has them not; and "remember" and "start", which elsewhere report a thought and
 * a beginning.
 */
export const GESTURES: ReadonlyMap<string, string> = lemmasByForm(
  "beam chortle chuckle frown gasp giggle grin groan growl grimace moan nod roar scowl shriek shrug sing snarl stammer hiss drawl squeal smile smirk snap sniff snort sob wail weep wink remember start",
);

/** Form → lemma of the verbs of judging: "accused" → "accuse". */
export const JUDGING_VERBS: ReadonlyMap<string, string> = lemmasByForm(JUDGING);
