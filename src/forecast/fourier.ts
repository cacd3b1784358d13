// The discrete Fourier transform of 2^n complex numbers, and back: radix 2, two layers in a pass.
// The spectrum stays in bit-reversed order, which no pointwise product minds.
// The roots of unity are worked out in whole numbers and rounded once, so that neither bits nor error bounds depend on anyone's cosine.

/** Fixed point: numbers times 2^96. */
const POINT = 96n;
const ONE = 1n << POINT;
/** Pi times 2^96, cut. */
const PI = 0x3243f6a8885a308d313198a2en;

/** The root `e^(2 pi i j / size)` at `size / 2 + j`, 0 <= j < size / 2, for every power of two `size` up to twice `half`. */
interface Roots {
  readonly half: number;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

let roots: Roots = rootsUpTo(8);

/** The spectrum of `re + i im` in their place; `k` stands where the reversed bits of `k` say. Lengths are one power of two. */
export function transform(re: Float64Array, im: Float64Array): void {
  let half = re.length / 2;
  if (half > roots.half) roots = rootsUpTo(half);
  for (; half >= 2; half /= 4) twoLayersDown(re, im, half);
  if (half === 1) lastLayer(re, im);
}

/** What has the spectrum `re + i im`, times its length, in their place. */
export function transformBack(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  if (size / 2 > roots.half) roots = rootsUpTo(size / 2);
  // As many single layers first as leave an even number.
  const isOdd = Math.log2(size) % 2 === 1;
  if (isOdd) lastLayer(re, im);
  for (let half = isOdd ? 4 : 2; half < size; half *= 4) twoLayersUp(re, im, half);
}

/** Sums and differences of neighbours. */
function lastLayer(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i += 2) {
    const a = re[i];
    const b = im[i];
    re[i] = a + re[i + 1];
    im[i] = b + im[i + 1];
    re[i + 1] = a - re[i + 1];
    im[i + 1] = b - im[i + 1];
  }
}

/** The layers of blocks of `2 half` and of `half`: (u, v) becomes (u + v, (u - v) / root). */
function twoLayersDown(re: Float64Array, im: Float64Array, half: number): void {
  const { cos, sin } = roots;
  const quarter = half / 2;
  for (let block = 0; block < re.length; block += 2 * half) {
    for (let j = 0; j < quarter; j++) {
      const c1 = cos[half + j];
      const s1 = sin[half + j];
      const c2 = cos[quarter + j];
      const s2 = sin[quarter + j];
      const i = block + j;
      const k = i + quarter;
      const l = i + half;
      const m = k + half;
      const sumRe = re[i] + re[l];
      const sumIm = im[i] + im[l];
      const otherRe = re[k] + re[m];
      const otherIm = im[k] + im[m];
      const a = re[i] - re[l];
      const b = im[i] - im[l];
      // A quarter turn further on: the root is i times that of `j`, and dividing by i turns (x, y) into (y, -x).
      const d = im[k] - im[m];
      const e = re[m] - re[k];
      const thirdRe = a * c1 + b * s1;
      const thirdIm = b * c1 - a * s1;
      const fourthRe = d * c1 + e * s1;
      const fourthIm = e * c1 - d * s1;
      re[i] = sumRe + otherRe;
      im[i] = sumIm + otherIm;
      const f = sumRe - otherRe;
      const g = sumIm - otherIm;
      re[k] = f * c2 + g * s2;
      im[k] = g * c2 - f * s2;
      re[l] = thirdRe + fourthRe;
      im[l] = thirdIm + fourthIm;
      const p = thirdRe - fourthRe;
      const q = thirdIm - fourthIm;
      re[m] = p * c2 + q * s2;
      im[m] = q * c2 - p * s2;
    }
  }
}

/** The layers of blocks of `half` and of `2 half`: (u, v) becomes (u + root v, u - root v). */
function twoLayersUp(re: Float64Array, im: Float64Array, half: number): void {
  const { cos, sin } = roots;
  const quarter = half / 2;
  for (let block = 0; block < re.length; block += 2 * half) {
    for (let j = 0; j < quarter; j++) {
      const c1 = cos[half + j];
      const s1 = sin[half + j];
      const c2 = cos[quarter + j];
      const s2 = sin[quarter + j];
      const i = block + j;
      const k = i + quarter;
      const l = i + half;
      const m = k + half;
      const kRe = re[k] * c2 - im[k] * s2;
      const kIm = re[k] * s2 + im[k] * c2;
      const mRe = re[m] * c2 - im[m] * s2;
      const mIm = re[m] * s2 + im[m] * c2;
      const a = re[i] + kRe;
      const b = im[i] + kIm;
      const d = re[i] - kRe;
      const e = im[i] - kIm;
      const p = re[l] + mRe;
      const q = im[l] + mIm;
      const r = re[l] - mRe;
      const s = im[l] - mIm;
      const pRe = p * c1 - q * s1;
      const pIm = p * s1 + q * c1;
      const rRe = r * c1 - s * s1;
      const rIm = r * s1 + s * c1;
      re[i] = a + pRe;
      im[i] = b + pIm;
      re[l] = a - pRe;
      im[l] = b - pIm;
      re[k] = d - rIm;
      im[k] = e + rRe;
      re[m] = d + rIm;
      im[m] = e - rRe;
    }
  }
}

/** Each component is within 2^-54 + 2^-70 of the true one: rounded once, from one that is right to 2^-70. */
function rootsUpTo(half: number): Roots {
  const cos = new Float64Array(2 * half);
  const sin = new Float64Array(2 * half);
  const eighth = half / 4;
  const [stepCos, stepSin] = cosAndSin(PI / BigInt(half));
  let c = ONE;
  let s = 0n;
  for (let j = 0; j <= eighth; j++) {
    const [x, y] = [Number(c) / Number(ONE), Number(s) / Number(ONE)];
    setTurns(cos, sin, half, j, x, y);
    [c, s] = [(c * stepCos - s * stepSin) >> POINT, (s * stepCos + c * stepSin) >> POINT];
  }
  for (let size = half / 2; size >= 1; size /= 2) {
    for (let j = 0; j < size; j++) {
      cos[size + j] = cos[2 * size + 2 * j];
      sin[size + j] = sin[2 * size + 2 * j];
    }
  }
  return { half, cos, sin };
}

/** The root `j` of the first eighth of the circle, and those which mirrors make of it in the upper half. */
function setTurns(cos: Float64Array, sin: Float64Array, half: number, j: number, c: number, s: number): void {
  const quarter = half / 2;
  for (const [place, x, y] of [
    [j, c, s],
    [quarter - j, s, c],
    [quarter + j, -s, c],
    [half - j, -c, s],
  ]) {
    if (place === half) continue;
    cos[half + place] = x;
    sin[half + place] = y;
  }
}

/** Cosine and sine of an angle of at most 1, all in fixed point: their series. */
function cosAndSin(angle: bigint): [bigint, bigint] {
  const sums: [bigint, bigint] = [0n, 0n];
  let term = ONE;
  for (let k = 0n; term !== 0n; k++) {
    sums[Number(k % 2n)] += k % 4n < 2n ? term : -term;
    term = ((term * angle) >> POINT) / (k + 1n);
  }
  return sums;
}
