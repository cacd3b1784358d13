// On a grid each atom, less the least of its unit, moves to the nearest multiple.

import { expect, test } from 'vitest';
import { firstGrid, onGrid as unitsOnGrid } from '../../src/forecast/grid.js';
import { lawOf, type UnitLaw } from '../../src/forecast/law.js';

function onGrid(units: readonly UnitLaw[], grid: number) {
  const either = lawOf(units, { method: 'sparse', grid });
  if (either._tag === 'Left') throw new Error(JSON.stringify(either.left));
  const law = either.right;
  return { atoms: law.atoms(), ...law.rounding };
}

test('a tie moves up', () => {
  const unit = { microHours: [0, 5, 14, 15, 16, 25], probabilities: [0.25, 0.25, 0.125, 0.125, 0.125, 0.125] };
  expect(onGrid([unit], 10)).toEqual({
    atoms: [
      [0, 0.25],
      [10, 0.375],
      [20, 0.25],
      [30, 0.125],
    ],
    gridMicroHours: 10,
    maxMicroHours: 5,
  });
  expect(onGrid([{ microHours: [0, 3, 4], probabilities: [0.25, 0.25, 0.5] }], 7).atoms).toEqual([
    [0, 0.5],
    [7, 0.5],
  ]);
});

test('what moves is the step above the least atom, which stays', () => {
  const unit = { microHours: [1_003, 1_013], probabilities: [0.5, 0.5] };
  expect(onGrid([unit], 10)).toEqual({
    atoms: [
      [1_003, 0.5],
      [1_013, 0.5],
    ],
    gridMicroHours: 10,
    maxMicroHours: 0,
  });
});

test('the largest moves of the units add up', () => {
  const units = [
    { microHours: [0, 12, 29], probabilities: [0.5, 0.25, 0.25] },
    { microHours: [7, 10], probabilities: [0.5, 0.5] },
    { microHours: [4], probabilities: [1] },
  ];
  expect(onGrid(units, 10)).toEqual({
    atoms: [
      [11, 0.5],
      [21, 0.25],
      [41, 0.25],
    ],
    gridMicroHours: 10,
    maxMicroHours: 2 + 3,
  });
});

test('mean and deviation stay exact', () => {
  const unit = { microHours: [0, 3], probabilities: [0.5, 0.5] };
  const either = lawOf([unit], { method: 'auto', grid: 1_000 });
  expect(either).toMatchObject({ right: { mean: 1.5, sd: 1.5, min: 0, max: 0 } });
});

test('equal steps become one, and units that are certain now are gone', () => {
  const units = [
    { steps: [0, 2, 11, 14], probabilities: [0.5, 0.25, 0.125, 0.125] },
    { steps: [0, 4], probabilities: [0.5, 0.5] },
  ];
  expect(unitsOnGrid(units, 10).units).toEqual([{ steps: [0, 10], probabilities: [0.75, 0.25] }]);
});

test('the first grid of the ladder with so many points at most', () => {
  const unit = { steps: [0, 1, 1_000_000], probabilities: [0.25, 0.25, 0.5] };
  const of = (most: number) => firstGrid([unit, { ...unit, steps: [0, 1_000, 9_000_000] }], most)?.gridMicroHours;
  // Every 0.001 h from 0 to 10 h; on all other grids every hour.
  expect([10_001, 10_000, 11, 10].map(of)).toEqual([1_000, 10_000, 10_000, undefined]);
  // Every 0.01 h from 0 to 0.3 h; on 0.05 and 0.25 h both ends; on 1 h nothing is left but 0.
  const fine = { steps: [0, 10_000, 300_000], probabilities: [0.25, 0.25, 0.5] };
  const ofFine = (most: number) => firstGrid([fine], most)?.gridMicroHours;
  expect([31, 30, 2, 1].map(ofFine)).toEqual([1_000, 50_000, 50_000, 1_000_000]);
});
