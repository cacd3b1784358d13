// The days of the renewals of a letter, worked out by hand: how long each lasts, which is the first and which the last.
// FORECAST sections 4.2 and 4.3.

import { expect, test } from 'vitest';
import { type Day, isoDateOf } from '../../src/calendar/civil-date.js';
import { dayOfIsoDate } from '../../src/calendar/date-input.js';
import { required } from '../../src/core/result.js';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { decodeForecastSettings } from '../../src/forecast/decode-settings.js';
import { renewalWindows } from '../../src/forecast/renewal-windows.js';
import type { RenewalSettings } from '../../src/forecast/settings.js';
import { letterRow } from '../oracle/forecast/samples.js';

/** A letter of a mission and, where it has one, of a fiscal year, each `first..last`. */
interface Case {
  readonly mission: string;
  readonly year?: string;
  readonly dateRenouvellement?: string | undefined;
  readonly renewals?: Partial<RenewalSettings>;
  /** The horizon's last day; 2030-12-31 unless said. */
  readonly last?: string;
  /** 2026-12-01 unless said. */
  readonly asOf?: string;
  readonly lastBegun?: string;
}

function day(text: string): Day {
  const found = dayOfIsoDate(text);
  if (found === null) throw new Error(`no day ${text}`);
  return found;
}

/** The renewals of a letter as `first..last`. */
function windowsOf({ mission, year = '..', dateRenouvellement, renewals = {}, ...reach }: Case): readonly string[] {
  const row = letterRow({ id: 'L', mission, year, dateRenouvellement });
  const dates = Object.entries(row).filter(([, value]) => value !== '');
  const { letters } = required(decodePortfolio([Object.fromEntries(dates)], []));
  const settings = decodeForecastSettings({ renewals });
  if (settings._tag === 'Left') throw new Error(JSON.stringify(settings.left));
  const { last = '2030-12-31', asOf = '2026-12-01', lastBegun } = reach;
  return renewalWindows(letters[0], settings.right.renewals, {
    last: day(last),
    asOf: day(asOf),
    lastBegun: lastBegun === undefined ? Number.POSITIVE_INFINITY : day(lastBegun),
  }).map((window) => `${isoDateOf(window.first)}..${isoDateOf(window.last)}`);
}

const OF_2026 = '2026-01-01..2026-12-31';
const OF_2027 = '2027-01-01..2027-12-31';
const OF_2028 = '2028-01-01..2028-12-31';
const until = (date: string): Partial<RenewalSettings> => ({ until: date });

test.each<[string, Case, readonly string[]]>([
  ['with the mission', { mission: OF_2026, year: OF_2026, renewals: until('2028-01-01') }, [OF_2027, OF_2028]],
  [
    'after the mission',
    { mission: '2026-01-01..2026-09-30', year: OF_2026, renewals: until('2027-01-01') },
    ['2026-10-01..2026-12-31', OF_2027],
  ],
  [
    'the day after the mission',
    { mission: '2026-01-01..2026-12-30', year: OF_2026, renewals: until('2027-01-01') },
    ['2026-12-31..2026-12-31', OF_2027],
  ],
  [
    'before the mission does',
    { mission: '2026-01-01..2027-03-15', year: OF_2026, renewals: until('2028-01-01') },
    ['2027-03-16..2027-12-31', OF_2028],
  ],
  [
    'the day before the mission does',
    { mission: '2026-01-01..2027-01-01', year: OF_2026, renewals: until('2028-01-01') },
    ['2027-01-02..2027-12-31', OF_2028],
  ],
  [
    'in March',
    { mission: OF_2026, year: '2025-04-01..2026-03-31', renewals: until('2027-04-01') },
    ['2027-01-01..2027-03-31', '2027-04-01..2028-03-31'],
  ],
  [
    'in the middle of a month',
    { mission: OF_2026, year: '2025-12-16..2026-12-15', renewals: until('2027-12-16') },
    ['2027-01-01..2027-12-15', '2027-12-16..2028-12-15'],
  ],
  [
    'on the last of February',
    { mission: '2026-03-01..2027-02-28', year: '2026-03-01..2027-02-28', renewals: until('2029-03-01') },
    ['2027-03-01..2028-02-29', '2028-03-01..2029-02-28', '2029-03-01..2030-02-28'],
  ],
  [
    'after eighteen months, the first time',
    { mission: '2025-07-01..2026-06-30', year: '2025-07-01..2026-12-31', renewals: until('2027-01-01') },
    ['2026-07-01..2026-12-31', OF_2027],
  ],
  [
    'after seventeen months, in years to come',
    { mission: OF_2026, year: '2027-02-01..2028-06-30', renewals: until('2028-07-01') },
    ['2027-01-01..2027-01-31', '2027-02-01..2028-06-30', '2028-07-01..2029-06-30'],
  ],
])('by fiscal years, the year ends %s', (_, letter, expected) => {
  expect(windowsOf(letter)).toEqual(expected);
});

test.each<[string, Case, readonly string[]]>([
  ['a calendar year', { mission: OF_2026, renewals: until('2028-01-01') }, [OF_2027, OF_2028]],
  [
    'nine months',
    { mission: '2026-01-01..2026-09-15', renewals: until('2027-09-16') },
    ['2026-09-16..2027-09-15', '2027-09-16..2028-09-15'],
  ],
  [
    'until 29 February',
    { mission: '2027-03-01..2028-02-29', renewals: until('2031-03-01') },
    ['2028-03-01..2029-02-28', '2029-03-01..2030-02-28', '2030-03-01..2031-02-28', '2031-03-01..2032-02-29'],
  ],
])('without fiscal year renewals last twelve months; the mission lasted %s', (_, letter, expected) => {
  expect(windowsOf(letter)).toEqual(expected);
});

test.each<[string, Case, readonly string[]]>([
  ['12 months', { mission: OF_2026, renewals: until('2028-01-01') }, [OF_2027, OF_2028]],
  [
    '11 months',
    { mission: '2026-02-01..2026-12-31', renewals: until('2027-12-01') },
    ['2027-01-01..2027-11-30', '2027-12-01..2028-10-31'],
  ],
  [
    '15 months',
    { mission: '2026-01-01..2027-03-31', renewals: until('2028-07-01') },
    ['2027-04-01..2028-06-30', '2028-07-01..2029-09-30'],
  ],
  [
    '12 months and a day',
    { mission: '2026-01-01..2027-01-01', renewals: until('2028-02-02') },
    ['2027-01-02..2028-02-01', '2028-02-02..2029-03-01'],
  ],
  ['12 months less their first day', { mission: '2026-01-02..2026-12-31', renewals: until('2027-01-01') }, [OF_2027]],
  [
    '12 months less their last day',
    { mission: '2026-01-01..2026-12-30', renewals: until('2026-12-31') },
    ['2026-12-31..2027-12-30'],
  ],
  [
    'some days of a month',
    { mission: '2026-05-10..2026-05-20', renewals: until('2026-06-21') },
    ['2026-05-21..2026-06-20', '2026-06-21..2026-07-20'],
  ],
  [
    'a day',
    { mission: '2026-05-10..2026-05-10', renewals: until('2026-06-11') },
    ['2026-05-11..2026-06-10', '2026-06-11..2026-07-10'],
  ],
  [
    '12 months until 29 February',
    { mission: '2027-03-01..2028-02-29', renewals: until('2029-03-01') },
    ['2028-03-01..2029-02-28', '2029-03-01..2030-02-28'],
  ],
  [
    '12 months from 29 February',
    { mission: '2028-02-29..2029-02-28', renewals: until('2031-03-01') },
    ['2029-03-01..2030-02-28', '2030-03-01..2031-02-28', '2031-03-01..2032-02-29'],
  ],
])('as long as the mission, whatever the fiscal year: %s', (_, letter, expected) => {
  for (const year of ['..', '2025-10-01..2026-09-30']) {
    expect(windowsOf({ ...letter, year, renewals: { ...letter.renewals, term: 'same' } })).toEqual(expected);
  }
});

test.each<[number, string, string, readonly string[]]>([
  [1, '2026-01-01..2026-01-30', '2026-03-31', ['01-31..2026-02-28', '03-01..2026-03-30', '03-31..2026-04-30']],
  [1, '2026-01-01..2026-04-30', '2026-06-01', ['05-01..2026-05-31', '06-01..2026-06-30']],
  [3, '2026-01-01..2026-04-15', '2026-07-16', ['04-16..2026-07-15', '07-16..2026-10-15']],
])('of %i months each, after %s', (term, mission, last, expected) => {
  const windows = expected.map((window) => `2026-${window}`);
  for (const year of ['..', '2025-10-01..2026-09-30']) {
    expect(windowsOf({ mission, year, renewals: { term, until: last } })).toEqual(windows);
  }
});

test('of sixty months each', () => {
  expect(windowsOf({ mission: OF_2026, year: OF_2026, renewals: { term: 60, until: '2032-01-01' } })).toEqual([
    '2027-01-01..2031-12-31',
    '2032-01-01..2036-12-31',
  ]);
});

const dated: Partial<RenewalSettings> = { from: 'dateRenouvellement', until: '2028-01-01' };

test.each<[string, string | undefined, readonly string[]]>([
  ['none', undefined, [OF_2027, OF_2028]],
  ['no date', 'bientôt', [OF_2027, OF_2028]],
  ['in the mission', '2026-06-30', [OF_2027, OF_2028]],
  ['the day before its end', '2026-12-30', [OF_2027, OF_2028]],
  ['on its end', '2026-12-31', [OF_2027, OF_2028]],
  ['the day after its end', '2027-01-01', ['2027-01-01..2027-01-01', '2027-01-02..2027-12-31', OF_2028]],
  ['in the year after', '2027-03-31', ['2027-01-01..2027-03-31', '2027-04-01..2027-12-31', OF_2028]],
  ['the day before the end of a year', '2027-12-30', ['2027-01-01..2027-12-30', '2027-12-31..2027-12-31', OF_2028]],
  ['at the end of a year', '2027-12-31', [OF_2027, OF_2028]],
])('from a renewal date, by fiscal years: %s', (_, dateRenouvellement, expected) => {
  const letter = { mission: OF_2026, year: OF_2026, dateRenouvellement };
  expect(windowsOf({ ...letter, renewals: dated })).toEqual(expected);
  expect(windowsOf({ ...letter, renewals: { ...dated, from: 'dateFin' } })).toEqual([OF_2027, OF_2028]);
});

test.each<[string, Case, readonly string[]]>([
  [
    'without fiscal year',
    { mission: OF_2026, renewals: { until: '2028-04-01' } },
    ['2027-01-01..2027-03-31', '2027-04-01..2028-03-31', '2028-04-01..2029-03-31'],
  ],
  [
    'as long as a mission of 11 months',
    { mission: '2026-02-01..2026-12-31', renewals: { term: 'same', until: '2028-03-01' } },
    ['2027-01-01..2027-03-31', '2027-04-01..2028-02-29', '2028-03-01..2029-01-31'],
  ],
  [
    'of 6 months',
    { mission: OF_2026, year: OF_2026, renewals: { term: 6, until: '2027-10-01' } },
    ['2027-01-01..2027-03-31', '2027-04-01..2027-09-30', '2027-10-01..2028-03-31'],
  ],
  [
    'until the day before the second',
    { mission: OF_2026, renewals: { until: '2027-03-31' } },
    ['2027-01-01..2027-03-31'],
  ],
  ['until the first', { mission: OF_2026, renewals: { until: '2027-01-01' } }, ['2027-01-01..2027-03-31']],
  ['until the mission ends', { mission: OF_2026, renewals: { until: '2026-12-31' } }, []],
])('from the renewal date 2027-03-31: %s', (_, letter, expected) => {
  const renewals: Partial<RenewalSettings> = { ...letter.renewals, from: 'dateRenouvellement' };
  expect(windowsOf({ ...letter, dateRenouvellement: '2027-03-31', renewals })).toEqual(expected);
});

test.each([
  ['2026-12-31', []],
  ['2027-01-01', [OF_2027]],
  ['2027-12-31', [OF_2027]],
  ['2028-01-01', [OF_2027, OF_2028]],
])('the last renewal is the last that begins by %s, whole', (date, expected) => {
  expect(windowsOf({ mission: OF_2026, year: OF_2026, renewals: { until: date } })).toEqual(expected);
  expect(windowsOf({ mission: OF_2026, year: OF_2026, lastBegun: date })).toEqual(expected);
});

test.each([
  ['2027-11-30', '2026-01-01..2032-11-29', ['2032-11-30..2033-11-29']],
  ['2027-11-30', '2026-01-01..2032-11-30', []],
  ['2027-11-29', '2026-01-01..2032-11-28', ['2032-11-29..2033-11-28']],
  ['2027-11-29', '2026-01-01..2032-11-29', []],
  ['2028-02-29', '2026-01-01..2033-02-27', ['2033-02-28..2034-02-27']],
  ['2028-02-29', '2026-01-01..2033-02-28', []],
])('of a horizon to %s, renewals begin within sixty months: mission %s', (last, mission, expected) => {
  expect(windowsOf({ mission, last })).toEqual(expected);
  // Nothing else that is asked for makes them more.
  expect(windowsOf({ mission, last, renewals: { until: '2050-12-31' }, lastBegun: '2050-12-31' })).toEqual(expected);
});

test.each<[number | null, string, boolean]>([
  [365, '2026-12-31', true],
  [365, '2027-12-31', true],
  [365, '2028-01-01', false],
  [0, '2026-12-31', true],
  [0, '2027-01-01', false],
  [null, '2027-01-01', true],
  [null, '2050-01-01', true],
])('a letter to 2026-12-31 that lapses after %s days, as of %s', (lapsedDays, asOf, isRenewed) => {
  const renewals = { lapsedDays, until: '2027-01-01' };
  expect(windowsOf({ mission: OF_2026, year: OF_2026, asOf, renewals })).toEqual(isRenewed ? [OF_2027] : []);
});

test.each([
  ['no first day', '..2026-12-31', []],
  ['no last day', '2026-01-01..', []],
  ['no last day, and begins before 1970', '1960-01-01..', []],
  ['neither', '..', []],
  ['its last day before its first', '2027-01-01..2026-12-31', []],
  ['one day', '2026-12-31..2026-12-31', [OF_2027]],
])('a mission that has %s', (_, mission, expected) => {
  for (const term of ['fiscal-year', 12] as const) {
    expect(windowsOf({ mission, year: OF_2026, renewals: { term, until: '2027-01-01', lapsedDays: null } })).toEqual(
      expected,
    );
  }
});

test('a mission before 1970 without renewal date is renewed from its end', () => {
  const renewals = { lapsedDays: null, from: 'dateRenouvellement', until: '1962-01-01' } as const;
  expect(windowsOf({ mission: '1960-01-01..1960-12-31', renewals })).toEqual([
    '1961-01-01..1961-12-31',
    '1962-01-01..1962-12-31',
  ]);
});
