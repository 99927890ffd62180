// What is said in Russian: so far, that it is not understood.

import type { PartialWording } from "../partial-wording.ts";

export const russian: PartialWording = {
  onlyEnglish(speaker) {
    const words = speaker === null ? "" : ` Ниже на английском языке — цитаты, автор: ${speaker}.`;
    return `Я ищу только в статьях на английском языке и понимаю вопросы только на английском.${words} Спросите, например, так: “what did ${speaker ?? "…"} say about …”.`;
  },
};
