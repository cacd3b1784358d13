// What the laws are tried on: letters and recurring activities written with plain dates, so that a law can move or cut them.

import fc from 'fast-check';
import { type Day, isoDateOf } from '../../src/calendar/civil-date.js';
import { compilePortfolio, dueDaysInto, orderByDue, periodEndsInto, ruleTableOf } from '../../src/columns.js';
import { decodePortfolio, orThrow, type PlanOptions, plan } from '../../src/index.js';
import { day, fiscalBounds } from './arbitrary-dates.js';

/** A letter as days; null is unset. */
export interface LetterDays {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly fiscalFirst: Day | null;
  readonly fiscalLast: Day | null;
}

/** The planning fields of an activity; for a one-off, `dateFreq`. */
export interface ActivityFields {
  readonly frequence: number;
  readonly calage: number;
  readonly decalage: number;
  readonly datePrevObligation: number;
  readonly quantite: number;
  readonly unite: number;
  readonly dateFreq: Day | null;
}

const dateText = (value: Day | null) => (value === null ? null : isoDateOf(value));

export const letterRow = (objectId: string, { start, end, fiscalFirst, fiscalLast }: LetterDays) => ({
  objectId,
  dateDebut: dateText(start),
  dateFin: dateText(end),
  dateDebExercice: dateText(fiscalFirst),
  dateFinExercice: dateText(fiscalLast),
});

export const activityRow = (lettreMissionId: string, { dateFreq, ...fields }: ActivityFields) => ({
  lettreMissionId,
  activiteCabinet: true,
  ...fields,
  dateFreq: fields.frequence === 5 ? dateText(dateFreq) : null,
});

/** A letter with a fiscal year and a mission of up to three years near it. */
export const letterDays: fc.Arbitrary<LetterDays> = fc
  .tuple(fiscalBounds, fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 1100 }))
  .map(([{ first, last }, shift, length]) => {
    const start = (last ?? first ?? 0) + shift;
    return { start, end: start + length, fiscalFirst: first ?? null, fiscalLast: last ?? null };
  });

const fields = (frequence: fc.Arbitrary<number>): fc.Arbitrary<ActivityFields> =>
  fc.record({
    frequence,
    calage: fc.constantFrom(1, 2, 3),
    decalage: fc.integer({ min: 0, max: 18 }),
    datePrevObligation: fc.oneof(fc.integer({ min: 0, max: 31 }), fc.constantFrom(0, 28, 29, 30, 31)),
    quantite: fc.integer({ min: 0, max: 10 }),
    unite: fc.constantFrom(0, 0.15, 0.5, 4),
    dateFreq: day,
  });

export const recurring = fields(fc.constantFrom(1, 2, 3, 4));
export const anyActivity = fields(fc.constantFrom(1, 2, 3, 4, 5));
export const lagOrigin = fc.constantFrom('periodEnd' as const, 'periodStart' as const);

/** An occurrence as both doors know it. */
export interface Dated {
  readonly letterId: string;
  readonly activity: number;
  readonly periodEnd: string;
  readonly due: string;
  readonly microHours: number;
}

/** A door of the engine: rows in, dated occurrences out, in order. */
export type Door = (
  letters: readonly unknown[],
  activities: readonly unknown[],
  options?: PlanOptions,
) => readonly Dated[];

const objectDoor: Door = (letters, activities, options = {}) =>
  orThrow(plan(orThrow(decodePortfolio(letters, activities)), options)).occurrences.map(
    ({ letterId, activity, periodEnd, due, microHours }) => ({ letterId, activity, periodEnd, due, microHours }),
  );

const columnsDoor: Door = (letters, activities, options = {}) => {
  const compiled = orThrow(compilePortfolio(orThrow(decodePortfolio(letters, activities)), options));
  const rules = ruleTableOf(compiled.activities);
  const due = dueDaysInto(rules, new Int32Array(rules.count));
  const ends = periodEndsInto(rules, new Int32Array(rules.count));
  const ruleOf = Array.from({ length: rules.size }, (_, r) =>
    Array<number>(rules.offsets[r + 1] - rules.offsets[r]).fill(r),
  ).flat();
  return Array.from(orderByDue(due), (row) => {
    const { letter, activity } = compiled.activities[rules.activity[ruleOf[row]]];
    return {
      letterId: letter.id,
      activity: activity.rank,
      periodEnd: isoDateOf(ends[row]),
      due: isoDateOf(due[row]),
      microHours: rules.microHours[ruleOf[row]],
    };
  });
};

export const DOORS: readonly (readonly [name: string, door: Door])[] = [
  ['objects', objectDoor],
  ['columns', columnsDoor],
];
