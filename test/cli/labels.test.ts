// Names in the place of ids: in tables and sentences for people, from the names table, the rows, the team; formats for machines keep ids.

import { describe, expect, test } from 'vitest';
import { activities, DUFOUR, GARNIER_4, GARNIER_9, letters, NAMELESS, namesIn, rows, TABLE } from './named-firm.js';
import { readCsv } from './read-csv.js';
import { cli, filesOf, Kept, teamOf } from './setup.js';

const shown = async (command: string, ...args: readonly string[]) => {
  const { stdout, stderr, code } = await cli([command, ...rows(), ...namesIn(TABLE.slice(0, 3)), ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n');
};
const cellsOf = (lines: readonly string[]) => lines.map((line) => line.split(/ {2,}/)[0]);

describe('tables', () => {
  test.each([
    ['fr', ['client a65d', 'Librairie Garnier · 3bf4', 'Librairie Garnier · 3bf9', 'Plomberie Dufour', 'total']],
    ['en', ['client a65d', 'Librairie Garnier · 3bf4', 'Librairie Garnier · 3bf9', 'Plomberie Dufour', 'total']],
  ])('of totals by client, in the order of names, in %s', async (lang, names) => {
    const lines = await shown('plan', '--by', 'client', '--lang', lang);
    expect(cellsOf(lines.slice(2, -1))).toEqual(names);
  });

  test('within each value of the key before', async () => {
    const lines = await shown('plan', '--by', 'manager,year,client', '--lang', 'fr');
    expect(lines.slice(2, -2).map((line) => line.split(/ {2,}/).slice(0, 3).join(', '))).toEqual([
      'Inès Mercier, 2026, client a65d',
      'Inès Mercier, 2026, Librairie Garnier · 3bf4',
      'Inès Mercier, 2026, Plomberie Dufour',
      'Inès Mercier, 2027, client a65d',
      'Inès Mercier, 2027, Librairie Garnier · 3bf4',
      'Inès Mercier, 2027, Plomberie Dufour',
      'sans responsable, 2026, Librairie Garnier · 3bf9',
      'sans responsable, 2027, Librairie Garnier · 3bf9',
    ]);
  });

  test('of letters: by code, else by the beginning of the id', async () => {
    expect(cellsOf((await shown('plan', '--by', 'letter', '--lang', 'fr')).slice(2, -2))).toEqual([
      'lettre 00c0',
      'LM1',
      'LM2',
      'LM3',
    ]);
  });

  test('of a forecast', async () => {
    const { stdout } = await cli([
      ...['forecast', ...rows(), ...namesIn(TABLE.slice(0, 3))],
      ...['--first', '2026-02', '--months', '1', '--by', 'client', '--lang', 'fr'],
    ]);
    expect(cellsOf(stdout.split('\n').slice(4, 8))).toEqual([
      'client a65d',
      'Librairie Garnier · 3bf4',
      'Librairie Garnier · 3bf9',
      'Plomberie Dufour',
    ]);
  });

  test('with --ids the whole id beside the name, which is shortened before it where there is no room', async () => {
    const narrow = await shown('plan', '--by', 'client', '--ids');
    expect(cellsOf(narrow.slice(2, -2))[1]).toBe(`Librairie Gar… · 3bf4 (${GARNIER_4})`);
    const wide = new Kept(100);
    await cli(['plan', '--by', 'client', '--ids', ...rows(), ...namesIn(TABLE.slice(0, 3)), '--lang', 'en'], {
      stdout: wide,
    });
    const lines = wide.text.split('\n');
    expect(cellsOf(lines.slice(2, -2))).toEqual([
      `client a65d (${NAMELESS})`,
      `Librairie Garnier · 3bf4 (${GARNIER_4})`,
      `Librairie Garnier · 3bf9 (${GARNIER_9})`,
      `Plomberie Dufour (${DUFOUR})`,
    ]);
  });
});

describe('of a team', () => {
  // The one has time enough, the other, to whom work is given in person, has not.
  const member = (id: string, name?: string) => ({
    id,
    pool: 'compta',
    contracts: [{ first: '2026-01-01', hours: [name === undefined ? 10 : 0.1, 0, 0, 0, 0, 0, 0] }],
    ...(name === undefined ? {} : { name }),
  });
  const team = () =>
    teamOf({
      members: [member('m-01'), member('m-02', 'Karim Benali')],
      assignments: [{ client: DUFOUR, to: 'm-02' }],
      default: 'compta',
    });
  const of = async (command: string, ...args: readonly string[]) => {
    const { stdout } = await cli([
      command,
      ...rows(),
      ...team(),
      ...namesIn(TABLE),
      '--first',
      '2026',
      '--last',
      '2026',
      '--lang',
      'fr',
      ...args,
    ]);
    return stdout;
  };

  test('pools, members, clients, managers and letters in the verdict', async () => {
    const text = await of('capacity', '--by', 'year', '--group', 'member');
    expect(text).toContain('Pôle Comptabilité (collaborateurs : 2)\n');
    expect(text).toMatch(/^2026 +Anne Faure /m);
    expect(text).toMatch(/^2026 +Karim Benali /m);
    expect(text).toContain(
      '\nLettres : LM1 1,5 h\nClients : Plomberie Dufour 1,5 h\nMaîtres de dossier : Inès Mercier 1,5 h\n',
    );
    expect(text).toContain('ce qui est confié à Karim Benali coûte');
    expect(text).toContain('le client Plomberie Dufour (');
    expect(text).not.toMatch(/[0-9a-f]{8}-|\bcompta\b|m-0[12]/);
  });

  test('in what a level and a headcount say', async () => {
    for (const command of ['level', 'headcount']) {
      const text = await of(command);
      expect(text).toContain('Pôle Comptabilité (collaborateurs : 2)\n');
      expect(text).not.toMatch(/[0-9a-f]{8}-|compta|m-0[12]/);
    }
  });

  test('with --ids', async () => {
    expect(await of('capacity', '--by', 'year', '--ids')).toContain(`Plomberie Dufour (${DUFOUR})`);
  });
});

test('a client without a name in a sentence that says what it is', async () => {
  const member = (id: string, hours: number) => ({
    id,
    pool: 'compta',
    contracts: [{ first: '2026-01-01', hours: [hours, 0, 0, 0, 0, 0, 0] }],
  });
  const team = { members: [member('m-01', 0.1), member('m-02', 10)], assignments: [{ client: NAMELESS, to: 'm-01' }] };
  const args = ['capacity', ...rows(), ...teamOf(team), '--first', '2026', '--last', '2026'];
  expect((await cli([...args, '--lang', 'fr'])).stdout).toContain('ce qui y pèse le plus est le client a65d (');
  expect((await cli([...args, '--lang', 'en'])).stdout).toContain(' client a65d (');
});

describe('as CSV', () => {
  const recordsOf = async (delimiter: string, ...args: readonly string[]) => {
    const { stdout } = await cli(['plan', ...rows(), ...namesIn(TABLE.slice(0, 3)), '--format', 'csv', ...args]);
    return readCsv(stdout.replace('\ufeff', ''), delimiter);
  };

  test('names beside ids, which stay as they are', async () => {
    const [header, ...records] = await recordsOf(',');
    expect(header.slice(-5)).toEqual(['client', 'codeIBS', 'clientName', 'managerName', 'letterName']);
    expect(new Set(records.map((record) => record.slice(-5).join(' / ')))).toEqual(
      new Set([
        `${NAMELESS} /  / client a65d / Inès Mercier / letter 00c0`,
        `${DUFOUR} / LM1 / Plomberie Dufour / Inès Mercier / LM1`,
        `${GARNIER_4} / LM2 / Librairie Garnier · 3bf4 / Inès Mercier / LM2`,
        `${GARNIER_9} / LM3 / Librairie Garnier · 3bf9 /  / LM3`,
      ]),
    );
  });

  test('totals in Excel: the name first, the id last', async () => {
    const [header, ...records] = await recordsOf(';', '--excel', '--by', 'client', '--lang', 'fr');
    expect(header).toEqual(['Client', 'Échéances', 'Heures', 'Identifiant du client', 'Micro-heures']);
    expect(records).toContainEqual(['Librairie Garnier · 3bf4', '12', '18', GARNIER_4, '18000000']);
  });
});

describe('explain', () => {
  const explained = (text: string, ...args: readonly string[]) =>
    cli(['explain', text, ...rows(), ...namesIn([...TABLE.slice(0, 3), ...LETTER_NAMES]), ...args]);
  const LETTER_NAMES = [
    { kind: 'letter', id: letters[1].objectId, name: 'Comptes Dufour' },
    { kind: 'letter', id: letters[2].objectId, name: 'Comptes Garnier' },
    { kind: 'letter', id: letters[3].objectId, name: 'Comptes Garnier' },
  ];

  test('takes a name of the table, a label, what stands for no name', async () => {
    for (const [text, index] of [
      ['comptes dufour', 1],
      ['Comptes Garnier · 00c3', 3],
      ['letter 00c0', 0],
    ] as const) {
      const { stdout, code } = await explained(text);
      expect([code, stdout.split('\n')[0]]).toEqual([0, letters[index].objectId]);
    }
  });

  test('shows it', async () => {
    expect((await explained(letters[1].objectId)).stdout.split('\n')[1]).toBe('Comptes Dufour');
    expect((await explained(letters[1].objectId, '--ids')).stdout.split('\n')[1]).toBe(
      `Comptes Dufour (${letters[1].objectId})`,
    );
  });

  test('refuses a name that several letters have, with their ids', async () => {
    const { stderr, code } = await explained('Comptes Garnier');
    expect(code).toBe(2);
    expect(stderr).toContain(
      `"Comptes Garnier" names several letters: LM2 / ${letters[2].objectId}, LM3 / ${letters[3].objectId}`,
    );
  });

  test('knows a client by name', async () => {
    const { stderr, code } = await explained('Plomberie Dufour', '--lang', 'fr');
    expect(code).toBe(2);
    expect(stderr).toContain(
      `"Plomberie Dufour" est un client ; expliquez l'une de ses lettres : LM1 / ${letters[1].objectId}`,
    );
  });
});

test('check: letters and clients', async () => {
  const bad = [
    { ...letters[0], dateDebExercice: '2026-03-01', dateFinExercice: '2027-02-28' },
    { ...letters[1], entite: letters[0].entite },
  ];
  const { stdout } = await cli(['check', ...filesOf(bad, activities.slice(0, 2)), '--lang', 'fr']);
  expect(stdout).toMatch(/^ {2}client a65d, .* h : LM1 exercice du .* \/ lettre 00c0 exercice du .*$/m);
});
