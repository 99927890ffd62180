// What the bot needs of promises beside what the language has.

/** Runs at most `most` at a time, first come first served. */
export function limitTo(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift(); // inherits this one's place
      if (next === undefined) running--;
      else next();
    }
  };
}

/** A promise that is settled from outside. A rejection that nobody awaits yet is not reported. */
export function openPromise() {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve: () => resolve(), reject: (error: Error) => reject(error) };
}
