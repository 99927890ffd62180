// Nouns that rules look at: acts of saying, organisations, people, kinds of names.

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
 * capitalised with what they are of, and the "Sons of …" of lodges; our own list.
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

/** "aides", "spokesmen"; not "boss" or "census". */
export const isPlural = (noun: string) => /(?:[^su]s|men|people)$/.test(noun);

/** "A firefighter", "the coach": one human being, no body, work or group. */
export function isOnePerson(noun: string): boolean {
  return !isPlural(noun) && !BODY_NOUNS.has(noun) && !DOCUMENT_NOUNS.has(noun);
}

/** Bodies whose names often lack the noun itself → the words that such names hold instead. */
export const KINDS_OF_NAMES: Readonly<Record<string, RegExp>> = {
  agency: /\b(?:bureau|administration|services?|department|enforcement|authority|office)\b/,
  union: /\b(?:association|federation|brotherhood|workers|teamsters|guild|teachers)\b/,
  airline: /(?:air|airways|airlines|aviation|jet)\b/,
  carrier: /(?:air|airways|airlines|aviation|jet)\b/,
  team: /\bcampaign\b/,
  camp: /\bcampaign\b/,
};

/** Companies may be called anything ("Nordlys"), but hold no such word. */
export const COMPANIES = new Set(
  "company firm operator network newspaper magazine outlet paper".split(" "),
);

/** Companies of one trade: a name is one of these only where something shows that it is a company's. */
export const TRADES = new Set("bank lender carrier airline insurer".split(" "));

/** Bodies: "the agency" is an organisation that the article names. */
export const BODY_NOUNS: ReadonlySet<string> = new Set([
  ...COMPANIES,
  ...TRADES,
  ...Object.keys(KINDS_OF_NAMES),
  ...(
    "group union organization organisation department committee commission board association foundation " +
    "institute court campaign administration government ministry party coalition alliance office council fund state city " +
    "charity watchdog"
  ).split(" "),
]);
