// Hours to micro-hours from the digits of a number alone, the specification of the fast way. SEMANTICS section 7.

/** Rounded once, ties up, from what single precision prints if it holds the number, else from what double precision prints. */
export function plainMicroHours(unite: number): number {
  const hours = asSinglePrecisionPrints(unite);
  if (hours < 1e-6) return hours >= 5e-7 ? 1 : 0;
  const [whole = '0', fraction = ''] = String(hours).split('.');
  const micro = Number(whole + fraction.slice(0, 6).padEnd(6, '0'));
  return fraction.charAt(6) >= '5' ? micro + 1 : micro;
}

function asSinglePrecisionPrints(value: number): number {
  if (Math.fround(value) !== value) return value;
  for (let digits = 1; digits < 9; digits++) {
    const shorter = roundedTo(digits, value);
    if (Math.fround(shorter) === value) return shorter;
  }
  return roundedTo(9, value);
}

/** The nearest decimal of so many significant digits; halfway, the one whose last digit is even. */
function roundedTo(digits: number, value: number): number {
  const oneMore = value.toExponential(digits);
  const below = oneMore.replace(/\.?5e/, 'e');
  const isHalfway = below !== oneMore && Number(oneMore) === value;
  return Number(isHalfway && /[02468]e/.test(below) ? below : value.toExponential(digits - 1));
}
