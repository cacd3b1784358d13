// What members could do day by day: the worked day by hand, and on any team that shares add up to the common work, that nobody has a share
// without capacity, and that no other way to divide a day has lower highest rates.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityOf, decodeTeam, type PoolPersonLoads } from '../../src/capacity/index.js';
import { poured } from '../../src/capacity/person-loads.js';
import { decodePortfolio, orThrow, type Plan, plan } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const HOUR = 1_000_000;
const ROW = { frequence: 5, dateFreq: '2026-03-02', quantite: 1, activiteCabinet: true };

/** One Monday on which all is to be done. */
function planOfMonday(hoursOf: { readonly [activity: string]: number }): Plan {
  const letters = [{ objectId: 'L', dateDebut: '2026-01-01', dateFin: '2026-12-31' }];
  const activities = Object.entries(hoursOf).map(([activite, unite]) => ({ ...ROW, activite, unite }));
  return orThrow(plan(orThrow(decodePortfolio(letters, activities)), { oneOffLeadDays: 0 }));
}

function loadsOfMonday(
  work: Plan,
  members: readonly { readonly id: string; readonly hours: number }[],
  given: readonly (readonly [activity: string, member: string])[],
) {
  const decoded = decodeTeam({
    members: members.map(({ id, hours }) => ({
      id,
      pool: 'compta',
      contracts: [{ first: '2026-01-01', hours: [hours, hours, hours, hours, hours, 0, 0], annualHours: null }],
    })),
    assignments: given.map(([activity, to]) => ({ activity, to })),
    default: 'compta',
  });
  const [pool] = orThrow(capacityOf(work, orThrow(decoded))).personLoads();
  return pool;
}

const hours = ({ members }: PoolPersonLoads) =>
  members.map(({ member, days: [day] }) => [member, day.capacityHours, day.inPersonHours, day.shareHours]);

test('a day by hand: the level of the water, and the micro-hour left over to the first id with a share', () => {
  const pool = loadsOfMonday(
    planOfMonday({ Bilan: 6, Paie: 1, Tenue: 7 }),
    [
      { id: 'm3', hours: 3.5 },
      { id: 'm1', hours: 7 },
      { id: 'm2', hours: 7 },
    ],
    [
      ['Bilan', 'm1'],
      ['Paie', 'm2'],
    ],
  );
  expect(hours(pool)).toEqual([
    ['m3', 3.5, 0, 2.666666],
    ['m1', 7, 6, 0],
    ['m2', 7, 1, 4.333334],
  ]);
  expect(pool.unplaced).toEqual([]);
});

test('work that nobody has hours for stands apart: in person, and of anyone', () => {
  const pool = loadsOfMonday(
    planOfMonday({ Bilan: 6, Paie: 1, Tenue: 7 }),
    [
      { id: 'm1', hours: 6 },
      { id: 'm2', hours: 0 },
    ],
    [
      ['Bilan', 'm1'],
      ['Paie', 'm2'],
    ],
  );
  expect(hours(pool)).toEqual([
    ['m1', 6, 6, 0],
    ['m2', 0, 0, 0],
  ]);
  // All of m1's hours are taken by what m1 is given.
  expect(pool.unplaced).toEqual([
    { day: '2026-03-02', member: 'm2', microHours: HOUR, hours: 1 },
    { day: '2026-03-02', member: null, microHours: 7 * HOUR, hours: 7 },
  ]);
});

const people = fc.array(
  fc.record({
    capacity: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1e12 })),
    load: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1e12 })),
  }),
  { minLength: 1, maxLength: 6 },
);

test('the shares of a day add up to it, and no other way to divide it has lower highest rates', () => {
  const met = { some: 0, all: 0, over: 0, none: 0 };
  fc.assert(
    fc.property(people, fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e13 })), (drawn, work) => {
      const present = drawn.map((one, member) => ({ ...one, member }));
      const shares = poured(work, present);
      if (present.every(({ capacity }) => capacity === 0)) {
        met.none += 1;
        expect(shares).toEqual([]);
        return;
      }
      expect(shares.reduce((sum, { share }) => sum + BigInt(share), 0n)).toBe(BigInt(work));
      const shareOf = new Map(shares.map(({ member, share }) => [member, share]));
      for (const { member, share } of shares) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(present[member].capacity).toBeGreaterThan(0);
      }
      // Nobody who has a share is above anybody else by more than the micro-hour that was left over: moving any of it would raise the highest.
      const after = present
        .filter(({ capacity }) => capacity > 0)
        .map(({ member, capacity, load }) => ({
          capacity,
          load: load + (shareOf.get(member) ?? 0),
          share: shareOf.get(member) ?? 0,
        }));
      for (const giver of after.filter(({ share }) => share > 0)) {
        for (const taker of after) {
          const [left, right] = [
            BigInt(giver.load - 1) * BigInt(taker.capacity),
            BigInt(taker.load + 1) * BigInt(giver.capacity),
          ];
          expect(left < right).toBe(true);
        }
      }
      if (shares.length < after.length) met.some += 1;
      else met.all += 1;
      if (after.some(({ load, capacity }) => load > capacity)) met.over += 1;
    }),
    { numRuns: runs(500) },
  );
  expectMet(20, met);
});
