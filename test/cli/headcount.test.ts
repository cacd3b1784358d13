// `headcount`: how many people each pool needs and why, alone and beside its members, for a month that can be checked by hand.

import { describe, expect, test } from 'vitest';
import { due, givenTeam, linesOf, member, numbersIn, ODD_WORK, oddTeam, shownBy, team, WORK } from './may.js';
import { readCsv } from './read-csv.js';

const shown = (args: readonly string[], ...rest: Rest) => shownBy('headcount', args, ...rest);
type Rest = [activities?: readonly object[], staff?: readonly string[]];

describe('the table', () => {
  // By 8 May 35 h are due and one person has 28 h: two people, one of whom is there. In payroll 23.8 h of one person's 119 h.
  test.each([
    [
      'en',
      `Typical profile: 35 h a week, 35 h of them on clients' work, holidays: metropole.

Pool compta (members: 1)
People needed: 2
  From 2026-05-01 to 2026-05-08, there are 35 h of work; the capacity of one person is 28 h.
People needed on top of the present team: 1
  From 2026-05-01 to 2026-05-08, there are 35 h of work; the capacity of one person is 28 h.

Pool paie (members: 2)
People needed: 1
  From 2026-05-01 to 2026-05-31, there are 23.8 h of work; the capacity of one person is 119 h.
People needed on top of the present team: 0

The result is exact for work that can be divided among people and among days.
Shown: from 2026-05-01 to 2026-05-31; all work is planned.
`,
    ],
    [
      'fr',
      `Profil type : 35 h par semaine, dont 35 h pour les clients, jours fériés : metropole.

Pôle compta (collaborateurs : 1)
Personnes nécessaires : 2
  Du 01/05/2026 au 08/05/2026, il y a 35 h à faire ; la capacité d'une personne est de 28 h.
Personnes nécessaires en plus de l'équipe actuelle : 1
  Du 01/05/2026 au 08/05/2026, il y a 35 h à faire ; la capacité d'une personne est de 28 h.

Pôle paie (collaborateurs : 2)
Personnes nécessaires : 1
  Du 01/05/2026 au 31/05/2026, il y a 23,8 h à faire ; la capacité d'une personne est de 119 h.
Personnes nécessaires en plus de l'équipe actuelle : 0

Résultat exact pour un travail qui peut se partager entre personnes et entre jours.
Jours montrés : du 01/05/2026 au 31/05/2026 ; tout le travail est planifié.
`,
    ],
  ])('in %s', async (lang, text) => {
    expect(linesOf(await shown(['--lang', lang]))).toEqual(text.split('\n'));
  });

  test('the pattern: its week, its share, its year, its zone', async () => {
    const staff = team({
      pattern: { zone: 'reunion', hours: [8, 8, 8, 8, 0, 0, 0], chargeable: 0.75, annualHours: 1400 },
    });
    expect(linesOf(await shown([], WORK, staff))[0]).toBe(
      "Typical profile: 32 h a week, 24 h of them on clients' work, 1,400 h a year, leave taken off, holidays: reunion.",
    );
    expect(linesOf(await shown(['--lang', 'fr'], WORK, staff))[0]).toBe(
      'Profil type : 32 h par semaine, dont 24 h pour les clients, 1 400 h par an, congés déduits, jours fériés : reunion.',
    );
  });

  test('work of nobody needs somebody; work without a place is left out', async () => {
    const lines = linesOf(await shown([], ODD_WORK, oddTeam()));
    // compta: 45.5 h of 119 h. Nobody: 3 h.
    expect(lines.slice(2, 7)).toEqual([
      'Pool compta (members: 1)',
      'People needed: 1',
      '  From 2026-05-01 to 2026-05-31, there are 45.5 h of work; the capacity of one person is 119 h.',
      'People needed on top of the present team: 0',
      'Occurrences with nobody at work in their window, neither the pool nor the typical profile: 1 (2 h); they are left out of the headcount.',
    ]);
    expect(linesOf(await shown(['--lang', 'fr'], ODD_WORK, oddTeam()))).toContain(
      "Échéances sans aucun jour travaillé dans leur fenêtre, ni par le pôle ni par le profil type : 1 (2 h) ; l'effectif n'en tient pas compte.",
    );
    expect(lines.slice(lines.indexOf('Unassigned work')).slice(1, 5)).toEqual([
      'People needed: 1',
      '  From 2026-05-01 to 2026-05-31, there are 3 h of work; the capacity of one person is 119 h.',
      'People needed on top of the present team: 1',
      '  From 2026-05-01 to 2026-05-31, there are 3 h of work; the capacity of one person is 119 h.',
    ]);
  });

  test('a pattern that does not work on the days of the work', async () => {
    // The member works on Mondays, the pattern on Fridays: of 35 h by the 8th, 7 h are worked, and both Fridays are holidays.
    const staff = team({
      members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2026-01-01', hours: [7, 0, 0, 0, 0, 0, 0] }] }],
      assignments: [],
      pattern: { hours: [0, 0, 0, 0, 7, 0, 0], annualHours: null },
    });
    const english = linesOf(await shown([], WORK.slice(0, 1), staff));
    expect(english.slice(2, -3)).toEqual([
      'Pool compta (members: 1)',
      'People needed: ?',
      '  No headcount would do: from 2026-05-01 to 2026-05-08, the typical profile does not work.',
      'People needed on top of the present team: ?',
      '  No headcount would do: from 2026-05-01 to 2026-05-08, the typical profile does not work.',
      '',
    ]);
    const french = linesOf(await shown(['--lang', 'fr'], WORK.slice(0, 1), staff));
    expect(french.slice(3, 5)).toEqual([
      'Personnes nécessaires : ?',
      '  Aucun effectif ne suffirait : du 01/05/2026 au 08/05/2026, le profil type ne travaille pas.',
    ]);
    const [found] = JSON.parse(await shown(['--format', 'json'], WORK.slice(0, 1), staff)).pools;
    const none = { count: null, first: '2026-05-01', last: '2026-05-08', unplaceable: [] };
    expect(found).toMatchObject({ ...none, more: none });
    const [, row] = readCsv(await shown(['--format', 'csv'], WORK.slice(0, 1), staff));
    const range = ['2026-05-01', '2026-05-08'];
    expect(row).toEqual(['compta', '1', '', ...range, '35000000', '0', '', ...range]);
  });

  test('work given in person: the pool as a whole, and it says so', async () => {
    const lines = linesOf(await shown([], WORK, givenTeam()));
    expect(lines).toContain('Some of the work is pinned to members; this looks at the pool as a whole.');
    // As one pool, two members of 28 h have 56 h for 35 h.
    expect(lines.slice(2, 6)).toEqual([
      'Pool compta (members: 2)',
      'People needed: 2',
      '  From 2026-05-01 to 2026-05-08, there are 35 h of work; the capacity of one person is 28 h.',
      'People needed on top of the present team: 0',
    ]);
  });

  test('nobody more, and what is missing all the same for being given to persons', async () => {
    const following = (lines: readonly string[], line: string) => lines.slice(lines.indexOf(line) + 1).slice(0, 3);
    const english = linesOf(await shown([], WORK, givenTeam()));
    expect(following(english, 'Some of the work is pinned to members; this looks at the pool as a whole.')).toEqual([
      'With the present team, 7 h are missing.',
      'As work of the whole pool it fits; what is given to m-01 costs 7 h in all; over all days that lack hours the largest part of that work is activity TVA (35 h).',
      '',
    ]);
    const french = linesOf(await shown(['--lang', 'fr'], WORK, givenTeam()));
    expect(
      following(
        french,
        'Une partie du travail est affectée nommément ; le calcul porte ici sur le pôle dans son ensemble.',
      ),
    ).toEqual([
      "Avec l'équipe actuelle, il manque 7 h.",
      "Confié au pôle dans son ensemble, ce travail tiendrait ; ce qui est confié à m-01 coûte 7 h en tout ; sur l'ensemble des jours où il manque des heures, ce qui y pèse le plus est l'activité TVA (35 h).",
      '',
    ]);
  });

  test('nothing of it where the work given to persons fits, or lacks as much whoever does it', async () => {
    const light = [due('TVA', 20, 8), ...WORK.slice(1)];
    const heavy = [due('TVA', 60, 8), ...WORK.slice(1)];
    const both = team({
      members: [1, 2, 3, 4].map((at) => member(`m-0${at}`, at % 4 < 2 ? 'compta' : 'paie')),
      assignments: [
        { activity: 'Revue', to: 'm-01' },
        { activity: 'Paie', to: 'paie' },
      ],
    });
    for (const [activities, staff, more] of [
      [light, givenTeam(), 0],
      [heavy, both, 1],
    ] as const) {
      const text = await shown([], activities, staff);
      expect(text).toContain('this looks at the pool as a whole');
      expect(text).toContain(`on top of the present team: ${more}\n`);
      expect(text).not.toContain('With the present team');
    }
  });
});

test('JSON: the shape that others rely on', async () => {
  const result = JSON.parse(await shown(['--format', 'json']));
  const may = { first: '2026-05-01', last: '2026-05-08', unplaceable: [] };
  const week = { ...may, workMicroHours: 35_000_000, capacityPerMemberMicroHours: 28_000_000 };
  expect(result).toEqual({
    divisible: true,
    pattern: { zone: 'metropole', hours: [7, 7, 7, 7, 7, 0, 0], chargeable: 1, annualHours: null },
    planned: { first: null, last: null },
    shown: { first: '2026-05-01', last: '2026-05-31' },
    pools: [
      { pool: 'compta', members: 1, count: 2, ...week, more: { count: 1, ...week }, relaxation: null },
      {
        pool: 'paie',
        members: 2,
        count: 1,
        first: '2026-05-01',
        last: '2026-05-31',
        workMicroHours: 23_800_000,
        capacityPerMemberMicroHours: 119_000_000,
        unplaceable: [],
        more: {
          count: 0,
          first: null,
          last: null,
          workMicroHours: 0,
          capacityPerMemberMicroHours: 0,
          unplaceable: [],
        },
        relaxation: null,
      },
    ],
    endingLetters: null,
  });
  for (const [name, value] of numbersIn(result.pools)) expect(Number.isInteger(value), `${name} ${value}`).toBe(true);
});

test('CSV: a pool a line; for Excel', async () => {
  const header = 'pool,members,count,first,last,workMicroHours,capacityPerMemberMicroHours,more,moreFirst,moreLast';
  const rows = [
    header.split(','),
    ['compta', '1', '2', '2026-05-01', '2026-05-08', '35000000', '28000000', '1', '2026-05-01', '2026-05-08'],
    ['paie', '2', '1', '2026-05-01', '2026-05-31', '23800000', '119000000', '0', '', ''],
  ];
  expect(readCsv(await shown(['--format', 'csv']))).toEqual(rows);
  expect(readCsv((await shown(['--format', 'csv', '--excel'])).slice(1), ';')).toEqual([
    'Pôle,Personnes,Personnes nécessaires,Du,Au,Personnes en plus,"En plus, du","En plus, au",Identifiant du pôle,Travail (micro-heures),Capacité par personne (micro-heures)'
      .split(/,(?=[^ ])/)
      .map((head) => head.replaceAll('"', '')),
    ['compta', '1', '2', '01/05/2026', '08/05/2026', '1', '01/05/2026', '08/05/2026', 'compta', '35000000', '28000000'],
    ['paie', '2', '1', '01/05/2026', '31/05/2026', '0', '', '', 'paie', '23800000', '119000000'],
  ]);
});

test('no work: nobody', async () => {
  const { pools } = JSON.parse(await shown(['--format', 'json'], []));
  expect(pools.map(({ count, more }: { count: number; more: { count: number } }) => [count, more.count])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(linesOf(await shown([], [])).filter((line) => line === 'People needed: 0')).toHaveLength(2);
});

test('the side of the work', async () => {
  const client = { ...due('Saisie', 20, 8), activiteCabinet: false, activiteClient: true };
  const countOf = async (...args: string[]) =>
    readCsv(await shown(['--format', 'csv', ...args], [due('TVA', 35, 8), client]))[1][2];
  // 35 h, 20 h, 55 h of one person's 28 h.
  expect([await countOf(), await countOf('--side', 'client'), await countOf('--side', 'all')]).toEqual(['2', '1', '2']);
});
