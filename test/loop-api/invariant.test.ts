// The invariant over a thousand runs drawn at random; `npm run soak:faults` checks ten thousand others.
import { it } from 'vitest';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { checkRuns } from './invariant.js';

it('a reading is whole, or it is one problem: a thousand schedules of faults', async () => {
  const { ends, injected } = await checkRuns(runs(1_000), 20_260_101);
  // The runs are worth something only if many end whole and the others in many ways, and if every fault strikes.
  const { Right: whole, ...problems } = ends;
  expectMet(400, { whole });
  expectMet(13, { ways: Object.keys(problems).length });
  expectMet(20, { faults: Object.keys(injected).length });
});
