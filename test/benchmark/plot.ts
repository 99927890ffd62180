// The results as a picture: the time of a question over the size of the corpus, both axes logarithmic.

import type { Results } from "./results.ts";

const WIDTH = 760;
const HEIGHT = 420;
const FRAME = { left: 70, right: 190, top: 30, bottom: 50 } as const;

/** Colours that are told apart by most eyes: Okabe & Ito, 2008, and two greys. */
const COLOURS = `#d55e00 #0072b2 #777777 #009e73 #cc79a7 #e69f00 #56b4e9 #aaaaaa #000000 #b8a000`;

type Scale = (value: number) => number;

/** Values from the first to the last → places from one end to the other. */
function logScale([first, last]: Ends, [from, to]: Ends): Scale {
  const width = Math.log(last / first) || 1;
  return (value) => from + (Math.log(value / first) / width) * (to - from);
}

type Ends = readonly [number, number];

const tens = (from: number, to: number) => {
  const powers = Array.from({ length: 13 }, (_, power) => 10 ** (power - 6));
  return powers.filter((power) => power >= from * 0.999 && power <= to * 1.001);
};

const text = (x: number, y: number, words: string, rest = "") =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${rest}>${words}</text>`;

const line = (points: readonly Ends[], rest: string) =>
  `<polyline fill="none" points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}" ${rest}/>`;

/** One below the other where they would touch, in the order of what they name. */
function spread(wanted: readonly number[], distance: number): readonly number[] {
  const placed: number[] = [];
  for (const y of wanted)
    placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + distance));
  return placed;
}

/** An SVG image; the names of engines stand at the right ends of their lines. */
export function plot(results: Results): string {
  const sizes = results.map(({ articles }) => articles);
  const names = [...new Set(results.flatMap(({ engines }) => engines.map(({ name }) => name)))];
  const times = results.flatMap(({ engines }) => engines.map(({ p50 }) => p50));
  const bounds: Ends = [
    10 ** Math.floor(Math.log10(Math.min(...times))),
    10 ** Math.ceil(Math.log10(Math.max(...times))),
  ];
  const right = WIDTH - FRAME.right;
  const bottom = HEIGHT - FRAME.bottom;
  const x = logScale([Math.min(...sizes), Math.max(...sizes)], [FRAME.left, right]);
  const y = logScale(bounds, [bottom, FRAME.top]);
  const lines = names
    .map((name, number) => ({
      name,
      colour: COLOURS.split(" ")[number] ?? "#000000",
      points: results.flatMap(({ articles, engines }): Ends[] =>
        engines.filter((one) => one.name === name).map(({ p50 }) => [x(articles), y(p50)]),
      ),
    }))
    .toSorted((a, b) => (a.points.at(-1)?.[1] ?? 0) - (b.points.at(-1)?.[1] ?? 0));
  const labels = spread(
    lines.map(({ points }) => points.at(-1)?.[1] ?? 0),
    15,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    "<title>The median time of one question by engine and number of articles</title>",
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(FRAME.left, 18, "median time of one question, ms", 'font-weight="bold"'),
    ...tens(...bounds).flatMap((ms) => [
      line(
        [
          [FRAME.left, y(ms)],
          [right, y(ms)],
        ],
        'stroke="#dddddd"',
      ),
      text(FRAME.left - 8, y(ms) + 4, String(Number(ms.toPrecision(1))), 'text-anchor="end"'),
    ]),
    ...sizes.map((size) =>
      text(x(size), bottom + 20, `${size.toLocaleString("en")} articles`, 'text-anchor="middle"'),
    ),
    ...lines.flatMap(({ name, colour, points }, number) => [
      line(points, `stroke="${colour}" stroke-width="${name.startsWith("On Record") ? 3 : 1.5}"`),
      ...points.map(
        ([cx, cy]) =>
          `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3" fill="${colour}"/>`,
      ),
      text((points.at(-1)?.[0] ?? 0) + 10, (labels[number] ?? 0) + 4, name, `fill="${colour}"`),
    ]),
    "</svg>\n",
  ].join("\n");
}
