// Factors as the decimals that are written, and hours times such a factor: products are exact, and rounded once.
// In doubles 100 x 1.005 falls short of 100.5.

/** A decimal, 0 or more: `digits` x 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  /** Decimal places, 0 or more; as few as the value needs. */
  readonly scale: number;
}

/** The factor that changes nothing. */
export const ONE: Decimal = { digits: 1n, scale: 0 };

/** The shortest decimal that denotes a finite double of 0 or more: what is written in JSON. */
export function decimalOf(value: number): Decimal {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : reduced(digits, scale);
}

/** Whether a factor changes nothing. */
export function isOneFactor({ digits, scale }: Decimal): boolean {
  return digits === 1n && scale === 0;
}

/** The product, exact. */
export function product(one: Decimal, other: Decimal): Decimal {
  if (isOneFactor(other)) return one;
  return reduced(one.digits * other.digits, one.scale + other.scale);
}

/** The power, exact; `exponent` is an integer of 0 or more, and anything to the power 0 is 1. */
export function power(decimal: Decimal, exponent: number): Decimal {
  if (isOneFactor(decimal)) return decimal;
  const { digits, scale } = decimal;
  return reduced(digits ** BigInt(exponent), scale * exponent);
}

/**
 * Micro-hours times a factor, rounded half up: floor(w x factor + 1/2), exact. A bigint when it is more than the integers that a
 * number holds exactly.
 */
export function timesRounded(microHours: number, factor: Decimal): number | bigint {
  if (isOneFactor(factor)) return microHours;
  const { digits, scale } = factor;
  const unit = 10n ** BigInt(scale);
  const rounded = (2n * BigInt(microHours) * digits + unit) / (2n * unit);
  return rounded <= Number.MAX_SAFE_INTEGER ? Number(rounded) : rounded;
}

/** The same decimal with no more places than it needs. */
function reduced(digits: bigint, scale: number): Decimal {
  if (digits === 0n) return { digits, scale: 0 };
  let [fewest, places] = [digits, scale];
  while (places > 0 && fewest % 10n === 0n) [fewest, places] = [fewest / 10n, places - 1];
  return { digits: fewest, scale: places };
}
