// Section 7: micro-hours from `unite`, with exact decimal arithmetic on the digits and no floating rounding.
// A value that single precision represents is first read as the shortest decimal single precision prints for it.
// That decimal is searched, digit by digit, between the midpoints to the neighbouring single precision values.

/** digits / 10^scale. */
interface Decimal {
  digits: bigint;
  scale: number;
}

/** numerator / 2^power. */
interface Binary {
  numerator: bigint;
  power: number;
}

/** The decimal a text writes: `12`, `0.15`, and, from a JavaScript number, `1.5e-7`. */
function decimalOf(text: string): Decimal {
  const [mantissa, exponent] = text.split('e') as [string, string | undefined];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string | undefined];
  return {
    digits: BigInt(whole + fraction),
    scale: fraction.length - Number(exponent ?? '0'),
  };
}

/** The exact value of a floating number: doubled until it is whole. */
function binaryOf(value: number): Binary {
  let whole = value;
  let power = 0;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    power += 1;
  }
  return { numerator: BigInt(whole), power };
}

/** The sign of d - b, exactly. */
function compare(d: Decimal, b: Binary): number {
  const up = d.scale < 0 ? 10n ** BigInt(-d.scale) : 1n;
  const down = d.scale > 0 ? 10n ** BigInt(d.scale) : 1n;
  const difference = d.digits * up * 2n ** BigInt(b.power) - b.numerator * down;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Halfway between two single precision values: a double holds it exactly. */
function midpoint(a: number, b: number): Binary {
  return binaryOf((a + b) / 2);
}

function bitsOf(value: number): number {
  return new Uint32Array(new Float32Array([value]).buffer)[0] as number;
}

function fromBits(bits: number): number {
  return new Float32Array(new Uint32Array([bits]).buffer)[0] as number;
}

/** The shortest decimal that single precision reads back as `value`, the nearest of the shortest. `value` > 0. */
function shortestSingle(value: number): Decimal {
  const bits = bitsOf(value);
  const exact = binaryOf(value);
  const low = midpoint(fromBits(bits - 1), value);
  const high = midpoint(value, fromBits(bits + 1));
  const even = bits % 2 === 0;
  const readsBack = (d: Decimal): boolean => {
    const [fromLow, fromHigh] = [compare(d, low), compare(d, high)];
    return even ? fromLow >= 0 && fromHigh <= 0 : fromLow > 0 && fromHigh < 0;
  };
  const magnitude = Number(value.toExponential(20).split('e')[1]);
  for (let count = 1; count <= 9; count += 1) {
    const scale = count - 1 - magnitude;
    const up = scale > 0 ? 10n ** BigInt(scale) : 1n;
    const down = scale < 0 ? 10n ** BigInt(-scale) : 1n;
    const floor = (exact.numerator * up) / (2n ** BigInt(exact.power) * down);
    const below = { digits: floor, scale };
    const above = { digits: floor + 1n, scale };
    // The value is nearer to `below` when it lies under the middle of the two; halfway, printers take the even one.
    const middle = { digits: 2n * floor + 1n, scale };
    const side = compare(middle, { numerator: 2n * exact.numerator, power: exact.power });
    const belowFirst = side > 0 || (side === 0 && floor % 2n === 0n);
    const candidates = belowFirst ? [below, above] : [above, below];
    const found = candidates.find(readsBack);
    if (found !== undefined) return found;
  }
  throw new Error(`nine digits always suffice: ${value}`);
}

/** Rounded once to the nearest millionth, ties up. */
function toMicro({ digits, scale }: Decimal): bigint {
  const up = scale < 0 ? 10n ** BigInt(-scale) : 1n;
  const down = scale > 0 ? 10n ** BigInt(scale) : 1n;
  return (2n * digits * up * 1_000_000n + down) / (2n * down);
}

/** Whether a decimal is more than a whole number. */
function exceeds(d: Decimal, bound: bigint): boolean {
  return compare(d, { numerator: bound, power: 0 }) > 0;
}

/** Sections 7 and 9: `unite` in micro-hours, null when unreadable. Repeats of the value are common. */
export function readUnite(value: unknown): bigint | null {
  let text: string;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) text = String(value);
  else if (typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value)) text = value.trim();
  else return null;
  const written = decimalOf(text);
  if (exceeds(written, 100_000n)) return null;
  const number = Number(text);
  if (number === 0) return toMicro(written);
  return toMicro(Math.fround(number) === number ? shortestSingle(number) : written);
}
