// How a command ends: the exit codes, and the failure that readers throw and `run` catches once, with its code and its sentence.
// 0 done, 1 strict, 2 usage (or an output that cannot be written), 3 network or API, 4 unreadable input, 70 our own fault,
// and for an interruption 128 + the signal's number, as shells have it.

import type { Either } from '../core/either.js';

/** The exit codes of the command. */
export const EXIT = {
  done: 0,
  strict: 1,
  usage: 2,
  network: 3,
  input: 4,
  fault: 70,
  interrupted: 130,
  terminated: 143,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why a command could not do its work. Its message is in the user's language, safe to print, without a newline at its end. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';

  /** `isUsage`: whether the way to the command's help is of use. */
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    readonly isUsage = false,
  ) {
    super(message);
  }
}

/** The failure of a command that was told to stop. */
export function interruptionOf(signal: AbortSignal, message: string): CommandFailure {
  return new CommandFailure(signal.reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted, message);
}

/** The Right's value; throws the failure of a Left. */
export function orFail<Problem, Value>(
  result: Either<Problem, Value>,
  failureOf: (problem: Problem) => CommandFailure,
): Value {
  if (result._tag === 'Left') throw failureOf(result.left);
  return result.right;
}
