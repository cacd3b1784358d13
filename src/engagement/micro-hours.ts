// Hours as integers: one micro-hour is 1e-6 h, so that every sum is exact and the same in any order.
// `unite` is documented as single precision: a number that single precision holds exactly is read as single precision prints it.
// SEMANTICS section 7.

/** An amount of work in integer micro-hours (1e-6 h). */
export type MicroHours = number;

/** Micro-hours in an hour. */
export const MICRO_HOURS_PER_HOUR = 1_000_000;

/** The largest total that stays exact, in micro-hours: 2^53, some 9 billion hours. */
export const MAX_EXACT_MICRO_HOURS = 2 ** 53;

/** Below this a double prints with an exponent; it is far too small to differ from its neighbours in micro-hours. */
const SMALLEST_PLAIN = 1e-6;

/** The micro-hours of a `unite` in hours, 0..100,000: rounded once, ties up. */
export function microHoursOf(unite: number): MicroHours {
  return wholeMicroHoursOf(unite) ?? roundedAsPrinted(unite);
}

/** Two decimals of no more digits than this are never the same number: 10^6 in single precision, 10^15 in double. */
const DISTINCT = { single: 1e6, double: 1e15 };

/**
 * The same by arithmetic, which is quicker by far; null where it is not sure: a number that reads back from a decimal of few enough
 * digits is printed as that decimal, and no other. In single precision these are hundredths, as hours mostly come.
 */
function wholeMicroHoursOf(unite: number): MicroHours | null {
  if (!(unite >= 0)) return null;
  if (Math.fround(unite) === unite) {
    const hundredths = Math.round(unite * 100);
    // The sum with zero makes a negative zero plain.
    return hundredths < DISTINCT.single && Math.fround(hundredths / 100) === unite ? hundredths * 10_000 + 0 : null;
  }
  const micro = Math.round(unite * MICRO_HOURS_PER_HOUR);
  return micro < DISTINCT.double && micro / MICRO_HOURS_PER_HOUR === unite ? micro : null;
}

/** The same for any number, from its digits. */
function roundedAsPrinted(unite: number): MicroHours {
  const hours = asSinglePrecisionPrints(unite);
  if (hours < SMALLEST_PLAIN) return hours >= SMALLEST_PLAIN / 2 ? 1 : 0;
  const [whole = '0', fraction = ''] = String(hours).split('.');
  const micro = Number(whole + fraction.slice(0, 6).padEnd(6, '0'));
  return fraction.charAt(6) >= '5' ? micro + 1 : micro;
}

/** Hours as a decimal number, here alone they become one. */
export function hoursOf(microHours: MicroHours): number {
  return microHours / MICRO_HOURS_PER_HOUR;
}

/** The shortest decimal that reads back as the same single-precision number; a number that is not one is left as it is. */
function asSinglePrecisionPrints(value: number): number {
  if (Math.fround(value) !== value) return value;
  for (let digits = 1; digits < 9; digits++) {
    const shorter = roundedTo(digits, value);
    if (Math.fround(shorter) === value) return shorter;
  }
  return roundedTo(9, value);
}

/** The nearest decimal of so many significant digits; halfway, the one whose last digit is even, as number printing does. */
function roundedTo(digits: number, value: number): number {
  const oneMore = value.toExponential(digits);
  const below = oneMore.replace(/\.?5e/, 'e');
  const isHalfway = below !== oneMore && Number(oneMore) === value;
  return Number(isHalfway && /[02468]e/.test(below) ? below : value.toExponential(digits - 1));
}
