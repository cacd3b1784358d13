// The cases of capacity-cases.ts: each is what the engine finds, for anyone's work and for work given to persons.

import { expect, test } from 'vitest';
import { type Day, dayOf } from '../../src/calendar/civil-date.js';
import {
  byLack,
  type Deficit,
  deficitsOf,
  type Interval,
  lackOf,
  unschedulableOf,
} from '../../src/capacity/feasibility.js';
import { ANYONE, deficitsOfPinned } from '../../src/capacity/flow.js';
import { headcountOf } from '../../src/capacity/headcount.js';
import { levelledPlan } from '../../src/capacity/profile.js';
import type { DailyCapacity } from '../../src/workload/daily-capacity.js';
import { CASES, type Case, type Item } from './capacity-cases.js';

const HOUR = 1_000_000;
const HOLIDAYS = [1, 8, 14, 25];
const may = (day: number): Day => dayOf(2026, 5, day);
const inMay = (day: Day): number => day - may(0);
const span = (written: string): readonly [number, number] => {
  const [first, last = first] = written.split('-').map(Number);
  return [first, last];
};

/** The 4th is a Monday: 0 of `hours`. */
function capacityOf(hours: readonly number[], days: string): DailyCapacity {
  const [first, last] = span(days);
  const of = (day: number) => (HOLIDAYS.includes(day) ? 0 : hours[(day + 3) % 7]);
  return {
    first: may(first),
    microHours: Float64Array.from({ length: last - first + 1 }, (_, index) => of(first + index) * HOUR),
  };
}

const written = ({ first, last, microHours, capacity }: Interval) =>
  `${inMay(first)}-${inMay(last)} ${microHours / HOUR}/${capacity / HOUR}`;

function workOf(items: readonly Item[], names: readonly string[]) {
  return {
    count: items.length,
    release: Int32Array.from(items, ({ window }) => may(span(window)[0])),
    last: Int32Array.from(items, ({ window }) => may(span(window)[1])),
    microHours: Float64Array.from(items, ({ hours }) => hours * HOUR),
    member: Int32Array.from(items, ({ to }) => (to === undefined ? ANYONE : names.indexOf(to))),
  };
}

function added(deficits: readonly Deficit[]): Record<number, number> {
  const additions = deficits.flatMap((deficit) => deficit.additions);
  return Object.fromEntries(additions.map(({ day, microHours }) => [inMay(day), microHours / HOUR]));
}

const isPinned = ({ items }: Case) => items.some(({ to }) => to !== undefined);

test.each(CASES.filter((one) => !isPinned(one)))('$name', (given) => {
  const [hours] = Object.values(given.people);
  const capacity = capacityOf(hours, given.days);
  const work = workOf(given.items, []);
  const nameOf = (item: number) => given.items[item].name;

  const deficits = deficitsOf(work, capacity);
  expect(lackOf(deficits)).toBe(given.missing * HOUR);
  expect(deficits.toSorted(byLack).map(written)).toEqual(given.lacking ?? []);
  if (given.missing === 0 || given.add !== undefined) expect(added(deficits)).toEqual(given.add ?? {});

  const { blocks, openDays, allocations } = levelledPlan(work, capacity);
  expect(Array.from(unschedulableOf(work, openDays), nameOf)).toEqual(given.unplaceable ?? []);
  const busy = blocks.filter(({ microHours }) => microHours > 0);
  const daysOf = (indexes: Int32Array) => Array.from(indexes, (index) => inMay(openDays.day[index])).join(' ');
  if (given.blocks !== undefined) {
    expect(busy.map((one) => `${daysOf(one.indexes)}: ${one.microHours / HOUR}/${one.capacity / HOUR}`)).toEqual(
      given.blocks,
    );
  }
  if (given.plan !== undefined) {
    const byDay = new Map<number, string[]>();
    for (const [item, { name }] of given.items.entries()) {
      for (let part = allocations.offsets[item]; part < allocations.offsets[item + 1]; part++) {
        const day = inMay(allocations.day[part]);
        byDay.set(day, [...(byDay.get(day) ?? []), `${name} ${allocations.microHours[part] / HOUR}`]);
      }
    }
    const days = [...byDay].sort(([a], [b]) => a - b);
    expect(days.map(([day, parts]) => `${day}: ${parts.join(', ')}`)).toEqual(given.plan);
  }
  if (given.headcount !== undefined) {
    const { count, binding, perMember } = headcountOf(work, capacity);
    const why = binding === null ? '' : ` for ${written({ ...binding, capacity: perMember })}`;
    expect(`${count}${why}`).toBe(given.headcount);
  }
});

test.each(CASES.filter(isPinned))('$name', (given) => {
  const names = Object.keys(given.people);
  const capacities = Object.values(given.people).map((hours) => capacityOf(hours, given.days));
  const work = workOf(given.items, names);
  const deficits = deficitsOfPinned(work, capacities);
  expect(lackOf(deficits)).toBe(given.missing * HOUR);
  expect(added(deficits)).toEqual(given.add);
  const lacking = deficits.toSorted(byLack).map(({ members, microHours, capacity }) => {
    const who = members?.map(({ member, days }) => `${names[member]} ${days.map(inMay).join(' ')}`).join(', ');
    return `${who}: ${microHours / HOUR}/${capacity / HOUR}`;
  });
  expect(lacking).toEqual(given.lacking);
});

test('the pool as a whole could: what is given to a person is not', () => {
  const given = CASES.find(({ name }) => name.startsWith('a person is given more')) as Case;
  const pool = capacityOf([14, 14, 14, 14, 14, 0, 0], given.days);
  expect(deficitsOf(workOf(given.items, ['Anne']), pool)).toEqual([]);
});
