// What is said in French: so far, that it is not understood.

import type { PartialWording } from "../partial-wording.ts";

export const french: PartialWording = {
  onlyEnglish(speaker) {
    const words = speaker === null ? "" : ` Voici, en anglais, ce qu’a dit ${speaker}.`;
    return `Je ne peux chercher que dans des articles en anglais et ne comprends que les questions en anglais.${words} Demandez par exemple : “what did ${speaker ?? "…"} say about …”.`;
  },
};
