// What can be read of a file that may be wrong elsewhere: checks of several fields together go on where their own fields read well.

import { isRight } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Day } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { isAbsent } from './record-codec.js';
import { civilDate } from './team-fields.js';

/** An object of the file and its place. */
export interface Place {
  readonly path: string;
  readonly fields: { readonly [name: string]: unknown };
}

/** A dated object of the file; `last` is Infinity when it is open-ended. */
export interface DatedPlace extends Place, DateRange {}

/** The dated objects of a list. */
export interface DatedPlaces {
  /** Those that can be read and do not end before they start, in the order of the file. */
  readonly ranges: readonly DatedPlace[];
  /** Those that end before they start. */
  readonly reversed: readonly Place[];
  /** Whether `ranges` is the whole list, and not empty. */
  readonly isWhole: boolean;
}

/** The value as the codec reads it; undefined when it does not. */
export function readable<A>(codec: t.Decoder<unknown, A>, value: unknown): A | undefined {
  const read = codec.decode(value);
  return isRight(read) ? read.right : undefined;
}

/** The items of a list, null for an item that is no object; none when it is no list. */
export function placesOf(list: unknown, path: string): readonly (Place | null)[] {
  if (!Array.isArray(list)) return [];
  // `from`, not `map`, which passes over the holes of a list that does not come from JSON.
  return Array.from(list, (item: unknown, index) =>
    t.UnknownRecord.is(item) ? { path: `${path}[${index}]`, fields: item } : null,
  );
}

/** The objects of a list. */
export function objectsOf(list: unknown, path: string): readonly Place[] {
  return placesOf(list, path).filter((place) => place !== null);
}

/** The objects of a list by their dates; `absentLast` is what an absent `last` stands for. */
export function datedPlacesOf(list: unknown, path: string, absentLast: Day | undefined): DatedPlaces {
  const places = placesOf(list, path);
  const ranges: DatedPlace[] = [];
  const reversed: Place[] = [];
  for (const place of places) {
    if (place === null) continue;
    const first = readable(civilDate, place.fields.first);
    const last = isAbsent(place.fields.last) ? absentLast : readable(civilDate, place.fields.last);
    if (first === undefined || last === undefined) continue;
    if (last < first) reversed.push(place);
    else ranges.push({ ...place, first, last });
  }
  return { ranges, reversed, isWhole: ranges.length > 0 && ranges.length === places.length };
}
