// Exact rationals, in lowest terms with a positive denominator: equal values are equal objects.

export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b);
}

export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError('a fraction over zero');
  const divisor = greatestCommonDivisor(num, den) * (den < 0n ? -1n : 1n);
  return { num: num / divisor, den: den / divisor };
}

export const ZERO = fraction(0n);

/** Below 0, 0 or above 0, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

export function absolute(a: Fraction): Fraction {
  return a.num < 0n ? fraction(-a.num, a.den) : a;
}

export function addAll(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(add, ZERO);
}

/** The greatest integer that is not above a fraction that is not negative. */
export function floor(a: Fraction): bigint {
  if (a.num < 0n) throw new RangeError('the floor of a negative fraction');
  return a.num / a.den;
}

/** The least integer that is not below a fraction that is not negative. */
export function ceiling(a: Fraction): bigint {
  return a.num === 0n ? 0n : floor(fraction(a.num - 1n, a.den)) + 1n;
}
