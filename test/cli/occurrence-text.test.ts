// Occurrences written field by field are what the general writer makes of them, whatever their labels and ids hold.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrenceText } from '../../src/cli/output/occurrence-text.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { jsonText } from '../../src/report/json.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { ACTIVITY, LETTER } from './setup.js';

test('the same text, plain or not', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Révision – août', 'a"b', 'a\\b', '\u00ad', '\u0600'),
  );
  let plain = 0;
  let escaped = 0;
  fc.assert(
    fc.property(text, text, text, fc.double({ min: 0, max: 1000, noNaN: true }), (activite, letter, key, unite) => {
      const objectId = `L${letter}`;
      const row = { ...ACTIVITY, objectId: `A${key}`, activite, unite, lettreMissionId: objectId };
      const portfolio = orThrow(decodePortfolio([{ ...LETTER, objectId }], [row]));
      for (const occurrence of orThrow(plan(portfolio)).occurrences) {
        const written = occurrenceText(occurrence);
        expect(written).toBe(jsonText(occurrence));
        if (written.includes('\\')) escaped++;
        else plain++;
      }
    }),
    { numRuns: runs(1000) },
  );
  expectMet(500, { plain, escaped });
});
