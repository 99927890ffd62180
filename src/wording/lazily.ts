// Formatters of Intl take up to 20 ms to make, and most answers need few of them.

/** What `make` gives, made when it is first asked for. */
export function lazily<Formatter extends object>(make: () => Formatter): () => Formatter {
  let made: Formatter | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
