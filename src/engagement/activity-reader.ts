// Reading one row of giActivitesMission: an activity, or what is wrong with the row and what is known of it all the same.
// SEMANTICS sections 7 and 9.

import { written } from '../core/json.js';
import type { InvalidField, RowProblem } from '../core/problem.js';
import type { Activity } from './activity.js';
import { ONE_OFF } from './codes.js';
import { REFUSED } from './field-types.js';
import { ACTIVITY_FIELDS, labelOf, letterIdOf, notARow, objectIdOf, problemsOf } from './fields.js';
import { type MicroHours, microHoursOf } from './micro-hours.js';
import type { RejectedActivityRow } from './portfolio.js';
import { type RefusedRow, type Row, readRow } from './row.js';
import type { Side } from './side.js';

/** What a row says by itself: the letter it names, its `objectId` as key or an empty one, and rank 0; these may still change. */
export type ActivityDraft = { -readonly [name in keyof Activity]: Activity[name] };

/** The same of a row that cannot be read. */
export type RejectedDraft = { -readonly [name in keyof RejectedActivityRow]: RejectedActivityRow[name] };

/** The activity of a row; `timeZone` as in `readWireDate`. */
export function readActivity(received: unknown, timeZone: string | null): ActivityDraft | RefusedRow {
  return readRow(received, activityOf, timeZone);
}

/** What is kept of a row received at `path` that `readActivity` refuses. */
export function rejectedActivity(
  path: string,
  received: unknown,
  { fields }: RefusedRow,
  timeZone: string | null,
): RejectedDraft {
  const row = fields ?? {};
  return {
    resource: 'activities',
    path,
    letterId: letterIdOf(row),
    rank: 0,
    activite: labelOf(row),
    microHours: microHoursOfRow(row),
    problems: fields === null ? [notARow(path, received)] : allProblemsOf(path, row, timeZone),
  };
}

const { every, recurring, oneOff } = ACTIVITY_FIELDS;

function activityOf(row: Row, timeZone: string | null): ActivityDraft | null {
  const frequence = every.frequence.read(row.frequence);
  const decalage = every.decalage.read(row.decalage);
  const datePrevObligation = every.datePrevObligation.read(row.datePrevObligation);
  const unite = every.unite.read(row.unite);
  const quantite = every.quantite.read(row.quantite);
  const isFirm = every.activiteCabinet.read(row.activiteCabinet);
  const isClient = every.activiteClient.read(row.activiteClient);
  const isOneOff = frequence === ONE_OFF;
  const calage = isOneOff ? null : recurring.calage.read(row.calage);
  const date = oneOff.dateFreq.read(row.dateFreq, timeZone);
  const dateFreq = isOneOff ? date : null;
  if (
    frequence === REFUSED ||
    decalage === REFUSED ||
    datePrevObligation === REFUSED ||
    unite === REFUSED ||
    quantite === REFUSED ||
    isFirm === REFUSED ||
    isClient === REFUSED ||
    calage === REFUSED ||
    dateFreq === REFUSED
  ) {
    return null;
  }
  return {
    letterId: letterIdOf(row),
    rank: 0,
    key: objectIdOf(row) ?? '',
    activite: labelOf(row),
    frequence,
    calage,
    dateFreq,
    decalage,
    datePrevObligation,
    hasIgnoredDateFreq: !isOneOff && date !== null,
    unite,
    quantite,
    microHours: microHoursOfUnits(unite, quantite),
    side: sideOf(isFirm, isClient),
  };
}

/** What is wrong with the `dateFreq` of a recurring activity, which is ignored; nothing when it can be read. */
export function ignoredProblems(path: string, row: object, timeZone: string | null): readonly InvalidField[] {
  return problemsOf(path, written(row), oneOff, timeZone).filter((problem) => problem._tag === 'InvalidField');
}

function allProblemsOf(path: string, row: Row, timeZone: string | null): readonly RowProblem[] {
  const isOneOff = every.frequence.read(row.frequence) === ONE_OFF;
  const others = isOneOff ? oneOff : recurring;
  return [...problemsOf(path, row, every, timeZone), ...problemsOf(path, row, others, timeZone)];
}

/** The micro-hours of one occurrence of a row that is refused; null unless `unite` and `quantite` both can be read. */
function microHoursOfRow(row: Row): MicroHours | null {
  const unite = every.unite.read(row.unite);
  const quantite = every.quantite.read(row.quantite);
  return unite === REFUSED || quantite === REFUSED ? null : microHoursOfUnits(unite, quantite);
}

/** Micro-hours of one occurrence; the sum with zero keeps a negative zero, which JSON can hold, out of the totals. */
function microHoursOfUnits(unite: number, quantite: number): MicroHours {
  return microHoursOf(unite) * quantite + 0;
}

function sideOf(isFirm: boolean, isClient: boolean): Side {
  if (isFirm) return isClient ? 'both' : 'firm';
  return isClient ? 'client' : 'none';
}
