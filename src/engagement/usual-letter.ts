// The short way to read a letter row, as `usualActivityOf` is for activities.

import type { Day } from '../calendar/civil-date.js';
import { type FieldType, identifierField, REFUSED } from './field-types.js';
import { isPlain, isRecord, type Row } from './record.js';

/** What the fields read as. */
export interface LetterFields {
  readonly objectId: string;
  readonly dateDebut: Day | null;
  readonly dateFin: Day | null;
  readonly dateDebExercice: Day | null;
  readonly dateFinExercice: Day | null;
  /** As they come: the fields that are read leniently, and `dateFinExercice`, which a problem may have to show. */
  readonly row: Row;
}

/** The codecs of a letter's dates; `end` is that of `dateFin`. */
export interface LetterDates {
  readonly day: FieldType<Day | null>;
  readonly end: FieldType<Day | null>;
}

/** The fields of a row, or null where the codecs must be asked: one is refused, cannot be read or is perhaps inherited. */
export function usualLetterOf(row: unknown, dates: LetterDates): LetterFields | null {
  try {
    return isRecord(row) && isPlain(row) ? fieldsOf(row, dates) : null;
  } catch {
    return null;
  }
}

function fieldsOf(received: Row, { day, end }: LetterDates): LetterFields | null {
  const objectId = identifierField.read(received.objectId);
  const dateDebut = day.read(received.dateDebut);
  const dateFin = end.read(received.dateFin);
  const dateDebExercice = day.read(received.dateDebExercice);
  const row = lenientFieldsOf(received);
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
  return { objectId, dateDebut, dateFin, dateDebExercice, dateFinExercice, row };
}

function lenientFieldsOf(row: Row) {
  const { description, codeIBS, entite, maitreDossier, profitCenter, profitcenter, statut, status } = row;
  const { dateFinExercice } = row;
  return { description, codeIBS, entite, maitreDossier, profitCenter, profitcenter, statut, status, dateFinExercice };
}
