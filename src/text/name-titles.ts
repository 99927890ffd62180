// Words that stand before a person's name without being part of it, and words that make a run of
// capitals the name of an organisation. Read by parse-name.ts and by the rules that find names in articles.

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/**
 * Courtesy, civil, military, religious and academic titles and their abbreviations, lower case,
 * without stops: those that the AP and Guardian style books put before a name, and ranks and forms of
 * address of the Commonwealth as its papers write them (The Hindu, Dawn, Daily Nation, Irish Times).
 */
export const TITLES = wordSet(`
  mr mrs ms miss mx mister madam madame mme mlle monsieur sir dame lady lord dr doctor prof professor
  president vice-president premier prime chancellor minister secretary sen sens senator rep reps
  representative congressman congresswoman gov governor mayor ambassador amb attorney atty
  commissioner councilman councilwoman alderman delegate governor-general secretary-general
  speaker chairman chairwoman chairperson chair director chief commander sheriff detective officer
  gen general lt lieutenant col colonel maj capt captain cmdr adm admiral sgt sergeant cpl corporal
  pvt private brig brigadier marshal
  rev reverend pastor father fr sister archbishop cardinal rabbi imam ayatollah sheikh sheik mullah
  king queen pope prince princess duchess baroness viscount viscountess countess marquess emperor empress sultan emir judge justice bishop
  hon honorable honourable
  pm cm mp mep mla mlc mna msp td taoiseach tánaiste barrister comrade alhaji hajiya mallam
  undersecretary councillor cllr cr superintendent supt inspector insp pte prosecutor dpp monsignor monseñor fray mzee
  collector commodore grandmaster brigadier-general vice-admiral maulana mufti pandit ustad swami cacique
  deputy coach skipper lawyer haji tun tengku khun oba thiru aunty garda constable const engr ssp dsp dci det mca
  shri smt seri dato' dato’ datuk datin puan encik ibu bapak herr frau señor señora doña signora daw
  presidents senators representatives congressmen governors ministers secretaries generals professors
  spokesman spokeswoman spokesperson nominee candidate republican democrat democratic gop
  whip treasurer secretary-treasurer comptroller auditor recorder clerk
  leader frontrunner front-runner co-founder founder ceo cfo coo executive manager strategist
  adviser advisor aide analyst pollster economist historian activist
  host anchor reporter correspondent columnist journalist author
  then-president then-candidate ex-president president-elect vice-chairman vice
`);

/**
 * Titles that are as often a given name ("Dean Heller", "Major Garrett"): stripped at the start only,
 * and only when two words of name follow.
 */
export const TITLES_OR_GIVEN_NAMES = wordSet("major dean earl duke baron count");

/** Titles that are also surnames ("Larry King"): titles only where the words begin with them. */
export const TITLES_OR_SURNAMES = wordSet(
  "king queen pope prince judge justice bishop marshal private sheriff chancellor speaker chair general captain sister host",
);

/** Stands before a name without a title between: "the Kremlin", "former Putin". */
export const BEFORE_NAMES = wordSet("the a an former ex late then acting our his her their");

/** What follows "of", "for" or "to" in an office, before the name: "of State", "of Homeland Security". */
export const OFFICE_FIELDS = wordSet(`
  the state defense defence homeland security interior labor labour education energy treasury commerce health
  human services justice transportation agriculture veterans affairs war army navy air force staff
  foreign trade finance house representatives commons duma parliament un u.n united nations us u.s
`);

/**
 * A run of capitals with one of these is an organisation, not a person ("Trump campaign"). Kinds of
 * bodies; words that are common surnames (Church, Banks, Board) are left out.
 */
export const ORGANISATION_WORDS = wordSet(`
  department dept house senate congress parliament court campaign administration party committee ministry
  office agency council bank union university college institute institution center centre foundation
  association commission bureau post times journal news police government team service services fund
  group company corp corporation inc llc ltd organization organisation board republicans democrats
  officials staff aides allies advisers supporters voters federation alliance coalition network
  league society nations states forces army navy command authority reserve exchange
  industries airlines media press magazine tribune gazette herald review telegraph
  kremlin pentagon duma rada knesset bundestag
`);

/** Parts of a surname, written small or capital: "de Blasio", "von der Leyen", "bin Salman", "Ní Dhuinn", "arap Too". */
export const PARTICLES = wordSet(
  "de del della der den des di da do dos du la le van von vom zu zur ten ter af al el ul bin ibn ben abu ó ní nic uí arap wa bint binti",
);

/**
 * The commonest Chinese, Korean and Vietnamese family names (national registers' first ranks). They
 * come first: "Xi Jinping" is Mr. Xi.
 */
export const FAMILY_FIRST = wordSet(`
  xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng
  xie han tang feng yu dong xiao cheng cao yuan deng mao jiang wen qin peng tsai lai
  kim lee park choi jung jeong kang cho yoon jang lim ban moon roh hwang
  nguyen tran le pham hoang phan vu vo dang bui do ho ngo
`);

/** Not the family name although last. Folded → as shown. */
export const NAME_SUFFIXES: ReadonlyMap<string, "Jr." | "Sr." | "II" | "III" | "IV"> = new Map([
  ["jr", "Jr."],
  ["junior", "Jr."],
  ["sr", "Sr."],
  ["ii", "II"],
  ["iii", "III"],
  ["iv", "IV"],
]);

/** Degrees and honours after a name; dropped. */
export const POSTNOMINALS = wordSet(
  "phd md esq esquire mp mep msp mla td mba cbe mbe obe dbe kbe frs qc kc sc bl jd rn",
);
