// Generated instances of the capacity problem, small enough for brute force and rich in what is easily got wrong:
// weekends, equal ratios, ties, nested and one-day windows, windows without capacity, work of zero, amounts near 2^50.
// How often each of these comes up is asserted in arbitrary-instance.test.ts.
import fc from 'fast-check';
import { type Instance, type Item, sum } from './instance.js';

export interface InstanceSize {
  /** The most days, from 1; 10 by default. */
  readonly days?: number;
  /** The most items; 8 by default. */
  readonly items?: number;
}

interface Window {
  readonly release: number;
  readonly last: number;
}

/** The amount that capacities and works are multiples of: one micro-hour, half a day, or nearly 2^50. */
const unit: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1n) },
  { weight: 4, arbitrary: fc.constant(3_500_000n) },
  { weight: 3, arbitrary: fc.bigInt({ min: 2n ** 50n - 9n, max: 2n ** 50n + 9n }) },
);

/** Of n days: any with holes (a third), weeks of five days and two (a third), odd amounts, 1 in 20 closed altogether. */
function calendar(days: number, of: bigint): fc.Arbitrary<bigint[]> {
  const each = (amount: fc.Arbitrary<bigint>) => fc.array(amount, { minLength: days, maxLength: days });
  const week = fc
    .record({ weekday: fc.nat(6), multiple: fc.bigInt({ min: 1n, max: 3n }) })
    .map(({ weekday, multiple }) =>
      Array.from({ length: days }, (_, day) => ((weekday + day) % 7 >= 5 ? 0n : multiple * of)),
    );
  return fc.oneof(
    { weight: 7, arbitrary: each(fc.constantFrom(0n, of, of, 2n * of, 3n * of)) },
    { weight: 7, arbitrary: week },
    { weight: 5, arbitrary: each(fc.bigInt({ min: 1n, max: 3n * of })) },
    { weight: 1, arbitrary: each(fc.constant(0n)) },
  );
}

/** The work of so many items, each given the capacity of its window: a tenth zero, most a few units, some any amount. */
function works(of: bigint, count: number): fc.Arbitrary<((room: bigint) => bigint)[]> {
  const amount = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0n) },
    { weight: 8, arbitrary: fc.bigInt({ min: 1n, max: 4n }).map((multiple) => multiple * of) },
    { weight: 5, arbitrary: fc.bigInt({ min: 1n, max: 3n * of }) },
  );
  const fixed = amount.map((drawn) => () => drawn);
  // Windows that are just full are equally busy, and on the brink of infeasible.
  const filling = fc.constant((room: bigint) => (room > 0n ? room : of));
  const each = (filled: number) =>
    fc.array(fc.oneof({ weight: 4 - filled, arbitrary: fixed }, { weight: filled, arbitrary: filling }), {
      minLength: count,
      maxLength: count,
    });
  return fc.oneof({ weight: 3, arbitrary: each(1) }, { weight: 1, arbitrary: each(3) });
}

type Shape = 'any' | 'one day' | 'two days' | 'inside' | 'same' | 'closed';
const MIXED: readonly Shape[] = [
  'any',
  'any',
  'any',
  'one day',
  'one day',
  'inside',
  'inside',
  'inside',
  'same',
  'closed',
];
const SHORT: readonly Shape[] = ['one day', 'one day', 'one day', 'two days', 'two days', 'closed'];

/** One after the other: a third any, the rest one day, or inside or the same as the one before, or without capacity. */
function windows(capacities: readonly bigint[], count: number): fc.Arbitrary<Window[]> {
  const last = capacities.length - 1;
  const closed = [...capacities.keys()].filter((day) => capacities[day] === 0n);
  const each = (shapes: readonly Shape[]) =>
    fc.array(fc.record({ shape: fc.constantFrom(...shapes), a: fc.nat(last), b: fc.nat(last) }), {
      minLength: count,
      maxLength: count,
    });
  // One instance in five has short windows only: many small blocks, often equally busy.
  return fc.oneof({ weight: 4, arbitrary: each(MIXED) }, { weight: 1, arbitrary: each(SHORT) }).map((shapes) => {
    const made: Window[] = [];
    for (const { shape, a, b } of shapes) {
      const before = made[made.length - 1];
      if (shape === 'one day') made.push({ release: a, last: a });
      else if (shape === 'two days') made.push({ release: a, last: Math.min(a + 1, last) });
      else if (shape === 'closed' && closed.length > 0) {
        const day = closed[a % closed.length];
        made.push({ release: day, last: day });
      } else if (shape === 'same' && before !== undefined) made.push(before);
      else if (shape === 'inside' && before !== undefined && before.last - before.release >= 2) {
        // Inside on both sides.
        const length = before.last - before.release - 1;
        const [x, y] = [a % length, b % length];
        made.push({ release: before.release + 1 + Math.min(x, y), last: before.release + 1 + Math.max(x, y) });
      } else made.push({ release: Math.min(a, b), last: Math.max(a, b) });
    }
    return made;
  });
}

/** Half are any number, half in the upper half. */
function oftenMost(least: number, most: number): fc.Arbitrary<number> {
  const middle = Math.ceil((least + most) / 2);
  return fc.oneof(fc.integer({ min: least, max: most }), fc.integer({ min: middle, max: most }));
}

function instances(
  size: InstanceSize,
  arrange: (drawn: readonly Window[]) => readonly Window[],
): fc.Arbitrary<Instance> {
  return fc
    .record({
      days: oftenMost(1, size.days ?? 10),
      of: unit,
      // A third have room for most of the work.
      room: fc.constantFrom(1n, 1n, 4n),
      count: oftenMost(0, size.items ?? 8),
    })
    .chain(({ days, of, room: times, count }) =>
      calendar(days, times * of).chain((capacities) =>
        fc
          .record({
            drawn: windows(capacities, count),
            amounts: works(of, count),
          })
          .chain(({ drawn, amounts }) => {
            const items: Item[] = arrange(drawn).map(({ release, last }, at) => {
              const room = sum(capacities.slice(release, last + 1));
              return { release, last, work: amounts[at](room) };
            });
            return fc
              .shuffledSubarray(items, { minLength: count, maxLength: count })
              .map((shuffled) => ({ capacities, items: shuffled }));
          }),
      ),
    );
}

/** Up to ten days and eight items. */
export function arbitraryInstance(size: InstanceSize = {}): fc.Arbitrary<Instance> {
  return instances(size, (drawn) => drawn);
}

/** The same with windows in one order: who is released first ends first. The items themselves stand in any order. */
export function agreeableInstance(size: InstanceSize = {}): fc.Arbitrary<Instance> {
  const sorted = (days: readonly number[]) => [...days].sort((a, b) => a - b);
  return instances(size, (drawn) => {
    const lasts = sorted(drawn.map(({ last }) => last));
    return sorted(drawn.map(({ release }) => release)).map((release, at) => ({ release, last: lasts[at] }));
  });
}
