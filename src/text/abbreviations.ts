// Words that carry a full stop without ending a sentence. English news usage: the AP Stylebook's
// entries on courtesy, legislative, military and religious titles, months and company names.

/** Always followed by something: titles before a name, "vs.", "No." before a figure. Lower case, no stop. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen lt col sgt cpl pvt capt cmdr maj adm " +
    "rev fr hon pres supt det insp st ste mt ft vs cf viz approx dept mme mlle e.g i.e " +
    "del jan feb mar apr jun jul aug sept sep oct nov dec atty amb asst vol pp fig figs nos"
  ).split(" "),
);

/** May end a sentence or not; the next word decides. Lower case, without the last stop. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  "jr sr inc ltd co corp bros etc al esq ph.d m.d b.a m.a a.m p.m u.s u.k u.n e.u d.c no".split(
    " ",
  ),
);

/**
 * Capitalised words that open a sentence far more often than they continue a name: articles,
 * pronouns, conjunctions, prepositions and the like. After "U.S." or "Jr." they mean a new sentence.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an he she it they we i you this that these those there here his her its their our my your " +
    "but and or nor so yet if when while as after before since until because although though once " +
    "in on at by for from to with without under over about against between during through of " +
    "who what where why how which whether not no some many most all any both each few several " +
    "meanwhile neither either such like said asked added however still also then now later earlier instead perhaps among despite indeed maybe second third finally yes well let watch"
  ).split(" "),
);
