// The English catalogue: every message that people read, by what it is for.

import * as basics from "./basics.ts";
import * as faults from "./faults.ts";
import * as notes from "./notes.ts";

export const english = { ...basics, ...notes, ...faults };
