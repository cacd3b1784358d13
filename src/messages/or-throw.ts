// For callers who do not use fp-ts: an exception instead of a Left, a promise instead of a TaskEither.

import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Either } from '../core/either.js';
import { ProblemError } from '../core/result.js';
import { UNPLANNED_REASONS, type UnplannedReason } from '../schedule/unplanned-reasons.js';
import { WARNING_TAGS, type WarningTag } from '../schedule/warning.js';
import { type Describable, describe } from './describe.js';

/**
 * The Right's value. Throws `ProblemError`, which carries the problem and says it in English, when it is a Left; of several problems
 * it carries all and says the first, and how many more there are.
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

/** The sentence of a problem, of several that of the first and how many more there are, of anything else what it looks like. */
function messageOfLeft(left: unknown): string {
  if (Array.isArray(left)) {
    if (left.length === 0) return 'refused, without a reason';
    return left.length === 1 ? messageOfLeft(left[0]) : `${messageOfLeft(left[0])}; and ${left.length - 1} more`;
  }
  if (left instanceof Error) return left.message || left.name;
  if (typeof left === 'string') return sentenceOfTag(left) ?? left;
  const { _tag: tag, reason, problems } = Object(left) as { readonly [name: string]: unknown };
  // Rows that were rejected or left unplanned have problems of their own.
  if (Array.isArray(problems) && problems.length > 0) return messageOfLeft(problems);
  if (typeof tag === 'string') return sentenceOfTag(tag) ?? describe(left as Describable, 'en') ?? asJson(left);
  return sentenceOfTag(reason) ?? asJson(left);
}

/** Of why a row is unplanned, or of a warning; undefined when it is neither. */
function sentenceOfTag(tag: unknown): string | undefined {
  const isOurs = [...UNPLANNED_REASONS, ...WARNING_TAGS].some((one) => one === tag);
  return isOurs ? describe(tag as UnplannedReason | WarningTag, 'en') : undefined;
}

/** The longest text of a value that is none of ours. */
const LONGEST = 200;

function asJson(value: unknown): string {
  const text = jsonOf(value);
  return `refused: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
}

/** As JSON, or as text what has none. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
