// Where a result goes: standard output or a file, written piece by piece, then kept or thrown away.

import { setImmediate as nextTurn } from 'node:timers/promises';
import { visible } from '../../core/text.js';
import { unlessAborted } from '../../files/unless-aborted.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, interruptionOf } from '../exit.js';
import type { Written } from './pipe.js';

/** A place to write a result to. Nothing of a file is to be seen before `keep`, nor after `discard`. */
export interface Sink {
  /** How the user knows it: a path, or the name of standard output. */
  readonly name: string;
  readonly write: (bytes: Uint8Array) => Promise<Written>;
  /** Makes what was written appear. */
  readonly keep: () => Promise<Written>;
  /** Removes what was written; does nothing after `keep`. */
  readonly discard: () => Promise<void>;
}

/** Standard output as a sink: what is written has appeared. */
export function standardOutput({ stdout }: Context): Sink {
  return {
    name: 'stdout',
    write: (bytes) => stdout.write(bytes),
    keep: async () => ({ _tag: 'Taken' }),
    discard: async () => {},
  };
}

/** Bytes written at a time: each write is waited for. */
const BLOCK = 524_288;

/** Writes the pieces, some while the next ones are made. Stops early, and well, when the reader wants no more. */
export async function pour(
  pieces: Iterable<string>,
  sink: Sink,
  { signal, texts }: Pick<Context, 'signal' | 'texts'>,
): Promise<void> {
  let writing: Promise<Written> = Promise.resolve({ _tag: 'Taken' });
  for (const block of blocksOf(pieces)) {
    const written = await unlessAborted(writing, signal);
    if (written?._tag !== 'Taken' || signal.aborted) break;
    writing = sink.write(block);
    // It is waited for before the next one; what it throws until then is not unheard.
    writing.catch(() => {});
    // A turn of the event loop, for the write to begin and an interruption to be heard.
    await nextTurn();
  }
  const written = await unlessAborted(writing, signal);
  if (written?._tag === 'Failed') throw unwritable(sink.name, written.code, texts);
  if (signal.aborted) throw interruptionOf(signal, texts.interrupted);
}

/** The pieces as bytes of UTF-8, in two blocks of memory that take turns: one is filled while the other is written. */
function* blocksOf(pieces: Iterable<string>): Iterable<Uint8Array> {
  let block = Buffer.allocUnsafeSlow(BLOCK);
  let other = Buffer.allocUnsafeSlow(BLOCK);
  let size = 0;
  for (const piece of pieces) {
    const most = piece.length * 3;
    if (size > 0 && size + most > BLOCK) {
      yield block.subarray(0, size);
      [block, other] = [other, block];
      size = 0;
    }
    // Labels may be of any length.
    if (most > BLOCK) yield Buffer.from(piece);
    else size += block.write(piece, size);
  }
  if (size > 0) yield block.subarray(0, size);
}

/** Makes what was written appear. */
export async function keep(sink: Sink, { texts }: Pick<Context, 'texts'>): Promise<void> {
  const kept = await sink.keep();
  if (kept._tag === 'Failed') throw unwritable(sink.name, kept.code, texts);
}

/** The failure of an output that cannot be written. */
export function unwritable(name: string, code: string, texts: Context['texts']): CommandFailure {
  return new CommandFailure(EXIT.usage, texts.usage.prefix + texts.unwritable(visible(name), code));
}
