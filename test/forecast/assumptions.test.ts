// What hangs on a probability that no one gave, and on which cells it bears: FORECAST section 7.1.
import { expect, it } from 'vitest';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';

const MISSION = '2027-01-01..2027-12-31';
const HOURS = 1_000_000;

function made(
  letters: Portfolio['letters'],
  settings: Portfolio['settings'] = {},
  activities?: Portfolio['activities'],
) {
  return forecastOf({
    letters,
    activities: activities ?? letters.map(({ objectId }) => activityRow(String(objectId), 'Tenue', 'monthly', 1)),
    settings,
    options: { first: '2027-12-01', last: '2028-02-29' },
  });
}

/** The months with a range. */
const ranged = ({ cells }: ReturnType<typeof made>) =>
  cells.filter(({ range }) => range !== null).map(({ month }) => month);

it('an assumed renewal bears on renewals alone', () => {
  const forecast = made([letterRow({ id: 'A', statut: 2, mission: MISSION })]);
  expect(ranged(forecast)).toEqual(['2028-01', '2028-02']);
  expect(forecast.assumptions).toEqual([
    { about: 'renewal', statut: null, probability: 0.9, letters: ['A'], microHours: 1.8 * HOURS },
  ]);
});

it('an assumed statut bears on the mission and all renewals, even those of a given probability', () => {
  const forecast = made([letterRow({ id: 'A', statut: 1, mission: MISSION })], { renewals: { probability: 0.8 } });
  expect(ranged(forecast)).toEqual(['2027-12', '2028-01', '2028-02']);
  expect(forecast.assumptions).toEqual([
    { about: 'statut', statut: 1, probability: 0.5, letters: ['A'], microHours: 0.5 * HOURS },
  ]);
});

it('what is given is not assumed', () => {
  const letters = [
    letterRow({ id: 'A', statut: 1, mission: MISSION }),
    letterRow({ id: 'B', statut: 2, mission: MISSION }),
  ];
  const rules = [{ letter: 'A', probability: 0.5 }];
  const forecast = made(letters, { rules, renewals: { probability: 0.9 } });
  expect(ranged(forecast)).toEqual([]);
  expect(forecast.assumptions).toEqual([]);
});

it('nothing hangs on what puts nothing into the horizon', () => {
  const letters = [
    letterRow({ id: 'A', statut: 1, mission: MISSION }),
    letterRow({ id: 'B', statut: 1, mission: MISSION }),
  ];
  const november = { dateFreq: '2027-11-30', datePrevObligation: 0 };
  const forecast = made(letters, {}, [
    activityRow('A', 'Conseil', 'oneOff', 1, { dateFreq: '2027-12-15', datePrevObligation: 0 }),
    activityRow('B', 'Conseil', 'oneOff', 1, november),
  ]);
  expect(ranged(forecast)).toEqual(['2027-12']);
  expect(forecast.assumptions).toEqual([
    { about: 'statut', statut: 1, probability: 0.5, letters: ['A'], microHours: 0.5 * HOURS },
  ]);
});

it('nothing hangs on a mission that ended before, where it is never renewed', () => {
  const letters = [letterRow({ id: 'A', statut: 1, mission: '2026-01-01..2026-12-31' })];
  expect(made(letters, { renewals: { probability: 0 } }).assumptions).toEqual([]);
  expect(made(letters, { renewals: { probability: 0.5 } }).assumptions).toEqual([
    { about: 'statut', statut: 1, probability: 0.5, letters: ['A'], microHours: 0 },
  ]);
});

it('they are in order of what they are about, the statut and the probability; letters as received', () => {
  const letters = [
    letterRow({ id: 'Z', statut: 7, mission: MISSION }),
    letterRow({ id: 'Y', statut: 'signed', mission: MISSION }),
    letterRow({ id: 'B', statut: 1, mission: MISSION }),
    letterRow({ id: 'A', statut: 1, mission: MISSION }),
    letterRow({ id: 'C', statut: 42, mission: MISSION }),
    letterRow({ id: 'U', statut: 0, mission: MISSION }),
    // Each followed by a proposal: by a rule 0.6 for it, and assumed.
    letterRow({ id: 'P', statut: 2, client: 'P', mission: '2026-12-01..2027-11-30' }),
    letterRow({ id: 'P2', statut: 1, client: 'P', mission: '2027-12-01..2028-11-30' }),
    letterRow({ id: 'Q', statut: 2, client: 'Q', mission: '2026-12-01..2027-11-30' }),
    letterRow({ id: 'Q2', statut: 1, client: 'Q', mission: '2027-12-01..2028-11-30' }),
  ];
  const rules = [{ client: 'Q', renewal: 0.6 }];
  const { assumptions } = made(letters, { rules, renewals: { until: '2027-12-01' } });
  expect(assumptions).toEqual([
    { about: 'statut', statut: 0, probability: 1, letters: ['U'], microHours: HOURS },
    { about: 'statut', statut: 1, probability: 0.5, letters: ['B', 'A'], microHours: HOURS },
    { about: 'statut', statut: 7, probability: 0.9, letters: ['Z'], microHours: 0.9 * HOURS },
    { about: 'statut', statut: 42, probability: 1, letters: ['C'], microHours: HOURS },
    { about: 'statut', statut: null, probability: 1, letters: ['Y'], microHours: HOURS },
    { about: 'succession', statut: null, probability: 0.6, letters: ['Q2'], microHours: 1.8 * HOURS },
    { about: 'succession', statut: null, probability: 0.9, letters: ['P2'], microHours: 2.7 * HOURS },
  ]);
});

it('its hours are rounded half up', () => {
  const half = [activityRow('A', 'Tenue', 'monthly', 0.000001)];
  const [{ microHours }] = made(
    [letterRow({ id: 'A', statut: 1, mission: MISSION })],
    { renewals: { probability: 0 } },
    half,
  ).assumptions;
  expect(microHours).toBe(1);
});

it('the low and the high of a range are the figures with all that is assumed at 0 and at 1', () => {
  const letters = [
    letterRow({ id: 'A', statut: 1, client: 'A', mission: MISSION }),
    letterRow({ id: 'B', statut: 2, client: 'B', mission: MISSION }),
  ];
  const { cells } = made(letters, { rules: [{ letter: 'B', probability: 0.25 }] });
  const means = cells.map(({ range }) => [range?.low.meanMicroHours, range?.high.meanMicroHours]);
  expect(means).toEqual([
    [0.25 * HOURS, 1.25 * HOURS],
    [0, 1.25 * HOURS],
    [0, 1.25 * HOURS],
  ]);
});
