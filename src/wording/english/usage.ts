// What the command line takes, and what is said where it cannot be understood.

/** The page of `--help`. @param quotes how many an answer has, where the user says so and where not */
export function page(quotes: Readonly<{ min: number; max: number; default: number }>): string {
  return `On Record answers who said what, in the words of the articles you give it.

  npm start                      the Discord bot with DISCORD_TOKEN, else a conversation here
  npm run ask -- "QUESTION"      one answer
  npm run verify -- "QUOTATION"  whether it was said like that, and by whom
  npm run compare -- "A" "B"     what people said on a topic, or one of them over time
  npm run statements             every statement found, one JSON object a line
  npm run fixture -- FILE        a text and how it is read, as a fixture for the tests
  npm run check                  what is read, refused and left out of the corpus

  --corpus DIR       the folder of articles (default: CORPUS_DIR, or corpus)
  --help             this page
 with ask:
  --limit N          at most N quotes, ${quotes.min}–${quotes.max} (default ${quotes.default})
  --json             the answer as one JSON object
  --questions FILE   JSON Lines of {id, question}, - for standard input; one answer each
  --explain          how the answer was found
 with compare:
  --about TOPIC      what they spoke about
  --from, --to DAY   printed from, up to: 2025-11-27, 2025-11 or 2025
  --json             an answer for each as one JSON object
 with verify:
  --speaker NAME     who is said to have said it
  --json             the verdict as one JSON object
 with statements:
  --explain PATH     how this article was read
 with check:
  --text PATH        the text that the offsets of this article count in

Options follow a bare --, as in: npm run ask -- --limit 1 "what did Putin say about elections"
Exit status: 0 answered, 1 silent (or a file refused), 2 could not be done.
`;
}

export function withPointer(problem: string): string {
  return `${problem} See: npm start -- --help`;
}

export function unknownCommand(name: string): string {
  return `There is no command "${name}": use ask, verify, compare, statements, check, fixture or start.`;
}

export const askForAnswer = 'To ask a question use: npm run ask -- "QUESTION".';

export function limit(given: string | undefined, min: number, max: number): string {
  return `--limit is a whole number from ${min} to ${max}, not "${given}".`;
}

export const oneOrMany = "Give a question or --questions, not both.";
export const explainOne = "--explain goes with one question, not with --questions.";
export const noQuestion =
  'Ask a question, for example: npm run ask -- "what did Putin say about elections".';
export const noQuotation =
  'Give the words to check, for example: npm run verify -- "we never planned to attack Europe".';
export function peopleToCompare(most: number): string {
  return `Name one to ${most} people, each in quotation marks, for example: npm run compare -- "Putin" "Zelensky" --about "elections".`;
}

export function noDay(given: string): string {
  return `"${given}" is no day, month or year; write it as 2025-11-27, 2025-11 or 2025.`;
}

export const explainIsNoJson = "--explain is for reading: leave out --json.";
export const oneFile = "Name one file, for example: npm run fixture -- text.txt.";

export function optionsOnly(command: string, word: string | undefined): string {
  return `"${command}" takes options only; "${word}" is none: name a folder with --corpus.`;
}
