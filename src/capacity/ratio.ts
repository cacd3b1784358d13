// Exact arithmetic on ratios of hours: products of two amounts of micro-hours overflow 2^53, so what floats cannot decide, BigInt does.

/** Floats below are exact; this one may also be 2^53 + 1, rounded. */
const EXACT = 2 ** 53;
/** Two products each rounded once differ from their true values by less than this share of their sum. */
const DOUBT = 2 ** -52;

/** The sign of a/b - c/d. Integers 0..2^53, none of the pairs 0/0. */
export function compareRatios(a: number, b: number, c: number, d: number): number {
  const left = a * d;
  const right = c * b;
  if (left + right <= EXACT || Math.abs(left - right) > (left + right) * DOUBT) return Math.sign(left - right);
  const exactLeft = BigInt(a) * BigInt(d);
  const exactRight = BigInt(c) * BigInt(b);
  return exactLeft === exactRight ? 0 : exactLeft > exactRight ? 1 : -1;
}

/** The whole part of `amount * part / whole`. Integers 0..2^53; `whole` at least 1. */
export function floorShare(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (product >= EXACT) return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
  return (product - (product % whole)) / whole;
}
