// Ratios of hours are exact whatever their size: each is compared with whole numbers of any length.
// Amounts are drawn so that products pass 2^53 and differ by less than a float can tell.

import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compareRatios, floorShare } from '../../src/capacity/ratio.js';
import { runs } from '../properties/runs.js';

const MOST = 2 ** 53 - 1;

afterEach(() => vi.unstubAllGlobals());

/** How often exact whole numbers are asked for while a function runs. */
function exactlyAsked(run: () => unknown): number {
  const counted = vi.fn(BigInt);
  vi.stubGlobal('BigInt', counted);
  run();
  vi.unstubAllGlobals();
  return counted.mock.calls.length;
}

const amount = (min: number) =>
  fc.oneof(
    fc.integer({ min, max: 20 }),
    fc.maxSafeInteger().map((value) => Math.max(min, Math.abs(value))),
    fc.integer({ min: 0, max: 1000 }).map((less) => MOST - less),
    fc.integer({ min: -1000, max: 1000 }).map((more) => 2 ** 50 + more),
    fc.integer({ min: -20, max: 20 }).map((more) => Math.round(2 ** 26.5) + more),
  );

/** a/b and c/d: any two; equal, one of them enlarged; or equal but for a micro-hour or two. */
const twoRatios = fc
  .record({
    a: amount(0),
    b: amount(1),
    c: amount(0),
    d: amount(1),
    kind: fc.constantFrom('any', 'enlarged', 'near'),
    small: fc.integer({ min: 1, max: 2 ** 20 }),
    smaller: fc.integer({ min: 1, max: 2 ** 20 }),
    times: fc.oneof(fc.integer({ min: 1, max: 2 ** 10 }), fc.integer({ min: 2 ** 32, max: 2 ** 33 - 4 })),
    more: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ a, b, c, d, kind, small, smaller, times, more }): readonly [number, number, number, number] => {
    if (kind === 'any') return [a, b, c, d];
    const off = kind === 'near' ? more : 0;
    return [small, smaller, Math.max(0, small * times + off), smaller * times];
  });

describe('comparing', () => {
  test('as whole numbers do', () => {
    fc.assert(
      fc.property(twoRatios, ([a, b, c, d]) => {
        const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
        const sign = difference > 0n ? 1 : difference < 0n ? -1 : 0;
        expect(compareRatios(a, b, c, d)).toBe(sign);
        expect(compareRatios(c, d, a, b) + sign).toBe(0);
      }),
      { numRuns: runs(6000) },
    );
  });

  test('equal, smaller and larger ones are drawn, small ones and ones no float can tell apart', () => {
    const drawn = fc.sample(twoRatios, { seed: 1, numRuns: 2000 });
    for (const sign of [-1, 0, 1]) {
      const alike = drawn.filter((four) => compareRatios(...four) === sign);
      expect(alike.filter((four) => exactlyAsked(() => compareRatios(...four)) > 0).length).toBeGreaterThan(20);
      expect(alike.filter((four) => exactlyAsked(() => compareRatios(...four)) === 0).length).toBeGreaterThan(20);
    }
  });

  test.each([
    // (2^50 + 1)^2 is above 2^50 (2^50 + 2) by one.
    [2 ** 50 + 1, 2 ** 50 + 2, 2 ** 50, 2 ** 50 + 1, 1],
    [2 ** 50, 2 ** 50 + 1, 2 ** 50 + 1, 2 ** 50 + 2, -1],
    [MOST, MOST, MOST - 1, MOST - 1, 0],
    [MOST, MOST - 1, MOST - 1, MOST - 2, -1],
  ])('%i/%i and %i/%i: %i, which takes whole numbers', (a, b, c, d, sign) => {
    expect(compareRatios(a, b, c, d)).toBe(sign);
    expect(exactlyAsked(() => compareRatios(a, b, c, d))).toBeGreaterThan(0);
  });

  test('over a capacity of zero is above all others, and equal to another over zero', () => {
    expect(compareRatios(1, 0, MOST, 1)).toBe(1);
    expect(compareRatios(MOST, 1, 1, 0)).toBe(-1);
    expect(compareRatios(1, 0, MOST, 0)).toBe(0);
  });

  test('small amounts are compared as they are', () => {
    expect(exactlyAsked(() => compareRatios(7, 8, 7, 8))).toBe(0);
    expect(exactlyAsked(() => compareRatios(2 ** 26, 2 ** 25, 2 ** 26, 2 ** 25))).toBe(0);
  });
});

describe('shares', () => {
  const share = fc.record({ amount: amount(0), a: amount(1), b: amount(1) });

  test('the whole part of a share, however large the product', () => {
    fc.assert(
      fc.property(share, ({ amount: work, a, b }) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        expect(floorShare(work, part, whole)).toBe(Number((BigInt(work) * BigInt(part)) / BigInt(whole)));
        expect(floorShare(work, whole, whole)).toBe(work);
        expect(floorShare(work, 0, whole)).toBe(0);
      }),
      { numRuns: runs(6000) },
    );
  });

  test.each([
    // 3 x 3002399751580331 is 2^53 + 1, which a float takes for 2^53.
    [3002399751580331, 3, 3, 3002399751580331],
    [3, 3002399751580331, 3, 3002399751580331],
    [94906267, 94906265, 94906267, 94906265],
    [2 ** 26, 2 ** 27, 3, 3002399751580330],
    [MOST, MOST - 1, MOST, MOST - 1],
    [10, 1, 3, 3],
    [10, 2, 3, 6],
  ])('%i x %i / %i is %i', (work, part, whole, floor) => {
    expect(floorShare(work, part, whole)).toBe(floor);
  });

  test('both ways are taken', () => {
    expect(exactlyAsked(() => floorShare(2 ** 26, 2 ** 26, 3))).toBe(0);
    expect(exactlyAsked(() => floorShare(2 ** 27, 2 ** 27, 3))).toBeGreaterThan(0);
  });
});
