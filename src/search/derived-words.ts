// Words that come of one another with another stem ("decide", "decision"), which endings alone do not
// show. A list of our own after Marchand, The Categories and Types of Present-Day English
// Word-Formation (1969), and Quirk et al. (1985), App. I: verbs with their nouns of Latin participles,
// Germanic nouns in -th and -t, and adjectives with their nouns. Left out are pairs that have parted in
// sense ("commit", "commission"; "convert", "conversation").

/** One family in each group. */
export const DERIVED_WORDS = `
decide decision decisive|divide division divisive|provide provision|conclude conclusion conclusive
exclude exclusion|include inclusion|invade invasion invader|persuade persuasion persuasive
explode explosion explosive|erode erosion|collide collision|evade evasion|intrude intrusion
extend extension extensive|expand expansion|suspend suspension|comprehend comprehension
defend defence defender|respond response|offend offence offensive|apprehend apprehension
permit permission|admit admission|submit submission|omit omission|emit emission|transmit transmission
describe description|prescribe prescription|subscribe subscription
produce production|reduce reduction|introduce introduction|deduce deduction
destroy destruction destructive|receive reception receipt|perceive perception|deceive deception
apply application applicant|imply implication|multiply multiplication
resolve resolution|solve solution|dissolve dissolution|evolve evolution|revolve revolution
consume consumption consumer|assume assumption|presume presumption|resume resumption
absorb absorption|redeem redemption|expel expulsion|compel compulsion|repel repulsion
detain detention detainee|retain retention|abstain abstention|maintain maintenance|contend contention
intend intention|intervene intervention|convene convention
compete competition competitor|oppose opposition|compose composition|impose imposition
propose proposition|expose exposure|abolish abolition|recognise recognition|define definition
acquire acquisition|convert conversion|subvert subversion
believe belief|prove proof|choose choice|speak speech|grow growth|sell sale|fly flight
marry marriage|pursue pursuit|deny denial|bury burial|rob robbery|try trial|complain complaint
succeed success successful|fail failure|depart departure|know knowledge|advise advice|relieve relief
threaten threat|agree agreement|pay payment|employ unemployment|live alive|lose loss|die death
weigh weight|breathe breath|sing song
serve service|practise practical|renew renewal|close closure
strong strength strengthen|long length lengthen|deep depth deepen|high height heighten|wide width
broad breadth|warm warmth|true truth|young youth|poor poverty|free freedom|safe safety|able ability
proud pride|hot heat|angry anger|hungry hunger|wise wisdom|loyal loyalty|cruel cruelty|certain certainty
democracy democratic|parliament parliamentary|science scientist scientific|race racist racism
donate donor|diplomat diplomacy diplomatic|bureaucrat bureaucracy|aristocrat aristocracy
conspire conspiracy|pirate piracy|private privacy|secret secrecy|urgent urgency
judge judgment judicial|crime criminal|nation national|religion religious|disaster disastrous
danger dangerous|climate climatic|energy energetic|hero heroic heroism|drama dramatic
Islam Islamic Islamist|Christ Christian`;
