// Work under a daily limit, as soon and as late as possible: the limit kept, no plan earlier or later, nothing over it that need not be.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { asLateAsPossible, asSoonAsPossible, type DailyLimit, type Strategy } from '../../src/workload/strategies.js';
import type { PlannedWork } from '../../src/workload/work.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { expectPlaced, type Part, partsByItem } from './generated-spreads.js';

const { schedule } = orThrow(plan(orThrow(decodePortfolio([], []))));

/** A work item by hand: its window and its micro-hours. */
type Item = readonly [release: number, last: number, microHours: number];

function workOf(items: readonly Item[]): PlannedWork {
  return {
    schedule,
    rows: Int32Array.from(items.keys()),
    count: items.length,
    release: Int32Array.from(items, ([release]) => release),
    last: Int32Array.from(items, ([, last]) => last),
    microHours: Float64Array.from(items, ([, , microHours]) => microHours),
  };
}

/** The parts and the flags of work by hand, under limits from day 0. */
function laid(strategyOf: (limit: DailyLimit) => Strategy, items: readonly Item[], limits: readonly number[]) {
  const work = workOf(items);
  const placement = strategyOf({ first: 0, microHours: Float64Array.from(limits) })(work);
  expectPlaced({ work, ...placement });
  return { parts: partsByItem({ work, ...placement }), flagged: [...placement.flagged] };
}

const loads = (parts: readonly (readonly Part[])[], days: number) =>
  Array.from({ length: days }, (_, day) =>
    parts.flat().reduce((sum, part) => sum + (part.day === day ? part.microHours : 0), 0),
  );

const DAYS = 8;
const limits = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), { minLength: DAYS, maxLength: DAYS });
const window = fc.tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

/** Work with a plan of it that keeps the limits. */
const feasible = fc
  .record({ limits, asked: fc.array(fc.tuple(window, fc.array(fc.nat(4), { minLength: DAYS, maxLength: DAYS }))) })
  .map(({ limits, asked }) => {
    const free = [...limits];
    const days = asked.map(([[release, last], wishes]) =>
      wishes.map((wish, day) => {
        const done = day < release || day > last ? 0 : Math.min(wish, free[day]);
        free[day] -= done;
        return done;
      }),
    );
    const items = asked.map(
      ([[release, last]], index): Item => [release, last, days[index].reduce((sum, done) => sum + done, 0)],
    );
    return { limits, items, loads: limits.map((limit, day) => limit - free[day]) };
  });

/** The most that can be done under the limits: the least cut, tried over every set of days. */
function mostThatFits(items: readonly Item[], limits: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let days = 0; days < 1 << limits.length; days++) {
    const has = (day: number) => (days & (1 << day)) !== 0;
    const capacity = limits.reduce((sum, limit, day) => sum + (has(day) ? limit : 0), 0);
    const outside = items.reduce((sum, [release, last, microHours]) => {
      const isInside = limits.every((_, day) => day < release || day > last || has(day));
      return sum + (isInside ? 0 : microHours);
    }, 0);
    least = Math.min(least, capacity + outside);
  }
  return least;
}

describe('any work that fits', () => {
  test('is flagged nowhere; none has more done by the end of a day, or more left to do on a morning', () => {
    const seen = { items: 0, earlier: 0, later: 0 };
    fc.assert(
      fc.property(feasible, ({ limits, items, loads: other }) => {
        const isClosed = ([release, last]: Item) => limits.slice(release, last + 1).every((limit) => limit === 0);
        const [soon, late] = [asSoonAsPossible, asLateAsPossible].map((strategy) => laid(strategy, items, limits));
        const total = items.reduce((sum, [, , microHours]) => sum + microHours, 0);
        let [bySoon, byLate, byOther] = [0, 0, 0];
        for (let day = 0; day < DAYS; day++) {
          const [onSoon, onLate] = [loads(soon.parts, DAYS)[day], loads(late.parts, DAYS)[day]];
          expect(Math.max(onSoon, onLate)).toBeLessThanOrEqual(limits[day]);
          [bySoon, byLate, byOther] = [bySoon + onSoon, byLate + onLate, byOther + other[day]];
          expect(bySoon).toBeGreaterThanOrEqual(byOther);
          expect(byLate).toBeLessThanOrEqual(byOther);
          if (bySoon > byOther) seen.earlier++;
          if (byLate < byOther) seen.later++;
        }
        expect([bySoon, byLate]).toEqual([total, total]);
        expect([...soon.flagged, ...late.flagged].every((amount) => amount === 0)).toBe(true);
        // A item of no hours whose window is closed has its part on the last day all the same.
        for (const [index, item] of items.entries()) {
          if (isClosed(item)) expect(soon.parts[index]).toEqual([{ day: item[1], microHours: 0 }]);
        }
        seen.items += items.length;
      }),
      { numRuns: runs(1_000) },
    );
    expectMet(500, seen);
  });
});

describe('any work', () => {
  const anyWork = fc.record({
    limits,
    items: fc.array(
      fc.tuple(window, fc.nat(12)).map(([[release, last], microHours]): Item => [release, last, microHours]),
      { maxLength: 9 },
    ),
  });

  test('leaves the fewest hours over the limit, the same both ways; the rest keeps it', () => {
    const seen = { over: 0, closed: 0, fits: 0 };
    fc.assert(
      fc.property(anyWork, ({ limits, items }) => {
        const total = items.reduce((sum, [, , microHours]) => sum + microHours, 0);
        const over = total - mostThatFits(items, limits);
        for (const strategy of [asSoonAsPossible, asLateAsPossible]) {
          const { parts, flagged } = laid(strategy, items, limits);
          expect(flagged.reduce((sum, amount) => sum + amount, 0)).toBe(over);
          const keeping = loads(parts, DAYS);
          for (const [index, [release, last]] of items.entries()) {
            const open = limits.flatMap((limit, day) => (limit > 0 && day >= release && day <= last ? [day] : []));
            const day = (strategy === asSoonAsPossible ? open.at(-1) : open[0]) ?? last;
            keeping[day] -= flagged[index];
            if (open.length === 0) seen.closed++;
          }
          for (const [day, load] of keeping.entries()) {
            expect(load).toBeGreaterThanOrEqual(0);
            expect(load).toBeLessThanOrEqual(limits[day]);
          }
        }
        if (over > 0) seen.over++;
        else seen.fits++;
      }),
      { numRuns: runs(1_000) },
    );
    expectMet(50, seen);
  });

  test('turned round in time, as late as possible is as soon as possible', () => {
    fc.assert(
      fc.property(anyWork, ({ limits, items }) => {
        // A window without an open day is the one thing that does not turn: its work stays on its last day.
        const open = items.filter(([release, last]) => limits.slice(release, last + 1).some((limit) => limit > 0));
        const turn = (day: number) => DAYS - 1 - day;
        const mirroredItems = open.map(([release, last, hours]): Item => [turn(last), turn(release), hours]).reverse();
        const late = laid(asLateAsPossible, open, limits);
        const soon = laid(asSoonAsPossible, mirroredItems, limits.toReversed());
        expect(late.flagged).toEqual(soon.flagged.toReversed());
        expect(late.parts).toEqual(
          soon.parts.toReversed().map((own) => own.toReversed().map((part) => ({ ...part, day: turn(part.day) }))),
        );
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('by hand', () => {
  const day = (number: number, microHours: number): Part => ({ day: number, microHours });

  test('ties: the first of the plan is done first, both ways', () => {
    const items: Item[] = [
      [0, 3, 4],
      [0, 3, 4],
    ];
    expect(laid(asSoonAsPossible, items, [3, 3, 3, 3]).parts).toEqual([
      [day(0, 3), day(1, 1)],
      [day(1, 2), day(2, 2)],
    ]);
    expect(laid(asLateAsPossible, items, [3, 3, 3, 3]).parts).toEqual([
      [day(1, 2), day(2, 2)],
      [day(2, 1), day(3, 3)],
    ]);
  });

  test('what is over the limit: on the last open day, or the first; without an open day, on the last day', () => {
    const items: Item[] = [
      [0, 4, 9],
      [3, 4, 2],
    ];
    expect(laid(asSoonAsPossible, items, [0, 2, 3, 0, 0])).toEqual({
      parts: [[day(1, 2), day(2, 7)], [day(4, 2)]],
      flagged: [4, 2],
    });
    expect(laid(asLateAsPossible, items, [0, 2, 3, 0, 0])).toEqual({
      parts: [[day(1, 6), day(2, 3)], [day(4, 2)]],
      flagged: [4, 2],
    });
  });
});
