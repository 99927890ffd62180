// A row a phenomenon: a question, the passage that would be shown, and whether the tell fires. Every row that
// fires has one beside it, as near as can be, where it must not.

import { describe, expect, it } from "vitest";
import { judgeSentences } from "../../../src/answer/evidence/judge-sentences.ts";
import { buildQuery } from "../../../src/answer/match/query.ts";
import { weighTells } from "../../../src/answer/tells/weigh-tells.ts";
import { askedFormOf, openPlaceIn } from "../../../src/answer/understand/open-place.ts";
import { editionOf } from "../corpus.ts";

/** What is weighed where the passage, below a headline, is all that there is to show. */
function weighed(question: string, passage: string) {
  const edition = editionOf({ "norholm.md": `Norholm\n\n${passage}\n` });
  const query = buildQuery(question, edition.vocabulary);
  const { candidates } = judgeSentences(edition, { query, focus: "what" }, () => true);
  const answering = candidates.slice(0, 1).map((best) => {
    const start = best.article.text.indexOf(passage);
    return { ...best, span: { start, end: start + passage.length }, text: passage };
  });
  const asked = { sentence: question, open: openPlaceIn(question), form: askedFormOf(question) };
  return weighTells(asked, query, { answering, candidates });
}

function firesOn(name: string, question: string, passage: string): boolean {
  return (weighed(question, passage).tells.find((tell) => tell.name === name)?.value ?? 0) > 0;
}

const ROWS: readonly (readonly [
  tell: string,
  question: string,
  passage: string,
  isFiring: boolean,
])[] = [
  // A number: no day of a month, no year, none of the question's own.
  [
    "unfilled",
    "How many boats came to the fair?",
    "The boats came to the fair on 27 June 2024.",
    true,
  ],
  [
    "unfilled",
    "How many boats came to the fair?",
    "On 27 June 2024 ninety boats came to the fair.",
    false,
  ],
  ["unfilled", "How many of the 40 boats sank?", "The 40 boats met a storm, and some sank.", true],
  [
    "unfilled",
    "How many pupils does the school have?",
    "The school has no pupils any more.",
    false,
  ],
  [
    "unfilled",
    "How many pupils does the school have?",
    "No bus goes to the school for its pupils.",
    true,
  ],
  [
    "unfilled",
    "For how many days did the mayor stay in Vesla?",
    "The mayor stayed in Vesla until he fell ill.",
    false,
  ],
  [
    "unfilled",
    "For how many days did the mayor stay in Vesla?",
    "The mayor ended his stay in Vesla with a speech on Monday, 3 May.",
    true,
  ],
  [
    "unfilled",
    "What percentage did Lund get in the vote of May 2021?",
    "Lund won the vote of May 2021.",
    true,
  ],
  [
    "unfilled",
    "What percentage did Lund get in the vote of May 2021?",
    "Lund won the vote of May 2021 with 61 percent.",
    false,
  ],
  [
    "unfilled",
    "How much did the new pier cost?",
    "The new pier is long and was paid by the county.",
    true,
  ],
  [
    "unfilled",
    "How much did the new pier cost?",
    "The new pier was built for 3 million crowns.",
    false,
  ],
  // A day: not only an order of events.
  [
    "unfilled",
    "By when must the mill be sold?",
    "The mill must be sold before anything else is.",
    true,
  ],
  ["unfilled", "By when must the mill be sold?", "The mill must be sold by Friday.", false],
  ["unfilled", "When did the mill burn?", "The mill had burned before.", true],
  ["unfilled", "When did the mill burn?", "The mill burned before the war began.", false],
  [
    "unfilled",
    "On what day in May did the mill burn?",
    "The mill burned in May, and the barn in June.",
    true,
  ],
  ["unfilled", "On what day in May did the mill burn?", "The mill burned on 3 May.", false],
  ["past-only", "When will they meet?", "They met in August.", true],
  ["past-only", "When will they meet?", "They are to meet in August.", false],
  ["past-only", "When did they meet?", "They met in August.", false],
  // A town of some name, and no person's.
  ["unfilled", "In which town in Vesla did they meet?", "Keller met with Lund in Vesla.", true],
  [
    "unfilled",
    "In which town in Vesla did they meet?",
    "Keller met with Lund in Tarnby in Vesla.",
    false,
  ],
  ["unfilled", "Which country sent planes?", "Swedish planes were sent.", false],
  // A reason or a purpose.
  ["unfilled", "Why did the clerk go?", "The clerk went to the market on Monday.", true],
  ["unfilled", "Why did the clerk go?", "The clerk went to buy eels.", false],
  ["unfilled", "Why did the clerk go?", "The clerk spoke to reporters and went.", true],
  ["unexplained", "Why was the clerk rude?", "The clerk went to buy eels.", true],
  ["unexplained", "Why was the clerk rude?", "The clerk went after a quarrel.", false],
  ["unexplained", "Why was the clerk rude?", "The clerk is a rude man.", false],
  ["no-because", "Why did the clerk go?", "The clerk went to buy eels.", true],
  ["no-because", "Why did the clerk go?", "The clerk went because of the eels.", false],
  ["no-place", "Where is the mill?", "The mill is old.", true],
  ["no-place", "Where is the mill?", "The mill is on the river.", false],
  // Somebody.
  ["unfilled", "Who sold the mill?", "The mill was sold in spring.", true],
  ["unfilled", "Who sold the mill?", "The mill was sold by Peter Lund.", false],
  ["unfilled", "Who sold the mill?", "The mill was sold by the bishop.", false],
  [
    "nobody-acting",
    "Who chaired the talks in Tarnby?",
    "Officials were hopeful after the talks in Tarnby.",
    true,
  ],
  [
    "nobody-acting",
    "Who chaired the talks in Tarnby?",
    "Officials said that Ida Moss was hopeful after the talks in Tarnby.",
    false,
  ],
  [
    "nobody-acting",
    "Who was hopeful after the talks in Tarnby?",
    "Officials were hopeful after the talks in Tarnby.",
    false,
  ],
  ["act-as-adjective", "Who leaked the call?", "Peter Lund spoke about a leaked call.", true],
  ["act-as-adjective", "Who leaked the call?", "Peter Lund leaked the call.", false],
  [
    "act-as-adjective",
    "Who leaked the call?",
    "A leaked call, leaked by Peter Lund, is out.",
    false,
  ],
  ["act-as-adjective", "When was the call leaked?", "Peter Lund spoke about a leaked call.", false],
  // One of several things or people that have names.
  [
    "nobody-named",
    "Which general gave him the figure?",
    "The mayor gave the figure in a speech in Norway.",
    true,
  ],
  [
    "nobody-named",
    "Which general gave him the figure?",
    "The mayor had the figure from Erik Dahl.",
    false,
  ],
  [
    "nobody-named",
    "Who are the critics of the toll?",
    "Critics of the toll call it too high.",
    true,
  ],
  [
    "nobody-named",
    "Who are the critics of the toll?",
    "Critics of the toll, led by Peter Lund, call it too high.",
    false,
  ],
  ["nobody-named", "Which adviser of Keller phoned?", "An adviser phoned Anna Keller.", true],
  [
    "bare-thing",
    "Which oligarchs does he serve?",
    "He is said to serve oligarchs and to take bribes.",
    true,
  ],
  [
    "bare-thing",
    "Which oligarchs does he serve?",
    "He is said to serve oligarchs such as the brothers Lund.",
    false,
  ],
  [
    "bare-thing",
    "Which oil companies were fined?",
    "The court fined two large oil companies in October.",
    true,
  ],
  [
    "bare-thing",
    "Which oil companies were fined?",
    "The court fined the oil companies Nordoil and Tarn in October.",
    false,
  ],
  ["bare-thing", "What language did they speak?", "They spoke a language of their own.", false],
  [
    "indefinite",
    "Which points were settled?",
    "The talks settled several key points, Keller said.",
    true,
  ],
  [
    "indefinite",
    "Which points were settled?",
    "The talks settled several key points: the toll and the ferry.",
    false,
  ],
  ["indefinite", "Which points were settled?", "The talks settled the points on the toll.", false],
  [
    "thing-unmet",
    "Which journalist interviewed Keller?",
    "Keller spoke to The Gazette, and her subject was land.",
    true,
  ],
  [
    "thing-unmet",
    "Which journalist interviewed Keller?",
    "Keller spoke to Ida Moss, a journalist.",
    false,
  ],
  [
    "vague-amount",
    "How many soldiers deserted?",
    "He spoke of 40 guns and of many desertions.",
    true,
  ],
  ["vague-amount", "How many soldiers deserted?", "Of many soldiers 40 deserted.", false],
  [
    "vague-amount",
    "How many points are left?",
    "How many points are left is in doubt: 19 or 20.",
    false,
  ],
  // Denied in one of the two only.
  ["denied", "Why did the council sign the plan?", "The council did not sign the plan.", true],
  ["denied", "Why did the council not sign the plan?", "The council did not sign the plan.", false],
  ["denied", "Why will he sell the mill?", "He is not planning to sell the mill.", true],
  [
    "denied",
    "Why will he sell the mill?",
    "He is planning to sell the mill, not the house.",
    false,
  ],
  [
    "denied",
    "Who commissioned the tapestry?",
    "The tapestry is no tapestry; the bishop commissioned it.",
    false,
  ],
  [
    "denied",
    "When will the trains run?",
    "The trains are not expected to run before Wednesday.",
    false,
  ],
  ["denied", "Did the council sign the plan?", "The council did not sign the plan.", false],
  [
    "asks-denied",
    "Which law did the council not pass?",
    "The council passed the law on eels.",
    true,
  ],
  [
    "asks-denied",
    "Which law did the council not pass?",
    "The council refused to pass the law on eels.",
    false,
  ],
  [
    "asks-denied",
    "Why can't the ferry sail?",
    "The ferry is stuck, since the harbour is frozen.",
    false,
  ],
  // Opposites.
  ["opposite", "Who built the southern dam?", "The northern dam was built by Lund.", true],
  [
    "opposite",
    "Who built the northern dam?",
    "The northern dam was built by Lund, the southern by Dahl.",
    false,
  ],
  ["opposite", "Why did Vesla turn down the plan?", "Vesla agreed to the plan.", true],
  [
    "opposite",
    "Why did Vesla turn down the plan?",
    "Vesla refused the plan, which others agreed to.",
    false,
  ],
  ["prefix-opposite", "Which crime was solved?", "The crime is unsolved.", true],
  ["other-modifier", "Who made the iron cannon?", "The bronze cannon was made by Dahl.", true],
  ["other-modifier", "Who made the iron cannon?", "The iron cannon was made by Dahl.", false],
  // Numbers and relations.
  ["other-year", "Who won the race of 2019?", "Dahl won the race of 2021.", true],
  ["other-year", "Who won the race in the 1950's?", "Dahl won the race in the 1950s.", false],
  ["other-year", "Who won the 2nd race?", "Dahl won the first race.", false],
  ["other-number", "Who won the race of 2019?", "Dahl won the race of 2021.", true],
  ["other-number", "Who won the race of 2019?", "Dahl won the race of 2019.", false],
  ["no-relation", "Whom did Dahl marry?", "Dahl lived with Ida Moss.", true],
  ["no-relation", "Whom did Dahl marry?", "Dahl and his wife Ida Moss lived there.", false],
  ["names-lacking", "What song did Rikard Marn sing?", "The choir sang a song of the sea.", true],
  [
    "names-lacking",
    "What song did Rikard Marn sing?",
    "Rikard Marn sang a song of the sea.",
    false,
  ],
  ["defines", "What is a dronda?", "The dronda is a bowed instrument.", true],
  ["defines", "Who plays the dronda?", "The dronda is a bowed instrument.", false],
];

describe("the tells", () => {
  it.each(ROWS)("%s: “%s” beside “%s” → %s", (tell, question, passage, isFiring) => {
    expect(firesOn(tell, question, passage)).toBe(isFiring);
  });

  it("takes the number of a question for missing where only a day is told", () => {
    const { nearest } = weighed("How many boats came?", "The boats came on 27 June 2024.");
    expect(nearest).toEqual({ missing: "number" });
  });

  it("weighs nothing where only a topic is named", () => {
    expect(weighed("the boats", "The boats came on 27 June 2024.").nearest).toBeNull();
  });
});
