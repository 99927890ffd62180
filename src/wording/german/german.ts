// What is said in German: so far, that it is not understood.

import type { PartialWording } from "../partial-wording.ts";

export const german: PartialWording = {
  onlyEnglish(speaker) {
    const words = speaker === null ? "" : ` Hier steht auf Englisch, was ${speaker} gesagt hat.`;
    return `Ich kann nur Artikel auf Englisch durchsuchen und verstehe nur Fragen auf Englisch.${words} Fragen Sie zum Beispiel: “what did ${speaker ?? "…"} say about …”.`;
  },
};
