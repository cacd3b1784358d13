// In French a reader finds 31/01/2026 in every sentence: the ids of occurrences, and the periods of tables, stay as they are.

import { expect, test } from 'vitest';
import { ODD_WORK, oddTeam, team, work } from './may.js';
import { ACTIVITY, cli, filesOf, LETTER } from './setup.js';

const MISSION = ['--first', '2026-05-01', '--last', '2026-05-31'];

/** A fiscal year on which a VAT return should not be. */
const ODD_YEAR = { ...LETTER, dateDebExercice: '2026-01-16', dateFinExercice: '2027-01-15' };

/** What a command says in French. */
async function said(...given: readonly string[]): Promise<string> {
  const { stdout, stderr } = await cli([...given, '--lang', 'fr']);
  return stdout + stderr;
}

test.each([
  ['capacity, work that does not fit', () => said('capacity', ...work(), ...team(), '--by', 'month')],
  ['capacity, work without a place', () => said('capacity', ...work(ODD_WORK), ...oddTeam(), '--by', 'month')],
  ['level', () => said('level', ...work(), ...team(), '--by', 'month')],
  ['headcount', () => said('headcount', ...work(), ...team(), ...MISSION)],
  ['check', () => said('check', ...filesOf([ODD_YEAR], [{ ...ACTIVITY, activite: 'TVA CA3' }]))],
  ['demo', () => said('demo')],
])('%s', async (_name, run) => {
  const text = await run();
  expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
  expect(text).toMatch(/\d\d\/\d\d\/\d{4}/);
});

test('explain, its id apart', async () => {
  const files = filesOf([LETTER], [{ ...ACTIVITY, objectId: 'A1' }]);
  const text = await said('explain', 'L1/A1/2026-01-31', ...files, '--last', '2026-12-31');
  expect(text.replace('L1/A1/2026-01-31', '')).not.toMatch(/\d{4}-\d\d/);
  expect(text).toContain(' du 01/01/2026 au 31/01/2026');
});
