// Single moves, each checked by a maximum flow of the second implementation with that one change: as few days later as is enough
// and no fewer, the pools that could take it and no others, the hours still missing without it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deficitsOf } from '../../src/capacity/feasibility.js';
import { deficitsOfPinned } from '../../src/capacity/flow.js';
import { type Move, singleMoves, type WhatIf, whatIfPinned, whatIfShared } from '../../src/capacity/what-if.js';
import { type Instance, type Item, sum } from '../oracle/capacity/instance.js';
import { maxFlowOfPersons, shortfall } from '../oracle/capacity/max-flow.js';
import type { PersonsInstance } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnInstance, drawnPersons, pinnedOf, withAdded, workOf } from './instances.js';

const LIMIT = 5;
const missingOf = (instance: PersonsInstance) =>
  sum(instance.items.map(({ work }) => work)) - maxFlowOfPersons(instance);

/** What a maximum flow says of each move: the hours missing after it. */
interface Judge {
  without(item: number): bigint;
  later(item: number, days: number): bigint;
}

function expectMoves(
  moves: readonly Move<string>[],
  items: number,
  judge: Judge,
  canHost: (pool: string, item: number) => boolean,
): void {
  expect(moves.map(({ item }) => item)).toEqual(Array.from({ length: items }, (_, item) => item));
  for (const { item, daysLater, pools, stillMissing } of moves) {
    expect(BigInt(stillMissing)).toBe(judge.without(item));
    const isOnly = stillMissing === 0;
    expect(pools).toEqual(isOnly ? ['host', 'small', 'closed'].filter((pool) => canHost(pool, item)) : []);
    const enough = Array.from({ length: LIMIT }, (_, at) => at + 1).find(
      (days) => isOnly && judge.later(item, days) === 0n,
    );
    expect(daysLater).toBe(enough ?? null);
  }
}

/** With days beyond the last, on which nobody is there, for windows that are moved beyond it. */
const padded = (capacities: readonly bigint[]) => [...capacities, ...Array.from({ length: LIMIT }, () => 0n)];
const moved = <One extends Item>(items: readonly One[], item: number, days: number) =>
  items.with(item, { ...items[item], last: items[item].last + days });

const hosts = drawnInstance({ days: 8, items: 4 });
const hostedBy = (capacities: readonly bigint[], host: Instance): readonly [string, Instance][] => [
  [
    'host',
    {
      capacities: capacities.map((_, day) => host.capacities[day] ?? 0n),
      items: host.items.map((one) => ({
        ...one,
        last: Math.min(one.last, capacities.length - 1),
        release: Math.min(one.release, capacities.length - 1),
      })),
    },
  ],
  ['small', { capacities: capacities.map(() => 3_500_000n), items: [] }],
  ['closed', { capacities: capacities.map(() => 0n), items: [] }],
];
const whatIfsOf = (pools: readonly [string, Instance][]): readonly (readonly [string, WhatIf])[] =>
  pools.map(([name, { capacities, items }]) => [name, whatIfShared(workOf(items), capacityOf(capacities))]);
const hosting = (pools: readonly [string, Instance][], items: readonly Item[]) => (name: string, item: number) =>
  pools.some(([pool, host]) => pool === name && shortfall({ ...host, items: [...host.items, items[item]] }) === 0n);

/** Where all can be done but for one item, moving it may be enough: hours are added until the others fit. */
const fewMissing = drawnInstance({ days: 8 }).map(({ capacities, items }): Instance => {
  const deficits = deficitsOf(workOf(items.slice(1)), capacityOf(capacities));
  const additions = deficits.flatMap((one) => one.additions);
  return { capacities: withAdded(capacities, additions), items };
});
const fewMissingOfPersons = drawnPersons().map(({ capacities, items }): PersonsInstance => {
  const deficits = deficitsOfPinned(pinnedOf(items.slice(1)), capacities.map(capacityOf));
  const additions = deficits.flatMap((one) => one.additions);
  const addedTo = (at: number) => additions.filter(({ member }) => (member ?? 0) === at);
  return { capacities: capacities.map((days, member) => withAdded(days, addedTo(member))), items };
});

test('of a pool', () => {
  const counted = { later: 0, hosted: 0, missing: 0, noHours: 0 };
  fc.assert(
    fc.property(fc.oneof(drawnInstance({ days: 8 }), fewMissing), hosts, ({ capacities, items }, host) => {
      const pools = hostedBy(capacities, host);
      const work = workOf(items);
      const whatIf = whatIfShared(work, capacityOf(capacities));
      const moves = [...singleMoves(work, whatIf, items.keys(), whatIfsOf(pools), LIMIT)];
      const judge: Judge = {
        without: (item) => shortfall({ capacities, items: items.toSpliced(item, 1) }),
        later: (item, days) => shortfall({ capacities: padded(capacities), items: moved(items, item, days) }),
      };
      expectMoves(moves, items.length, judge, hosting(pools, items));
      for (const { item, daysLater, pools: able, stillMissing } of moves) {
        if (daysLater !== null && daysLater > 1) counted.later += 1;
        if (able.includes('host')) counted.hosted += 1;
        if (stillMissing > 0) counted.missing += 1;
        if (items[item].work === 0n) counted.noHours += 1;
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, counted);
});

test('of a pool whose members are given work in person', () => {
  const counted = { later: 0, missing: 0, named: 0 };
  fc.assert(
    fc.property(fc.oneof(drawnPersons(), fewMissingOfPersons), hosts, ({ capacities, items }, host) => {
      const pools = hostedBy(capacities[0], host);
      const work = pinnedOf(items);
      const whatIf = whatIfPinned(work, capacities.map(capacityOf));
      const moves = [...singleMoves(work, whatIf, items.keys(), whatIfsOf(pools), LIMIT)];
      const judge: Judge = {
        without: (item) => missingOf({ capacities, items: items.toSpliced(item, 1) }),
        later: (item, days) => missingOf({ capacities: capacities.map(padded), items: moved(items, item, days) }),
      };
      expectMoves(moves, items.length, judge, hosting(pools, items));
      for (const { item, daysLater, stillMissing } of moves) {
        if (daysLater !== null && missingOf({ capacities, items }) > 0n) counted.later += 1;
        if (stillMissing > 0) counted.missing += 1;
        if (items[item].member !== null && daysLater !== null) counted.named += 1;
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, counted);
});

test('a pool whose members are given work in person takes work that anyone of it can do', () => {
  fc.assert(
    fc.property(drawnPersons(), drawnPersons(), ({ capacities, items }, { items: [taken] }) => {
      if (taken === undefined) return;
      const last = capacities[0].length - 1;
      const item = {
        ...taken,
        release: Math.min(taken.release, last),
        last: Math.min(taken.last, last),
        member: null,
      };
      const {
        release: [release],
        last: [until],
        microHours: [amount],
      } = workOf([item]);
      const found = whatIfPinned(pinnedOf(items), capacities.map(capacityOf)).with(release, until, amount);
      expect(BigInt(found)).toBe(missingOf({ capacities, items: [...items, item] }));
    }),
    { numRuns: runs(200) },
  );
});

describe('answers are kept apart', () => {
  const item = (release: number, last: number, work: bigint, member: number | null = null) => ({
    release,
    last,
    work,
    member,
  });
  const many = [
    item(0, 0, 9n),
    item(0, 1, 9n),
    item(0, 0, 1n),
    item(1, 1, 9n),
    item(0, 0, 9n),
    item(0, 0, 9n, 0),
    item(0, 0, 9n, 1),
  ];

  test.each([
    [
      'of a pool',
      () => whatIfShared(workOf(many), capacityOf([9n, 9n, 9n])),
      () => [many.map((one) => ({ ...one, member: null })), [[9n, 9n, 9n]]] as const,
    ],
    [
      'of persons',
      () =>
        whatIfPinned(
          pinnedOf(many),
          [
            [4n, 9n, 2n],
            [5n, 0n, 7n],
          ].map(capacityOf),
        ),
      () =>
        [
          many,
          [
            [4n, 9n, 2n],
            [5n, 0n, 7n],
          ],
        ] as const,
    ],
  ])('%s: each item asked about again and again, in any order', (_, whatIfFor, given) => {
    const [items, capacities] = given();
    const whatIf = whatIfFor();
    for (const asked of [...items.keys(), ...[...items.keys()].reverse()]) {
      expect(whatIf.without(asked)).toBe(Number(missingOf({ capacities, items: items.toSpliced(asked, 1) })));
      for (const days of [1, 2]) {
        const {
          last: [last],
        } = workOf(moved(items, asked, days).slice(asked, asked + 1));
        const later = { capacities: capacities.map(padded), items: moved(items, asked, days) };
        expect(whatIf.until(asked, last)).toBe(Number(missingOf(later)));
      }
    }
  });
});
