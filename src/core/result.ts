// For callers who do not use fp-ts: an exception instead of a Left, a promise instead of a TaskEither.

import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** The error that `orThrow` and `toPromise` raise: its `problem` is the Left as it was. */
export class ProblemError<P = unknown> extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: P) {
    super(tagOf(problem));
  }
}

/**
 * The Right's value. Throws `ProblemError`, which carries the problem, when it is a Left.
 *
 * @example
 * try {
 *   orThrow(decodePortfolio('no list', []));
 * } catch (error) {
 *   if (error instanceof ProblemError) console.log(describe(error.problem as Problem, 'en'));
 * }
 * // letters: "no list" is not accepted; expected a list of rows, or { "data": [...] }
 */
export function orThrow<A>(result: Either<unknown, A>): A {
  if (result._tag === 'Left') throw new ProblemError(result.left);
  return result.right;
}

/**
 * Runs the task: a promise of the Right's value, rejected with `ProblemError` when it is a Left.
 *
 * @example
 * const task = async () => decodePortfolio([], []);
 * console.log((await toPromise(task)).letters.length);
 * // 0
 */
export async function toPromise<A>(task: TaskEither<unknown, A>): Promise<A> {
  return orThrow(await task());
}

function tagOf(problem: unknown): string {
  const { _tag, path } = Object(problem) as { _tag?: unknown; path?: unknown };
  return [_tag, path].filter((part) => typeof part === 'string').join(' ');
}
