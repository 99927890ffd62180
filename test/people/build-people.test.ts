import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPeople } from "../../src/people/build-people.ts";
import type { PersonEntry } from "../../src/people/people-file.ts";
import type { Found, People } from "../../src/people/person.ts";
import type { NamedEntity } from "../../src/statements/statement.ts";
import { namesAgree } from "../../src/text/names-agree.ts";

function named(name: string, count = 1, rest: Partial<NamedEntity> = {}): NamedEntity {
  return { name, kind: "person", forms: [name], descriptions: [], gender: null, count, ...rest };
}

function peopleOf(
  articles: Readonly<Record<string, readonly NamedEntity[]>>,
  entries: readonly PersonEntry[] = [],
  speakers: Readonly<Record<string, readonly string[]>> = {},
): People {
  return buildPeople({
    articles: Object.entries(articles).map(([path, entities]) => ({
      path,
      entities,
      speakers: speakers[path] ?? [],
    })),
    corrections: { entries, refused: [] },
  });
}

function nameOf(found: Found): string | readonly string[] | null {
  switch (found.kind) {
    case "one":
      return found.person.name;
    case "several":
      return found.people.map(({ name }) => name);
    case "none":
      return null;
  }
}

const world = peopleOf({
  "a.md": [
    named("Vladimir Putin", 6, {
      forms: ["Vladimir Putin", "Putin", "Mr. Putin"],
      descriptions: ["Russian President"],
      gender: "male",
    }),
    named("Dmitry Peskov", 2, { descriptions: ["Kremlin spokesman", "press secretary"] }),
    named("Kremlin", 3, { kind: "organisation", forms: ["Kremlin", "the Kremlin"] }),
    named("Moscow", 2, { kind: "unknown" }),
  ],
  "b.md": [
    named("President Putin", 2),
    named("Volodymyr Zelensky", 2, { descriptions: ["Ukrainian President"] }),
    named("Andriy Yermak", 2, { descriptions: ["Ukraine's chief of staff"] }),
    named("Kiev", 2, { kind: "unknown" }),
  ],
  "c.md": [
    named("Putin", 4),
    named("Vladimir Zelenskiy", 1),
    named("Andrii Yermak", 1),
    named("Kyiv", 1, { kind: "unknown" }),
    named("Zelenskyy", 1),
  ],
  "d.md": [
    named("Donald J. Trump", 9, { gender: "male", forms: ["Donald J. Trump", "Trump"] }),
    named("Donald Trump Jr.", 1, { gender: "male" }),
    named("Bill Clinton", 2, { gender: "male", descriptions: ["former President"] }),
    named("Democrat Hillary Clinton", 5, { gender: "female", forms: ["Hillary Clinton"] }),
    named("Clinton", 3),
  ],
  "e.md": [named("Donald Trump", 8), named("Trump", 1), named("Hillary Clinton", 1)],
  "f.md": [
    named("Paul Jones", 2),
    named("Joel Harker", 3, { descriptions: ["White House press secretary"] }),
  ],
  "g.md": [named("Quincy Jones", 2), named("Jones", 5)],
  "h.md": [named("Jones", 1)],
  "i.md": [named("Oredan", 2), named("White House", 2, { kind: "organisation" })],
});

describe("buildPeople", () => {
  it.each([
    ["a.md", "Putin", "Vladimir Putin"],
    ["a.md", "Mr. Putin", "Vladimir Putin"],
    ["b.md", "President Putin", "Vladimir Putin"],
    ["b.md", "Putin", "Vladimir Putin"],
    ["c.md", "Putin", "Vladimir Putin"],
    ["c.md", "Zelenskyy", "Volodymyr Zelensky"],
    ["c.md", "Vladimir Zelenskiy", "Volodymyr Zelensky"],
    ["c.md", "Andrii Yermak", "Andriy Yermak"],
    ["a.md", "the Kremlin", "Kremlin"],
    ["d.md", "Donald J. Trump", "Donald Trump"],
    ["d.md", "Donald Trump Jr.", "Donald Trump Jr."],
    ["e.md", "Trump", "Donald Trump"],
    ["d.md", "Hillary Clinton", "Hillary Clinton"],
    ["g.md", "Jones", "Quincy Jones"],
    ["i.md", "Oredan", "Oredan"],
  ])("in %s takes %s for %s", (path, name, person) => {
    expect(world.personOf(path, name)?.name).toBe(person);
  });

  it.each([
    ["d.md", "Clinton", "the article names two Clintons"],
    ["h.md", "Jones", "the corpus has two, neither far ahead"],
    ["a.md", "a campaign aide", "it is no name"],
    ["nowhere.md", "Somebody Else", "nobody is called so"],
  ])("in %s leaves %s open, since %s", (path, name) => {
    expect(world.personOf(path, name)).toBeNull();
  });

  it("counts articles and mentions of every name together, and keeps all forms", () => {
    expect(world.all.find(({ name }) => name === "Vladimir Putin")).toMatchObject({
      articles: 3,
      mentions: 12,
      gender: "male",
      descriptions: ["Russian President"],
    });
  });

  it("does not let a short name bridge two that exclude each other", () => {
    const people = peopleOf({
      "a.md": [named("George W. Bush", 3)],
      "b.md": [named("George H. W. Bush", 3)],
      "c.md": [named("George Bush", 1)],
    });
    expect(people.personOf("a.md", "George W. Bush")?.name).toBe("George W. Bush");
    expect(people.personOf("b.md", "George H. W. Bush")?.name).toBe("George H. W. Bush");
    expect(people.personOf("c.md", "George Bush")?.name).toBe("George Bush");
  });

  it("prefers the name of many articles to one that a single article repeats", () => {
    const often = (path: string) => [path, [named("Ann Marlow", 2)]] as const;
    const people = peopleOf({
      ...Object.fromEntries(["a.md", "b.md", "c.md", "d.md", "e.md"].map(often)),
      "f.md": [named("Eve Marlow", 4)],
      "g.md": [named("Marlow", 1)],
    });
    expect(people.personOf("g.md", "Marlow")?.name).toBe("Ann Marlow");
    expect(nameOf(people.find("Marlow"))).toBe("Ann Marlow");
  });

  it.each([
    ["Crooked Ann Marlow", ["Ann Marlow"], "Ann Marlow"],
    ["Crooked Ann Marlow", [], "Crooked Ann Marlow"],
    ["Ann Eve Marlow", ["Eve Marlow"], "Ann Eve Marlow"],
    ["Aung San Suu Kyi", ["Suu Kyi"], "Aung San Suu Kyi"],
    ["U.S", ["US"], "U.S."],
    ["Joe Marlow Jr", [], "Joe Marlow Jr."],
  ])("shows %j, also called %j, as %j", (name, others, shown) => {
    const people = peopleOf({ "a.md": [named(name, 2, { forms: [name, ...others] })] });
    expect(people.all.map((person) => person.name)).toEqual([shown]);
  });

  it("does not take a country for somebody's surname", () => {
    const people = peopleOf({
      "a.md": [named("Jim Jordan", 5)],
      "b.md": [named("Jordan", 1, { kind: "unknown" })],
    });
    expect(people.personOf("b.md", "Jordan")?.name).toBe("Jordan");
  });

  it("does not join a man's name with a woman's", () => {
    const people = peopleOf({
      "a.md": [named("Pat Smith", 5, { gender: "female" })],
      "b.md": [named("Patrick Smith", 5, { gender: "male" })],
    });
    expect(people.all).toHaveLength(2);
  });

  it("takes no bare surname for a relative whom its article tells from it", () => {
    const articles = (isApart: boolean) =>
      peopleOf({
        "a.md": [named("Kern", 3, { isDistinctFromFullNames: isApart }), named("Ines Kern")],
      });
    expect(nameOf(articles(true).find("Ines Kern"))).toBe("Ines Kern");
    expect(articles(true).personOf("a.md", "Kern")?.name).toBe("Kern");
    expect(articles(false).personOf("a.md", "Kern")?.name).toBe("Ines Kern");
  });

  it("joins an organisation with the abbreviation that an article gives", () => {
    const people = peopleOf({
      "a.md": [
        named("Collective Harbour Organisation", 2, {
          kind: "organisation",
          forms: ["Collective Harbour Organisation", "CHO"],
        }),
      ],
      "b.md": [named("CHO", 1, { kind: "organisation" })],
    });
    expect(people.personOf("b.md", "CHO")?.name).toBe("Collective Harbour Organisation");
  });

  const council = (name: string) => named(name, 2, { kind: "organisation" });

  it("joins a body with its name under the union it is of, where the corpus has no other", () => {
    const people = peopleOf({
      "a.md": [council("United Nations Harbour Council"), council("Harbour Council")],
      "b.md": [council("the U.N. Harbour Council")],
      "c.md": [council("Harbour Council")],
    });
    expect(people.all.map(({ name }) => name)).toEqual(["U.N. Harbour Council"]);
    expect(people.personOf("c.md", "the Harbour Council")?.articles).toBe(3);
  });

  it("joins two bodies of one name only in the article that has one of them", () => {
    const people = peopleOf({
      "a.md": [council("UN Harbour Council"), council("Harbour Council")],
      "b.md": [council("National Harbour Council")],
      "c.md": [council("Harbour Council")],
      "d.md": [council("Harbour Council"), council("National Harbour Council")],
    });
    expect(people.personOf("a.md", "Harbour Council")?.name).toBe("UN Harbour Council");
    expect(people.personOf("c.md", "Harbour Council")?.name).toBe("Harbour Council");
    expect(people.personOf("d.md", "Harbour Council")?.name).toBe("Harbour Council");
  });

  it("counts the statements of each, whatever the name they are under", () => {
    const people = peopleOf(
      { "a.md": [named("Ann Marlow", 2)], "b.md": [named("Mrs. Marlow", 1)] },
      [],
      { "a.md": ["Ann Marlow", "Ann Marlow"], "b.md": ["Marlow", "nobody"], "c.md": ["Marlow"] },
    );
    expect(people.find("Ann Marlow")).toMatchObject({ kind: "one", person: { statements: 3 } });
  });

  it("obeys people.yaml before anything else", () => {
    const people = peopleOf(
      {
        "a.md": [named("Ivan Petrov", 5)],
        "b.md": [named("The Nightingale", 2), named("I. Petrov", 2)],
      },
      [
        {
          name: "Ivan Petrov",
          alsoKnownAs: ["Nightingale", "Соловей"],
          notTheSameAs: ["I. Petrov"],
          describedAs: ["mayor of Nulltown"],
        },
      ],
    );
    expect(people.personOf("b.md", "The Nightingale")?.name).toBe("Ivan Petrov");
    expect(people.personOf("b.md", "I. Petrov")?.name).toBe("I. Petrov");
    expect(nameOf(people.find("соловей"))).toBe("Ivan Petrov");
    expect(nameOf(people.find("Nulltown's mayor"))).toBe("Ivan Petrov");
  });

  it("never joins full names that cannot be one person's", () => {
    const names = [
      ...["Don Lee", "Donald J. Lee", "Donald Lee Jr.", "Don Lee Sr.", "Lee", "Mr. Lee", "Lee Jr."],
      ...["Bill Marlow", "Will Marlow", "Hillary Marlow", "Marlow", "Paul Jones", "Quincy Jones"],
    ];
    const isFull = (name: string) => / /.test(name.replace("Mr. ", ""));
    const entity = fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.array(entity, { maxLength: 5 }), { maxLength: 6 }), (articles) => {
        const people = peopleOf(
          Object.fromEntries(
            articles.map((entities, at) => [
              `${at}.md`,
              entities.map(([name, count]) => named(name, count)),
            ]),
          ),
          [],
          Object.fromEntries(
            articles.map((entities, at) => [`${at}.md`, entities.map(([n]) => n)]),
          ),
        );
        for (const { forms } of people.all)
          for (const a of forms.filter(isFull))
            for (const b of forms.filter(isFull))
              expect([a, b, namesAgree(a, b)]).toEqual([a, b, true]);
      }),
    );
  });

  it("gives the same people whatever the order of articles", () => {
    const names = ["Ann Lee", "A. Lee", "Lee", "Bob Lee", "Robert Lee", "Lee Jr.", "White House"];
    const article = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
        const given = articles.map((entities, at) => ({
          path: `${at}.md`,
          entities: entities.map(([name, count]) => named(name, count)),
        }));
        const build = (input: typeof given) => buildPeople({ articles: input, corrections: null });
        const [forward, backward] = [build(given), build([...given].reverse())];
        const summary = (people: People) =>
          people.all.map(({ name, mentions }) => `${name} ${mentions}`).sort();
        expect(summary(backward)).toEqual(summary(forward));
        expect(new Set(forward.all.map(({ id }) => id)).size).toBe(forward.all.length);
      }),
    );
  });
});

describe("find", () => {
  it.each([
    ["Putin", "Vladimir Putin"],
    ["putin", "Vladimir Putin"],
    ["PUTIN’S", "Vladimir Putin"],
    ["President Putin", "Vladimir Putin"],
    ["Russian President Vladimir Putin", "Vladimir Putin"],
    ["Путин", "Vladimir Putin"],
    ["Владимир Путин", "Vladimir Putin"],
    ["putin vladimir", "Vladimir Putin"],
    ["Ptuin", "Vladimir Putin"],
    ["Vladmir Putin", "Vladimir Putin"],
    ["peskof", "Dmitry Peskov"],
    ["Dimitri Peskov", "Dmitry Peskov"],
    ["zelenski", "Volodymyr Zelensky"],
    ["the Russian president", "Vladimir Putin"],
    ["Russia's president", "Vladimir Putin"],
    ["president of Russia", "Vladimir Putin"],
    ["the White House press secretary", "Joel Harker"],
    ["Ukraine’s chief of staff", "Andriy Yermak"],
    ["Ukrainian chief of staff", "Andriy Yermak"],
    ["the Kremlin", "Kremlin"],
    ["Kremlin", "Kremlin"],
    ["Moscow", "Moscow"],
    ["Kyiv", "Kiev"],
    ["the White House", "White House"],
    ["Trump", "Donald Trump"],
    ["Donald J. Trump", "Donald Trump"],
    ["Republican nominee Donald Trump", "Donald Trump"],
    ["Donald Trump Jr.", "Donald Trump Jr."],
    ["Hillary", "Hillary Clinton"],
    ["Mrs. Clinton", "Hillary Clinton"],
    ["Mr. Clinton", "Bill Clinton"],
    ["Democrat Hillary Clinton", "Hillary Clinton"],
    ["Clinton", ["Hillary Clinton", "Bill Clinton"]],
    ["Paul Jones", "Paul Jones"],
    ["press secretary", ["Joel Harker", "Dmitry Peskov"]],
    ["Emmanuel Macron", null],
    ["Melania Trump", null],
    ["Emmanuel Putin", null],
    ["people", null],
    ["", null],
    ["😀", null],
  ])("%j → %j", (words, person) => {
    expect(nameOf(world.find(words))).toEqual(person);
  });

  it("forgives no typing error when told so", () => {
    expect(world.find("peskof", { misspelt: false })).toEqual({ kind: "none" });
  });

  it("prefers the name as typed to a misspelt one", () => {
    const people = peopleOf({ "a.md": [named("Ann Brandt", 50), named("Bo Brant", 1)] });
    expect(nameOf(people.find("Brant"))).toBe("Bo Brant");
  });

  it("finds who is only known with a suffix", () => {
    const people = peopleOf({ "a.md": [named("Joseph R. Marlow Jr.", 2)] });
    expect(nameOf(people.find("Joe Marlow"))).toBe("Joseph R. Marlow Jr.");
  });

  it("means the bearer of a surname who alone is quoted, and asks which of two who are", () => {
    const marlows = { "a.md": [named("Ann Marlow", 2)], "b.md": [named("Eve Marlow", 2)] };
    const quoted = (speakers: Readonly<Record<string, readonly string[]>>) =>
      nameOf(peopleOf(marlows, [], speakers).find("Marlow"));
    expect(quoted({ "b.md": ["Eve Marlow"] })).toBe("Eve Marlow");
    expect(quoted({ "a.md": ["Ann Marlow"], "b.md": ["Eve Marlow"] })).toEqual([
      "Ann Marlow",
      "Eve Marlow",
    ]);
    expect(quoted({})).toEqual(["Ann Marlow", "Eve Marlow"]);
  });

  it("means the quoted junior by a name without suffix that nothing is quoted of", () => {
    const articles = {
      "a.md": [named("Joe Marlow", 1)],
      "b.md": [named("Joseph R. Marlow Jr.", 2)],
    };
    const quoted = { "b.md": ["Joseph R. Marlow Jr."] };
    expect(nameOf(peopleOf(articles, [], quoted).find("Joe Marlow"))).toBe("Joseph R. Marlow Jr.");
    expect(nameOf(peopleOf(articles).find("Joe Marlow"))).toBe("Joe Marlow");
    const more = { ...articles, "c.md": [named("Eve Marlow", 1)] };
    expect(nameOf(peopleOf(more, [], quoted).find("Joe Marlow"))).toEqual([
      "Joe Marlow",
      "Joseph R. Marlow Jr.",
    ]);
  });

  it("does not answer for the father when the son is asked for", () => {
    const people = peopleOf({ "a.md": [named("Don Marlow", 9)] });
    expect(nameOf(people.find("Marlow Jr."))).toBeNull();
    expect(nameOf(people.find("Marlwo Jr."))).toBeNull();
  });

  it("does not take one of many for all of them", () => {
    const people = peopleOf({
      "a.md": [
        named("Ann Marlow", 9, { descriptions: ["European leaders", "leader of the Reeds"] }),
      ],
    });
    expect(nameOf(people.find("the European leaders"))).toBeNull();
    expect(nameOf(people.find("the leader of the Reeds"))).toBe("Ann Marlow");
  });

  it("takes a given name for the one quoted rather than for an unquoted surname", () => {
    const articles = { "a.md": [named("Ann Marlow", 5)], "b.md": [named("Let Ann", 1)] };
    expect(nameOf(peopleOf(articles, [], { "a.md": ["Ann Marlow"] }).find("Ann"))).toBe(
      "Ann Marlow",
    );
    expect(nameOf(peopleOf(articles, [], { "b.md": ["Let Ann"] }).find("Ann"))).toBe("Let Ann");
    expect(nameOf(peopleOf(articles).find("Ann"))).toBe("Let Ann");
  });

  it("takes an abbreviation for the organisation, though a name ends like it", () => {
    const people = peopleOf({
      "a.md": [
        named("United Nations", 1, { kind: "organisation" }),
        named("Kim Jong Un", 9, { forms: ["Kim Jong Un", "U.N."] }),
      ],
    });
    expect(nameOf(people.find("the U.N"))).toBe("United Nations");
    expect(nameOf(people.find("UN"))).toBe("United Nations");
  });

  it.each(["president of the United States", "the US president", "the American president"])(
    "finds the U.S. President as %s",
    (words) => {
      const people = peopleOf({
        "a.md": [named("Ann Marlow", 1, { descriptions: ["U.S. President"] })],
      });
      expect(nameOf(people.find(words))).toBe("Ann Marlow");
    },
  );

  it.each([
    ["the American president", "president of the American Bar Association", null],
    ["the American president", "American vice president", null],
    ["the American vice president", "American vice president", "Ann Marlow"],
    ["the American president", "former American president", null],
    ["the former American president", "former American president", "Ann Marlow"],
    ["director of rowing", "director of rowing at the University of Nulltown", "Ann Marlow"],
    [
      "director of the University of Nulltown",
      "director at the University of Nulltown",
      "Ann Marlow",
    ],
  ])("by %j understands %j as %s", (words, description, name) => {
    const people = peopleOf({ "a.md": [named("Ann Marlow", 1, { descriptions: [description] })] });
    expect(nameOf(people.find(words))).toBe(name);
  });

  it("takes an office of a place for its holder, never for the place", () => {
    const city = named("Nulltown", 9, { kind: "organisation" });
    const mayor = named("Ann Marlow", 1, { descriptions: ["Nulltown mayor"] });
    expect(nameOf(peopleOf({ "a.md": [city, mayor] }).find("mayor of Nulltown"))).toBe(
      "Ann Marlow",
    );
    expect(nameOf(peopleOf({ "a.md": [city] }).find("the mayor of Nulltown"))).toBeNull();
  });

  it.each(["President", "the Vice President"])("takes nobody to be called %s", (title) => {
    const people = peopleOf({ "a.md": [named(title, 9)] });
    expect(people.all).toEqual([]);
    expect(people.personOf("a.md", title)).toBeNull();
  });

  it("does not take another short word for a misspelt name", () => {
    const people = peopleOf({ "a.md": [named("Hope Marlow", 1), named("Bo Oslo", 1)] });
    expect(nameOf(people.find("the Pope"))).toBeNull();
    expect(nameOf(people.find("Polo"))).toBeNull();
    expect(nameOf(people.find("Soloo"))).toBeNull();
    expect(nameOf(people.find("soo"))).toBeNull();
  });

  it("offers first those of whom something is quoted", () => {
    const people = peopleOf(
      { "a.md": [named("Ann Marlow", 4)], "b.md": [named("Bo Marlow", 2), named("Cy Marlow", 1)] },
      [],
      { "b.md": ["Bo Marlow", "Cy Marlow"] },
    );
    expect(nameOf(people.find("Marlow"))).toEqual(["Bo Marlow", "Cy Marlow", "Ann Marlow"]);
  });

  it("asks whether the junior is meant when others bear the surname", () => {
    const people = peopleOf({ "a.md": [named("Don Marlow Jr.", 2), named("Eve Marlow", 2)] });
    expect(nameOf(people.find("Don Marlow"))).toEqual(["Don Marlow Jr."]);
  });

  it("says how the person was found", () => {
    expect(world.find("peskof")).toMatchObject({ kind: "one", by: "misspelt-name" });
    expect(world.find("Mr. Putin")).toMatchObject({ kind: "one", by: "name" });
    expect(world.find("the Russian president")).toMatchObject({
      kind: "one",
      by: "description",
      matched: "Russian President",
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 6000 }), (words) => {
        world.find(words);
        world.personOf("a.md", words);
      }),
    );
  });
});

describe("find by a part of the name", () => {
  const port = peopleOf(
    {
      "a.md": [
        named("Alexandra Ortega-Castillo", 2),
        named("Jean-Luc Dupré-Martin", 2),
        named("Mohammed bin Rashid al-Harbi", 2),
        named("Xi Wenping", 2),
        named("Fionnuala O’Brien", 2),
        named("H.R. McAllister Jr.", 2),
        named("Lee Ann Moore", 1),
        named("Ana Lee", 3),
      ],
    },
    [],
    { "a.md": ["Alexandra Ortega-Castillo", "Xi Wenping", "Ana Lee"] },
  );
  const find = (words: string) => nameOf(port.find(words, { misspelt: false }));

  it.each([
    ["Ortega", "Alexandra Ortega-Castillo"],
    ["Castillo", "Alexandra Ortega-Castillo"],
    ["Alexandra Ortega", "Alexandra Ortega-Castillo"],
    ["Dupré", "Jean-Luc Dupré-Martin"],
    ["dupre martin", "Jean-Luc Dupré-Martin"],
    ["bin Rashid", "Mohammed bin Rashid al-Harbi"],
    ["Mohammed bin Rashid", "Mohammed bin Rashid al-Harbi"],
    ["Xi", "Xi Wenping"],
    ["xi", "Xi Wenping"],
    ["O`Brien", "Fionnuala O’Brien"],
    ["obrien", "Fionnuala O’Brien"],
    ["o brien", "Fionnuala O’Brien"],
    ["HR McAllister", "H.R. McAllister Jr."],
    ["H R McAllister", "H.R. McAllister Jr."],
    ["hr mcallister", "H.R. McAllister Jr."],
  ])("finds by %s: %s", (words, name) => {
    expect(find(words)).toBe(name);
  });

  it.each([
    ["Sofia Ortega", null],
    ["Ort", null],
    ["al", null],
    ["Lee", "Ana Lee"],
  ])("takes %s for %s", (words, name) => {
    // Another given name is another person, and whose surname it is comes before whose part it is.
    expect(find(words)).toBe(name);
  });
});
