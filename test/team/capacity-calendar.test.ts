// The calendar of a team: pools are the sums of their members, ranges the sums of their days, and its working days those of outside sources.

import jours from '@socialgouv/jours-feries';
import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { orThrow, ProblemError, toEpochDay } from '../../src/index.js';
import { type CapacityCalendar, capacityCalendar } from '../../src/team/capacity-calendar.js';
import { decodeTeam } from '../../src/team/decode.js';
import type { Team } from '../../src/team/team.js';
import { mistake } from '../mistakes.js';
import { fullFile, shortFile } from './team-files.js';

const day = (date: string) => orThrow(toEpochDay(date));
const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);
const calendarOf = (file: unknown, first: string, last: string): CapacityCalendar =>
  orThrow(capacityCalendar(orThrow(decodeTeam(file)), { first, last }));

test('a pool has the days of its members', () => {
  const calendar = calendarOf(fullFile(), '2026-01-01', '2026-12-31');
  expect(calendar.range).toEqual({ first: day('2026-01-01'), last: day('2026-12-31') });
  const [one, two, three] = ['m-01', 'm-02', 'm-03'].map((id) => calendar.ofMember(id).microHours);
  expect(calendar.ofPool('compta').microHours).toEqual(one.map((hours, place) => hours + three[place]));
  expect(calendar.ofPool('paie').microHours).toEqual(two);
  expect(calendar.ofPool('compta').first).toBe(day('2026-01-01'));
  expect(sumOf(one)).toBeGreaterThan(500e6);
  expect(one).not.toEqual(three);
});

test('any range is the sum of its days, what lies outside the calendar counts nothing', () => {
  const calendar = calendarOf(fullFile(), '2026-01-01', '2026-12-31');
  const { first } = calendar.range;
  const place = fc.integer({ min: -30, max: 400 });
  fc.assert(
    fc.property(fc.constantFrom('compta', 'paie', 'm-01', 'm-02', 'm-03'), place, place, (id, from, to) => {
      const { microHours } = id.startsWith('m') ? calendar.ofMember(id) : calendar.ofPool(id);
      const days = [...microHours].filter((_, index) => index >= from && index <= to);
      expect(calendar.between(id, first + from, first + to)).toBe(sumOf(days));
    }),
    { numRuns: 500 },
  );
});

describe('working days, Monday to Friday less the national holidays', () => {
  const YEARS = [
    [2025, 251],
    [2026, 252],
    [2027, 254],
    [2028, 251],
  ] as const;

  /** From Monday to Friday, in a year, but for these dates. */
  const weekdaysBut = (year: number, holidays: ReadonlySet<string>): number => {
    let count = 0;
    for (let date = DateTime.utc(year); date.year === year; date = date.plus({ days: 1 })) {
      if (date.weekday <= 5 && !holidays.has(date.toISODate() ?? '')) count += 1;
    }
    return count;
  };

  test.each(YEARS)('%d has %d', (year, expected) => {
    const calendar = calendarOf(
      { members: [{ id: 'm', pool: 'p', contracts: [{ first: '2020-01-01' }] }] },
      '2025-01-01',
      '2028-12-31',
    );
    const hours = calendar.between('m', day(`${year}-01-01`), day(`${year}-12-31`)) / 1_000_000;
    expect(hours / 7).toBe(expected);

    const dateHolidays = new DateHolidays('FR').getHolidays(year).filter(({ type }) => type === 'public');
    expect(weekdaysBut(year, new Set(dateHolidays.map(({ date }) => date.slice(0, 10))))).toBe(expected);

    // Local midnights; half a day more, for it counts days of 24 hours across clock changes.
    const ofSocialGouv = Object.values(jours(year)).map((midnight) =>
      DateTime.fromJSDate(midnight).plus({ hours: 12 }).toISODate(),
    );
    expect(weekdaysBut(year, new Set(ofSocialGouv.map(String)))).toBe(expected);
  });
});

test('500 members over five years', () => {
  const members = Array.from({ length: 500 }, (_, index) => ({
    id: `m-${index}`,
    pool: `p-${index % 7}`,
    zone: index % 3 === 0 ? 'alsace-moselle' : 'metropole',
    contracts: [{ first: '2026-01-01', chargeable: 0.8, annualHours: 1500 + (index % 100) }],
    leave: [{ first: '2027-08-02', last: '2027-08-20' }],
  }));
  const team = orThrow(decodeTeam({ members }));
  const calendar = orThrow(capacityCalendar(team, { first: '2026-01-01', last: '2030-12-31' }));
  const { first, last } = calendar.range;
  const inPools = sumOf(team.pools.map((pool) => calendar.between(pool, first, last)));
  expect(inPools).toBe(sumOf(members.map(({ id }) => calendar.between(id, first, last))));
});

test.each([
  [
    { first: '2026-02-30', last: '2026-12-31' },
    { path: 'first', received: '2026-02-30' },
  ],
  [
    { first: '2026-01-01', last: 'x' },
    { path: 'last', received: 'x' },
  ],
  [
    { first: '2026-01-02', last: '2026-01-01' },
    { path: 'last', accepted: { _tag: 'OrderedRange' } },
  ],
])('the range %j is refused', (query, problem) => {
  const calendar = capacityCalendar(orThrow(decodeTeam(shortFile())), query as never);
  expect(calendar).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidOption', ...problem } });
});

test.each([
  [
    { first: '2026-01-02', last: '2026-01-02', until: 1 },
    { path: 'query', received: 'until' },
  ],
  [null, { path: 'query' }],
  [{ first: null, last: '2026-01-02' }, { path: 'first' }],
])('the range %j is a mistake of the program', (query, problem) => {
  expect(() => capacityCalendar(orThrow(decodeTeam(shortFile())), query as never)).toThrow(mistake(problem));
});

test('one day is a range', () => {
  expect(calendarOf(shortFile(), '2026-03-03', '2026-03-03').ofPool('compta').microHours).toEqual(
    new Float64Array([7e6]),
  );
});

test('hours that cannot be added exactly are refused, up to the last that can', () => {
  const [member] = orThrow(decodeTeam(shortFile())).members;
  // Not from a file, where a day has 24 hours: 2^52 micro-hours a day.
  const hours = Array.from({ length: 7 }, () => 2 ** 52 / 1e6);
  const team: Team = {
    ...orThrow(decodeTeam(shortFile())),
    members: [{ ...member, contracts: [{ ...member.contracts[0], hours }] }],
  };
  const query = { first: '2026-03-03', last: '2026-03-04' };
  expect(capacityCalendar(team, query)._tag).toBe('Right');
  const twice = { ...team, members: [...team.members, { ...member, id: 'm-02' }] };
  expect(capacityCalendar(twice, query)).toEqual({
    _tag: 'Left',
    left: { _tag: 'TooManyHours', microHours: 2n ** 53n + 14_000_000n },
  });
});

test('an id that the team does not have is a mistake of the program', () => {
  const calendar = calendarOf(fullFile(), '2026-01-01', '2026-12-31');
  const raised = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error instanceof ProblemError ? error.problem : error;
    }
  };
  const accepted = { _tag: 'OneOf', values: ['compta', 'paie'] };
  const problem = { _tag: 'InvalidOption', path: 'pool', received: 'comta', accepted, hint: 'compta' };
  expect(raised(() => calendar.ofPool('comta'))).toEqual(problem);
  expect(raised(() => calendar.between('comta', 0, 1))).toMatchObject({ path: 'id', hint: 'compta' });
  expect(raised(() => calendar.ofMember('compta'))).toMatchObject({ path: 'member', received: 'compta' });
});
