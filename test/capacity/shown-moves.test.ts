// Moves, through the entry point: each that is said to be enough is enough by a maximum flow, and none that would be is left out.

import { expect, test } from 'vitest';
import { answersOf } from '../oracle/capacity/parts.js';
import { expectMet } from '../properties/met.js';
import { DAYS, eachPool, type Firm, type JudgedPool, missingOf, poolOf } from './firms.js';

test('moves: what is said to be enough is enough by a maximum flow, and a day fewer is not', () => {
  const met = { later: 0, host: 0, notEnough: 0, withOutside: 0 };
  eachPool(300, (firm, verdict, pool, { certificate, outside }) => {
    const moves = [...verdict.moves()];
    expect(moves.length).toBe(verdict.certificate?.occurrences.length ?? 0);
    if (certificate === null) return;
    for (const { occurrence, daysLater, pools, stillMissing } of moves) {
      const at = pool.letters.findIndex(({ id }) => id === occurrence.split('/')[0]);
      const [letter, { instance }] = [pool.letters[at], pool];
      const without = missingOf({ ...instance, items: instance.items.toSpliced(at, 1) });
      expect(BigInt(stillMissing)).toBe(without - outside.missing);
      if (stillMissing > 0) expect([daysLater, pools]).toEqual([null, []]);
      const until = (days: number) => {
        const later = firm.letters.map((one) => (one === letter ? { ...one, last: one.last + days } : one));
        const moved = poolOf({ ...firm, letters: later }, verdict.pool, DAYS + 366);
        return answersWith(moved, firm);
      };
      if (stillMissing === 0) {
        const enough = daysLater === null ? null : until(daysLater);
        if (enough !== null) expect(enough.missing).toBe(0n);
        if (enough !== null) expect(enough.outside).toBe(outside.missing);
        expect(until(daysLater === null ? 366 : daysLater - 1).total).toBeGreaterThan(outside.missing);
        expectHosts(firm, pools, verdict.pool, letter);
      }
      if (daysLater !== null) met.later += 1;
      met.host += pools.length;
      if (stillMissing > 0) met.notEnough += 1;
      if (daysLater !== null && outside.missing > 0n) met.withOutside += 1;
    }
  });
  expectMet(5, met);
});

/** What is missing in all; and, of days that are not too many to look through one by one, inside and outside what is shown. */
function answersWith({ instance, joinedBy }: JudgedPool, { shown }: Firm) {
  const total = missingOf(instance);
  const last = Math.max(...instance.items.map((item) => item.last));
  if (last > DAYS + 20) return { total, missing: 0n, outside: total };
  const capacities = instance.capacities.map((row) => row.slice(0, last + 1));
  const { missing, outside } = answersOf({ ...instance, capacities }, shown, joinedBy);
  return { total, missing, outside: outside.missing };
}

function expectHosts(firm: Firm, pools: readonly string[], own: string | null, letter: Firm['letters'][number]): void {
  const others = [...new Set(firm.members.map(({ pool }) => pool))].filter((pool) => pool !== own);
  const able = others.filter((host) => {
    const { missing } = answersWith(poolOf(firm, host), firm);
    const letters = firm.letters.map((one) => (one === letter ? { ...one, to: host } : one));
    const [before, after] = [
      answersWith(poolOf(firm, host), firm),
      answersWith(poolOf({ ...firm, letters }, host), firm),
    ];
    return missing === 0n && after.missing === 0n && after.outside <= before.outside;
  });
  expect(pools).toEqual(able);
}
