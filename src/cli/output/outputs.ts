// The outputs of a command: the result on standard output or in a file, and the file of rows left unplanned.
// They are opened before anything is read, so that a wrong path is known at once, and kept together at the end.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { unlessAborted } from '../../files/unless-aborted.js';
import type { Context } from '../context.js';
import { type Failure, interruptionOf } from '../exit.js';
import type { GivenOptions } from '../flags.js';
import { openAtomicFile } from './atomic-file.js';
import { type OutputOption, outputPlaces } from './output-places.js';
import { keep, pour, type Sink, standardOutput, unwritable } from './sink.js';

/** Where a command writes. */
export interface Outputs {
  readonly result: Sink;
  readonly unplanned: Sink | null;
  /** Removes what has not been kept. */
  readonly discard: () => Promise<void>;
}

/** Milliseconds after an interruption for a file to be opened, and so to be removed: a pipe may never be. */
const GRACE_MS = 200;

/** The outputs that the options name, or the first that cannot be written. */
export async function openOutputs(given: GivenOptions, context: Context): Promise<Either<Failure, Outputs>> {
  const { texts, signal } = context;
  const places = await outputPlaces(given, context);
  if (isLeft(places)) return places;
  const opened: Sink[] = [];
  const discard = async () => {
    for (const sink of opened) await sink.discard();
  };
  const open = async (option: OutputOption): Promise<Either<Failure, Sink | null>> => {
    const [path, place] = [given[option], places.right[option]];
    if (path === undefined || place === undefined) return right(null);
    const late = (file: Either<string, Sink>) => (isLeft(file) ? undefined : file.right.discard());
    const file = await unlessAborted(openAtomicFile(path, place), signal, { graceMs: GRACE_MS, late });
    if (file?._tag === 'Right') {
      opened.push(file.right);
      return file;
    }
    await discard();
    return left(file === null ? interruptionOf(signal, texts.interrupted) : unwritable(path, file.left, texts));
  };
  const result = await open('out');
  if (isLeft(result)) return result;
  const unplanned = await open('unplanned');
  if (isLeft(unplanned)) return unplanned;
  return right({ result: result.right ?? standardOutput(context), unplanned: unplanned.right, discard });
}

/** Writes both outputs, then makes them appear: neither does unless both are written. */
export async function writeOutputs(
  { result, unplanned }: Outputs,
  pieces: { readonly result: Iterable<string>; readonly unplanned?: Iterable<string> },
  context: Context,
): Promise<Either<Failure, void>> {
  const outputs = [...(unplanned === null ? [] : [{ sink: unplanned, pieces: pieces.unplanned ?? [] }])];
  outputs.push({ sink: result, pieces: pieces.result });
  for (const output of outputs) {
    const written = await pour(output.pieces, output.sink, context);
    if (isLeft(written)) return written;
  }
  for (const { sink } of outputs) {
    const kept = await keep(sink, context);
    if (isLeft(kept)) return kept;
  }
  return right(undefined);
}
