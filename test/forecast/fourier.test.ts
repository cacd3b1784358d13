// The transform against its definition and against fft.js, and its roots of unity against whole numbers.

import fc from 'fast-check';
import FFT from 'fft.js';
import { expect, test } from 'vitest';
import { transform, transformBack } from '../../src/forecast/fourier.js';
import { runs } from '../properties/runs.js';

const SIZES = [1, 2, 4, 8, 16, 32, 64, 128];
/** The roots are worked out anew when a longer transform is asked for: long and short ones in turn. */
const complex = fc.constantFrom(...SIZES).chain((size) =>
  fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), {
    minLength: size,
    maxLength: size,
  }),
);

function reversed(k: number, size: number): number {
  let bits = 0;
  for (let i = 1; i < size; i *= 2) bits = 2 * bits + (Math.floor(k / i) % 2);
  return bits;
}

test('the spectrum by its definition, in bit-reversed order; and back', () => {
  fc.assert(
    fc.property(complex, (numbers) => {
      const size = numbers.length;
      const re = Float64Array.from(numbers, ([x]) => x);
      const im = Float64Array.from(numbers, ([, y]) => y);
      transform(re, im);
      for (let k = 0; k < size; k++) {
        let x = 0;
        let y = 0;
        numbers.forEach(([a, b], j) => {
          const angle = (-2 * Math.PI * ((j * k) % size)) / size;
          x += a * Math.cos(angle) - b * Math.sin(angle);
          y += a * Math.sin(angle) + b * Math.cos(angle);
        });
        const at = reversed(k, size);
        expect(Math.hypot(re[at] - x, im[at] - y)).toBeLessThan(1e-12 * 1000 * size);
      }
      transformBack(re, im);
      numbers.forEach(([a, b], j) => {
        expect(Math.hypot(re[j] / size - a, im[j] / size - b)).toBeLessThan(1e-12 * 1000);
      });
    }),
    { numRuns: runs(300) },
  );
});

const norm = (values: Iterable<number>) => Math.hypot(...values);

test.each([2, 4, 8, 64, 512, 4096])(
  '%d real numbers have the spectrum that fft.js gives, within the bounds of both',
  (size) => {
    const judge = new FFT(size);
    const numbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(numbers, (values) => {
        const re = Float64Array.from(values);
        const im = new Float64Array(size);
        const theirs = judge.createComplexArray();
        judge.realTransform(theirs, values);
        judge.completeSpectrum(theirs);
        transform(re, im);
        const away: number[] = [];
        for (let k = 0; k < size; k++) {
          const at = reversed(k, size);
          away.push(re[at] - theirs[2 * k], im[at] - theirs[2 * k + 1]);
        }
        // Each layer: a sum, a product, a root; theirs is off by a unit in the last place of each part, ours by half of one.
        const layers = 2 * (1 + Math.sqrt(5)) + Math.SQRT1_2 + Math.SQRT2;
        const bound = Math.log2(size) * layers * 2 ** -53 * Math.sqrt(size) * norm(values) * 1.001;
        expect(norm(away)).toBeLessThanOrEqual(bound);
      }),
      { numRuns: runs(size > 512 ? 10 : 100) },
    );
  },
);

/** The root `e^(-2 pi i j / size)`, j below half the size, as the transform has it: nothing is added or multiplied on its way out. */
function root(j: number, size: number): [bigint, bigint] {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re[j] = 1;
  transform(re, im);
  return [scaled(re[size / 2]), scaled(im[size / 2])];
}

const DIGITS = 100;
const scaled = (value: number) => BigInt(value * 2 ** DIGITS);

test.each([8, 64, 1024, 2 ** 13])('the roots for %d points are rounded once', (size) => {
  // On the circle, one step apart, and a quarter turn after a quarter of them: no other numbers are.
  const step = root(1, size);
  const half = 2n ** BigInt(DIGITS - 54);
  const one = 2n ** BigInt(DIGITS);
  const far = (a: bigint, b: bigint) => (a > b ? a - b : b - a);
  const stride = Math.max(1, size / 512);
  for (let j = 0; j < size / 2; j += stride) {
    const [c, s] = root(j, size);
    // (1 + e)^2 - 1, of two components each off by half a unit in the last place at most.
    expect(far((c * c + s * s) / one, one) <= 3n * half).toBe(true);
    if (j + 1 === size / 2) continue;
    const [x, y] = root(j + 1, size);
    expect(far((c * step[0] - s * step[1]) / one, x) <= 4n * half).toBe(true);
    expect(far((c * step[1] + s * step[0]) / one, y) <= 4n * half).toBe(true);
  }
  expect(root(size / 4, size)).toEqual([0n, -one]);
  expect(root(size / 8, size)).toEqual([scaled(Math.SQRT1_2), -scaled(Math.SQRT1_2)]);
});
