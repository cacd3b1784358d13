// Where a result goes: standard output, a file that appears whole, or a device or named pipe, which is written to as it is.
// Text is written chunk by chunk, then committed or discarded.

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Either, isLeft, left, right } from '../../core/either.js';
import { visible } from '../../core/text.js';
import { type Place, placeOf } from '../../files/place.js';
import { systemCodeOf } from '../../files/system-failure.js';
import { unlessAborted } from '../../files/unless-aborted.js';
import { WholeFile } from '../../files/whole-file.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, interruptionOf, orFail } from '../exit.js';
import type { Written } from './stream-writer.js';

/** Where to write a result. Nothing of a file is to be seen before `commit`, nor after `discard`. */
export interface Sink {
  /** How the user knows it: a path, or the name of standard output. */
  readonly name: string;
  readonly write: (bytes: Uint8Array) => Promise<Written>;
  /** What was written reaches the disk. */
  readonly sync: () => Promise<Written>;
  /** Makes what was written appear. */
  readonly commit: () => Promise<Written>;
  /** Removes what was written; does nothing after `commit`. */
  readonly discard: () => Promise<void>;
}

/** Standard output as a sink: what is written has appeared. */
export function standardOutput({ stdout }: Context): Sink {
  return {
    name: 'stdout',
    write: (bytes) => stdout.write(bytes),
    sync: async () => ({ _tag: 'Taken' }),
    commit: async () => ({ _tag: 'Taken' }),
    discard: async () => {},
  };
}

/** A sink onto what is at a place, or the system's code when it cannot be written. `name`: the path as given. */
export async function openSink(name: string, place: Place): Promise<Either<string, Sink>> {
  const { path, present } = place;
  if (present?.isDirectory()) return left('EISDIR');
  try {
    if (present === null || present.isFile()) return right(fileSink(name, await WholeFile.create(place)));
    return right(deviceSink(name, await open(path, constants.O_WRONLY)));
  } catch (error) {
    return left(systemCodeOf(error));
  }
}

/** Where an output leads; throws the failure of one that leads nowhere. */
export async function outputPlace(path: string, texts: Context['texts']): Promise<Place> {
  try {
    return await placeOf(path);
  } catch (error) {
    throw unwritable(path, systemCodeOf(error), texts);
  }
}

/** Milliseconds after an interruption for a file to be opened, and so to be removed: a pipe may never be. */
const GRACE_MS = 200;

/** A sink onto what is at a place; throws the failure of one that cannot be written, or of an interruption. */
export async function openOutput(
  path: string,
  place: Place,
  { signal, texts }: Pick<Context, 'signal' | 'texts'>,
): Promise<Sink> {
  const late = (sink: Either<string, Sink>) => (isLeft(sink) ? undefined : sink.right.discard());
  const sink = await unlessAborted(openSink(path, place), signal, { graceMs: GRACE_MS, late });
  if (sink === null) throw interruptionOf(signal, texts.interrupted);
  return orFail(sink, (code) => unwritable(path, code, texts));
}

function fileSink(name: string, file: WholeFile): Sink {
  return {
    name,
    write: (bytes) => attempt(() => file.write(bytes)),
    sync: () => attempt(() => file.sync()),
    commit: () => attempt(() => file.commit()),
    discard: () => file.discard(),
  };
}

function deviceSink(name: string, handle: FileHandle): Sink {
  const close = () => attempt(() => handle.close());
  return {
    name,
    write: (bytes) => attempt(() => handle.writeFile(bytes)),
    // A device or a pipe keeps nothing to be synced.
    sync: async () => ({ _tag: 'Taken' }),
    commit: close,
    // Nothing is removed, and a pipe that takes nothing is never closed.
    discard: async () => void close(),
  };
}

async function attempt(write: () => Promise<void>): Promise<Written> {
  try {
    await write();
    return { _tag: 'Taken' };
  } catch (error) {
    const code = systemCodeOf(error);
    return code === 'EPIPE' ? { _tag: 'Closed' } : { _tag: 'Failed', code };
  }
}

/** Bytes written at a time: each write is waited for. */
const BLOCK = 524_288;

/** Writes the chunks, some while the next ones are made. Stops early, and well, when the reader wants no more. */
export async function pipe(
  chunks: Iterable<string>,
  sink: Sink,
  { signal, texts }: Pick<Context, 'signal' | 'texts'>,
): Promise<void> {
  let writing: Promise<Written> = Promise.resolve({ _tag: 'Taken' });
  for (const block of blocksOf(chunks)) {
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

/** Writes what is there as a whole. */
export async function writeBytes(
  bytes: Uint8Array,
  sink: Sink,
  { signal, texts }: Pick<Context, 'signal' | 'texts'>,
): Promise<void> {
  if (signal.aborted) throw interruptionOf(signal, texts.interrupted);
  const written = await sink.write(bytes);
  if (written._tag === 'Failed') throw unwritable(sink.name, written.code, texts);
}

/** The chunks as bytes of UTF-8, in two blocks of memory that take turns: one is filled while the other is written. */
function* blocksOf(chunks: Iterable<string>): Iterable<Uint8Array> {
  let block = Buffer.allocUnsafeSlow(BLOCK);
  let other = Buffer.allocUnsafeSlow(BLOCK);
  let size = 0;
  for (const chunk of chunks) {
    const most = chunk.length * 3;
    if (size > 0 && size + most > BLOCK) {
      yield block.subarray(0, size);
      [block, other] = [other, block];
      size = 0;
    }
    // Labels may be of any length.
    if (most > BLOCK) yield Buffer.from(chunk);
    else size += block.write(chunk, size);
  }
  if (size > 0) yield block.subarray(0, size);
}

/** The codes with which Windows refuses to replace a file that a program such as Excel has open. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES'];

/** Makes what was written appear. */
export async function commit(sink: Sink, { texts }: Pick<Context, 'texts'>): Promise<void> {
  const committed = await sink.commit();
  if (committed._tag !== 'Failed') return;
  const { code } = committed;
  if (!IN_USE.includes(code)) throw unwritable(sink.name, code, texts);
  throw new CommandFailure(EXIT.usage, texts.usage.prefix + texts.inUse(visible(sink.name), code));
}

/** Makes what was written to several appear: none of it before all of it has reached the disk. */
export async function commitAll(sinks: readonly Sink[], context: Pick<Context, 'texts'>): Promise<void> {
  for (const sink of sinks) {
    const synced = await sink.sync();
    if (synced._tag === 'Failed') throw unwritable(sink.name, synced.code, context.texts);
  }
  for (const sink of sinks) await commit(sink, context);
}

/** The failure of an output that cannot be written. */
export function unwritable(name: string, code: string, texts: Context['texts']): CommandFailure {
  return new CommandFailure(EXIT.usage, texts.usage.prefix + texts.unwritable(visible(name), code));
}
