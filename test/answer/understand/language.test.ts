import { describe, expect, it } from "vitest";
import { languageOf, withEnglishOpening } from "../../../src/answer/understand/language.ts";

/** Short questions as people type them, with and without accents, capitals and marks. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  ru: [
    "что сказал Волков о выборах",
    "Что Песков говорил про НАТО?",
    "кто сказал что переговоры провалились",
    "почему Зеленский против плана",
    "Волков о бюджете",
    "когда открыли мост",
    "цитаты Волкова",
    "сколько стоит стена",
    "что думает Путин об Украине?",
    "А что сказал мэр",
  ],
  uk: [
    "що сказав Зеленський про вибори",
    "Що Єрмак говорив про мир?",
    "хто очолив комісію",
    "чому Порошенко проти",
    "коли відкрили міст",
    "скільки коштує паром",
    "цитати Волкова про бюджет",
    "що думає Кличко щодо тарифів",
    "Зеленський про Європу",
    "де сказав це Буданов",
  ],
  de: [
    "was hat Merkel über die Wahl gesagt",
    "Was sagte Volkov zu den Wahlen?",
    "wer hat den Hafen gebaut",
    "warum ist Krag gegen die Maut",
    "Zitate von Berg",
    "wann wurde die Brücke eröffnet",
    "wie viel kostet die Mauer",
    "was meint Berg zur Fähre",
    "Hat Krag etwas zu den Booten gesagt?",
    "Wo wohnt der Bürgermeister",
  ],
  fr: [
    "qu'a dit Macron sur les élections",
    "Que pense Krag de l'Europe ?",
    "qui a construit le port",
    "pourquoi Berg est-il contre le péage",
    "citations de Volkov",
    "quand le pont a-t-il ouvert",
    "combien coûte le mur",
    "qu'est-ce que Berg a déclaré à propos du ferry",
    "Quelle est la position de Krag sur les bateaux",
    "où est né le maire",
  ],
  es: [
    "qué dijo Sánchez sobre las elecciones",
    "que dijo Volkov de los barcos",
    "quién construyó el puerto",
    "por qué Krag está en contra del peaje",
    "citas de Berg",
    "cuándo abrió el puente",
    "cuánto cuesta el muro",
    "¿Qué opina Berg de Europa?",
    "dijo algo Krag sobre el ferry",
    "dónde nació el alcalde",
  ],
  other: ["ماذا قال لوند", "ルンドは何と言いましたか", "τι είπε ο Λουντ"],
};

describe("languageOf", () => {
  it.each(
    Object.entries(QUESTIONS).flatMap(([language, questions]) =>
      questions.map((question) => [question, language] as const),
    ),
  )("knows the language of “%s”: %s", (question, language) => {
    expect(languageOf(question)).toBe(language);
  });

  it.each([
    "what did Volkov say about elections",
    "was Putin right about Europe",
    "Krag on the war in Ukraine",
    "de la Cruz on Los Angeles",
    "Le Monde on elections",
    "Die Linke leader",
    "who is Ursula von der Leyen",
    "Berg ferries",
    "Que Sera Sera lyrics",
    "Volkov?",
    "que dijo Berg about ferries",
    "Волков on elections in the north",
    "what does «перестройка» mean",
    "Die Zeit",
    "Al Jazeera en Gaza",
    "Iran-Contra et al.",
    "Perry Como in Big Sur",
    "Chez Panisse",
    "son of Berg",
    "42",
    "",
  ])("takes “%s” for English, or for what may be", (question) => {
    expect(languageOf(question)).toBeNull();
  });
});

describe("withEnglishOpening", () => {
  it.each([
    ["que dijo Berg about ferries", "what did Berg say about ferries"],
    ["что did Berg say about ferries", "what did Berg say about ferries"],
    ["что Berg said about ferries", "what Berg said about ferries"],
    ["qué Berg said about ferries", "what Berg said about ferries"],
  ])("reads “%s” as “%s”", (sentence, english) => {
    expect(withEnglishOpening(sentence)).toBe(english);
  });

  it.each(["Que Sera Sera", "what did Berg say", "was Berg right about ferries"])(
    "leaves “%s”",
    (sentence) => {
      expect(withEnglishOpening(sentence)).toBe(sentence);
    },
  );
});
