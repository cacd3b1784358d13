// Numbers of the settings as the decimals that are written, as exact fractions; rounding half up to whole micro-hours;
// and the way back from a fraction to the nearest double, at the very end.
import { type Fraction, fraction, multiply } from '../capacity/fraction.js';

export const ONE = fraction(1n);

/** The shortest decimal that denotes the double. */
export function decimal(value: number): Fraction {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, part = ''] = mantissa.split('.') as [string, string?];
  const scale = part.length - Number(exponent);
  const digits = BigInt(whole + part);
  return scale >= 0 ? fraction(digits, 10n ** BigInt(scale)) : fraction(digits * 10n ** BigInt(-scale));
}

/** floor(x + 1/2), whatever the sign. */
export function halfUp({ num, den }: Fraction): bigint {
  const twice = 2n * num + den;
  const quotient = twice / (2n * den);
  return twice < 0n && quotient * 2n * den !== twice ? quotient - 1n : quotient;
}

/** x to the power k, k >= 0. */
export function power(x: Fraction, k: number): Fraction {
  return k === 0 ? ONE : multiply(x, power(x, k - 1));
}

/** The double next to a fraction, from some 100 of its leading bits. */
export function toNumber({ num, den }: Fraction): number {
  if (num < 0n) return -toNumber({ num: -num, den });
  const shift = BigInt(den.toString(2).length - num.toString(2).length + 100);
  const leading = shift >= 0n ? (num << shift) / den : num / (den << -shift);
  return Number(leading) * 2 ** -Number(shift);
}
