// The invariant over a thousand runs drawn at random; `npm run soak:faults` checks ten thousand others.
import { expect, it } from 'vitest';
import { checkRuns } from './invariant.js';

it('a reading is whole, or it is one problem: a thousand schedules of faults', { timeout: 600_000 }, async () => {
  const { ends, struck } = await checkRuns(1_000, 20_260_101);
  // The runs are worth something only if many end whole and the others in many ways, and if every fault strikes.
  const { Right: whole, ...problems } = ends;
  expect(whole).toBeGreaterThan(400);
  expect(Object.keys(problems).length).toBeGreaterThan(12);
  expect(Object.keys(struck)).toHaveLength(20);
});
