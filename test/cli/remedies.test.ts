// `capacity` says what would help under the verdict of a pool that lacks hours, in both languages, with names; the report says the same.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportOf } from '../../src/brief/index.js';
import { decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { due, linesOf, member, shownBy, team, work } from './may.js';

// 130 h by 31 May. Anne has 119 h in May, of which 35 h are leave; Karim, who left in April, would have 119 h as well.
// Sophie of payroll has 119 h for her 4 h: with the 130 h she would lack 15 h.
const WORK = [due('Bilan', 130, 31), due('Paie', 4, 31)];
const MEMBERS = [
  member('m-01', 'compta', { name: 'Anne Mercier', leave: [{ first: '2026-05-18', last: '2026-05-22' }] }),
  member('m-02', 'compta', {
    name: 'Karim Benali',
    contracts: [{ first: '2026-01-01', last: '2026-04-30' }],
  }),
  member('m-03', 'paie', { name: 'Sophie Garnier' }),
];
const staff = (changes: object = {}) => team({ members: MEMBERS, ...changes });

/** What is said of the remedies of the first pool, without their title. */
async function said(args: readonly string[], people = staff(), rows = WORK) {
  const lines = linesOf(await shownBy('capacity', ['--by', 'month', ...args], rows, people));
  const from = lines.findIndex((line) => /^(Que faire|What to do) ?\? (Chaque mesure|Each way)/.test(line));
  expect(from).toBeGreaterThan(0);
  const rest = lines.slice(from + 1);
  return rest.slice(0, rest.indexOf(''));
}

test('each way with what came out when it was tried, in both languages', async () => {
  expect(await said(['--lang', 'fr'])).toEqual([
    '  Déplacer 5 jours de congé : ne suffit pas, il manque encore 11 h',
    '    du 18 au 22 mai, d’Anne Mercier (+35 h)',
    '  Garder Karim Benali : suffit',
    '    jusqu’au 31 mai (+119 h)',
    '  Ajouter 46 h : suffit',
    '    au plus tard le 29 mai',
    '  Ajouter une personne : suffit',
    '    sur toute la période, aux conditions du contrat type',
    '  Reporter une seule échéance : suffit',
    '    LM1 / Bilan, échéance du 31/05/2026 : 9 jours plus tard',
    '  Confier une seule échéance à un autre pôle : ne suffit pas, il manque encore 15 h',
    '    la meilleure serait LM1 / Bilan, échéance du 31/05/2026',
  ]);
  expect((await said(['--lang', 'en'])).slice(0, 5)).toEqual([
    '  Move 5 days of leave: not enough, 11 h are still missing',
    '    from 18 to 22 May, of Anne Mercier (+35 h)',
    '  Keep Karim Benali: enough',
    '    until 31 May (+119 h)',
    '  Add 46 h: enough',
  ]);
});

test('with --ids the ids stand beside the names', async () => {
  const lines = await said(['--ids', '--lang', 'fr']);
  expect(lines).toContain('    du 18 au 22 mai, d’Anne Mercier (m-01) (+35 h)');
  expect(lines).toContain('  Garder Karim Benali (m-02) : suffit');
});

test('hours for what is given to a member in person are said to be for that member, and are not divided', async () => {
  const assignments = [
    { activity: 'Bilan', to: 'm-01' },
    { activity: 'Paie', to: 'paie' },
  ];
  const [anne, , sophie] = MEMBERS;
  const people = staff({ assignments, members: [anne, member('m-04', 'compta', { name: 'Inès Caron' }), sophie] });
  expect(await said(['--lang', 'fr'], people)).toEqual([
    '  Déplacer 5 jours de congé : ne suffit pas, il manque encore 11 h',
    '    du 18 au 22 mai, d’Anne Mercier (+35 h)',
    '  Ajouter 46 h : suffit',
    '    au plus tard le 29 mai, pour ce qui est confié à Anne Mercier',
    '  Ajouter une personne : ne suffit pas, il manque encore 46 h',
    '    sur toute la période, aux conditions du contrat type',
    '  Reporter une seule échéance : suffit',
    '    LM1 / Bilan, échéance du 31/05/2026 : 9 jours plus tard',
    '  Confier une seule échéance à un autre pôle : ne suffit pas, il manque encore 15 h',
    '    la meilleure serait LM1 / Bilan, échéance du 31/05/2026',
  ]);
  expect(await said(['--lang', 'en'], people)).toContain(
    '    by 29 May at the latest, for what is given to Anne Mercier',
  );
});

test('many pools that could take a deadline are named to three', async () => {
  const hosts = ['audit', 'conseil', 'juridique', 'social', 'paie'];
  const others = hosts.flatMap((pool) => [1, 2].map((number) => member(`${pool}-${number}`, pool)));
  const lines = await said(['--lang', 'fr'], staff({ members: [MEMBERS[0], ...others] }));
  expect(lines.at(-1)).toBe('    LM1 / Bilan, échéance du 31/05/2026 : à audit, conseil, juridique et 2 autres');
});

test('the report says the same of each, but for what it calls a deadline', async () => {
  for (const lang of ['fr', 'en'] as const) {
    const [, letters, , activities] = work(WORK);
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
    const portfolio = orThrow(decodePortfolio(read(letters), read(activities)));
    const people = orThrow(decodeTeam(read(staff()[1])));
    const names = namesOf(portfolio, { team: people, lang });
    const shown = { first: '2026-05-01', last: '2026-05-31' };
    const { cards } = orThrow(reportOf({ plan: orThrow(plan(portfolio)), team: people, names, shown, lang }));
    const blocks = cards.flatMap((card) => card.blocks);
    const titles = (tag: 'Steps' | 'Others') =>
      blocks.flatMap((block) => (block._tag === tag ? block.steps.map(({ title }) => title) : [])).flatMap(linesOf);
    const lines = await said(['--lang', lang]);
    const ofCommand = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
    expect(titles('Steps')).toEqual(ofCommand(/^ {2}(\S.*) ?: (?:suffit|enough)$/).map((title) => title.trim()));
    expect(titles('Others')).toEqual(ofCommand(/^ {2}(\S.*) ?: (?:ne suffit|not enough)/).map((title) => title.trim()));
  }
});
