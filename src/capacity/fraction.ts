// Decimal numbers as exact fractions: hours times a share times a factor, rounded once at the end and never in between.

/** `parts` / `whole`, not reduced; `parts` from 0, `whole` above 0. */
export interface Fraction {
  readonly parts: bigint;
  readonly whole: bigint;
}

/** The number as it prints: 0.1 is one tenth. From 0, finite. */
export function fractionOf(value: number): Fraction {
  const [decimal, exponent = '0'] = String(value).split('e');
  const [integer, decimals = ''] = decimal.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(integer + decimals);
  return power < 0
    ? { parts: digits, whole: 10n ** BigInt(-power) }
    : { parts: digits * 10n ** BigInt(power), whole: 1n };
}

/** The product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { parts: a.parts * b.parts, whole: a.whole * b.whole };
}

/** The sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return { parts: a.parts * b.whole + b.parts * a.whole, whole: a.whole * b.whole };
}

/** The quotient; `b` above 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return { parts: a.parts * b.whole, whole: a.whole * b.parts };
}

/** The nearest integer, ties up. */
export function rounded({ parts, whole }: Fraction): number {
  return Number((2n * parts + whole) / (2n * whole));
}
