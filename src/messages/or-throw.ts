// For callers who do not use fp-ts: an exception instead of a Left, a promise instead of a TaskEither.

import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { ProblemError } from '../core/result.js';
import { type Describable, describe } from './describe.js';

/**
 * The Right's value. Throws `ProblemError`, which carries the problem and says it in English, when it is a Left.
 *
 * @example
 * try {
 *   orThrow(decodePortfolio('no list', []));
 * } catch (error) {
 *   if (error instanceof ProblemError) console.log(error.message);
 * }
 * // letters: "no list" is not accepted; expected a list of rows, or { "data": [...] }
 */
export function orThrow<A>(result: Either<unknown, A>): A {
  if (result._tag === 'Left') throw new ProblemError(result.left, messageOfLeft(result.left));
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

/** The sentences of a problem or of several, a line each; of a Left that is none of ours its tag. */
function messageOfLeft(left: unknown): string {
  if (Array.isArray(left)) return left.map(messageOfLeft).join('\n');
  const tag = Object(left)._tag as unknown;
  if (typeof tag !== 'string') return typeof left === 'string' ? left : '';
  return describe(left as Describable, 'en') ?? tag;
}
