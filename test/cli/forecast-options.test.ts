// The options of `forecast`: dates, keys, pools, and those that stand over the settings file; when --strict fails.

import { describe, expect, test } from 'vitest';
import {
  A,
  ACTIVITIES,
  C,
  capacity,
  forecast,
  forecastJson,
  forecastOn,
  LETTERS,
  letter,
  MONTHLY,
  MONTHS,
  settings,
  work,
} from './forecast-example.js';
import { cli, filesOf, teamOf } from './setup.js';

const H = 1e6;

describe('dates', () => {
  const rangeOf = async (...args: string[]) => {
    const { first, last, asOf, cells } = await forecastJson(...args);
    return [first, last, asOf, cells.length];
  };

  test.each([
    [
      ['--first', '2027-01'],
      ['2027-01-01', '2027-12-31', '2027-01-01', 12],
    ],
    [
      ['--first', '2027'],
      ['2027-01-01', '2027-12-31', '2027-01-01', 12],
    ],
    [
      ['--first', '2027-03-15'],
      ['2027-03-15', '2028-03-14', '2027-03-15', 13],
    ],
    [
      ['--first', '2027-01', '--months', '1'],
      ['2027-01-01', '2027-01-31', '2027-01-01', 1],
    ],
    [
      ['--first', '2027-01', '--months', '120'],
      ['2027-01-01', '2036-12-31', '2027-01-01', 120],
    ],
    [
      ['--first', '2027-01', '--last', '2027-02'],
      ['2027-01-01', '2027-02-28', '2027-01-01', 2],
    ],
    [
      ['--first', '2027', '--last', '2028'],
      ['2027-01-01', '2028-12-31', '2027-01-01', 24],
    ],
    [
      ['--first', '2027-01', '--last', '2027-01-10'],
      ['2027-01-01', '2027-01-10', '2027-01-01', 1],
    ],
    [
      ['--first', '2027', '--months', '2', '--as-of', '2026-11'],
      ['2027-01-01', '2027-02-28', '2026-11-01', 2],
    ],
  ])('%j', async (args, range) => {
    expect(await rangeOf(...args)).toEqual(range);
  });

  test('--as-of tells which letters have lapsed', async () => {
    const lapsed = ['--first', '2027-01', '--months', '1', '--as-of', '2028-01-02'];
    expect((await forecastJson('--first', '2027-01', '--months', '1')).cells[0].meanMicroHours).toBe(16 * H);
    expect((await forecastJson(...lapsed)).cells[0].meanMicroHours).toBe(7 * H);
  });
});

describe('keys', () => {
  const keysOf = async (by: string, ...names: string[]) => {
    const { cells } = await forecastJson('--first', '2027-01', '--months', '1', '--by', by);
    return cells.map((cell: Record<string, unknown>) => names.map((name) => cell[name]).join(' '));
  };

  test('several at once, in their order', async () => {
    expect(await keysOf('month,letter,activity', 'month', 'letter', 'activity')).toEqual([
      '2027-01 A Tenue',
      '2027-01 B Tenue',
      '2027-01 C Tenue',
    ]);
    expect(await keysOf('statut,client', 'statut', 'client')).toEqual(['1 C2', '2 C1', '8 C3']);
    expect(await keysOf('profit-center,quarter', 'profitCenter', 'quarter')).toEqual([' 2027-Q1']);
  });

  test('the table has a column for each, and says what is not set', async () => {
    const args = ['--first', '2027-01', '--months', '3', '--by', 'profit-center,activity'];
    const lines = (lang: string) =>
      forecast(...args, '--lang', lang).then(({ stdout }) => stdout.split('\n').slice(2, 6));
    expect((await lines('en')).map((line) => line.slice(0, 53))).toEqual([
      'profit center     activity  signed h  expected h  P10',
      '----------------  --------  --------  ----------  ---',
      'no profit center  Révision      0.00        4.00   0.',
      'no profit center  Tenue        12.00       48.00  30.',
    ]);
    expect((await lines('fr'))[0]).toMatch(
      /^centre de profit {2}activité +signé h {2}attendu h {2}P10 h {2}P50 h {2}P90 h$/,
    );
  });

  test('pools of a team, each with its capacity', async () => {
    const contracts = [{ first: '2026-01-01', hours: [1, 1, 1, 1, 1, 0, 0], chargeable: 1 }];
    const members = [
      { id: 'm1', pool: 'compta', contracts },
      { id: 'm2', pool: 'audit', contracts: [{ ...contracts[0], chargeable: 0.5 }] },
    ];
    const team = teamOf({ members, assignments: [{ activity: 'Révision', to: 'audit' }], default: 'compta' });
    const args = ['--first', '2027-03', '--months', '1', ...team, '--by', 'month,pool'];
    const { cells } = await forecastJson(...args);
    // 23 working days: Easter Monday is the 29th.
    expect(
      cells.map(({ pool, meanMicroHours, capacityMicroHours, overloadProbability }: Record<string, unknown>) => {
        return [pool, Number(meanMicroHours) / H, Number(capacityMicroHours) / H, overloadProbability];
      }),
    ).toEqual([
      ['audit', 4, 11, 0],
      ['compta', 16, 22, 0],
    ]);
    const english = await forecastOn(130, ...args, '--lang', 'en');
    expect(english.stdout).toMatch(/\nmonth {4}pool {4}signed h {2}.*capacity h {2}overload\n/);
    expect(english.stdout).toMatch(/\n2027-03 {2}audit {7}0\.00 .*11\.00 {2}0\.0 % /);
    const french = await forecastOn(130, ...args, '--lang', 'fr');
    expect(french.stdout).toMatch(/\nmois {5}pôle {4}signé h {2}.*capacité h {2}surcharge\n/);
    // All hours of the team, where there is no key of pools.
    const { cells: months } = await forecastJson(...args.slice(0, -2));
    expect(months[0].capacityMicroHours).toBe(33 * H);
  });
});

describe('over the settings file', () => {
  const written = () =>
    settings({
      on: 'periodEnd',
      risk: 0.2,
      levels: [0.4, 0.6],
      grid: 0.5,
      method: 'sparse',
      rules: [{ statut: 1, probability: 0.25 }],
    });
  const inForce = async (...args: string[]) => (await forecastJson('--first', '2027', ...written(), ...args)).settings;

  test('what is not given stays as written', async () => {
    expect(await inForce()).toMatchObject({
      on: 'periodEnd',
      risk: 0.2,
      levels: [0.4, 0.6],
      grid: 0.5,
      method: 'sparse',
    });
  });

  test.each([
    [['--on', 'due-adjusted'], { on: 'dueAdjusted' }],
    [['--on', 'evenly'], { on: 'evenly' }],
    [['--risk', '0.05'], { risk: 0.05 }],
    [['--levels', '0.1, 0.5,0.95'], { levels: [0.1, 0.5, 0.95] }],
    [['--grid', 'none'], { grid: null }],
    [['--grid', 'auto'], { grid: 'auto' }],
    [['--grid', '0.25'], { grid: 0.25 }],
    [['--method', 'fft'], { method: 'fft' }],
  ])('%j', async (args, changed) => {
    const before = await inForce();
    expect(await inForce(...args)).toEqual({ ...before, ...changed });
  });

  test('the rules of the file hold beside them', async () => {
    const { cells } = await forecastJson('--first', '2027-01', '--months', '1', ...written(), '--grid', 'none');
    expect(cells[0].meanParts.pipelineMicroHours).toBe(1.5 * H);
  });

  test('--on: where the same hours count', async () => {
    const meanOf = async (on: string) => {
      const { cells } = await forecastJson('--first', '2027-01', '--months', '2', '--on', on);
      return cells.map(({ meanMicroHours }: { meanMicroHours: number }) => meanMicroHours / H);
    };
    expect(await meanOf('due')).toEqual([16, 16]);
    // A third of the quarter's 4 h, and less than all of what is due in February.
    const [january, february] = await meanOf('evenly');
    expect(january).toBeGreaterThan(16);
    expect(february).toBeLessThan(18);
  });

  test('--method, --levels and --risk: as it is worked out and told', async () => {
    const one = ['--first', '2027-01', '--months', '1'];
    for (const method of ['sparse', 'direct', 'fft']) {
      const { cells } = await forecastJson(...one, '--method', method);
      expect([cells[0].lattice.method, cells[0].meanMicroHours]).toEqual([method, 16 * H]);
    }
    const { cells } = await forecastJson(...one, '--levels', '0.04,0.06', '--risk', '0.6');
    expect(cells[0].quantiles.map(({ microHours }: { microHours: number }) => microHours / H)).toEqual([4, 10]);
    expect(cells[0].capacityForRiskMicroHours).toBe(14 * H);
  });

  test('--side: whose work', async () => {
    const client = { ...work('C', 'Saisie', MONTHLY, 2), activiteCabinet: false, activiteClient: true };
    const meanOf = async (side: string) => {
      const args = [...filesOf(LETTERS, [...ACTIVITIES, client]), '--first', '2027-01', '--months', '1'];
      const { stdout } = await cli(['forecast', ...args, '--side', side, '--format', 'json']);
      return JSON.parse(stdout).cells[0].meanMicroHours / H;
    };
    expect([await meanOf('firm'), await meanOf('client'), await meanOf('all')]).toEqual([16, 2, 18]);
  });
});

describe('--strict', () => {
  const ONE = ['--first', '2027-01', '--months', '1'];
  const sure = { renewals: { probability: 0.8 }, rules: [{ statut: 1, probability: 0.25 }] };
  const given = () => settings(sure);
  const signed = () => filesOf([A, C], [work('A', 'Tenue', MONTHLY, 10.1), work('C', 'Tenue', MONTHLY, 4)]);

  test.each([
    ['nothing is assumed, rounded, unplanned or too likely too much', () => [...given()], 0],
    ['a probability is assumed', () => [], 1],
    ['the probability of overload is the risk', () => [...given(), ...capacity({ default: 19 }), '--risk', '0.2'], 0],
    ['it is above the risk', () => [...given(), ...capacity({ default: 19 }), '--risk', '0.19'], 1],
    ['hours are rounded', () => [...given(), '--grid', '3'], 1],
    ['no hours are rounded on a grid that holds them all', () => [...given(), '--grid', '2'], 0],
  ])('%s', async (_, args, code) => {
    const [lax, stern] = [await forecast(...ONE, ...args()), await forecast(...ONE, ...args(), '--strict')];
    expect([lax.code, stern.code]).toEqual([0, code]);
    expect(stern.stdout).toBe(lax.stdout);
  });

  test('a row is unplanned', async () => {
    const rows = [work('C', 'Tenue', MONTHLY, 4), work('C', 'Tenue', MONTHLY, 'x')];
    for (const [activities, code] of [
      [rows.slice(0, 1), 0],
      [rows, 1],
    ] as const) {
      const ran = await cli(['forecast', ...filesOf([C], activities), ...ONE, ...given(), '--strict']);
      expect(ran.code).toBe(code);
    }
  });

  test('a letter of statut 3 and one that a rule makes uncertain are no reason', async () => {
    const cancelled = letter({ id: 'X', statut: 3, client: 'C9', mission: ['2027-01-01', '2027-12-31'] });
    const files = filesOf([C, cancelled], [work('C', 'Tenue', MONTHLY, 4), work('X', 'Tenue', MONTHLY, 4)]);
    const rule = settings({ ...sure, rules: [{ client: 'C3', probability: 0.5 }] });
    expect((await cli(['forecast', ...files, ...ONE, ...rule, '--strict'])).code).toBe(0);
    expect((await cli(['forecast', ...signed(), ...ONE, ...given(), '--strict'])).code).toBe(0);
  });
});

test('the defaults are those of the whole example', async () => {
  const { settings: inForce } = await forecastJson(...MONTHS);
  expect((await forecastJson(...MONTHS, ...settings({}))).settings).toEqual(inForce);
  expect((await forecastJson(...MONTHS, ...settings(inForce))).settings).toEqual(inForce);
});
