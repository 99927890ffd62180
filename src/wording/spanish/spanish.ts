// What is said in Spanish: so far, that it is not understood.

import type { PartialWording } from "../partial-wording.ts";

export const spanish: PartialWording = {
  onlyEnglish(speaker) {
    const words = speaker === null ? "" : ` Aquí está, en inglés, lo que dijo ${speaker}.`;
    return `Solo puedo buscar en artículos en inglés y solo entiendo preguntas en inglés.${words} Pregunte, por ejemplo: “what did ${speaker ?? "…"} say about …”.`;
  },
};
