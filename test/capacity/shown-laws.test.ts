// Laws of the days shown: what is planned stays what it is, what lies wholly outside changes nothing inside, and added hours mend what is shown.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Capacity, capacityOf, decodeTeam, type PoolVerdict } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { answersOf, isShown, type Part, type Shown } from '../oracle/capacity/parts.js';
import type { PersonsInstance } from '../oracle/capacity/persons.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import {
  askedOf,
  DAYS,
  dateOf,
  drawnFirm,
  type Firm,
  type JudgedPool,
  type Letter,
  numberOf,
  poolOf,
  teamOf,
  withHours,
  YEAR,
} from './firms.js';

describe('a plan of three years: a day has the same load whichever days are shown', () => {
  const rule = fc.record({
    frequence: fc.constantFrom(1, 2, 3, 4),
    calage: fc.constantFrom(1, 2),
    quantite: fc.constant(1),
    unite: fc.constantFrom(0.5, 3, 7.25, 40),
    activiteCabinet: fc.constant(true),
  });
  const hours = fc.constantFrom([7, 7, 7, 7, 7, 0, 0], [7, 7, 0, 7, 7, 0, 0]);
  const contract = fc.constantFrom(
    { first: '2024-01-01' },
    { first: '2026-01-01' },
    { first: '2025-03-01', last: '2026-06-30' },
  );
  const members = fc
    .array(fc.record({ hours, contract }), { minLength: 1, maxLength: 2 })
    .map((drawn) =>
      drawn.map((one, at) => ({ id: `m-${at}`, pool: 'compta', contracts: [{ ...one.contract, hours: one.hours }] })),
    );
  const drawn = fc.record({
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
    members,
    isPinned: fc.boolean(),
    week: fc.nat(51),
    month: fc.nat(11),
  });
  const dayOfYear = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  const dayOf = (year: number, month: number, day: number) =>
    new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

  test('weeks, months, years; the levelled plan is one and the same', () => {
    const met = { loaded: 0, pinned: 0, unplaceable: 0 };
    fc.assert(
      fc.property(drawn, ({ rules, members: some, isPinned, week, month }) => {
        const letter = { objectId: 'L1', dateDebut: '2025-01-01', dateFin: '2027-12-31' };
        const rows = rules.map((one, at) => ({ ...one, activite: `A${at}`, datePrevObligation: 15 }));
        const made = orThrow(plan(orThrow(decodePortfolio([letter], rows))));
        const given = isPinned ? [{ activity: 'A0', to: 'm-0' }] : [];
        const team = orThrow(decodeTeam({ members: some, default: 'compta', assignments: given }));
        const ask = (shown: object) => orThrow(capacityOf(made, team, { shown }));
        const whole = ask({});
        if (isPinned) met.pinned += 1;
        if (whole.level()[0].unplaceable.length > 0) met.unplaceable += 1;
        for (const shown of [
          { first: dayOfYear(7 * week), last: dayOfYear(7 * week + 6) },
          { first: dayOf(2026, month, 1), last: dayOf(2026, month + 1, 0) },
          { first: '2026-01-01', last: '2026-12-31' },
          { first: '2026-01-01' },
          { last: '2026-12-31' },
          { first: '2024-06-01', last: '2028-06-30' },
        ]) {
          const found = ask(shown);
          expectSameLevels(found, whole);
          const inside = found.level()[0].days.filter(({ day }) => shown.first === day);
          if (inside.some(({ loadMicroHours }) => loadMicroHours > 0)) met.loaded += 1;
        }
      }),
      { numRuns: runs(20) },
    );
    expectMet(2, met);
  });

  function expectSameLevels(found: Capacity, whole: Capacity): void {
    const loaded = (of: Capacity) =>
      [...of.level(), ...of.byMember()].map(({ days, allocations, occurrences, unplaceable, blocks }) => ({
        ...{ allocations, occurrences, unplaceable },
        loads: days.filter(({ loadMicroHours }) => loadMicroHours > 0),
        blocks: blocks.filter(({ workMicroHours }) => workMicroHours > 0),
      }));
    expect(loaded(found)).toEqual(loaded(whole));
    for (const [at, { days }] of found.level().entries()) {
      const known = new Map(days.map((day) => [day.day, day]));
      for (const day of whole.level()[at].days) expect(known.get(day.day)).toEqual(day);
    }
  }
});

/** All that is said of the days shown, without what is said of others. */
function inside(verdict: PoolVerdict) {
  const { outside, moves, worthOf, peak, ...rest } = verdict;
  return rest;
}

const worths = ({ worthOf }: PoolVerdict) =>
  [0, 5, 9, 10, 14, 20].map((day) => worthOf(3, { first: dateOf(day), last: dateOf(Math.min(day + 2, DAYS - 1)) }));

function expectSameInside(one: Capacity, other: Capacity, withMoves: boolean): void {
  expectSameVerdicts(one, other, withMoves);
  expect(other.headcount().filter(({ pool }) => one.headcount().some((was) => was.pool === pool))).toEqual(
    one.headcount(),
  );
}

function expectSameVerdicts(one: Capacity, other: Capacity, withMoves: boolean): void {
  const verdicts = other.verdict();
  for (const verdict of one.verdict()) {
    const same = verdicts.find(({ pool }) => pool === verdict.pool) as PoolVerdict;
    expect(inside(same)).toEqual(inside(verdict));
    expect(worths(same)).toEqual(worths(verdict));
    expect(same.ofPersons?.members.every(({ costMicroHours }) => costMicroHours >= 0) ?? true).toBe(true);
    if (withMoves) expect([...same.moves()]).toEqual([...verdict.moves()]);
    if (verdict.relaxation === null && same.relaxation === null) expect(usedOf(same)).toBe(usedOf(verdict));
  }
}

/** How much the peak is used. Days that are used as much are one block, wherever they are: its days are not those shown alone. */
const usedOf = ({ peak }: PoolVerdict) => peak && peak.compulsoryMicroHours / peak.availableMicroHours;

test('lacks that lie wholly outside change nothing inside', () => {
  const met = { before: 0, after: 0, between: 0, lacking: 0, pinned: 0 };
  const extra = fc.array(
    fc.record({
      first: fc.integer({ min: -20, max: DAYS + 20 }),
      length: fc.nat(6),
      hours: fc.constantFrom(1.234567, 61.728394, 999.999999),
      pick: fc.nat(9),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(drawnFirm(), extra, (firm, more) => {
      const to = [...new Set(firm.letters.map((letter) => letter.to))];
      const added = more
        .map(
          ({ first, length, hours, pick }, at): Letter => ({
            ...{ id: `X${at}`, first, last: first + length, hours, to: to[pick % to.length] },
          }),
        )
        .filter((one) => !isShown(one, firm.shown) && firm.letters.every((letter) => !isShown(one, letter)));
      if (added.length === 0) return;
      const [one, other] = [askedOf(firm), askedOf({ ...firm, letters: [...firm.letters, ...added] })];
      const isBefore = ({ last }: Letter) => firm.letters.every(({ first }) => last < first);
      const isAfter = ({ first }: Letter) => firm.letters.every(({ last }) => last < first);
      // A window that is given more days may come upon what was added after it.
      expectSameInside(one, other, added.every(isBefore));
      if (added.every(isBefore)) met.before += 1;
      if (added.every(isAfter)) met.after += 1;
      if (added.some((letter) => !isBefore(letter) && !isAfter(letter))) met.between += 1;
      const outside = (of: Capacity) =>
        of.verdict().reduce((sum, verdict) => sum + verdict.outside.missingMicroHours, 0);
      if (outside(other) > outside(one) && one.verdict().some(({ feasible }) => !feasible)) met.lacking += 1;
      if (firm.letters.some((letter) => firm.members.some(({ id }) => id === letter.to))) met.pinned += 1;
    }),
    { numRuns: runs(700) },
  );
  expectMet(10, met);
});

test('work outside that nobody can do changes nothing inside, whatever windows it has days in common with', () => {
  const met = { overlapping: 0, lacking: 0, pinned: 0 };
  const closed = fc.array(fc.tuple(fc.nat(DAYS - 1), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(drawnFirm(), closed, (firm, more) => {
      const to = firm.letters.map((letter) => letter.to);
      const drawn = more.map(
        ([first, length, pick], at): Letter => ({
          ...{ id: `X${at}`, first, last: first + length, hours: 999.999999, to: to[pick % to.length] },
        }),
      );
      const added = drawn.filter((one) => {
        const asked = askedOf({ ...firm, letters: [...firm.letters, one] }, {}).verdict();
        const isUnplaceable = asked.some(({ unplaceable }) =>
          unplaceable.some(({ occurrence }) => occurrence.startsWith(`${one.id}/`)),
        );
        return isUnplaceable && !isShown(one, firm.shown) && one.to !== null;
      });
      if (added.length === 0) return;
      const [one, other] = [askedOf(firm), askedOf({ ...firm, letters: [...firm.letters, ...added] })];
      expectSameVerdicts(one, other, true);
      if (added.some((x) => firm.letters.some((y) => x.first <= y.last && y.first <= x.last))) met.overlapping += 1;
      if (one.verdict().some(({ feasible }) => !feasible)) met.lacking += 1;
      if (firm.letters.some((letter) => firm.members.some(({ id }) => id === letter.to))) met.pinned += 1;
    }),
    { numRuns: runs(400) },
  );
  expectMet(10, met);
});

test('contracts that begin with the days shown change nothing inside, for work on either side of that day', () => {
  const met = { lacking: 0, lackingBefore: 0, pinned: 0 };
  fc.assert(
    fc.property(drawnFirm(), fc.option(fc.nat(300)), (drawn, days) => {
      const shown: Shown = days === null ? { first: YEAR } : { first: YEAR, last: YEAR + days };
      const letters = drawn.letters.filter(({ first, last }) => last < YEAR || first >= YEAR);
      if (letters.length === 0) return;
      const hired = (from: number): Firm => ({
        ...{ ...drawn, letters, shown },
        members: drawn.members.map((member) => ({ ...member, from, until: null })),
      });
      const [always, since] = [askedOf(hired(-400)), askedOf(hired(YEAR))];
      expectSameInside(always, since, true);
      if (always.verdict().some(({ feasible }) => !feasible)) met.lacking += 1;
      if (since.verdict().some(({ outside }) => outside.missingMicroHours > 0)) met.lackingBefore += 1;
      if (letters.some((letter) => drawn.members.some(({ id }) => id === letter.to))) met.pinned += 1;
    }),
    { numRuns: runs(300) },
  );
  expectMet(10, met);
});

test('with everything shown, sums and counts are those of the whole, and nothing is outside', () => {
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      const [all, wide] = [askedOf(firm, {}), askedOf(firm, { first: -40, last: DAYS + 40 })];
      const plain = (of: Capacity) => of.verdict().map(({ moves, worthOf, ...rest }) => rest);
      expect(plain(wide)).toEqual(plain(all));
      expect(wide.headcount()).toEqual(all.headcount());
      const shown = askedOf(firm);
      for (const [at, verdict] of all.verdict().entries()) {
        expect(verdict.outside).toEqual({ missingMicroHours: 0, missingHours: 0, violated: [] });
        const { missingMicroHours, outside } = shown.verdict()[at];
        expect(missingMicroHours + outside.missingMicroHours).toBe(verdict.missingMicroHours);
      }
    }),
    { numRuns: runs(200) },
  );
});

test('hours added where it says: nothing is missing any more on the days shown, and outside is what it was', () => {
  const met = { pools: 0, pinned: 0, toMember: 0, withOutside: 0, asked: 0, askedPinned: 0 };
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      for (const verdict of askedOf(firm).verdict()) {
        if (verdict.feasible) continue;
        const { additions, missingMicroHours, outside } = verdict;
        expect(additions.reduce((sum, { microHours }) => sum + microHours, 0)).toBe(missingMicroHours);
        const pool = poolOf(firm, verdict.pool);
        const before = answersOf(pool.instance, firm.shown, pool.joinedBy);
        const after = answersOf(mended(pool, additions), firm.shown, pool.joinedBy);
        expect(after.missing).toBe(0n);
        expect(after.outside.parts.map(withoutDays)).toEqual(before.outside.parts.map(withoutDays));
        met[pool.isPinned ? 'pinned' : 'pools'] += 1;
        if (additions.some(({ member }) => member !== null)) met.toMember += 1;
        if (outside.missingMicroHours > 0) met.withOutside += 1;
        const team = verdict.pool === null ? null : withHours(teamOf(firm), verdict.pool, additions);
        if (team === null) continue;
        const again = askedOf(firm, firm.shown, team).verdict();
        expect(again.find((one) => one.pool === verdict.pool)).toMatchObject({ feasible: true, outside });
        met[pool.isPinned ? 'askedPinned' : 'asked'] += 1;
      }
    }),
    { numRuns: runs(400) },
  );
  expectMet(10, met);
});

test('work of a weekend gets hours on the day shown, not on the one that work outside can use', () => {
  const letter = (id: string, first: number, last: number, hours: number, to = 'compta') => ({
    ...{ id, first, last, hours, to },
  });
  const week = [7, 7, 7, 7, 7, 0, 0];
  const firm: Firm = {
    letters: [letter('both', 5, 6, 2), letter('Sunday', 6, 6, 3), letter('own', 14, 14, 1, 'anne')],
    members: [{ id: 'anne', pool: 'compta', hours: week, from: -400, until: null }],
    ...{ pattern: week, shown: { first: 1, last: 5 } },
  };
  const [verdict] = askedOf(firm).verdict();
  expect(verdict).toMatchObject({ missingHours: 2, outside: { missingHours: 3 } });
  expect(verdict.additions).toMatchObject([{ day: dateOf(5), member: null, hours: 2 }]);
  const [again] = askedOf(firm, firm.shown, withHours(teamOf(firm), 'compta', verdict.additions) ?? {}).verdict();
  expect(again).toMatchObject({ feasible: true, outside: verdict.outside });
});

/** The hours of nobody in particular are those of one person more. */
function mended({ instance, members, isPinned }: JudgedPool, additions: PoolVerdict['additions']): PersonsInstance {
  const capacities = [...instance.capacities, instance.capacities[0].map(() => 0n)].map((row) => [...row]);
  for (const { day, member, microHours } of additions) {
    const row = member === null || !isPinned ? capacities.length - 1 : members.indexOf(member);
    capacities[row][numberOf(day)] += BigInt(microHours);
  }
  return { ...instance, capacities };
}

const withoutDays = ({ memberDays, ...part }: Part) => part;
