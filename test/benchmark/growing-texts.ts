// Texts of any length that are no prose, each all of one shape: what a page, a dump or a joke may hold, and
// what made reading slow. Written for measuring how the time grows with the length.

/** What stands at place `number` of a text. */
export type Shape = (number: number) => string;

/** A word that no other number has: "balh". */
function wordOf(number: number): string {
  let word = "b";
  for (let rest = number * 7919 + 13; rest > 0; rest = Math.floor(rest / 26))
    word += String.fromCharCode(97 + (rest % 26));
  return word;
}

function nameOf(number: number): string {
  const word = wordOf(number);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const isLast = (number: number, of: number) => number % of === of - 1;

/** Ordinary news, with which the others are compared. */
export const PROSE: Shape = (number) =>
  `The council of ${nameOf(number % 97)} met twice on the harbour, and put off its vote. ` +
  `“We think that the ferry will open,” ${nameOf(number % 13)} said.${isLast(number, 4) ? "\n\n" : " "}`;

/** Each once grew faster than its text, or could. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  "words of saying": () => "X said ",
  "said that": () => "Lund said that ",
  "short reports": (number) => `${nameOf(number % 9)} said no. `,
  "according to": (number) => `according to ${nameOf(number)}, `,
  "who said that": () => "Lund, who said that Berg, ",
  "pronouns in a chain": () => "They said it. ",
  acronyms: (number) => `${nameOf(number).toUpperCase().slice(0, 4)}, `,
  "single marks": () => "'a b ",
  "marks in marks": () => "“a ‘b ",
  "quotations in one paragraph": () => "“No,” said Lund. ",
  labels: (number) => `${nameOf(number)}: `,
  "lists of names": (number) => `${nameOf(number)} ${nameOf(number * 3 + 1)}, `,
  "names joined": (number) => `${nameOf(number)} and `,
  "one surname": (number) => `${nameOf(number)} Lund came. `,
  "furniture on every other line": (number) =>
    number % 2 === 1
      ? "Sign up for our newsletter\n\n"
      : `The council of ${nameOf(number)} met.\n\n`,
  "headings and tiny paragraphs": (number) => `# ${nameOf(number)}\n\nA.\n\n`,
  "people described": (number) => `The president came. The mayor of ${nameOf(number)} left. `,
  brackets: () => "[(a ",
  "one word": () => "word ",
  "no space": () => "https://a.example/x?y=z&",
  digits: () => "1 23 4567 ",
  commas: () => ", ",
  capitals: (number) => `THE MAYOR ${nameOf(number).toUpperCase()} SAID THAT IT IS LATE. `,
};

/** What the mixed texts are made of. */
export const PIECES: readonly string[] = [
  ..."X said |according to |who |that |Lund |Ann Berg, |and |“No,” |“a |‘b |'c |: |; |, |. |\n\n|- |# |( |) ".split(
    "|",
  ),
  ..."he |She |it |they |the mayor |of |in |told reporters |THE |1 |’s |LUND: |https://a.example/ |— ".split(
    "|",
  ),
];

/** At least so many characters of a shape, under a title. */
export function textOf(shape: Shape, characters: number): string {
  const parts = ["Title of it\n\nThe council met.\n\n"];
  let length = 0;
  for (let number = 0; length < characters; number++) {
    const part = shape(number);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}
