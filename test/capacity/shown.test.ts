// The days shown, through the entry point: every answer about them is that of the second implementation, for pools and for work given to persons.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PoolVerdict } from '../../src/capacity/index.js';
import { sum } from '../oracle/capacity/instance.js';
import { maxFlowOfSlots } from '../oracle/capacity/max-flow.js';
import {
  type Answers,
  answersOf,
  headcountByTrying,
  isShown,
  lackOf,
  type Part,
  unplaceableItems,
} from '../oracle/capacity/parts.js';
import { slotsOf } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import {
  askedOf,
  DAYS,
  dateOf,
  drawnFirm,
  eachPool,
  type JudgedPool,
  MICRO,
  missingOf,
  numberOf,
  patternOf,
  poolOf,
} from './firms.js';

type Violated = PoolVerdict['violated'][number];

const said = ({ first, last, compulsoryMicroHours, availableMicroHours, members }: Violated) => {
  const whose =
    members?.map(({ member, days }) => `${member} ${days.map(numberOf).join(' ')}`).join(', ') ?? 'the pool';
  return `${numberOf(first)}-${numberOf(last)} ${compulsoryMicroHours}/${availableMicroHours} of ${whose}`;
};

const found = ({ first, last, work, capacity, memberDays }: Part, { members, isPinned }: JudgedPool) => {
  const daysOf = (member: number) => memberDays.filter((one) => one.member === member).map((one) => one.day);
  const own = [...members.keys()].filter((member) => daysOf(member).length > 0);
  const whose = own.map((member) => `${members[member]} ${daysOf(member).join(' ')}`).join(', ');
  return `${first}-${last} ${work}/${capacity} of ${isPinned ? whose : 'the pool'}`;
};

const lettersIn = (occurrences: readonly string[], { letters }: JudgedPool) =>
  occurrences
    .map((id) => letters.findIndex((letter) => letter.id === id.split('/')[0]))
    .filter((at) => letters[at].hours > 0);

test('each letter is one occurrence in its own days', () => {
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      const occurrences = askedOf(firm)
        .level()
        .flatMap((level) => level.occurrences);
      const drawn = occurrences.map(({ occurrence, release, last, hours }) =>
        [occurrence.split('/')[0], numberOf(release), numberOf(last), hours].join(),
      );
      const given = firm.letters.map(({ id, first, last, hours }) => [id, first, last, hours].join());
      expect(drawn.sort()).toEqual(given.sort());
    }),
    { numRuns: runs(100) },
  );
});

test('what is missing: the parts, their sums, the certificate, what lies outside, what cannot be placed', () => {
  const met = { fits: 0, inside: 0, outside: 0, both: 0, several: 0, pinned: 0, pinnedSeveral: 0, unplaceable: 0 };
  const more = { unplaceableOutside: 0, openEnd: 0, across: 0, nobodyThere: 0, unassigned: 0 };
  eachPool(400, ({ shown }, verdict, pool, answers) => {
    expect(BigInt(verdict.missingMicroHours)).toBe(answers.missing);
    expect(verdict.feasible).toBe(answers.parts.length === 0);
    expect(verdict.violated.map(said).sort()).toEqual(answers.parts.map((part) => found(part, pool)).sort());
    expect(BigInt(verdict.outside.missingMicroHours)).toBe(answers.outside.missing);
    expect(verdict.outside.violated.map(said).sort()).toEqual(
      answers.outside.parts.map((part) => found(part, pool)).sort(),
    );
    for (const some of [verdict.violated, verdict.outside.violated]) {
      expect(some.every(({ first }, at) => at === 0 || some[at - 1].first <= first)).toBe(true);
    }
    expectCertificate(verdict, pool, answers);
    const unplaceable = verdict.unplaceable.map(({ occurrence }) => occurrence);
    expect(lettersIn(unplaceable, pool).sort()).toEqual([...answers.unplaceable].sort());
    // Inside and outside are the whole.
    expect(answers.missing + answers.outside.missing).toBe(missingOf(pool.instance));

    const [inside, outside] = [answers.parts.length, answers.outside.parts.length];
    if (inside + outside === 0) met.fits += 1;
    if (inside > 0) met.inside += 1;
    if (outside > 0) met.outside += 1;
    if (inside > 0 && outside > 0) met.both += 1;
    if (inside > 1) met.several += 1;
    if (pool.isPinned && inside > 0) met.pinned += 1;
    if (pool.isPinned && inside > 1) met.pinnedSeveral += 1;
    if (unplaceable.length > 0) met.unplaceable += 1;
    if (unplaceableItems(pool.instance).length > unplaceable.length) more.unplaceableOutside += 1;
    const ends = [shown.first, shown.last].filter((end) => end !== undefined).length;
    if (inside > 0 && ends === 1) more.openEnd += 1;
    const crosses = ({ first, last }: Part) => first < (shown.first ?? first) || last > (shown.last ?? last);
    if (answers.parts.some(crosses)) more.across += 1;
    if (answers.parts.some(({ memberDays }) => memberDays.length === 0)) more.nobodyThere += 1;
    if (verdict.pool === null && inside > 0) more.unassigned += 1;
  });
  expectMet(10, { ...met, ...more });
});

function expectCertificate(
  { certificate }: PoolVerdict,
  pool: JudgedPool,
  { parts, certificate: worst }: Answers,
): void {
  expect(certificate === null).toBe(worst === null);
  if (certificate === null || worst === null) return;
  const lacks = certificate.compulsoryMicroHours - certificate.availableMicroHours;
  expect(BigInt(lacks)).toBe(lackOf(worst));
  expect([numberOf(certificate.first), numberOf(certificate.last)]).toEqual([worst.first, worst.last]);
  // Two members may lack as much on the same days.
  const same = parts.filter((part) => found(part, pool) === said(certificate));
  const items = lettersIn(certificate.occurrences, pool).sort();
  expect(same.map((part) => [...part.items].sort())).toContainEqual(items);
}

test('the peak: the densest block of the levelled plan with a day shown', () => {
  const met = { first: 0, later: 0, none: 0 };
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      const of = askedOf(firm);
      const levels = of.level();
      for (const { pool, peak } of of.verdict()) {
        const blocks = levels.find((level) => level.pool === pool)?.blocks.filter((block) => block.workMicroHours > 0);
        const isOn = (date: string) => isShown({ first: numberOf(date), last: numberOf(date) }, firm.shown);
        const at = blocks?.findIndex(({ days }) => days.some(isOn)) ?? -1;
        met[at === 0 ? 'first' : at > 0 ? 'later' : 'none'] += 1;
        const block = blocks?.[at];
        expect(peak === null).toBe(block === undefined);
        if (peak === null || block === undefined) continue;
        expect(peak).toMatchObject({ first: block.days[0], last: block.days.at(-1), days: block.days.length });
        expect(peak.compulsoryMicroHours).toBe(block.workMicroHours);
        expect(peak.availableMicroHours).toBe(block.capacityMicroHours);
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, met);
});

test('the headcount: the least number, tried one after the other, with which nothing is missing on the days shown', () => {
  const met = { 0: 0, 1: 0, 2: 0, more: 0, null: 0, leftOut: 0 };
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      const pattern = patternOf(firm);
      for (const said of askedOf(firm).headcount()) {
        const { instance, letters } = poolOf(firm, said.pool);
        const members = pattern.map((_, at) => sum(instance.capacities.map((row) => row[at])));
        const works = (at: number) => pattern[at] + members[at] > 0n;
        const placeable = instance.items.filter(
          ({ release, last, work }) => work > 0n && pattern.some((_, at) => release <= at && at <= last && works(at)),
        );
        const left = instance.items.filter(
          (item) =>
            item.work > 0n &&
            !placeable.includes(item) &&
            isShown({ first: item.release, last: item.last }, firm.shown),
        );
        for (const [people, present] of [
          [said, pattern.map(() => 0n)],
          [said.more, members],
        ] as const) {
          const { count, binding } = headcountByTrying(placeable, {
            ...{ pattern, present, shown: firm.shown },
            joinedBy: 'day with capacity',
          });
          expect(people.count).toBe(count === null ? null : Number(count));
          const dates = [people.first, people.last].map((date) => date && numberOf(date));
          expect(dates).toEqual([binding?.first ?? null, binding?.last ?? null]);
          expect(BigInt(people.workMicroHours)).toBe(binding?.work ?? 0n);
          const within = pattern.filter((_, at) => binding && binding.first <= at && at <= binding.last);
          expect(BigInt(people.capacityPerMemberMicroHours)).toBe(sum(within));
          const leftOut = people.unplaceable.map(({ occurrence }) => occurrence.split('/')[0]);
          expect(leftOut.sort()).toEqual(left.map((item) => letters[instance.items.indexOf(item)].id).sort());
          if (left.length > 0) met.leftOut += 1;
          met[count === null ? 'null' : count > 2n ? 'more' : (Number(count) as 0 | 1 | 2)] += 1;
        }
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, met);
});

test('what hours more are worth: as much less as a maximum flow with them finds missing in the parts that count', () => {
  const met = { nothing: 0, some: 0, all: 0, ofMember: 0 };
  const where = fc.record({
    a: fc.nat(DAYS - 1),
    b: fc.nat(DAYS - 1),
    pick: fc.nat(9),
    hours: fc.constantFrom(0.5, 7, 40),
  });
  fc.assert(
    fc.property(drawnFirm(), where, (firm, { a, b, pick, hours }) => {
      for (const verdict of askedOf(firm).verdict()) {
        const pool = poolOf(firm, verdict.pool);
        const { instance, members, joinedBy, isPinned } = pool;
        const { missing, parts } = answersOf(instance, firm.shown, joinedBy);
        const member = isPinned ? pick % (members.length + 1) : members.length;
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const days = { first: dateOf(first), last: dateOf(last) };
        const value = verdict.worthOf(hours, member < members.length ? { ...days, member: members[member] } : days);
        const items = parts.flatMap((part) => part.items).map((at) => instance.items[at]);
        const { works, capacities, usable } = slotsOf({ ...instance, items });
        const canUse = items.map(
          (item) => (item.member ?? member) === member && item.release <= last && first <= item.last,
        );
        const flow = maxFlowOfSlots({
          works,
          capacities: [...capacities, BigInt(hours * MICRO)],
          usable: usable.map((some, at) => [...some, canUse[at]]),
        });
        expect(BigInt(value)).toBe(missing - (sum(works) - flow));
        if (missing === 0n) continue;
        met[value === 0 ? 'nothing' : value < hours * MICRO ? 'some' : 'all'] += 1;
        if (value > 0 && member < members.length) met.ofMember += 1;
      }
    }),
    { numRuns: runs(200) },
  );
  expectMet(3, met);
});
