// What a mission and its renewals hold, worked out by hand: what a late start leaves of them, and which one-offs are renewed when.
// FORECAST sections 3.5 and 4.4.

import { describe, expect, test } from 'vitest';
import { isoDateOf } from '../../src/calendar/civil-date.js';
import { activityRow, letterRow } from '../oracle/forecast/samples.js';
import { forecastOf } from './as-the-oracle.js';
import { type Asked, endsOf, monthly, OF_2027, OF_2028, oneOff, quarterly, workOf } from './windows-of-a-letter.js';

describe('a mission', () => {
  const rows = ['2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01', '2028-06-30', null].map((date) => oneOff(date));

  test.each([
    [0, ['2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01', '2028-06-30']],
    // The start is 1 February, 1 April, then 1 June and 1 July of the year after.
    [1, ['2027-03-31', '2027-04-01', '2028-06-30']],
    [3, ['2027-04-01', '2028-06-30']],
    [17, ['2028-06-30']],
    [18, []],
  ])('%i months late: one-offs before the start are lost, those after the end stay', (late, expected) => {
    expect(endsOf({ mission: OF_2027, rows }, [[null, late]])).toEqual([expected]);
  });

  test.each([
    [0, ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31']],
    [2, ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31']],
    [3, ['2027-06-30', '2027-09-30', '2027-12-31']],
    [11, ['2027-12-31']],
    [12, []],
    [60, []],
  ])(
    '%i months late: the periods that end before the start are lost, the others are as they were',
    (late, expected) => {
      expect(endsOf({ mission: OF_2027, rows: [quarterly] }, [[null, late]])).toEqual([expected]);
    },
  );

  test.each([
    ['2027-01-30..2027-03-31', ['2027-02-28', '2027-03-31']],
    ['2027-01-31..2027-03-31', ['2027-02-28', '2027-03-31']],
    ['2027-02-01..2027-03-31', ['2027-03-31']],
  ])('%s, a month late: a period that ends on the start is kept', (mission, expected) => {
    expect(endsOf({ mission, rows: [monthly] }, [[null, 1]])).toEqual([expected]);
  });

  test('that has no first day cannot be late, and has no periods', () => {
    const letter = { mission: '..2027-12-31', rows: [monthly, oneOff('1960-06-30'), oneOff('2027-01-01')] };
    expect(endsOf(letter, [[null], [null, 3]])).toEqual([
      ['1960-06-30', '2027-01-01'],
      ['1960-06-30', '2027-01-01'],
    ]);
  });

  test('as it is written keeps its one-offs of any date', () => {
    expect(endsOf({ mission: OF_2027, rows: [oneOff('1960-06-30'), oneOff('2027-05-31')] }, [[null]])).toEqual([
      ['1960-06-30', '2027-05-31'],
    ]);
  });

  test('is the letter itself, as a plan has it; every other window is one of a letter that was signed', () => {
    const { letter, work } = workOf({ mission: OF_2027, statut: 1, rows: [monthly] }, [[null], [null, 1], [OF_2028]]);
    if (work._tag === 'Left') throw new Error(work.left._tag);
    const { letters } = work.right.schedule;
    expect(letters[0]).toBe(letter);
    expect(letters.map(({ statut }) => statut)).toEqual([1, 2, 2]);
    expect(letters.map(({ mission }) => mission)).toEqual([
      { first: '2027-01-01', last: '2027-12-31' },
      { first: '2027-02-01', last: '2027-12-31' },
      { first: '2028-01-01', last: '2028-12-31' },
    ]);
  });

  test('that was cancelled has its work like another', () => {
    const rows = [quarterly, oneOff('2026-12-31')];
    expect(endsOf({ mission: OF_2027, statut: 3, rows }, [[null], [null, 9], [OF_2028, 3]])).toEqual([
      ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31', '2026-12-31'],
      ['2027-12-31'],
      ['2028-03-31', '2028-06-30', '2028-09-30', '2028-12-31'],
    ]);
    expect(endsOf({ mission: '..2027-12-31', statut: 3, rows }, [[null]])).toEqual([['2026-12-31']]);
  });
});

describe('a renewal', () => {
  test('holds the periods that end in it; one-offs only where they are renewed', () => {
    const letter = { mission: OF_2027, rows: [quarterly, oneOff('2027-05-31')] };
    const quarters = ['2028-03-31', '2028-06-30', '2028-09-30', '2028-12-31'];
    expect(endsOf(letter, [[OF_2028]])).toEqual([[...quarters, '2028-05-31']]);
    expect(endsOf(letter, [[OF_2028]], () => false)).toEqual([quarters]);
    expect(endsOf(letter, [['2028-03-31..2028-06-29'], ['2028-06-30..2028-12-30']], () => false)).toEqual([
      ['2028-03-31'],
      ['2028-06-30', '2028-09-30'],
    ]);
    expect(endsOf({ mission: OF_2027, rows: [oneOff('2027-05-31')] }, [[OF_2028]], () => false)).toEqual([[]]);
  });

  test('renews some one-offs and not others', () => {
    const letter = { mission: OF_2027, rows: [oneOff('2027-05-31'), oneOff('2027-06-30')] };
    expect(endsOf(letter, [[null], [OF_2028]], (label) => label === 'on 2027-06-30')).toEqual([
      ['2027-05-31', '2027-06-30'],
      ['2028-06-30'],
    ]);
  });

  test('of one-offs has those whose date lies in the mission', () => {
    const rows = ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01', null].map((date) => oneOff(date));
    expect(endsOf({ mission: OF_2027, rows }, [[OF_2028], ['2029-01-01..2029-12-31']])).toEqual([
      ['2028-01-01', '2028-12-31'],
      ['2029-01-01', '2029-12-31'],
    ]);
  });

  test('of one-offs has those whose anniversaries lie in it', () => {
    const rows = ['2027-03-09', '2027-03-10', '2027-09-20', '2027-09-21'].map((date) => oneOff(date));
    expect(
      endsOf({ mission: OF_2027, rows }, [
        ['2028-01-01..2028-03-09'],
        ['2028-03-10..2028-09-20'],
        ['2028-09-21..2028-12-31'],
      ]),
    ).toEqual([['2028-03-09'], ['2028-03-10', '2028-09-20'], ['2028-09-21']]);
  });

  test('of several years has several anniversaries, each counted from the date itself', () => {
    const rows = ['2028-02-28', '2028-02-29', '2028-04-30', '2028-12-31'].map((date) => oneOff(date));
    expect(endsOf({ mission: OF_2028, rows }, [['2029-01-01..2032-12-30']])).toEqual([
      [
        ...['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-28'],
        ...['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
        ...['2029-04-30', '2030-04-30', '2031-04-30', '2032-04-30'],
        ...['2029-12-31', '2030-12-31', '2031-12-31'],
      ],
    ]);
    // The last of a February that is no 29th stays the 28th.
    expect(endsOf({ mission: OF_2027, rows: [oneOff('2027-02-28')] }, [[OF_2028]])).toEqual([['2028-02-28']]);
  });

  test.each([
    ['2028-01-01..2028-02-28', []],
    ['2028-01-01..2028-02-29', ['2028-02-29']],
    ['2028-02-29..2028-12-31', ['2028-02-29']],
    ['2028-03-01..2028-12-31', []],
    ['2029-01-01..2029-02-27', []],
    ['2029-02-28..2029-12-31', ['2029-02-28']],
    ['2029-03-01..2029-12-31', []],
  ])('of a one-off of 29 February 2024, in %s', (window, expected) => {
    expect(endsOf({ mission: '2024-01-01..2024-12-31', rows: [oneOff('2024-02-29')] }, [[window]])).toEqual([expected]);
  });

  test('of a one-off is due as the new date says', () => {
    const rows = [
      oneOff('2028-02-29'),
      oneOff('2028-02-29', { decalage: 1 }),
      oneOff('2028-02-29', { datePrevObligation: 31, decalage: 2 }),
    ].map((row, index) => ({ ...row, objectId: `one-off ${index}` }));
    const { work } = workOf({ mission: OF_2028, rows }, [['2029-01-01..2029-12-31']]);
    if (work._tag === 'Left') throw new Error(work.left._tag);
    expect([...work.right.schedule.due].map(isoDateOf)).toEqual(['2029-02-28', '2029-03-28', '2029-04-30']);
    expect(work.right.schedule.activities.map(({ key }) => key)).toEqual(['one-off 0', 'one-off 1', 'one-off 2']);
  });

  test.each([
    [0, ['2027-06-30', '2027-09-30', '2027-12-31', '2028-03-31'], ['2028-06-30']],
    [6, ['2027-09-30', '2027-12-31', '2028-03-31'], ['2028-06-30']],
    [14, ['2028-03-31'], ['2028-06-30']],
    [15, [], ['2028-06-30']],
    [17, [], ['2028-06-30']],
    [18, [], []],
  ])('of a letter %i months late: the periods that end before its start are lost', (late, first, second) => {
    const windows: Asked[] = [
      ['2027-04-01..2028-03-31', late],
      ['2028-04-01..2028-06-30', late],
    ];
    expect(endsOf({ mission: '2027-01-01..2027-03-31', rows: [quarterly] }, windows)).toEqual([first, second]);
  });

  test.each([
    [0, ['2028-01-31', '2028-02-01', '2028-03-31']],
    [12, ['2028-01-31', '2028-02-01', '2028-03-31']],
    [13, ['2028-02-01', '2028-03-31']],
    [14, ['2028-03-31']],
    [15, []],
  ])('of a letter %i months late: renewed one-offs before its start are lost', (late, expected) => {
    const rows = ['2027-01-31', '2027-02-01', '2027-03-31'].map((date) => oneOff(date));
    const windows: Asked[] = [['2027-04-01..2028-03-31', late]];
    expect(endsOf({ mission: '2027-01-01..2027-03-31', rows }, windows)).toEqual([expected]);
  });

  test('before 1970 is like another', () => {
    const rows = [quarterly, oneOff('1960-05-31')];
    expect(endsOf({ mission: '1960-01-01..1960-12-31', rows }, [['1961-01-01..1961-12-31']])).toEqual([
      ['1961-03-31', '1961-06-30', '1961-09-30', '1961-12-31', '1961-05-31'],
    ]);
  });

  test('of a mission around 1 January 1970 does not date the one-off that has no date', () => {
    const letter = { mission: '1969-07-01..1970-06-30', rows: [oneOff(null), oneOff('1970-01-01')] };
    expect(endsOf(letter, [['1970-07-01..1971-06-30']])).toEqual([['1971-01-01']]);
  });

  // No letter has such renewals; were one asked for, it would have no end of anniversaries.
  test.each([
    ['2027', OF_2027, '2027-06-30', '..2028-12-31'],
    ['2027', OF_2027, '2027-06-30', '2028-01-01..'],
    ['2027', '..2027-12-31', '2027-06-30', OF_2028],
    ['2027', '2027-01-01..', '2027-06-30', OF_2028],
    ['1960', '1960-01-01..1960-12-31', '1960-06-30', '1961-01-01..'],
    ['1960', '1960-01-01..', '1960-06-30', '1961-01-01..1961-12-31'],
  ])(
    'of %s with an end that is open holds no one-offs: mission %s, one-off of %s, renewal %s',
    (_, mission, date, days) => {
      expect(endsOf({ mission, rows: [oneOff(date)] }, [[days]])).toEqual([[]]);
    },
  );
});

test('each activity knows its window, also after windows that hold nothing', () => {
  const letter = { mission: OF_2027, rows: [quarterly, oneOff('2027-05-31')] };
  const asked: Asked[] = [[null, 60], [null], ['2028-01-01..2028-03-30'], ['2028-03-31..2028-05-31'], [null, 11]];
  expect(endsOf(letter, asked)).toEqual([
    [],
    ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31', '2027-05-31'],
    [],
    ['2028-03-31', '2028-05-31'],
    ['2027-12-31'],
  ]);
});

test('more hours than can be counted are refused', () => {
  const rows = [activityRow('L', 'Tenue', 'monthly', 100_000, { quantite: 10_000 })];
  const { work } = workOf({ mission: OF_2027, rows }, [[null], [OF_2028]]);
  expect(work).toMatchObject({ _tag: 'Left', left: { _tag: 'TooManyHours', microHours: 24_000_000_000_000_000n } });
  expect(workOf({ mission: '2027-01-01..2027-09-30', rows }, [[null]]).work._tag).toBe('Right');
});

test.each([
  [undefined, []],
  [false, []],
  [[], []],
  [true, ['Bilan 2027-02-01', 'bilan  annuel 2027-03-01', 'BILAN  2027-04-01', ' 2027-05-01']],
  [['bilan'], ['Bilan 2027-02-01', 'BILAN  2027-04-01']],
  [[' Bilan\tAnnuel '], ['bilan  annuel 2027-03-01']],
  [
    ['', 'bilan annuel'],
    ['bilan  annuel 2027-03-01', ' 2027-05-01'],
  ],
  [['bilans'], []],
])('of the renewals of a forecast, one-offs of %j are renewed', (oneOffs, expected) => {
  const labels = ['Bilan', 'bilan  annuel', 'BILAN ', ''];
  const { occurrences } = forecastOf({
    letters: [letterRow({ id: 'L', statut: 2, mission: '2026-01-01..2026-12-31' })],
    activities: labels.map((label, index) =>
      activityRow('L', label, 'oneOff', 1, { objectId: `${index}`, dateFreq: `2026-0${index + 2}-01` }),
    ),
    settings: { renewals: oneOffs === undefined ? {} : { oneOffs } },
    options: { first: '2027-01-01', last: '2027-12-31' },
  });
  expect(occurrences.map(({ activite, due }) => `${activite} ${due}`)).toEqual(expected);
});
