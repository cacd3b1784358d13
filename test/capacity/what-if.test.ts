// Single moves, each checked by a maximum flow of the second implementation with that one change: as few days later as is enough
// and no fewer, the pools that could take it and no others, the hours still missing without it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feasibilityOf } from '../../src/capacity/feasibility.js';
import { flowOf } from '../../src/capacity/flow.js';
import { type Move, singleMoves, type WhatIf, whatIfPinned, whatIfShared } from '../../src/capacity/what-if.js';
import { type Instance, type Piece, sum } from '../oracle/capacity/instance.js';
import { maxFlowOfPersons, shortfall } from '../oracle/capacity/max-flow.js';
import type { PersonsInstance } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { capacityOf, drawnInstance, drawnPersons, pinnedOf, withAdded, workOf } from './instances.js';

const LIMIT = 5;
const missingOf = (instance: PersonsInstance) =>
  sum(instance.pieces.map(({ work }) => work)) - maxFlowOfPersons(instance);

/** What a maximum flow says of each move: the hours missing after it. */
interface Judge {
  without(piece: number): bigint;
  later(piece: number, days: number): bigint;
}

function expectMoves(
  moves: readonly Move<string>[],
  pieces: number,
  judge: Judge,
  canHost: (pool: string, piece: number) => boolean,
): void {
  expect(moves.map(({ item }) => item)).toEqual(Array.from({ length: pieces }, (_, piece) => piece));
  for (const { item: piece, daysLater, pools, stillMissing } of moves) {
    expect(BigInt(stillMissing)).toBe(judge.without(piece));
    const isOnly = stillMissing === 0;
    expect(pools).toEqual(isOnly ? ['host', 'small', 'closed'].filter((pool) => canHost(pool, piece)) : []);
    const enough = Array.from({ length: LIMIT }, (_, at) => at + 1).find(
      (days) => isOnly && judge.later(piece, days) === 0n,
    );
    expect(daysLater).toBe(enough ?? null);
  }
}

/** With days beyond the last, on which nobody is there, for windows that are moved beyond it. */
const padded = (capacities: readonly bigint[]) => [...capacities, ...Array.from({ length: LIMIT }, () => 0n)];
const moved = <One extends Piece>(pieces: readonly One[], piece: number, days: number) =>
  pieces.with(piece, { ...pieces[piece], last: pieces[piece].last + days });

const hosts = drawnInstance({ days: 8, pieces: 4 });
const hostedBy = (capacities: readonly bigint[], host: Instance): readonly [string, Instance][] => [
  [
    'host',
    {
      capacities: capacities.map((_, day) => host.capacities[day] ?? 0n),
      pieces: host.pieces.map((one) => ({
        ...one,
        last: Math.min(one.last, capacities.length - 1),
        release: Math.min(one.release, capacities.length - 1),
      })),
    },
  ],
  ['small', { capacities: capacities.map(() => 3_500_000n), pieces: [] }],
  ['closed', { capacities: capacities.map(() => 0n), pieces: [] }],
];
const whatIfsOf = (pools: readonly [string, Instance][]): readonly (readonly [string, WhatIf])[] =>
  pools.map(([name, { capacities, pieces }]) => [name, whatIfShared(workOf(pieces), capacityOf(capacities))]);
const hosting = (pools: readonly [string, Instance][], pieces: readonly Piece[]) => (name: string, piece: number) =>
  pools.some(([pool, host]) => pool === name && shortfall({ ...host, pieces: [...host.pieces, pieces[piece]] }) === 0n);

/** Where all can be done but for one piece, moving it may be enough: hours are added until the others fit. */
const fewMissing = drawnInstance({ days: 8 }).map(({ capacities, pieces }): Instance => {
  const { additions } = feasibilityOf(workOf(pieces.slice(1)), capacityOf(capacities));
  return { capacities: withAdded(capacities, additions), pieces };
});
const fewMissingOfPersons = drawnPersons().map(({ capacities, pieces }): PersonsInstance => {
  const { additions } = flowOf(pinnedOf(pieces.slice(1)), capacities.map(capacityOf));
  const addedTo = (at: number) => additions.filter(({ member }) => Math.max(0, member) === at);
  return { capacities: capacities.map((days, member) => withAdded(days, addedTo(member))), pieces };
});

test('of a pool', () => {
  const counted = { later: 0, hosted: 0, missing: 0, noHours: 0 };
  fc.assert(
    fc.property(fc.oneof(drawnInstance({ days: 8 }), fewMissing), hosts, ({ capacities, pieces }, host) => {
      const pools = hostedBy(capacities, host);
      const work = workOf(pieces);
      const whatIf = whatIfShared(work, capacityOf(capacities));
      const moves = [...singleMoves(work, whatIf, pieces.keys(), whatIfsOf(pools), LIMIT)];
      const judge: Judge = {
        without: (piece) => shortfall({ capacities, pieces: pieces.toSpliced(piece, 1) }),
        later: (piece, days) => shortfall({ capacities: padded(capacities), pieces: moved(pieces, piece, days) }),
      };
      expectMoves(moves, pieces.length, judge, hosting(pools, pieces));
      for (const { item: piece, daysLater, pools: able, stillMissing } of moves) {
        if (daysLater !== null && daysLater > 1) counted.later += 1;
        if (able.includes('host')) counted.hosted += 1;
        if (stillMissing > 0) counted.missing += 1;
        if (pieces[piece].work === 0n) counted.noHours += 1;
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, counted);
});

test('of a pool whose members are given work in person', () => {
  const counted = { later: 0, missing: 0, named: 0 };
  fc.assert(
    fc.property(fc.oneof(drawnPersons(), fewMissingOfPersons), hosts, ({ capacities, pieces }, host) => {
      const pools = hostedBy(capacities[0], host);
      const work = pinnedOf(pieces);
      const whatIf = whatIfPinned(work, capacities.map(capacityOf));
      const moves = [...singleMoves(work, whatIf, pieces.keys(), whatIfsOf(pools), LIMIT)];
      const judge: Judge = {
        without: (piece) => missingOf({ capacities, pieces: pieces.toSpliced(piece, 1) }),
        later: (piece, days) => missingOf({ capacities: capacities.map(padded), pieces: moved(pieces, piece, days) }),
      };
      expectMoves(moves, pieces.length, judge, hosting(pools, pieces));
      for (const { item: piece, daysLater, stillMissing } of moves) {
        if (daysLater !== null && missingOf({ capacities, pieces }) > 0n) counted.later += 1;
        if (stillMissing > 0) counted.missing += 1;
        if (pieces[piece].member !== null && daysLater !== null) counted.named += 1;
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, counted);
});

test('a pool whose members are given work in person takes work that anyone of it can do', () => {
  fc.assert(
    fc.property(drawnPersons(), drawnPersons(), ({ capacities, pieces }, { pieces: [taken] }) => {
      if (taken === undefined) return;
      const last = capacities[0].length - 1;
      const piece = {
        ...taken,
        release: Math.min(taken.release, last),
        last: Math.min(taken.last, last),
        member: null,
      };
      const {
        release: [release],
        last: [until],
        microHours: [amount],
      } = workOf([piece]);
      const found = whatIfPinned(pinnedOf(pieces), capacities.map(capacityOf)).with(release, until, amount);
      expect(BigInt(found)).toBe(missingOf({ capacities, pieces: [...pieces, piece] }));
    }),
    { numRuns: runs(200) },
  );
});

describe('answers are kept apart', () => {
  const piece = (release: number, last: number, work: bigint, member: number | null = null) => ({
    release,
    last,
    work,
    member,
  });
  const many = [
    piece(0, 0, 9n),
    piece(0, 1, 9n),
    piece(0, 0, 1n),
    piece(1, 1, 9n),
    piece(0, 0, 9n),
    piece(0, 0, 9n, 0),
    piece(0, 0, 9n, 1),
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
  ])('%s: each piece asked about again and again, in any order', (_, whatIfFor, given) => {
    const [pieces, capacities] = given();
    const whatIf = whatIfFor();
    for (const asked of [...pieces.keys(), ...[...pieces.keys()].reverse()]) {
      expect(whatIf.without(asked)).toBe(Number(missingOf({ capacities, pieces: pieces.toSpliced(asked, 1) })));
      for (const days of [1, 2]) {
        const {
          last: [last],
        } = workOf(moved(pieces, asked, days).slice(asked, asked + 1));
        const later = { capacities: capacities.map(padded), pieces: moved(pieces, asked, days) };
        expect(whatIf.until(asked, last)).toBe(Number(missingOf(later)));
      }
    }
  });
});
