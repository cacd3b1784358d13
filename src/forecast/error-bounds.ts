// What is shown in docs/forecast-bounds.md: how far from the truth sums of independent units may be.

/** Half the distance from 1 to the next double: the relative error of one rounding. */
export const ROUNDING = 2 ** -53;
/** More than what products of roundings, probabilities that add up to 1 but for roundings, and numbers below the normal range can add to a bound. */
export const SECOND_ORDER = 1.001;
/** Ends of a law with less than this are cut. */
export const NEGLIGIBLE = 1e-20;
/** How many roundings are in each probability once a unit is added to a sum: that of its product, and that of two or of compensated additions. */
const ROUNDINGS_OF_UNIT = 2;

/** The absolute error of all probabilities together, when so many units were added up one by one. */
export function errorOfSums(units: number): number {
  return ROUNDINGS_OF_UNIT * units * ROUNDING * SECOND_ORDER;
}
