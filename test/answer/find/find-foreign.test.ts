// Questions that are not in English: only English articles can be searched.

import { describe, expect, it } from "vitest";
import { buildEdition } from "../../build-edition.ts";
import { answerTo } from "../answer-to.ts";
import { articlesOf, explanationOf } from "../corpus.ts";

const edition = buildEdition({
  articles: articlesOf({
    "march.md":
      "---\ntitle: Volkov on the vote\npublished: 2025-03-02\n---\n\nDmitri Volkov, the governor, said: “The elections will be held in autumn.” “Norholm is ours,” Volkov said.\n\nOlena Zelinska said: “We will defend the island.”\n",
    "april.md":
      "---\ntitle: Volkov on the bridge\npublished: 2025-04-02\n---\n\n“The bridge will open in May,” Dmitri Volkov said.\n",
  }),
  people: {
    path: "people.yaml",
    text: "- name: Dmitri Volkov\n  also known as: [Волков, 沃尔科夫]\n",
  },
});
const ask = (words: string) => answerTo(edition, words);

describe("a question that is not in English", () => {
  it.each([
    ["что сказал Волков о выборах", "Я ищу только"],
    ["що сказав Волков про вибори", "Я шукаю лише"],
    ["was hat Volkov über die Wahlen gesagt", "Ich kann nur"],
    ["qu'a dit Volkov sur les élections", "Je ne peux chercher"],
    ["qué dijo Volkov sobre las elecciones", "Solo puedo buscar"],
    ["沃尔科夫", "I can only search"],
  ])(
    "“%s” hears so in its language, with the newest words of whom it names",
    (words, beginning) => {
      const answer = ask(words);
      expect(explanationOf(answer)).toMatch(new RegExp(`^${beginning}`));
      expect(explanationOf(answer)).not.toContain("found nothing");
      expect(answer).toMatchObject({ outcome: "nearest", missing: null });
      expect(answer.understood.speaker).toBe("Dmitri Volkov");
      expect(answer.quotes[0]?.text).toContain("The bridge will open in May");
    },
  );

  it.each([
    ["мнение Волкова о мосте", "Dmitri Volkov"],
    ["что ответила Зелинская", "Olena Zelinska"],
    ["что сказала Песчаная", null],
    ["що сказав Волкову мер", "Dmitri Volkov"],
  ])("“%s” names %s, whatever the case and script", (words, speaker) => {
    expect(ask(words).understood.speaker).toBe(speaker);
  });

  it("looks for names in its topic", () => {
    expect(ask("was sagte Volkov zu Norholm?").quotes[0]?.text).toContain("Norholm is ours");
  });

  it("is silent where it names nobody, and says why", () => {
    const answer = ask("кто построил порт");
    expect(answer).toMatchObject({ outcome: "silent", quotes: [] });
    expect(answer.notes).toEqual([{ kind: "only-english", language: "ru", speaker: null }]);
  });

  it("leaves English questions as they are", () => {
    expect(ask("what did Волков say about elections").outcome).toBe("answered");
    expect(ask("what did Volkov say about elections").notes).toEqual([]);
  });
});
