// The checker takes what the solver proves and refuses all else: tampered in any way, a certificate with its plan is refused
// unless it is still true, which is worked out anew each time. And it never throws.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDateOf } from '../../src/calendar/civil-date.js';
import { type Violation, verify } from '../../src/capacity/verify.js';
import { feasiblePlan } from '../oracle/capacity/arbitrary-plan.js';
import { fraction } from '../oracle/capacity/fraction.js';
import { type Instance, openDays, sum } from '../oracle/capacity/instance.js';
import { blocksOf, canonicalPlan, type IntegerPlan } from '../oracle/capacity/rounding.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { drawnInstance, ORIGIN } from './instances.js';
import { type Claim, claimOf, idOf, isTrue } from './judge.js';
import { TAMPERINGS, tampered, tampering } from './tampering.js';

const tenTamperings = fc.array(tampering, { minLength: 10, maxLength: 10 });
const violationsOf = ({ certificate, allocations }: Claim) => verify(certificate, allocations);
const LAWS: readonly Violation['law'][] = [
  'Amounts',
  'Days',
  'Blocks',
  'Optimality',
  'Rounding',
  'Windows',
  'Conservation',
];

test('what the solver proves is accepted', () => {
  fc.assert(
    fc.property(drawnInstance({ days: 60, items: 40 }), (instance) => {
      expect(violationsOf(claimOf(instance))).toEqual([]);
    }),
    { numRuns: runs(400) },
  );
});

test('of what is tampered with, all is refused that is not true, and nothing that is', () => {
  const laws = new Map<Violation['law'], number>();
  const refused = new Map<string, number>();
  let stillTrue = 0;
  fc.assert(
    fc.property(drawnInstance({ days: 6, items: 6 }), tenTamperings, (instance, tamperings) => {
      const proved = claimOf(instance);
      for (const steps of tamperings) {
        const claim = tampered(proved, steps);
        const violations = violationsOf(claim);
        expect(violations.length === 0).toBe(isTrue(claim));
        for (const { law } of violations) laws.set(law, (laws.get(law) ?? 0) + 1);
        if (violations.length === 0) stillTrue += 1;
        else if (steps.length === 1) refused.set(steps[0][0], (refused.get(steps[0][0]) ?? 0) + 1);
      }
    }),
    { numRuns: runs(400) },
  );
  expectMet(10, Object.fromEntries(LAWS.map((law) => [law, laws.get(law) ?? 0])));
  expectMet(10, Object.fromEntries(Object.keys(TAMPERINGS).map((name) => [name, refused.get(name) ?? 0])));
  expectMet(40, { stillTrue });
});

/** A plan of other blocks, loads and parts than the solver's, told as a certificate would. */
function claimedBy(instance: Instance, { loads, allocations, blocks }: IntegerPlan): Claim {
  const { certificate } = claimOf(instance);
  const dateOf = (day: number) => isoDateOf(ORIGIN + day);
  const loadOf = new Map(loads.map((load, day) => [dateOf(day), Number(load)]));
  return {
    certificate: {
      ...certificate,
      days: certificate.days.map((day) => ({ ...day, loadMicroHours: loadOf.get(day.day) ?? 0 })),
      blocks: blocks.map(({ days, items, work, capacity }) => ({
        days: days.map(dateOf),
        workMicroHours: Number(work),
        capacityMicroHours: Number(capacity),
        occurrences: items.map(idOf),
      })),
    },
    allocations: allocations.map(({ item, day, amount }) => ({
      occurrence: idOf(item),
      day: dateOf(day),
      microHours: Number(amount),
    })),
  };
}

test('a plan that is not the flattest is refused, whatever blocks are made of its own loads', () => {
  let refused = 0;
  const drawn = drawnInstance({ days: 8 }).chain((instance) => fc.tuple(fc.constant(instance), feasiblePlan(instance)));
  fc.assert(
    fc.property(drawn, fc.boolean(), ([instance, allocations], isOfLoads) => {
      const loads = instance.capacities.map((_, on) =>
        sum(allocations.filter(({ day }) => day === on).map(({ amount }) => amount)),
      );
      const utilisation = instance.capacities.map((capacity, day) =>
        capacity === 0n ? null : fraction(loads[day], capacity),
      );
      const ofLoads = (days: readonly number[]) => sum(days.map((day) => loads[day]));
      // Blocks of equally busy days with their work: what is done on them, or what can be done nowhere less busy.
      const blocks = blocksOf(instance, utilisation).map((block) =>
        isOfLoads ? { ...block, work: ofLoads(block.days) } : block,
      );
      const claim = claimedBy(instance, { loads, allocations, blocks });
      const isAccepted = violationsOf(claim).length === 0;
      expect(isAccepted).toBe(isTrue(claim));
      if (!isAccepted) refused += 1;
    }),
    { numRuns: runs(500) },
  );
  expectMet(150, { refused });
});

/** Each open day given each of as many ranks as there are open days. */
function rankings({ capacities }: Instance): (bigint | null)[][] {
  const ranks = capacities.filter((capacity) => capacity > 0n).map((_, rank) => BigInt(rank));
  return capacities.reduce<(bigint | null)[][]>(
    (all, capacity) => all.flatMap((some) => (capacity === 0n ? [null] : ranks).map((rank) => [...some, rank])),
    [[]],
  );
}

const inMicroHours = (blocks: Claim['certificate']['blocks']) =>
  JSON.stringify(blocks, ['days', 'workMicroHours', 'capacityMicroHours', 'occurrences']);

test('of all ways to make blocks of up to four days, with all that follows from them, the true one alone is accepted', () => {
  let [planned, blocks] = [0, 0];
  fc.assert(
    fc.property(drawnInstance({ days: 5, items: 6 }), (instance) => {
      if (openDays(instance).length > 4) return;
      const accepted = new Set<string>();
      for (const ranks of rankings(instance)) {
        let plan: IntegerPlan;
        try {
          plan = canonicalPlan(
            instance,
            ranks.map((rank) => (rank === null ? null : fraction(rank))),
          );
        } catch {
          continue; // No plan has these blocks.
        }
        planned += 1;
        const claim = withoutEmptyItems(claimedBy(instance, plan), instance);
        if (violationsOf(claim).length === 0) accepted.add(inMicroHours(claim.certificate.blocks));
      }
      const { certificate } = withoutEmptyItems(claimOf(instance), instance);
      expect([...accepted]).toEqual([inMicroHours(certificate.blocks)]);
      blocks += certificate.blocks.length;
    }),
    { numRuns: runs(80) },
  );
  expectMet(60, { planned, blocks });
});

/** Items of no hours left out: they prove nothing. */
function withoutEmptyItems({ certificate, allocations }: Claim, { items }: Instance): Claim {
  const has = (id: string) => items.some(({ work }, item) => work > 0n && idOf(item) === id);
  return {
    certificate: {
      ...certificate,
      blocks: certificate.blocks.map((block) => ({ ...block, occurrences: block.occurrences.filter(has) })),
      occurrences: certificate.occurrences.filter(({ occurrence }) => has(occurrence)),
    },
    allocations: allocations.filter(({ occurrence }) => has(occurrence)),
  };
}
