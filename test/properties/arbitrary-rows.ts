// Generated rows as the API may send them: letters and activities in both spellings, mostly readable, some hostile.

import fc from 'fast-check';
import type { Day } from '../../src/calendar/civil-date.js';
import { anyWireText, day, fiscalBounds, missionNear, wireTextOf } from './arbitrary-dates.js';

export type Row = Record<string, unknown>;

/** Values that no field should stumble over: most are refused somewhere, none may throw. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    '1e0',
    '0,15',
    '-1',
    '+1',
    '1.0',
    '.5',
    '1.',
    ' 3 ',
    '03',
    '3\n',
    '\u00a04',
    'NaN',
    'abc',
  ),
  fc.constantFrom<unknown>(
    -1,
    0,
    6,
    1.5,
    -0,
    1e21,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    false,
    [1],
    [],
    {},
    ['1'],
    100_001,
    10_001,
  ),
  fc.string({ maxLength: 6 }),
  anyWireText,
);

const orText = <A extends number>(value: fc.Arbitrary<A>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.integer({ min: 0, max: 9 }))
    .map(([number, form]) => (form === 0 ? String(number) : form === 1 ? ` ${number} ` : number));

/** Hours per unit: tidy decimals, single-precision noise, ties, texts, and anything in range. */
export const unite: fc.Arbitrary<unknown> = fc.oneof(
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

/** An activity whose fields can all be read. */
export const goodActivity = (near: Day): fc.Arbitrary<Row> =>
  fc
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
      label,
      isDocumentedName: fc.boolean(),
      keepsDateFreq: fc.boolean(),
    })
    .map(({ label: text, isDocumentedName, keepsDateFreq, ...row }) => {
      const isOneOff = Number(row.frequence) === 5;
      const dateFreq = isOneOff || keepsDateFreq ? row.dateFreq : null;
      return { ...row, dateFreq, [isDocumentedName ? 'Libelle' : 'activite']: text, extra: { nested: [] } };
    });

const activityFields = [
  'frequence',
  'calage',
  'decalage',
  'datePrevObligation',
  'quantite',
  'unite',
  'activiteCabinet',
  'activiteClient',
  'dateFreq',
];

/** An activity with one or two fields spoilt or left out, or no object at all. */
export const hostileActivity = (near: Day): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(
          goodActivity(near),
          fc.array(fc.tuple(fc.constantFrom(...activityFields), hostileValue), { minLength: 1, maxLength: 2 }),
        )
        .map(([row, spoilt]) => ({ ...row, ...Object.fromEntries(spoilt) })),
    },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 5, 'row', [], [{}], true) },
  );

/** A letter, readable but for the odd bound of its fiscal year, and a day that its work is near. */
export const letter = (objectId: string): fc.Arbitrary<{ row: Row; near: Day }> =>
  fiscalBounds.chain((fiscal) =>
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
            { weight: 1, arbitrary: hostileValue },
          ),
          dateFinExercice: text(fiscal.last),
          statut: fc.oneof(
            { weight: 9, arbitrary: orText(fc.constantFrom(0, 1, 2, 2, 3, 5, 8)) },
            { weight: 1, arbitrary: fc.oneof(hostileValue, fc.constantFrom(9, 42)) },
          ),
          isDocumentedStatus: fc.boolean(),
          entite: fc.constantFrom<unknown>({ objectId: 'client-1' }, { objectId: null }, null, 'client'),
        })
        .map(({ statut, isDocumentedStatus, ...row }) => ({
          near,
          row: { objectId, ...row, [isDocumentedStatus ? 'status' : 'statut']: statut },
        }));
    }),
  );
