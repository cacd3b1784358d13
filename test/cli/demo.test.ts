// `demo`: the documentation's letter over HTTP with faults, the firm's year, the rows left unplanned, the team that
// cannot carry May, and the way on.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DEMO_TEAM } from '../../src/cli/demo-team.js';
import { DOCUMENTATION_ACTIVITIES, DOCUMENTATION_LETTERS } from '../../src/cli/documentation-example.js';
import { generateFirm } from '../../src/testing/index.js';
import { cli, FIXTURES, folder, Kept } from './setup.js';

/** Where the files of the tours go. */
const place = mkdtempSync(join(tmpdir(), 'plan-de-charge-demo-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What the tour prints, in either language; it is taken once and read by several tests. */
const tours = {
  en: cli(['demo', '--out', join(place, 'en')], { stdout: new Kept(1000) }),
  fr: cli(['demo', '--lang', 'fr', '--out', join(place, 'fr')], { stdout: new Kept(1000) }),
};

test("the documentation's example is the fixtures', verbatim", () => {
  expect(DOCUMENTATION_LETTERS).toEqual(JSON.parse(readFileSync(FIXTURES.letters, 'utf8')));
  expect(DOCUMENTATION_ACTIVITIES).toEqual(JSON.parse(readFileSync(FIXTURES.activities, 'utf8')));
});

describe('the tour', () => {
  test('in English', async () => {
    const { code, stdout, stderr } = await tours.en;
    expect(code).toBe(0);
    expect(stderr).toContain('An emulated Loop API on this machine, with some faults injected: http://127.0.0.1:');
    const [, requests, failed] = /in (\d+) requests, of which (\d+) failed and were retried/.exec(stdout) ?? [];
    expect(Number(failed)).toBeGreaterThan(10);
    expect(Number(requests)).toBeGreaterThan(600);
    expect(stdout).toContain("The letter of the API's own documentation — 71 occurrences, 6.1 h");
    for (const line of [
      /^Visite accompagnement client +1 +2022-12-31 +2022-12-31 +4\.00$/m,
      /^Tableaux de bord +14 +2021-12-31 +2023-01-31 +2\.10$/m,
      /^Accès à Expensya : saisie automatisée des frais +14 +2021-11-30 +2022-12-31 +0\.00$/m,
      /^Enregistrer les factures dans PIA +14 +2021-12-10 +2023-01-10 +0\.00$/m,
      /^Accès à Cegid Devis Facture +14 +2021-11-30 +2022-12-31 +0\.00$/m,
      /^Accès à Bankin' +14 +2021-11-30 +2022-12-31 +0\.00$/m,
    ])
      expect(stdout).toMatch(line);
    const months = stdout.split('\n').filter((line) => /^2026-\d\d .*█/.test(line));
    const year = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);
    // The firm's work by month, then that of the pool that cannot do it.
    expect(months.map((line) => line.slice(0, 7))).toEqual([...year, ...year]);
    expect(stdout).toMatch(/^InvalidRow +the row cannot be read +\d+ /m);
    expect(stdout).not.toContain('OutsideHorizon');
    expect(stdout).toMatch(/^Rows due outside the dates planned: [\d,]+ \([\d,.]+ h at one occurrence per row\)$/m);
    expect(stdout).toMatch(/^ {2}LM\d+ #\d+ .*: /m);
    expect(stdout).toContain('export LOOP_API_KEY=KEY:SECRET');
    expect(stdout).toContain('node dist/cli/main.js plan --dossier CODE');
  });

  test.each(['en', 'fr'] as const)('in %s, by names: no id is shown', async (lang) => {
    const { stdout } = await tours[lang];
    expect(stdout).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(stdout).toMatch(
      /^Clients ?: .*Boulangerie Perrin 11 h, Librairie Garnier · 3bf4 9 h, Plomberie Dufour · 6113 8[.,]25 h/m,
    );
    expect(stdout).toMatch(/^(?:Managers|Maîtres de dossier) ?: Inès Mercier 54[.,]25 h/m);
  });

  test('in French, the same every time but for the time it took', async () => {
    const again = folder();
    const other = await cli(['demo', '--lang', 'fr', '--out', again], { stdout: new Kept(1000) });
    const [first, second] = [await tours.fr, other].map(({ stdout }) =>
      stdout.replace(/\([^()]* ms\)/, '').replaceAll(again, join(place, 'fr')),
    );
    for (const file of readdirSync(again)) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(place, 'fr', file))), file).toBe(true);
    }
    expect(first).toContain("La lettre de la documentation de l'API — 71 échéances, 6,1 h");
    expect(first).toContain('Rien ne se perd');
    expect(first).toContain('Prévision des heures du 01/01/2027 au 31/12/2027, situation au 01/01/2027');
    expect(first.match(/^2027-\d\d .* █/gm)).toHaveLength(12);
    expect(first).toMatch(/^renouvellement +90,0 % +\d+ /m);
    expect(second).toBe(first);
  });

  test.each([
    ['en', 'letters.json', 'activities.json', 'team.json'],
    ['fr', 'lettres.json', 'activites.json', 'equipe.json'],
  ])('in %s, ends with what to type next, which runs where the files are', async (lang, letters, activities, team) => {
    const { stdout } = await cli(['demo', '--lang', lang, '--out', folder()], { stdout: new Kept(60) });
    const next = stdout.split('\n').filter((line) => line.startsWith('  node dist/cli/main.js '));
    expect(next.at(-1)).toBe('  node dist/cli/main.js plan --dossier CODE');
    const firm = generateFirm({ clients: 3, seed: 1 });
    const own: Record<string, unknown> = { [letters]: firm.letters, [activities]: firm.activities, [team]: DEMO_TEAM };
    const there = folder();
    for (const [name, content] of Object.entries(own)) writeFileSync(join(there, name), JSON.stringify(content));
    const commands = next.slice(0, -1).map((line) => line.trim().split(' ').slice(2));
    expect(commands.map(([command]) => command)).toEqual(['check', 'plan', 'capacity', 'forecast']);
    for (const words of commands) {
      const args = words.map((word) => (word in own ? join(there, word) : word));
      expect(args).not.toEqual(words);
      expect((await cli([...args, '--lang', lang])).code).toBe(0);
    }
  });

  // Seven accountants with 5.95 h a day (7 h x 0.85) and 13 working days from 1 to 24 May, of which three of them are away for 9 (11 to
  // 22 May, Ascension Day taken off): 7 x 13 - 3 x 9 = 64 days, 380.8 h. The helpers are gone since the end of April.
  test.each([
    [
      'en',
      'Can its team do it? ',
      /^2026-05 .* ! 28\.95 h missing; overloaded days: (\d+)$/m,
      /^The work does not fit\. From (2026-05-01) to (2026-05-24), there are ([\d.]+) h of work \(occurrences: \d+\) for ([\d.]+) h of capacity: ([\d.]+) h are missing\.$/m,
      /^At least ([\d.]+) h must be added, for example: (.*)\.$/m,
      /^People needed on top of the present team: (\d+)$/m,
      'The other pools can do all of their work.',
    ],
    [
      'fr',
      "L'équipe suffit-elle ? ",
      /^2026-05 .* ! il manque 28,95 h ; jours en surcharge : (\d+)$/m,
      /^La charge ne tient pas dans la capacité\. Du (01\/05\/2026) au (24\/05\/2026), il y a ([\d,]+) h à faire \(échéances : \d+\) pour ([\d,]+) h de capacité : il manque ([\d,]+) h\.$/m,
      /^Il faut au moins ([\d,]+) h de plus, par exemple : (.*)\.$/m,
      /^Personnes nécessaires en plus de l'équipe actuelle : (\d+)$/m,
      'Dans les autres pôles, la charge tient dans la capacité.',
    ],
  ] as const)(
    'in %s, the team that cannot carry May, why not, and what would',
    async (lang, ask, may, why, add, more, others) => {
      const { stdout } = await tours[lang];
      const number = (text: string) => Number(text.replace(',', '.'));
      expect(stdout).toContain(ask);
      expect(Number(may.exec(stdout)?.[1])).toBe(13);
      expect(stdout.match(new RegExp(may.source.replace('2026-05', '2026-\\d\\d'), 'gm'))).toHaveLength(1);
      const [, , , compulsory, available, missing] = why.exec(stdout) ?? [];
      expect(number(available)).toBe(380.8);
      expect(number(missing)).toBeCloseTo(number(compulsory) - number(available), 6);
      expect(number(missing)).toBeGreaterThan(0);
      const [, least, places] = add.exec(stdout) ?? [];
      expect(least).toBe(missing);
      const hours = [...places.matchAll(/([\d.,]+) h (?:on|le) /g)].map(([, text]) => number(text));
      expect(hours.reduce((sum, one) => sum + one, 0)).toBeCloseTo(number(missing), 6);
      expect(more.exec(stdout)?.[1]).toBe('1');
      expect(stdout).toContain(others);
    },
  );

  test.each(['en', 'fr'] as const)('in %s, ends with the files that it has written', async (lang) => {
    const { stdout } = await tours[lang];
    const files = readdirSync(join(place, lang)).map((file) => join(place, lang, file));
    expect(files.map((file) => extname(file)).sort()).toEqual(['.html', '.xlsx']);
    for (const file of files) {
      expect(stdout).toMatch(new RegExp(`^ {2}${file} ?: \\S+ 5.982, 12.292[.,]5 h ?; \\d+ k[Bo]$`, 'm'));
    }
  });

  test('what cannot be written is said, with what was shown before', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { code, stdout, stderr } = await cli(['demo', '--out', file, '--lang', 'en'], { stdout: new Kept(1000) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`error: ${file} cannot be written`)]);
    expect(stdout).toContain('2026-12');
  });

  test('to a reader who leaves, or who stops it', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    expect((await cli(['demo', '--out', folder()], { signal: stop.signal })).code).toBe(130);
    const gone = new Kept();
    gone.destroy();
    expect((await cli(['demo', '--out', folder()], { stdout: gone })).code).toBe(0);
  });
});
