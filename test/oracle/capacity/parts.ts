// What is missing, in parts: the smallest minimum cut of all that is planned, by what the source still reaches in the residual network
// of a maximum flow, then its connected parts; and the answers about some of the days, whose parts alone count.
import { augmentToMaximum } from './flow-graph.js';
import { type Item, sum } from './instance.js';
import { asPersons, type PersonItem, type PersonsInstance, slotsOf } from './persons.js';

interface MemberDay {
  readonly member: number;
  readonly day: number;
}

/** Work and the days that are too short for it; no other part has one of its items or of its days with capacity. */
export interface Part {
  /** Places of the items, in their order. */
  readonly items: readonly number[];
  /** Those with capacity, member by member. */
  readonly memberDays: readonly MemberDay[];
  /** The first release of its items. */
  readonly first: number;
  /** The last day of its items. */
  readonly last: number;
  readonly work: bigint;
  readonly capacity: bigint;
}

/**
 * What joins two items: a day with capacity of one who may do both, or any day at all of one who may do both; and to be for the same
 * days and the same persons, which is one demand. Of a pool, the disjoint intervals that lack most are the parts joined by any day.
 */
export type JoinedBy = 'day with capacity' | 'any day';

/** Days, both included; without an end all days on that side. */
export interface Shown {
  readonly first?: number;
  readonly last?: number;
}

export interface Answers {
  readonly missing: bigint;
  /** In date order. */
  readonly parts: readonly Part[];
  /** Of the parts the one that lacks most: of several the shortest, then the earliest. */
  readonly certificate: Part | null;
  /** Items with work that nobody can do on any day of their window. */
  readonly unplaceable: readonly number[];
  readonly outside: { readonly missing: bigint; readonly parts: readonly Part[] };
}

export function lackOf({ work, capacity }: Pick<Part, 'work' | 'capacity'>): bigint {
  return work - capacity;
}

export function isShown({ first, last }: { readonly first: number; readonly last: number }, shown: Shown): boolean {
  return first <= (shown.last ?? last) && (shown.first ?? first) <= last;
}

/** In date order. */
export function partsOf(instance: PersonsInstance, joinedBy: JoinedBy): Part[] {
  const { works, capacities, usable } = slotsOf(instance);
  const days = instance.capacities[0]?.length ?? 0;
  const reached = reachedItems(instance);
  const connects = (slot: number) => joinedBy === 'any day' || capacities[slot] > 0n;
  const share = (a: number, b: number) =>
    isSameDemand(instance.items[a], instance.items[b]) ||
    usable[a].some((can, slot) => can && usable[b][slot] && connects(slot));
  return groupsOf(reached, share)
    .map((items): Part => {
      const slots = [...capacities.keys()].filter(
        (slot) => capacities[slot] > 0n && items.some((one) => usable[one][slot]),
      );
      return {
        items,
        memberDays: slots.map((slot) => ({ member: Math.floor(slot / days), day: slot % days })),
        first: Math.min(...items.map((one) => instance.items[one].release)),
        last: Math.max(...items.map((one) => instance.items[one].last)),
        work: sum(items.map((one) => works[one])),
        capacity: sum(slots.map((slot) => capacities[slot])),
      };
    })
    .sort((a, b) => a.first - b.first || a.last - b.last || a.items[0] - b.items[0]);
}

function isSameDemand(a: PersonItem, b: PersonItem): boolean {
  return a.release === b.release && a.last === b.last && a.member === b.member;
}

/** The items on the source's side of the smallest minimum cut, in their order. */
function reachedItems(instance: PersonsInstance): number[] {
  const { works, capacities, usable } = slotsOf(instance);
  const size = works.length + capacities.length + 2;
  const residual = Array.from({ length: size }, () => Array.from({ length: size }, () => 0n));
  const slotNode = (slot: number) => 1 + works.length + slot;
  for (const [item, work] of works.entries()) {
    residual[0][1 + item] = work;
    for (const slot of capacities.keys()) if (usable[item][slot]) residual[1 + item][slotNode(slot)] = work;
  }
  for (const [slot, capacity] of capacities.entries()) residual[slotNode(slot)][size - 1] = capacity;
  augmentToMaximum(residual);
  const reached = new Set([0]);
  for (const node of reached) {
    for (const [next, left] of residual[node].entries()) if (left > 0n) reached.add(next);
  }
  if (reached.has(size - 1)) throw new Error('more could flow');
  return [...works.keys()].filter((item) => reached.has(1 + item));
}

/** Groups such that nothing of one group shares with anything of another; each in the order of `all`. */
function groupsOf(all: readonly number[], share: (a: number, b: number) => boolean): number[][] {
  let groups: number[][] = [];
  for (const one of all) {
    const joined = groups.filter((group) => group.some((other) => share(one, other)));
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), one]];
  }
  return groups.map((group) => group.sort((a, b) => a - b));
}

export function worstPart(parts: readonly Part[]): Part | null {
  let worst: Part | null = null;
  for (const part of parts) {
    if (worst === null || lackOf(part) > lackOf(worst)) worst = part;
    else if (lackOf(part) === lackOf(worst)) {
      const [length, least] = [part.last - part.first, worst.last - worst.first];
      if (length < least || (length === least && part.first < worst.first)) worst = part;
    }
  }
  return worst;
}

export function unplaceableItems(instance: PersonsInstance): number[] {
  const { works, capacities, usable } = slotsOf(instance);
  return [...works.keys()].filter(
    (item) => works[item] > 0n && !usable[item].some((can, slot) => can && capacities[slot] > 0n),
  );
}

export function answersOf(instance: PersonsInstance, shown: Shown, joinedBy: JoinedBy): Answers {
  const all = partsOf(instance, joinedBy);
  const parts = all.filter((part) => isShown(part, shown));
  const others = all.filter((part) => !isShown(part, shown));
  return {
    missing: sum(parts.map(lackOf)),
    parts,
    certificate: worstPart(parts),
    unplaceable: unplaceableItems(instance).filter((item) => {
      const { release, last } = instance.items[item];
      return isShown({ first: release, last }, shown);
    }),
    outside: { missing: sum(others.map(lackOf)), parts: others },
  };
}

export interface Headcount {
  /** Null when no number would do. */
  readonly count: bigint | null;
  /** With one fewer, the part that lacks most; null for a count of 0. Without a count, with as many as there could be. */
  readonly binding: Part | null;
}

/** People of a pattern beside those present, for what is missing on the days shown. */
export interface People {
  /** The hours of one of them, by day. */
  readonly pattern: readonly bigint[];
  readonly present: readonly bigint[];
  readonly shown: Shown;
  readonly joinedBy: JoinedBy;
}

/** With so many people, the part with a day shown that lacks most. */
export function worstWith(
  count: bigint,
  items: readonly Item[],
  { pattern, present, shown, joinedBy }: People,
): Part | null {
  const pool = pattern.map((hours, day) => present[day] + count * hours);
  const parts = partsOf(asPersons({ capacities: pool, items }), joinedBy);
  return worstPart(parts.filter((part) => isShown(part, shown)));
}

/** The least number of people with which no part has a day shown: 0, 1, 2, … are tried. */
export function headcountByTrying(items: readonly Item[], people: People): Headcount {
  // Everybody has room for all of it on any day of the pattern.
  const forGood = worstWith(sum(items.map(({ work }) => work)), items, people);
  if (forGood !== null) return { count: null, binding: forGood };
  let before: Part | null = null;
  for (let count = 0n; ; count += 1n) {
    const missing = worstWith(count, items, people);
    if (missing === null) return { count, binding: before };
    before = missing;
  }
}
