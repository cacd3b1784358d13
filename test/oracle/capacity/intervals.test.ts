// Intervals by hand, in hours. The days 0 to 6 are Monday to Sunday.
import { describe, expect, test } from 'vitest';
import { fraction } from './fraction.js';
import { type Instance, isUnplaceable } from './instance.js';
import { capacityWithin, isFeasible, workWithin, worstFamily, worstInterval } from './intervals.js';
import { minimumHeadcount, minimumPeak } from './peak.js';

const item = (release: number, last: number, work: bigint) => ({ release, last, work });
const WEEK = [7n, 7n, 7n, 7n, 7n, 0n, 0n];

// A VAT return of 10 h to be done on Monday or Tuesday, payslips of 6 h due on Tuesday alone, a review of 9 h any time in the week.
const vat: Instance = { capacities: WEEK, items: [item(0, 1, 10n), item(1, 1, 6n), item(0, 6, 9n)] };

describe('a week that cannot be done', () => {
  test('its compulsory work', () => {
    expect(workWithin(vat, 0, 1)).toBe(16n);
    expect(workWithin(vat, 1, 1)).toBe(6n);
    expect(workWithin(vat, 1, 6)).toBe(6n);
    expect(workWithin(vat, 0, 6)).toBe(25n);
    expect(capacityWithin(vat, 0, 1)).toBe(14n);
    expect(capacityWithin(vat, 4, 6)).toBe(7n);
  });

  test('Monday and Tuesday miss two hours', () => {
    expect(isFeasible(vat)).toBe(false);
    expect(worstInterval(vat)).toEqual({ first: 0, last: 1, work: 16n, capacity: 14n });
    expect(worstFamily(vat).missing).toBe(2n);
  });

  test('two hours more on Monday mend it', () => {
    const mended = { ...vat, capacities: [9n, ...WEEK.slice(1)] };
    expect(isFeasible(mended)).toBe(true);
    expect(worstInterval(mended)).toBeNull();
    expect(worstFamily(mended)).toEqual({ missing: 0n, intervals: [] });
  });

  test('its peak and its headcount', () => {
    expect(minimumPeak(vat)?.ratio).toEqual(fraction(8n, 7n));
    expect(minimumHeadcount(vat)).toEqual({ count: 2n, interval: { first: 0, last: 1, work: 16n, capacity: 14n } });
    expect(minimumHeadcount({ capacities: WEEK, items: [item(0, 1, 14n)] }).count).toBe(1n);
    expect(minimumHeadcount({ capacities: WEEK, items: [item(0, 0, 15n)] }).count).toBe(3n);
  });
});

describe('ties', () => {
  test('of one excess the shortest interval, whatever days without capacity could be added', () => {
    const friday = { capacities: WEEK, items: [item(4, 4, 9n)] };
    expect(worstInterval(friday)).toEqual({ first: 4, last: 4, work: 9n, capacity: 7n });
  });

  test('of one excess and one length the earliest', () => {
    const twice = { capacities: WEEK, items: [item(3, 3, 8n), item(1, 1, 8n)] };
    expect(worstInterval(twice)).toEqual({ first: 1, last: 1, work: 8n, capacity: 7n });
    expect(worstFamily(twice).intervals.map(({ first }) => first)).toEqual([1, 3]);
  });

  test('a longer interval wins when it misses more', () => {
    const nested = { capacities: WEEK, items: [item(1, 1, 8n), item(0, 2, 15n)] };
    expect(worstInterval(nested)).toEqual({ first: 0, last: 2, work: 23n, capacity: 21n });
  });

  test('of one peak the shortest interval, then the earliest', () => {
    const even = { capacities: WEEK, items: [item(2, 3, 7n), item(0, 1, 7n), item(0, 4, 3n)] };
    expect(minimumPeak(even)?.interval).toEqual({ first: 0, last: 1, work: 7n, capacity: 14n });
  });
});

describe('work without capacity', () => {
  const sunday = { capacities: WEEK, items: [item(6, 6, 3n), item(4, 6, 7n), item(5, 5, 0n)] };

  test('is the work that is not zero', () => {
    expect(sunday.items.map((one) => isUnplaceable(sunday, one))).toEqual([true, false, false]);
  });

  test('makes the verdict infeasible', () => {
    expect(worstInterval(sunday)).toEqual({ first: 6, last: 6, work: 3n, capacity: 0n });
  });

  test('has no part in the peak', () => {
    expect(minimumPeak(sunday)?.ratio).toEqual(fraction(1n));
    expect(minimumPeak({ ...sunday, items: [item(6, 6, 3n)] })).toBeNull();
    expect(minimumHeadcount({ ...sunday, items: [item(6, 6, 3n)] })).toEqual({ count: 0n, interval: null });
  });
});
