import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFurniture } from "../../src/corpus/furniture.ts";
import { splitParagraphs } from "../../src/corpus/paragraphs.ts";
import { slice } from "../../src/text/span.ts";

const NEWS = "The ferry sailed again on Saturday, two years after the storm.";

function leftOut(text: string, author: string | null = null): [string, string][] {
  const found = findFurniture(text, splitParagraphs(text), author);
  return found.map(({ span, kind }) => [kind, slice(text, span)]);
}

/** The line stands between paragraphs of news; what is left out of the whole. */
const leftOutBetween = (line: string) => leftOut([NEWS, NEWS, line, NEWS, NEWS].join("\n\n"));
const leftOutAtEnd = (line: string) => leftOut([NEWS, NEWS, NEWS, line].join("\n\n"));

describe("findFurniture", () => {
  it.each([
    ["reading-time", "1 Min Read 0 67"],
    ["reading-time", "5 minutes read"],
    ["button-or-label", "Advertisement"],
    ["button-or-label", "ADVERTISEMENT"],
    ["button-or-label", "Remind me later."],
    ["button-or-label", "Share on Facebook"],
    ["button-or-label", "Sign up"],
    ["button-or-label", "24 comments"],
    ["button-or-label", "Skip to main content"],
    ["video-or-audio-box", "Watch this video about the building of the piers."],
    ["video-or-audio-box", "This video is from the Islanders channel on Tube.example."],
    ["video-or-audio-box", "[Video: THE STORM OF 2022. Watch on YouTube.]"],
    ["link-to-the-full-text", "Read full article here"],
    ["link-to-the-full-text", "Read the rest here."],
    ["link-to-the-full-text", "Read the rest of the story at The Island Post."],
    ["newsletter-box", "Sign up for our daily newsletter"],
    ["newsletter-box", "Get the morning briefing delivered to your inbox."],
    ["cookie-notice", "This website uses cookies to improve your visit. Accept all cookies?"],
    ["copyright-line", "© 2024 Harbour Herald"],
    ["copyright-line", "Copyright 2024 by the Herald. All rights reserved."],
    ["photo-credit", "Photo: Harbour Board"],
    ["photo-credit", "(AP Photo/Jane Doe)"],
    ["photo-credit", "Getty/Instagram."],
    [
      "disclaimer",
      "Information for this story was found via the sources mentioned. Not a recommendation to buy or sell.",
    ],
    ["disclaimer", "The views expressed here are those of the author."],
    ["note-on-the-article", "Correction: An earlier version misstated the cost."],
    ["note-on-the-article", "This story has been updated with the board’s reply."],
    ["bare-link", "https://news.example/harbour/ferry-opens"],
    ["bare-link", "@tomreed."],
    ["picture", "![The ferry at the quay](ferry.jpg)"],
    ["newsletter-box", "Thanks for reading! Subscribe for free to receive new posts."],
    ["date-line", "2 days ago"],
    ["links-to-other-articles", "Related: Why the old piers broke"],
    ["links-to-other-articles", "READ MORE: Why the old piers broke"],
    ["credit-of-contributors", "(Reporting by Jane Doe; Editing by Tom Reed)"],
    ["credit-of-contributors", "Jane Doe and Tom Reed contributed reporting."],
    ["about-the-author", "Follow Jane Doe on Twitter @janedoe."],
    ["about-the-author", "“Follow Jane Doe on X @janedoe.”"],
  ])("leaves out a %s: %s", (kind, line) => {
    expect(leftOutBetween(line)).toEqual([[kind, line]]);
  });

  it.each([
    ["byline", "Eric Hill"],
    ["byline", "— Eric Hill"],
    ["about-the-author", "Jane Doe covers ports. Follow her on Twitter: @janedoe."],
    [
      "credit-of-contributors",
      "Jane Doe reported from Old Harbour, and Tom Reed from the islands.",
    ],
    ["list-of-sources", "Source: Harbour Board."],
    ["credit-of-contributors", "Doe reported from Old Harbour."],
    ["credit-of-contributors", "Contributing: Tom Reed."],
    ["about-the-author", "Jane Doe is a fellow of the Institute of Ports."],
    ["about-the-author", "Follow the Herald’s port reporter Jane Doe on Twitter at @janedoe."],
    ["note-on-the-article", "This is a developing story and will be updated."],
    ["date-line", "Saturday, March 9, 2024."],
  ])("leaves out a %s at the end: %s", (kind, line) => {
    expect(leftOutAtEnd(line)).toEqual([[kind, line]]);
  });

  it.each([
    "“We need your support, and your donation keeps our newsroom alive,” the editor said.",
    "Holm asked her voters to support independent journalism and to become members.",
    "The foundation said your donation pays for monthly reports.",
    "Watch this space, Holm said.",
    "The mayor told islanders to follow the board on every question of fares.",
    "Voters like him on Facebook pages, Holm said.",
    "The museum reported 24 comments on the plan.",
    "Reed shared the video on Twitter on Friday.",
    "The copyright on the 2019 design belongs to the board.",
    "Getty bought the picture for a million crowns.",
    "The correction of the budget cost a million crowns.",
    "Cookies were sold on the quay.",
    "“Advertisement is all they want,” she said.",
    "The source: a board member who asked not to be named.",
    "Read the contract here, he told them, and pointed at the table.",
    "By Saturday the ship was ready.",
    "By Saturday",
    "Sources close to the board include two former captains.",
    "“This is not a recommendation to buy or sell,” the board said of its letter.",
    "Related cases are pending in two courts.",
    "In March the board updated this article of its charter.",
  ])("keeps news: %s", (line) => {
    expect(leftOutBetween(line)).toEqual([]);
  });

  it("keeps a last line of news that is no name", () => {
    expect(leftOutAtEnd("Only the captain stayed.")).toEqual([]);
    expect(leftOutAtEnd("Saturday is the first day of spring.")).toEqual([]);
    expect(leftOutAtEnd("Jane Doe is polling a distant third of four.")).toEqual([]);
    expect(leftOut("Old Harbour\n\nEric Hill")).toEqual([]);
  });

  it("keeps a last paragraph on somebody whom the article mentions", () => {
    const note = "Ida Holm is the mayor of Old Harbour.";
    expect(leftOut([NEWS, "Holm was there.", NEWS, note].join("\n\n"))).toEqual([]);
  });

  it("leaves out a menu above the headline and topics below the article", () => {
    const text = [
      "News",
      "Sport",
      "Ferry opens after two years",
      NEWS,
      NEWS,
      "Ports",
      "Northern islands",
    ];
    expect(leftOut(text.join("\n"))).toEqual([
      ["site-navigation", "News\nSport"],
      ["tags-below-the-article", "Ports\nNorthern islands"],
    ]);
  });

  it.each([
    ["a headline of one word", `Victory\n\n${NEWS}\n\n${NEWS}`],
    ["a list at the end", `${NEWS}\n\n${NEWS}\n\nHolm: 412 votes\n\nReed: 391 votes`],
    ["a text of short lines", "One ship\nTwo piers\nNine islands"],
  ])("keeps %s", (_, text) => {
    expect(leftOut(text)).toEqual([]);
  });

  it("leaves out a line with the author's role, in emphasis too", () => {
    const text = `Ferry opens\n\n*By Jane Doe, 9 March 2024*\n\nPorts correspondent\n\n${NEWS}`;
    expect(leftOut(text).map(([kind]) => kind)).toEqual(["date-line", "byline"]);
  });

  it("leaves out the author whom the metadata names", () => {
    const text = `jane doe\n\n${NEWS}\n\n${NEWS}`;
    expect(leftOut(text, "Jane Doe")).toEqual([["byline", "jane doe"]]);
    expect(leftOut(text)).toEqual([]);
  });

  it("takes an appeal of several paragraphs as one region, to its button", () => {
    const appeal =
      "A Message from The Harbour Herald:\nDear readers,\nThe board calls us “hostile.”\nWe see it differently.\nPlease support us monthly.\nRemind me later.";
    expect(leftOut(`${NEWS}\n${appeal}\n${NEWS}`)).toEqual([["appeal-for-support", appeal]]);
  });

  it("ends an appeal without button where the outlet stops speaking of itself", () => {
    const appeal =
      "If you value our journalism, please donate.\n\nYour gift keeps our newsroom free.";
    expect(leftOut(`${NEWS}\n\n${appeal}\n\n${NEWS}`)).toEqual([["appeal-for-support", appeal]]);
  });

  it("leaves out an embedded post with its author and link", () => {
    const post =
      "Nobody asked the islanders.\n— Tom Reed (@tomreed) March 9, 2024\nStill waiting. https://t.co/Ab12Cd34";
    expect(leftOut(`${NEWS}\n${post}\n${NEWS}`)).toEqual([["embedded-post", post]]);
  });

  it("keeps the sentence that leads to an embedded post", () => {
    const lead = "Reed wrote on Saturday:";
    const post = "Nobody asked us. — Tom Reed (@tomreed) March 9, 2024";
    expect(leftOut(`${NEWS}\n\n${lead}\n\n${post}\n\n${NEWS}`)).toEqual([["embedded-post", post]]);
  });

  it("leaves a paragraph apart to the outlet where the post follows its signature", () => {
    const post = "— Tom Reed (@tomreed) March 9, 2024\nStill waiting. https://t.co/Ab12Cd34";
    expect(leftOut(`${NEWS}\n\n${post}\n\n${NEWS}`)).toEqual([["embedded-post", post]]);
  });

  it("leaves out the sites below “Sources include:” and stops at the next sentence", () => {
    const sources = "Sources include:\n\nHerald.example\n\nThe Island Post";
    expect(leftOut(`${NEWS}\n\n${sources}\n\n${NEWS}`)).toEqual([["list-of-sources", sources]]);
  });

  it("leaves out a teaser only when a paragraph below says it in full", () => {
    const teaser = `${NEWS.slice(0, 50)}…`;
    expect(leftOut(`${teaser}\n\n${NEWS}`)).toEqual([["teaser-of-a-paragraph-below", teaser]]);
    expect(leftOut(`${teaser}\n\nOther news.`)).toEqual([]);
  });

  it("cuts a newsletter box in capitals out of its paragraph", () => {
    expect(leftOut(`${NEWS} SIGN UP FOR OUR NEWSLETTER ${NEWS}`)).toEqual([
      ["newsletter-box", "SIGN UP FOR OUR NEWSLETTER"],
    ]);
  });

  it("tells all kinds apart in one pasted article", () => {
    const url = new URL("../fixtures/corpus/pasted-with-furniture.txt", import.meta.url);
    expect(leftOut(readFileSync(url, "utf8")).map(([kind]) => kind)).toEqual([
      "teaser-of-a-paragraph-below",
      "reading-time",
      "byline",
      "button-or-label",
      "embedded-post",
      "links-to-other-articles",
      "appeal-for-support",
      "video-or-audio-box",
      "list-of-sources",
      "link-to-the-full-text",
      "photo-credit",
      "copyright-line",
      "disclaimer",
      "byline",
    ]);
  });
});
