// The two files of rows: swapped, empty, or without the letter that `--letter-id` names.

import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, FIXTURES, filesOf, LETTER, teamOf } from './setup.js';

const STAFF = { members: [{ id: 'm', pool: 'p', contracts: [{ first: '2026-01-01' }] }], default: 'p' };
/** Every command that reads the two files. */
const commands = () => [
  ['plan'],
  ['plan', '--by', 'year'],
  ['check'],
  ['explain', 'x'],
  ...['capacity', 'level', 'headcount'].map((name) => [name, ...teamOf(STAFF)]),
  ['emulator', '--for', '0'],
];

describe('swapped', () => {
  test('by every command, in both languages, with the file and both options', async () => {
    const swapped = ['--letters', FIXTURES.activities, '--activities', FIXTURES.letters];
    for (const command of commands()) {
      const english = await cli([...command, ...swapped, '--lang', 'en']);
      expect([english.code, english.stdout]).toEqual([4, '']);
      expect(english.stderr).toBe(
        `error: ${FIXTURES.activities}: every row of --letters looks like an activity; are --letters and --activities swapped?\n`,
      );
      const french = await cli([...command, ...swapped, '--lang', 'fr']);
      expect([french.code, french.stdout]).toEqual([4, '']);
      expect(french.stderr).toBe(
        `erreur : ${FIXTURES.activities} : toutes les lignes de --letters ressemblent à des activités ; --letters et --activities ne sont-elles pas interverties ?\n`,
      );
    }
  });

  test('one of them alone, the other way round', async () => {
    const english = await cli(['plan', ...filesOf([], { data: [LETTER, LETTER] })]);
    expect(english.code).toBe(4);
    expect(english.stderr).toMatch(
      /activities\.json: every row of --activities looks like an engagement letter; are --letters and --activities swapped\?\n$/,
    );
    const french = await cli(['check', ...filesOf([LETTER], [LETTER]), '--lang', 'fr']);
    expect(french.stderr).toContain(
      'activities.json : toutes les lignes de --activities ressemblent à des lettres de mission ; ',
    );
  });

  test('one row of the other kind among its own is a row that cannot be read', async () => {
    expect((await cli(['plan', ...filesOf([LETTER, ACTIVITY], [ACTIVITY, LETTER])])).code).toBe(0);
  });
});

describe("the files of rows and of the team in each other's place", () => {
  const rows = () => filesOf([LETTER], [ACTIVITY]);

  test.each([
    ['a list of letters', [LETTER, LETTER], 'an engagement letter', 'des lettres de mission'],
    ['the same as the API gives it', { data: [LETTER] }, 'an engagement letter', 'des lettres de mission'],
    ['a list of activities', [ACTIVITY], 'an activity', 'des activités'],
  ])('%s as the team', async (_, given, english, french) => {
    for (const command of ['capacity', 'level', 'headcount']) {
      const run = (lang: string) => cli([command, ...rows(), ...teamOf(given), '--lang', lang]);
      const { code, stdout, stderr } = await run('en');
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toMatch(/^error: \/.*\/team\.json: /);
      expect(stderr.slice(stderr.indexOf(': every') + 2)).toBe(
        `every row looks like ${english}; --team takes the file of the team: members, contracts, leave, assignments\n`,
      );
      expect((await run('fr')).stderr).toMatch(
        new RegExp(
          `team\\.json : toutes les lignes ressemblent à ${french} ; --team attend le fichier de l'équipe : collaborateurs, contrats, congés, affectations\n$`,
        ),
      );
    }
  });

  test('a list of both, of neither, or of nothing is no team, and is said to be no object', async () => {
    for (const given of [[LETTER, ACTIVITY], [{ objectId: 'x' }], []]) {
      expect((await cli(['capacity', ...rows(), ...teamOf(given)])).stderr).toMatch(
        / is not accepted; expected a JSON object\n$/,
      );
    }
  });

  test('the team as letters or as activities, by every command', async () => {
    for (const command of commands()) {
      const letters = filesOf(STAFF, [ACTIVITY]);
      const { code, stdout, stderr } = await cli([...command, ...letters]);
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toBe(
        `error: ${letters[1]}: this looks like the file of a team; --letters takes engagement letters\n`,
      );
      const activities = filesOf([LETTER], STAFF);
      expect((await cli([...command, ...activities, '--lang', 'fr'])).stderr).toBe(
        `erreur : ${activities[3]} : ce fichier ressemble à celui d'une équipe ; --activities attend des activités\n`,
      );
    }
  });

  test('another object is no list of rows', async () => {
    const { code, stderr } = await cli(['plan', ...filesOf({ members: 1 }, [ACTIVITY])]);
    expect(code).toBe(4);
    expect(stderr).toContain('letters: {…} is not accepted; expected a list of rows, or { "data": [...] }\n');
  });
});

describe('empty', () => {
  const NO_LETTERS = { en: 'No letters were read.\n', fr: "Aucune lettre n'a été lue.\n" };
  const NO_ROWS = {
    en: 'No activity rows were read: there is nothing to plan.\n',
    fr: "Aucune ligne d'activité n'a été lue : il n'y a rien à planifier.\n",
  };
  const EVERY = { en: 'Every row is planned.', fr: 'Toutes les lignes sont planifiées.' };

  test.each(['en', 'fr'] as const)('is said to be so, in %s', async (lang) => {
    const shown = async (command: string[], letters: unknown[], activities: unknown[]) => {
      const { code, stdout, stderr } = await cli([...command, ...filesOf(letters, activities), '--lang', lang]);
      expect(code).toBe(0);
      return stdout + stderr;
    };
    for (const command of [['plan'], ['plan', '--by', 'month'], ['plan', '--format', 'csv'], ['check']]) {
      const nothing = await shown(command, [], []);
      expect(nothing).toContain(NO_LETTERS[lang] + NO_ROWS[lang]);
      expect(nothing).not.toContain(EVERY[lang]);
      const noRows = await shown(command, [LETTER], []);
      expect(noRows).toContain(NO_ROWS[lang]);
      expect(noRows).not.toContain(NO_LETTERS[lang]);
      expect(noRows).not.toContain(EVERY[lang]);
      const noLetters = await shown(command, [], [ACTIVITY]);
      expect(noLetters).toContain(NO_LETTERS[lang]);
      expect(noLetters).not.toContain(NO_ROWS[lang]);
      const full = await shown(command, [LETTER], [ACTIVITY]);
      expect(full).not.toContain(NO_LETTERS[lang]);
      expect(full).not.toContain(NO_ROWS[lang]);
    }
  });

  test('is no fault of the data', async () => {
    expect((await cli(['plan', ...filesOf([], []), '--strict'])).code).toBe(0);
  });
});

describe('--letter-id', () => {
  const letters = [LETTER, { ...LETTER, objectId: 'letter-two', codeIBS: 'LM2' }];

  test('of a letter that is not there is refused by every command, with the nearest', async () => {
    for (const command of commands()) {
      const run = (id: string, lang: string) =>
        cli([...command, ...filesOf(letters, [ACTIVITY]), '--letter-id', id, '--lang', lang]);
      const english = await run('letter-tow', 'en');
      expect([english.code, english.stdout]).toEqual([2, '']);
      expect(english.stderr).toBe(
        `error: unknown or rejected letter: "letter-tow"; did you mean "letter-two"?\nSee plan-de-charge ${command[0]} --help.\n`,
      );
      const french = await run('letter-tow', 'fr');
      expect(french.code).toBe(2);
      expect(french.stderr).toContain(
        'erreur : lettre inconnue ou rejetée : "letter-tow" ; vouliez-vous dire "letter-two" ?\n',
      );
      // People know letters by their codes.
      expect((await run('LM2', 'en')).stderr).toContain(
        'unknown or rejected letter: "LM2"; did you mean "letter-two"?',
      );
      expect((await run('elsewhere', 'en')).stderr).toContain('unknown or rejected letter: "elsewhere"\n');
    }
  });

  test('of a letter that cannot be read is that of a letter', async () => {
    const files = filesOf([LETTER, { ...LETTER, objectId: 'L2', dateFin: 'someday' }], [ACTIVITY]);
    const { code, stderr } = await cli(['plan', ...files, '--letter-id', 'L2', '--format', 'csv']);
    expect(code).toBe(0);
    expect(stderr).toContain('Rows left unplanned: 1 ');
  });

  test('without letters', async () => {
    const { code, stderr } = await cli(['check', ...filesOf([], [ACTIVITY]), '--letter-id', 'L1']);
    expect([code, stderr]).toEqual([2, 'error: unknown or rejected letter: "L1"\nSee plan-de-charge check --help.\n']);
  });
});
