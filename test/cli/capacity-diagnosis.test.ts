// `capacity`: work that has no place, work that nobody is given, work given to a member in person; the same in every format.

import { describe, expect, test } from 'vitest';
import { due, givenTeam, idsOfPlan, jsonBy, linesOf, member, ODD_WORK, oddTeam, shownBy, team, WORK } from './may.js';
import { readCsv } from './read-csv.js';

const shown = (args: readonly string[], ...rest: Rest) => shownBy('capacity', args, ...rest);
const json = (args: readonly string[], ...rest: Rest) => jsonBy('capacity', args, ...rest);
type Rest = [activities?: readonly object[], staff?: readonly string[]];

describe('work that has no place', () => {
  test('is listed with its window; work that nobody is given has a pool of its own', async () => {
    const lines = linesOf(await shown(['--by', 'month'], ODD_WORK, oddTeam()));
    // 2 h are due by Sunday 3 May, a day before anybody works; one day later there are 7 h.
    for (const line of [
      'Pool compta (members: 1)',
      // The 45.5 h and, on their last day, the 2 h.
      '2026-05      119.00   47.50  39.9%  ████████████████························  ! 2 h missing',
      '2026-05        0.00    3.00        ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  ! 3 h missing',
      'The work does not fit. From 2026-05-01 to 2026-05-03, there are 2 h of work (occurrences: 1) for 0 h of capacity: 2 h are missing.',
      '  LM1 / Urgence / 2026-05-03 (2 h): its last day postponed by 1 d',
      'Occurrences with nobody at work in their window: 1 (2 h); they are left out of the levelled plan and stand on their last day.',
      '  LM1 / Urgence / 2026-05-03 (2 h): from 2026-05-01 to 2026-05-03',
      'Unassigned work',
      'The work does not fit. From 2026-05-01 to 2026-05-31, there are 3 h of work (occurrences: 1) for 0 h of capacity: 3 h are missing.',
      '  LM1 / Conseil / 2026-05-31 (3 h): from 2026-05-01 to 2026-05-31',
    ])
      expect(lines).toContain(line);
    const french = linesOf(await shown(['--by', 'month', '--lang', 'fr'], ODD_WORK, oddTeam()));
    expect(french).toContain('Travail non affecté');
    expect(french).toContain(
      'Échéances sans aucun jour travaillé dans leur fenêtre : 1 (2 h) ; hors du plan lissé, elles comptent à leur dernier jour.',
    );
    expect(french).toContain('  LM1 / Urgence, échéance du 03/05/2026 (2 h) : du 01/05/2026 au 03/05/2026');
  });

  test('in JSON, as the certificate too', async () => {
    const { pools } = await json([], ODD_WORK, oddTeam());
    const ids = await idsOfPlan(ODD_WORK);
    const weekend = {
      occurrence: ids.get('Urgence'),
      release: '2026-05-01',
      last: '2026-05-03',
      microHours: 2_000_000,
    };
    const month = { occurrence: ids.get('Conseil'), release: '2026-05-01', last: '2026-05-31', microHours: 3_000_000 };
    const refusal = { compulsoryMicroHours: 2_000_000, availableMicroHours: 0, occurrences: [weekend.occurrence] };
    expect(pools).toHaveLength(3);
    expect(pools[0]).toMatchObject({ pool: 'compta', feasible: false, unplaceable: [weekend] });
    expect(pools[0].certificate).toMatchObject({ first: '2026-05-01', last: '2026-05-03', ...refusal });
    expect(pools[1]).toMatchObject({ pool: 'paie', feasible: true, unplaceable: [], certificate: null });
    expect(pools[2]).toMatchObject({ pool: null, feasible: false, unplaceable: [month] });
    expect(pools[2].certificate).toMatchObject({ first: '2026-05-01', last: '2026-05-31' });
  });

  test('a long list ends with how many more', async () => {
    const many = Array.from({ length: 8 }, (_, index) => due(`Urgence ${index}`, 1, 3));
    const lines = linesOf(await shown(['--by', 'month'], many));
    expect(lines).toContain('  … and 3 more: --format json lists all');
    expect(lines.filter((line) => /^ {2}LM1 .*: from 2026-05-01 to 2026-05-03$/.test(line))).toHaveLength(5);
    const french = linesOf(await shown(['--by', 'month', '--lang', 'fr'], many));
    expect(french).toContain('  … et 3 de plus : --format json donne la liste complète');
  });
});

describe('work given in person', () => {
  test('to somebody who is away, while others work: who it is, what it costs, that nobody can do it', async () => {
    // The first week of May off: TVA is due by the 8th, and the other accountant works.
    const leave = [{ first: '2026-05-01', last: '2026-05-08' }];
    const staff = team({
      members: [member('m-01', 'compta', { leave }), member('m-04', 'compta')],
      assignments: [{ activity: 'TVA', to: 'm-01' }],
    });
    const said = async (...args: string[]) =>
      linesOf(await shown(['--by', 'month', ...args], WORK.slice(0, 2), staff)).filter((line) =>
        /^(1 occurrence|As|Occurrences|Une échéance|Si|Échéances) /.test(line),
      );
    // As work of the pool 28 h of the 35 h are done by the other: 7 h are missing whoever does it.
    expect(await said()).toEqual([
      'As work of the whole pool it would still lack 7 h in all; what is given to m-01 costs 28 h in all; over all days that lack hours the largest part of that work is activity TVA (35 h).',
      '1 occurrence (35 h) is given to m-01, who works on no day of its window.',
      'Occurrences that nobody can do within their window: 1 (35 h).',
    ]);
    expect(await said('--lang', 'fr')).toEqual([
      "Si ce travail était confié au pôle dans son ensemble, il manquerait encore 7 h en tout ; ce qui est confié à m-01 coûte 28 h en tout ; sur l'ensemble des jours où il manque des heures, ce qui y pèse le plus est l'activité TVA (35 h).",
      'Une échéance (35 h) est confiée à m-01, qui ne travaille aucun jour de sa fenêtre.',
      'Échéances que personne ne peut traiter dans leur fenêtre : 1 (35 h).',
    ]);
    const twice = [due('TVA', 30, 8), due('TVA', 5, 7)];
    const several = async (...args: string[]) => linesOf(await shown(['--by', 'month', ...args], twice, staff));
    expect(await several()).toContain('2 occurrences (35 h) are given to m-01, who works on no day of their windows.');
    expect(await several('--lang', 'fr')).toContain(
      '2 échéances (35 h) sont confiées à m-01, qui ne travaille aucun jour de leurs fenêtres.',
    );
    const levelled = await shownBy('level', ['--by', 'month'], WORK.slice(0, 2), staff);
    expect(levelled).not.toContain('nobody works');
  });

  // 35 h by 8 May for one of the two, who has 28 h; the pool of both has 56 h: 62.5 %. The common 45.5 h are shared over the 13 days
  // that the first has left and the 17 of the second, 1.516667 h on each: 19.72 h and 25.78 h.
  test('the certificate says whose hours they are', async () => {
    const english = linesOf(await shown(['--by', 'month', '--group', 'member'], WORK, givenTeam()));
    for (const line of [
      'period   member         capacity h  given h  possible share h  total h   load',
      '2026-05  (pool, apart)      238.00                               80.50  33.8%  ██████████████··························  ! m-01 lacks hours',
      '2026-05  m-01               119.00    35.00             19.72    54.72    46%  █████████···········                      ! 7 h missing; overloaded days: 4',
      '2026-05  m-04               119.00     0.00             25.78    25.78  21.7%  ████················',
      "Given: in person, by name. Possible share: one way to divide the common work, not an assignment. The pool and each member are levelled apart: the pool's row is not the sum of the others.",
      'The work does not fit. From 2026-05-01 to 2026-05-08, there are 35 h of work (occurrences: 1) for 28 h of capacity: 7 h are missing.',
      'This is the capacity of: m-01.',
      'As work of the whole pool it fits; what is given to m-01 costs 7 h in all; over all days that lack hours the largest part of that work is activity TVA (35 h).',
      'The peak is 62.5% of the capacity, from 2026-05-04 to 2026-05-07 (working days: 4): no plan can lower it.',
      'Some of the work is pinned to members; this looks at the pool as a whole.',
    ])
      expect(english).toContain(line);
    expect(english.find((line) => line.startsWith('At least'))).toMatch(/: 7 h on 2026-05-0\d for m-01\.$/);
    const french = linesOf(await shown(['--by', 'month', '--group', 'member', '--lang', 'fr'], WORK, givenTeam()));
    expect(french).toContain('Cette capacité est celle de : m-01.');
    expect(french.find((line) => /^2026-05 {2}\(pôle, à part\) +238,00 +80,50 +33,8 % /.test(line))).toBeDefined();
    for (const line of [
      "Confié au pôle dans son ensemble, ce travail tiendrait ; ce qui est confié à m-01 coûte 7 h en tout ; sur l'ensemble des jours où il manque des heures, ce qui y pèse le plus est l'activité TVA (35 h).",
      "Confié : nommément. Part possible : une répartition du travail commun, pas une affectation. Le pôle et chacun sont lissés à part : la ligne du pôle n'est pas la somme des autres.",
    ])
      expect(french).toContain(line);
  });

  test('in JSON and CSV: what members are given in person, on their own days', async () => {
    const { pools } = await json(['--by', 'month', '--group', 'member'], WORK, givenTeam());
    const [compta, paie] = pools;
    expect(compta.relaxation).toBe('pool');
    expect(compta.certificate.members).toEqual([
      { member: 'm-01', days: ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'] },
    ]);
    const month = { period: '2026-05', first: '2026-05-01', last: '2026-05-31', capacityMicroHours: 119_000_000 };
    const [inPerson, nothing] = [
      { loadMicroHours: 35_000_000, overloadedDays: 4, overloadMicroHours: 7_000_000 },
      { loadMicroHours: 0, overloadedDays: 0, overloadMicroHours: 0 },
    ];
    // On each day whole micro-hours, 1,516,667 at most: 13 of them, and the rest of 45.5 h.
    expect(compta.members).toEqual([
      { member: 'm-01', periods: [{ ...month, ...inPerson, shareMicroHours: 19_716_671, unplacedMicroHours: 0 }] },
      { member: 'm-04', periods: [{ ...month, ...nothing, shareMicroHours: 25_783_329, unplacedMicroHours: 0 }] },
    ]);
    expect(paie.members.map(({ member }: { member: string }) => member)).toEqual(['m-02', 'm-03']);
    const csv = await shown(['--by', 'month', '--group', 'member', '--format', 'csv'], WORK, givenTeam());
    const placed = (total: string, over = '0') => [
      ...['0', '0', total, String(Math.round(Number(total) * 1e6))],
      ...[over, String(Number(over) * 1e6)],
    ];
    // Of 23.8 h of payroll each of its two has the half.
    expect(readCsv(csv).map((record) => [...record.slice(0, 5), ...record.slice(8)])).toEqual([
      'pool,member,period,capacityHours,loadHours,first,last,shareHours,shareMicroHours,unplacedHours,unplacedMicroHours,totalHours,totalMicroHours,overloadHours,overloadMicroHours'.split(
        ',',
      ),
      ['compta', '', '2026-05', '238', '80.5', '2026-05-01', '2026-05-31', '', '', ...placed('80.5')],
      [
        'compta',
        'm-01',
        '2026-05',
        '119',
        '35',
        '2026-05-01',
        '2026-05-31',
        '19.716671',
        '19716671',
        ...placed('54.716671', '7'),
      ],
      [
        'compta',
        'm-04',
        '2026-05',
        '119',
        '0',
        '2026-05-01',
        '2026-05-31',
        '25.783329',
        '25783329',
        ...placed('25.783329'),
      ],
      ['paie', '', '2026-05', '238', '23.8', '2026-05-01', '2026-05-31', '', '', ...placed('23.8')],
      ['paie', 'm-02', '2026-05', '119', '0', '2026-05-01', '2026-05-31', '11.9', '11900000', ...placed('11.9')],
      ['paie', 'm-03', '2026-05', '119', '0', '2026-05-01', '2026-05-31', '11.9', '11900000', ...placed('11.9')],
    ]);
  });

  // The one of m-01 leaves on 30 April: what is due on 8 May is nobody's, that due on 31 May anyone's.
  describe('to somebody who has left', () => {
    const staff = () =>
      team({
        members: [
          member('m-01', 'compta', { contracts: [{ first: '2026-01-01', last: '2026-04-30' }] }),
          member('m-04', 'compta'),
        ],
        assignments: [{ activity: 'TVA', to: 'm-01' }],
      });
    const activities = WORK.slice(0, 2);
    const rowsOf = (text: string) => linesOf(text).filter((line) => line.includes('  m-0'));

    test('is in the table as the load of the period of its last day, which lacks hours', async () => {
      const month = await shown(['--by', 'month', '--group', 'member'], activities, staff());
      expect(rowsOf(month)).toEqual([
        '2026-05  m-01                 0.00    35.00              0.00    35.00         ▒▒▒▒▒▒▒▒▒▒▒▒                              ! 35 h missing',
        '2026-05  m-04               119.00     0.00             45.50    45.50  38.2%  ███████████████·························',
      ]);
      expect(linesOf(month)).toContain(
        "Given: in person, by name; what its member has no day for stands on its last day. Possible share: one way to divide the common work, not an assignment. The pool and each member are levelled apart: the pool's row is not the sum of the others.",
      );
      const french = await shown(['--by', 'month', '--group', 'member', '--lang', 'fr'], activities, staff());
      expect(rowsOf(french)[0]).toMatch(/^2026-05 {2}m-01 +0,00 +35,00 +0,00 +35,00 +▒+ +! il manque 35 h$/);
      expect(linesOf(french)).toContain(
        "Confié : nommément ; ce que la personne n'a aucun jour pour traiter compte au dernier jour possible. Part possible : une répartition du travail commun, pas une affectation. Le pôle et chacun sont lissés à part : la ligne du pôle n'est pas la somme des autres.",
      );
    });

    test('a period before that of its last day lacks hours too', async () => {
      const days = ['--by', 'day', '--first', '2026-05-07', '--last', '2026-05-09', '--group', 'member'];
      const ofLeaver = rowsOf(await shown(days, activities, staff())).filter((line) => line.includes('m-01'));
      expect(ofLeaver.map((line) => line.replaceAll('▒', '').replaceAll(/ +/g, ' '))).toEqual([
        '2026-05-07 m-01 0.00 0.00 0.00 0.00 ! hours are missing',
        '2026-05-08 m-01 0.00 35.00 0.00 35.00 ! 35 h missing',
        '2026-05-09 m-01 0.00 0.00 0.00 0.00',
      ]);
    });

    test('is told in JSON and CSV beside the load', async () => {
      const { pools } = await json(['--by', 'month', '--group', 'member'], activities, staff());
      expect(pools[0].members[0].periods[0]).toMatchObject({
        loadMicroHours: 0,
        unplacedMicroHours: 35_000_000,
        overloadMicroHours: 35_000_000,
      });
      const csv = readCsv(await shown(['--by', 'month', '--group', 'member', '--format', 'csv'], activities, staff()));
      const named = (row: readonly string[]) => Object.fromEntries(csv[0].map((name, at) => [name, row[at]]));
      expect(named(csv[2])).toMatchObject({
        member: 'm-01',
        loadHours: '0',
        unplacedHours: '35',
        totalHours: '35',
        overloadHours: '35',
      });
      expect(named(csv[3])).toMatchObject({ member: 'm-04', loadHours: '0', shareHours: '45.5', totalHours: '45.5' });
    });
  });

  test('without --group there are no members', async () => {
    const { pools } = await json([], WORK, givenTeam());
    for (const pool of pools) expect(pool).not.toHaveProperty('members');
  });
});

test('of many occurrences that would be enough by themselves, the first five', async () => {
  // Six times 5 h by the 8th, 2 h too many: any of them alone will do, on Monday 11 May or in payroll.
  const six = Array.from({ length: 6 }, (_, index) => due(`TVA ${index}`, 5, 8));
  const lines = linesOf(await shown(['--by', 'month'], six));
  expect(lines.filter((line) => /^ {2}LM1 .*: its last day postponed by 3 d$/.test(line))).toHaveLength(5);
  expect(lines.filter((line) => /^ {2}LM1 .*: given to another pool \(paie\)$/.test(line))).toHaveLength(5);
  expect(lines.filter((line) => /^ {2}… /.test(line))).toHaveLength(1);
});

test('no occurrence that would be enough by itself', async () => {
  // Eight times 5 h by the 8th are 40 h of 28 h: without any one of them 7 h are still missing, of the 12 h.
  const eight = Array.from({ length: 8 }, (_, index) => due(`TVA ${index}`, 5, 8));
  expect(linesOf(await shown(['--by', 'month'], eight))).toContain(
    'Moving a single occurrence is not enough: even without the one that weighs most, 7 h are still missing.',
  );
  // The only member leaves on the 8th: without the 35 h nothing is missing, but nobody else and no later day can take them.
  const contracts = [{ first: '2026-01-01', last: '2026-05-08' }];
  const leaving = team({ members: [{ id: 'm-01', pool: 'compta', contracts }], assignments: [] });
  const only = WORK.slice(0, 1);
  expect(linesOf(await shown(['--by', 'month'], only, leaving))).toContain(
    'Moving a single occurrence, by a year or to another pool, is not enough; leaving one out can be.',
  );
  expect(linesOf(await shown(['--by', 'month', '--lang', 'fr'], only, leaving))).toContain(
    "Déplacer une seule échéance, d'un an ou vers un autre pôle, ne suffit pas ; en retirer une peut suffire.",
  );
});
