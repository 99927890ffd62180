// An order of strings that is the same on every machine, whatever its language.

/** By code units, for `sort`: "Z" before "a". */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
