// `--first` and `--last` are the days shown, and the years around them are planned: a day has the same load whatever is shown around it;
// what is missing on other days is told apart.

import { describe, expect, test } from 'vitest';
import { due, jsonBy, linesOf, member, shownBy, team, WORK, work } from './may.js';
import { readCsv } from './read-csv.js';
import { ACTIVITY, cli, filesOf, LETTER, teamOf } from './setup.js';

const shown = (args: readonly string[], activities = WORK) => shownBy('capacity', args, activities);

/** The options that show some days of 2026. */
const days = (first: string, last: string) => ['--first', `2026-${first}`, '--last', `2026-${last}`];
const planned = (first: string, last: string) => ['--plan-first', `2026-${first}`, '--plan-last', `2026-${last}`];

describe('a day has the same load whatever is shown around it', () => {
  // 35 h are due by the 8th, and after it 45.5 h and 6.5 h are spread over the month's 13 other days: 4 h on each.
  const activities = [...WORK.slice(0, 2), due('Tiers', 6.5, 17)];
  const loadOfMonday = ({
    pools,
  }: {
    pools: readonly { days: readonly { day: string; loadMicroHours: number }[] }[];
  }) => pools[0].days.find(({ day }) => day === '2026-05-11')?.loadMicroHours;

  test.each([
    ['its week', days('05-11', '05-17')],
    ['the day itself', days('05-11', '05-11')],
    ['its month', days('05-01', '05-31')],
    ['its year', days('01-01', '12-31')],
    ['all', []],
  ])('%s', async (_, args) => {
    expect(loadOfMonday(await jsonBy('level', args, activities))).toBe(4_000_000);
  });

  test('where only what is due in its week is planned, the load is that of the week alone', async () => {
    // 6.5 h on the eight working days from 1 to 17 May; the other rows are due on other days, which is nothing to look at.
    const args = [...days('05-11', '05-17'), ...planned('05-11', '05-17'), '--format', 'json'];
    const { stdout, stderr } = await cli(['level', ...work(activities), ...team(), ...args]);
    expect(loadOfMonday(JSON.parse(stdout))).toBe(812_500);
    expect(stderr).not.toContain('Rows left unplanned');
  });

  test('the table of the week', async () => {
    const args = ['--by', 'week', ...days('05-11', '05-17')];
    const lines = linesOf(await shown(args, activities));
    expect(lines.filter((line) => line.startsWith('2026-'))).toEqual([
      '2026-W20       28.00   16.00  57.1%  ███████████████████████·················',
      '2026-W20       56.00    0.00    0%  ········································',
    ]);
    expect(lines.at(-2)).toBe('Shown: from 2026-05-11 to 2026-05-17; planned: work due from 2025-01-01 to 2027-12-31.');
  });
});

describe('periods', () => {
  test('one that the days cut says which of its days are counted', async () => {
    // From 4 to 20 May: 11 working days, the 35 h and seven days of 3.5 h.
    const args = ['--by', 'month', ...days('05-04', '05-20')];
    expect(linesOf(await shown(args))).toContain(
      '2026-05 (2026-05-04 – 2026-05-20)       77.00   59.50  77.3%  ███████████████████████████████·········  ! 7 h missing; overloaded days: 4',
    );
    expect(linesOf(await shown([...args, '--lang', 'fr']))).toContain(
      '2026-05 (04/05/2026 – 20/05/2026)       77,00     59,50  77,3 %  ███████████████████████████████·········  ! il manque 7 h ; jours en surcharge : 4',
    );
    const [, row] = readCsv(await shown([...args, '--format', 'csv']));
    expect(row).toEqual(
      'compta,,2026-05,77,59.5,77000000,59500000,4,2026-05-04,2026-05-20,0,0,59.5,59500000,7,7000000'.split(','),
    );
  });

  test('every one with a day shown has a row, with work or without', async () => {
    const { pools } = await jsonBy('capacity', ['--by', 'month', ...days('03-15', '07-10')]);
    expect(pools[0].periods.map(({ period, first, last }: Record<string, string>) => [period, first, last])).toEqual([
      ['2026-03', '2026-03-15', '2026-03-31'],
      ['2026-04', '2026-04-01', '2026-04-30'],
      ['2026-05', '2026-05-01', '2026-05-31'],
      ['2026-06', '2026-06-01', '2026-06-30'],
      ['2026-07', '2026-07-01', '2026-07-10'],
    ]);
  });

  test('one beside the days that lack hours is not marked for the days off between them', async () => {
    // What is due by the 8th may be done from the 1st, a holiday: the week of the 1st is short of nothing.
    const marked = linesOf(await shown(['--by', 'week'])).filter((line) =>
      / ! .*(h missing|hours are missing)/.test(line),
    );
    expect(marked.map((line) => line.slice(0, 8))).toEqual(['2026-W19']);
    // What is due by Sunday 3 May has no working day at all: its week is marked.
    const weekend = linesOf(await shown(['--by', 'week'], [due('Urgence', 2, 3)]));
    expect(weekend).toContain(
      '2026-W18       28.00    2.00  7.1%  ███·····································  ! 2 h missing',
    );
  });
});

describe('work that does not fit on days of which some are shown: whether those lack hours', () => {
  const told = async (args: readonly string[], staff: readonly string[] = team()) => {
    const lines = linesOf(await shownBy('capacity', args, WORK, staff));
    const at = lines.findIndex((line) => /^(The work does not fit|La charge ne tient pas)/.test(line));
    return lines.slice(at, at + 3);
  };

  test('the work levelled on them, their capacity and the difference', async () => {
    const [verdict, shownPart] = await told(days('05-04', '05-05'));
    expect(verdict).toMatch(/From 2026-05-01 to 2026-05-08, .* 7 h are missing\.$/);
    expect(shownPart).toBe(
      'On the days shown, this work takes 17.5 h when levelled, for 14 h of capacity: 3.5 h are missing there.',
    );
    expect((await told([...days('05-04', '05-05'), '--lang', 'fr']))[1]).toBe(
      'Sur les jours montrés, ce travail, une fois lissé, prend 17,5 h pour 14 h de capacité : il y manque 3,5 h.',
    );
  });

  test('nothing when all of their capacity is shown', async () => {
    for (const args of [days('05-01', '05-31'), days('05-04', '05-07')]) {
      expect((await told(args))[1]).toMatch(/^At least 7 h must be added/);
    }
  });

  test('that whoever lacks hours has none on them', async () => {
    const leave = [{ first: '2026-05-04', last: '2026-05-05' }];
    const staff = team({
      members: [member('m-01', 'compta', { leave }), member('m-02', 'paie'), member('m-04', 'compta')],
      assignments: [
        { activity: 'TVA', to: 'm-01' },
        { activity: 'Paie', to: 'paie' },
      ],
    });
    const args = days('05-04', '05-05');
    expect((await told(args, staff)).slice(1)).toEqual([
      'This is the capacity of: m-01.',
      'None of this capacity is on the days shown.',
    ]);
    expect((await told([...args, '--lang', 'fr'], staff)).slice(1)).toEqual([
      'Cette capacité est celle de : m-01.',
      'Aucune heure de cette capacité ne tombe sur les jours montrés.',
    ]);
    const { pools } = await jsonBy('capacity', days('05-05', '05-06'), WORK, staff);
    expect(pools[0].certificate.shown).toEqual({ loadMicroHours: 17_500_000, capacityMicroHours: 7_000_000 });
  });
});

describe('what is missing on other days', () => {
  const late = days('05-18', '05-31');

  test('one line, while the days shown are fine', async () => {
    const english = linesOf(await shown(['--by', 'month', ...late]));
    const verdict = english.indexOf('All of the work fits.');
    expect(english.slice(verdict, verdict + 3)).toEqual([
      'All of the work fits.',
      'Outside the days shown, 7 h are missing: 2026-05.',
      'The peak is 50% of the capacity, from 2026-05-11 to 2026-05-29 (working days: 13): no plan can lower it.',
    ]);
    const french = linesOf(await shown(['--by', 'month', '--lang', 'fr', ...late]));
    expect(french).toContain('En dehors des jours montrés, il manque 7 h : mai 2026.');
    expect(french.join('\n')).not.toContain('il manque des heures');
  });

  test('its months are in the order of time, those between the first and the last day of a part among them', async () => {
    // m-01 lacks 53, 46, 46 and 60 h in April, July, October and January, m-04 1,279 h from April to August.
    const quarterly = { ...ACTIVITY, unite: 200, datePrevObligation: 31, frequence: 2, lettreMissionId: 'L1' };
    const long = { ...quarterly, activite: 'Bilan', unite: 2000, decalage: 5, lettreMissionId: 'L2' };
    const rows = filesOf([LETTER, { ...LETTER, objectId: 'L2', dateFin: '2026-03-31' }], [quarterly, long]);
    const staff = teamOf({
      members: [member('m-01', 'compta'), member('m-04', 'compta')],
      assignments: [{ activity: 'Bilan', to: 'm-04' }],
      default: 'm-01',
    });
    const args = ['--first', '2027-06', '--last', '2027-06', '--by', 'month'];
    const told = async (lang: string) =>
      linesOf((await cli(['capacity', ...rows, ...staff, ...args, '--lang', lang])).stdout);
    expect(await told('en')).toContain(
      'Outside the days shown, 1,484 h are missing: 2026-04 to 2026-08, 2026-10, 2027-01.',
    );
    expect(await told('fr')).toContain(
      "En dehors des jours montrés, il manque 1 484 h : d'avril 2026 à août 2026, octobre 2026, janvier 2027.",
    );
  });

  test('in JSON, beside the days shown and planned', async () => {
    const result = await jsonBy('capacity', late);
    expect(result.planned).toEqual({ first: '2025-01-01', last: '2027-12-31' });
    expect(result.shown).toEqual({ first: '2026-05-18', last: '2026-05-31' });
    expect(result.pools[0]).toMatchObject({ feasible: true, missingMicroHours: 0, violated: [], certificate: null });
    expect(result.pools[0].outside).toEqual({
      missingMicroHours: 7_000_000,
      violated: [
        {
          first: '2026-05-01',
          last: '2026-05-08',
          compulsoryMicroHours: 35_000_000,
          availableMicroHours: 28_000_000,
          members: null,
        },
      ],
    });
  });

  test('is no reason for --strict to fail', async () => {
    const codeOf = async (args: readonly string[]) =>
      (await cli(['capacity', ...work(), ...team(), '--strict', ...args])).code;
    expect([await codeOf(late), await codeOf(days('05-01', '05-04'))]).toEqual([0, 1]);
  });

  test('asks for nobody more', async () => {
    const countOf = async (args: readonly string[]) => (await jsonBy('headcount', args)).pools[0].count;
    expect([await countOf(late), await countOf(days('05-01', '05-04'))]).toEqual([1, 2]);
  });
});

test('months in which nothing is due are shown with their capacity, months in which something is due with all of it', async () => {
  // 21, 17 and 22 working days of 7 h: from Monday to Friday less Easter Monday; less 1, 8, 14 and 25 May. 10 h are due on 10 April.
  const quarterly = { ...ACTIVITY, activite: 'TVA', frequence: 2, decalage: 1, datePrevObligation: 10, unite: 10 };
  const input = filesOf([{ ...LETTER, dateDebut: '2026-01-01', dateFin: '2026-12-31' }], [quarterly]);
  const args = [...days('04-01', '06-30'), '--by', 'month', '--format', 'csv'];
  const staff = teamOf({ members: [member('m-01', 'compta')], default: 'compta', pattern: { annualHours: null } });
  const { stdout } = await cli(['capacity', ...input, ...staff, ...args]);
  const [header, ...lines] = stdout
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const columns = ['period', 'first', 'last', 'capacityHours', 'loadHours'].map((name) => header.indexOf(name));
  expect(lines.map((line) => columns.map((column) => line[column]))).toEqual([
    ['2026-04', '2026-04-01', '2026-04-30', '147', '10'],
    ['2026-05', '2026-05-01', '2026-05-31', '119', '0'],
    ['2026-06', '2026-06-01', '2026-06-30', '154', '0'],
  ]);
});

describe('which days, in the last line', () => {
  test.each([
    [['--first', '2026-05-18'], 'Shown: from 2026-05-18 on; planned: work due from 2025-01-01 on.'],
    [['--last', '2026-05-18'], 'Shown: up to 2026-05-18; planned: work due up to 2027-12-31.'],
    [
      ['--lang', 'fr', '--first', '2026-05-18'],
      'Jours montrés : à partir du 18/05/2026 ; travail planifié : échéances à partir du 01/01/2025.',
    ],
    [
      ['--lang', 'fr', '--last', '2026-05-18'],
      "Jours montrés : jusqu'au 18/05/2026 ; travail planifié : échéances jusqu'au 31/12/2027.",
    ],
    [
      ['--lang', 'fr', ...days('05-18', '05-18')],
      'Jours montrés : le 18/05/2026 ; travail planifié : échéances du 01/01/2025 au 31/12/2027.',
    ],
  ])('%j', async (args, line) => {
    for (const command of ['capacity', 'level', 'headcount'])
      expect(linesOf(await shownBy(command, args)).at(-2)).toBe(line);
  });

  test('where only what is planned is bounded, whole periods', async () => {
    expect(linesOf(await shown(['--by', 'week', ...planned('05-01', '05-31')])).at(-2)).toBe(
      'Shown: from 2026-04-27 to 2026-05-31; planned: work due from 2026-05-01 to 2026-05-31.',
    );
  });

  test('without work', async () => {
    expect(linesOf(await shown(['--lang', 'fr'], [])).at(-2)).toBe(
      'Tous les jours sont montrés ; tout le travail est planifié.',
    );
  });
});

test.each([
  ['--first', '2025', '--last', '2025', '--plan-first', '2026'],
  ['--first', '2026', '--last', '2026', '--plan-last', '2026-03'],
  ['--first', '2026', '--plan-last', '2027'],
])('days shown outside the dates planned are told beside the verdict: %j', async (...args) => {
  for (const command of ['capacity', 'level', 'headcount']) {
    const lines = async (...more: string[]) =>
      linesOf((await cli([command, ...work(), ...team(), ...args, ...more])).stdout).filter((line) => line !== '');
    expect((await lines()).at(-1)).toMatch(/^Careful: some of the days shown lie outside the due dates planned; /);
    expect((await lines('--lang', 'fr')).at(-1)).toMatch(
      /^Attention : une partie des jours montrés sort des échéances planifiées ; /,
    );
  }
  const covered = linesOf(await shown([...days('05-01', '05-31'), ...planned('05-01', '05-31')]));
  expect(covered.join()).not.toContain('Careful');
});

describe('days that end before they start', () => {
  test.each([
    ['--plan-last', planned('06-01', '05-01')],
    ['--last', days('06-01', '05-01')],
    // Nobody has given the last day planned, which is two years before the first.
    ['--last', ['--last', '2026-05-01', '--plan-first', '2029']],
  ])('%s is refused by its name', async (option, args) => {
    for (const command of ['capacity', 'level', 'headcount']) {
      const { code, stdout, stderr } = await cli([command, ...work(), ...team(), ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `error: ${option}: "2026-05-01" is not accepted; expected an end that is not before the start\n` +
          `See plan-de-charge ${command} --help.\n`,
      );
    }
    const { stderr } = await cli(['capacity', ...work(), ...team(), ...args, '--lang', 'fr']);
    expect(stderr).toContain(
      `erreur : ${option} : "2026-05-01" n'est pas accepté ; attendu : une fin qui ne précède pas`,
    );
  });
});
