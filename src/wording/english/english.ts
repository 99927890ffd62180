// The English catalogue: every message that people read, by what it is for.

import * as basics from "./basics.ts";
import { explain } from "./notes.ts";

export const english = { ...basics, explain };
