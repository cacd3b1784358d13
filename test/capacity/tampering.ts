// Ways to tamper with a certificate and its plan: any text or amount replaced, any list shortened, lengthened or reordered,
// and what a forger would do who keeps the sums right. Whether the result is still true is not known here.

import fc from 'fast-check';
import type { Claim } from './judge.js';

type Node = Record<string, unknown> | unknown[];
interface Leaf {
  readonly parent: Record<string | number, unknown>;
  readonly key: string | number;
}

/** A change of a copy of a claim; `pick` are any numbers from 0, to choose by. */
type Tamper = (claim: Copy, pick: readonly [number, number, number]) => void;

/** A claim that can be changed. */
type Copy = { -readonly [Key in keyof Claim]: Mutable<Claim[Key]> };
type Mutable<Value> = Value extends readonly (infer One)[]
  ? Mutable<One>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;

function leavesOf(node: Node): Leaf[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leavesOf(value as Node) : [{ parent: node as Leaf['parent'], key }],
  );
}

function listsOf(node: Node): unknown[][] {
  const inner = Object.values(node).flatMap((value) => (typeof value === 'object' ? listsOf(value as Node) : []));
  return Array.isArray(node) ? [node, ...inner] : inner;
}

const one = <Value>(values: readonly Value[], pick: number): Value | undefined => values[pick % values.length];

const AMOUNTS: readonly ((amount: number) => number)[] = [
  (amount) => amount + 1,
  (amount) => amount - 1,
  (amount) => amount + 0.5,
  (amount) => -amount,
  (amount) => 2 * amount,
  () => 0,
  () => -1,
  () => 1e-9,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53 - 1,
  () => 2 ** 53,
  () => 1e300,
];
const TEXTS = ['', 'nobody', '__proto__', '2026-04-26', '2026-05-02', '2026-05-32', '2027-01-01', '9999-12-31'];

const amountReplaced: Tamper = (claim, [a, b]) => {
  const leaf = one(
    leavesOf(claim).filter(({ parent, key }) => typeof parent[key] === 'number'),
    a,
  );
  if (leaf !== undefined) leaf.parent[leaf.key] = AMOUNTS[b % AMOUNTS.length](leaf.parent[leaf.key] as number);
};

/** By another text of the claim, or by one from outside. */
const textReplaced: Tamper = (claim, [a, b, c]) => {
  const leaves = leavesOf(claim).filter(({ parent, key }) => typeof parent[key] === 'string');
  const [leaf, other] = [one(leaves, a), one(leaves, b)];
  if (leaf === undefined || other === undefined) return;
  leaf.parent[leaf.key] = c % 3 === 0 ? TEXTS[b % TEXTS.length] : other.parent[other.key];
};

/** A window made a day or more longer or shorter. */
const windowChanged: Tamper = ({ certificate: { days, occurrences } }, [a, b, c]) => {
  const [occurrence, day] = [one(occurrences, a), one(days, b)];
  if (occurrence !== undefined && day !== undefined) occurrence[c % 2 === 0 ? 'release' : 'last'] = day.day;
};

const listChanged: Tamper = (claim, [a, b, c]) => {
  const list = one(
    listsOf(claim).filter(({ length }) => length > 0),
    a,
  );
  if (list === undefined) return;
  const [from, to] = [b % list.length, Math.floor(b / 7) % list.length];
  const how = c % 5;
  if (how === 0) list.splice(from, 1);
  else if (how === 1) list.splice(to, 0, structuredClone(list[from]));
  else if (how === 2) [list[from], list[to]] = [list[to], list[from]];
  else if (how === 3) list.splice(to, 0, ...list.splice(from, 1));
  else list.reverse();
};

/** One amount of a list to another, the sum kept: loads, hours of parts, work of blocks. */
const amountMoved: Tamper = (claim, [a, b, c]) => {
  const leaves = leavesOf(claim).filter(({ parent, key }) => typeof parent[key] === 'number');
  const from = one(leaves, a);
  const to =
    from &&
    one(
      leaves.filter(({ key }) => key === from.key),
      b,
    );
  if (from === undefined || to === undefined) return;
  const amount = c % 2 === 0 ? 1 : (from.parent[from.key] as number);
  from.parent[from.key] = (from.parent[from.key] as number) - amount;
  to.parent[to.key] = (to.parent[to.key] as number) + amount;
};

/** Hours of an occurrence done on another day. */
const partMoved: Tamper = ({ certificate: { days }, allocations }, [a, b, c]) => {
  const [part, day] = [one(allocations, a), one(days, b)];
  if (part === undefined || day === undefined) return;
  const microHours = c % 2 === 0 ? Math.min(1, part.microHours) : part.microHours;
  part.microHours -= microHours;
  allocations.push({ occurrence: part.occurrence, day: day.day, microHours });
};

/** A micro-hour of each of two parts change days: no load changes. */
const partsExchanged: Tamper = ({ allocations }, [a, b]) => {
  const [first, second] = [one(allocations, a), one(allocations, b)];
  if (first === undefined || second === undefined) return;
  for (const [part, { day }] of [
    [first, second],
    [second, first],
  ] as const) {
    part.microHours -= 1;
    allocations.push({ occurrence: part.occurrence, day, microHours: 1 });
  }
};

/** An occurrence put into another block, whose work is made to fit. */
const occurrenceMoved: Tamper = ({ certificate: { blocks, occurrences } }, [a, b]) => {
  const occurrence = one(occurrences, a);
  const to = one(blocks, b);
  if (occurrence === undefined || to === undefined) return;
  for (const block of blocks) {
    const at = block.occurrences.indexOf(occurrence.occurrence);
    if (at < 0) continue;
    block.occurrences.splice(at, 1);
    block.workMicroHours -= occurrence.microHours;
  }
  to.occurrences.push(occurrence.occurrence);
  to.workMicroHours += occurrence.microHours;
};

const blocksMerged: Tamper = ({ certificate: { blocks } }, [a]) => {
  if (blocks.length < 2) return;
  const at = a % (blocks.length - 1);
  const [first, second] = blocks.splice(at, 2);
  blocks.splice(at, 0, {
    days: [...first.days, ...second.days].sort(),
    workMicroHours: first.workMicroHours + second.workMicroHours,
    capacityMicroHours: first.capacityMicroHours + second.capacityMicroHours,
    occurrences: [...first.occurrences, ...second.occurrences],
  });
};

/** A day made a block of its own, with its own load as work. */
const blockSplit: Tamper = ({ certificate: { blocks, days } }, [a, b, c]) => {
  const at = a % Math.max(1, blocks.length);
  const block = blocks[at];
  const day = block && one(block.days, b);
  const known = days.find((other) => other.day === day);
  if (block === undefined || day === undefined || known === undefined) return;
  block.days = block.days.filter((other) => other !== day);
  block.workMicroHours -= known.loadMicroHours;
  block.capacityMicroHours -= known.capacityMicroHours;
  blocks.splice(at + (c % 2), 0, {
    days: [day],
    workMicroHours: known.loadMicroHours,
    capacityMicroHours: known.capacityMicroHours,
    occurrences: c % 4 < 2 ? [] : block.occurrences.splice(0, 1),
  });
};

/** A day's capacity, and with it that of its block. */
const capacityChanged: Tamper = ({ certificate: { blocks, days } }, [a, b]) => {
  const day = one(days, a);
  if (day === undefined) return;
  const more = b % 2 === 0 ? 1 : day.capacityMicroHours;
  day.capacityMicroHours += more;
  for (const block of blocks) if (block.days.includes(day.day)) block.capacityMicroHours += more;
};

/** Hours added to an occurrence, to its block, to a part and to its day. */
const hoursAdded: Tamper = ({ certificate: { blocks, days, occurrences }, allocations }, [a, b]) => {
  const occurrence = one(occurrences, a);
  if (occurrence === undefined) return;
  const id = occurrence.occurrence;
  const part = one(
    allocations.filter((other) => other.occurrence === id),
    b,
  );
  for (const block of blocks) if (block.occurrences.includes(id)) block.workMicroHours += 1;
  occurrence.microHours += 1;
  if (part !== undefined) part.microHours += 1;
  for (const day of days) if (day.day === part?.day) day.loadMicroHours += 1;
};

export const TAMPERINGS = {
  amountReplaced,
  textReplaced,
  windowChanged,
  listChanged,
  amountMoved,
  partMoved,
  partsExchanged,
  occurrenceMoved,
  blocksMerged,
  blockSplit,
  capacityChanged,
  hoursAdded,
} as const;
export type Tampering = keyof typeof TAMPERINGS;

const step = fc.tuple(
  fc.constantFrom(...(Object.keys(TAMPERINGS) as Tampering[])),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()),
);

/** One way, two in a row, or three. */
export const tampering = fc.array(step, { minLength: 1, maxLength: 3 });

export function tampered(
  claim: Claim,
  steps: readonly (readonly [Tampering, readonly [number, number, number]])[],
): Claim {
  const copy = structuredClone(claim) as Copy;
  for (const [name, pick] of steps) TAMPERINGS[name](copy, pick);
  return copy;
}
