// Generated rows that can be read: letters and activities as the API may send them, in both spellings.
// Hostile rows are elsewhere; here only the one-off's date and, rarely, a letter's state or fiscal year may be unreadable.

import fc from 'fast-check';
import type { Day } from '../calendar/civil-date.js';
import type { Row } from '../engagement/row.js';
import { day, dayOfText } from './arbitrary-dates.js';
import { fiscalBounds, missionNear } from './arbitrary-fiscal-years.js';
import { hostileValue } from './arbitrary-hostile-values.js';
import { anyWireText, wireTextOf } from './arbitrary-wire-dates.js';
import { type Spelling, spelled } from './spelling.js';

const spelling = fc.constantFrom<Spelling>('seen', 'documented');

/** A number, about one in eight as a text and one in ten as a text with blanks around. */
function orText<A extends number>(value: fc.Arbitrary<A>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.integer({ min: 0, max: 9 }))
    .map(([number, form]) => (form === 0 ? String(number) : form === 1 ? ` ${number} ` : number));
}

/** Hours per unit: tidy decimals, single-precision noise, ties, texts, and anything in range. */
const unite: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(0, 0.15, 0.25, 0.5, 1, 1.5, 2, 4, 7, '0.15', ' 2 ', '007.5') },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }).map(Math.fround) },
  {
    weight: 1,
    arbitrary: fc.double({ min: 0, max: 100_000, noNaN: true }).map((value) => Math.min(100_000, Math.fround(value))),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000 }).map((tenths) => tenths / 1e7) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 100_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0.0000005, 0.00000049, 1e-7, 2307.03125, 128.015625, 100_000, 0.1234565) },
);

const quantite = orText(fc.oneof(fc.constantFrom(0, 1, 2, 12), fc.integer({ min: 0, max: 10_000 })));
const requestedDay = orText(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 31 }), fc.constantFrom(28, 29, 30, 31)));
const lag = orText(fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 18 })));
const flag = fc.constantFrom<unknown>(true, false, null, undefined);
const label = fc.constantFrom<unknown>('Tenue', 'TVA CA3', 'Paie', 'Bilan', '', undefined, 7);

/** An activity whose fields can all be read, but perhaps for its `dateFreq`, which lies within 800 days of a day. */
export function readableActivity(near: Day): fc.Arbitrary<Row> {
  return fc
    .record({
      frequence: orText(fc.constantFrom(1, 1, 1, 2, 2, 3, 4, 4, 5)),
      calage: orText(fc.constantFrom(1, 1, 2, 3)),
      decalage: lag,
      datePrevObligation: requestedDay,
      quantite,
      unite,
      activiteCabinet: flag,
      activiteClient: flag,
      dateFreq: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: -800, max: 800 }).chain((shift) => wireTextOf(near + shift)) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, '', '0001-01-01T00:00:00') },
        { weight: 1, arbitrary: anyWireText },
      ),
      activite: label,
      names: spelling,
      keepsDateFreq: fc.boolean(),
    })
    .map(({ names, keepsDateFreq, dateFreq, ...fields }) => {
      const isOneOff = Number(fields.frequence) === 5;
      const row = { ...fields, dateFreq: isOneOff || keepsDateFreq ? dateFreq : null, extra: { nested: [] } };
      return spelled(row, names) as Row;
    });
}

/** What an activity row belongs to. */
export interface ActivityRowConstraints {
  /** `lettreMissionId`, the letter that the row names. Default: it names none. */
  readonly letterId?: string;
  /** A one-off is dated within 800 days of this date, `YYYY-MM-DD`. Default 2026-06-30. */
  readonly near?: string;
}

/** The row with the letter's name, if one is asked for. */
export function rowOfLetter({ letterId }: ActivityRowConstraints, row: Row): Row {
  return letterId === undefined ? row : { ...row, lettreMissionId: letterId };
}

export function nearDay({ near = '2026-06-30' }: ActivityRowConstraints): Day {
  return dayOfText(near);
}

/**
 * Activity rows (giActivitesMission) that can be read, but for the date of one one-off in eight.
 *
 * `frequence`: a third monthly, two in nine quarterly and yearly, one in nine half-yearly and one-off. `calage`: half
 * fiscal year, a quarter calendar year, a quarter post-fiscal. `decalage` 0 to 18 months, half of them 0 to 2;
 * `datePrevObligation` 0 to 31, two in three 0, 28, 29, 30 or 31; `quantite` 0 to 10,000 units; `unite` 0 to 100,000 hours a
 * unit, among them single-precision noise and ties at half a micro-hour: a few rows may be more than a plan can add up (2^53 micro-hours). One integer in four is a text. Half of the rows
 * have the documented spelling. Source: SEMANTICS section 9.
 *
 * @example
 * const [row] = fc.sample(activityRow({ letterId: 'L1' }), { seed: 1, numRuns: 1 });
 * console.log(row.lettreMissionId, Object.keys(row).includes('decalage'));
 * // L1 true
 */
export function activityRow(constraints: ActivityRowConstraints = {}): fc.Arbitrary<Row> {
  return readableActivity(nearDay(constraints)).map((row) => rowOfLetter(constraints, row));
}

/** A letter, and a day that its work is near. */
export interface LetterNear {
  readonly row: Row;
  readonly near: Day;
}

/** A letter, readable but for the odd bound of its fiscal year. */
export function letterNear(objectId: string): fc.Arbitrary<LetterNear> {
  return fiscalBounds.chain((fiscal) =>
    fc.tuple(missionNear(fiscal.last ?? fiscal.first), day).chain(([mission, elsewhere]) => {
      const near = mission.first ?? mission.last ?? fiscal.last ?? elsewhere;
      const text = (bound: Day | undefined) =>
        bound === undefined ? fc.constantFrom<unknown>(null, undefined, '', '0001-01-01') : wireTextOf(bound);
      const end =
        mission.kind === 'openEnded'
          ? fc.constantFrom<unknown>(null, '9999-12-31', '2999-01-01T00:00:00Z', '')
          : text(mission.last);
      return fc
        .record({
          dateDebut: text(mission.first),
          dateFin: end,
          dateDebExercice: fc.oneof(
            { weight: 30, arbitrary: text(fiscal.first) },
            { weight: 1, arbitrary: hostileValue() },
          ),
          dateFinExercice: text(fiscal.last),
          statut: fc.oneof(
            { weight: 9, arbitrary: orText(fc.constantFrom(0, 1, 2, 2, 3, 5, 8)) },
            { weight: 1, arbitrary: fc.oneof(hostileValue(), fc.constantFrom(9, 42)) },
          ),
          entite: fc.constantFrom<unknown>({ objectId: 'client-1' }, { objectId: null }, null, 'client'),
          profitCenter: fc.constantFrom<unknown>('LYON', '', undefined),
          names: spelling,
        })
        .map(({ names, ...fields }) => ({ near, row: spelled({ objectId, ...fields }, names) as Row }));
    }),
  );
}

/** Who a letter row is. */
export interface LetterRowConstraints {
  /** Default `letter-1`. */
  readonly objectId?: string;
}

/**
 * Letter rows (LettresDeMissions) with a readable `objectId` and mission.
 *
 * Fiscal years are those of `fiscalYear`, one start in thirty is a hostile value. Missions begin within three years of
 * the fiscal year's end (one in seven anywhere) and last up to 43 months; two in eleven are open-ended, one in eleven is
 * empty, without a start, or without both bounds. Dates are written as by `wireDate`. `statut`: 0, 1, 2, 3, 5 or 8, one in ten
 * unknown or unreadable. Half of the rows have the documented spelling. Source: SEMANTICS sections 3, 5 and 9.
 *
 * @example
 * const [row] = fc.sample(letterRow({ objectId: 'L1' }), { seed: 1, numRuns: 1 });
 * console.log(row.objectId, 'statut' in row || 'status' in row);
 * // L1 true
 */
export function letterRow({ objectId = 'letter-1' }: LetterRowConstraints = {}): fc.Arbitrary<Row> {
  return letterNear(objectId).map(({ row }) => row);
}
