// The short way to read the fields of a letter row that can be refused, as `usualActivityOf` is for activities.

import type { Day } from '../calendar/civil-date.js';
import { type FieldType, identifierField, REFUSED } from './fields.js';
import { isPlain, isRecord } from './record.js';

/** What the fields read as. */
export interface LetterFields {
  readonly objectId: string;
  readonly dateDebut: Day | null;
  readonly dateFin: Day | null;
  readonly dateDebExercice: Day | null;
  readonly dateFinExercice: Day | null;
}

/** The codecs of a letter's dates; `end` is that of `dateFin`. */
export interface LetterDates {
  readonly day: FieldType<Day | null>;
  readonly end: FieldType<Day | null>;
}

/** The fields of a row, or null where the codecs must be asked: one is refused, or perhaps inherited. */
export function usualLetterOf(row: unknown, { day, end }: LetterDates): LetterFields | null {
  if (!isRecord(row) || !isPlain(row)) return null;
  const objectId = identifierField.read(row.objectId);
  const dateDebut = day.read(row.dateDebut);
  const dateFin = end.read(row.dateFin);
  const dateDebExercice = day.read(row.dateDebExercice);
  const dateFinExercice = day.read(row.dateFinExercice);
  if (
    objectId === REFUSED ||
    dateDebut === REFUSED ||
    dateFin === REFUSED ||
    dateDebExercice === REFUSED ||
    dateFinExercice === REFUSED
  ) {
    return null;
  }
  return { objectId, dateDebut, dateFin, dateDebExercice, dateFinExercice };
}
