// Where the outputs of a command lead. None may be the file of another option: an input would be overwritten.

import { isSameFile, type Place, placeOf } from '../../files/place.js';
import { systemCodeOf } from '../../files/system-failure.js';
import type { Context } from '../context.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { unwritable } from './sink.js';

const OUTPUTS = ['out', 'unplanned'] as const;
const FILES = ['letters', 'activities', 'snapshot', 'team', ...OUTPUTS] as const;

/** The options that name an output. */
export type OutputOption = (typeof OUTPUTS)[number];

/** The options that name a file. */
export type FileOptions = Pick<OptionsOf<'plan' | 'capacity'>, (typeof FILES)[number]>;

/** The place of each output that is given; throws the failure of the first that leads nowhere or is the file of another option. */
export async function outputPlaces(
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
