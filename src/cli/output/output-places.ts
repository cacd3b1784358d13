// Where the outputs of a command lead. None may be the file of another option: an input would be overwritten.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import { isSameFile, type Place, placeOf } from '../../files/place.js';
import { systemCodeOf } from '../../files/system-failure.js';
import type { Context } from '../context.js';
import type { Failure } from '../exit.js';
import { flagOf, type GivenOptions } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { unwritable } from './sink.js';

const OUTPUTS = ['out', 'unplanned'] as const;
const FILES = ['letters', 'activities', 'snapshot', 'team', ...OUTPUTS] as const;

/** The options that name an output. */
export type OutputOption = (typeof OUTPUTS)[number];

/** The place of each output that is given, or the first that leads nowhere or is the file of another option. */
export async function outputPlaces(
  given: GivenOptions,
  { texts }: Context,
): Promise<Either<Failure, { readonly [option in OutputOption]?: Place }>> {
  const places: { [option in (typeof FILES)[number]]?: Place } = {};
  for (const option of FILES) {
    const path = given[option];
    if (path === undefined) continue;
    try {
      places[option] = await placeOf(path);
    } catch (error) {
      const code = systemCodeOf(error);
      // Of an input, reading it tells.
      if (OUTPUTS.some((output) => output === option)) return left(unwritable(path, code, texts));
    }
  }
  for (const output of OUTPUTS) {
    const place = places[output];
    if (place === undefined) continue;
    const isSame = (other: Place | undefined) => other !== undefined && isSameFile(place, other);
    const other = FILES.find((file) => file !== output && isSame(places[file]));
    if (other !== undefined) return left(usageFailure(texts.usage.sameFile(flagOf(output), flagOf(other)), texts));
  }
  return right(places);
}
