// `report --out F.html`: the page of the firm, of a part of it, without people, and what is refused of its options.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, folder, LETTER, type Ran, teamOf } from './setup.js';

const letter = (id: string, client: string, manager: string) => ({
  ...{ ...LETTER, objectId: id, codeIBS: id },
  ...{ entite: { objectId: client, description: [] }, maitreDossier: { objectId: manager, description: [] } },
});
const activity = (lettreMissionId: string, activite: string) => ({ ...ACTIVITY, lettreMissionId, activite });
const LETTERS = [letter('LM1', 'c1-0001', 'm1'), letter('LM2', 'c2-0002', 'm1'), letter('LM3', 'c3-0003', 'm2')];
const ACTIVITIES = [
  ...[activity('LM1', 'Tenue'), activity('LM2', 'Tenue'), activity('LM2', 'Paie'), activity('LM3', 'Tenue')],
  // It cannot be read.
  { ...activity('LM3', 'Bilan'), frequence: 9 },
];
const NAMES = [
  { kind: 'client', id: 'c1-0001', name: 'Librairie Garnier' },
  { kind: 'client', id: 'c2-0002', name: 'Librairie Garnier' },
  { kind: 'client', id: 'c3-0003', name: 'Plomberie Dufour' },
  { kind: 'manager', id: 'm1', name: 'Anne Mercier' },
  { kind: 'manager', id: 'm2', name: 'Paul Petit' },
];
/** The pool `compta` has too few hours, the pool `paie` enough. */
const TEAM = {
  members: [
    { id: 'p1', name: 'Chloé Roux', pool: 'compta', contracts: [{ first: '2025-01-01', chargeable: 0.01 }] },
    { id: 'p2', name: 'Basile Noir', pool: 'paie', contracts: [{ first: '2025-01-01' }] },
  ],
  assignments: [{ activity: 'Paie', to: 'paie' }],
  default: 'compta',
};

/** Stands for the option of the team, whose file is of one test. */
const TEAM_FILE = '--team TEAM';

/** What the command said, and the page that it wrote; null where there is none. */
interface Made extends Ran {
  readonly page: string | null;
}

async function made(...args: readonly string[]): Promise<Made> {
  const place = folder();
  const [path, names] = [join(place, 'plan.html'), join(place, 'names.json')];
  writeFileSync(names, JSON.stringify(NAMES));
  const options = ['--first', '2026', '--last', '2026', '--names', names, '--out', path];
  const lang = args.includes('--lang') ? [] : ['--lang', 'fr'];
  const ran = await cli(['report', ...filesOf(LETTERS, ACTIVITIES), ...options, ...lang, ...args]);
  return { ...ran, page: existsSync(path) ? readFileSync(path, 'utf8') : null };
}

const inPage = (page: string | null, element: RegExp) =>
  element
    .exec(page ?? '')?.[1]
    .replaceAll(/<[^>]+>/g, '')
    .trim();
const headline = (page: string | null) => inPage(page, /<h1[^>]*>(.*?)<\/h1>/s);
const data = (page: string | null) =>
  JSON.parse(inPage(page, /<script type="application\/json" id="data">(.*?)<\/script>/s) as string);
const clients = (page: string | null): string[] => [...data(page).client.texts].sort();

test('the page of the firm says what the plan says', async () => {
  const { code, stderr, page } = await made(...teamOf(TEAM), '--title', 'Cabinet <Durand>');
  expect(code).toBe(0);
  expect(stderr).toMatch(/plan\.html : échéances 44, 66 h ; \d+ ko\n$/);
  expect(page).toMatch(/^<!doctype html>\s*<html lang="fr">/);
  expect(headline(page)).toMatch(/ne tiennent pas : il manque/);
  expect(page).toContain('Cabinet &lt;Durand>');
  expect(clients(page)).toEqual(['Librairie Garnier · c1-0', 'Librairie Garnier · c2-0', 'Plomberie Dufour']);
  expect(data(page).hours).toEqual(Array.from({ length: 44 }, () => 1.5));
  expect(page).toContain('Chloé Roux');
  expect(inPage(page, /(frequence)/)).toBe('frequence');
});

test('in English', async () => {
  const { stderr, page } = await made(...teamOf(TEAM), '--lang', 'en');
  expect(stderr).toMatch(/plan\.html: occurrences 44, 66 h; \d+ kB\n$/);
  expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/);
  expect(headline(page)).toMatch(/do not fit: \S+\sh are missing/);
});

describe('a part of the firm', () => {
  test.each([
    ['--client', 'Plomberie Dufour'],
    ['--client', 'c3-0003'],
    ['--manager', 'Paul Petit'],
  ])('%s %s: without a verdict, whatever the team', async (option, name) => {
    const { code, page } = await made(...teamOf(TEAM), '--strict', option, name);
    // The row that cannot be read is of this part, and `--strict` minds it.
    expect(code).toBe(1);
    expect(clients(page)).toEqual(['Plomberie Dufour']);
    expect(page).toContain(`partie du cabinet : ${option === '--manager' ? 'Paul Petit' : 'Plomberie Dufour'}`);
    expect(headline(page)).not.toMatch(/tien/);
    expect(page).not.toContain('Chloé Roux');
  });

  test('a client of a manager, and labels that are told apart as in the whole firm', async () => {
    const { code, stderr, page } = await made(
      ...teamOf(TEAM),
      ...['--manager', 'Anne Mercier', '--client', 'Librairie Garnier · c2-0', '--strict'],
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('échéances 22, 33 h')]);
    expect(clients(page)).toEqual(['Librairie Garnier · c2-0']);
    expect(page).toContain('partie du cabinet : Librairie Garnier · c2-0, Anne Mercier');
  });

  test('a pool keeps its verdict', async () => {
    const fitting = await made(...teamOf(TEAM), '--pool', 'paie', '--strict');
    expect([fitting.code, headline(fitting.page)]).toEqual([0, 'Tout tient en 2026.']);
    expect(fitting.page).toContain('partie du cabinet : paie');
    expect(fitting.page).toContain('Basile Noir');
    expect(fitting.page).not.toContain('Chloé Roux');
    expect(data(fitting.page).work.texts).toEqual(['Paie']);
    const lacking = await made(...teamOf(TEAM), '--pool', 'compta', '--strict');
    expect([lacking.code, headline(lacking.page)]).toEqual([1, expect.stringMatching(/ne tiennent pas/)]);
  });

  test('the lists and the calendars of it hold the same', async () => {
    const place = folder();
    const args = ['--first', '2026', '--last', '2026', '--as-of', '2026-01', '--client', 'c3-0003', '--lang', 'fr'];
    const out = ['--out', join(place, 'a.csv'), '--out', join(place, 'a.ics')];
    const { stderr } = await cli(['report', ...filesOf(LETTERS, ACTIVITIES), ...args, ...out]);
    expect(stderr).toMatch(/a\.csv : échéances 11, 16,5 h ; .*\n.*a\.ics : échéances 11, 16,5 h ; /);
  });
});

test('without people nobody is named', async () => {
  const { page } = await made(...teamOf(TEAM), '--no-people');
  expect(headline(page)).toMatch(/ne tiennent pas/);
  for (const name of ['Chloé', 'Basile', 'p1']) expect(page).not.toContain(name);
});

describe('what is refused, with nothing written', () => {
  test.each<[readonly string[], string, string]>([
    [
      ['--client', 'Librairie Garnier'],
      "--client : « Librairie Garnier » peut désigner c1-0001 ou c2-0002 ; donnez l'identifiant",
      '--client: "Librairie Garnier" may mean c1-0001 or c2-0002; give the id',
    ],
    [
      ['--client', 'Plombrie Dufour'],
      "--client : rien de ce qui a été lu ne s'appelle « Plombrie Dufour » ; vouliez-vous dire « Plomberie Dufour » ?",
      '--client: nothing that was read is called "Plombrie Dufour"; did you mean "Plomberie Dufour"?',
    ],
    [
      ['--manager', 'Mercier'],
      "--manager : rien de ce qui a été lu ne s'appelle « Mercier » ; noms connus : Anne Mercier",
      '--manager: nothing that was read is called "Mercier"; known are Anne Mercier',
    ],
    [
      ['--pool', 'juridique', TEAM_FILE],
      "--pool : rien de ce qui a été lu ne s'appelle « juridique » ; noms connus : compta, paie",
      '--pool: nothing that was read is called "juridique"; known are compta, paie',
    ],
    [['--pool', 'compta'], '--pool exige --team', '--pool needs --team'],
    [
      ['--rows', '43'],
      '44 échéances sont trop pour une page (43 au plus, --rows en fixe un autre nombre) : montrez moins de jours, ou une partie avec --client ou --manager ou --pool',
      '44 deadlines are too many for one page (43 at most, --rows takes another number): shorten the days shown, or take a part with --client or --manager or --pool',
    ],
    [
      ['--rows', '0'],
      '--rows : "0" n\'est pas accepté ; attendu : un entier de 1 à 1000000',
      '--rows: "0" is not accepted; expected an integer from 1 to 1000000',
    ],
  ])('%j', async (args, french, english) => {
    for (const [lang, prefix, sentence] of [
      ['fr', 'erreur : ', french],
      ['en', 'error: ', english],
    ]) {
      const { code, stderr, page } = await made(
        ...args.flatMap((arg) => (arg === TEAM_FILE ? teamOf(TEAM) : [arg])),
        '--lang',
        lang,
      );
      expect([code, page]).toEqual([2, null]);
      expect(stderr).toContain(`${prefix}${sentence}\n`);
    }
  });

  test('a bound of rows without a page', async () => {
    const args = [
      '--first',
      '2026',
      '--last',
      '2026',
      '--rows',
      '10',
      '--out',
      join(folder(), 'a.csv'),
      '--lang',
      'en',
    ];
    const { code, stderr } = await cli(['report', ...filesOf(LETTERS, ACTIVITIES), ...args]);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'error: --rows needs --out F.html']);
  });
});
