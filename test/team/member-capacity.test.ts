// The capacity of a member day by day: worked by hand, and against a slow second implementation with luxon dates and plain fractions.

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { type FrenchZone, frenchHolidays, orThrow, toDateTime, toEpochDay } from '../../src/index.js';
import { decodeTeam } from '../../src/team/decode.js';
import { memberCapacity } from '../../src/team/member-capacity.js';
import { runs } from '../properties/runs.js';

const WEEK = [7, 7, 7, 7, 7, 0, 0];

interface Written {
  readonly zone?: FrenchZone;
  readonly contracts: readonly {
    readonly first: string;
    readonly last?: string | null;
    readonly hours?: readonly number[];
    readonly chargeable?: number;
    readonly annualHours?: number | null;
  }[];
  readonly leave?: readonly { readonly first: string; readonly last: string; readonly half?: boolean }[];
}

const capacityOf = (member: Written, first: string, last: string): readonly number[] => {
  const [decoded] = orThrow(decodeTeam({ members: [{ id: 'm', pool: 'p', ...member }] })).members;
  const range = { first: orThrow(toEpochDay(first)), last: orThrow(toEpochDay(last)) };
  const days = memberCapacity(decoded, range);
  expect(days.first).toBe(range.first);
  return [...days.microHours];
};

/** One Tuesday without holiday, 3 March 2026, under these terms. */
const onTuesday = (hours: number, chargeable: number, annualHours: number | null = null): number =>
  capacityOf(
    { contracts: [{ first: '2026-01-01', hours: [0, hours, 0, 0, 0, 0, 0], chargeable, annualHours }] },
    '2026-03-03',
    '2026-03-03',
  )[0];

describe('by hand', () => {
  test('each weekday has its own hours', () => {
    const contracts = [{ first: '2026-01-01', hours: [1, 2, 3, 4, 5, 6, 7] }];
    const hours = capacityOf({ contracts }, '2026-03-01', '2026-03-09').map((one) => one / 1_000_000);
    expect(hours).toEqual([7, 1, 2, 3, 4, 5, 6, 7, 1]);
  });

  test.each([
    ['metropole', '2026-04-03', 7],
    ['alsace-moselle', '2026-04-03', 0],
    ['metropole', '2026-12-20', 3],
    ['reunion', '2026-12-20', 0],
    ['reunion', '2026-05-14', 0],
    ['mayotte', '2026-05-14', 0],
  ] as const)('holidays are those of the zone: %s on %s, %d h', (zone, date, hours) => {
    const member = { zone, contracts: [{ first: '2026-01-01', hours: [7, 7, 7, 7, 7, 0, 3] }] };
    expect(capacityOf(member, date, date)).toEqual([hours * 1_000_000]);
  });

  test('nothing outside the contracts; each contract has its own terms', () => {
    const contracts = [
      { first: '2026-03-05', last: null, hours: [8, 8, 8, 8, 8, 0, 0], chargeable: 0.5 },
      { first: '2026-03-02', last: '2026-03-03' },
    ];
    expect(capacityOf({ contracts }, '2026-02-27', '2026-03-06')).toEqual([0, 0, 0, 7e6, 7e6, 0, 4e6, 4e6]);
  });

  test('leave counts nothing, half leave a half, an odd micro-hour down', () => {
    const contracts = [{ first: '2026-01-01', hours: [7, 7, 0.000003, 7, 7, 0, 0] }];
    const leave = [
      { first: '2026-03-05', last: '2026-03-06' },
      { first: '2026-03-02', last: '2026-03-02', half: true },
      { first: '2026-03-04', last: '2026-03-04', half: true },
      { first: '2026-03-08', last: '2026-03-08', half: true },
    ];
    expect(capacityOf({ contracts, leave }, '2026-03-02', '2026-03-09')).toEqual([3.5e6, 7e6, 1, 0, 0, 0, 0, 7e6]);
    expect(capacityOf({ contracts, leave }, '2026-03-03', '2026-03-03')).toEqual([7e6]);
  });

  test('half leave on a holiday is a holiday', () => {
    const leave = [{ first: '2026-05-01', last: '2026-05-01', half: true }];
    expect(capacityOf({ contracts: [{ first: '2026-01-01' }], leave }, '2026-05-01', '2026-05-01')).toEqual([0]);
  });

  test.each([
    [7, 0.8, 5_600_000, 'exact'],
    [7.7, 0.33, 2_541_000, 'exact; in binary floating point 2541000.0000000005'],
    [1.0000005, 1, 1_000_001, 'a tie goes up'],
    [1.000001, 0.5, 500_001, 'a tie of the product goes up'],
    [1.0000004, 1, 1_000_000, 'rounded down'],
    [1.000001, 0.4, 400_000, 'the product is rounded, not its factors: 400000.4'],
    [0.0000004, 1, 0, 'less than half a micro-hour'],
    [5e-7, 1, 1, 'half a micro-hour, printed with an exponent'],
    [24, 1, 24_000_000, 'a whole day'],
    [5e-324, 1, 0, 'the least number there is'],
    [7, 0, 0, 'nothing chargeable'],
  ])('%d h x %d are %d micro-hours: %s', (hours, chargeable, microHours) => {
    expect(onTuesday(hours, chargeable)).toBe(microHours);
  });

  test('annual hours scale each day by what the week gives in that civil year', () => {
    // 2026: 261 days from Monday to Friday, 9 of them holidays: 1 January, 6 April, 1, 8, 14 and 25 May, 14 July, 11 November, 25 December.
    const contracts = [{ first: '2026-07-01', annualHours: 1607 }];
    expect(capacityOf({ contracts }, '2026-07-01', '2026-07-01')).toEqual([Math.round((1607 / 252) * 1e6)]);
    // 2027: 261 days, of which 7 are holidays: 1 January, 29 March, 6 and 17 May, 14 July, 1 and 11 November.
    expect(capacityOf({ contracts }, '2027-07-01', '2027-07-01')).toEqual([Math.round((1607 / 254) * 1e6)]);
    // 2008: 262 days, 9 of them holidays: 1 May was Ascension Day as well.
    const earlier = [{ first: '2008-07-01', annualHours: 1607 }];
    expect(capacityOf({ contracts: earlier }, '2008-07-01', '2008-07-01')).toEqual([Math.round((1607 / 253) * 1e6)]);
  });

  test('a year of annual hours is those hours, to half a micro-hour a day', () => {
    for (const zone of ['metropole', 'alsace-moselle'] as const) {
      const member = { zone, contracts: [{ first: '2020-01-01', chargeable: 0.5, annualHours: 1596 }] };
      const days = capacityOf(member, '2028-01-01', '2028-12-31');
      const total = days.reduce((sum, one) => sum + one, 0);
      expect(Math.abs(total - 798_000_000)).toBeLessThanOrEqual(days.filter((one) => one > 0).length / 2);
    }
  });

  test('a week without hours has none to scale', () => {
    expect(onTuesday(0, 1, 1607)).toBe(0);
  });

  test('a range that ends before it starts is empty', () => {
    expect(capacityOf({ contracts: [{ first: '2026-01-01' }] }, '2026-03-03', '2026-03-02')).toEqual([]);
  });
});

describe('against a second implementation', () => {
  /** The number as its decimals: an integer over a power of ten. */
  const decimalsOf = (value: number): readonly [bigint, bigint] => {
    const [integer, decimals = ''] = value.toFixed(6).split('.');
    return [BigInt(integer + decimals), 1_000_000n];
  };

  /** The capacity of one day. */
  const slowly = ({ zone = 'metropole', contracts, leave = [] }: Written, date: DateTime<true>): number => {
    const iso = date.toISODate();
    const contract = contracts.find(({ first, last }) => first <= iso && (last == null || iso <= last));
    if (contract === undefined || holidaysOf(zone, date.year).has(iso)) return 0;
    const { hours = WEEK, chargeable = 1, annualHours = null } = contract;
    let [parts, whole] = [1_000_000n, 1n];
    for (const [a, b] of [hours[date.weekday - 1], chargeable].map(decimalsOf)) [parts, whole] = [parts * a, whole * b];
    if (annualHours !== null) {
      let year = 0n;
      for (let one = DateTime.utc(date.year); one.year === date.year; one = one.plus({ days: 1 })) {
        if (!holidaysOf(zone, date.year).has(one.toISODate() ?? '')) year += decimalsOf(hours[one.weekday - 1])[0];
      }
      if (year === 0n) return 0;
      [parts, whole] = [parts * decimalsOf(annualHours)[0], whole * year];
    }
    const doubled = (2n * parts) / whole;
    const rounded = (doubled + 1n) / 2n;
    const off = leave.find(({ first, last }) => first <= iso && iso <= last);
    return off === undefined ? Number(rounded) : off.half === true ? Number(rounded / 2n) : 0;
  };

  const known = new Map<string, ReadonlySet<string>>();
  const holidaysOf = (zone: FrenchZone, year: number): ReadonlySet<string> => {
    const key = `${zone} ${year}`;
    const holidays =
      known.get(key) ??
      new Set(orThrow(frenchHolidays({ zone, first: `${year}-01-01`, last: `${year}-12-31` })).map(({ date }) => date));
    known.set(key, holidays);
    return holidays;
  };

  const plus = (date: string, days: number): string => orThrow(toDateTime(date)).plus({ days }).toISODate() ?? '';

  const dayHours = fc.oneof(
    fc.constantFrom(0, 7, 7.8, 3.5),
    fc.integer({ min: 0, max: 24_000_000 }).map((n) => n / 1e6),
  );
  const terms = fc.record({
    hours: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
    chargeable: fc.oneof(
      fc.constantFrom(0, 0.5, 0.8, 1),
      fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1e6),
    ),
    annualHours: fc.constantFrom(null, null, 1.5, 30.25),
  });
  /** Two contracts that follow one another, the second perhaps open-ended; leave that starts in one of them. */
  const members: fc.Arbitrary<Written> = fc
    .record({
      zone: fc.constantFrom('metropole', 'alsace-moselle', 'reunion', undefined),
      start: fc.integer({ min: 0, max: 700 }).map((days) => plus('2026-01-01', days)),
      lengths: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 3 })),
      terms: fc.tuple(terms, terms),
      isOpen: fc.boolean(),
      off: fc.array(fc.record({ after: fc.nat(20), days: fc.nat(12), half: fc.boolean() }), { maxLength: 4 }),
    })
    .map(({ zone, start, lengths: [length, gap], terms: [one, other], isOpen, off }) => {
      const end = plus(start, length - 1);
      const next = plus(end, 1 + gap);
      const leave = [];
      let free = 0;
      for (const { after, days, half } of off) {
        const [first, last] = [free + after, free + after + (half ? 0 : days)];
        if (last < length) leave.push({ first: plus(start, first), last: plus(start, last), half });
        free = last + 1;
      }
      const contracts = [
        { first: next, last: isOpen ? null : plus(next, 300), ...other },
        { first: start, last: end, ...one },
      ];
      // The year of a week of few hours holds few.
      const fitting = contracts.map((contract) =>
        contract.hours.reduce((sum, hours) => sum + hours, 0) < 1 ? { ...contract, annualHours: null } : contract,
      );
      return { ...(zone !== undefined && { zone }), contracts: fitting, leave };
    });

  test('they agree on every day', () => {
    fc.assert(
      fc.property(members, fc.nat(1200), fc.nat(60), (member, from, length) => {
        const first = plus('2025-10-01', from);
        const dates = Array.from({ length: length + 1 }, (_, index) => orThrow(toDateTime(plus(first, index))));
        expect(capacityOf(member, first, plus(first, length))).toEqual(dates.map((date) => slowly(member, date)));
      }),
      { numRuns: runs(150) },
    );
  });
});
