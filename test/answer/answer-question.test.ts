import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { extractStatements } from "../../src/statements/extract-statements.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { buildEdition } from "../build-edition.ts";
import { answerTo } from "./answer-to.ts";
import { articlesOf, editionOf, explanationOf, HARBOUR } from "./corpus.ts";

const edition = editionOf(HARBOUR);
const ask = (words: string, limit = 3): Answer =>
  answerTo(edition, words, { limit, today: "2025-03-10" });
const shown = (answer: Answer) =>
  answer.quotes.map(({ speaker, text, source }) => `${source.path} ${speaker}: ${text}`);

describe("a question for somebody's words", () => {
  it("is answered with their own words on the topic, once for all outlets", () => {
    const answer = ask("What did Anna Keller say about the sea wall?");
    expect(shown(answer)).toEqual([
      // The newer of two that say the same comes first; the other is listed with it.
      "herald.md Anna Keller: “The toll will pay for our sea wall before the winter,”",
    ]);
    expect(answer.quotes[0]?.alsoIn.map(({ path }) => path)).toEqual(["gazette.md"]);
  });

  it("shows a report with the words that name its speaker", () => {
    expect(shown(ask("Keller on the ferry"))).toEqual([
      "gazette.md Anna Keller: Keller said that the ferry to Norholm would stay free of charge.",
    ]);
  });

  it("shows the sentence that a quotation stands in where that has the topic", () => {
    const toll = editionOf({
      "toll.txt":
        "A toll\n\n“It is tinkering,” said Tor Lund of the Ferry Board. “It is a toll by another name” for the northern islands.\n",
    });
    expect(answerTo(toll, "Tor Lund quote about islands").quotes[0]?.text).toBe(
      "“It is tinkering,” said Tor Lund of the Ferry Board. “It is a toll by another name” for the northern islands.",
    );
    // Where the speaker is from is not what was spoken of.
    expect(answerTo(toll, "Tor Lund on tinkering").quotes[0]?.text).not.toContain("islands");
  });

  it("shows what a quotation was said of, where that has the topic", () => {
    const course = editionOf({
      "golf.txt":
        "Golf\n\n“We wanted control of it,” the manager, Ida Moss, said of the old golf course.\n\n“We are glad,” said Ida Moss, who chairs the bridge club.\n",
    });
    expect(shown(answerTo(course, "Ida Moss on golf"))).toEqual([
      "golf.txt Ida Moss: “We wanted control of it,” the manager, Ida Moss, said of the old golf course.",
    ]);
    expect(answerTo(course, "Ida Moss on the bridge").outcome).toBe("silent");
  });

  it("opens a report where its clause does, and says where words are left out", () => {
    const wall = editionOf({
      "wall.txt":
        "A wall\n\n“In general, we are for it,” Ida Moss said, adding that her village was ready for “serious talks” with the county engineer next week about costs.\n\nThe county has in a letter repeated last week the offer after what its secretary, Ruth Varga, called a “storm of letters” over possible plans for a new bridge.\n\nThe plan is old. At a long meeting of the county in its new hall in Norholm on Monday, Tom Reed, the ferryman, warned of “floods”.\n",
    });
    const cutIn = (words: string) =>
      answerTo(wall, words, { limit: 1 }).quotes.map(({ text, cut }) => ({ text, ...cut }));
    expect(cutIn("Ida Moss on the engineer")).toEqual([
      {
        text: "“In general, we are for it,” Ida Moss said, adding that her village was ready for “serious talks” with the county engineer next week about costs.",
        before: false,
        after: false,
      },
    ]);
    expect(cutIn("Ruth Varga on letters")).toEqual([
      {
        text: "what its secretary, Ruth Varga, called a “storm of letters” over possible plans for a new bridge",
        before: true,
        after: false,
      },
    ]);
    expect(cutIn("Tom Reed on floods")).toEqual([
      { text: "Tom Reed, the ferryman, warned of “floods”", before: true, after: false },
    ]);
  });

  it("shows part of a long quotation without its marks, and a post from its words on", () => {
    const filler =
      "We have measured every stone of it twice and written down the sums for all to read.";
    const long = editionOf({
      "slate.txt": `Slate\n\n“The slate came late. ${filler} ${filler} The gutter leaks,” said Ida Moss.\n`,
      "post.txt": `Posts\n\nFishermen wait for the council of Holm to decide on the toll.\nThe town is tired. ${filler.slice(0, -1)}, and ${filler}\n— Tom Reed (@tomreed) March 9, 2024\nThe ferry still waits for its crew. https://t.co/Ab12Cd34\nThe council sat over the ferry until ten on Monday.\n`,
    });
    const first = (words: string) => answerTo(long, words).quotes[0];
    expect(first("Ida Moss on slate")).toMatchObject({
      text: `The slate came late. ${filler} ${filler}`,
      cut: { before: false, after: true },
    });
    expect(first("Tom Reed on the ferry")).toMatchObject({
      text: "The ferry still waits for its crew.",
      cut: { before: true, after: false },
    });
  });

  it("leaves out what only another speaker relays, in quotation marks or not", () => {
    const relayed = editionOf({
      "a.txt":
        "Roof\n\nRuth Varga said that Anna Keller had called the roof “a waste of slate”. Ruth Varga said that Anna Keller had promised a new bridge.\n",
    });
    expect(answerTo(relayed, "Anna Keller on the roof").outcome).toBe("silent");
    expect(answerTo(relayed, "Anna Keller on the bridge").outcome).toBe("silent");
  });

  // "Up to what the words answer it is an answer": a headline that names speaker and topic once was one too.
  it("takes what only stands under a headline on the topic for the nearest, where nothing answers", () => {
    const titled = {
      "a.txt":
        "Anna Keller on the ferry toll\n\nThe council met in the rain on Monday.\n\n“Nobody will pay twice for one trip,” Anna Keller said.\n",
    };
    const answering = {
      "b.txt":
        "Harbour opens in May\n\nThe council met again on Tuesday.\n\nAnna Keller said that the ferry toll would be read out.\n",
    };
    const question = "what did Keller say about the ferry toll";
    const alone = answerTo(editionOf(titled), question);
    expect(alone.outcome).toBe("nearest");
    expect(shown(alone)).toEqual(["a.txt Anna Keller: “Nobody will pay twice for one trip,”"]);
    expect(shown(answerTo(editionOf({ ...titled, ...answering }), question))).toEqual([
      "b.txt Anna Keller: Anna Keller said that the ferry toll would be read out.",
    ]);
  });

  it.each([
    "what did Keller say most recently about the ferry?",
    "latest Keller quote on the ferry",
    "Keller's latest remarks on the ferry",
  ])("shows the newest first where it is asked for: %s", (words) => {
    const told = (published: string, said: string) =>
      `---\ntitle: Council\npublished: ${published}\n---\n\nThe council met again.\n\n${said}\n`;
    const dated = editionOf({
      "old.md": told("2025-01-02", "“The ferry, our ferry, must stay a ferry,” Anna Keller said."),
      "new.md": told("2025-03-04", "Anna Keller said on Tuesday that nobody would miss the ferry."),
    });
    const paths = (asked: string) => answerTo(dated, asked).quotes.map(({ source }) => source.path);
    expect(paths("what did Keller say about the ferry")).toEqual(["old.md", "new.md"]);
    expect(paths(words)).toEqual(["new.md", "old.md"]);
  });

  it("finds a post by a word that stands nowhere else", () => {
    const posted = editionOf({
      "a.txt":
        "Harbour opens\n\nThe council met in the rain on Monday.\n\nNobody asked the eelers.\n— Tom Reed (@tomreed) March 9, 2024\n\nThe council meets again in May.\n",
    });
    const [post] = answerTo(posted, "Tom Reed on eelers").quotes;
    expect(post).toMatchObject({ speaker: "Tom Reed", relation: "said" });
    expect(post?.text).toContain("Nobody asked the eelers.");
  });

  describe("on a topic that stands beside their words", () => {
    const FERRIES = "The ferries to Norholm were late again on Monday.";
    const WORDS = "“It is a disgrace,” said Anna Keller, who chairs the museum.";
    const MILL = "The mill has a new owner.\n\nPer Holm painted his boat, as he does each spring.";
    const around = (text: string, question = "what did Keller say about ferries") => {
      const { outcome, quotes } = answerTo(
        editionOf({ "a.txt": `Norholm\n\n${text}\n` }),
        question,
      );
      const [first] = quotes;
      return { outcome, text: first?.text, topicIn: first?.topicIn, topicAt: first?.topicAt?.text };
    };

    it("shows the sentence of their paragraph that has it", () => {
      expect(around(`${MILL}\n\n${FERRIES} ${WORDS}`)).toMatchObject({
        ...{ outcome: "answered", topicIn: "paragraph", topicAt: FERRIES },
      });
    });

    it("goes back through paragraphs in which the same speaker goes on", () => {
      const chain = `${FERRIES}\n\n“I waited for an hour,” said Anna Keller.\n\n“It is a disgrace,” she added.`;
      const answer = answerTo(
        editionOf({ "a.txt": `Norholm\n\n${MILL}\n\n${chain}\n` }),
        "Keller on ferries",
      );
      expect(answer.quotes.map(({ text, topicIn }) => `${topicIn} ${text}`)).toEqual([
        "before “I waited for an hour,”",
        "before “It is a disgrace,”",
      ]);
    });

    it("takes a question put to them for what they answer", () => {
      const asked = "“Why are the ferries late?” Per Holm asked.";
      expect(around(`${MILL}\n\n${asked}\n\n${WORDS}`)).toMatchObject({
        topicIn: "before",
        topicAt: asked,
      });
    });

    // "What did Peskov say about territory" was once answered by what he told of a draft, since the
    // paragraph before had the word.
    it.each([
      ["is a report that tells in full what it is on", "Keller said that the mill would open."],
      ["follows another opening of the outlet", `Keller spoke at the mill, too. ${WORDS}`],
    ])("comes near it where it stands before what %s", (_, paragraph) => {
      const text = `${MILL}\n\n${MILL}\n\n${MILL}\n\n${FERRIES}\n\n${paragraph}`;
      expect(around(text)).toMatchObject({
        ...{ outcome: "nearest", topicIn: "before", topicAt: FERRIES },
      });
      const answer = answerTo(editionOf({ "a.txt": `Norholm\n\n${text}\n` }), "Keller on ferries");
      expect(explanationOf(answer)).toBe(
        "These come nearest; they may not tell “Keller on ferries”.",
      );
    });

    it("leaves somebody else's topic in the same paragraph to them", () => {
      const other = "“The ferries are late,” said Per Holm.";
      expect(around(`${MILL}\n\n${other} ${WORDS}`).outcome).toBe("silent");
    });

    it("takes who they are for no topic", () => {
      expect(around(`${FERRIES} ${WORDS}`, "what did Keller say about the museum").outcome).toBe(
        "silent",
      );
    });

    it("comes near it where only the head of the article has it, and says so", () => {
      const text = `${FERRIES}\n\n${MILL}\n\n${MILL}\n\n${WORDS}`;
      expect(around(text)).toEqual({
        outcome: "nearest",
        text: "“It is a disgrace,”",
        topicIn: "article",
        topicAt: undefined,
      });
      const answer = answerTo(editionOf({ "a.txt": `Norholm\n\n${text}\n` }), "Keller on ferries");
      expect(explanationOf(answer)).toBe(
        "Anna Keller is not quoted on “ferries” by name; this was said in an article about it.",
      );
    });

    it("puts words that have it before words that stand beside it", () => {
      const own = "“The ferries are a disgrace,” Anna Keller said.";
      const answer = answerTo(
        editionOf({ "a.txt": `Norholm\n\n${FERRIES} ${WORDS}\n\n${own}\n` }),
        "Keller on ferries",
      );
      expect(answer.quotes[0]?.topicIn).toBe("words");
    });
  });

  it("shows no headline beside what its text quotes", () => {
    const headed = editionOf({
      "a.txt":
        "Anna Keller says ferry must stay\n\nThe council met on Monday in the rain, as it often does, and talked of much.\n\nAnna Keller said that the ferry must stay.\n",
    });
    expect(shown(answerTo(headed, "Keller on the ferry"))).toEqual([
      "a.txt Anna Keller: Anna Keller said that the ferry must stay.",
    ]);
  });

  it("takes an abbreviation and what it stands for as one, and for no word of it", () => {
    const union = editionOf({
      "a.txt":
        "Union\n\nThe Northern Fishing Union (NFU) met on Monday.\n\n“We need more northern light,” Ida Moss said.\n\n“The NFU must pay,” Peter Lund said.\n\n“The Northern Fishing Union cannot pay,” Ruth Varga said.\n",
    });
    const said = (words: string) => answerTo(union, words).quotes.map(({ text }) => text);
    // Of the union, which the paragraph before is about; not for the word "northern".
    expect(answerTo(union, "Ida Moss on the NFU").quotes[0]?.topicIn).toBe("before");
    expect(said("Peter Lund on the Northern Fishing Union")).toEqual(["“The NFU must pay,”"]);
    expect(said("Ruth Varga on the NFU")).toEqual(["“The Northern Fishing Union cannot pay,”"]);
  });

  it("cuts a long quotation to its clauses where the sentence on the topic is too long", () => {
    const rain = "and it rained on all of us who stood there without a coat ".repeat(6);
    const long = editionOf({
      "a.txt": `Harbour\n\n“We met at noon. They came, ${rain}, and then the ferry struck the quay, ${rain}. We went home,” Ida Moss said.\n`,
    });
    expect(answerTo(long, "Ida Moss on the ferry").quotes[0]?.text).toContain("the ferry struck");
  });

  it("is what was told to those whom the question names alone", () => {
    const told = editionOf({
      "a.txt":
        "Ferry\n\n“The ferry stays,” Ida Moss told The Norholm Times. “The mill must go,” Ida Moss told her neighbours. “I read the Norholm Times,” Ida Moss said.\n",
    });
    const said = (words: string) =>
      answerTo(told, `what did Ida Moss tell ${words}`).quotes.map(({ text }) => text);
    expect(said("the Norholm Times?")).toEqual(["“The ferry stays,”"]);
    expect(said("her neighbours")).toEqual(["“The mill must go,”"]);
    expect(said("her neighbour")).toEqual([]);
  });

  it("begins a report with the article of its speaker's name", () => {
    const long = editionOf({
      "a.txt": `Ferry\n\nOn Monday, while the council still sat and the fishermen waited in the rain outside for hours on end, not knowing what would come of it all, the Norholm Times reported that the ferry will stop in May, ${"and nobody came ".repeat(6)}home.\n`,
    });
    expect(
      answerTo(long, "what did the Norholm Times report on the ferry").quotes[0]?.text,
    ).toMatch(/^the Norholm Times reported/);
  });

  it("is answered for each of two in turns, and tells who of them said nothing", () => {
    const both = ask("what did Varga and Keller say about the winter");
    expect(both.understood).toMatchObject({
      speaker: "Ruth Varga",
      speakers: ["Ruth Varga", "Anna Keller"],
    });
    const one = ask("what did Varga and Keller and Brandt say about slate");
    expect(one.quotes.map(({ speaker }) => speaker)).toEqual(["Ruth Varga"]);
    expect(explanationOf(one)).toBe(
      "I have 3 statements by Anna Keller, but found none on “slate”. Nobody called “Brandt” is named in the 3 articles I have.",
    );
    const none = ask("what did Varga and Keller say about honey");
    expect(none).toMatchObject({ reason: "speaker-not-on-topic", quotes: [] });
    expect(explanationOf(none)).toBe(
      "I have 1 statement by Ruth Varga, but found none on “honey”. I have 3 statements by Anna Keller, but found none on “honey”.",
    );
  });

  it("is answered on one of two topics where nothing is on both, and says so", () => {
    const answer = ask("what did Keller say about the ferry and honey");
    expect(shown(answer)).toEqual([
      "gazette.md Anna Keller: Keller said that the ferry to Norholm would stay free of charge.",
    ]);
    expect(answer.understood.topic).toBe("the ferry and honey");
    expect(explanationOf(answer)).toBe(
      "I have 3 statements by Anna Keller, but found none on “honey”.",
    );
    const neither = ask("what did Keller say about bees and honey");
    expect(neither.outcome).toBe("silent");
    expect(explanationOf(neither)).toBe(
      "I have 3 statements by Anna Keller, but found none on “bees and honey”.",
    );
  });

  it("is one of two in a message, and says so", () => {
    const first = ask("What did Varga say about slate? What did Keller say about the ferry?");
    expect(first.quotes.map(({ speaker }) => speaker)).toEqual(["Ruth Varga"]);
    expect(explanationOf(first)).toBe(
      "This answers only “What did Varga say about slate?”; ask the other question by itself.",
    );
    const second = ask("What did Brandt say about slate? What did Keller say about the ferry?");
    expect(second.quotes.map(({ speaker }) => speaker)).toEqual(["Anna Keller"]);
    expect(explanationOf(second)).toBe(
      "This answers only “What did Keller say about the ferry?”; ask the other question by itself. Nobody called “Brandt” is named in the 3 articles I have.",
    );
    expect(explanationOf(ask("What did Brandt say about slate? What did Kovac say?"))).toBe(
      "Nobody called “Brandt” is named in the 3 articles I have. Nobody called “Kovac” is named in the 3 articles I have.",
    );
  });

  it("gives the speaker's own words inside the quote", () => {
    const [quote] = ask("what did Varga say about slate").quotes;
    const text = HARBOUR["library.md"] ?? "";
    expect(quote?.content.map(([start, end]) => text.slice(start, end))).toEqual([
      "We waited nine months for slate,",
    ]);
  });

  it.each([
    ["What did Lund say about the library?", "speaker-not-on-topic"],
    ["What did Keller say about photosynthesis?", "speaker-not-on-topic"],
    // Refusing to comment is no claim.
    ["What did Keller say about the police budget?", "speaker-not-on-topic"],
    ["What did Oskar Brandt say about the toll?", "unknown-speaker"],
  ] as const)("%s → silence: %s", (words, reason) => {
    const answer = ask(words);
    expect(answer).toMatchObject({ outcome: "silent", reason, quotes: [] });
    expect(explanationOf(answer)).toMatch(/\S/);
  });

  it("shows nothing that only the headline ties to the topic beside words on it", () => {
    const toll = editionOf({
      "a.txt":
        "Anna Keller on toll and ferry\n\n“The toll will pay for the sea wall,” Anna Keller said.\n\n“We hear the fishermen every day,” Keller said later.\n\nThe ferry was late.\n",
    });
    expect(shown(answerTo(toll, "Keller on the toll"))).toEqual([
      "a.txt Anna Keller: “The toll will pay for the sea wall,”",
    ]);
    // Where there are no words on it, the headline tells what she spoke of.
    expect(shown(answerTo(toll, "Keller on the ferry"))).not.toEqual([]);
  });

  describe("by a surname that several bear", () => {
    const lunds = editionOf({
      "boats.txt":
        "Boats\n\n“My boat cannot earn this,” said Peter Lund. “Forty boats may leave,” Peter Lund said. Peter Lund sails at noon.\n\n“The slate came late,” said Greta Lund.\n",
      "school.txt": "School\n\n“The school needs a roof,” said Tor Lund.\n",
      "bridge.txt": "Bridge\n\n“The bridge and the school can wait,” said Inga Lund.\n",
    });
    const asked = (words: string) => answerTo(lunds, words);

    it("is answered by the one who is named most", () => {
      expect(asked("Lund on boats").understood.speaker).toBe("Peter Lund");
    });

    it("is answered by the one who spoke of the topic", () => {
      expect(asked("Lund on slate").quotes.map(({ speaker }) => speaker)).toEqual(["Greta Lund"]);
      expect(asked("Lund on slate").understood.speaker).toBe("Greta Lund");
    });

    it("is asked back where several spoke of it", () => {
      const answer = asked("What did Lund say about the school?");
      expect(answer).toMatchObject({ outcome: "silent", reason: "unknown-speaker" });
      expect(explanationOf(answer)).toBe(
        "“Lund” may be Inga Lund or Tor Lund. Ask again with the full name.",
      );
    });

    it("leaves a full name alone", () => {
      expect(asked("Peter Lund on slate").outcome).toBe("silent");
    });
  });

  it("leaves out what other days and publishers printed", () => {
    expect(ask("what did Keller say about the toll in The Herald").quotes[0]?.source.path).toBe(
      "herald.md",
    );
  });
});

describe("words whose speaker is but a guess", () => {
  const edition = buildEdition(
    { articles: articlesOf(HARBOUR), people: null },
    {
      extract: (article) => {
        const { statements, entities } = extractStatements(article);
        const isTold = ({ rule }: Statement) => rule !== "saying-report-after";
        return {
          entities,
          statements: statements.map((one) => (isTold(one) ? one : { ...one, confidence: 0.4 })),
        };
      },
    },
  );

  it("are shown as the outlet's report in whole sentences, under nobody's name, and said to be so", () => {
    const answer = answerTo(edition, "what did Keller say about the ferry");
    const { outcome, quotes } = answer;
    expect(outcome).toBe("answered");
    expect(quotes).toMatchObject([
      {
        text: "Keller said that the ferry to Norholm would stay free of charge.",
        relation: "reported",
        speaker: null,
        kind: null,
      },
    ]);
    expect(explanationOf(answer)).toContain("This may be theirs, but who said it is not sure.");
  });

  it("give way to words that are surely theirs, and to silence on another topic", () => {
    expect(answerTo(edition, "what did Keller say about the toll")).toMatchObject({
      notes: [],
      quotes: [{ relation: "said", speaker: "Anna Keller" }],
    });
    expect(answerTo(edition, "what did Keller say about boats").outcome).toBe("silent");
  });
});

describe("an outlet that the corpus does not have", () => {
  it.each(["according to the Faraway Times", "on CNN", "in the Norholm Post?"])(
    "%s → said beside the answer",
    (words) => {
      const answer = ask(`what did Varga say about slate ${words}`);
      expect(answer.outcome).toBe("answered");
      expect(answer.understood.topic).toBe("slate");
      const outlet = words.replace(/^(?:according to|on|in) |[?]$/g, "");
      expect(explanationOf(answer)).toBe(
        `None of the articles I have says that it is from ${outlet}.`,
      );
    },
  );

  it("is said in silence, too, and of no publisher by a part of its name", () => {
    expect(explanationOf(ask("what did Varga say about honey on CNN"))).toBe(
      "I have 1 statement by Ruth Varga, but found none on “honey”. None of the articles I have says that it is from CNN.",
    );
    expect(explanationOf(ask("what did Varga say about slate in the Norholm Herald"))).toBeNull();
    expect(explanationOf(ask("When does the council vote on CNN?"))).toBeNull();
  });
});

describe("a time asked for in which nothing was printed", () => {
  const fires = editionOf({
    "fires.md":
      "---\ntitle: Fires\npublished: 2025-02-11\n---\n\nIda Moss said that four mills burnt in October. Ida Moss said that nobody was hurt in the March of 2024 at the mills.\n",
  });
  const said = (words: string) =>
    shown(answerTo(fires, `what did Ida Moss say ${words}`, { today: "2025-03-10" }));

  it("may be of what is spoken of, where what is shown tells it", () => {
    const october = ["fires.md Ida Moss: Ida Moss said that four mills burnt in October."];
    expect(said("about mills in October")).toEqual(october);
    expect(said("in March 2024")).toHaveLength(1);
  });

  // Words of another time were shown, which had a part of the date.
  it.each([
    "in October 2024",
    "about mills in October 2024",
    "in November 2024",
    "about mills before 1 October 2024",
    "about mills on 26 October 2024",
    "about mills since March 2025",
  ])("%s → silence", (words) => {
    expect(said(words)).toEqual([]);
  });
});

describe("a question for the words of nobody known", () => {
  const strike = editionOf({
    "strike.txt":
      "Strike\n\nLabour lawyers say the strike at the docks breaks no law. The strike at the docks must end, Ida Moss said. “Lawyers love a strike,” Ida Moss said. The dockers strike for the third week.\n",
  });
  const said = (words: string) => answerTo(strike, words);

  it("is answered by what has the noun and is nobody's by name", () => {
    const texts = ["Labour lawyers say the strike at the docks breaks no law."];
    for (const words of ["labour lawyers", "the lawyers", "lawyers for the dockers"])
      expect(shown(said(`what did ${words} say about the strike`))).toEqual(
        texts.map((text) => `strike.txt null: ${text}`),
      );
    expect(shown(said("what did labour lawyers say"))).toHaveLength(1);
  });

  // Other people's words on the topic were shown.
  it.each([
    ["what did critics say about the strike", "“critics” in the one article I have."],
    ["what did the dockers say about the strike", "“the dockers” in the one article I have."],
    ["what did the host say about the strike", "“the host” in the one article I have."],
    ["What did she say about the strike?", "“she”; ask with the name."],
  ])("%s → silence", (words, end) => {
    const answer = said(words);
    expect(answer).toMatchObject({ outcome: "silent", reason: "unknown-speaker" });
    expect(explanationOf(answer)).toBe(`I cannot tell who is meant by ${end}`);
  });
});

describe("a factual question", () => {
  it("is answered by the sentence that tells it", () => {
    const answer = ask("When does the council vote?");
    expect(answer.quotes[0]?.text).toContain("12 March");
    expect(answer.quotes[0]).toMatchObject({ relation: "reported", speaker: null });
  });

  it("shows both of two outlets that differ on a fact", () => {
    const paths = ask("How many crowns did the harbour office collect last year?").quotes.map(
      ({ source }) => source.path,
    );
    expect(new Set(paths)).toEqual(new Set(["gazette.md", "herald.md"]));
  });

  it.each(["How do bees make honey?", "volcano"])("%s → silence", (words) => {
    expect(ask(words)).toMatchObject({ outcome: "silent", reason: "unknown-topic" });
  });
});

describe("a question who somebody is", () => {
  it("is answered by a sentence that names them, where articles tie the description to one", () => {
    // “The harbour spokesman spoke.” stood first: it has the description, and names nobody.
    const told =
      "The harbour spokesman Olaf Moss told the council that he had not seen the boats of the north.";
    const harbour = editionOf({
      "quay.md": "The spokesman\n\nThe harbour spokesman spoke.\n",
      "vote.md": `The vote\n\n${told}\n\nThe vote was late.\n`,
    });
    const [first] = answerTo(harbour, "Who is the harbour spokesman?").quotes;
    expect(first).toMatchObject({ text: told, speaker: "Olaf Moss" });
  });

  it("is answered as ever where what is best names them", () => {
    expect(ask("Who is the director of the library?").quotes[0]?.text).toContain("Ruth Varga");
  });
});

describe("a question in an article", () => {
  const asking = editionOf({
    "road.md":
      "Road\n\nHow far has the road to Norholm come?\n\nThe mill burnt.\n\n## Works\n\nThe road to Norholm reached the bridge in May.\n",
    "quoted.md": "Ferry\n\nThe ferry is late. “How far has the ferry come?” asked a boy.\n",
  });

  it("is shown after the sentence that tells", () => {
    const { candidates } = answerQuestion(asking, "How far has the road to Norholm come?");
    expect(candidates[0]?.text).toBe("The road to Norholm reached the bridge in May.");
  });

  it("is shown with what answers it, or not at all", () => {
    const alone = editionOf({
      "road.md": "Road\n\nHow far has the road to Norholm come?\n\n## Works\n\nThe mill burnt.\n",
    });
    const words = "How far has the road to Norholm come?";
    expect(answerTo(alone, words)).toMatchObject({ reason: "unknown-topic", quotes: [] });
    const { quotes } = answerTo(asking, words);
    expect(quotes[0]?.text).toBe("The road to Norholm reached the bridge in May.");
    expect(quotes.filter(({ text }) => text.endsWith("?"))).toEqual([]);
  });

  it("counts for no less where somebody asks it", () => {
    const { candidates } = answerQuestion(asking, "Who asked how far the ferry has come?");
    const quoted = candidates.filter(({ text }) => text.includes("ferry come?"));
    const asks = quoted.map(({ reasons }) => reasons.find(({ name }) => name === "asks")?.value);
    expect(new Set(asks)).toEqual(new Set([0]));
  });
});

describe("a name alone", () => {
  it("is answered with what they said", () => {
    expect(ask("Varga?").quotes[0]?.speaker).toBe("Ruth Varga");
  });
});

describe("nothing asked", () => {
  it.each(["", "   ", "???", "🙂", "hello"])("%j → not-a-question", (words) => {
    expect(ask(words)).toMatchObject({ outcome: "silent", reason: "not-a-question" });
  });
});

describe("the trace of an answer", () => {
  it("holds every candidate with what each feature counted, and adds up", () => {
    const { candidates, bar } = answerQuestion(edition, "What did Keller say about the toll?");
    expect(candidates.length).toBeGreaterThan(1);
    for (const { score, reasons } of candidates) {
      const sum = reasons.reduce((total, { value, weight }) => total + value * weight, 0);
      expect(score).toBeCloseTo(sum, 10);
    }
    expect(candidates[0]?.support).toBeGreaterThanOrEqual(bar);
  });

  it("ranks exact words over related ones, and own words over their surroundings", () => {
    const order = answerQuestion(edition, "What did Keller say about the sea wall?").candidates.map(
      ({ text }) => text,
    );
    expect(order.slice(0, 2).every((text) => text.includes("sea wall"))).toBe(true);
    expect(order.findIndex((text) => text.includes("ferry"))).toBeGreaterThan(1);
  });
});

describe("an empty corpus", () => {
  it("is silent with a reason", () => {
    const answer = answerTo(editionOf({}), "what is the toll");
    expect(answer).toMatchObject({ outcome: "silent", reason: "unknown-topic" });
  });
});
