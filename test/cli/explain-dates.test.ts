// The day of `explain LETTER ACTIVITY DATE`: a due date first of all, then the end of a period, then a day in one; and what is said of it.

import { expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, LETTER } from './setup.js';

const letters = [
  { ...LETTER, description: 'Présentation des comptes' },
  { ...LETTER, objectId: 'L2', codeIBS: 'LM2' },
];
const activities = [
  { ...ACTIVITY, objectId: 'A1', lettreMissionId: 'L1' },
  { ...ACTIVITY, objectId: 'A6', lettreMissionId: 'L1', activite: 'Visite', frequence: 5, dateFreq: '2026-06-10' },
  { ...ACTIVITY, objectId: 'B2', lettreMissionId: 'L2', activite: '2035', frequence: 4 },
  { ...ACTIVITY, objectId: 'B3', lettreMissionId: 'L2', activite: 'Mois', decalage: 0, datePrevObligation: 0 },
];

const explained = (...args: string[]) => cli(['explain', ...args, ...filesOf(letters, activities)]);

test.each([
  ['2026-04-20', '2026-03-31', 'its due date'],
  ['2026-03', '2026-02-28', 'the month in which it is due'],
  ['2027-01', '2026-12-31', 'the month in which it is due, without another whose period ends then'],
  ['2026-03-31', '2026-03-31', 'the end of its period'],
  ['2026-01', '2026-01-31', 'the month in which its period ends'],
  ['2026-04-19', '2026-04-30', 'a day in its period'],
])('on %s: that of %s, %s', async (date, periodEnd) => {
  const { code, stdout } = await explained('LM1', 'Tenue comptable', date);
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    `L1/A1/${periodEnd}`,
    'LM1 / Présentation des comptes / Tenue comptable',
  ]);
  expect(stdout).toContain('\n 1. ');
});

test.each([
  [
    ['LM1', 'Tenue comptable', '2026-03-31'],
    'Nothing is due on that day; this is the occurrence of the period from 2026-03-01 to 2026-03-31, due on 2026-04-20.',
    'Aucune échéance ce jour-là ; voici celle de la période du 01/03/2026 au 31/03/2026, qui tombe le 20/04/2026.',
  ],
  [
    ['LM1', 'Tenue comptable', '2026-04-19'],
    'Nothing is due on that day; this is the occurrence of the period from 2026-04-01 to 2026-04-30, due on 2026-05-20.',
    'Aucune échéance ce jour-là ; voici celle de la période du 01/04/2026 au 30/04/2026, qui tombe le 20/05/2026.',
  ],
  [
    ['LM2', '2035', '2026-01'],
    'Nothing is due in that month; this is the occurrence of the period from 2026-01-01 to 2026-12-31, due on 2027-01-20.',
    'Aucune échéance ce mois-là ; voici celle de la période du 01/01/2026 au 31/12/2026, qui tombe le 20/01/2027.',
  ],
  [
    ['LM2', '2035', '2026'],
    'Nothing is due in that year; this is the occurrence of the period from 2026-01-01 to 2026-12-31, due on 2027-01-20.',
    'Aucune échéance cette année-là ; voici celle de la période du 01/01/2026 au 31/12/2026, qui tombe le 20/01/2027.',
  ],
  [
    ['LM1', 'visite', '2026-06'],
    'Nothing is due in that month; this is the occurrence of 2026-06-10, due on 2026-07-20.',
    'Aucune échéance ce mois-là ; voici celle du 10/06/2026, qui tombe le 20/07/2026.',
  ],
  [
    ['LM1', 'Tenue comptable', '2026-03'],
    'This is the occurrence due then (2026-03); that of the period which ends then is due on 2026-04-20.',
    "Voici l'échéance qui tombe à cette date (2026-03) ; pour la période qui finit alors, l'échéance tombe le 20/04/2026.",
  ],
])('%j: how the date was understood is said', async (args, en, fr) => {
  const english = await explained(...args);
  expect([english.code, english.stderr]).toEqual([0, `${en}\n`]);
  expect((await explained(...args, '--lang', 'fr')).stderr).toBe(`${fr}\n`);
});

test('nothing is said where a date can mean only that', async () => {
  for (const date of ['2026-04-20', '2027-01', '2027-01-20']) {
    expect((await explained('LM1', 'Tenue comptable', date)).stderr).toBe('');
  }
});

test('an adjusted due date is one, after those that fall due then', async () => {
  // 20 June 2026 is a Saturday, 20 July a Monday.
  const adjusted = (date: string) => explained('LM1', 'Tenue comptable', date, '--adjust', 'following');
  const { stdout, stderr } = await adjusted('2026-06-22');
  expect([stdout.split('\n')[0], stderr]).toEqual(['L1/A1/2026-05-31', '']);
  expect((await adjusted('2026-06-20')).stdout.split('\n')[0]).toBe('L1/A1/2026-05-31');
  const monthEnd = await explained('LM2', 'mois', '2026-03', '--adjust', 'following');
  expect(monthEnd.stdout.split('\n')[0]).toBe('L2/B3/2026-03-31');
});

test('as JSON, the same as by its id', async () => {
  const named = await explained('LM1', 'Tenue comptable', '2026-03-31', '--format', 'json');
  const { occurrence, steps } = JSON.parse(named.stdout);
  expect([occurrence.id, steps.length > 5]).toEqual(['L1/A1/2026-03-31', true]);
  expect(named.stdout).toBe((await explained('L1/A1/2026-03-31', '--format', 'json')).stdout);
});
