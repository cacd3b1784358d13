// Faults planted in the kernel and in the reading rules are caught: the comparison with the oracle notices each of them.
// This is a test of the tests; a fault that slips through means that a generator has gone blind.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { input } from '../properties/arbitrary-input.js';
import { engineOutcome, oracleOutcome } from '../properties/compare.js';
import { mutantOf, placesOf } from './mutant.js';
import { MUTATIONS } from './mutations.js';

/** Most faults show in the first few: what the oracle gives is worked out when one comes so far. */
const samples = fc.sample(input(), { numRuns: 1500, seed: 7 }).map((given) => {
  let outcome: ReturnType<typeof oracleOutcome> | undefined;
  const expected = () => {
    outcome ??= oracleOutcome(given);
    return outcome;
  };
  return { given, expected };
});

test.each(MUTATIONS.map((mutation, index) => ({ ...mutation, name: `mutant-${index}` })))(
  '$file: $from -> $to',
  async (mutation) => {
    expect(placesOf(mutation)).toBe(1);
    const mutant = await mutantOf(mutation, mutation.name);
    const isNoticed = samples.some(({ given, expected }) => {
      try {
        return !isDeepStrictEqual(engineOutcome(given, mutant), expected());
      } catch {
        return true;
      }
    });
    expect(isNoticed).toBe(true);
  },
);
