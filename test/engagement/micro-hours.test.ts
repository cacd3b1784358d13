// Hours to micro-hours: the single-precision reading rule and the one rounding, worked by hand. SEMANTICS section 7.

import { expect, test } from 'vitest';
import { hoursOf, microHoursOf } from '../../src/engagement/micro-hours.js';

test.each([
  [0, 0, 'nothing'],
  [4, 4_000_000, 'whole hours'],
  [0.15, 150_000, 'a double that single precision does not hold'],
  [Math.fround(0.15), 150_000, 'single-precision noise: 0.15000000596046448 prints as 0.15'],
  [Math.fround(1.1), 1_100_000, 'single-precision noise above'],
  [Math.fround(33.333), 33_333_000, 'five digits'],
  [0.3333333, 333_333, 'rounded down'],
  [0.6666666, 666_667, 'rounded up'],
  [0.1234565, 123_457, 'a tie goes up'],
  [0.0000005, 1, 'the smallest tie goes up'],
  [0.0000004, 0, 'below it'],
  [0.000001, 1, 'one micro-hour'],
  [2307.03125, 2_307_031_200, 'halfway between two shortest prints: the even one'],
  [128.015625, 128_015_620, 'halfway again'],
  [1.1244734525680542, 1_124_474, 'a little above halfway: 1.1244735, not the even 1.1244734'],
  [100_000, 100_000_000_000, 'the largest'],
])('%d h are %d micro-hours: %s', (hours, expected) => {
  expect(microHoursOf(hours)).toBe(expected);
});

test('hours come out as a decimal number', () => {
  expect(hoursOf(6_100_000)).toBe(6.1);
});
