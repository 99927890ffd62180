// The closed word classes that several rules look at; a list that one rule needs stands beside it. Each
// says where it comes from. "Quirk" is Quirk, Greenbaum, Leech & Svartvik, A Comprehensive Grammar of
// the English Language, 1985, whose closed classes (chapter 2) these are as far as news needs them.

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
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
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
  const irregular = IRREGULAR[verb];
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

/** Nouns that stand for an act of saying: "Trump's claim that …"; noun cues of the same articles. */
export const SAYING_NOUNS: ReadonlySet<string> = new Set(
  (
    "claim claims suggestion suggestions assertion assertions statement statements comment comments remark " +
    "remarks promise pledge vow warning complaint accusation accusations allegation allegations admission " +
    "announcement argument insistence prediction tweet tweets words question answer report note message " +
    "declaration response contention acknowledgment call calls reference references chant chants warnings charge " +
    "ruling conclusion testimony denial observation proposal"
  ).split(" "),
);

/** Personal pronouns as subjects and the relatives (Quirk, chapter 6), with what each asks of whom it means. */
export const PRONOUNS: ReadonlyMap<
  string,
  "male" | "female" | "any" | "plural" | "relative" | "first"
> = new Map([
  ["he", "male"],
  ["she", "female"],
  ["they", "plural"],
  ["who", "relative"],
  ["which", "relative"],
  ["it", "any"],
  ["i", "first"],
  ["we", "first"],
]);

/** What opens a noun phrase: articles, possessives, demonstratives, quantities and low numerals (Quirk, chapter 5). */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this that these those his her its their our my your some many several most other another one two three four five all both few any every each no numerous multiple".split(
    " ",
  ),
);

/** Quantities that may stand for people by themselves, "some say": indefinite pronouns and numerals (Quirk, chapter 6). */
export const INDEFINITES: ReadonlySet<string> = new Set(
  "some many others most all each both one few several another everyone everybody nobody none neither either anyone someone two three half thousands dozens hundreds".split(
    " ",
  ),
);

/** Primary and modal auxiliaries and their clitics (Quirk, chapter 3): what may stand between a subject and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  "has have had is are was were be been being do does did will would can could may might must shall should ought to having 's 'd 've 're".split(
    " ",
  ),
);

/**
 * Adverbs of time, order, focus and negation between a subject and its verb (Quirk, chapter 8); words in -ly
 * count besides. No weekday: "is expected on Monday to say" would be read as "went on to say".
 */
export const ADVERBS: ReadonlySet<string> = new Set(
  "also then later once again still even just now never always often previously recently reportedly not n't ever further already first earlier instead too yesterday today".split(
    " ",
  ),
);

/** Simple prepositions and those in -ing, with the first word of "according to" (Quirk, chapter 9). */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "unlike of in on at by for from to with without under over about against between during through after before since until into onto upon among amid despite per via as like than toward towards around near off out outside inside across behind beyond regarding concerning following including according".split(
    " ",
  ),
);

/** Coordinators, subordinators and the wh-words that open clauses (Quirk, chapters 13 and 14). */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "and but or nor so yet while whereas although though because if when whether that which who whom whose where why how as".split(
    " ",
  ),
);

/**
 * Written works and data that "say" things; a description headed by them is no person. Heads of
 * unnamed sources in the same articles.
 */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  "poll polls report reports survey surveys study studies statement lawsuit filing law ad ads video records data email emails letter tweet transcript document documents book article newspaper magazine website results average account release filings suit petition analysis research column complaint complaints ruling memo memos statistics figures submission brief review piece finding findings transcripts letters".split(
    " ",
  ),
);

/**
 * Nouns that head the description of a speaker. The heads of unnamed sources that occur at least
 * twice in the same articles, completed by the plural or singular, and occupations that news quotes
 * (titles of the US Standard Occupational Classification, 2018).
 */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  (
    "official officials candidate candidates leader leaders senator senators company companies supporter " +
    "supporters expert experts source sources aide aides democrat democrats republican republicans spokesman " +
    "spokesmen spokeswoman spokeswomen spokesperson spokespeople people group groups administration president " +
    "presidents judge judges member members adviser advisers advisor advisors lawmaker lawmakers critic critics " +
    "office ally allies team friend friends politician politicians media party parties nominee nominees economist " +
    "economists strategist strategists governor governors government governments man men woman women reporter " +
    "reporters crowd agency agencies executive executives mayor mayors conservative conservatives union unions " +
    "panel opponent opponents lawyer lawyers mogul police protester protesters businessman businesswoman justice " +
    "justices delegate delegates authority authorities observer observers progressive progressives family " +
    "families investor investors person analyst analysts organization organizations organisation organisations " +
    "secretary secretaries audience camp employee employees advocate advocates father mother brother sister son " +
    "daughter wife husband widow parent parents front-runner frontrunner campaign campaigns operative operatives " +
    "rival rivals contender contenders researcher researchers department departments activist activists narrator " +
    "board moderator moderators commentator commentators faction establishment author authors prosecutor " +
    "prosecutors environmentalist environmentalists proponent proponents attendee attendees neurosurgeon court " +
    "courts staff staffer staffers liberals organizer organizers speechwriter user users legislature billionaire " +
    "congressman congresswoman congressmen representative representatives chairman chairwoman chair director " +
    "minister ministers ministry manager ambassador diplomat diplomats envoy envoys general commander commanders " +
    "soldier soldiers officer officers professor scholar scholars scientist scientists historian historians " +
    "journalist journalists editor editors columnist columnists pollster pollsters consultant consultants donor " +
    "donors voter voters resident residents neighbor neighbors student students teacher teachers worker workers " +
    "veteran veterans doctor doctors physician attorney attorneys counsel sheriff chief pastor bishop pope king " +
    "queen prince princess premier chancellor speaker host anchor actor actress singer filmmaker producer writer " +
    "owner founder ceo boss head spouse lady nephew niece uncle aunt cousin grandfather grandmother grandson " +
    "granddaughter fiancé fiancée boyfriend girlfriend network paper outlet negotiator negotiators delegation " +
    "committee commission council firm bank association foundation institute coalition kremlin regulators " +
    "regulator investigators investigator detectives detective witness witnesses victim victims relative " +
    "relatives tycoon surrogate surrogates insider insiders guy politico whistleblower informant insurgent rebel " +
    "rebels militant militants separatists refugee refugees migrant migrants farmer farmers entrepreneur lobbyist " +
    "lobbyists volunteer volunteers fan fans player coach star girl boy child teenager newcomer incumbent " +
    "challenger runner-up opposition coroner coroners inspector constable superintendent councillor councillors " +
    "barrister solicitor solicitors magistrate lender lenders carrier airline insurer operator charity watchdog " +
    "striker midfielder defender goalkeeper captain skipper batsman bowler pianist soprano composer conductor " +
    "curator playwright rapper cleric meteorologist epidemiologist virologist astronomer ecologist geologist " +
    "entomologist archaeologist engineer engineers technician technicians specialist specialists psychologist " +
    "psychologists biologist biologists physicist physicists chemist chemists mathematician mathematicians " +
    "statistician statisticians musician musicians nurse nurses driver drivers pilot pilots firefighter " +
    "firefighters guard guards passenger passengers tenant tenants customer customers client clients builder " +
    "builders developer developers programmer programmers designer designers architect architects artist artists " +
    "painter painters poet poets novelist novelists blogger bloggers dealer dealers trader traders broker brokers " +
    "banker bankers accountant accountants auditor auditors contractor contractors supplier suppliers " +
    "manufacturer manufacturers retailer retailers shareholder shareholders trainer trainers principal principals " +
    "priest priests monk monks nun nuns therapist therapists surgeon surgeons paramedic paramedics clerk clerks " +
    "translator translators interpreter interpreters photographer photographers fisherman fishermen fisherwoman " +
    "fisher fishers policeman policemen policewoman shopkeeper shopkeepers cook cooks chef chefs winemaker " +
    "winemakers brewer brewers shepherd shepherds beekeeper beekeepers gardener gardeners librarian librarians " +
    "lecturer lecturers headteacher headteachers headmaster headmistress midwife midwives dentist dentists vet " +
    "vets pharmacist pharmacists plumber plumbers electrician electricians carpenter carpenters mechanic " +
    "mechanics miner miners docker dockers sailor sailors dancer dancers choreographer choreographers violinist " +
    "cellist drummer guitarist sculptor sculptors presenter presenters broadcaster broadcasters comedian " +
    "comedians cartoonist cartoonists publisher publishers bookseller booksellers referee referees umpire umpires " +
    "jockey jockeys cyclist cyclists rider riders runner runners climber climbers swimmer swimmers skier skiers " +
    "batter bowlers spinner seamer winger wingers suspect suspects defendant defendants plaintiff plaintiffs " +
    "claimant claimants survivor survivors bystander bystanders onlooker onlookers eyewitness eyewitnesses " +
    "commuter commuters tourist tourists motorist motorists pedestrian pedestrians shopper shoppers villager " +
    "villagers islander islanders elder elders landlord landlords landlady pensioner pensioners pupil pupils " +
    "schoolboy schoolgirl caretaker caretakers apprentice apprentices mediator mediators arbitrator arbitrators " +
    "reader readers co-author co-authors co-founder co-founders volcanologist volcanologists seismologist " +
    "seismologists forecaster forecasters conservationist conservationists zoologist zoologists botanist " +
    "botanists neuroscientist neuroscientists anthropologist anthropologists sociologist sociologists linguist " +
    "linguists criminologist criminologists oncologist oncologists cardiologist cardiologists psychiatrist " +
    "psychiatrists friar friars hopeful hopefuls ex-wife ex-husband"
  )
    .split(" ")
    .concat([...DOCUMENT_NOUNS]),
);

/**
 * Heads that take "of …" or "for …" inside a name: "Department of Justice". Kinds of bodies, offices that are
 * written large with what they are of, and the "Sons of …" of lodges; our own list.
 */
export const OF_HEADS: ReadonlySet<string> = new Set(
  "department university house secretary bank board council ministry committee institute federation league union chamber bureau office center centre museum academy association college court school society commission congress conference director state sons daughters".split(
    " ",
  ),
);

/**
 * Nationals in the singular: "the Finn added" varies a speaker's name. The irregular ones of the CIA
 * World Factbook's list of nationality nouns; regular ones end in -ian, -ean or -ese.
 */
const NATIONALS: ReadonlySet<string> = new Set(
  "finn dane swede pole turk briton scot spaniard croat serb czech slovak greek frenchman frenchwoman irishman irishwoman dutchman dutchwoman englishman englishwoman welshman scotsman swiss american german mexican moroccan uruguayan argentine filipino thai israeli iraqi pakistani saudi qatari emirati kazakh uzbek afghan cypriot cuban dominican zimbabwean south-african".split(
    " ",
  ),
);

/** `("finn")`, `("norwegian")` → true; `("guardian")`, `("kremlin")` → false. */
export function isNational(lower: string): boolean {
  return NATIONALS.has(lower) || (/(?:[^d]ian|[^c]ean|ese)$/.test(lower) && lower.length > 5);
}

/** Capitalised words that are no names of speakers: weekdays and months with their abbreviations, "I" and answers. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec i i'm i've i'd i'll ok yes no".split(
    " ",
  ),
);
