// A field that a file has twice, of which JSON keeps the last: a team file is refused for it, of rows it is told and the last counts.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { team, work } from './may.js';
import { ACTIVITY, cli, filesOf, folder, Kept, LETTER, parseLines } from './setup.js';

/** A file with this text, which vanishes with the test. */
function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

const MEMBERS = `{
  "members": [
    {
      "id": "m-01",
      "pool": "compta",
      "leave": [{ "first": "2026-05-04", "last": "2026-05-08" }],
      "contracts": [{ "first": "2026-01-01" }],
      "leave": []
    }
  ]`;

describe('in a team file', () => {
  const told = async (text: string, command = 'capacity', lang = 'en') => {
    const path = written('team.json', text);
    const { code, stdout, stderr } = await cli([command, ...work(), '--team', path, '--lang', lang]);
    expect([code, stdout]).toEqual([4, '']);
    return stderr.replaceAll(path, 'F');
  };

  test('it is refused by each command, with its place and its lines', async () => {
    for (const command of ['capacity', 'level', 'headcount']) {
      expect(await told(`${MEMBERS}, "default": "compta" }`, command)).toBe(
        'error: F: members[0].leave: written twice (lines 6 and 8); expected once; only the last value, [], is kept\n',
      );
      expect(await told(`${MEMBERS}, "default": "compta" }`, command, 'fr')).toBe(
        'erreur : F : members[0].leave : écrit deux fois (lignes 6 et 8) ; attendu : une seule fois ; seule la dernière valeur, [], est retenue\n',
      );
    }
  });

  test('with all else that is wrong, and however the name is written', async () => {
    expect(await told(`${MEMBERS}, "default": "paie", "d\\u0065fault": "x" }`)).toBe(
      `error: F: members[0].leave: written twice (lines 6 and 8); expected once; only the last value, [], is kept
error: F: default: written twice (line 10); expected once; only the last value, "x", is kept
error: F: default: "x" is not accepted; expected the id of a member or of a pool
`,
    );
    expect(await told('{ "members": [], "x\\u001b": 1, "x\\u001b": 2 }')).toContain(
      'error: F: x\\u{1b}: written twice (line 1);',
    );
  });

  test('the same name in several objects is no repeat', async () => {
    expect((await cli(['capacity', ...work(), ...team()])).code).toBe(0);
  });
});

describe('in files of rows', () => {
  const letter = JSON.stringify(LETTER, null, 1).replace('"dateFin":', '"dateFin": "2026-01-31",\n "dateFin":');
  const activity = JSON.stringify({ ...ACTIVITY, quantite: 2 }).replace('"unite":', '"unite":7,"unite":');
  const rows = () => [
    ...['--letters', written('letters.json', `[${letter}]`)],
    ...['--activities', written('activities.json', `{"data":[${JSON.stringify(ACTIVITY)},${activity}]}`)],
  ];
  const clean = () => filesOf([LETTER], [ACTIVITY, { ...ACTIVITY, quantite: 2 }]);

  test('the last value counts', async () => {
    const planned = async (input: readonly string[]) => (await cli(['plan', ...input, '--format', 'ndjson'])).stdout;
    expect(await planned(rows())).toBe(await planned(clean()));
    expect(parseLines(await planned(rows()))).toHaveLength(24);
  });

  test('the check tells each, with its place and its lines', async () => {
    const english = await cli(['check', ...rows()]);
    expect(english.stdout).toContain(`Problems that reject no row: 2
  LM1: letters[0].dateFin: written twice (lines 6 and 7); expected once; only the last value, "2026-12-31", is kept
  LM1 Tenue comptable: activities.data[1].unite: written twice (line 1); expected once; only the last value, 1.5, is kept
`);
    const french = await cli(['check', ...rows(), '--lang', 'fr']);
    expect(french.stdout).toContain('letters[0].dateFin : écrit deux fois (lignes 6 et 7) ; ');
    const { problems } = JSON.parse((await cli(['check', ...rows(), '--format', 'json'])).stdout);
    expect(problems).toEqual([
      {
        _tag: 'RepeatedField',
        path: 'letters[0].dateFin',
        received: '2026-12-31',
        accepted: { _tag: 'Once' },
        lines: [6, 7],
        row: { letterId: 'L1', activite: null },
      },
      {
        _tag: 'RepeatedField',
        path: 'activities.data[1].unite',
        received: 1.5,
        accepted: { _tag: 'Once' },
        lines: [1, 1],
        row: { letterId: 'L1', activite: 'Tenue comptable' },
      },
    ]);
  });

  test('the other commands count them', async () => {
    expect((await cli(['plan', ...rows()])).stdout).toContain('Other data issues: 2 — ');
    for (const command of ['capacity', 'level', 'headcount']) {
      expect((await cli([command, ...rows(), ...team()])).stderr).toContain('Other data issues: 2 — ');
    }
  });

  test('--strict minds them', async () => {
    for (const command of ['plan', 'check']) {
      expect((await cli([command, ...rows(), '--strict'])).code).toBe(1);
      expect((await cli([command, ...clean(), '--strict'])).code).toBe(0);
    }
  });

  test('a list that stands twice loses the first, and says so', async () => {
    const lists = `{"data":[${JSON.stringify(LETTER)}],"data":[]}`;
    const input = ['--letters', written('letters.json', lists), ...clean().slice(2)];
    expect((await cli(['check', ...input])).stdout).toContain(
      '\n  letters.data: written twice (line 1); expected once; only the last value, [], is kept\n',
    );
  });

  test('the emulator says how many it does not serve', async () => {
    const served = async (input: readonly string[]) => {
      const stop = new AbortController();
      const stdout = new Kept();
      const ended = cli(['emulator', ...input], { stdout, signal: stop.signal });
      while (stdout.text === '') await new Promise((resolve) => setTimeout(resolve, 5));
      stop.abort();
      return (await ended).stderr;
    };
    const input = rows();
    const told = 'fields written more than once (only the last value is given): 1 — list them with the command check';
    expect(await served(input)).toBe(`${input[1]}: ${told}\n${input[3]}: ${told}\n`);
    expect(await served(clean())).toBe('');
  });
});
