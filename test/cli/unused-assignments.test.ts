// Assignments that match no row: each is told on stderr with its place, its value and the nearest name, and --strict minds them.

import { describe, expect, test } from 'vitest';
import { due, team, work } from './may.js';
import { cli, filesOf, LETTER } from './setup.js';

const COMMANDS = ['capacity', 'level', 'headcount'];
const WORK = [due('Re\u0301vision', 10, 31), due('Tableaux de bord ', 10, 31), due('Paie', 10, 31)];
const named = (...ids: readonly object[]) => team({ assignments: ids.map((id) => ({ ...id, to: 'paie' })) });
const odd = () =>
  named({ activity: 'Tableaux de bord' }, { client: 'C-1' }, { activity: 'Paie' }, { manager: 'nobody' });

describe('in each command', () => {
  test.each(COMMANDS)('%s tells them, and shows the same', async (command) => {
    const file = odd();
    const told = await cli([command, ...work(WORK), ...file, '--lang', 'en']);
    const plain = await cli([command, ...work(WORK), ...named({ activity: 'Paie' }), '--lang', 'en']);
    expect([told.code, told.stdout]).toEqual([0, plain.stdout]);
    expect(plain.stderr).toBe('');
    expect(told.stderr.replaceAll(file[1], 'F')).toBe(
      `F: assignments[0].activity: "Tableaux de bord" matches no row; expected the label of an activity; did you mean "Tableaux de bord\\u{20}"?
F: assignments[1].client: "C-1" matches no row; expected the client of a letter; did you mean "C1"?
F: assignments[3].manager: "nobody" matches no row; expected the manager of a letter
`,
    );
    const french = await cli([command, ...work(WORK), ...file, '--lang', 'fr']);
    expect(french.stderr.replaceAll(file[1], 'F').split('\n')[0]).toBe(
      'F : assignments[0].activity : "Tableaux de bord" ne correspond à aucune ligne ; attendu : le libellé d\'une activité ; vouliez-vous dire "Tableaux de bord\\u{20}" ?',
    );
  });

  test.each(COMMANDS)('%s --strict ends with 1', async (command) => {
    const code = async (staff: readonly string[]) => (await cli([command, ...work(WORK), ...staff, '--strict'])).code;
    expect(await code(odd())).toBe(1);
    expect(await code(named({ activity: 'Paie' }))).toBe(0);
  });

  test('whatever the horizon, the statuts and the side', async () => {
    const all = named({ activity: 'Paie' }, { letter: 'L1' });
    for (const args of [
      ['--first', '2031-01-01'],
      ['--statuts', '7'],
      ['--side', 'client'],
    ]) {
      const { stderr } = await cli(['headcount', ...work(WORK), ...all, ...args, '--strict']);
      expect(stderr).not.toContain('matches no row');
    }
  });
});

describe('texts that are canonically equal', () => {
  test('are the same name to an assignment', async () => {
    const { stdout, stderr } = await cli([
      'level',
      ...work([due('Re\u0301vision', 10, 31)]),
      ...named({ activity: 'R\u00e9vision' }),
      '--format',
      'json',
    ]);
    expect(stderr).toBe('');
    const pools: { pool: string; occurrences: unknown[] }[] = JSON.parse(stdout).pools;
    expect(pools.map(({ pool, occurrences }) => [pool, occurrences.length])).toEqual([
      ['compta', 0],
      ['paie', 1],
    ]);
  });

  test('and so to the pools and members of the file', async () => {
    const [first, ...others] = ['R\u00e9vision', 'Re\u0301vision'].map((pool, index) => ({
      id: `m-${index}`,
      pool,
      contracts: [{ first: '2026-01-01' }],
    }));
    const file = team({ members: [first, ...others], assignments: [], default: 'Re\u0301vision' });
    const { code, stdout } = await cli(['level', ...work(WORK), ...file, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).pools).toMatchObject([{ pool: 'R\u00e9vision' }]);
    const twice = named({ activity: 'R\u00e9vision' }, { activity: 'Re\u0301vision' });
    expect((await cli(['level', ...work(WORK), ...twice])).stderr).toContain(
      'assignments[1].activity: "Révision" is not accepted; expected a value other than assignments[0].activity',
    );
  });
});

test('an emulator refuses a letter for rows that is none of its letters', async () => {
  const files = filesOf([LETTER, { ...LETTER, objectId: 'L2' }], WORK);
  const { code, stderr } = await cli(['emulator', ...files, '--letter-id', 'L3', '--for', '0']);
  expect(code).toBe(2);
  expect(stderr).toBe(
    'error: unknown or rejected letter: "L3"; did you mean "L1"?\nSee plan-de-charge emulator --help.\n',
  );
  expect((await cli(['emulator', ...files, '--letter-id', 'L2', '--for', '0'])).code).toBe(0);
});
