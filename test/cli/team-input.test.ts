// The team file on the command line: what is wrong with it, each problem on a line with the file, the place and the value; exit code 4.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fullFile } from '../team/team-files.js';
import { team, work } from './may.js';
import { cli, emulate, folder, teamOf } from './setup.js';

const COMMANDS = ['capacity', 'level', 'headcount'];
type File = ReturnType<typeof fullFile>;

// What is changed in a file that reads well, and the sentences after the file's name.
const BAD: readonly (readonly [name: string, change: (file: File) => unknown, en: string, fr: string])[] = [
  [
    'overlapping contracts',
    ({ members }) => Object.assign(members[0].contracts[0], { last: '2026-07-01' }),
    'members[0].contracts[1].first: "2026-07-01" is not accepted; expected a date outside members[0].contracts[0]',
    'members[0].contracts[1].first : "2026-07-01" n\'est pas accepté ; attendu : une date hors de members[0].contracts[0]',
  ],
  [
    'overlapping leave',
    ({ members }) => members[0].leave?.push({ first: '2026-07-03', last: '2026-07-10' }),
    'members[0].leave[2].first: "2026-07-03" is not accepted; expected a date outside members[0].leave[0]',
    'members[0].leave[2].first : "2026-07-03" n\'est pas accepté ; attendu : une date hors de members[0].leave[0]',
  ],
  [
    'half on a range',
    ({ members }) => Object.assign(members[0].leave?.[0] ?? {}, { half: true }),
    'members[0].leave[0].half: true is not accepted; expected false, or a range of one day',
    "members[0].leave[0].half : true n'est pas accepté ; attendu : false, ou une période d'un seul jour",
  ],
  [
    'an unknown zone',
    ({ members }) => Object.assign(members[0], { zone: 'métropole' }),
    'members[0].zone: "métropole" is not accepted; expected one of metropole, alsace-moselle, guadeloupe, guyane, martinique, mayotte, reunion, saint-barthelemy, saint-martin; did you mean "metropole"?',
    'members[0].zone : "métropole" n\'est pas accepté ; attendu : metropole, alsace-moselle, guadeloupe, guyane, martinique, mayotte, reunion, saint-barthelemy ou saint-martin ; vouliez-vous dire "metropole" ?',
  ],
  [
    'a share above 1',
    ({ members }) => Object.assign(members[0].contracts[0], { chargeable: 80 }),
    'members[0].contracts[0].chargeable: 80 is not accepted; expected a number from 0 to 1; did you mean "0.8"?',
    'members[0].contracts[0].chargeable : 80 n\'est pas accepté ; attendu : un nombre de 0 à 1 ; vouliez-vous dire "0.8" ?',
  ],
  [
    'a day of 25 hours',
    ({ members }) => Object.assign(members[0].contracts[0], { hours: [7, 25, 7, 7, 7, 0, 0] }),
    'members[0].contracts[0].hours[1]: 25 is not accepted; expected a number from 0 to 24',
    "members[0].contracts[0].hours[1] : 25 n'est pas accepté ; attendu : un nombre de 0 à 24",
  ],
  [
    'an id used twice',
    ({ members }) => Object.assign(members[2], { id: 'm-02' }),
    'members[2].id: "m-02" is not accepted; expected a value other than members[1].id',
    'members[2].id : "m-02" n\'est pas accepté ; attendu : une autre valeur que members[1].id',
  ],
  [
    'an id used by a member and a pool',
    ({ members }) => Object.assign(members[1], { id: 'compta' }),
    'members[1].id: "compta" is not accepted; expected a value other than members[0].pool',
    'members[1].id : "compta" n\'est pas accepté ; attendu : une autre valeur que members[0].pool',
  ],
  [
    'an assignment to nobody',
    ({ assignments }) => Object.assign(assignments[0], { to: 'm-1' }),
    'assignments[0].to: "m-1" is not accepted; expected the id of a member or of a pool; did you mean "m-01"?',
    'assignments[0].to : "m-1" n\'est pas accepté ; attendu : l\'identifiant d\'un collaborateur ou d\'un pôle ; vouliez-vous dire "m-01" ?',
  ],
  [
    'the same key twice',
    ({ assignments }) => assignments.push({ client: 'C1', to: 'paie' }),
    'assignments[5].client: "C1" is not accepted; expected a value other than assignments[1].client',
    'assignments[5].client : "C1" n\'est pas accepté ; attendu : une autre valeur que assignments[1].client',
  ],
];

describe('one problem', () => {
  test.each(BAD)('%s', async (_, change, english, french) => {
    const file = fullFile();
    // The third member is given work by the file; the second is given none.
    file.assignments[2].to = 'compta';
    expect((await cli(['headcount', ...work(), ...teamOf(file)])).code).toBe(0);
    change(file);
    const [flag, path] = teamOf(file);
    for (const command of COMMANDS) {
      const told = async (lang: string) => {
        const { code, stdout, stderr } = await cli([command, ...work(), flag, path, '--lang', lang]);
        expect([code, stdout]).toEqual([4, '']);
        return stderr;
      };
      expect(await told('en')).toBe(`error: ${path}: ${english}\n`);
      expect(await told('fr')).toBe(`erreur : ${path} : ${french}\n`);
    }
  });
});

test('all problems of a file, each on a line of its own', async () => {
  const file = fullFile();
  Object.assign(file.members[0].contracts[0], { chargeable: 80 });
  Object.assign(file, { default: 'juridique' });
  const [flag, path] = teamOf(file);
  const { code, stderr } = await cli(['capacity', ...work(), flag, path]);
  expect(code).toBe(4);
  expect(stderr).toBe(
    `error: ${path}: members[0].contracts[0].chargeable: 80 is not accepted; expected a number from 0 to 1; did you mean "0.8"?
error: ${path}: default: "juridique" is not accepted; expected the id of a member or of a pool
`,
  );
});

test('leave beyond the contracts counts as far as they go, and is told', async () => {
  const file = fullFile();
  file.members[0].leave?.push({ first: '2025-12-30', last: '2026-01-02' });
  Object.assign(file.members[2], { leave: [{ first: '2027-01-01', last: '2027-01-01' }] });
  const cut = fullFile();
  cut.members[0].leave?.push({ first: '2026-01-01', last: '2026-01-02' });
  const [flag, path] = teamOf(file);
  for (const command of COMMANDS) {
    const { code, stdout, stderr } = await cli([command, ...work(), flag, path, '--format', 'json']);
    expect(code).toBe(0);
    expect(stderr).toContain(
      `${path}: members[0].leave[2]: the leave of "m-01" from 2025-12-30 to 2026-01-02 goes beyond the contracts; it counts from 2026-01-01 to 2026-01-02\n` +
        `${path}: members[2].leave[0]: the leave of "m-03" on 2027-01-01 goes beyond the contracts; none of it counts\n`,
    );
    expect(stdout).toBe((await cli([command, ...work(), ...teamOf(cut), '--format', 'json'])).stdout);
    const french = await cli([command, ...work(), flag, path, '--lang', 'fr']);
    expect(french.stderr).toContain(
      `${path} : members[0].leave[2] : le congé de "m-01" du 30/12/2025 au 02/01/2026 dépasse ses contrats ; il compte du 01/01/2026 au 02/01/2026\n` +
        `${path} : members[2].leave[0] : le congé de "m-03" du 01/01/2027 dépasse ses contrats ; rien n'en est compté\n`,
    );
  }
});

describe('a file that is no team', () => {
  const told = async (content: string, lang = 'en') => {
    const path = join(folder(), 'team.json');
    writeFileSync(path, content);
    const { code, stdout, stderr } = await cli(['level', ...work(), '--team', path, '--lang', lang]);
    expect([code, stdout]).toEqual([4, '']);
    return stderr.replace(path, 'F');
  };

  test('no JSON, or JSON of something else', async () => {
    expect(await told('{"members": [}')).toBe('error: F: invalid JSON: line 1, column 14\n');
    expect(await told('')).toBe('error: F: this file is empty\n');
    expect(await told('{"members": [}', 'fr')).toBe('erreur : F : JSON invalide : ligne 1, colonne 14\n');
    expect(await told('[]')).toBe('error: F: team: [] is not accepted; expected a JSON object\n');
    expect(await told('{}')).toContain('error: F: members: missing; ');
    expect(await told('{}', 'fr')).toContain('erreur : F : members : absent ; ');
  });

  test('no file, or a folder', async () => {
    const place = folder();
    for (const command of COMMANDS) {
      const missing = await cli([command, ...work(), '--team', join(place, 'x')]);
      expect(missing).toEqual({ code: 4, stdout: '', stderr: `error: ${join(place, 'x')}: there is no such file\n` });
      const french = await cli([command, ...work(), '--team', place, '--lang', 'fr']);
      expect(french).toEqual({
        code: 4,
        stdout: '',
        stderr: `erreur : ${place} : c'est un dossier, pas un fichier\n`,
      });
    }
  });
});

test('is read before the rows are asked for', async () => {
  const { emulator, args, env } = await emulate({ letters: [], activities: [] });
  for (const command of COMMANDS) {
    expect((await cli([command, ...args, ...teamOf({})], { env })).code).toBe(4);
    expect(emulator.requests).toHaveLength(0);
  }
  expect((await cli(['headcount', ...args, ...team()], { env })).code).toBe(0);
  expect(emulator.requests.length).toBeGreaterThan(0);
});

describe('the option', () => {
  test('is needed by each of the three', async () => {
    for (const command of COMMANDS) {
      const english = await cli([command, ...work()]);
      expect([english.code, english.stdout]).toEqual([2, '']);
      expect(english.stderr).toBe(`error: ${command} needs --team\nSee plan-de-charge ${command} --help.\n`);
      const french = await cli([command, ...work(), '--lang', 'fr']);
      expect(french.stderr).toContain(`erreur : ${command} exige --team\n`);
    }
  });

  test('is unknown to other commands', async () => {
    for (const command of [['plan'], ['check'], ['explain', 'x']]) {
      const { code, stderr } = await cli([...command, ...work(), ...team()]);
      expect(code).toBe(2);
      expect(stderr).toContain('error: unknown option --team\n');
    }
  });

  test('names no file that is written', async () => {
    for (const command of COMMANDS) {
      const [flag, path] = team();
      const before = readFileSync(path, 'utf8');
      const { code, stdout, stderr } = await cli([command, ...work(), flag, path, '--out', path]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('error: --out and --team are the same file\n');
      expect(readFileSync(path, 'utf8')).toBe(before);
    }
  });
});

test('the result in a file is what stdout would show', async () => {
  for (const command of COMMANDS) {
    const args = [command, ...work(), ...team()];
    const out = join(folder(), 'out');
    expect(await cli([...args, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe((await cli(args)).stdout);
  }
});
