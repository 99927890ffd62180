// The small words of questions in other languages, by what they do there. Pronouns, question words and
// prepositions are closed classes, as the stop word lists of Snowball (BSD; de, es, fr, ru) and, for
// Ukrainian, the closed classes of UD Ukrainian-IU have them; verbs are those of saying and thinking.
// Accents are left out, since people leave them out. Words that are English as well ("was", "die",
// "comment", "on") stand apart: they show a language only beside others.

import type { ForeignLanguage } from "./question.ts";

/** Those whose words are known. */
export type KnownLanguage = Exclude<ForeignLanguage, "other">;

export type LanguageWords = Readonly<{
  /** Small words and verbs that are no English words. */
  own: ReadonlySet<string>;
  /** Such as are English words too, or parts of names ("de la Cruz"). */
  shared: ReadonlySet<string>;
  /** What leads to the topic. */
  about: ReadonlySet<string>;
}>;

function smallWordsOf(
  own: readonly string[],
  shared: readonly string[],
  about: readonly string[],
): LanguageWords {
  const isShared = (word: string) => shared.includes(word);
  return {
    own: new Set([...own, ...about].filter((word) => !isShared(word))),
    shared: new Set(shared),
    about: new Set(about),
  };
}

export const LANGUAGE_WORDS: Readonly<Record<KnownLanguage, LanguageWords>> = {
  de: smallWordsOf(
    `wer wen wem wessen wann warum wieso weshalb wo wohin woher wie wieviel welche welcher welches welchen
    das ein eine einen einem einer und oder aber nicht kein keine ist sind wurde wurden
    haben habe hatte worden etwas auch noch vom zum zur bei nach aus auf ins gegen
    sagt sagte sagten gesagt sagen meint meinte gemeint denkt dachte erklart erklarte aussert
    geaussert spricht sprach gesprochen erzahlt behauptet zitate zitat aussage aussagen meinung sein seine
    ihr ihre sich wird werden kann viel viele mehr`.split(/\s+/),
    "fur halt im mit was hat die der den dem des von in an so man war will also am bin".split(
      /\s+/,
    ),
    "uber ueber zu zum zur bezuglich wegen betreffend".split(/\s+/),
  ),
  fr: smallWordsOf(
    `qui quoi quel quelle quels quelles quand pourquoi combien est-ce qu'est-ce une
    mais ne pas sont etait ete dans avec ce cette ces sa ses leur leurs
    dit dite disait declare declarait parle parlait pense pensait croit affirme
    citations propos avis il elle ils elles a-t-il a-t-elle est-il est-elle a-t-on`.split(/\s+/),
    "son par dire citation ou est et sans chez sur que a on en de du des le la les un au pour comment plus tout me".split(
      /\s+/,
    ),
    "sur concernant envers".split(/\s+/),
  ),
  es: smallWordsOf(
    `quien quienes cual cuales cuando cuanto cuanta cuantos cuantas donde por porque como una
    unos unas pero esta estan fue es han ser muy su le se
    dijo dice dicho decir hablo habla opina opino piensa penso declaro afirmo comento citas cita algo`.split(
      /\s+/,
    ),
    "al era ha mas sus lo cree contra y que de del el la los las un en no a son con hay para".split(
      /\s+/,
    ),
    "sobre acerca respecto contra".split(/\s+/),
  ),
  ru: smallWordsOf(
    `что кто кого кому чем чей где когда почему зачем как какой какая какие каков сколько куда откуда ли
    же и или но не нет ни это этот эта эти был была было были есть на в с со у от из за к по для при
    сказал сказала сказали говорил говорила говорит говорят заявил заявила заявили думает думал считает
    считал рассказал ответил написал высказался отзывался цитата цитаты слова мнение он она они его ее их`.split(
      /\s+/,
    ),
    [],
    "о об обо про насчет поводу относительно".split(/\s+/),
  ),
  uk: smallWordsOf(
    `що хто кого кому чим чий де коли чому навіщо як який яка які скільки куди звідки чи
    ж же і й та або але не ні це цей ця ці був була було були є на в у з із зі від за до для при
    сказав сказала сказали говорив говорила говорить заявив заявила заявили думає думав вважає вважав
    розповів відповів написав висловився цитата цитати слова думка він вона вони його її їх`.split(
      /\s+/,
    ),
    [],
    "про щодо стосовно приводу".split(/\s+/),
  ),
};

/** What shows that a question is in English, whatever else it has. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `what who whom whose when where why how which did does do is are was were has have had will would can
  could should the of to and or not about on in at for with from by as it he she they his her their said
  say says saying tell told think thinks think quote quotes quoted any anything something`.split(
    /\s+/,
  ),
);
