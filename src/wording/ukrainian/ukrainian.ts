// What is said in Ukrainian: so far, that it is not understood.

import type { PartialWording } from "../partial-wording.ts";

export const ukrainian: PartialWording = {
  onlyEnglish(speaker) {
    const words = speaker === null ? "" : ` Нижче англійською мовою — цитати, автор: ${speaker}.`;
    return `Я шукаю лише в статтях англійською мовою і розумію запитання лише англійською.${words} Запитайте, наприклад, так: “what did ${speaker ?? "…"} say about …”.`;
  },
};
