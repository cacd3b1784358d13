// What every command is given: where it writes, in which language, and when to stop.

import type { Language } from '../core/text.js';
import type { OutputStream, StreamWriter } from './output/stream-writer.js';
import type { Texts } from './texts/texts.js';

/** The streams of a run. `signal` stops it: the exit code is then 130, or 143 when the reason is `SIGTERM`. */
export interface Streams {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly signal?: AbortSignal;
}

/** Environment variables, as `process.env` has them. */
export type Environment = { readonly [name: string]: string | undefined };

/** What a command works with. */
export interface Context {
  readonly env: Environment;
  /** For results. */
  readonly stdout: StreamWriter;
  /** For everything else. */
  readonly stderr: StreamWriter;
  readonly language: Language;
  readonly texts: Texts;
  readonly signal: AbortSignal;
}
