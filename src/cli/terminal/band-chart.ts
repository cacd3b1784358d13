// The law of each cell as a band: what is nearly sure, what may come, the middle, and the capacity. FORECAST section 13.

import type { CellFigures } from '../../forecast/cell-figures.js';

const WIDEST = 42;

/** What the marks stand for, in this order in the key. */
export const BAND_MARKS = { sure: '█', possible: '▒', middle: '│', capacity: '┊' } as const;

/** The figures that a band shows. */
export type BandFigures = Pick<CellFigures, 'quantiles' | 'capacityMicroHours'>;

/** Draws the bands of some cells on one scale, in so many columns at most; null when there are no hours to be drawn. */
export function bandsOf(cells: readonly BandFigures[], columns = WIDEST): ((cell: BandFigures) => string) | null {
  const width = Math.min(WIDEST, columns);
  const greatest = cells.reduce((most, cell) => Math.max(most, cell.capacityMicroHours ?? 0, highestOf(cell)), 0);
  if (greatest === 0) return null;
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

function highestOf({ quantiles }: BandFigures): number {
  return quantiles[quantiles.length - 1].microHours;
}
