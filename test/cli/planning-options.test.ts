// Each planning option reaches the engine under its name on the command line, for `plan`, `check` and `explain` alike.

import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, LETTER, parseLines } from './setup.js';

const MISSION = { ...LETTER, dateDebut: '2026-03-01', dateFin: '2026-04-30' };
const input = (letter: object = MISSION, row: object = ACTIVITY) => filesOf([letter], [row]);
const rowsOf = async (files: string[], ...args: string[]) =>
  parseLines((await cli(['plan', ...files, '--format', 'ndjson', ...args])).stdout);
const datesOf = async (field: string, files: string[], ...args: string[]) =>
  (await rowsOf(files, ...args)).map((row) => row[field]);

test('coverage', async () => {
  expect(await datesOf('periodEnd', input())).toEqual(['2026-03-31', '2026-04-30']);
  expect(await datesOf('periodEnd', input(), '--coverage', 'mission')).toHaveLength(2);
  expect(await datesOf('periodEnd', input(), '--coverage', 'fiscal-year')).toHaveLength(12);
  expect((await datesOf('periodEnd', input(), '--coverage', 'calendar-year:2031')).at(-1)).toBe('2031-12-31');
});

test('lag origin', async () => {
  const quarterly = { ...ACTIVITY, frequence: 2 };
  const due = (origin: string) =>
    datesOf('due', input(LETTER, quarterly), '--lag-origin', origin, '--last', '2026-06-30');
  expect(await due('period-end')).toEqual(['2026-04-20']);
  expect(await due('period-start')).toEqual(['2026-02-20', '2026-05-20']);
});

test('first and last', async () => {
  const due = (...args: string[]) => datesOf('due', input(), ...args);
  expect(await due('--first', '2026-05-01')).toEqual(['2026-05-20']);
  expect(await due('--last', '2026-04-20')).toEqual(['2026-04-20']);
  expect(await due('--first', '2026-04-20', '--last', '2026-05-20')).toHaveLength(2);
});

test('an open-ended letter needs a last day', async () => {
  const open = input({ ...LETTER, dateFin: null });
  expect(await rowsOf(open)).toEqual([]);
  expect(await rowsOf(open, '--last', '2027-01-20')).toHaveLength(12);
});

// Due on Sunday 31 May 2026; Monday 1 June is open.
const may = () =>
  input(
    { ...LETTER, dateDebut: '2026-05-01', dateFin: '2026-05-31' },
    { ...ACTIVITY, decalage: 0, datePrevObligation: 31 },
  );

test.each([
  ['none', '2026-05-31'],
  ['following', '2026-06-01'],
  ['preceding', '2026-05-29'],
  ['modified-following', '2026-05-29'],
])('adjust %s', async (adjust, date) => {
  expect(await datesOf('dueAdjusted', may(), '--adjust', adjust)).toEqual([date]);
  expect(await datesOf('due', may(), '--adjust', adjust)).toEqual(['2026-05-31']);
});

test('holidays', async () => {
  // Good Friday 2026 is 3 April.
  const april = input(
    { ...LETTER, dateDebut: '2026-04-01', dateFin: '2026-04-30' },
    { ...ACTIVITY, decalage: 0, datePrevObligation: 3 },
  );
  const due = (zone: string) => datesOf('dueAdjusted', april, '--adjust', 'following', '--holidays', zone);
  expect(await due('metropole')).toEqual(['2026-04-03']);
  expect(await due('alsace-moselle')).toEqual(['2026-04-07']);
});

test('statuts', async () => {
  const letters = [1, 2, 3, 8].map((statut) => ({ ...LETTER, objectId: `L${statut}`, statut }));
  const files = filesOf(
    letters,
    letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId, frequence: 4 })),
  );
  const ids = (...args: string[]) => datesOf('letterId', files, ...args);
  expect(await ids()).toEqual(['L1', 'L2', 'L8']);
  expect(await ids('--statuts', '2, 8')).toEqual(['L2', 'L8']);
  expect(await ids('--statuts', '3')).toEqual(['L3']);
});

test('time zone', async () => {
  const noon = { ...LETTER, dateFin: '2026-04-30T12:00:00Z' };
  expect(await rowsOf(input(noon))).toHaveLength(4);
  const stamped = { ...LETTER, dateFin: '2026-04-29T22:30:00Z' };
  expect(await rowsOf(input(stamped), '--time-zone', 'Europe/Paris')).toHaveLength(4);
  expect(await rowsOf(input(stamped), '--time-zone', 'America/New_York')).toHaveLength(3);
});

describe('a plan that is too large', () => {
  const endless = (row: object) =>
    input({ ...LETTER, dateDebut: '1900-01-01', dateFin: '2998-12-31' }, { ...ACTIVITY, ...row });

  test.each([
    ['en', 'hours is more than can be added up exactly'],
    ['fr', "dépasse ce qui s'additionne exactement"],
  ])('is refused in %s, as a matter of options', async (lang, sentence) => {
    for (const command of [['plan'], ['check'], ['explain', 'x']]) {
      const { code, stderr } = await cli([
        ...command,
        ...endless({ unite: 100_000, quantite: 10_000 }),
        '--lang',
        lang,
      ]);
      expect(code).toBe(2);
      expect(stderr).toContain(sentence);
    }
  });

  test('ten centuries of months are not', async () => {
    const { stdout } = await cli(['plan', ...endless({}), '--by', 'letter', '--format', 'csv']);
    expect(stdout).toContain('L1,13188,');
  });
});
