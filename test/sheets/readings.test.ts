// What cells read as in all fields but those of dates, row by row of the table of the rules.

import { describe, expect, test } from 'vitest';
import { type Cell, ErrorValue, FormulaWithoutValue } from '../../src/sheets/cell.js';
import { DATE, DAY_HOURS, oneOf, RATE, TEXT, YES_NO } from '../../src/sheets/field.js';
import { CALAGE_WORDS, FREQUENCY_WORDS, STATUT_WORDS } from '../../src/sheets/words.js';
import {
  date,
  duration,
  HOURS,
  IN_CSV,
  KINDS,
  NUMBER,
  percent,
  REFUSED,
  read,
  refusal,
  UNSET,
  WHOLE,
} from './read-cells.js';

describe.each(KINDS)('a field of kind %s', (_name, kind) => {
  test.each([null, '', ' ', '\u00a0', '\u202f', '\u200b', ' \t\u00a0\u202f\u200b\n'])('leaves %j unset', (cell) => {
    expect(read(kind, cell)).toBe(UNSET);
    expect(read(kind, cell, IN_CSV)).toBe(UNSET);
  });

  test('refuses an error, and a formula whose value is not stored', () => {
    expect(read(kind, new ErrorValue('#DIV/0!'))).toBe(REFUSED);
    expect(refusal(kind, new FormulaWithoutValue('A1+1'))).toEqual(['NoStoredValue', undefined]);
  });
});

test.each([
  ['date', DATE, REFUSED, REFUSED, '2026-01-01'],
  ['hours', HOURS, 7.5, 0.85, REFUSED],
  ['number', NUMBER, REFUSED, 0.85, REFUSED],
  ['rate', RATE, REFUSED, 0.85, REFUSED],
  ['text', TEXT, REFUSED, REFUSED, REFUSED],
  ['yes/no', YES_NO, REFUSED, REFUSED, REFUSED],
  ['word', oneOf(FREQUENCY_WORDS), REFUSED, REFUSED, REFUSED],
] as const)(
  'a field of kind %s reads a duration, a per cent and a date',
  (_name, kind, ofDuration, ofPercent, ofDate) => {
    expect([duration(0.3125), percent(0.85), date(46_023)].map((cell) => read(kind, cell))).toEqual([
      ofDuration,
      ofPercent,
      ofDate,
    ]);
  },
);

test.each(KINDS)('of booleans, only a field of yes and no takes any: %s', (name, kind) => {
  expect([true, false].map((cell) => read(kind, cell))).toEqual(name === 'yes/no' ? [true, false] : [REFUSED, REFUSED]);
});

describe('hours', () => {
  test.each([
    [7.5, 7.5],
    [0.1 + 0.2, 0.3],
    [1 / 3, 0.333333333333333],
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['7h30', 7.5],
    ['7 h 30', 7.5],
    ['7H30', 7.5],
    ['7:30', 7.5],
    ['7:30:00', 7.5],
    ['7:20', 7.333333],
    ['7:20:31', 7.35],
    ['7h', 7],
    ['7,5 h', 7.5],
    ['0,15', 0.15],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['12 345', 12_345],
    ['1234,5', 1234.5],
    ['1.234', 1.234],
    ['85 %', 0.85],
    [duration(0.3125), 7.5],
    [duration(1.5, '36:00'), 36],
    [duration(7.3333 / 24, '7:20'), 7.333333],
    [percent(0.85), 0.85],
    [date(46_023), REFUSED],
    ['1.234,5', REFUSED],
    ['1,234.5', REFUSED],
    ['1e3', REFUSED],
    ['1 23,5', REFUSED],
    ['12 34', REFUSED],
    ['1234 567', REFUSED],
    [',5', REFUSED],
    ['7,', REFUSED],
    ['+7', REFUSED],
    ['-7', REFUSED],
    [-7, REFUSED],
    ['7h5', REFUSED],
    ['7h60', REFUSED],
    ['7:5', REFUSED],
    ['h', REFUSED],
    ['sept', REFUSED],
    ['100 000', 100_000],
    [100_000.5, REFUSED],
    ['9'.repeat(400), REFUSED],
  ] as const)('%j reads %s', (cell, expected) => {
    expect(read(HOURS, cell)).toBe(expected);
    if (typeof cell === 'string') expect(read(HOURS, cell, IN_CSV)).toBe(expected);
  });

  test.each([
    [date(46_023), 'DateInstead', undefined],
    ['1.234,5', 'NotAccepted', { fr: '1234,5', en: '1234.5' }],
    ['1,234.5', 'NotAccepted', { fr: '1234,5', en: '1234.5' }],
    ['1e3', 'NotAccepted', undefined],
  ] as const)('%j is refused as %s', (cell, reason, hint) => {
    expect(refusal(HOURS, cell)).toEqual([reason, hint]);
  });

  test('of a day are 24 at most', () => {
    expect([24, 24.5, '24:00'].map((cell) => read(DAY_HOURS, cell))).toEqual([24, REFUSED, 24]);
  });

  test.each(['7h30', '7:30', '7h', '7,5 h'])('%s is no other number', (cell) => {
    expect(read(NUMBER, cell)).toBe(REFUSED);
  });
});

test.each([
  [10, 10],
  ['10', 10],
  ['10,0', 10],
  [10.5, REFUSED],
  ['10,5', REFUSED],
  [19, REFUSED],
  [-1, REFUSED],
] as const)('the whole number %j reads %s', (cell, expected) => {
  expect(read(WHOLE, cell)).toBe(expected);
});

test.each([
  [0.8, 0.8],
  ['0,8', 0.8],
  ['80 %', 0.8],
  ['80%', 0.8],
  ['12,5 %', 0.125],
  [percent(0.57, '57 %'), 0.57],
  [1, 1],
  [80, REFUSED],
  ['80', REFUSED],
  [-0.1, REFUSED],
] as const)('the rate %j reads %s', (cell, expected) => {
  expect(read(RATE, cell)).toBe(expected);
});

test.each([80, '80'])('the rate %j may mean 80 %%', (cell) => {
  expect(refusal(RATE, cell)).toEqual(['NotAccepted', { fr: '80 %', en: '80%' }]);
});

test.each([
  ['  Tenue\u00a0', 'Tenue'],
  ['00123', '00123'],
  ['=1+1', '=1+1'],
  ['a\nb', 'a\nb'],
  [123, '123'],
  [0.5, '0.5'],
  [-1.5, '-1.5'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
] as const)('the text %j reads %j', (cell, expected) => {
  expect(read(TEXT, cell)).toBe(expected);
});

describe('words', () => {
  test.each([
    ...['oui', 'o', 'x', '1', 'vrai', 'true', 'yes', 'y', '✓', 'OUI', 'Vrai', ' X ', 1].map((cell) => [cell, true]),
    ...['non', 'n', '0', 'faux', 'false', 'no', 'NON', 0].map((cell) => [cell, false]),
    ...['peut-être', '2', 2, '✗', 'ouais'].map((cell) => [cell, REFUSED]),
  ] as [Cell, unknown][])('%j is yes or no: %s', (cell, expected) => {
    expect(read(YES_NO, cell)).toBe(expected);
  });

  test.each([
    ...['mensuelle', 'Mensuel', 'MENSUELLE', 'mois', 'monthly', 'M', 'm', '1', 1].map((cell) => [cell, 1]),
    ...['trimestrielle', 'T', '2', 2].map((cell) => [cell, 2]),
    ...['semestrielle', 'S', '3'].map((cell) => [cell, 3]),
    ...['annuelle', 'A', '4'].map((cell) => [cell, 4]),
    ...['ponctuelle', 'une fois', 'Une-Fois', '5', '5,0'].map((cell) => [cell, 5]),
    ...['mensuel(le)s', 'hebdomadaire', 6, 0, 1.5, -1, '-1', '1 5'].map((cell) => [cell, REFUSED]),
  ] as [Cell, unknown][])('%j is a frequency: %s', (cell, expected) => {
    expect(read(oneOf(FREQUENCY_WORDS), cell)).toBe(expected);
  });

  test.each([
    ['exercice', 1],
    ['fiscal', 1],
    ['1', 1],
    ['année civile', 2],
    ['ANNEE CIVILE', 2],
    ['civil', 2],
    ['après clôture', 3],
    ['post-exercice', 3],
    [3, 3],
    [4, REFUSED],
  ] as const)('%j is a calage: %s', (cell, expected) => {
    expect(read(oneOf(CALAGE_WORDS), cell)).toBe(expected);
  });

  test.each([
    ['signée', 2],
    ['Signé', 2],
    ['signée électroniquement', 8],
    ['annulée', 3],
    ['proposée', 1],
    ['0', 0],
    [8, 8],
    [9, REFUSED],
    ['perdue', REFUSED],
  ] as const)('%j is a statut: %s', (cell, expected) => {
    expect(read(oneOf(STATUT_WORDS), cell)).toBe(expected);
  });

  test.each(['bimestrielle', 'Bimensuel', 'quadrimestrielle'])('%s is a word of its own: no other is meant', (cell) => {
    expect(refusal(oneOf(FREQUENCY_WORDS), cell)).toEqual(['NotAccepted', undefined]);
  });

  test('a word that is not known may mean the nearest', () => {
    expect(refusal(oneOf(FREQUENCY_WORDS), 'mensuel(le)s')).toEqual([
      'NotAccepted',
      { fr: 'mensuelle', en: 'monthly' },
    ]);
    expect(refusal(oneOf(FREQUENCY_WORDS), 'hebdomadaire')).toEqual(['NotAccepted', undefined]);
  });
});
