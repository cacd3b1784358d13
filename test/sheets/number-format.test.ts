// What number formats make of numbers, and how cells show them in French.

import { describe, expect, test } from 'vitest';
import { numberFormatOf } from '../../src/sheets/number-format.js';

describe('custom formats', () => {
  test.each<[code: string, value: number, shownAs: string | null, shown?: string]>([
    ['General', 5, null],
    ['Standard', 5, null],
    ['0.00', 5, null],
    ['#,##0.00 "jours"', 5, null],
    ['0 \\h', 5, null],
    ['0_d', 5, null],
    ['[Red]0', 5, null],
    ['0.00E+00', 5, null],
    ['@', 5, null],
    ['[>100]0;0', 5, null],
    ['dd/mm/yyyy', 46_023, 'date', '01/01/2026'],
    ['[$-40C]d mmmm yyyy;@', 46_023, 'date', '01/01/2026'],
    ['mmm\\-yy', 46_023, 'date', '01/01/2026'],
    ['mmmm', 46_023, 'date', '01/01/2026'],
    ['jj/mm/aaaa', 46_023, 'date', '01/01/2026'],
    ['yyyy\\-mm\\-dd hh:mm', 46_023.3125, 'date', '01/01/2026 07:30'],
    ['d/m/yy', 46_023.9999999, 'date', '01/01/2026'],
    ['h:mm', 0.3125, 'duration', '7:30'],
    ['hh:mm', 0.3125, 'duration', '07:30'],
    ['h:mm:ss AM/PM', 0.3125, 'duration', '7:30:00'],
    ['h:mm', 22 / 72, 'duration', '7:20'],
    ['h:mm', 1.5, 'duration', '12:00'],
    ['[h]:mm', 1.5, 'duration', '36:00'],
    ['[HH]:MM:SS', 0.3125, 'duration', '07:30:00'],
    ['[h]:mm', -0.5, 'duration', '-12:00'],
    ['mm:ss', 1 / 24, 'duration', '00:00'],
    ['[mm]:ss', 1 / 24, 'duration', '60:00'],
    ['0%', 0.85, 'percent', '85 %'],
    ['0.0%', 0.285, 'percent', '28,5 %'],
    ['#,##0.00 %', 1.2, 'percent', '120,00 %'],
  ])('%s of %d', (code, value, shownAs, shown) => {
    const format = numberFormatOf(164, code);
    expect(format?.shownAs ?? null).toBe(shownAs);
    if (shown !== undefined) expect(format?.show(value, 1900)).toBe(shown);
  });
});

test.each([
  [0, null],
  [2, null],
  [9, 'percent'],
  [10, 'percent'],
  [14, 'date'],
  [17, 'date'],
  [20, 'duration'],
  [22, 'date'],
  [36, 'date'],
  [45, 'duration'],
  [46, 'duration'],
  [49, null],
  [58, 'date'],
])('built-in format %d', (id, shownAs) => {
  expect(numberFormatOf(id, undefined)?.shownAs ?? null).toBe(shownAs);
});

test('a code counts before the built-in format of the same number', () => {
  expect(numberFormatOf(14, '0.00')).toBeNull();
});

test.each([
  [1900, 0, '00/01/1900'],
  [1900, 1, '01/01/1900'],
  [1900, 59, '28/02/1900'],
  [1900, 60, '29/02/1900'],
  [1900, 61, '01/03/1900'],
  [1900, 2_958_465, '31/12/9999'],
  [1900, 2_958_466, '########'],
  [1900, -1, '########'],
  [1904, 0, '01/01/1904'],
  [1904, 44_561, '01/01/2026'],
] as const)('in %d, serial %d', (dateSystem, serial, shown) => {
  expect(numberFormatOf(14, undefined)?.show(serial, dateSystem)).toBe(shown);
});
