// What `plan`, `capacity`, `level`, `headcount` and `check` say of letters that end before the days shown are over without a successor.

import { describe, expect, test } from 'vitest';
import { linesOf, member } from './may.js';
import { ACTIVITY, cli, filesOf, LETTER, teamOf } from './setup.js';

/** 75 h a month on its last day. */
const TENUE = { ...ACTIVITY, unite: 75, decalage: 0, datePrevObligation: 0 };
const letter = (objectId: string, others: object = {}) => ({
  ...LETTER,
  objectId,
  entite: { objectId: `client of ${objectId}` },
  ...others,
});
const of = (lettreMissionId: string, others: object = {}) => ({ ...TENUE, lettreMissionId, ...others });

/** Two letters of 900 h end, one in mid-year with 40 h of the firm's and 6 h of the client's; one has a successor, one is cancelled. */
const letters = [
  letter('A'),
  letter('B'),
  letter('MID', { dateDebut: '2025-07-01', dateFin: '2026-06-30' }),
  letter('RENEWED', { entite: { objectId: 'C' } }),
  letter('NEXT', { entite: { objectId: 'C' }, statut: 1, dateDebut: '2027-01-01', dateFin: '2027-12-31' }),
  letter('CANCELLED', { statut: 3 }),
];
const activities = [
  of('A'),
  of('B'),
  of('MID', { frequence: 5, dateFreq: '2026-03-31', unite: 40 }),
  of('MID', { frequence: 5, dateFreq: '2026-03-31', unite: 6, activiteCabinet: false, activiteClient: true }),
  ...['RENEWED', 'NEXT', 'CANCELLED'].map((id) => of(id)),
];
const input = () => filesOf(letters, activities);
const team = () => teamOf({ members: [member('m-01', 'compta')], default: 'compta', pattern: { annualHours: null } });

const EN =
  'Letters that end before 2027-12-31 without a successor: 3; their hours of their last twelve months: 1,840 h — see plan-de-charge forecast';
const FR =
  'Lettres qui se terminent avant le 31/12/2027 sans lettre qui leur succède : 3 ; heures de leurs douze derniers mois : 1 840 h — voir plan-de-charge forecast';
const NEXT_YEAR = ['--first', '2027', '--last', '2027'];
const FOUND = {
  first: '2027-01-01',
  last: '2027-12-31',
  letters: [
    { letterId: 'A', last: '2026-12-31', microHours: 900_000_000 },
    { letterId: 'B', last: '2026-12-31', microHours: 900_000_000 },
    { letterId: 'MID', last: '2026-06-30', microHours: 40_000_000 },
  ],
  microHours: 1_840_000_000,
};
/** The lines on letters that end. */
const told = (text: string) =>
  linesOf(text).filter((line) => /^(Letters that end|Lettres qui se terminent)/.test(line));

describe('plan', () => {
  const plan = (...args: readonly string[]) => cli(['plan', ...input(), ...args]);

  test('below the months', async () => {
    const { stdout, stderr } = await plan(...NEXT_YEAR);
    expect(linesOf(stdout).at(-2)).toBe(EN);
    expect(stderr).toBe('');
    expect(linesOf((await plan(...NEXT_YEAR, '--lang', 'fr')).stdout).at(-2)).toBe(FR);
  });

  test.each([
    [['--format', 'json']],
    [['--format', 'ndjson']],
    [['--format', 'csv']],
    [['--by', 'month']],
    [['--by', 'month', '--format', 'json']],
  ])('beside what is not the chart of months: %j', async (given) => {
    for (const [lang, line] of [
      ['en', EN],
      ['fr', FR],
    ]) {
      const { stdout, stderr, code } = await plan(...NEXT_YEAR, ...given, '--lang', lang);
      expect([told(stdout), told(stderr), code]).toEqual([[], [line], 0]);
    }
  });

  test('which is nothing that --strict minds', async () => {
    const { stdout, code } = await cli(['plan', ...filesOf([letter('A')], [of('A')]), ...NEXT_YEAR, '--strict']);
    expect([told(stdout).length, code]).toEqual([1, 0]);
  });

  test('over other days other letters', async () => {
    const mid = EN.replace('2027-12-31', '2026-12-31').replace(': 3;', ': 1;').replace('1,840', '40');
    expect(told((await plan('--first', '2026', '--last', '2026')).stdout)).toEqual([mid]);
    // In June it has not ended yet, and by July 2027 it has lapsed.
    for (const args of [['--first', '2026-01', '--last', '2026-06'], ['--first', '2026-01'], []]) {
      expect(told((await plan(...args)).stdout)).toEqual([]);
    }
    const others = EN.replace(': 3;', ': 2;').replace('1,840', '1,800');
    expect(told((await plan('--first', '2027-07', '--last', '2027-12')).stdout)).toEqual([others]);
  });

  test('of the side that is shown', async () => {
    const client = EN.replace('1,840', '6');
    expect(told((await plan(...NEXT_YEAR, '--side', 'client')).stdout)).toEqual([client]);
    expect(told((await plan(...NEXT_YEAR, '--side', 'all')).stdout)).toEqual([EN.replace('1,840', '1,846')]);
  });

  test('with the lags of the plan', async () => {
    const late = filesOf([letter('A')], [of('A', { frequence: 2, decalage: 1 })]);
    const hours = async (...args: string[]) =>
      told((await cli(['plan', ...late, ...NEXT_YEAR, ...args])).stdout)[0].match(/months: (\S+ h)/)?.[1];
    expect([await hours(), await hours('--lag-origin', 'period-start')]).toEqual(['225 h', '300 h']);
  });

  test('nothing where the periods of a calendar year are planned, whenever letters end', async () => {
    expect(told((await plan(...NEXT_YEAR, '--coverage', 'calendar-year:2027')).stdout)).toEqual([]);
    expect(told((await plan(...NEXT_YEAR, '--coverage', 'fiscal-year')).stdout)).toEqual([EN]);
  });

  test('hours that cannot be added up are told, and the plan is made', async () => {
    const most = filesOf([letter('A')], [of('A', { quantite: 10_000, unite: 100_000 })]);
    const en = 'Letters that end before 2027-12-31 without a successor: ';
    const fr = 'Lettres qui se terminent avant le 31/12/2027 sans lettre qui leur succède : ';
    for (const [lang, beginning] of [
      ['en', en],
      ['fr', fr],
    ]) {
      const { code, stdout } = await cli(['plan', ...most, ...NEXT_YEAR, '--lang', lang]);
      expect(code).toBe(0);
      const [line, ...others] = told(stdout);
      expect(others).toEqual([]);
      expect(line.startsWith(beginning)).toBe(true);
      expect(line).toMatch(/12[, ]000[, ]000[, ]000/);
    }
  });
});

describe.each(['capacity', 'level', 'headcount'])('%s', (command) => {
  const run = (...args: readonly string[]) => cli([command, ...input(), ...team(), ...args]);

  test('above the days shown and planned, or beside CSV and JSON', async () => {
    for (const [lang, line] of [
      ['en', EN],
      ['fr', FR],
    ]) {
      const table = await run(...NEXT_YEAR, '--lang', lang);
      expect(linesOf(table.stdout).at(-3)).toBe(line);
      expect(told(table.stderr)).toEqual([]);
      for (const format of ['csv', 'json']) {
        const { stdout, stderr } = await run(...NEXT_YEAR, '--format', format, '--lang', lang);
        expect([told(stdout), told(stderr)]).toEqual([[], [line]]);
      }
    }
  });

  test('in JSON the last field; null where no last day was given', async () => {
    const json = async (...args: string[]) => JSON.parse((await run(...args, '--format', 'json')).stdout);
    const shown = await json(...NEXT_YEAR);
    expect(Object.keys(shown).at(-1)).toBe('endingLetters');
    expect(shown.endingLetters).toEqual(FOUND);
    for (const args of [[], ['--first', '2027']]) {
      expect(told((await run(...args)).stdout)).toEqual([]);
      expect((await json(...args)).endingLetters).toBeNull();
    }
  });
});

describe('check', () => {
  const check = async (...args: readonly string[]) => (await cli(['check', ...input(), ...args])).stdout;

  test('in a line of its own, of the year after the one in which most letters without a successor end', async () => {
    expect(told(await check())).toEqual([EN]);
    expect(told(await check('--lang', 'fr'))).toEqual([FR]);
    expect(told(await check('--first', '2020'))).toEqual([EN]);
  });

  test('of the days given', async () => {
    expect(told(await check('--last', '2026'))).toEqual([
      EN.replace('2027', '2026').replace(': 3;', ': 1;').replace('1,840', '40'),
    ]);
    expect(told(await check('--last', '2026-06'))).toEqual([]);
  });

  test('in JSON the last field, whether there are such letters or not', async () => {
    const json = async (...args: string[]) => JSON.parse(await check('--format', 'json', ...args));
    const report = await json();
    expect(Object.keys(report).at(-1)).toBe('endingLetters');
    expect(report.endingLetters).toEqual(FOUND);
    expect((await json('--last', '2026-06')).endingLetters).toEqual({
      first: null,
      last: '2026-06-30',
      letters: [],
      microHours: 0,
    });
    const none = JSON.parse((await cli(['check', ...filesOf([], []), '--format', 'json'])).stdout);
    expect(none.endingLetters).toEqual({ first: null, last: null, letters: [], microHours: 0 });
  });
});
