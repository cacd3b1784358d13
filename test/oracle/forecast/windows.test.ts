// The windows of a letter (sections 4.2 and 4.3), what they hold (4.4, a late start of 3.5) and where it counts (5).
// Every date is worked out by hand from the text.
import { describe, expect, it } from 'vitest';
import { type ForecastOptions, type ForecastSettings, oracleForecast, runsOf } from './index.js';
import { activityRow, type LetterFields, letterRow } from './samples.js';

const HORIZON: ForecastOptions = { first: '2027-01-01', last: '2027-01-31', asOf: '2026-12-01' };
const LETTER: LetterFields = { id: 'L', statut: 2, client: 'C', mission: '2026-01-01..2026-12-31' };

type Renewals = NonNullable<ForecastSettings['renewals']>;

/** The ends of the first windows after the contract. */
function endsOf(letter: Partial<LetterFields>, renewals: Renewals, count: number, options = HORIZON): string {
  const { futures } = runsOf([letterRow({ ...LETTER, ...letter })], [], { renewals }, options).base;
  return (futures[0]?.windows ?? [])
    .slice(1, count + 1)
    .map(({ last }) => last)
    .join(' ');
}

describe('ends of renewals', () => {
  it.each([
    [{}, {}, '2027-12-31 2028-12-31'],
    [{ year: '..' }, {}, '2027-12-31 2028-12-31'],
    [{ year: '2025-10-01..2026-09-30' }, {}, '2027-09-30 2028-09-30'],
    [
      { mission: '2022-11-01..2023-02-28', year: '2026-01-01..2027-06-30' },
      { lapsedDays: null },
      '2023-12-31 2024-12-31',
    ],
    [{}, { term: 5 }, '2027-05-31 2027-10-31'],
    [{}, { term: 'same' as const }, '2027-12-31 2028-12-31'],
    [{ mission: '2026-11-15..2027-02-10' }, { term: 'same' as const }, '2027-05-10 2027-08-10'],
    [{ mission: '2026-01-31..2026-02-28' }, { term: 'same' as const }, '2026-03-31 2026-04-30'],
    [{ dateRenouvellement: '2027-03-31' }, { term: 12 }, '2027-12-31 2028-12-31'],
    [{ dateRenouvellement: '2027-03-31' }, { term: 12, from: 'dateRenouvellement' as const }, '2027-03-31 2028-03-31'],
    [{ dateRenouvellement: '2027-03-31' }, { from: 'dateRenouvellement' as const }, '2027-03-31 2027-12-31'],
    [{ dateRenouvellement: '2026-12-31' }, { from: 'dateRenouvellement' as const }, '2027-12-31 2028-12-31'],
    [{ dateRenouvellement: '2027-02-30' }, { from: 'dateRenouvellement' as const }, '2027-12-31 2028-12-31'],
  ])('%j with %j: %s', (letter, renewals, ends) => {
    expect(endsOf(letter, renewals, 2)).toBe(ends);
  });

  it('are computed from the contract: 29 February comes back in leap years', () => {
    const letter = { mission: '2023-03-01..2024-02-28', year: '..' };
    expect(endsOf(letter, { term: 12, lapsedDays: null }, 4)).toBe('2025-02-28 2026-02-28 2027-02-28 2028-02-28');
    const leap = { mission: '2023-03-01..2024-02-29', year: '..' };
    expect(endsOf(leap, { term: 12, lapsedDays: null }, 4)).toBe('2025-02-28 2026-02-28 2027-02-28 2028-02-29');
  });
});

describe('which renewals', () => {
  it.each([
    [{}, { until: '2026-12-31' }, ''],
    [{}, { until: '2027-01-01' }, '2027-12-31'],
    // To the one that begins on 2032-01-01: sixty months after the horizon's last day, 2032-01-31, is not before it.
    [{}, {}, '2027-12-31 2028-12-31 2029-12-31 2030-12-31 2031-12-31 2032-12-31'],
    [{ mission: '2025-12-02..2025-12-01' }, {}, ''],
    [{ mission: '..2026-12-31' }, {}, ''],
    [{ mission: '2026-01-01..' }, {}, ''],
  ])('%j with %j: %s', (letter, renewals, ends) => {
    expect(endsOf(letter, renewals, 99)).toBe(ends);
  });

  it.each([
    ['2025-12-01', 365, false],
    ['2025-11-30', 365, true],
    ['2025-11-30', null, false],
    ['2026-11-30', 0, true],
    ['2026-12-01', 0, false],
  ])('a letter that ended on %s, with lapsedDays %s: lapsed %s', (end, lapsedDays, isLapsed) => {
    expect(endsOf({ mission: `2020-01-01..${end}` }, { lapsedDays }, 1) === '').toBe(isLapsed);
  });
});

/** `due renewal`, one blank apart, of the one activity. */
function heldBy(
  activity: Record<string, unknown>,
  settings: ForecastSettings,
  letter: Partial<LetterFields> = {},
  options: ForecastOptions = { ...HORIZON, first: '2026-01-01', last: '2029-12-31' },
): string {
  const { occurrences } = oracleForecast([letterRow({ ...LETTER, ...letter })], [activity], settings, options);
  return occurrences.map(({ due, renewal }) => `${due} ${renewal}`).join(', ');
}

describe('what windows hold', () => {
  const visit = (dateFreq: string, more = {}) => activityRow('L', 'Visite', 'oneOff', 4, { dateFreq, ...more });

  it('one-offs come once, unless they are renewed', () => {
    expect(heldBy(visit('2026-05-06'), {})).toBe('2026-05-06 0');
    expect(heldBy(visit('2026-05-06'), { renewals: { oneOffs: ['tenue'] } })).toBe('2026-05-06 0');
    const all = '2026-05-06 0, 2027-05-06 1, 2028-05-06 2, 2029-05-06 3';
    expect(heldBy(visit('2026-05-06'), { renewals: { oneOffs: true } })).toBe(all);
    expect(heldBy(visit('2026-05-06'), { renewals: { oneOffs: [' VISITE'] } })).toBe(all);
  });

  it('a one-off outside the mission is not renewed', () => {
    expect(heldBy(visit('2025-12-31'), { renewals: { oneOffs: true } }, {}, { ...HORIZON, first: '2025-01-01' })).toBe(
      '2025-12-31 0',
    );
    expect(heldBy(visit('2027-01-01'), { renewals: { oneOffs: true } })).toBe('2027-01-01 0');
  });

  it('29 February becomes 28, and 29 again', () => {
    const letter = { mission: '2024-01-01..2024-12-31' };
    const options = { first: '2024-01-01', last: '2028-12-31', asOf: '2024-06-01' };
    const settings = { renewals: { oneOffs: true } };
    expect(heldBy(visit('2024-02-29'), settings, letter, options)).toBe(
      '2024-02-29 0, 2025-02-28 1, 2026-02-28 2, 2027-02-28 3, 2028-02-29 4',
    );
    // 28 February is no last day to be kept.
    expect(heldBy(visit('2026-02-28'), settings)).toBe('2026-02-28 0, 2027-02-28 1, 2028-02-28 2, 2029-02-28 3');
  });

  const late = (startShift: number): ForecastSettings => ({
    renewals: { oneOffs: true, until: '2027-12-31' },
    rules: [{ letter: 'L', outcomes: [{ name: 'late', probability: 1, startShift }] }],
  });

  it('a late start loses one-offs dated before it, in renewals too', () => {
    expect(heldBy(visit('2026-03-31'), late(3))).toBe('2027-03-31 1');
    expect(heldBy(visit('2026-04-01'), late(3))).toBe('2026-04-01 0, 2027-04-01 1');
    expect(heldBy(visit('2026-05-06'), late(17))).toBe('');
    expect(heldBy(visit('2026-06-06'), late(17))).toBe('2027-06-06 1');
    // Any shift loses what is dated before the mission; none keeps it.
    const before = { ...HORIZON, first: '2025-01-01' };
    expect(heldBy(visit('2025-12-31'), late(1), {}, before)).toBe('');
    expect(heldBy(visit('2025-12-31'), late(0), {}, before)).toBe('2025-12-31 0');
    expect(heldBy(visit('2025-12-31'), late(1), { mission: '..2026-12-31' }, before)).toBe('2025-12-31 0');
  });

  it('a late start moves no period', () => {
    const quarterly = activityRow('L', 'TVA', 'quarterly', 1);
    expect(heldBy(quarterly, late(4))).toBe(
      '2026-06-30 0, 2026-09-30 0, 2026-12-31 0, 2027-03-31 1, 2027-06-30 1, 2027-09-30 1, 2027-12-31 1',
    );
    expect(heldBy(quarterly, late(18))).toBe('2027-09-30 1, 2027-12-31 1');
  });
});

describe('where hours count', () => {
  const options = { first: '2027-01-04', last: '2027-01-31', asOf: '2026-12-01', by: ['day' as const] };
  const days = (settings: ForecastSettings): string => {
    const letter = letterRow({ ...LETTER, mission: '2027-01-01..2027-12-31' });
    const activity = activityRow('L', 'Visite', 'oneOff', 0.00001, { dateFreq: '2027-01-05', objectId: 'v' });
    const { cells } = oracleForecast([letter], [activity], { ...settings }, options);
    return cells.flatMap(({ values, max }) => (max > 0n ? [`${values[0]} ${max}`] : [])).join(', ');
  };

  it('evenly: floors of the running share, of the days in the horizon', () => {
    // The window is 1 January (a holiday, a Friday) to Tuesday the 5th: two working days.
    expect(days({ on: 'evenly' })).toBe('2027-01-04 5, 2027-01-05 5');
    expect(days({})).toBe('2027-01-05 10');
    expect(days({ on: 'evenly', rules: [{ letter: 'L', hoursFactor: 0.9 }] })).toBe('2027-01-04 4, 2027-01-05 5');
  });
});
