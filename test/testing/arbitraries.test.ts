// The generators give what their docstrings state: shares, ranges, and dates that read back as the date they were written for.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLeapYear } from '../../src/calendar/civil-date.js';
import { readWireDate } from '../../src/calendar/wire-date.js';
import { isRow } from '../../src/engagement/row.js';
import { decodePortfolio, orThrow, toEpochDay } from '../../src/index.js';
import { dayOfText } from '../../src/testing/arbitrary-dates.js';
import {
  activityRow,
  civilDate,
  fiscalYear,
  hostileActivityRow,
  hostilePortfolioRows,
  letterRow,
  type PortfolioRows,
  payload,
  portfolioRows,
  wireDate,
} from '../../src/testing/fast-check.js';
import { spelled } from '../../src/testing/spelling.js';
import { compilePortfolio } from '../../src/typed-columns.js';

const drawn = { seed: 20260101, numRuns: 4000 };
const share = <A>(list: readonly A[], is: (one: A) => boolean) => list.filter(is).length / list.length;
/** Within a fifth of what is stated. */
const expectShare = (found: number, stated: number) => {
  expect(found).toBeGreaterThan(stated * 0.8);
  expect(found).toBeLessThan(stated * 1.2);
};

describe('civilDate', () => {
  const dates = fc.sample(civilDate(), drawn);

  test('exists, in its range', () => {
    for (const date of dates) expect(orThrow(toEpochDay(date))).toBe(dayOfText(date));
    expect(dates.every((date) => date >= '1910-01-01' && date <= '2580-01-31')).toBe(true);
  });

  test('is as often at an edge as stated', () => {
    expectShare(
      share(dates, (date) => new Date(dayOfText(date) * 86_400_000 + 86_400_000).getUTCDate() === 1),
      0.4,
    );
    expectShare(
      share(dates, (date) => date.slice(5, 7) === '02' && isLeapYear(Number(date.slice(0, 4)))),
      0.1,
    );
    expectShare(
      share(dates, (date) => date >= '2018' && date < '2031'),
      0.75,
    );
  });
});

describe('wireDate', () => {
  test('reads back as the date, whatever the year and the season', () => {
    const written = civilDate().chain((date) => wireDate(date).map((text) => ({ date, text })));
    fc.assert(
      fc.property(written, ({ date, text }) => {
        expect(readWireDate(text, null)).toBe(dayOfText(date));
      }),
      { numRuns: 3000 },
    );
  });

  test('is as often plain, and on the eve, as stated', () => {
    const texts = fc.sample(wireDate('2026-03-01'), drawn);
    expectShare(
      share(texts, (text) => /^2026-03-01(T00:00(:00Z?)?)?$/.test(text)),
      1 / 3,
    );
    expectShare(
      share(texts, (text) => /^2026-02-28T\d\d:\d\d:00Z$/.test(text)),
      1 / 4,
    );
    expect(new Set(texts).size).toBeGreaterThan(100);
  });
});

describe('fiscalYear', () => {
  const years = fc.sample(fiscalYear(), drawn);

  test('is of each kind as often as stated', () => {
    const of = (...kinds: readonly string[]) => share(years, ({ kind }) => kinds.includes(kind));
    expectShare(of('twelveMonths'), 6 / 8);
    expectShare(of('short', 'long', 'veryLong'), 1 / 8);
    expectShare(of('noStart', 'noEnd', 'none', 'reversed'), 1 / 8);
  });

  test('closes on 31 December in one of four', () => {
    const closed = years.filter(({ last }) => last !== null);
    expect(share(closed, ({ last }) => String(last).endsWith('-12-31'))).toBeGreaterThan(0.25);
    expect(share(closed, ({ last }) => String(last).endsWith('-12-31'))).toBeLessThan(0.4);
  });

  test('is as long as its kind says', () => {
    for (const { kind, first, last } of years) {
      if (first === null || last === null) expect(['noStart', 'noEnd', 'none']).toContain(kind);
      else expect(first <= last).toBe(kind !== 'reversed');
    }
  });
});

describe('rows', () => {
  const letters = [{ objectId: 'L1' }];
  const rows = fc.sample(activityRow({ letterId: 'L1' }), drawn);

  test('of activities can be read, but for some dates of one-offs', () => {
    const { rejected } = orThrow(decodePortfolio(letters, rows));
    const paths = rejected.flatMap(({ problems }) => problems.map(({ path }) => path.split('.')[1]));
    expect(new Set(paths)).toEqual(new Set(['dateFreq']));
    const oneOffs = rows.filter(({ frequence }) => Number(frequence) === 5);
    expectShare(rejected.length / oneOffs.length, 1 / 8);
  });

  test('have the documented spelling and texts as often as stated', () => {
    expectShare(
      share(rows, (row) => 'Libelle' in row),
      0.5,
    );
    expectShare(
      share(rows, ({ decalage }) => typeof decalage === 'string'),
      0.25,
    );
    expectShare(
      share(rows, ({ frequence }) => Number(frequence) === 1),
      1 / 3,
    );
  });

  test('of letters can be read', () => {
    const read = fc.sample(letterRow(), drawn).map((row) => orThrow(decodePortfolio([row], [])));
    expect(read.every((portfolio) => portfolio.letters[0]?.id === 'letter-1')).toBe(true);
    expectShare(
      share(read, (portfolio) => portfolio.letters[0].mission.last === null),
      2 / 11 + 1 / 33,
    );
  });

  test('that are hostile are refused more often than not', () => {
    const { rejected } = orThrow(decodePortfolio(letters, fc.sample(hostileActivityRow({ letterId: 'L1' }), drawn)));
    expect(rejected.length / drawn.numRuns).toBeGreaterThan(0.5);
    expect(rejected.length / drawn.numRuns).toBeLessThan(0.9);
  });

  test('are the same in both spellings', () => {
    fc.assert(
      fc.property(activityRow(), (row) => {
        const there = spelled(row, 'documented');
        expect(spelled(spelled(there, 'seen'), 'documented')).toEqual(there);
        const read = (each: unknown) => orThrow(decodePortfolio(letters, [each])).activities;
        expect(read(there)).toEqual(read(spelled(row, 'seen')));
      }),
      { numRuns: 300 },
    );
  });
});

describe.each([
  ['portfolioRows', portfolioRows],
  ['hostilePortfolioRows', hostilePortfolioRows],
])('the hours of %s', (_name, rows) => {
  /** The rows of all letters begun in 1900 and without an end, monthly: as many occurrences as there can be. */
  const compiled = ({ letters, activities }: PortfolioRows) => {
    const ofAllTime = (row: unknown) => (isRow(row) ? { ...row, dateDebut: '1900-01-01', dateFin: null } : row);
    const monthly = (row: unknown) => (isRow(row) ? { ...row, frequence: 1 } : row);
    const portfolio = orThrow(decodePortfolio(letters.map(ofAllTime), activities.map(monthly)));
    return compilePortfolio(portfolio, { horizon: { first: '1900-01-01', last: '2999-12-31' } });
  };

  test('may be more than a plan can add up', () => {
    const tags = fc.sample(rows(), { seed: 20260101, numRuns: 100 }).map((one) => {
      const made = compiled(one);
      return made._tag === 'Left' ? made.left._tag : 'planned';
    });
    expect(new Set(tags)).toEqual(new Set(['planned', 'TooManyHours']));
  });

  test('are never, when they are to be plannable, and most rows are as they were', () => {
    const maxActivities = 100;
    const [made, fitting] = [rows({ maxActivities }), rows({ maxActivities, plannable: true })].map((each) =>
      fc.sample(each, { seed: 20260101, numRuns: 100 }),
    );
    expect(fitting.map(compiled).filter(({ _tag }) => _tag === 'Left')).toEqual([]);
    const sent = made.flatMap(({ activities }) => activities.map((row) => JSON.stringify(row)));
    const kept = fitting.flatMap(({ activities }) => activities.map((row) => JSON.stringify(row)));
    expect(kept).toHaveLength(sent.length);
    expect(kept.filter((row, index) => row === sent[index]).length / sent.length).toBeGreaterThan(0.5);
  });
});

test('a payload is what JSON can carry', () => {
  fc.assert(
    fc.property(payload(), (bodies) => {
      expect(JSON.parse(JSON.stringify(bodies))).toEqual(bodies);
    }),
    { numRuns: 200 },
  );
});
