import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNamedAlike, newEntity } from "../../../src/statements/entities/entity.ts";
import { createEntityIndex } from "../../../src/statements/entities/entity-index.ts";
import { parseName } from "../../../src/text/parse-name.ts";
import { mentionOf } from "../steps.ts";

const given = fc.constantFrom("Ann", "Bill", "William", "W.", "J. D.", "Xi", "Kim", "");
const middle = fc.constantFrom("", "", "Lee", "M.", "von");
const family = fc.constantFrom(
  "Lund",
  "Lee",
  "Kim",
  "Xi",
  "Jinping",
  "Holm Bank",
  "FBI",
  "Lund Jr.",
);
const bodies = fc.constantFrom("Federal Bureau of Investigation", "F.B.I.", "Holm Bank", "NATO");
const names = fc.oneof(
  fc.tuple(given, middle, family).map((words) => words.filter((word) => word !== "").join(" ")),
  bodies,
);

/** An entity of that name, as one that an article mentions. */
const entityCalled = (words: string) =>
  newEntity({ ...mentionOf("Anna Weber left.", "Anna Weber"), words });

describe("createEntityIndex", () => {
  it("finds just those that a comparison with each would find, in the order in which they came", () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 30 }), names, (some, sought) => {
        const entities = some.map(entityCalled);
        const index = createEntityIndex();
        for (const entity of entities) index.add(entity);
        const name = parseName(sought);
        expect(index.namedAlike(name)).toEqual(entities.filter((one) => isNamedAlike(one, name)));
      }),
      { numRuns: 500 },
    );
  });

  it("finds an entity by what it is called now", () => {
    const index = createEntityIndex();
    const entity = entityCalled("Ann Lund");
    index.add(entity);
    entity.name = "Ann Maria Holm";
    entity.parsed = parseName(entity.name);
    index.add(entity);
    expect(index.withSecondName("maria")).toEqual([entity]);
    expect(index.namedAlike(parseName("Holm"))).toEqual([entity]);
    expect(index.namedAlike(parseName("Lund"))).toEqual([]);
    expect(index.called("Ann Maria Holm")).toEqual([entity]);
  });
});
