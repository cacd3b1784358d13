// What is shown in docs/forecast-bounds.md: how far from the truth sums of independent units may be.

import type { Shifted } from './shifted.js';

/** Half the distance from 1 to the next double: the relative error of one rounding. */
export const ROUNDING = 2 ** -53;
/** More than what products of roundings, probabilities that add up to 1 but for roundings, and numbers below the normal range can add to a bound. */
export const SECOND_ORDER = 1.001;
/** Ends of a law with less than this are cut. */
export const NEGLIGIBLE = 1e-20;
/** Up to this number of atoms products are added up as they come, of more with compensation. */
export const PLAIN_ATOMS = 3;

/** How many roundings are in each probability once a unit is added to a sum: of its product, of the additions. */
export function roundingsOf({ steps }: Shifted): number {
  return steps.length <= PLAIN_ATOMS ? steps.length : 2;
}

/** The absolute error of all probabilities of a sum of units together, when each was added in its turn. */
export function errorOfSums(units: readonly Shifted[]): number {
  return units.reduce((sum, unit) => sum + roundingsOf(unit), 0) * ROUNDING * SECOND_ORDER;
}
