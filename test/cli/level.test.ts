// `level`: the levelled plan by period with its blocks, for a month that can be checked by hand; in JSON a proof that others can check.

import { describe, expect, test } from 'vitest';
import { verify } from '../../src/capacity/index.js';
import {
  due,
  givenTeam,
  idsOfPlan,
  jsonBy,
  linesOf,
  numbersIn,
  ODD_WORK,
  oddTeam,
  shownBy,
  team,
  WORK,
} from './may.js';
import { readCsv } from './read-csv.js';

const shown = (args: readonly string[], ...rest: Rest) => shownBy('level', args, ...rest);
const json = (...rest: Rest) => jsonBy('level', [], ...rest);
type Rest = [activities?: readonly object[], staff?: readonly string[]];

/** The working days of May 2026. */
const EARLY = ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'];
const LATE = '11 12 13 15 18 19 20 21 22 26 27 28 29'.split(' ').map((day) => `2026-05-${day}`);

describe('the table', () => {
  // The days up to the 7th are the fullest: 35 h of 28 h. The 13 others have 45.5 h of 91 h. Days without load stay listed.
  test.each([
    [
      'en',
      `Pool compta (members: 1)

period   capacity h  load h   load
-------  ----------  ------  -----  ----------------------------------------  ---------------------------------
2026-05      119.00   80.50  67.6%  ███████████████████████████·············  ! 7 h missing; overloaded days: 4

█ within the capacity   ▒ above it   · free

Blocks of days of equal load, the fullest first: 2
  125% from 2026-05-04 to 2026-05-07: 35 h (days: 4, occurrences: 1)
  50% from 2026-05-11 to 2026-05-29: 45.5 h (days: 13, occurrences: 1)
All that is planned was checked by a verifier that shares no code with the solver: occurrences 2, parts 17, no violation. No plan is better levelled.
This work does not fit: see the capacity command.

Pool paie (members: 2)

period   capacity h  load h  load
-------  ----------  ------  ----  ----------------------------------------
2026-05      238.00    0.00    0%  ········································

█ within the capacity   ▒ above it   · free

Blocks of days of equal load, the fullest first: 1
  0% from 2026-05-04 to 2026-05-29: 0 h (days: 17, occurrences: 0)
All that is planned was checked by a verifier that shares no code with the solver: occurrences 0, parts 0, no violation. No plan is better levelled.

The result is exact for work that can be divided among people and among days.
Shown: from 2026-05-01 to 2026-05-31; all work is planned.
`,
    ],
    [
      'fr',
      `Pôle compta (collaborateurs : 1)

période  capacité h  charge h    taux
-------  ----------  --------  ------  ----------------------------------------  ----------------------------------------
2026-05      119,00     80,50  67,6 %  ███████████████████████████·············  ! il manque 7 h ; jours en surcharge : 4

█ dans la capacité   ▒ au-delà   · libre

Blocs de jours de même charge, les plus chargés d'abord : 2
  125 % du 04/05/2026 au 07/05/2026, soit 35 h (jours : 4, échéances : 1)
  50 % du 11/05/2026 au 29/05/2026, soit 45,5 h (jours : 13, échéances : 1)
Tout ce qui est planifié a été contrôlé par un programme indépendant du calcul : échéances 2, parts 17, aucun écart. Aucun plan n'est mieux lissé.
Ce travail ne tient pas dans la capacité : voir la commande capacity.

Pôle paie (collaborateurs : 2)

période  capacité h  charge h  taux
-------  ----------  --------  ----  ----------------------------------------
2026-05      238,00      0,00   0 %  ········································

█ dans la capacité   ▒ au-delà   · libre

Blocs de jours de même charge, les plus chargés d'abord : 1
  0 % du 04/05/2026 au 29/05/2026, soit 0 h (jours : 17, échéances : 0)
Tout ce qui est planifié a été contrôlé par un programme indépendant du calcul : échéances 0, parts 0, aucun écart. Aucun plan n'est mieux lissé.

Résultat exact pour un travail qui peut se partager entre personnes et entre jours.
Jours montrés : du 01/05/2026 au 31/05/2026 ; tout le travail est planifié.
`,
    ],
  ])('in %s', async (lang, text) => {
    const stdout = await shown(['--by', 'month', '--lang', lang], WORK.slice(0, 2));
    expect(linesOf(stdout)).toEqual(text.split('\n'));
  });

  test.each([
    ['day', 62],
    ['week', 10],
    ['month', 2],
    ['quarter', 2],
    ['year', 2],
  ])('by %s, the same days for every pool', async (by, periods) => {
    const lines = linesOf(await shown(['--by', by], WORK.slice(0, 2)));
    expect(lines.filter((line) => /^2026/.test(line))).toHaveLength(periods);
  });

  test('by day unless asked', async () => {
    expect(await shown([])).toBe(await shown(['--by', 'day']));
    expect(await shown([])).toContain(
      '\n2026-05-07        7.00    8.75  125%  ████████████████████████████████▒▒▒▒▒▒▒▒  ! 1.75 h missing; overloaded days: 1\n',
    );
  });

  // Of the month the last three weeks fit by themselves; the 35 h due by the 8th do not, nor does a person's own work in a pool that is half full.
  test.each([
    ['the days that lack hours', ['--first', '2026-05-04', '--last', '2026-05-10'], WORK, team, 1],
    ['days beside them', ['--first', '2026-05-11', '--last', '2026-05-31'], WORK, team, 0],
    ['what is given to one of two', ['--by', 'month'], WORK, givenTeam, 1],
    ['what all can do', ['--by', 'month'], WORK.slice(1), givenTeam, 0],
    ['what nobody can do', ['--by', 'month'], ODD_WORK, oddTeam, 2],
  ] as const)('whether it does not fit: %s', async (_, args, activities, staff, pools) => {
    for (const [lang, sentence] of [
      ['en', 'This work does not fit: see the capacity command.'],
      ['fr', 'Ce travail ne tient pas dans la capacité : voir la commande capacity.'],
    ]) {
      const lines = linesOf(await shown([...args, '--lang', lang], [...activities], staff()));
      expect(lines.filter((line) => line === sentence)).toHaveLength(pools);
    }
  });

  test('work without a place is counted; work of nobody has its pool', async () => {
    const lines = linesOf(await shown(['--by', 'month'], ODD_WORK, oddTeam()));
    for (const hours of [2, 3])
      expect(lines).toContain(
        `Occurrences with nobody at work in their window: 1 (${hours} h); they are left out of the levelled plan and stand on their last day.`,
      );
    expect(lines).toContain('Unassigned work');
    expect(lines).toContain(
      '2026-05        0.00    3.00        ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  ! 3 h missing',
    );
    const [, may, , nobody] = readCsv(await shown(['--by', 'month', '--format', 'csv'], ODD_WORK, oddTeam()));
    expect([may.slice(-6), nobody.slice(-6)]).toEqual([
      ['2', '2000000', '47.5', '47500000', '2', '2000000'],
      ['3', '3000000', '3', '3000000', '3', '3000000'],
    ]);
  });

  test('work given in person: the pool as a whole, and it says so', async () => {
    const lines = linesOf(await shown(['--by', 'month'], WORK, givenTeam()));
    expect(lines).toContain('  62.5% from 2026-05-04 to 2026-05-07: 35 h (days: 4, occurrences: 1)');
    expect(lines).toContain('Some of the work is pinned to members; this looks at the pool as a whole.');
    const french = linesOf(await shown(['--by', 'month', '--lang', 'fr'], WORK, givenTeam()));
    expect(french).toContain(
      'Une partie du travail est affectée nommément ; le calcul porte ici sur le pôle dans son ensemble.',
    );
  });

  test('of many blocks the fullest twelve', async () => {
    // On each working day 7 h less than on the day before are due, from 126 h on 4 May to 14 h on the last: 17 blocks.
    const days = [...EARLY, ...LATE].map((day) => Number(day.slice(-2)));
    const stairs = days.map((day, index) => due(`Travail ${day}`, 7 * (18 - index), day));
    const lines = linesOf(await shown(['--by', 'month'], stairs));
    expect(lines).toContain('Blocks of days of equal load, the fullest first: 17');
    expect(lines.filter((line) => /^ {2}[\d,]+% on [\d-]+: .* \(days: 1, /.test(line))).toHaveLength(12);
    expect(lines).toContain('  … and 5 more: --format json lists all');
    expect(lines).toContain('  1,800% on 2026-05-04: 126 h (days: 1, occurrences: 1)');
  });
});

describe('JSON', () => {
  test('the shape that others rely on, with the ids of the plan', async () => {
    const result = await json();
    const [compta, paie] = result.pools;
    const ids = await idsOfPlan();
    const [tva, revue] = [ids.get('TVA'), ids.get('Revue')];
    expect(Object.keys(compta)).toEqual([
      'pool',
      'relaxation',
      'days',
      'blocks',
      'occurrences',
      'allocations',
      'unplaceable',
    ]);
    expect(compta).toMatchObject({ pool: 'compta', relaxation: null, unplaceable: [] });
    const loads = new Map([...EARLY.map((day) => [day, 8.75] as const), ...LATE.map((day) => [day, 3.5] as const)]);
    expect(compta.days).toEqual(
      Array.from({ length: 31 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`).map((day) => ({
        day,
        capacityMicroHours: loads.has(day) ? 7_000_000 : 0,
        loadMicroHours: (loads.get(day) ?? 0) * 1e6,
      })),
    );
    expect(compta.blocks).toEqual([
      { days: EARLY, workMicroHours: 35_000_000, capacityMicroHours: 28_000_000, occurrences: [tva] },
      { days: LATE, workMicroHours: 45_500_000, capacityMicroHours: 91_000_000, occurrences: [revue] },
    ]);
    expect(compta.occurrences).toEqual([
      { occurrence: tva, release: '2026-05-01', last: '2026-05-08', microHours: 35_000_000 },
      { occurrence: revue, release: '2026-05-01', last: '2026-05-31', microHours: 45_500_000 },
    ]);
    expect(compta.allocations).toEqual([
      ...EARLY.map((day) => ({ occurrence: tva, day, microHours: 8_750_000 })),
      ...LATE.map((day) => ({ occurrence: revue, day, microHours: 3_500_000 })),
    ]);
    expect(paie.blocks).toHaveLength(1);
    for (const [name, value] of numbersIn(result)) expect(Number.isInteger(value), `${name} ${value}`).toBe(true);
  });

  test('parsed back it passes verify, and changed it does not; the kind of period changes nothing', async () => {
    // 10 h by the 17th on top, and thirds of hours that do not divide.
    const uneven = [...WORK, due('Tiers', 10, 17), due('Autre', 0.333333, 20)];
    for (const [activities, staff] of [
      [WORK, team()],
      [uneven, team()],
      [uneven, givenTeam()],
      [ODD_WORK, oddTeam()],
      [[], team()],
    ] as const) {
      const { pools } = await json([...activities], staff);
      for (const pool of pools) {
        expect(verify(pool, pool.allocations)).toEqual([]);
        const [first, ...others] = pool.allocations;
        if (first === undefined) continue;
        expect(verify(pool, others)).not.toEqual([]);
        expect(verify(pool, [{ ...first, microHours: first.microHours + 1 }, ...others])).not.toEqual([]);
      }
      const dates = ['--first', '2026-05-01', '--last', '2026-05-31'];
      const [byDay, byYear] = await Promise.all(
        ['day', 'year'].map((by) => jsonBy('level', [...dates, '--by', by], [...activities], staff)),
      );
      expect(byYear).toEqual(byDay);
    }
  });

  test('no work: every pool with nothing in it', async () => {
    const nothing = { days: [], blocks: [], occurrences: [], allocations: [], unplaceable: [], relaxation: null };
    expect(await json([])).toEqual({
      divisible: true,
      planned: { first: null, last: null },
      shown: { first: null, last: null },
      pools: [
        { pool: 'compta', ...nothing },
        { pool: 'paie', ...nothing },
      ],
      endingLetters: null,
    });
  });
});

test('CSV: a period a line; for Excel with decimal commas', async () => {
  const [header, ...records] = readCsv(await shown(['--format', 'csv']));
  expect(header).toEqual(
    'pool,period,capacityHours,loadHours,capacityMicroHours,loadMicroHours,overloadedDays,first,last,unplacedHours,unplacedMicroHours,totalHours,totalMicroHours,overloadHours,overloadMicroHours'.split(
      ',',
    ),
  );
  expect(records).toHaveLength(62);
  expect(records[3]).toEqual([
    'compta',
    '2026-05-04',
    '7',
    '8.75',
    '7000000',
    '8750000',
    '1',
    '2026-05-04',
    '2026-05-04',
    ...['0', '0', '8.75', '8750000', '1.75', '1750000'],
  ]);
  const excel = readCsv((await shown(['--format', 'csv', '--excel', '--by', 'month'])).slice(1), ';');
  expect(excel[0].slice(0, 3)).toEqual(['Pôle', 'Période', 'Capacité']);
  expect(excel[1]).toEqual([
    ...['compta', '05/2026', '119', '80,5', '4', '01/05/2026', '31/05/2026', '0', '80,5', '7'],
    ...['compta', '119000000', '80500000', '0', '80500000', '7000000'],
  ]);
});

test('the side of the work', async () => {
  const client = { ...due('Saisie', 20, 31), activiteCabinet: false, activiteClient: true };
  const loadOf = async (...args: string[]) => {
    const text = await shown(['--by', 'year', '--format', 'csv', ...args], [due('TVA', 35, 31), client]);
    return readCsv(text)[1]?.[3];
  };
  expect([await loadOf(), await loadOf('--side', 'client'), await loadOf('--side', 'all')]).toEqual(['35', '20', '55']);
});
