// The outputs of a command: the result on standard output or in a file, and the file of rows left unplanned.
// They are opened before anything is read, so that a wrong path is known at once, and kept together at the end.

import { type Either, isLeft } from 'fp-ts/lib/Either.js';
import { unlessAborted } from '../../files/unless-aborted.js';
import type { Context } from '../context.js';
import { interruptionOf } from '../exit.js';
import { openAtomicFile } from './atomic-file.js';
import { type FileOptions, type OutputOption, outputPlaces } from './output-places.js';
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

/** The outputs that the options name; throws the failure of the first that cannot be written. */
export async function openOutputs(given: FileOptions, context: Context): Promise<Outputs> {
  const { texts, signal } = context;
  const places = await outputPlaces(given, context);
  const opened: Sink[] = [];
  const discard = async () => {
    for (const sink of opened) await sink.discard();
  };
  const open = async (option: OutputOption): Promise<Sink | null> => {
    const [path, place] = [given[option], places[option]];
    if (path === undefined || place === undefined) return null;
    const late = (file: Either<string, Sink>) => (isLeft(file) ? undefined : file.right.discard());
    const file = await unlessAborted(openAtomicFile(path, place), signal, { graceMs: GRACE_MS, late });
    if (file?._tag === 'Right') {
      opened.push(file.right);
      return file.right;
    }
    await discard();
    throw file === null ? interruptionOf(signal, texts.interrupted) : unwritable(path, file.left, texts);
  };
  const result = (await open('out')) ?? standardOutput(context);
  return { result, unplanned: await open('unplanned'), discard };
}

/** Writes both outputs, then makes them appear: neither does unless both are written. */
export async function writeOutputs(
  { result, unplanned }: Outputs,
  pieces: { readonly result: Iterable<string>; readonly unplanned?: Iterable<string> },
  context: Context,
): Promise<void> {
  const outputs = [...(unplanned === null ? [] : [{ sink: unplanned, pieces: pieces.unplanned ?? [] }])];
  outputs.push({ sink: result, pieces: pieces.result });
  for (const { sink, pieces } of outputs) await pour(pieces, sink, context);
  for (const { sink } of outputs) await keep(sink, context);
}
