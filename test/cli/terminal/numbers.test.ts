// Number formats are slow to make: each language has its own, made once, however many numbers are written.

import { expect, onTestFinished, test } from 'vitest';
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

test.each([0, 80])('a thousand lines of progress, on a stream of %i columns', (columns) => {
  const madeSoFar = countFormats();
  const kept = new Kept(columns);
  const stderr = new StreamWriter(kept, new AbortController().signal);
  const { show, end } = progressLine({ stderr, texts: textsOf('fr'), language: 'fr' });
  for (let lettersRead = 1; lettersRead <= 1000; lettersRead++) {
    show({ _tag: 'Activities', lettersRead, lettersTotal: 1000, rows: 7 * lettersRead });
  }
  end();
  expect(madeSoFar()).toBeLessThanOrEqual(4);
});

test('numbers as each language writes them', () => {
  expect(numbersOf('en').count(1234567)).toBe('1,234,567');
  expect(numbersOf('fr').count(1234567)).toBe('1\u202f234\u202f567');
  expect(numbersOf('en').roundedHours(1.5)).toBe('1.50');
  expect(numbersOf('fr').hours(1_500_001)).toBe('1,500001');
});
