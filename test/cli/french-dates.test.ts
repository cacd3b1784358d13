// In French a reader finds 31/01/2026 in every sentence: and for the days of tables: the ids of occurrences stay as they are.

import { expect, test } from 'vitest';
import { linesOf, member, ODD_WORK, oddTeam, team, work } from './may.js';
import { ACTIVITY, cli, filesOf, folder, LETTER } from './setup.js';

const MISSION = ['--first', '2026-05-01', '--last', '2026-05-31'];

/** A fiscal year on which a VAT return should not be. */
const ODD_YEAR = { ...LETTER, dateDebExercice: '2026-01-16', dateFinExercice: '2027-01-15' };

/** Somebody whose leave goes on after the contract. */
const leaver = () => {
  const contracts = [{ first: '2026-01-01', last: '2026-06-30' }];
  return team({
    assignments: [],
    members: [member('m-01', 'compta', { contracts, leave: [{ first: '2026-06-22', last: '2026-07-10' }] })],
  });
};

/** What a command says in French. */
async function said(...given: readonly string[]): Promise<string> {
  const { stdout, stderr } = await cli([...given, '--lang', 'fr']);
  return stdout + stderr;
}

test.each([
  ['capacity, work that does not fit', () => said('capacity', ...work(), ...team(), '--by', 'month')],
  ['capacity, work without a place', () => said('capacity', ...work(ODD_WORK), ...oddTeam(), '--by', 'month')],
  ['level', () => said('level', ...work(), ...team(), '--by', 'month')],
  ['capacity, days', () => said('capacity', ...work(), ...team(), '--by', 'day')],
  ['capacity, weeks that are cut', () => said('capacity', ...work(), ...team(), '--first', '2026-05-05')],
  ['capacity, leave beyond a contract', () => said('capacity', ...work(), ...leaver(), '--by', 'month')],
  ['plan, days', () => said('plan', ...work(), '--by', 'day')],
  ['plan, fiscal years', () => said('plan', ...work(), '--by', 'fiscal-year')],
  ['headcount', () => said('headcount', ...work(), ...team(), ...MISSION)],
  ['check', () => said('check', ...filesOf([ODD_YEAR], [{ ...ACTIVITY, activite: 'TVA CA3' }]))],
  ['demo', () => said('demo', '--out', folder())],
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

test('a day in a table, of the load and of totals; in CSV it stays as it is', async () => {
  const day = ['--first', '2026-05-04', '--last', '2026-05-04'];
  const load = await cli(['capacity', ...work(), ...team(), ...day, '--by', 'day', '--lang', 'fr']);
  expect(linesOf(load.stdout).some((line) => line.startsWith('04/05/2026        7,00      8,75'))).toBe(true);
  const totals = await cli(['plan', ...work(), '--by', 'day', '--lang', 'fr']);
  expect(linesOf(totals.stdout)).toContain('08/05/2026          1   35,00');
  const csv = await cli(['capacity', ...work(), ...team(), ...day, '--by', 'day', '--lang', 'fr', '--format', 'csv']);
  expect(csv.stdout).toContain('compta,,2026-05-04,7,8.75,');
});
