import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/answer/understand/question.ts";
import {
  type Circumstances,
  understandMessage,
} from "../../../src/answer/understand/understand-question.ts";
import { buildPeople } from "../../../src/people/build-people.ts";
import type { NamedEntity } from "../../../src/statements/statement.ts";

function named(name: string, count: number, rest: Partial<NamedEntity> = {}): NamedEntity {
  return { name, kind: "person", forms: [name], descriptions: [], gender: null, count, ...rest };
}

const people = buildPeople({
  corrections: null,
  articles: [
    {
      path: "a.md",
      entities: [
        named("Vladimir Putin", 9, { descriptions: ["Russian President"] }),
        named("Dmitry Peskov", 4, { descriptions: ["press secretary"] }),
        named("Kremlin", 4, { kind: "organisation" }),
        named("White House", 4, { kind: "organisation" }),
        named("Kyiv", 3, { kind: "unknown" }),
        named("Crimea", 3, { kind: "unknown" }),
        named("Andriy Yermak", 5, { descriptions: ["Ukraine's chief of staff"] }),
        named("Howard Dean", 3, { gender: "male" }),
        named("Fee", 1),
        named("Donald Trump", 6, { gender: "male" }),
        named("Bill Clinton", 3, { gender: "male" }),
        named("Hillary Clinton", 4, { gender: "female" }),
      ],
    },
  ],
});

/** What the corpus is written in, as far as these tests ask. */
const corpusWords = new Set(
  "the plan peace draft territory on about elections putin 2016".split(" "),
);

const circumstances = {
  today: "2025-12-01",
  publishers: ["The Moscow Times", "Politico"],
  isWord: (word: string) => corpusWords.has(word),
};

/** The question of a message that is answered first. */
function ask(words: string, known = people, given: Circumstances = circumstances): Question {
  const [question] = understandMessage(words, known, given);
  if (question === undefined) throw new Error(`"${words}" was taken for no question`);
  return question;
}

describe("understandMessage", () => {
  it.each([
    ["what did Putin say about elections", "Vladimir Putin", "elections"],
    ["What has Putin said about elections?", "Vladimir Putin", "elections"],
    ["WHAT DID PUTIN SAY ABOUT ELECTIONS", "Vladimir Putin", "ELECTIONS"],
    ["What Did Putin Say About Elections?", "Vladimir Putin", "Elections"],
    ["what did putin said about nato", "Vladimir Putin", "nato"],
    ["putin said what about nato", "Vladimir Putin", "nato"],
    ["what Putin said about NATO", "Vladimir Putin", "NATO"],
    ["what's trump saying about ukraine", "Donald Trump", "ukraine"],
    ["Putin on elections", "Vladimir Putin", "elections"],
    ["Putin: elections", "Vladimir Putin", "elections"],
    ["Yermak quote about territory", "Andriy Yermak", "territory"],
    // A place that is never quoted is a topic; it was taken for a Mr. Crimea.
    ["Yermak Crimea", "Andriy Yermak", "Crimea"],
    // Copied from pages that break words with invisible characters.
    ["what did Pu\u200btin say about elec\u2060tions\ufeff", "Vladimir Putin", "elections"],
    // "Dean say about fee" was taken for Dean Fee, and the question for half of one.
    ["what did Dean say about fee", "Howard Dean", "fee"],
    ["territory yermak quote", "Andriy Yermak", "territory"],
    ["teritory yermek quote", "Andriy Yermak", "teritory"],
    ["peskof?", "Dmitry Peskov", ""],
    ["peskof on the draft", "Dmitry Peskov", "the draft"],
    ["Putin elections", "Vladimir Putin", "elections"],
    // "lately", "so far" and "gimme" were taken for topics.
    ["what has Putin been saying lately", "Vladimir Putin", ""],
    ["what did Putin say so far", "Vladimir Putin", ""],
    ["what has Putin said about Europe to date?", "Vladimir Putin", "Europe"],
    ["gimme Putin quotes", "Vladimir Putin", ""],
    ["i wanna know what putin said recently about elections", "Vladimir Putin", "elections"],
    ["waht did Putin tel abut elections", "Vladimir Putin", "elections"],
    ["what did Putin say abut elections", "Vladimir Putin", "elections"],
    ["quotes by Putin about elections", "Vladimir Putin", "elections"],
    ["any quotes from the White House on the plan?", "White House", "the plan"],
    ["Putin's view on elections", "Vladimir Putin", "elections"],
    ["What's Putin’s stance on NATO?", "Vladimir Putin", "NATO"],
    ["about elections, what did Putin say?", "Vladimir Putin", "elections"],
    ["according to Putin, is the draft legal?", "Vladimir Putin", "is the draft legal"],
    ["did Trump mention Ukraine", "Donald Trump", "Ukraine"],
    ["has Putin commented on the draft?", "Vladimir Putin", "the draft"],
    ["how did Kyiv react to the plan", "Kyiv", "the plan"],
    ["what did Putin tell reporters about the draft", "Vladimir Putin", "the draft"],
    ["what did Putin say in Bishkek about elections", "Vladimir Putin", "Bishkek elections"],
    [
      "could you tell me what the Kremlin has said regarding the draft, please?",
      "Kremlin",
      "the draft",
    ],
    ["waht has peskof sayd abuot the draf", "Dmitry Peskov", "the draf"],
    // Errors after the verb stayed in the topic, and no article has an "abuot".
    ["what did peskof say abuot the draf", "Dmitry Peskov", "the draf"],
    ["wat did putn sayed abt nato", "Vladimir Putin", "nato"],
    ["hwat did peskof say about teh draft", "Dmitry Peskov", "the draft"],
    ["did putin say somthing about nato", "Vladimir Putin", "nato"],
    ["what has putin sad about nato", "Vladimir Putin", "nato"],
    ["what did putin say aboutelections", "Vladimir Putin", "elections"],
    ["whatdid putin say about elections", "Vladimir Putin", "elections"],
    ["what did putin say about abort laws", "Vladimir Putin", "abort laws"],
    ["ｗｈａｔ ｄｉｄ Ｐｕｔｉｎ ｓａｙ ａｂｏｕｔ ｎａｔｏ", "Vladimir Putin", "nato"],
    ["what did [Putin](https://a.example/b) say about nato", "Vladimir Putin", "nato"],
    ["https://a.example/b?c what did @everyone Putin say about nato", "Vladimir Putin", "nato"],
    ["what did\nPutin\nsay\nabout nato", "Vladimir Putin", "nato"],
    ["what'd Putin say about NATO?", "Vladimir Putin", "NATO"],
    ["what does Yermak have to say on territory", "Andriy Yermak", "territory"],
    ["what is putins stance on nato", "Vladimir Putin", "nato"],
    ["whats trumps take on nato", "Donald Trump", "nato"],
    [
      "could you please tell me what putin said on nato, please? thank you so much!",
      "Vladimir Putin",
      "nato",
    ],
    ["putin website quote", "Vladimir Putin", "website"],
    // A "Fee" that some article names was taken for somebody whom two words name.
    ["peskov fee quote", "Dmitry Peskov", "fee"],
    ["got any putin quotes about nato?", "Vladimir Putin", "nato"],
    ["that quote where Putin talks about NATO", "Vladimir Putin", "NATO"],
    ["what was the thing Putin said about NATO", "Vladimir Putin", "NATO"],
    ["what did Putin (the Russian president) say about NATO", "Vladimir Putin", "NATO"],
    ["did Putin say (in Bishkek) anything about NATO?", "Vladimir Putin", "Bishkek NATO"],
    ["what did Putin say about 'old allies'?", "Vladimir Putin", "old allies"],
    ["Putin?? on NATO??", "Vladimir Putin", "NATO"],
    ["What did Putin say about NATO and why?", "Vladimir Putin", "NATO"],
    ["what did Putin say about NATO and did Yermak respond?", "Vladimir Putin", "NATO"],
    ["what has been written about Putin", "Vladimir Putin", ""],
    // Only the second was taken for a question, and it asks nothing by itself.
    ["I heard that Putin left the room. Is that true?", "Vladimir Putin", "left the room"],
    ["didn't Putin say something about NATO?", "Vladimir Putin", "NATO"],
    ["what was Putin quoted as saying about NATO", "Vladimir Putin", "NATO"],
    ["what was said by Putin about NATO", "Vladimir Putin", "NATO"],
    ["what was said about NATO by Putin", "Vladimir Putin", "NATO"],
    ["in Putin's words, what is NATO", "Vladimir Putin", "what is NATO"],
    // Crimea was taken for whose views they are.
    ["Putin's views of Crimea", "Vladimir Putin", "Crimea"],
    ["what about Yermak?", "Andriy Yermak", ""],
    // What comes before a question in one sentence.
    ["Can you remember if Yermak talked about territory?", "Andriy Yermak", "territory"],
    ["I meant to ask: did Peskov say anything about parks?", "Dmitry Peskov", "parks"],
    ["what i want to know is what trump said about parks", "Donald Trump", "parks"],
    ["My teacher wants quotes from Putin on parks and I have none", "Vladimir Putin", "parks"],
    ["what has the Russian president said about NATO", "Vladimir Putin", "NATO"],
    ["what did Ukraine’s chief of staff say about territory", "Andriy Yermak", "territory"],
    ["what did Democrat Hillary Clinton say about taxes", "Hillary Clinton", "taxes"],
    ["what did Mrs. Clinton say about taxes", "Hillary Clinton", "taxes"],
    ["what did Путин say about elections", "Vladimir Putin", "elections"],
    ["@bot what did trump say 🤔 about   peace??", "Donald Trump", "peace"],
    ['what did "Putin" say about “elections”?', "Vladimir Putin", "elections"],
    ["What did Putin say?", "Vladimir Putin", ""],
    ["Yermak?", "Andriy Yermak", ""],
    ["Tell me about Putin", "Vladimir Putin", ""],
  ])("%j → %s on %j", (words, speaker, topic) => {
    expect(ask(words)).toMatchObject({ speaker: { name: speaker }, topic, unknownSpeaker: null });
  });

  it.each([
    ["what did people say about the draft", "the draft"],
    ["what the harbour master thinks is wrong", "what the harbour master thinks is wrong"],
    ["what the article said about the draft", "what the article said about the draft"],
    // The words before a text's were a speaker who is never quoted.
    ["what does the Harbour treaty say about sanctions", "the Harbour treaty sanctions"],
    ["what does the treaty say about sanctions", "sanctions"],
    ["what did the article say about the draft", "the draft"],
    ["has anyone said anything about Kursk", "Kursk"],
    ["what was said about Kursk", "Kursk"],
    ["who said the plan was illegal", "the plan was illegal"],
    // "us" was the country wherever it stood, and "U.S." lost its last point.
    ["what did people tell us about the draft", "the draft"],
    ["what did people say about the U.S.", "the US"],
    ["what did people say about U.S. sanctions?", "US sanctions"],
    ["what did people say about the us", "the US"],
    ["what did people say about us sanctions", "US sanctions"],
    ["Russian presidents on the draft", "Russian presidents on the draft"],
    ["Crimea", "Crimea"],
    ["elections", "elections"],
    ["and about elections?", "elections"],
    ["anyone talk about nuclear weapons", "nuclear weapons"],
    ["who thinks NATO is old", "NATO is old"],
    ["About how many points does it have?", "About how many points does it have"],
    // An attack by Russia is one, where Russia said nothing of it.
    ["what was said about attacks by the Kremlin", "attacks by the Kremlin"],
    ["When was the White House on the hill built?", "When was the White House on the hill built"],
    ["What is NATO?", "What is NATO"],
    ["Where is Putin?", "Where is Putin"],
    ["US", "US"],
    ["When did Putin visit Bishkek?", "When did Putin visit Bishkek"],
    ["Who was the duke in the old battle?", "Who was the duke in the old battle"],
    ["How many points does the plan have?", "How many points does the plan have"],
    ["What was the colony on the river called?", "What was the colony on the river called"],
    ["When did England declare war on France?", "When did England declare war on France"],
    ["What did the Harbour Council propose?", "What did the Harbour Council propose"],
  ])("%j asks for nobody's words in particular, on %j", (words, topic) => {
    expect(ask(words)).toMatchObject({
      speaker: null,
      candidates: [],
      unknownSpeaker: null,
      unnamedSpeaker: null,
      topic,
    });
  });

  it.each([
    ["what did experts say about sanctions?", "experts", "experts sanctions"],
    ["what did the mayor say about parks", "the mayor", "the mayor parks"],
    ["what did a mayor say about parks", "a mayor", "a mayor parks"],
    ["what did Trump supporters say about taxes", "Trump supporters", "Trump supporters taxes"],
    // "Spokesman" alone is tied to nobody here, and Putin is not his own.
    ["what did Putin's spokesman say on parks", "Putin's spokesman", "Putin's spokesman parks"],
    // A description of several people was taken for the best known of them.
    ["what did European leaders say about Russia", "European leaders", "European leaders Russia"],
    ["what did senior eu officials say about it", "senior eu officials", "senior eu officials it"],
    ["what did the leaders of Europe say", "the leaders of Europe", "the leaders of Europe"],
    ["what did she say about the draft", "she", "the draft"],
    ["what else did he say", "he", ""],
    ["what the host said about the draft", "the host", "the host the draft"],
    ["everything critics have said on parks", "critics", "critics parks"],
  ])("%j asks for the words of %j, who is nobody known, on %j", (words, who, topic) => {
    expect(ask(words)).toMatchObject({ speaker: null, unnamedSpeaker: { words: who }, topic });
  });

  it("takes no man for a spokeswoman, and no woman for a spokesman", () => {
    const press = buildPeople({
      corrections: null,
      articles: [
        {
          path: "a.md",
          entities: [
            named("Peter Moss", 5, { gender: "male", descriptions: ["council spokesperson"] }),
          ],
        },
      ],
    });
    const who = (words: string) => ask(`what did ${words} say about parks`, press).speaker?.name;
    expect(who("the council spokesman")).toBe("Peter Moss");
    expect(who("the council spokeswoman")).toBeUndefined();
  });

  it.each([
    ["did anyone mention nuclear weapons", "nuclear weapons"],
    ["did anyone from the White House comment on the plan?", "the White House the plan"],
    ["has anybody else talked about the draft?", "the draft"],
    ["quotes about elections", "elections"],
    ["any statements on Crimea?", "Crimea"],
  ])("%j asks for nobody's words in particular on %j", (words, topic) => {
    expect(ask(words)).toMatchObject({ speaker: null, unknownSpeaker: null, topic });
  });

  it("does not take a word of the corpus for a misspelt name", () => {
    const pence = buildPeople({
      corrections: null,
      articles: [{ path: "a.md", entities: [named("Mike Pence", 9)] }],
    });
    for (const words of ["peace", "Peace?", "peace on Ukraine", "peace quote about Ukraine"])
      expect(ask(words, pence)).toMatchObject({ speaker: null });
    expect(ask("what did pense say", pence)).toMatchObject({
      speaker: { name: "Mike Pence" },
    });
  });

  it.each([
    // "coal" was Harbour Coal, who is never quoted.
    ["what did coal say", null],
    ["WHAT DID COAL SAY", null],
    ["coal", null],
    ["what did Coal say", "Harbour Coal"],
    ["what did harbour coal say", "Harbour Coal"],
    // A given name tells that the word is a surname too, where words are asked for.
    ["what did price say", "Martina Price"],
    ["price", null],
    ["what did peskov say", "Dmitry Peskov"],
  ])(
    "%j asks for the words of %s where articles have coal and price in small letters",
    (words, name) => {
      const bearers = buildPeople({
        corrections: null,
        articles: [
          {
            path: "a.md",
            entities: [
              named("Harbour Coal", 4, { forms: ["Harbour Coal", "Coal"] }),
              named("Martina Price", 1, { gender: "female" }),
              named("Dmitry Peskov", 4),
            ],
          },
        ],
      });
      const articlesWith = (word: string) => (["coal", "price"].includes(word) ? 3 : 0);
      const asked = ask(words, bearers, { ...circumstances, articlesWith });
      expect(asked.speaker?.name ?? null).toBe(name);
    },
  );

  it.each([
    ["what did Emmanuel Macron say about the election", "Emmanuel Macron", "the election"],
    ["what did macron say about the election", "macron", "the election"],
    ["Emmanuel Macron quote about the election", "Emmanuel Macron", "the election"],
    ["what did Theresa May say about trade", "Theresa May", "trade"],
    ["what did saud say about trade", "saud", "trade"],
    ["what was said by Emmanuel Macron about trade", "Emmanuel Macron", "trade"],
    ["Emmanuel Macron's view of trade", "Emmanuel Macron", "trade"],
  ])("%j asks for %s, whom nobody knows, on %j", (words, unknownSpeaker, topic) => {
    expect(ask(words)).toMatchObject({ speaker: null, unknownSpeaker, topic });
  });

  it("offers all who fit when a surname fits several", () => {
    const { speaker, candidates, topic } = ask("what did Clinton say about taxes");
    expect(speaker).toBeNull();
    expect(candidates.map(({ name }) => name)).toEqual(["Hillary Clinton", "Bill Clinton"]);
    expect(topic).toBe("taxes");
  });

  it.each([
    ["what did Putin say on 27 November 2025 about peace", "2025-11-27", "2025-11-27", "peace"],
    ["what did Putin say on Nov. 27, 2025 about peace", "2025-11-27", "2025-11-27", "peace"],
    ["what did Putin say on 2025-11-27 about peace", "2025-11-27", "2025-11-27", "peace"],
    ["what did Putin say 2025-11-27 about peace", "2025-11-27", "2025-11-27", "peace"],
    ["what did Putin say November 27 about peace", "2025-11-27", "2025-11-27", "peace"],
    ["what did Putin say Friday about peace", "2025-11-28", "2025-11-28", "peace"],
    ["what did Putin say about peace in November", "2025-11-01", "2025-11-30", "peace"],
    ["what did Putin say about peace in may", "2025-05-01", "2025-05-31", "peace"],
    ["what has Putin said about peace since May 2024?", "2024-05-01", null, "peace"],
    ["what did Putin say about peace before June 2025", null, "2025-05-31", "peace"],
    ["what did Putin say from May to July 2025 about peace", "2025-05-01", "2025-07-31", "peace"],
    ["what did Putin say last week about peace", "2025-11-24", "2025-11-30", "peace"],
    ["what did Putin say yesterday about peace", "2025-11-30", "2025-11-30", "peace"],
    ["what did Putin say in the last 10 days on peace", "2025-11-21", "2025-12-01", "peace"],
    ["what did Putin say in 2024 about peace", "2024-01-01", "2024-12-31", "peace"],
    ["what did Putin say last Friday about peace", "2025-11-28", "2025-11-28", "peace"],
    ["elections last month", "2025-11-01", "2025-11-30", "elections"],
    ["what did Putin say about the 2016 election", null, null, "the 2016 election"],
    ["what did Putin say about the vote in 2016", null, null, "the vote in 2016"],
    // A year of which no article says a word can only be when it was printed.
    ["what did Putin say about the vote in 2013", "2013-01-01", "2013-12-31", "the vote"],
    ["Europe in 2019", "2019-01-01", "2019-12-31", "Europe"],
    ["Who won the vote in 2019?", null, null, "Who won the vote in 2019"],
    ["what did Putin say about November elections", null, null, "November elections"],
    ["what did Putin say about yesterday", null, null, "yesterday"],
    ["what did Putin say about Theresa May", null, null, "Theresa May"],
    ["Who led the army in 1066?", null, null, "Who led the army in 1066"],
    ["Until 1987, who led the army?", null, null, "Until 1987, who led the army"],
  ])("%j → from %s to %s on %j", (words, from, to, topic) => {
    expect(ask(words)).toMatchObject({ from, to, topic });
  });

  it.each([
    ["what did Putin and Peskov say about peace", ["Vladimir Putin", "Dmitry Peskov"]],
    ["did either Putin or Trump mention peace?", ["Vladimir Putin", "Donald Trump"]],
    [
      "what did both Trump, Putin and Peskov say",
      ["Donald Trump", "Vladimir Putin", "Dmitry Peskov"],
    ],
    ["Putin vs Trump on peace", ["Vladimir Putin", "Donald Trump"]],
    ["compare Putin and Trump on peace", ["Vladimir Putin", "Donald Trump"]],
    ["Putin and Trump?", ["Vladimir Putin", "Donald Trump"]],
    ["Putin, Trump quotes", ["Vladimir Putin", "Donald Trump"]],
    ["Putin, elections", ["Vladimir Putin"]],
    ["what did Putin, Vladimir say", ["Vladimir Putin"]],
    // Where they spoke was taken for somebody beside them.
    ["did Putin, in Bishkek, say anything about peace?", ["Vladimir Putin"]],
    ["Putin's and Trump's views on peace", ["Vladimir Putin", "Donald Trump"]],
    ["what did peskof/trump say about peace", ["Dmitry Peskov", "Donald Trump"]],
    ["what did Bill and Hillary Clinton say about taxes", ["Bill Clinton", "Hillary Clinton"]],
    ["what did Putin, the Russian president, say", ["Vladimir Putin"]],
    ["what did Putin and his people say about peace", ["Vladimir Putin"]],
    ["what did Putin say about Trump and Peskov", ["Vladimir Putin"]],
  ])("%j asks for the words of %j", (words, names) => {
    const { speaker, others, unresolvedNames } = ask(words);
    expect([speaker, ...others].map((person) => person?.name)).toEqual(names);
    expect(unresolvedNames).toEqual([]);
  });

  it("keeps whom it cannot read beside those whom it can", () => {
    const { speaker, others, unresolvedNames } = ask(
      "what did Macron, Clinton and Putin say about peace",
    );
    expect([speaker?.name, ...others]).toEqual(["Vladimir Putin"]);
    expect(unresolvedNames).toMatchObject([
      { words: "Macron", people: [] },
      { words: "Clinton", people: [{ name: "Hillary Clinton" }, { name: "Bill Clinton" }] },
    ]);
  });

  it("leaves last week in the topic when it does not know today", () => {
    const words = "what did Putin say last week about peace";
    expect(ask(words, people, { today: null, publishers: [] })).toMatchObject({
      from: null,
      to: null,
    });
  });

  it.each([
    ["what did Putin say about elections in the Moscow Times", "The Moscow Times", "elections"],
    ["What was in the plan, according to Politico?", "Politico", "What was in the plan"],
    ["what did Politico say about the plan", "Politico", "the plan"],
    // Outlets that the corpus does not have must not be words that an answer has to hold.
    // Of one publisher alone the part of its name that people use.
    ["what did Putin say in the Times", "The Moscow Times", ""],
    ["what did Putin say in the Post", null, ""],
    ["what did Putin say about elections in RT", null, "elections"],
    ["what did Putin say about elections, according to the Faraway Post?", null, "elections"],
    ["what did Putin say according to The Faraway Times", null, ""],
    ["what did Putin say about elections in Crimea", null, "elections in Crimea"],
  ])("%j → printed by %s, on %j", (words, publisher, topic) => {
    expect(ask(words)).toMatchObject({ publisher, topic });
  });

  it.each([
    ["what did Putin say about peace", "said"],
    ["who said the plan was illegal", "who"],
    ["when did Putin say the plan was illegal", "when"],
    ["why did Putin say the plan is impossible?", "why"],
    ["how many points did Peskov mention", "how-many"],
    ["Where was the plan made?", "where"],
  ])("%j wants to know: %s", (words, focus) => {
    expect(ask(words).focus).toBe(focus);
  });

  it.each([
    ["what did Putin say about peace", "surely"],
    ["how did Kyiv respond to the plan", "perhaps"],
    ["When did Putin visit Bishkek?", "no"],
  ])("%j asks for words: %s", (words, wantsWords) => {
    expect(ask(words).wantsWords).toBe(wantsWords);
  });

  it("finds the question at the end of a long message", () => {
    const words = `${"I have read a lot of news and ".repeat(60)}what did Putin say about Kursk`;
    expect(ask(words)).toMatchObject({ speaker: { name: "Vladimir Putin" }, topic: "Kursk" });
  });

  it.each([
    "Hello! What did Putin say about Kursk? Thanks",
    "I read about the war today. What did Putin say about Kursk? And what did Trump say?",
    "Where is Kursk? What did Putin say about Kursk?",
    // The second question was a part of the first one's topic.
    "what did Putin say about Kursk and what did Trump say about a deal",
    "What did Putin say about Kursk, and what has Trump said?",
    // Lines ran into one.
    "1. what did Putin say about Kursk\n2. what did Trump say about a deal",
    "- what did Putin say about Kursk\n- Trump on a deal",
    "what did Putin say about Kursk\nwhat did Trump say about a deal",
  ])("of %j takes the first question for somebody's words", (words) => {
    expect(ask(words)).toMatchObject({ speaker: { name: "Vladimir Putin" }, topic: "Kursk" });
  });

  it.each([
    ["What did Putin say about parks? And Trump on peace?", ["parks", "peace"]],
    ["Where is Kursk? What did Putin say about Kursk?", ["Kursk", "Where is Kursk"]],
    // Neither is what was read before a question of its own.
    ["I read about the war. What did Putin say about parks?", ["parks"]],
    ["I read about the war. Where is Kursk?", ["Where is Kursk"]],
    // What "it" is, this question does not tell.
    [
      "How many points are there? What did Putin say about it?",
      ["How many points are there", "it"],
    ],
    ["What did Putin say about parks? What did Putin say about parks?", ["parks"]],
  ])("finds in %j the questions on %j, in this order", (words, topics) => {
    expect(understandMessage(words, people, circumstances).map(({ topic }) => topic)).toEqual(
      topics,
    );
  });

  it.each([
    "",
    "   ",
    "???",
    "😀",
    "hello",
    "Hi there!",
    "thanks",
    "thank you so much!",
    "asdf",
    "<@123>",
    "https://a.example/b",
    // Beginnings of questions got whatever article came first.
    "what",
    "what did",
    "42",
    "said",
    "who said",
    "what did Putin",
    "What has Vladimir Putin?",
    "what did say about",
    "what did he tell us",
    "exit",
    "help",
    "how does this work?",
    "who made you?",
    "source?",
    "what did nobody say?",
    // Of what was not said no article speaks.
    "what did Putin not say",
    "what didn't Putin say about elections",
    "what has Putin never said about NATO?",
    "what did neither Putin nor Peskov say?",
    // We stand in no article.
    "what did Putin say about us",
  ])("takes %j for no question", (words) => {
    expect(understandMessage(words, people, circumstances)).toEqual([]);
  });

  it("never throws, keeps the words, and gives ISO dates in order", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "what did ",
        "Putin ",
        "say ",
        "about ",
        "on 27 November ",
        "last week",
        "?",
        "quote ",
        "according to ",
        "Politico ",
        "who ",
        ", ",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const words = parts.join("");
        for (const question of understandMessage(words, people, circumstances)) {
          expect(question.words).toBe(words);
          const { from, to, speaker, candidates, unknownSpeaker } = question;
          for (const date of [from, to])
            if (date !== null) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          const named = [speaker !== null, candidates.length > 0, unknownSpeaker !== null];
          expect(named.filter(Boolean).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each([
    ["one word", "a".repeat(6000)],
    ["punctuation", "?!.".repeat(2000)],
    ["spaced punctuation", "? ! ".repeat(1500)],
    ["commas", `${",".repeat(5999)}a`],
    ["questions", "what did Putin say about ".repeat(240)],
    ["frame words", "what did say ".repeat(450)],
    ["dates", "on 27 November 2025 ".repeat(300)],
    ["numbers", "27 ".repeat(2000)],
    ["names", "Vladimir ".repeat(660)],
    ["quotes", `${'"'.repeat(3000)}${"x".repeat(3000)}`],
    ["greetings", "hello ".repeat(1000)],
    ["names and commas", "Vladimir Putin, Donald Trump and ".repeat(190)],
    ["clauses", "if whether is what, ".repeat(300)],
    ["lines", "\n- what".repeat(750)],
    ["blank lines", "\n".repeat(5990)], // took 1.7 s
    ["blanks of all kinds", `what did${"\t\r\n ".repeat(1490)}Putin say`],
    ["addresses", "https://a.example/ [a](b) ".repeat(230)],
  ])(
    "understands 6,000 characters of %s in linear time",
    (_, words) => {
      // How long it takes, `npm run bench` tells; a pattern that walks back and forth takes minutes.
      expect(() => understandMessage(words, people, circumstances)).not.toThrow();
    },
    5_000,
  );
});

describe("what a question may mean besides", () => {
  it("parts the topics that are joined", () => {
    expect(ask("what did Putin say about the plan and territory").topics).toEqual([
      "the plan",
      "territory",
    ]);
  });

  it.each([
    ["What did Putin tell the Herald?", "the Herald"],
    ["What did Putin tell the Herald about peace?", null],
    ["What did Putin say about the Herald?", null],
  ])("%j was heard by %j", (words, hearer) => {
    expect(ask(words).hearer).toBe(hearer);
  });

  it.each([
    ["Who is the Kremlin spokesman?", "the Kremlin spokesman"],
    ["Who leads the Kremlin?", null],
  ])("%j describes %j", (words, description) => {
    expect(ask(words).description).toBe(description);
  });

  it.each([
    ["How did Putin respond to the draft?", "How did Putin respond to the draft?"],
    ["What did Putin say about the draft?", null],
  ])("%j may be for the fact %j", (words, factTopic) => {
    expect(ask(words).factTopic).toBe(factTopic);
  });

  it.each([
    ["What did Putin say about losses in October?", "losses October", ["October"]],
    ["How many losses were there last week?", "How many losses were there last week?", []],
  ])("%j may be about %j", (words, topic, dates) => {
    expect(ask(words).datedTopic).toMatchObject({ topic, dates });
  });

  it("has no date in its topic where a day limits it", () => {
    expect(ask("What did Putin say about losses on 3 October?").datedTopic).toBeNull();
  });

  it.each([
    ["what did critics say about peace", { noun: "critics", isPronoun: false }],
    ["what did she say about peace", { noun: "she", isPronoun: true }],
  ])("%j is for somebody without a name", (words, unnamedSpeaker) => {
    expect(ask(words)).toMatchObject({ unnamedSpeaker });
  });
});
