// The ten laws of the expansion (SEMANTICS section 11), each on both entry points of the engine.

import fc from 'fast-check';
import { describe, test } from 'vitest';
import { laws } from '../../src/testing/fast-check.js';
import { EXPANSIONS } from './expansions.js';
import { runs } from './runs.js';

describe.each(EXPANSIONS)('%s', (_name, expand) => {
  test.each(Object.entries(laws(expand)))('%s', (_law, property) => {
    fc.assert(property, { numRuns: runs(500) });
  });
});
