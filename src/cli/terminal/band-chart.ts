// The law of each cell as a band: what is nearly sure, what may come, the middle, and the capacity. FORECAST section 13.

import type { CellFigures } from '../../forecast/cell-figures.js';

/** The most columns of a band. */
export const WIDEST_BAND = 42;

/** What the marks stand for, in this order in the key. */
export const BAND_MARKS = { sure: '█', possible: '▒', middle: '│', capacity: '┊' } as const;

/** The figures that a band shows. */
export type BandFigures = Pick<CellFigures, 'quantiles' | 'capacityMicroHours'>;

/** Whether some cells have hours to be drawn. */
export function hasHours(cells: readonly BandFigures[]): boolean {
  return greatestOf(cells) > 0;
}

/** Draws the bands of some cells that have hours, on one scale, in so many columns. */
export function bandsOf(cells: readonly BandFigures[], width: number): (cell: BandFigures) => string {
  const greatest = greatestOf(cells);
  // Column j, from 1, stands for (j - 1, j] of so many parts of the greatest.
  const columnOf = (microHours: number) => Math.ceil((microHours * width) / greatest);
  return ({ quantiles, capacityMicroHours = 0 }) => {
    const marks = Array.from({ length: width }, (_, index): string => {
      if (index < columnOf(quantiles[0].microHours)) return BAND_MARKS.sure;
      return index < columnOf(quantiles[quantiles.length - 1].microHours) ? BAND_MARKS.possible : ' ';
    });
    const mark = (microHours: number, sign: string) => {
      if (microHours > 0) marks[columnOf(microHours) - 1] = sign;
    };
    mark(middleOf(quantiles).microHours, BAND_MARKS.middle);
    mark(capacityMicroHours, BAND_MARKS.capacity);
    return marks.join('').trimEnd();
  };
}

/** The middle of some in order; of an even number the lower. */
export function middleOf<Item>(items: readonly Item[]): Item {
  return items[(items.length - 1) >> 1];
}

function greatestOf(cells: readonly BandFigures[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.capacityMicroHours ?? 0, highestOf(cell)), 0);
}

function highestOf({ quantiles }: BandFigures): number {
  return quantiles[quantiles.length - 1].microHours;
}
