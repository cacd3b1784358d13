// What members could do when everything is done as late as their hours allow: a week by hand, and on any firm that nothing is lost, that
// nobody has a share without capacity, that shares are those of the spread work of the pool, and that no levelled plan has more left to do.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLateAsPossible, capacityCalendar, capacityOf, decodeTeam, spread } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { mistake } from '../mistakes.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { askedOf, DAYS, dateOf, drawnFirm, MICRO, planOf, teamOf } from './firms.js';

const ROW = { frequence: 5, quantite: 1, activiteCabinet: true };
const CONTRACT = { first: '2026-01-01', hours: [7, 7, 7, 7, 7, 0, 0], annualHours: null };

/** Work that may be begun so many days before it is due. */
function weekOf(
  hours: readonly (readonly [activity: string, hours: number, due: string])[],
  { members = ['anne', 'basile'], days = 4 } = {},
) {
  const letters = [{ objectId: 'L', dateDebut: '2026-03-02', dateFin: '2026-03-31' }];
  const activities = hours.map(([activite, unite, dateFreq]) => ({ ...ROW, activite, unite, dateFreq }));
  const made = orThrow(plan(orThrow(decodePortfolio(letters, activities)), { oneOffLeadDays: days }));
  const team = decodeTeam({
    members: members.map((id) => ({ id, pool: 'compta', contracts: [CONTRACT] })),
    assignments: [{ activity: 'Bilan', to: 'anne' }],
    default: 'compta',
  });
  return orThrow(capacityOf(made, orThrow(team), { shown: { first: '2026-03-02', last: '2026-03-06' } }));
}

const ofMembers = (capacity: ReturnType<typeof weekOf>, strategy: 'levelled' | 'asLateAsPossible') =>
  capacity
    .personLoads(strategy)[0]
    .members.map(({ days }) => days.slice(0, 5).map(({ inPersonHours, shareHours }) => [inPersonHours, shareHours]));

test('a week by hand: from its last day back, work in person first, no day fuller than the hours there', () => {
  // Friday 6 March: 10 h of Anne's own and 20 h of anybody's, to be done from Monday on.
  const capacity = weekOf([
    ['Bilan', 10, '2026-03-06'],
    ['Tenue', 20, '2026-03-06'],
  ]);
  expect(ofMembers(capacity, 'asLateAsPossible')).toEqual([
    [
      [0, 0],
      [0, 0],
      // Of 20 h Friday holds 7, Thursday 4 + 7, and Wednesday the 2 h that are left, of which each takes one.
      [0, 1],
      [3, 4],
      [7, 0],
    ],
    [
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 7],
      [0, 7],
    ],
  ]);
  // Levelled, each day has 2 h of Anne's own.
  expect(ofMembers(capacity, 'levelled')[0].map(([own]) => own)).toEqual([2, 2, 2, 2, 2]);
});

test('what the days do not hold is done on the first day on which it may be', () => {
  const capacity = weekOf([['Tenue', 74, '2026-03-06']]);
  const [anne, basile] = ofMembers(capacity, 'asLateAsPossible');
  expect(anne).toEqual(basile);
  expect(anne.map(([, share]) => share)).toEqual([9, 7, 7, 7, 7]);
});

test('what is due when work in person takes the last hours stands beside it, on a day with people', () => {
  const capacity = weekOf([
    ['Bilan', 7, '2026-03-06'],
    ['Tenue', 9, '2026-03-06'],
  ]);
  const alone = weekOf(
    [
      ['Bilan', 7, '2026-03-06'],
      ['Tenue', 2, '2026-03-06'],
    ],
    { members: ['anne'], days: 0 },
  );
  // Basile has hours on Friday and takes the common work as far as they go.
  expect(ofMembers(capacity, 'asLateAsPossible').map((days) => days[4])).toEqual([
    [7, 0],
    [0, 7],
  ]);
  // Anne alone has none left: it stands on her Friday all the same, above what she has.
  expect(ofMembers(alone, 'asLateAsPossible')[0][4]).toEqual([7, 2]);
  expect(alone.personLoads('asLateAsPossible')[0].unplaced).toEqual([]);
});

test('another strategy is refused', () => {
  expect(() => weekOf([]).personLoads('evenly' as 'levelled')).toThrow(
    mistake({ path: 'strategy', received: 'evenly' }),
  );
});

test('on any firm', () => {
  const met = { pinned: 0, feasible: 0, over: 0, unplaced: 0, later: 0 };
  fc.assert(
    fc.property(drawnFirm(), (drawn) => {
      const firm = { ...drawn, shown: { first: 0, last: DAYS - 1 } };
      const capacity = askedOf(firm);
      const team = orThrow(decodeTeam(teamOf(firm)));
      const [late, levelled, verdicts] = [
        capacity.personLoads('asLateAsPossible'),
        capacity.personLoads(),
        capacity.verdict(),
      ];
      for (const [number, { pool, members, unplaced }] of late.entries()) {
        const ids = members.map(({ member }) => member);
        const own = firm.letters.filter(({ to }) => to === pool || (to !== null && ids.includes(to)));
        const isPinned = own.some(({ to }) => to !== pool);
        let done = unplaced.reduce((sum, { microHours }) => sum + microHours, 0);
        for (const { days } of members) {
          for (const { capacityMicroHours, inPersonMicroHours, shareMicroHours } of days) {
            done += inPersonMicroHours + shareMicroHours;
            if (capacityMicroHours === 0) expect([inPersonMicroHours, shareMicroHours]).toEqual([0, 0]);
            if (inPersonMicroHours + shareMicroHours > capacityMicroHours) met.over += 1;
          }
        }
        expect(done).toBe(own.reduce((sum, { hours }) => sum + Math.round(hours * MICRO), 0));
        // What stands on no day, because nobody is there at all, does so levelled as well.
        for (const one of unplaced) expect(levelled[number].unplaced).toContainEqual(one);
        if (!isPinned) expect(unplaced).toEqual(levelled[number].unplaced);
        if (unplaced.length > 0) met.unplaced += 1;
        if (isPinned) met.pinned += 1;
        if (pool === null || isPinned || own.length === 0) continue;

        const sharesOf = (at: 'late' | 'levelled') =>
          Array.from({ length: DAYS }, (_, day) => {
            const people = (at === 'late' ? late : levelled)[number].members;
            return people.reduce(
              (sum, { days }) => sum + (days.find((one) => one.day === dateOf(day))?.shareMicroHours ?? 0),
              0,
            );
          });
        const [lateShares, levelShares] = [sharesOf('late'), sharesOf('levelled')];
        // As the pool's work is spread by itself, but for what stands on no day.
        const calendar = orThrow(capacityCalendar(team, { first: dateOf(0), last: dateOf(DAYS - 1) }));
        const { work, allocations } = spread(planOf({ letters: own }), asLateAsPossible(calendar.ofPool(pool)));
        const spreadWork = Array.from({ length: DAYS }, () => 0);
        for (let item = 0; item < work.count; item++) {
          for (let part = allocations.offsets[item]; part < allocations.offsets[item + 1]; part++) {
            const day = allocations.day[part] - calendar.range.first;
            if (calendar.ofPool(pool).microHours[day] > 0) spreadWork[day] += allocations.microHours[part];
          }
        }
        expect(lateShares).toEqual(spreadWork);
        if (!verdicts[number].feasible) continue;
        met.feasible += 1;
        let [doneLate, doneLevelled] = [0, 0];
        for (const [day, share] of lateShares.entries()) {
          doneLate += share;
          doneLevelled += levelShares[day];
          expect(doneLate).toBeLessThanOrEqual(doneLevelled);
          if (doneLate < doneLevelled) met.later += 1;
        }
      }
    }),
    { numRuns: runs(150) },
  );
  expectMet(10, met);
});
