// `capacity` in JSON and CSV, whose work it is about, and when it fails with `--strict`.

import { describe, expect, test } from 'vitest';
import { due, givenTeam, idsOfPlan, jsonBy, numbersIn, ODD_WORK, oddTeam, shownBy, team, WORK, work } from './may.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli } from './setup.js';

const shown = (args: readonly string[], ...rest: Rest) => shownBy('capacity', args, ...rest);
const json = (args: readonly string[], ...rest: Rest) => jsonBy('capacity', args, ...rest);
type Rest = [activities?: readonly object[], staff?: readonly string[]];

test('--strict exits with 1 when a pool cannot do its work, and shows the same', async () => {
  for (const [activities, staff, strict] of [
    [WORK, team(), 1],
    [WORK.slice(1), team(), 0],
    [ODD_WORK, oddTeam(), 1],
    [WORK, givenTeam(), 1],
    [[], team({ assignments: [] }), 0],
  ] as const) {
    for (const format of ['table', 'json', 'csv']) {
      const args = ['capacity', ...work(activities), ...staff, '--format', format];
      const [lax, stern] = [await cli(args), await cli([...args, '--strict'])];
      expect([lax.code, stern.code]).toEqual([0, strict]);
      expect(stern.stdout).toBe(lax.stdout);
    }
  }
});

test('--side: whose work', async () => {
  const both = [due('TVA', 35, 31), { ...due('Saisie', 20, 31), activiteCabinet: false, activiteClient: true }];
  const loadOf = async (...args: string[]) => {
    const { pools } = await json(['--by', 'month', ...args], both);
    return pools[0].periods[0].loadMicroHours;
  };
  expect(await loadOf()).toBe(35_000_000);
  expect(await loadOf('--side', 'firm')).toBe(35_000_000);
  expect(await loadOf('--side', 'client')).toBe(20_000_000);
  expect(await loadOf('--side', 'all')).toBe(55_000_000);
});

describe('JSON', () => {
  test('the shape that others rely on, integers only, with the ids of the plan', async () => {
    const result = await json([]);
    const [compta, paie] = result.pools;
    expect(result.divisible).toBe(true);
    expect(result.planned).toEqual({ first: null, last: null });
    expect(result.shown).toEqual({ first: '2026-04-27', last: '2026-05-31' });
    const ids = await idsOfPlan();
    const enough = { enough: true, missingMicroHours: 0 };
    expect(compta).toEqual({
      pool: 'compta',
      feasible: false,
      periods: [
        {
          period: '2026-W18',
          first: '2026-04-27',
          last: '2026-05-03',
          capacityMicroHours: 28_000_000,
          loadMicroHours: 0,
          overloadedDays: 0,
          overloadMicroHours: 0,
        },
        {
          period: '2026-W19',
          first: '2026-05-04',
          last: '2026-05-10',
          capacityMicroHours: 28_000_000,
          loadMicroHours: 35_000_000,
          overloadedDays: 4,
          overloadMicroHours: 7_000_000,
        },
        {
          period: '2026-W20',
          first: '2026-05-11',
          last: '2026-05-17',
          capacityMicroHours: 28_000_000,
          loadMicroHours: 14_000_000,
          overloadedDays: 0,
          overloadMicroHours: 0,
        },
        {
          period: '2026-W21',
          first: '2026-05-18',
          last: '2026-05-24',
          capacityMicroHours: 35_000_000,
          loadMicroHours: 17_500_000,
          overloadedDays: 0,
          overloadMicroHours: 0,
        },
        {
          period: '2026-W22',
          first: '2026-05-25',
          last: '2026-05-31',
          capacityMicroHours: 28_000_000,
          loadMicroHours: 14_000_000,
          overloadedDays: 0,
          overloadMicroHours: 0,
        },
      ],
      missingMicroHours: 7_000_000,
      additions: [{ day: '2026-05-07', member: null, microHours: 7_000_000 }],
      violated: [
        {
          first: '2026-05-01',
          last: '2026-05-08',
          compulsoryMicroHours: 35_000_000,
          availableMicroHours: 28_000_000,
          members: null,
        },
      ],
      certificate: {
        first: '2026-05-01',
        last: '2026-05-08',
        compulsoryMicroHours: 35_000_000,
        availableMicroHours: 28_000_000,
        members: null,
        occurrences: [ids.get('TVA')],
        attribution: {
          letters: [{ id: 'L1', occurrences: 1, microHours: 35_000_000 }],
          clients: [{ id: 'C1', occurrences: 1, microHours: 35_000_000 }],
          managers: [{ id: 'U1', occurrences: 1, microHours: 35_000_000 }],
        },
        shown: null,
      },
      unplaceable: [],
      ofPersons: null,
      outside: { missingMicroHours: 0, violated: [] },
      peak: {
        first: '2026-05-04',
        last: '2026-05-07',
        compulsoryMicroHours: 35_000_000,
        availableMicroHours: 28_000_000,
        days: 4,
      },
      relaxation: null,
      moves: [{ occurrence: ids.get('TVA'), daysLater: 3, pools: ['paie'], stillMissing: 0 }],
      remedies: [
        {
          _tag: 'AddHours',
          additions: [{ day: '2026-05-07', member: null, microHours: 7_000_000 }],
          microHours: 7_000_000,
          present: 1,
          perMemberMicroHours: 7_000_000,
          ...enough,
        },
        { _tag: 'HirePeople', count: 1, ...enough },
        { _tag: 'MoveDeadline', occurrence: ids.get('TVA'), daysLater: 3, ...enough },
        { _tag: 'GiveToPool', occurrence: ids.get('TVA'), pools: ['paie'], ...enough },
      ],
    });
    expect(paie).toMatchObject({
      pool: 'paie',
      feasible: true,
      certificate: null,
      unplaceable: [],
      moves: [],
      remedies: [],
    });
    for (const [name, value] of numbersIn(result)) expect(Number.isInteger(value), `${name} ${value}`).toBe(true);
  });

  test('the loads by day are those of level', async () => {
    for (const [activities, staff] of [
      [WORK, team()],
      [[...WORK, due('Tiers', 10, 17), { ...ACTIVITY, unite: 0.333333 }], team()],
      [WORK, givenTeam()],
      [ODD_WORK, oddTeam()],
    ] as const) {
      const { pools } = await json(['--by', 'day'], [...activities], staff);
      const level = JSON.parse((await cli(['level', ...work(activities), ...staff, '--format', 'json'])).stdout);
      const days = pools.map(({ pool, periods }: { pool: string; periods: { period: string }[] }) => ({
        pool,
        days: periods.map(({ period, ...amounts }) => ({ day: period, ...amounts })),
      }));
      expect(days).toHaveLength(level.pools.length);
      for (const [index, { pool, days: levelled }] of level.pools.entries()) {
        expect(days[index].pool).toBe(pool);
        expect(days[index].days).toMatchObject(levelled);
        expect(days[index].days).toHaveLength(levelled.length);
      }
    }
  });
});

test('CSV: a period a line, in hours and in micro-hours; for Excel with decimal commas', async () => {
  const [header, ...records] = readCsv(await shown(['--format', 'csv']));
  expect(header).toEqual(
    'pool,member,period,capacityHours,loadHours,capacityMicroHours,loadMicroHours,overloadedDays,first,last,unplacedHours,unplacedMicroHours,totalHours,totalMicroHours,overloadHours,overloadMicroHours'.split(
      ',',
    ),
  );
  expect(records).toHaveLength(10);
  expect(records[1]).toEqual([
    'compta',
    '',
    '2026-W19',
    '28',
    '35',
    '28000000',
    '35000000',
    '4',
    '2026-05-04',
    '2026-05-10',
    ...['0', '0', '35', '35000000', '7', '7000000'],
  ]);
  expect(records[3]).toEqual([
    'compta',
    '',
    '2026-W21',
    '35',
    '17.5',
    '35000000',
    '17500000',
    '0',
    '2026-05-18',
    '2026-05-24',
    ...['0', '0', '17.5', '17500000', '0', '0'],
  ]);
  const excel = await shown(['--format', 'csv', '--excel']);
  expect(excel[0]).toBe('\ufeff');
  const [heads, ...excelRecords] = readCsv(excel.slice(1), ';');
  expect(heads.join()).toBe(
    'Pôle,Personne,Période,Capacité,Charge,Jours en surcharge,Du,Au,Non placé,Total,Surcharge,Identifiant du pôle,Identifiant de la personne,Capacité (micro-heures),Charge (micro-heures),Non placé (micro-heures),Total (micro-heures),Surcharge (micro-heures)',
  );
  expect(excelRecords[3]).toEqual([
    ...['compta', '', '2026-W21', '35', '17,5', '0', '18/05/2026', '24/05/2026', '0', '17,5', '0'],
    ...['compta', '', '35000000', '17500000', '0', '17500000', '0'],
  ]);
});
