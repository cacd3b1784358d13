// What cells read as in a field of dates, row by row of the table of the rules.

import { describe, expect, test } from 'vitest';
import { DATE } from '../../src/sheets/field.js';
import { date, IN_1904, IN_CSV, REFUSED, read, refusal } from './read-cells.js';

describe('dates', () => {
  test.each([
    [date(46_023), '2026-01-01'],
    [date(46_023.75), '2026-01-01'],
    [date(1), '1900-01-01'],
    [date(59), '1900-02-28'],
    [date(60), REFUSED],
    [date(60.5), REFUSED],
    [date(61), '1900-03-01'],
    [date(0), REFUSED],
    [date(0.5), REFUSED],
    [date(-1), REFUSED],
    [date(401_768), '2999-12-31'],
    [date(401_769), REFUSED],
    [46_023, '2026-01-01 from 46023'],
    [18_264, '1950-01-01 from 18264'],
    [18_263, REFUSED],
    [401_768, '2999-12-31 from 401768'],
    [401_769, REFUSED],
    [46_023.5, REFUSED],
    [60, REFUSED],
    [2026, REFUSED],
    [20_260_101, REFUSED],
    ['01/01/2026', '2026-01-01'],
    ['1/1/2026', '2026-01-01'],
    ['31.12.2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    [' 01/01/2026\u00a0', '2026-01-01'],
    ['01/01/2026 08:30', '2026-01-01'],
    ['01/01/2026  8:30:15', '2026-01-01'],
    ['2026-01-01T00:00:00', '2026-01-01'],
    ['2026-01-01 23:59:59.999', '2026-01-01'],
    ['01/01/2026 24:00', REFUSED],
    ['2026-01-01T00:00:00Z', REFUSED],
    ['05/13/2026', REFUSED],
    ['1/13/2026', REFUSED],
    ['29/02/2026', REFUSED],
    ['29/02/2028', '2028-02-29'],
    ['01/01/26', REFUSED],
    ['1/1.2026', REFUSED],
    ['2026-1-1', REFUSED],
    ['2026/01/01', REFUSED],
    ['31/12/1899', REFUSED],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2999', '2999-12-31'],
    ['01/01/3000', REFUSED],
    ['46023', REFUSED],
    ['1 janvier 2026', REFUSED],
  ] as const)('%j reads %s', (cell, expected) => {
    expect(read(DATE, cell)).toBe(expected);
  });

  test.each([
    [44_561, '2026-01-01 from 44561'],
    [date(44_561), '2026-01-01'],
    [date(1), '1904-01-02'],
    [date(60), '1904-03-01'],
    [date(0), REFUSED],
    [date(400_306), '2999-12-31'],
    [date(400_307), REFUSED],
    [401_768, REFUSED],
  ] as const)('%j reads %s where days are counted from 1904', (cell, expected) => {
    expect(read(DATE, cell, IN_1904)).toBe(expected);
  });

  test.each([
    ['46023', '2026-01-01 from 46023'],
    ['46 023', '2026-01-01 from 46023'],
    ['46\u202f023', '2026-01-01 from 46023'],
    ['2026', REFUSED],
    ['20260101', REFUSED],
    ['60', REFUSED],
    ['46023,5', REFUSED],
    ['01/01/2026', '2026-01-01'],
  ])('%j reads %s in a csv file', (cell, expected) => {
    expect(read(DATE, cell, IN_CSV)).toBe(expected);
  });

  test.each([
    ['05/13/2026', 'MonthFirst', '13/05/2026'],
    ['5-13-2026 10:00', 'MonthFirst', '13/05/2026'],
    ['13/13/2026', 'NotADate', undefined],
    ['31/02/2026', 'NotADate', undefined],
    ['2026-02-30', 'NotADate', undefined],
    ['1/2/26', 'TwoDigitYear', '01/02/2026'],
    ['31/02/26', 'TwoDigitYear', undefined],
    [2026, 'NotADate', undefined],
    [date(60), 'NotAccepted', undefined],
    ['hier', 'NotAccepted', undefined],
  ] as const)('%j is refused as %s, and may mean %s', (cell, reason, hint) => {
    expect(refusal(DATE, cell)).toEqual([reason, hint]);
  });
});
