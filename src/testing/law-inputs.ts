// What the laws of dates and hours are tried on: letters and activities as numbers of days, so that a law can move or cut them,
// and the rows that say the same with plain dates.

import fc from 'fast-check';
import { type Day, isoDateOf } from '../calendar/civil-date.js';
import type { Row } from '../engagement/row.js';
import { day } from './arbitrary-dates.js';
import { fiscalBounds } from './arbitrary-fiscal-years.js';

/** A letter with a mission; null is unset. */
export interface LawLetterDays {
  readonly start: Day;
  readonly end: Day | null;
  readonly fiscalFirst: Day | null;
  readonly fiscalLast: Day | null;
}

/** A letter whose mission has an end. */
export interface BoundedLetterDays extends LawLetterDays {
  readonly end: Day;
}

/** The planning fields of an activity; for a one-off, `dateFreq`. */
export interface ActivityFields {
  readonly frequence: number;
  readonly calage: number;
  readonly decalage: number;
  readonly datePrevObligation: number;
  readonly quantite: number;
  /** `unite` as an integer: 1e-6 h. */
  readonly microHours: number;
  readonly dateFreq: Day;
}

function dateText(value: Day | null) {
  return value === null ? null : isoDateOf(value);
}

export function lawLetter(objectId: string, { start, end, fiscalFirst, fiscalLast }: LawLetterDays): Row {
  return {
    objectId,
    dateDebut: dateText(start),
    dateFin: dateText(end),
    dateDebExercice: dateText(fiscalFirst),
    dateFinExercice: dateText(fiscalLast),
  };
}

export function lawActivity(lettreMissionId: string, { dateFreq, microHours, ...fields }: ActivityFields): Row {
  return {
    lettreMissionId,
    activiteCabinet: true,
    ...fields,
    unite: microHours / 1_000_000,
    dateFreq: fields.frequence === 5 ? dateText(dateFreq) : null,
  };
}

/** A letter with a fiscal year of any kind and a mission of up to three years within two and a half of its end. */
export const letterDays: fc.Arbitrary<BoundedLetterDays> = fc
  .tuple(fiscalBounds, fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 1100 }))
  .map(([{ first, last }, shift, length]) => {
    const start = (last ?? first ?? 0) + shift;
    return { start, end: start + length, fiscalFirst: first ?? null, fiscalLast: last ?? null };
  });

function fields(frequence: fc.Arbitrary<number>): fc.Arbitrary<ActivityFields> {
  return fc.record({
    frequence,
    calage: fc.constantFrom(1, 2, 3),
    decalage: fc.integer({ min: 0, max: 18 }),
    datePrevObligation: fc.oneof(fc.integer({ min: 0, max: 31 }), fc.constantFrom(0, 28, 29, 30, 31)),
    quantite: fc.integer({ min: 0, max: 10 }),
    microHours: fc.oneof(fc.constantFrom(0, 150_000, 500_000, 4_000_000), fc.integer({ min: 0, max: 8_000_000 })),
    dateFreq: day,
  });
}

export const recurring = fields(fc.constantFrom(1, 2, 3, 4));
export const anyActivity = fields(fc.constantFrom(1, 2, 3, 4, 5));
export const lagOrigin = fc.constantFrom('periodEnd' as const, 'periodStart' as const);
