// A law by products of spectra in a balanced tree of units. Few units, of which the sum is narrow, are added up directly.
// What is cut off is known before, by Hoeffding's inequality; so a transform need not be longer than the window of its product.

import { directLaw } from './direct-law.js';
import { NEGLIGIBLE, ROUNDING, SECOND_ORDER } from './error-bounds.js';
import { transform, transformBack } from './fourier.js';
import type { Dense } from './lattice.js';
import type { Shifted } from './shifted.js';
import { type Window, Windows } from './windows.js';

/** Sums of at most so many points are leaves of the tree. */
const LEAF_POINTS = 512;
/** What one layer of a transform adds to its relative error: a sum, a product, a root of unity. */
const LAYER = (1 + Math.sqrt(5) + Math.SQRT1_2) * ROUNDING;

/** The law of the sum of units with steps in lattice points. */
export function fftLaw(units: readonly Shifted[]): Dense {
  const windows = new Windows(units);
  return folded<Dense>(
    windows,
    units.length,
    (from, to) => directLaw(units.slice(from, to)),
    (a, b, from, to) => product(a, b, windows.of(from, to)),
  );
}

/** The tree from its leaves, runs of units, to its root. Its form depends on the spans alone. */
export function folded<A>(
  windows: Windows,
  count: number,
  leaf: (from: number, to: number) => A,
  node: (left: A, right: A, from: number, to: number) => A,
): A {
  const fold = (from: number, to: number): A => {
    if (to - from <= 1 || windows.width(from, to) <= LEAF_POINTS) return leaf(from, to);
    const middle = Math.floor((from + to) / 2);
    return node(fold(from, middle), fold(middle, to), from, to);
  };
  return fold(0, count);
}

/** The length of the transform of a product: whatever wraps around lies outside of the window, or is negligible. */
export function transformLength(...points: readonly number[]): number {
  return 2 ** Math.ceil(Math.log2(Math.max(...points)));
}

/** The law of the sum of two independent sums, within the window. */
function product(a: Dense, b: Dense, window: Window): Dense {
  const lowest = a.first + b.first;
  const first = Math.max(window.first, lowest);
  const points = Math.min(window.last, lowest + a.values.length + b.values.length - 2) - first + 1;
  const size = transformLength(points, a.values.length, b.values.length);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re.set(a.values);
  im.set(b.values);
  transform(re, im);
  multiplySpectra(re, im);
  transformBack(re, im);
  const values = new Float64Array(points);
  for (let i = 0; i < points; i++) values[i] = Math.max(0, re[(first - lowest + i) & (size - 1)] / size);
  return {
    first,
    values,
    error: a.error + b.error + a.error * b.error + 4 * NEGLIGIBLE + errorOfProduct(a, b, points, size),
  };
}

/** The spectrum of `x + i y`, both real, becomes that of the convolution of x and y. */
function multiplySpectra(re: Float64Array, im: Float64Array): void {
  re[0] *= im[0];
  im[0] = 0;
  // In bit-reversed order, the frequencies k and -k mirror each other within each stretch from a power of two to the next.
  for (let start = 1; start < re.length; start *= 2) {
    for (let i = start, j = 2 * start - 1; i <= j; i++, j--) {
      const xRe = (re[i] + re[j]) / 2;
      const xIm = (im[i] - im[j]) / 2;
      const yRe = (im[i] + im[j]) / 2;
      const yIm = (re[j] - re[i]) / 2;
      re[i] = xRe * yRe - xIm * yIm;
      im[i] = xRe * yIm + xIm * yRe;
      re[j] = re[i];
      im[j] = -im[i];
    }
  }
}

/** The sum of the errors of all points that the transforms and the product of spectra make. */
function errorOfProduct(a: Dense, b: Dense, points: number, size: number): number {
  const transforms = Math.log2(size) * LAYER;
  const norm = Math.sqrt(sumOfSquares(a.values) + sumOfSquares(b.values));
  const ofSpectra = Math.SQRT2 * (transforms + ROUNDING);
  const ofProduct = Math.SQRT1_2 * (Math.sqrt(5) * ROUNDING + transforms);
  return Math.sqrt(points) * norm * (ofSpectra + ofProduct) * SECOND_ORDER;
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
