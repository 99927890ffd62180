// A small corpus for the shapes in which people put a question: two outlets of one island, all of it
// made up, and how a row of these tests tells what came back.

import type { Answer } from "../../../src/answer/answer.ts";
import { answerTo } from "../answer-to.ts";
import { editionOf } from "../corpus.ts";

function article(head: Readonly<Record<string, string>>, ...paragraphs: string[]): string {
  const fields = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  return `---\n${fields.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

const FILES: Readonly<Record<string, string>> = {
  "toll.md": article(
    { title: "Vesla divides over toll", publisher: "The Norholm Herald", published: "2025-03-04" },
    "Mayor Anna Keller defended the toll on Tuesday. “The toll will pay for the sea wall,” Keller said.",
    "“Keller has forgotten the fishermen,” said Peter Lund, who leads the fishermen's union.",
    "Ida Moss, Lund's deputy, praised the mayor. “Keller listens to the islands,” Moss said.",
    "“I am for the toll, and nobody should fear it,” Keller said at a meeting in the town hall.",
    "Lund criticised Keller for selling the old ferry.",
    "“The second tunnel is nonsense,” Lund said. “Nobody needs it.”",
    "Tom Reed, the mayor's press officer, said that the barriers would close in May.",
  ),
  "bank.md": article(
    { title: "Bank holds rates", publisher: "Vesla Post", published: "2025-03-06" },
    "Olga Brandt, the head of the Central Bank of Vesla, held rates on Thursday. “Prices will fall by summer,” Brandt told Reuters.",
    "“Inflation eats our savings,” said Gregory Meeks, a baker in Norholm.",
    "“The bank waited too long,” said Nora Davis, an economist at the Vesla Institute. “Brandt is asleep.”",
    "“Rents rise faster than wages,” said Ben Rhodes, a builder.",
    "Rhode Island sent two guests to the bank's meeting. A clerk named Ada Meek poured the coffee.",
    "“Rates are too high for bakers,” Meeks told the Evening Courier.",
  ),
  "ferry.md": article(
    { title: "Ferry stays free", publisher: "Vesla Post", published: "2025-03-08" },
    "“The ferry carried three hundred people,” said Kurt Vang.",
    "Vang is a captain from Norholm who has sailed for thirty years.",
    "Petra Olsen, a spokeswoman for the Harbour Board, said that the quay was safe.",
    "The transport minister, Eva Holt, opposes the toll. “I will vote against the toll,” Holt said.",
    "“The toll is fair to the ferry,” said Keller.",
    "Lawyers rejected the fine. A report listed what Holt had brought against the board.",
    "Critics of Tom Reed accuse him of hiding behind the barriers.",
    "“Nora Davis counts for the whole town,” Vang said.",
    "Former governor Ulf Dahl lives on the island. His daughter, Maja Dahl, runs the school.",
    "Kurt Vang",
  ),
};

const edition = editionOf(FILES);

/** Whom the corpus names. */
export const known = edition.people;

/** The answer over this corpus. */
export function ask(words: string): Answer {
  return answerTo(edition, words, { today: "2025-03-10" });
}

/** What stands first and under whose name, or the reason of silence. */
export function firstOf({ outcome, reason, quotes: [first] }: Answer): string {
  return first === undefined
    ? `${outcome}: ${reason}`
    : `${first.speaker ?? "outlet"}: ${first.text}`;
}

/** Under whose names quotes stand, in order. */
export function speakersOf({ quotes }: Answer): readonly (string | null)[] {
  return quotes.map(({ speaker }) => speaker);
}
