// The outputs of a command: the result on standard output or in a file, the files of rows left unplanned and of bad cells. They are opened
// before anything is read, so that a wrong path is known at once, and committed together at the end. None may be the file of
// another option: an input would be overwritten.

import { isSameFile, type Place, placeOf } from '../../files/place.js';
import { systemCodeOf } from '../../files/system-failure.js';
import type { Context } from '../context.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { fittedChunks } from '../terminal/fitted-text.js';
import { usageFailure } from '../usage-errors.js';
import { commitAll, openOutput, pipe, type Sink, standardOutput, unwritable } from './sink.js';

const OUTPUTS = ['out', 'unplanned', 'problems'] as const;
const INPUTS = [
  'letters',
  'activities',
  'workbook',
  'snapshot',
  'team',
  'settings',
  'capacity',
  'names',
  'previous',
] as const;
const FILES = [...INPUTS, ...OUTPUTS] as const;

/** The options that name an output. */
type OutputOption = (typeof OUTPUTS)[number];

/** The options that name a file. */
export type FileOptions = Pick<
  OptionsOf<'plan' | 'capacity' | 'forecast'>,
  Exclude<(typeof FILES)[number], 'previous'> | 'format'
> &
  Pick<OptionsOf<'report'>, 'previous'>;

/** Where a command writes. */
export interface Outputs {
  readonly result: Sink;
  readonly unplanned: Sink | null;
  /** Written as soon as spreadsheets are read, since a team with bad cells ends the command. */
  readonly problems: Sink | null;
  /** The widest that a line of the result may be: a table fits a terminal; what programs read is never broken. */
  readonly lineWidth: number;
  /** Removes what has not been committed. */
  readonly discard: () => Promise<void>;
}

/** The outputs that the options name; throws the failure of the first that cannot be written. */
export async function openOutputs(given: FileOptions, context: Context): Promise<Outputs> {
  const places = await outputPlaces(given, context);
  const opened: Sink[] = [];
  const discard = async () => {
    for (const sink of opened) await sink.discard();
  };
  const open = async (option: OutputOption): Promise<Sink | null> => {
    const [path, place] = [given[option], places[option]];
    if (path === undefined || place === undefined) return null;
    try {
      const sink = await openOutput(path, place, context);
      opened.push(sink);
      return sink;
    } catch (error) {
      await discard();
      throw error;
    }
  };
  const file = await open('out');
  const isText = given.format === undefined || given.format === 'table';
  const lineWidth = isText && file === null ? context.stdout.lineWidth : Number.POSITIVE_INFINITY;
  const [unplanned, problems] = [await open('unplanned'), await open('problems')];
  return { result: file ?? standardOutput(context), unplanned, problems, lineWidth, discard };
}

/** Writes both outputs, then makes them appear: neither does unless both are written. */
export async function writeOutputs(
  { result, unplanned, lineWidth }: Outputs,
  chunks: { readonly result: Iterable<string>; readonly unplanned?: Iterable<string> },
  context: Context,
): Promise<void> {
  if (unplanned !== null) await pipe(chunks.unplanned ?? [], unplanned, context);
  await pipe(
    lineWidth === Number.POSITIVE_INFINITY ? chunks.result : fittedChunks(chunks.result, lineWidth),
    result,
    context,
  );
  await commitAll(unplanned === null ? [result] : [unplanned, result], context);
}

/** The place of each output that is given; throws the failure of the first that leads nowhere or is the file of another option. */
async function outputPlaces(
  given: FileOptions,
  { texts }: Context,
): Promise<{ readonly [option in OutputOption]?: Place }> {
  const places: { [option in (typeof FILES)[number]]?: Place } = {};
  for (const option of FILES) {
    const path = given[option];
    if (path === undefined) continue;
    try {
      places[option] = await placeOf(path);
    } catch (error) {
      const code = systemCodeOf(error);
      // Of an input, reading it tells.
      if (OUTPUTS.some((output) => output === option)) throw unwritable(path, code, texts);
    }
  }
  for (const output of OUTPUTS) {
    const place = places[output];
    if (place === undefined) continue;
    const isSame = (other: Place | undefined) => other !== undefined && isSameFile(place, other);
    const other = FILES.find((file) => file !== output && isSame(places[file]));
    if (other !== undefined) throw usageFailure(texts.usage.sameFile(flagOf(output), flagOf(other)), texts);
  }
  return places;
}
