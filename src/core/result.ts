// The exception of a call that answers with no Either, and of callers who do not use fp-ts.

import type { Either } from './either.js';
import { messageOf } from './messages.js';
import type { Problem } from './problem.js';

/** A problem as an exception: its message is the problem's sentence in English, its `problem` the value itself. */
export class ProblemError<P = unknown> extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: P,
    message: string,
  ) {
    super(message);
  }
}

/** The exception of a problem. */
export function problemError<P extends Problem>(problem: P): ProblemError<P> {
  return new ProblemError(problem, messageOf(problem, 'en'));
}

/** The Right's value; throws the problem of a Left. */
export function required<A>(result: Either<Problem, A>): A {
  if (result._tag === 'Left') throw problemError(result.left);
  return result.right;
}
