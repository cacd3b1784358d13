// What a call throws when only a program's mistake can be the cause.

import { expect } from 'vitest';

/** A `ProblemError` with such an `InvalidOption`, which its message says. */
export function mistake(problem: object): object {
  const accepted = expect.objectContaining('accepted' in problem ? (problem.accepted as object) : {});
  return expect.objectContaining({
    name: 'ProblemError',
    message: expect.stringMatching(/ is not accepted; expected ./),
    problem: expect.objectContaining({ _tag: 'InvalidOption', ...problem, accepted }),
  });
}
