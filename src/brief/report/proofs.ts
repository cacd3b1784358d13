// What holds the figures of a report: how they were checked.

import type { PoolLevel } from '../../capacity/level.js';
import { verify } from '../../capacity/verify.js';
import type { Deadline } from '../../report/report.js';
import type { Facts } from './facts.js';

/** What holds the figures. Throws when a levelled plan is found wrong, which would be a fault of the engine. */
export function proofsOf(deadlines: readonly Deadline[], { teamFacts, words, write }: Facts): readonly string[] {
  const hours = deadlines.reduce((sum, { microHours }) => sum + microHours, 0);
  const totals = words.proofTotals(write.count(deadlines.length), write.hours(hours));
  if (teamFacts === null) return [totals];
  for (const { level } of teamFacts.pools) requireRight(level);
  return [totals, words.proofLevel, words.proofVerdict];
}

function requireRight(level: PoolLevel): void {
  const [violation] = verify(level, level.allocations);
  if (violation !== undefined) throw new Error(`verify finds a violation: ${violation.law}`);
}
