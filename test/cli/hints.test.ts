// What was probably meant by the value of an option that is refused: dates in French order, French words, other signs in lists, beginnings,
// accents; and months where a day is asked for.

import { describe, expect, test } from 'vitest';
import { cli, EXAMPLE, parseLines, teamOf } from './setup.js';

async function refusalOf(args: readonly string[], lang = 'en') {
  const { code, stdout, stderr } = await cli([...args, '--lang', lang]);
  expect([code, stdout]).toEqual([2, '']);
  return stderr.split('\n')[0];
}

const plan = (...args: string[]) => ['plan', ...EXAMPLE, ...args];
/** The team is read only when all else is well. */
const capacity = (...args: string[]) => ['capacity', ...EXAMPLE, '--team', '/nonexistent', ...args];

describe('hints', () => {
  test.each([
    [plan('--first', '01/05/2026'), '2026-05-01'],
    [plan('--first', '1/5/2026'), '2026-05-01'],
    [plan('--last', '31.12.2026'), '2026-12-31'],
    [plan('--last', '2026/5/1'), '2026-05-01'],
    [plan('--last', '20260501'), '2026-05-01'],
    [plan('--first', '2026-5'), '2026-05'],
    [plan('--last', '05/2026'), '2026-05'],
    [capacity('--first', '01/05/2026'), '2026-05-01'],
    [capacity('--plan-last', '05/2026'), '2026-05'],
    [capacity('--plan-first', '1/5/2026'), '2026-05-01'],
    [plan('--by', 'mois'), 'month'],
    [plan('--by', 'Année'), 'year'],
    [plan('--by', 'letter,trimestre'), 'quarter'],
    [plan('--by', 'month;client'), 'month,client'],
    [plan('--by', 'month client'), 'month,client'],
    [plan('--by', 'Profit Center'), 'profit-center'],
    [plan('--by', 'maître de dossier'), 'manager'],
    [plan('--by', 'exercice'), 'fiscal-year'],
    [capacity('--by', 'semaine'), 'week'],
    [capacity('--group', 'membre'), 'member'],
    [plan('--coverage', 'exercice'), 'fiscal-year'],
    [plan('--coverage', 'fiscal'), 'fiscal-year'],
    [plan('--side', 'Cabinet'), 'firm'],
    [plan('--side', 'TOUT'), 'all'],
    [plan('--on', 'échéance'), 'due'],
    [plan('--adjust', 'suivant'), 'following'],
    [plan('--lag-origin', 'fin de période'), 'period-end'],
    [plan('--statuts', '2;8'), '2,8'],
    [plan('--statuts', '2 8'), '2,8'],
    [plan('--holidays', 'alsace'), 'alsace-moselle'],
    [plan('--holidays', 'Métropole'), 'metropole'],
    [plan('--holidays', 'La Réunion'), 'reunion'],
    [plan('--format', 'CSV'), 'csv'],
    [plan('--format', 'tableau'), 'table'],
  ])('%j: %s', async (args, hint) => {
    expect((await refusalOf(args)).endsWith(`; did you mean "${hint}"?`), await refusalOf(args)).toBe(true);
    expect(await refusalOf(args, 'fr')).toContain(` ; vouliez-vous dire "${hint}" ?`);
  });

  test('the whole sentence', async () => {
    expect(await refusalOf(plan('--first', '01/05/2026'), 'fr')).toBe(
      'erreur : --first : "01/05/2026" n\'est pas accepté ; attendu : une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre 1900 et 2999 ; vouliez-vous dire "2026-05-01" ?',
    );
  });

  test.each([
    plan('--first', '31/02/2026'),
    plan('--first', '05/13/2026'),
    plan('--first', '2026-13'),
    plan('--first', '01/05/1815'),
    plan('--first', '01/05/26'),
    plan('--by', 'mo'),
    plan('--by', 'mois;clients'),
    plan('--statuts', '2;9'),
    plan('--holidays', 'saint'),
    plan('--side', 'mois'),
  ])('%j has none: it would not be accepted, or there are two', async (...args) => {
    expect(await refusalOf(args)).not.toContain('did you mean');
  });
});

describe('a month or a year', () => {
  const dueDays = async (...args: string[]) =>
    parseLines((await cli(plan('--format', 'ndjson', ...args))).stdout).map(({ due }) => String(due));

  test('a month is its first day for --first, its last for --last', async () => {
    const ofMonth = await dueDays('--first', '2022-02', '--last', '2022-02');
    expect(ofMonth).toContain('2022-02-28');
    expect(ofMonth).toEqual(await dueDays('--first', '2022-02-01', '--last', '2022-02-28'));
    expect(ofMonth).not.toEqual(await dueDays('--first', '2022-02-01', '--last', '2022-02-27'));
  });

  test('a year likewise', async () => {
    const ofYear = await dueDays('--first', '2022', '--last', '2022');
    expect(ofYear).toContain('2022-12-31');
    expect(ofYear).toEqual(await dueDays('--first', '2022-01-01', '--last', '2022-12-31'));
    expect(ofYear).not.toEqual(await dueDays('--first', '2021', '--last', '2022'));
  });

  test('of the days shown and of those planned', async () => {
    const shown = async (...args: string[]) => {
      const { stdout } = await cli(['headcount', ...EXAMPLE, ...teamOf({ members: [] }), '--format', 'json', ...args]);
      const { planned, shown } = JSON.parse(stdout);
      return { planned, shown };
    };
    expect(
      await shown('--first', '2022-02', '--last', '2022-03', '--plan-first', '2021-11', '--plan-last', '2022-06'),
    ).toEqual({
      planned: { first: '2021-11-01', last: '2022-06-30' },
      shown: { first: '2022-02-01', last: '2022-03-31' },
    });
  });

  test('is offered by the help', async () => {
    for (const [lang, forms] of [
      ['en', /YYYY-MM-DD\)?, a month \(?YYYY-MM\)? or a year \(?YYYY\)/],
      ['fr', /AAAA-MM-JJ\)?, un mois \(?AAAA-MM\)? ou une année \(?AAAA\)/],
    ] as const) {
      for (const command of ['plan', 'capacity', 'explain']) {
        const { stdout } = await cli([command, '--help', '--lang', lang]);
        expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(forms);
      }
    }
  });
});
