// Long work in steps of a few milliseconds, so that whoever runs it may do other things in between.

/** Runs all the steps that are left and returns what they make. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
