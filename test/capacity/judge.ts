// Whether a certificate and a plan are true, found out by working the levelled plan out anew from what the certificate says is given:
// days, capacities and occurrences with their windows. Days are compared as texts, as in the certificate.

import { allocationsOf, certificateOf } from '../../src/capacity/certificate.js';
import type { Allocation, Certificate } from '../../src/capacity/verify.js';
import { type Instance, openWindow } from '../oracle/capacity/instance.js';
import { profileBySubsets } from '../oracle/capacity/profile.js';
import { canonicalPlan } from '../oracle/capacity/rounding.js';
import { capacityOf, planOf } from './instances.js';

/** A certificate with the plan that it is about. */
export interface Claim {
  readonly certificate: Certificate;
  readonly allocations: readonly Allocation[];
}

export const idOf = (item: number) => `o-${item}`;

/** What the solver says of an instance. */
export function claimOf(instance: Instance): Claim {
  const plan = planOf(instance);
  return {
    certificate: certificateOf(plan, capacityOf(instance.capacities), idOf),
    allocations: allocationsOf(plan, idOf),
  };
}

export function isTrue({ certificate, allocations }: Claim): boolean {
  const { days, blocks, occurrences } = certificate;
  const amounts = [
    ...days.flatMap((day) => [day.capacityMicroHours, day.loadMicroHours]),
    ...blocks.flatMap((block) => [block.workMicroHours, block.capacityMicroHours]),
    ...[...occurrences, ...allocations].map(({ microHours }) => microHours),
  ];
  if (!amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)) return false;
  if (days.some(({ day }, at) => at > 0 && days[at - 1].day >= day)) return false;
  if (new Set(occurrences.map(({ occurrence }) => occurrence)).size < occurrences.length) return false;
  if (occurrences.some(({ release, last }) => release > last)) return false;
  const instance = givenBy(certificate);
  return hasTrueBlocks(certificate, instance) && isTruePlan({ certificate, allocations }, instance);
}

function givenBy({ days, occurrences }: Certificate): Instance {
  return {
    capacities: days.map(({ capacityMicroHours }) => BigInt(capacityMicroHours)),
    items: occurrences.map(({ release, last, microHours }) => ({
      release: days.filter(({ day }) => day < release).length,
      last: days.filter(({ day }) => day <= last).length - 1,
      work: BigInt(microHours),
    })),
  };
}

/** Blocks and loads. A item of no hours belongs where one with hours would. */
function hasTrueBlocks({ days, blocks, occurrences }: Certificate, instance: Instance): boolean {
  const { loads, blocks: found } = canonicalPlan(instance, profileBySubsets(instance).utilisation);
  const blockOf = instance.items.map((item) =>
    Math.max(-1, ...openWindow(instance, item).map((day) => found.findIndex((block) => block.days.includes(day)))),
  );
  const expected = found.map((block, number) => [
    block.days.map((day) => days[day].day),
    Number(block.work),
    Number(block.capacity),
    occurrences.filter((_, item) => blockOf[item] === number).map(({ occurrence }) => occurrence),
  ]);
  const said = blocks.map((block) => [
    block.days,
    block.workMicroHours,
    block.capacityMicroHours,
    // In the order of the occurrences; those that there are none of come last.
    [...block.occurrences].sort((a, b) => placeOf(occurrences, a) - placeOf(occurrences, b)),
  ]);
  const hasTrueLoads = days.every(({ loadMicroHours }, day) => BigInt(loadMicroHours) === loads[day]);
  return hasTrueLoads && JSON.stringify(said) === JSON.stringify(expected);
}

function placeOf(occurrences: Certificate['occurrences'], id: string): number {
  const place = occurrences.findIndex(({ occurrence }) => occurrence === id);
  return place < 0 ? occurrences.length : place;
}

function isTruePlan({ certificate: { days, occurrences }, allocations }: Claim, instance: Instance): boolean {
  const total = (some: readonly Allocation[]) => some.reduce((sum, { microHours }) => sum + BigInt(microHours), 0n);
  const isInside = ({ occurrence, day }: Allocation) => {
    const window = occurrences.find((one) => one.occurrence === occurrence);
    return window !== undefined && window.release <= day && day <= window.last;
  };
  return (
    allocations.every(isInside) &&
    allocations.every((one) => one.microHours === 0 || days.some(({ day }) => day === one.day)) &&
    occurrences.every(({ occurrence }, item) => {
      const { work } = instance.items[item];
      const isPlaced = openWindow(instance, instance.items[item]).length > 0;
      return total(allocations.filter((one) => one.occurrence === occurrence)) === (isPlaced ? work : 0n);
    }) &&
    days.every(
      ({ day, loadMicroHours }) => total(allocations.filter((one) => one.day === day)) === BigInt(loadMicroHours),
    )
  );
}
