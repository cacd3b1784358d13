// Files that `forecast` refuses, in both languages, each problem on a line; laws that do not fit; rows that are not there. Exit code 4.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ACTIVITIES,
  capacity,
  fileOf,
  forecast,
  LETTERS,
  letter,
  MONTHLY,
  settings,
  work,
} from './forecast-example.js';
import { cli, filesOf, folder, teamOf } from './setup.js';

const FIRST = ['--first', '2027-01'];

/** What is said of a file; its name is left out. */
async function refusalsOf(option: readonly string[], ...args: readonly string[]) {
  const told: string[][] = [];
  for (const lang of ['en', 'fr']) {
    const { code, stdout, stderr } = await forecast(...FIRST, ...option, ...args, '--lang', lang);
    expect([code, stdout]).toEqual([4, '']);
    const [name] = option.slice(-1);
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toContain(name);
    told.push(lines.map((line) => line.replace(/^.*?\.json ?: /, '')));
  }
  return told;
}

describe('a settings file, and a table of capacities', () => {
  test.each([['--settings'], ['--capacity'], ['--team']])(
    '%s: missing, a folder, empty, not JSON, a list',
    async (flag) => {
      const name = flag.slice(2);
      for (const [content, english, french] of [
        ['', 'this file is empty', 'ce fichier est vide'],
        ['{"a":1', 'invalid JSON: line 1, column 7', 'JSON invalide : ligne 1, colonne 7'],
        [
          '[]',
          `${name}: [] is not accepted; expected a JSON object`,
          `${name} : [] n'est pas accepté ; attendu : un objet JSON`,
        ],
      ])
        expect(await refusalsOf(fileOf(flag, content))).toEqual([[english], [french]]);
      const missing = join(folder(), 'nowhere.json');
      expect(await refusalsOf([flag, missing])).toEqual([['there is no such file'], ["ce fichier n'existe pas"]]);
    },
  );

  test('a field that is written twice', async () => {
    expect(await refusalsOf(settings('{"on":"due",\n"on":"evenly"}'))).toEqual([
      ['on: written twice (lines 1 and 2); expected once; only the last value, "evenly", is kept'],
      [
        'on : écrit deux fois (lignes 1 et 2) ; attendu : une seule fois ; seule la dernière valeur, "evenly", est retenue',
      ],
    ]);
    expect(await refusalsOf(capacity('{"2027-01":1,"2027-01":2}'))).toEqual([
      ['2027-01: written twice (line 1); expected once; only the last value, 2, is kept'],
      ['2027-01 : écrit deux fois (ligne 1) ; attendu : une seule fois ; seule la dernière valeur, 2, est retenue'],
    ]);
  });

  test.each([
    [
      { risk: 1.2 },
      'risk: 1.2 is not accepted; expected a number between 0 and 1, both excluded',
      "risk : 1.2 n'est pas accepté ; attendu : un nombre entre 0 et 1, bornes exclues",
    ],
    [
      { rules: [{ statut: 1, probability: 80 }] },
      'rules[0].probability: 80 is not accepted; expected a number from 0 to 1; did you mean "0.8"?',
      'rules[0].probability : 80 n\'est pas accepté ; attendu : un nombre de 0 à 1 ; vouliez-vous dire "0.8" ?',
    ],
    [
      { renewals: { probabilty: 0.8 } },
      'renewals: there is no field "probabilty"; expected one of probability, hoursFactor, term, from, until, oneOffs, lapsedDays, successionDays, successors; did you mean "probability"?',
      'renewals : le champ "probabilty" n\'existe pas ; attendu : probability, hoursFactor, term, from, until, oneOffs, lapsedDays, successionDays ou successors ; vouliez-vous dire "probability" ?',
    ],
    [
      { rules: [{ renewal: 1 }] },
      'rules[0]: expected exactly one of letter, client, manager, profitCenter, statut',
      'rules[0] : attendu : un et un seul des champs letter, client, manager, profitCenter, statut',
    ],
    [
      {
        rules: [
          { client: 'C1', renewal: 1 },
          { client: 'C1', renewal: 0 },
        ],
      },
      'rules[1].client: "C1" is not accepted; it is already in rules[0].client',
      'rules[1].client : "C1" n\'est pas accepté ; cette valeur est déjà dans rules[0].client',
    ],
    [
      { rules: [{ letter: 'A' }] },
      'rules[0]: expected at least one of probability, outcomes, renewal, hoursFactor, renewalHoursFactor',
      'rules[0] : attendu : au moins un des champs probability, outcomes, renewal, hoursFactor, renewalHoursFactor',
    ],
    [
      { rules: [{ letter: 'A', probability: 1, outcomes: [{ name: 'x', probability: 1 }] }] },
      'rules[0].outcomes: not together with rules[0].probability',
      'rules[0].outcomes : incompatible avec rules[0].probability',
    ],
    [
      {
        rules: [
          {
            letter: 'A',
            outcomes: [
              { name: 'x', probability: 0.6 },
              { name: 'y', probability: 0.5 },
            ],
          },
        ],
      },
      'rules[0].outcomes: probabilities add up to 1.1; expected at most 1',
      'rules[0].outcomes : la somme des probabilités est 1,1 ; attendu : au plus 1',
    ],
    [
      { overrun: { default: [[1, 0.9]] } },
      'overrun.default: probabilities add up to 0.9; expected 1',
      'overrun.default : la somme des probabilités est 0,9 ; attendu : 1',
    ],
    [
      { levels: [0.5, 0.1] },
      'levels[1]: 0.1 is not accepted; expected more than 0.5',
      "levels[1] : 0.1 n'est pas accepté ; attendu : plus de 0,5",
    ],
    [
      { dependence: { rho: 1 } },
      'dependence.rho: 1 is not accepted; expected a number from 0 to 0.99',
      "dependence.rho : 1 n'est pas accepté ; attendu : un nombre de 0 à 0,99",
    ],
    [
      { dependence: { rho: 0.2 } },
      'dependence.rho: 0.2 is not supported yet; expected 0',
      "dependence.rho : 0.2 n'est pas encore pris en charge ; attendu : 0",
    ],
    [
      { renewals: { oneOffs: ['Bilan', ' bilan '] } },
      'renewals.oneOffs[1]: " bilan " is not accepted; it is already in renewals.oneOffs[0]',
      'renewals.oneOffs[1] : " bilan " n\'est pas accepté ; cette valeur est déjà dans renewals.oneOffs[0]',
    ],
  ])('%j', async (content, english, french) => {
    expect(await refusalsOf(settings(content))).toEqual([[english], [french]]);
  });

  test('all problems at once, a line each', async () => {
    const content = '{"risk":0,"risk":2,"rules":[{"client":"C1","renewal":9}],"metod":"fft"}';
    const [english, french] = await refusalsOf(settings(content));
    expect(english.map((line) => line.split(':')[0])).toEqual(['risk', 'settings', 'rules[0].renewal', 'risk']);
    expect(french).toHaveLength(4);
  });

  test.each([
    [
      { '2027-01': -1 },
      '2027-01: -1 is not accepted; expected a number from 0 to 1000000000',
      "2027-01 : -1 n'est pas accepté ; attendu : un nombre de 0 à 1000000000",
    ],
    [
      { default: '15' },
      'default: "15" is not accepted; expected a number from 0 to 1000000000; did you mean "15"?',
      'default : "15" n\'est pas accepté ; attendu : un nombre de 0 à 1000000000 ; vouliez-vous dire "15" ?',
    ],
  ])('capacity %j', async (content, english, french) => {
    expect(await refusalsOf(capacity(content))).toEqual([[english], [french]]);
  });

  test('files given for one another', async () => {
    const [asSettings] = await refusalsOf(settings({ default: 15 }));
    expect(asSettings[0]).toMatch(/^settings: there is no field "default"; expected one of rules, renewals, /);
    const [asCapacity] = await refusalsOf(capacity({ levels: [0.5] }));
    expect(asCapacity[0]).toMatch(/^capacity: there is no field "levels"; expected a day, a week, a month, /);
    const [asTeam] = await refusalsOf(teamOf({ default: 15 }));
    expect(asTeam.join('\n')).toContain('members: missing; expected');
  });
});

describe('a law that does not fit', () => {
  const proposed = (id: string) => letter({ id, statut: 1, client: id, mission: ['2027-01-01', '2027-12-31'] });
  const awkward = () =>
    filesOf(
      [proposed('X'), proposed('Y')],
      [work('X', 'Tenue', MONTHLY, 4000.0001), work('Y', 'Tenue', MONTHLY, 4099.9998)],
    );
  const args = ['--first', '2027-03', '--months', '1', '--method', 'direct'];

  test('without a grid it is refused, with the grid that would do', async () => {
    for (const [lang, sentence] of [
      [
        'en',
        'error: 2027-03: an exact law needs 81,000,000 points on a lattice of 0.0001 h (limit 16,777,216); set grid to 0.001 h\n',
      ],
      [
        'fr',
        'erreur : 2027-03 : la loi exacte demande 81 000 000 points au pas de 0,0001 h (au plus 16 777 216) ; fixez le pas (grid) à 0,001 h\n',
      ],
    ] as const) {
      const ran = await cli(['forecast', ...awkward(), ...args, '--grid', 'none', '--lang', lang]);
      expect({ ...ran, stderr: ran.stderr.replaceAll(/[\u00a0\u202f]/g, ' ') }).toEqual({
        code: 4,
        stdout: '',
        stderr: sentence,
      });
    }
  });

  test('with that grid it is made, and says by how much it rounds', async () => {
    const { code, stdout } = await cli(['forecast', ...awkward(), ...args, '--grid', '0.25', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Hours rounded to steps of 0.25 h in 1 of these lines; no figure is off by more than 0.01 h.\n',
    );
    const french = await cli(['forecast', ...awkward(), ...args, '--grid', '0.25', '--lang', 'fr']);
    expect(french.stdout).toContain(
      "Heures arrondies par pas de 0,25 h dans 1 de ces lignes ; l'écart ne dépasse jamais 0,01 h.\n",
    );
  });
});

describe('rows', () => {
  test('letters and activities that are swapped', async () => {
    const files = filesOf(ACTIVITIES, LETTERS);
    const english = await cli(['forecast', ...files, ...FIRST, '--lang', 'en']);
    expect([english.code, english.stdout]).toEqual([4, '']);
    expect(english.stderr).toContain('looks like an activity; are --letters and --activities swapped?');
    const french = await cli(['forecast', ...files, ...FIRST, '--lang', 'fr']);
    expect(french.stderr).toContain('--letters et --activities ne sont-elles pas interverties ?');
  });

  test('no input, and input without rows', async () => {
    const none = await cli(['forecast', ...FIRST]);
    expect([none.code, none.stderr.split('\n')[0]]).toEqual([
      2,
      'error: no input: give --workbook F, --letters F --activities F, --snapshot F, or --dossier CODE to read the API',
    ]);
    const { code, stdout } = await cli(['forecast', ...filesOf([], []), ...FIRST, '--lang', 'fr']);
    expect(code).toBe(0);
    expect(stdout).toContain('Aucune lettre');
    expect(stdout).not.toMatch(/[█▒│]/);
  });
});
