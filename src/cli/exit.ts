// How a command ends: the exit codes, and a failure as a value that carries its code and its sentence.
// 0 done, 1 strict, 2 usage (or an output that cannot be written), 3 network or API, 4 unreadable input, 70 our own fault,
// and for an interruption 128 + the signal's number, as shells have it.

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

/** Why a command could not do its work. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** In the user's language, safe to print, without a newline at its end. */
  readonly message: string;
  /** Whether the way to the command's help is of use. */
  readonly isUsage?: true;
}

/** The failure of a command that was told to stop. */
export function interruptionOf(signal: AbortSignal, message: string): Failure {
  return { exitCode: signal.reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted, message };
}
