// The package ships no types. Its one export is the Porter2 (Snowball English) stemmer.
declare module "wink-porter2-stemmer" {
  /** `stem("elections")` → `"elect"`; expects a lower-case word. */
  function stem(word: string): string;
  export default stem;
}
