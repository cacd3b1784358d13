// The worked example of a forecast, FORECAST section 18, and the examples of its sections 1, 3.5 and 4.1.
// Every figure is that of the text, but July's deviation: it is the root of 19.44, 4.4090815370.
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/forecast/forecast.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';
import { type Atom, exampleWith, expectAtoms, monthOf, tableOf } from './worked-example.js';

const JANUARY: readonly Atom[] = [
  [4, 1, 20],
  [10, 1, 20],
  [14, 9, 20],
  [20, 9, 20],
];
const MARCH: readonly Atom[] = [
  [4, 1, 20],
  [14, 9, 20],
  [18, 1, 20],
  [28, 9, 20],
];
const JULY: readonly Atom[] = [
  [0, 1, 200],
  [4, 9, 200],
  [6, 1, 200],
  [10, 18, 200],
  [14, 81, 200],
  [16, 9, 200],
  [20, 81, 200],
];
const NEXT_JANUARY: readonly Atom[] = [
  [0, 209, 20_000],
  [4, 1_881, 20_000],
  [6, 171, 20_000],
  [10, 2_430, 20_000],
  [14, 8_019, 20_000],
  [16, 729, 20_000],
  [20, 6_561, 20_000],
];

describe('the worked example', () => {
  it.each([
    ['2027-01', JANUARY],
    ['2027-03', MARCH],
    ['2027-07', JULY],
    ['2028-01', NEXT_JANUARY],
  ])('has the law of %s, to the last atom', (month, atoms) => {
    expectAtoms(monthOf(exampleWith(), month), atoms);
  });

  it.each([
    ['2027-01', 16, 4.242640687, [10, 14, 20], 0.45, 2.25],
    ['2027-03', 20, 7.615773106, [14, 14, 28], 0.5, 6],
    ['2027-07', 15.6, 4.409081537, [10, 14, 20], 0.45, 2.07],
    ['2028-01', 14.4, 5.073460358, [4, 14, 20], 0.3645, 1.6767],
  ])('has the figures of %s', (month, mean, sd, quantiles, over, expectedOver) => {
    const [, , capacityForRisk] = quantiles;
    expect(tableOf(monthOf(exampleWith(), month))).toEqual({
      mean,
      sd,
      quantiles,
      capacityForRisk,
      over,
      expectedOver,
    });
  });

  it('has thirteen months, each with a capacity of 15 h, and no succession', () => {
    const example = exampleWith();
    const months = example.cells.map(({ month }) => month);
    const months2027 = Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`);
    expect(months).toEqual([...months2027, '2028-01']);
    expect(new Set(example.cells.map(({ capacityMicroHours }) => capacityMicroHours))).toEqual(new Set([15_000_000]));
    expect(example.successions).toEqual([]);
  });

  it('has 4 h under contract in January, and a mean of 4 h signed, 3 h proposed and 9 h renewed', () => {
    const { contractedMicroHours, meanParts } = monthOf(exampleWith(), '2027-01');
    expect(contractedMicroHours).toBe(4_000_000);
    expect(meanParts).toEqual({
      signedMicroHours: 4_000_000,
      pipelineMicroHours: 3_000_000,
      renewalsMicroHours: 9_000_000,
    });
  });

  it.each([
    ['2027-01', 4],
    ['2027-07', 0],
  ])('may have in %s as little as %d h and as much as 20 h, each certain', (month, least) => {
    const { range } = monthOf(exampleWith(), month);
    if (range === null) throw new Error('no range');
    expectAtoms(range.low, [[least, 1, 1]]);
    expectAtoms(range.high, [[20, 1, 1]]);
    expect(tableOf(range.low)).toMatchObject({ mean: least, sd: 0, quantiles: [least, least, least], over: 0 });
    expect(tableOf(range.high)).toMatchObject({ mean: 20, sd: 0, over: 1, expectedOver: 5 });
  });

  it('assumes nine tenths for each renewal and a half for B', () => {
    expect(exampleWith().assumptions).toEqual([
      // A: 12 x 9 h and 8.1 h; B: 2.7 h; C: seven months of 3.6 h.
      { about: 'renewal', statut: null, probability: 0.9, letters: ['A', 'B', 'C'], microHours: 144_000_000 },
      // B: twelve months of 6 h and four quarters of 8 h, times a half.
      { about: 'statut', statut: 1, probability: 0.5, letters: ['B'], microHours: 52_000_000 },
    ]);
  });

  it('has the hours of client C1 in January: none in one future of ten, else 10', () => {
    const { cells } = exampleWith({ options: { by: ['client', 'month'] } });
    const january = cells.find(({ client, month }) => client === 'C1' && month === '2027-01');
    if (january === undefined) throw new Error('no cell');
    expectAtoms(january, [
      [0, 1, 10],
      [10, 9, 10],
    ]);
  });
});

describe('the worked example with one thing more', () => {
  it('a late B loses the quarter that ends in March, and April has it in three futures of four', () => {
    const outcomes = [
      { name: 'late', probability: 0.25, startShift: 3 },
      { name: 'signed', probability: 0.5 },
    ];
    const late = exampleWith({ settings: { rules: [{ letter: 'B', outcomes }] } });
    expectAtoms(monthOf(late, '2027-01'), JANUARY);
    expectAtoms(monthOf(late, '2027-03'), MARCH);
    expectAtoms(monthOf(late, '2027-04'), [
      [4, 1, 40],
      [10, 3, 40],
      [14, 9, 40],
      [20, 27, 40],
    ]);
    expect(late.assumptions.map(({ about }) => about)).toEqual(['renewal']);
  });

  it('D succeeds A, which is not projected: January has 15 h in place of 14, and 21 in place of 20', () => {
    const followed = exampleWith({
      letters: [letterRow({ id: 'D', statut: 1, client: 'C1', mission: '2027-01-01..2027-12-31' })],
      activities: [activityRow('D', 'tenue ', 'monthly', 11)],
    });
    expect(followed.successions).toEqual([{ letter: 'A', successor: 'D', gapDays: 0, commonLabels: 1 }]);
    expectAtoms(monthOf(followed, '2027-01'), [
      [4, 1, 20],
      [10, 1, 20],
      [15, 9, 20],
      [21, 9, 20],
    ]);
    // The twelve months of its mission; January 2028 is a renewal.
    expect(followed.assumptions.find(({ about }) => about === 'succession')).toEqual({
      about: 'succession',
      statut: null,
      probability: 0.9,
      letters: ['D'],
      microHours: 12 * 9_900_000,
    });
    const ofA = followed.occurrences.filter(({ letterId }) => letterId === 'A');
    expect(ofA).toEqual([]);
  });

  it('a client taken on for sure for 6 h a month: overload rises from 0.45 to 0.95', () => {
    const more = exampleWith({
      settings: { rules: [{ letter: 'E', probability: 1 }] },
      letters: [letterRow({ id: 'E', statut: 1, client: 'C5', mission: '2027-01-01..2027-12-31' })],
      activities: [activityRow('E', 'Tenue', 'monthly', 6)],
    });
    const january = monthOf(more, '2027-01');
    expectAtoms(january, [
      [10, 1, 20],
      [16, 1, 20],
      [20, 9, 20],
      [26, 9, 20],
    ]);
    expect(tableOf(january)).toMatchObject({ over: 0.95, capacityForRisk: 26, expectedOver: 7.25 });
  });
});

describe('two proposed letters of one client, 6 h each in February', () => {
  const of = (clusters: 'client' | 'none'): Forecast =>
    forecastOf({
      letters: ['X', 'Y'].map((id) => letterRow({ id, statut: 1, client: 'C', mission: '2027-01-01..2027-12-31' })),
      activities: ['X', 'Y'].map((id) => activityRow(id, 'Tenue', 'monthly', 6)),
      settings: { dependence: { clusters } },
      options: { first: '2027-02-01', last: '2027-02-28' },
    });

  it('come together or not at all', () => {
    expectAtoms(monthOf(of('client'), '2027-02'), [
      [0, 1, 2],
      [12, 1, 2],
    ]);
  });

  it('come each by itself where letters are no cluster', () => {
    expectAtoms(monthOf(of('none'), '2027-02'), [
      [0, 1, 4],
      [6, 1, 2],
      [12, 1, 4],
    ]);
  });
});

describe('hours times a factor', () => {
  it.each([
    [250_001, 0.5, 125_001],
    [100, 1.005, 101],
  ])('%d micro-hours x %d are rounded once, half up, to %d', (microHours, hoursFactor, expected) => {
    const { occurrences } = forecastOf({
      letters: [letterRow({ id: 'L', statut: 2, mission: '2027-01-01..2027-12-31' })],
      activities: [activityRow('L', 'Tenue', 'monthly', microHours / 1e6)],
      settings: { rules: [{ letter: 'L', hoursFactor }] },
      options: { first: '2027-01-01', last: '2027-01-31' },
    });
    expect(occurrences.map((one) => one.microHours)).toEqual([expected]);
  });
});
