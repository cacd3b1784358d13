// Decoding what was received into a portfolio: the letters and activities that read well, and the rows that do not, each with its problems.
// A bad row never sinks the others. SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { isTimeZone } from '../calendar/wire-date.js';
import { type DocumentProblem, invalidOption, type RowProblem } from '../problem/problem.js';
import { unknownOption } from '../problem/unknown-option.js';
import type { Activity } from './activity.js';
import { KeyRing } from './activity-key.js';
import { identifierField, objectIdOf } from './fields.js';
import type { Letter } from './letter.js';
import type { MicroHours } from './micro-hours.js';
import { activityReader, labelOf } from './read-activity.js';
import { letterReader } from './read-letter.js';
import { type RowList, rowListOf } from './row-list.js';

/** A letter row that could not be read; `letterId` is null when not even its `objectId` could. */
export interface RejectedLetterRow {
  readonly resource: 'letters';
  readonly path: string;
  readonly letterId: string | null;
  readonly problems: readonly RowProblem[];
}

/** An activity row that could not be read. */
export interface RejectedActivityRow {
  readonly resource: 'activities';
  readonly path: string;
  readonly letterId: string | null;
  /** Its place among the rows received for its letter, from 0, repeats left out. */
  readonly rank: number;
  readonly activite: string;
  /** Micro-hours of one occurrence, null unless `unite` and `quantite` can both be read. */
  readonly microHours: MicroHours | null;
  readonly problems: readonly RowProblem[];
}

/** Everything received, sorted into what reads well and what does not. Nothing is left out. Its lists are not to be changed: copy it. */
export interface Portfolio {
  /** In the order received. */
  readonly letters: readonly Letter[];
  /** In the order received. */
  readonly activities: readonly Activity[];
  readonly rejected: readonly (RejectedLetterRow | RejectedActivityRow)[];
  /** What is wrong without rejecting a row: differing repeats, unreadable bounds of fiscal years. */
  readonly problems: readonly RowProblem[];
  /** Rows left out because an earlier row of the same resource has the same `objectId`. */
  readonly repeats: { readonly letters: number; readonly activities: number };
}

/** How to read the rows. */
export interface DecodeOptions {
  /** IANA zone in which instants are read; by default an instant on a quarter of an hour is the nearest UTC midnight, any other is in Europe/Paris. */
  readonly timeZone?: string;
  /** The letter of the activity rows that name none; by default the only letter received, if there is only one. */
  readonly letterId?: string;
}

/**
 * The portfolio that two bodies hold, each a list of rows or `{ data: [...] }`, as parsed from JSON.
 *
 * Rows may use the documented or the seen field names; unknown fields are ignored. A row that cannot be read is listed in
 * `rejected` with all its problems. Cost: linear. Tags: `NotARowList` (a body is no list), `InvalidOption`.
 * Source: SEMANTICS sections 1, 3, 7, 9, 10.
 *
 * @example
 * const portfolio = orThrow(decodePortfolio([{ objectId: 'L1' }], [{ activite: 'Tenue', unite: '0,5' }]));
 * console.log(portfolio.rejected.flatMap((row) => row.problems).map((problem) => describe(problem, 'en')).join('\n'));
 * // activities[0].frequence: missing; expected an integer from 1 to 5
 * // activities[0].unite: "0,5" is not accepted; expected a number from 0 to 100000; did you mean "0.5"?
 * // activities[0].quantite: missing; expected an integer from 0 to 10000
 * // activities[0].calage: missing; expected an integer from 1 to 3
 */
export function decodePortfolio(
  letters: unknown,
  activities: unknown,
  options: DecodeOptions = {},
): Either<DocumentProblem, Portfolio> {
  const unknown = unknownOption('options', options, ['timeZone', 'letterId']);
  if (unknown !== null) return left(unknown);
  const timeZone = options.timeZone ?? null;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    return left(invalidOption('timeZone', timeZone, { _tag: 'TimeZone' }));
  }
  const { letterId = null } = options;
  if (letterId !== null && !identifierField.is(letterId)) {
    return left(invalidOption('letterId', letterId, { _tag: 'Identifier' }));
  }
  const letterRows = rowListOf('letters', letters);
  if (letterRows._tag === 'Left') return letterRows;
  const activityRows = rowListOf('activities', activities);
  if (activityRows._tag === 'Left') return activityRows;

  const readLetters = decodeLetters(letterRows.right, timeZone);
  const readActivities = decodeActivities(activityRows.right, timeZone, letterId ?? onlyLetterOf(letterRows.right));
  return right({
    letters: readLetters.letters,
    activities: readActivities.activities,
    rejected: [...readLetters.rejected, ...readActivities.rejected],
    problems: [
      ...letterRows.right.conflicts,
      ...readLetters.letters.flatMap((letter) => letter.problems),
      ...activityRows.right.conflicts,
    ],
    repeats: { letters: letterRows.right.repeats, activities: activityRows.right.repeats },
  });
}

function onlyLetterOf({ rows }: RowList): string | null {
  return rows.length === 1 ? rows[0].objectId : null;
}

function decodeLetters({ rows }: RowList, timeZone: string | null) {
  const read = letterReader(timeZone);
  const letters: Letter[] = [];
  const rejected: RejectedLetterRow[] = [];
  rows.forEach(({ row, path, objectId }, order) => {
    const result = read(row, path);
    if (result._tag === 'Read') letters.push({ ...result.letter, order });
    else rejected.push({ resource: 'letters', path, letterId: objectId, problems: result.problems });
  });
  return { letters, rejected };
}

function decodeActivities({ rows }: RowList, timeZone: string | null, defaultLetterId: string | null) {
  const read = activityReader(timeZone);
  const activities: Activity[] = [];
  const rejected: RejectedActivityRow[] = [];
  const letterIds = rows.map(({ row }) => letterIdOf(row) ?? defaultLetterId);
  const keyRings = new Map<string | null, KeyRing>();
  rows.forEach(({ objectId }, index) => {
    const letterId = letterIds[index];
    const keys = keyRings.get(letterId) ?? new KeyRing();
    keyRings.set(letterId, keys);
    if (objectId !== null) keys.reserve(objectId);
  });
  const ranks = new Map<string | null, number>();
  rows.forEach(({ row, path, objectId }, index) => {
    const letterId = letterIds[index];
    const rank = ranks.get(letterId) ?? 0;
    ranks.set(letterId, rank + 1);
    const result = read(row, path);
    if (result._tag === 'Read') {
      const key = objectId ?? (keyRings.get(letterId) as KeyRing).keyOf(result.fields);
      activities.push({ letterId, rank, key, ...result.fields });
    } else {
      const activite = t.UnknownRecord.is(row) ? labelOf(row) : '';
      const { microHours, problems } = result;
      rejected.push({ resource: 'activities', path, letterId, rank, activite, microHours, problems });
    }
  });
  return { activities, rejected };
}

/** The letter that an activity row names: `lettreMissionId`, an id or a reference to one. */
function letterIdOf(row: unknown): string | null {
  const named = t.UnknownRecord.is(row) ? row.lettreMissionId : null;
  return identifierField.is(named) ? named : objectIdOf(named);
}
