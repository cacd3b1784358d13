// Writing text to a stream: each write waits until the stream has taken it, so nothing piles up in memory.
// A reader that closes its end is no error: what follows is simply not wanted.

import { codeOf } from '../../files/system-failure.js';
import { fittedText } from '../terminal/fitted-text.js';

/** A stream to write to; `isTTY` and `columns` as a terminal has them. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** What became of a write: taken, not wanted any more, or the system's code for a failure such as a full disk. */
export type Written = { readonly _tag: 'Taken' | 'Closed' } | { readonly _tag: 'Failed'; readonly code: string };

const CLOSED = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Narrower terminals are written to as if they had so many columns. */
const NARROWEST = 40;
/** The columns of tables where there is no terminal, or one that does not tell. */
const PIPED_COLUMNS = 80;

/** A stream to write text to. Call `release` when done with it. */
export class StreamWriter {
  readonly isTerminal: boolean;
  /** The widest that a line of a table or a chart may be: that of a terminal, elsewhere that of most. */
  readonly tableWidth: number;
  /** The widest that a line of text may be: that of a terminal; elsewhere, where programs read, no line is broken. */
  readonly lineWidth: number;
  #end: Exclude<Written, { readonly _tag: 'Taken' }> | null = null;
  readonly #waiting = new Set<() => void>();

  /** Writes stop being waited for when the signal is aborted. */
  constructor(
    private readonly stream: OutputStream,
    private readonly signal: AbortSignal,
  ) {
    this.isTerminal = stream.isTTY === true;
    const columns = (this.isTerminal && stream.columns) || PIPED_COLUMNS;
    this.tableWidth = Math.max(NARROWEST, columns);
    this.lineWidth = this.isTerminal ? this.tableWidth : Number.POSITIVE_INFINITY;
    stream.on('error', this.#onError);
    signal.addEventListener('abort', this.#stopWaiting);
  }

  /** Resolves when the text, or its bytes in UTF-8, is taken, or will never be. Text fits a terminal; bytes are written as they are. */
  async write(given: string | Uint8Array): Promise<Written> {
    const text = typeof given === 'string' ? fittedText(given, this.lineWidth) : given;
    if (this.#end !== null || text.length === 0) return this.#end ?? { _tag: 'Taken' };
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      this.stream.write(text, (error) => {
        if (error) this.#onError(error);
        this.#waiting.delete(resolve);
        resolve();
      });
      if (this.signal.aborted) this.#stopWaiting();
    });
    return this.#end ?? { _tag: 'Taken' };
  }

  release(): void {
    this.stream.off('error', this.#onError);
    this.signal.removeEventListener('abort', this.#stopWaiting);
  }

  readonly #stopWaiting = (): void => {
    for (const resolve of this.#waiting) resolve();
  };

  readonly #onError = (error: Error): void => {
    const code = codeOf(error) ?? 'EIO';
    this.#end ??= CLOSED.has(code) ? { _tag: 'Closed' } : { _tag: 'Failed', code };
  };
}
