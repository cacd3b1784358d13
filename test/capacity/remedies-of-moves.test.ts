// Remedies that move a single occurrence: a deadline moved, an occurrence given to another pool. Each is done here, and leaves what is said.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTeam, type PoolVerdict } from '../../src/capacity/index.js';
import { orThrow } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { DAYS, type Firm } from './firms.js';
import { askedOf, fileOf, firmsWithLeave, totalOf, verdictOn } from './leave-firms.js';

test('a deadline moved and an occurrence given away do what is said', () => {
  const met = { moved: 0, 'not moved': 0, given: 0, 'no pool has room': 0, 'too much without it': 0, alone: 0 };
  fc.assert(
    fc.property(firmsWithLeave, (drawn) => {
      const { firm } = drawn;
      const team = orThrow(decodeTeam(fileOf(drawn)));
      const asked = askedOf(firm, team);
      const verdicts = asked.verdict();
      for (const [index, { pool, remedies }] of asked.remedies().entries()) {
        if (pool === null || remedies.length === 0) continue;
        const moves = [...verdicts[index].moves()];
        const letterOf = (occurrence: string) =>
          firm.letters.find(({ id }) => id === occurrence.split('/')[0]) as Firm['letters'][number];
        const withLetter = (letter: Firm['letters'][number], change: Partial<Firm['letters'][number]>): Firm => ({
          ...firm,
          letters: firm.letters.map((one) => (one === letter ? { ...one, ...change } : one)),
        });
        /** What is missing of a pool beyond what was missing on days not shown. */
        const beyond = (verdict: PoolVerdict, before: PoolVerdict) =>
          totalOf(verdict) - before.outside.missingMicroHours;
        for (const remedy of remedies) {
          if (remedy._tag === 'MoveDeadline') {
            const letter = letterOf(remedy.occurrence);
            const later = (days: number) => verdictOn(withLetter(letter, { last: letter.last + days }), team, pool);
            const { daysLater } = remedy;
            if (daysLater !== null) {
              expect(remedy.enough).toBe(true);
              expect(later(daysLater).feasible).toBe(true);
              expect(beyond(later(daysLater), verdicts[index])).toBe(0);
              expect(beyond(later(daysLater - 1), verdicts[index])).toBeGreaterThan(0);
              expect(daysLater).toBe(Math.min(...moves.flatMap((move) => move.daysLater ?? [])));
              met.moved += 1;
            } else {
              expect(remedy.enough).toBe(false);
              expect(moves.every((move) => move.daysLater === null)).toBe(true);
              // A one-off is begun a year before it is due at the earliest: moved by a year it would be begun later.
              expect(beyond(later(366 - DAYS), verdicts[index])).toBe(remedy.missingMicroHours);
              met['not moved'] += 1;
            }
          }
          if (remedy._tag === 'GiveToPool') {
            const letter = letterOf(remedy.occurrence);
            const others = verdicts.filter((verdict) => verdict.pool !== null && verdict.pool !== pool);
            const missing = others.map((host) => {
              const given = { ...drawn, firm: withLetter(letter, { to: host.pool }) };
              const changed = orThrow(decodeTeam(fileOf(given)));
              const after = verdictOn(given.firm, changed, pool);
              const there = verdictOn(given.firm, changed, host.pool as string);
              const left = beyond(after, verdicts[index]) + beyond(there, host);
              if (left === 0) expect([after.feasible, there.feasible]).toEqual([true, true]);
              return { pool: host.pool, left };
            });
            expect(remedy.missingMicroHours).toBe(Math.min(...missing.map(({ left }) => left)));
            expect(remedy.pools).toEqual(missing.filter(({ left }) => left === 0).map((host) => host.pool));
            met.given += remedy.pools.length;
            expect(remedy.enough).toBe(remedy.pools.length > 0);
            expect(remedy.enough).toBe(moves.some(({ pools }) => pools.length > 0));
            if (!remedy.enough) {
              const isFreed = moves.some(({ stillMissing }) => stillMissing === 0);
              met[isFreed ? 'no pool has room' : 'too much without it'] += 1;
            }
          }
        }
        if (team.pools.length === 1) {
          expect(remedies.some(({ _tag }) => _tag === 'GiveToPool')).toBe(false);
          met.alone += 1;
        }
      }
    }),
    { numRuns: runs(600) },
  );
  expectMet(5, met);
});
