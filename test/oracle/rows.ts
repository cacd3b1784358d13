// From raw lists to rows: duplicates left out, letters and activities read, each activity given its letter and rank.
// Section 9, "Reading rows", with the project's conventions for the letter a row belongs to.
// Nothing is planned here and nothing is lost here.
import type { Civil } from './civil.js';
import { readDate, UNREADABLE } from './dates.js';
import {
  isRow,
  type Row,
  readId,
  readLabel,
  readRange,
  readRangeOrZero,
  readReference,
  readSide,
  readStatut,
  sameJson,
} from './fields.js';
import { type FiscalYear, fiscalYear } from './fiscal.js';
import { readUnite } from './hours.js';
import type { OracleConflict, Side } from './types.js';

export interface OracleLetter {
  /** Position in the raw list. */
  index: number;
  id: string;
  accepted: boolean;
  statut: number | null;
  start: Civil | null;
  end: Civil | null;
  year: FiscalYear | null;
}

export interface OracleActivity {
  key: string | null;
  activite: string;
  /** 1, 2, 3, 4, or 5 for a one-off. */
  frequence: number;
  /** 1, 2, 3; null for a one-off, where it is not read. */
  calage: number | null;
  decalage: number;
  day: number;
  side: Side;
  /** The date of a one-off, null when unset. */
  dateFreq: Civil | null;
  dateFreqIgnored: boolean;
}

export interface OracleRow {
  /** Position in the raw list. */
  index: number;
  letterId: string | null;
  rank: number;
  /** Null: the row is an `InvalidRow`. */
  activity: OracleActivity | null;
  microHours: bigint | null;
}

/** The rows that count, with their places: the first of each objectId, and every row without one. */
export function withoutRepeats(
  resource: OracleConflict['resource'],
  raw: readonly unknown[],
): { rows: { index: number; row: unknown }[]; conflicts: OracleConflict[] } {
  const firsts = new Map<string, unknown>();
  const rows: { index: number; row: unknown }[] = [];
  const conflicts: OracleConflict[] = [];
  raw.forEach((row, index) => {
    const id = isRow(row) ? readId(row.objectId) : null;
    if (id !== null && firsts.has(id)) {
      if (!sameJson(firsts.get(id), row)) conflicts.push({ resource, index });
      return;
    }
    if (id !== null) firsts.set(id, row);
    rows.push({ index, row });
  });
  return { rows, conflicts };
}

/** A letter; null when it has no objectId: it is rejected, and no row can name it. */
export function readLetter(index: number, row: unknown, timeZone: string | undefined): OracleLetter | null {
  const id = isRow(row) ? readId(row.objectId) : null;
  if (!isRow(row) || id === null) return null;
  const start = readDate(row.dateDebut, timeZone);
  const end = readDate(row.dateFin, timeZone, true);
  return {
    index,
    id,
    accepted: start !== UNREADABLE && end !== UNREADABLE,
    statut: readStatut(row),
    start: start === UNREADABLE ? null : start,
    end: end === UNREADABLE ? null : end,
    year: fiscalYear(readDate(row.dateDebExercice, timeZone), readDate(row.dateFinExercice, timeZone)),
  };
}

function sideOf(firm: boolean, client: boolean): Side {
  if (firm) return client ? 'both' : 'firm';
  return client ? 'client' : 'none';
}

/** An activity; null for an `InvalidRow`. */
function readActivity(row: Row, timeZone: string | undefined): OracleActivity | null {
  const frequence = readRange(row.frequence, 1, 5);
  const oneOff = frequence === 5;
  const calage = oneOff ? null : readRange(row.calage, 1, 3);
  const decalage = readRangeOrZero(row.decalage, 18);
  const day = readRangeOrZero(row.datePrevObligation, 31);
  const firm = readSide(row.activiteCabinet);
  const client = readSide(row.activiteClient);
  const dateFreq = readDate(row.dateFreq, timeZone);
  if (frequence === null || decalage === null || day === null || firm === null || client === null) return null;
  if (!oneOff && calage === null) return null;
  if (oneOff && dateFreq === UNREADABLE) return null;
  return {
    key: readId(row.objectId),
    activite: readLabel(row),
    frequence,
    calage,
    decalage,
    day,
    side: sideOf(firm, client),
    dateFreq: oneOff && dateFreq !== UNREADABLE ? dateFreq : null,
    // Set, readable or not: it has no meaning on a recurring activity.
    dateFreqIgnored: !oneOff && dateFreq !== null,
  };
}

/** The micro-hours of one occurrence, null unless `unite` and `quantite` are both readable. */
function readMicroHours(row: Row): bigint | null {
  const unite = readUnite(row.unite);
  const quantite = readRange(row.quantite, 0, 10_000);
  return unite === null || quantite === null ? null : unite * BigInt(quantite);
}

/** The letter of the rows that name none: the one asked for, else the only one there is, if it can be named. */
export function defaultLetter(letters: readonly { row: unknown }[], asked: string | undefined): string | null {
  if (asked !== undefined) return asked;
  const only = letters.length === 1 ? letters[0]?.row : undefined;
  return isRow(only) ? readId(only.objectId) : null;
}

/** The activity rows read, duplicates left out, each with its letter and its rank among the rows of that letter. */
export function readActivities(
  rows: readonly { index: number; row: unknown }[],
  fallback: string | null,
  timeZone: string | undefined,
): OracleRow[] {
  const received = new Map<string | null, number>();
  return rows.map(({ index, row }) => {
    const letterId = (isRow(row) ? readReference(row.lettreMissionId) : null) ?? fallback;
    const rank = received.get(letterId) ?? 0;
    received.set(letterId, rank + 1);
    const microHours = isRow(row) ? readMicroHours(row) : null;
    const activity = isRow(row) && microHours !== null ? readActivity(row, timeZone) : null;
    return { index, letterId, rank, activity, microHours };
  });
}
