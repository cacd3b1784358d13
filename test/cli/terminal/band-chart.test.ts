// Bands: column j of 42 stands for (j - 1, j]/42 of the greatest; the marks and which of them wins; fewer columns where there is less room.

import { describe, expect, test } from 'vitest';
import { bandsOf, hasHours, middleOf, WIDEST_BAND } from '../../../src/cli/terminal/band-chart.js';

/** Figures of these hours at ascending levels. */
const cell = (hours: readonly number[], capacity?: number) => ({
  quantiles: hours.map((one, index) => ({ level: (index + 1) / (hours.length + 1), microHours: one * 1e6 })),
  ...(capacity === undefined ? {} : { capacityMicroHours: capacity * 1e6 }),
});

/** The band of the first cell, drawn beside the others. */
function bandOf(cells: readonly ReturnType<typeof cell>[], room = WIDEST_BAND): string {
  return bandsOf(cells, room)(cells[0]);
}

/** The columns, from 1, that have a mark. */
const columnsOf = (band: string, mark: string) =>
  Array.from(band).flatMap((one, index) => (one === mark ? [index + 1] : []));

const SCALE = cell([42]);

describe('with one hour a column', () => {
  test('the lowest quantile, the middle, the highest, the capacity', () => {
    expect(bandOf([cell([10, 14, 20], 15), SCALE])).toBe('██████████▒▒▒│┊▒▒▒▒▒');
    expect(bandOf([cell([10, 14, 20], 30), SCALE])).toBe('██████████▒▒▒│▒▒▒▒▒▒         ┊');
    expect(bandOf([cell([10, 14, 20]), SCALE])).toBe('██████████▒▒▒│▒▒▒▒▒▒');
  });

  test.each([
    [1, 1],
    [1.000001, 2],
    [2, 2],
    [41, 41],
    [41.000001, 42],
    [42, 42],
    [0.000001, 1],
  ])('%d h end in column %i', (hours, column) => {
    expect(columnsOf(bandOf([cell([hours]), SCALE]), '│')).toEqual([column]);
    expect(bandOf([cell([hours]), SCALE])).toHaveLength(column);
    expect(columnsOf(bandOf([cell([0], hours), SCALE]), '┊')).toEqual([column]);
  });

  test('the capacity wins over the middle', () => {
    expect(bandOf([cell([10, 14, 20], 14), SCALE])).toBe('██████████▒▒▒┊▒▒▒▒▒▒');
    expect(bandOf([cell([10, 14, 20], 13.5), SCALE])).toBe('██████████▒▒▒┊▒▒▒▒▒▒');
  });

  test('0 hours have no column, nor has a middle or a capacity of 0', () => {
    expect(bandOf([cell([0, 0, 0]), SCALE])).toBe('');
    expect(bandOf([cell([0, 0, 0], 0), SCALE])).toBe('');
    expect(bandOf([cell([0, 0, 3], 0), SCALE])).toBe('▒▒▒');
    expect(bandOf([cell([0, 2, 3], 5), SCALE])).toBe('▒│▒ ┊');
  });

  test('of an even number the lower is the middle, of one level it is all', () => {
    expect(bandOf([cell([4, 8]), SCALE])).toBe('███│▒▒▒▒');
    expect(bandOf([cell([2, 4, 6, 8]), SCALE])).toBe('██▒│▒▒▒▒');
    expect(bandOf([cell([4]), SCALE])).toBe('███│');
    expect([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4]].map(middleOf)).toEqual([1, 1, 2, 2]);
  });
});

test('the scale ends with the greatest of all capacities and highest quantiles', () => {
  const cells = [cell([10, 14, 20], 15), cell([10, 14, 28], 15)];
  expect(bandOf(cells)).toBe('███████████████▒▒▒▒▒│▒┊▒▒▒▒▒▒▒');
  expect(bandOf([...cells].reverse())).toHaveLength(42);
  expect(bandOf([cell([10], 20)])).toBe(`${'█'.repeat(20)}│${' '.repeat(20)}┊`);
});

test('no band where there are no hours', () => {
  expect(hasHours([cell([0, 0, 0]), cell([0, 0, 0], 0)])).toBe(false);
  expect(hasHours([])).toBe(false);
  expect(hasHours([cell([0, 0, 0], 1)])).toBe(true);
  expect(hasHours([cell([0, 0, 1])])).toBe(true);
  expect(bandOf([cell([0, 0, 0], 1)])).toBe(`${' '.repeat(41)}┊`);
});

test('in less room the same with fewer columns', () => {
  expect(bandOf([cell([10, 14, 20], 15), SCALE], 21)).toBe('█████▒│┊▒▒');
  expect(bandOf([cell([42])], 38)).toHaveLength(38);
});
