// What lies above the capacity day by day is what is missing: of a pool without persons, and of each member's own work. With the share of the
// common work it may be more than that, even where all fits, since the two are levelled one after the other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelTable, type PeriodRow } from '../../src/brief/index.js';
import { askedOf, drawnFirm, type Firm, missingOf, poolOf } from '../capacity/firms.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const total = (rows: readonly PeriodRow[]) => rows.reduce((sum, { overloadMicroHours }) => sum + overloadMicroHours, 0);
const rowsOf = (...[levels, options]: Parameters<typeof levelTable>) =>
  [...levelTable(levels, options).batches()].flat();

/** What a member's own work lacks, to the second implementation. */
function missingOfMember(firm: Firm, pool: string, member: string): number {
  const { instance, members } = poolOf(firm, pool);
  const at = members.indexOf(member);
  const items = instance.items.filter((item) => item.member === at).map((item) => ({ ...item, member: null }));
  return Number(missingOf({ capacities: [instance.capacities[at]], items }));
}

test('summed over the periods', () => {
  const met = { lackingPools: 0, lackingMembers: 0, aboveWithShare: 0, unplaced: 0 };
  fc.assert(
    fc.property(drawnFirm(), fc.constantFrom('day', 'week', 'month'), (firm, by) => {
      const capacity = askedOf(firm, {});
      const shares = capacity.personLoads();
      for (const [index, verdict] of capacity.verdict().entries()) {
        const level = capacity.level()[index];
        const whole = total(rowsOf([level], { by }));
        if (verdict.relaxation !== null) expect(whole).toBeLessThanOrEqual(verdict.missingMicroHours);
        else expect(whole).toBe(verdict.missingMicroHours);
        if (whole > 0) met.lackingPools += 1;
        if (level.unplaceable.length > 0) met.unplaced += 1;
        const members = capacity.byMember().filter(({ pool }) => pool === verdict.pool);
        if (verdict.pool === null || verdict.relaxation === null) continue;
        let own = 0;
        for (const member of members) {
          const missing = total(rowsOf([member], { by, members: true }));
          expect(missing).toBe(missingOfMember(firm, verdict.pool, member.member));
          const withShare = total(rowsOf([member], { by, members: true, shares }));
          expect(withShare).toBeGreaterThanOrEqual(missing);
          own += missing;
          if (missing > 0) met.lackingMembers += 1;
          if (withShare > missing) met.aboveWithShare += 1;
        }
        expect(own).toBeLessThanOrEqual(verdict.missingMicroHours);
      }
    }),
    { numRuns: runs(300) },
  );
  expectMet(5, met);
});
