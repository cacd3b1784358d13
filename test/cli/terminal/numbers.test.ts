// Number formats are slow to make: each language has its own, made once, however many numbers are written.

import { expect, onTestFinished, test, vi } from 'vitest';
import { StreamWriter } from '../../../src/cli/output/stream-writer.js';
import { numbersOf } from '../../../src/cli/terminal/numbers.js';
import { progressLine } from '../../../src/cli/terminal/progress.js';
import { textsOf } from '../../../src/cli/texts/texts.js';
import { Kept } from '../setup.js';

/** How many formats were made since, as long as the test goes on. */
function countFormats(): () => number {
  const { NumberFormat } = Intl;
  let count = 0;
  Intl.NumberFormat = new Proxy(NumberFormat, {
    construct: (target, args) => {
      count++;
      return Reflect.construct(target, args);
    },
  });
  onTestFinished(() => {
    Intl.NumberFormat = NumberFormat;
  });
  return () => count;
}

test('a thousand lines of progress', async () => {
  // Those of the language are made with the first number, whichever test writes it.
  numbersOf('fr');
  const madeSoFar = countFormats();
  const kept = new Kept(80);
  const stderr = new StreamWriter(kept, new AbortController().signal);
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(2000);
  onTestFinished(() => clock.mockRestore());
  const { show, end } = progressLine({ stderr, texts: textsOf('fr'), language: 'fr', env: {} });
  for (let lettersRead = 1; lettersRead <= 1000; lettersRead++) {
    show({ _tag: 'Activities', lettersRead, lettersTotal: 1000, rows: 7 * lettersRead });
  }
  end();
  expect(madeSoFar()).toBe(0);
  await stderr.write('.');
  expect(kept.text.split('\r')).toHaveLength(1002);
});

test('numbers as each language writes them', () => {
  expect(numbersOf('en').count(1234567)).toBe('1,234,567');
  expect(numbersOf('fr').count(1234567)).toBe('1\u202f234\u202f567');
  expect(numbersOf('en').roundedHours(1.5)).toBe('1.50');
  expect(numbersOf('fr').decimal(1.500001)).toBe('1,500001');
});

test('hours in sentences: to the hundredth, what is needed up and what is there down', () => {
  const { hours, hoursNeeded, hoursThere } = numbersOf('en');
  const written = (microHours: number) => [hours(microHours), hoursNeeded(microHours), hoursThere(microHours)];
  expect(written(1_500_001)).toEqual(['1.5', '1.51', '1.5']);
  expect(written(1_509_999)).toEqual(['1.51', '1.51', '1.5']);
  expect(written(1_504_999)).toEqual(['1.5', '1.51', '1.5']);
  expect(written(1)).toEqual(['0', '0.01', '0']);
  expect(written(0)).toEqual(['0', '0', '0']);
  expect(written(7_000_000)).toEqual(['7', '7', '7']);
  expect(numbersOf('fr').hoursNeeded(1_234_560_001)).toBe('1\u202f234,57');
});
