// What members could do day by day: the worked day by hand, and on any team that shares add up to the common work, that nobody has a share
// without capacity, and that no other way to divide a day has lower highest rates.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poured } from '../../src/capacity/person-loads.js';
import { capacityOf, decodeTeam, type PoolPersonLoads } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, type Plan, plan } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const HOUR = 1_000_000;
const ROW = { frequence: 1, calage: 2, quantite: 1, activiteCabinet: true };

/** One Monday on which all is to be done. */
function planOfMonday(hoursOf: { readonly [activity: string]: number }): Plan {
  const letters = [{ objectId: 'L', dateDebut: '2026-03-02', dateFin: '2026-03-02' }];
  const activities = Object.entries(hoursOf).map(([activite, unite]) => ({ ...ROW, activite, unite }));
  return orThrow(plan(orThrow(decodePortfolio(letters, activities))));
}
