// How much of what lacks hours lies on the days shown: as the levelled plan says where anyone may do the work, and never a day without lack.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityOf, decodeTeam, type PoolLevel, type PoolVerdict } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { isShown } from '../oracle/capacity/parts.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { askedOf, drawnFirm, type Firm, numberOf } from './firms.js';

describe('60 h to be done in May 2026, of which anne works 35 h, in its third and last week', () => {
  const letters = [{ objectId: 'L1', dateDebut: '2026-05-01', dateFin: '2026-05-31' }];
  const activities = [{ activite: 'A', frequence: 1, calage: 2, quantite: 1, unite: 60, activiteCabinet: true }];
  const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
  const contracts = [
    { first: '2026-05-11', last: '2026-05-13' },
    { first: '2026-05-28', last: '2026-05-29' },
  ];
  const ask = (first: string, last: string, to: string) => {
    const members = [
      { id: 'anne', pool: 'compta', contracts },
      {
        id: 'basile',
        pool: 'compta',
        contracts: to === 'anne' ? [{ first: '2026-01-01' }] : [{ first: '2027-01-01' }],
      },
    ];
    const team = orThrow(decodeTeam({ members, assignments: [{ activity: 'A', to }] }));
    const [compta] = orThrow(capacityOf(made, team, { shown: { first, last } })).verdict();
    return compta.certificate?.shown;
  };
  const twelve = 12_000_000;

  test.each(['compta', 'anne'])('given to %s', (to) => {
    expect(ask('2026-05-01', '2026-05-31', to)).toBeNull();
    expect(ask('2026-05-11', '2026-05-29', to)).toBeNull();
    expect(ask('2026-05-11', '2026-05-17', to)).toEqual({
      loadMicroHours: 3 * twelve,
      loadHours: 36,
      capacityMicroHours: 21_000_000,
      capacityHours: 21,
    });
    expect(ask('2026-05-29', '2026-06-30', to)).toMatchObject({ loadHours: 12, capacityHours: 7 });
    expect(ask('2026-05-18', '2026-05-24', to)).toMatchObject({ loadHours: 0, capacityHours: 0 });
  });
});

test('of any firm: a lack on every day shown that has capacity, and no more than the certificate says', () => {
  const met = { part: 0, without: 0, pinned: 0, whole: 0 };
  const hold = (firm: Firm, { certificate, relaxation }: PoolVerdict, days: PoolLevel['days']) => {
    if (certificate === null) return;
    const { shown, first, last, compulsoryMicroHours, availableMicroHours } = certificate;
    if (shown === null) {
      met.whole += 1;
      return;
    }
    expect(shown.capacityMicroHours).toBeLessThan(availableMicroHours);
    expect(shown.loadMicroHours).toBeLessThanOrEqual(compulsoryMicroHours);
    if (shown.capacityMicroHours === 0) {
      met.without += 1;
      expect(shown.loadMicroHours).toBe(0);
      return;
    }
    met.part += 1;
    // Whole micro-hours: each day is within one of more than it holds.
    expect(shown.loadMicroHours).toBeGreaterThanOrEqual(shown.capacityMicroHours);
    if (relaxation === 'pool') {
      met.pinned += 1;
      return;
    }
    const inside = days.filter(
      ({ day }) => day >= first && day <= last && isShown({ first: numberOf(day), last: numberOf(day) }, firm.shown),
    );
    const sumOf = (name: 'loadMicroHours' | 'capacityMicroHours') => inside.reduce((sum, day) => sum + day[name], 0);
    expect([shown.loadMicroHours, shown.capacityMicroHours]).toEqual([
      sumOf('loadMicroHours'),
      sumOf('capacityMicroHours'),
    ]);
  };
  fc.assert(
    fc.property(drawnFirm(), (firm) => {
      const asked = askedOf(firm);
      for (const [index, verdict] of asked.verdict().entries()) hold(firm, verdict, asked.level()[index].days);
    }),
    { numRuns: runs(2000) },
  );
  expectMet(5, met);
});
