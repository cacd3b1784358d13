// The worked example of the forecast (section 18) and the small examples of sections 1, 3, and 4.
// The expectations come from the text alone, but for July's deviation: it is the root of 19.44, 4.4090815370.
import { describe, expect, it } from 'vitest';
import { fraction } from '../capacity/fraction.js';
import { halfUp, toNumber } from './decimal.js';
import { enumerated, overloadedCells } from './enumeration.js';
import { type ForecastSettings, oracleForecast, runsOf } from './index.js';
import { ascending } from './law.js';
import { normalised } from './letters.js';
import { activityRow, cellOf, EXAMPLE, EXAMPLE_OPTIONS, lawText, letterRow, tableText } from './samples.js';
import { forecastShape } from './shape.js';

const forecastOf = (settings: ForecastSettings = {}, more: { letters?: unknown[]; activities?: unknown[] } = {}) =>
  oracleForecast(
    [...EXAMPLE.letters, ...(more.letters ?? [])],
    [...EXAMPLE.activities, ...(more.activities ?? [])],
    settings,
    EXAMPLE_OPTIONS,
  );

describe('the worked example', () => {
  const { cells, assumptions, successions } = forecastOf();

  it.each([
    ['2027-01', '4 (1/20) 10 (1/20) 14 (9/20) 20 (9/20)'],
    ['2027-03', '4 (1/20) 14 (9/20) 18 (1/20) 28 (9/20)'],
    ['2027-07', '0 (1/200) 4 (9/200) 6 (1/200) 10 (9/100) 14 (81/200) 16 (9/200) 20 (81/200)'],
    [
      '2028-01',
      [
        [0, 209],
        [4, 1881],
        [6, 171],
        [10, 2430],
        [14, 8019],
        [16, 729],
        [20, 6561],
      ]
        .map(([hours, count]) => {
          const { num, den } = fraction(BigInt(count as number), 20_000n);
          return `${hours} (${num}/${den})`;
        })
        .join(' '),
    ],
  ])('gives the law of %s', (month, law) => {
    expect(lawText(cellOf(cells, month))).toBe(law);
  });

  it.each([
    ['2027-01', 'mean 16 sd 4.242640687 P 10 14 20 risk 20 over 0.45 by 2.25'],
    ['2027-03', 'mean 20 sd 7.615773106 P 14 14 28 risk 28 over 0.5 by 6'],
    ['2027-07', 'mean 15.6 sd 4.409081537 P 10 14 20 risk 20 over 0.45 by 2.07'],
    ['2028-01', 'mean 14.4 sd 5.073460358 P 4 14 20 risk 20 over 0.3645 by 1.6767'],
  ])('gives the figures of %s', (month, figures) => {
    expect(tableText(cellOf(cells, month))).toBe(figures);
  });

  it('has a cell for each month of the horizon', () => {
    expect(cells).toHaveLength(13);
    expect(successions).toEqual([]);
  });

  it('tells signed, pipeline and renewals apart', () => {
    const january = cellOf(cells, '2027-01');
    expect(january.contracted).toBe(4_000_000n);
    expect([january.signed, january.pipeline, january.renewals].map(toNumber)).toEqual([4e6, 3e6, 9e6]);
  });

  it('ranges from 4 to 20 h in January, from 0 to 20 h in July', () => {
    for (const [month, low, high] of [
      ['2027-01', '4 (1/1)', '20 (1/1)'],
      ['2027-07', '0 (1/1)', '20 (1/1)'],
    ] as const) {
      const { range } = cellOf(cells, month);
      expect(range === null ? [] : [lawText(range.low), lawText(range.high)]).toEqual([low, high]);
    }
  });

  it('assumes 1/2 for B and 9/10 for each renewal', () => {
    expect(assumptions.map(({ about, statut, probability, letters }) => [about, statut, probability, letters])).toEqual(
      [
        ['renewal', null, fraction(9n, 10n), ['A', 'B', 'C']],
        ['statut', 1, fraction(1n, 2n), ['B']],
      ],
    );
    // B: twelve months of 6 h and four quarters of 8 h, times 1/2.
    expect(assumptions[1]?.microHours).toBe(52_000_000n);
    // A: 12 x 9 + 8.1; B: 2.7; C: 6 x 3.6 + 6 x 3.6 + 3.24 (its second renewal begins in July 2028).
    expect(assumptions[0]?.microHours).toBe(108_000_000n + 8_100_000n + 2_700_000n + 7n * 3_600_000n);
  });

  it('lets client C1 hold nothing until u = 1/10, then 10 h', () => {
    const { units } = runsOf(EXAMPLE.letters, EXAMPLE.activities, {}, EXAMPLE_OPTIONS).base;
    expect(units.map(({ id }) => id)).toEqual(['client:C1', 'client:C2', 'client:C3']);
    const january = units[0]?.states.map(({ probability, load }) => [probability, load.get('["2027-01"]') ?? 0n]);
    expect(january?.[0]).toEqual([fraction(1n, 10n), 0n]);
    expect(january?.slice(1).map(([, hours]) => hours)).toEqual([10_000_000n, 10_000_000n]);
  });

  it('is the enumeration of all futures', () => {
    const { units } = runsOf(EXAMPLE.letters, EXAMPLE.activities, {}, EXAMPLE_OPTIONS).base;
    const names = cells.map(({ values }) => JSON.stringify(values));
    const laws = enumerated(units, names);
    for (const [i, name] of names.entries()) expect(ascending(laws.get(name) ?? new Map())).toEqual(cells[i]?.atoms);
  });
});

describe('the months together', () => {
  it('some month of January to March is over 15 h with 1/2: B decides', () => {
    const { units } = runsOf(EXAMPLE.letters, EXAMPLE.activities, {}, EXAMPLE_OPTIONS).base;
    const capacities = new Map(['01', '02', '03'].map((month) => [`["2027-${month}"]`, 15_000_000n]));
    const counts = overloadedCells(units, capacities);
    // Without A, March alone is over: 14 h of B and 4 h of C.
    expect([...counts].sort(([a], [b]) => a - b)).toEqual([
      [0, fraction(1n, 2n)],
      [1, fraction(1n, 20n)],
      [3, fraction(9n, 20n)],
    ]);
  });

  it('is printed as section 12 shows', () => {
    const [january] = forecastShape(forecastOf()).cells as Record<string, unknown>[];
    expect(january).toMatchObject({
      month: '2027-01',
      contractedMicroHours: 4_000_000,
      meanMicroHours: 16_000_000,
      meanParts: { signedMicroHours: 4_000_000, pipelineMicroHours: 3_000_000, renewalsMicroHours: 9_000_000 },
      sdMicroHours: 4242640.687119286,
      minMicroHours: 4_000_000,
      maxMicroHours: 20_000_000,
      capacityForRiskMicroHours: 20_000_000,
      capacityMicroHours: 15_000_000,
      overloadProbability: 0.45,
      expectedOverloadMicroHours: 2_250_000,
      lattice: { unitMicroHours: 2_000_000, points: 9 },
      rounding: { gridMicroHours: 0, maxMicroHours: 0 },
      quadrature: null,
    });
    expect(january?.law).toEqual([
      [4_000_000, 0.05],
      [10_000_000, 0.05],
      [14_000_000, 0.45],
      [20_000_000, 0.45],
    ]);
  });
});

describe('the worked example with one more thing', () => {
  it('a late start loses the quarter that ends before it', () => {
    const outcomes = [
      { name: 'late', probability: 0.25, startShift: 3 },
      { name: 'signed', probability: 0.5 },
    ];
    const { cells } = forecastOf({ rules: [{ letter: 'B', outcomes }] });
    expect(lawText(cellOf(cells, '2027-04'))).toBe('4 (1/40) 10 (3/40) 14 (9/40) 20 (27/40)');
    const before = forecastOf().cells;
    for (const month of ['2027-01', '2027-03']) {
      expect(lawText(cellOf(cells, month))).toBe(lawText(cellOf(before, month)));
    }
  });

  it('section 4.1: letter D succeeds A', () => {
    const { cells, successions, assumptions } = forecastOf(
      {},
      {
        letters: [letterRow({ id: 'D', statut: 1, client: 'C1', mission: '2027-01-01..2027-12-31' })],
        activities: [activityRow('D', 'tenue ', 'monthly', 11)],
      },
    );
    expect(successions).toEqual([{ letter: 'A', successor: 'D', gapDays: 0, commonLabels: 1 }]);
    expect(lawText(cellOf(cells, '2027-01'))).toBe('4 (1/20) 10 (1/20) 15 (9/20) 21 (9/20)');
    expect(assumptions.find(({ about }) => about === 'succession')).toMatchObject({
      probability: fraction(9n, 10n),
      letters: ['D'],
    });
  });

  it('a sure client of 6 h a month: P(> 15 h) 0.95, capacityForRisk 26 h', () => {
    const { cells } = forecastOf(
      { rules: [{ letter: 'E', probability: 1 }] },
      {
        letters: [letterRow({ id: 'E', statut: 1, client: 'C5', mission: '2027-01-01..2027-12-31' })],
        activities: [activityRow('E', 'Tenue', 'monthly', 6)],
      },
    );
    const january = cellOf(cells, '2027-01');
    expect(lawText(january)).toBe('10 (1/20) 16 (1/20) 20 (9/20) 26 (9/20)');
    expect(tableText(january)).toMatch(/risk 26 over 0.95 by 7.25$/);
  });
});

describe('section 3.5: two proposed letters of one client', () => {
  const letters = ['X', 'Y'].map((id) => letterRow({ id, statut: 1, client: 'C', mission: '2027-01-01..2027-12-31' }));
  const activities = ['X', 'Y'].map((id) => activityRow(id, 'Tenue', 'monthly', 6));
  const february = (settings: ForecastSettings): string =>
    lawText(
      cellOf(
        oracleForecast(letters, activities, settings, { first: '2027-02-01', last: '2027-02-28' }).cells,
        '2027-02',
      ),
    );

  it('stay or leave together, unless they are no cluster', () => {
    expect(february({})).toBe('0 (1/2) 12 (1/2)');
    expect(february({ dependence: { clusters: 'none' } })).toBe('0 (1/4) 6 (1/2) 12 (1/4)');
  });
});

describe('numbers and labels', () => {
  const hoursWith = (micro: number, hoursFactor: number): bigint | undefined => {
    const letters = [letterRow({ id: 'L', statut: 2, mission: '2027-01-01..2027-12-31' })];
    const activities = [activityRow('L', 'T', 'monthly', micro / 1e6)];
    const settings = { rules: [{ letter: 'L', hoursFactor }] };
    const { occurrences } = oracleForecast(letters, activities, settings, { first: '2027-01-01', last: '2027-01-31' });
    return occurrences[0]?.microHours;
  };

  it('round once, half up, from the decimals that are written', () => {
    expect(hoursWith(250_001, 0.5)).toBe(125_001n);
    expect(hoursWith(100, 1.005)).toBe(101n);
    expect([-3, -2, -1, 0, 1, 2, 3].map((num) => halfUp({ num: BigInt(num), den: 2n }))).toEqual([
      -1n,
      -1n,
      0n,
      0n,
      1n,
      1n,
      2n,
    ]);
  });

  it('normalise labels', () => {
    expect(normalised(' Révision ')).toBe(normalised('révision'));
    expect(normalised('Re\u0301vision \u00a0\u0085 2')).toBe('révision 2');
    // No white space, though a regular expression's \s takes it for one.
    expect(normalised('\ufefftenue')).toBe('\ufefftenue');
  });
});
