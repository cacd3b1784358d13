// The stories of a letter, and the states of letters whose futures go together: FORECAST section 3.5.
import { expect, test } from 'vitest';
import { ONE } from '../../src/forecast/decimal.js';
import { type Story, statesOf, storiesOf } from '../../src/forecast/units.js';

const outcome = (probability: number) => ({ probability, startShift: 0, hoursFactor: ONE });
/** Stories that end at these sums. */
const until = (...sums: readonly number[]): readonly Story[] =>
  sums.map((sum, index) => ({
    outcome: null,
    renewals: index,
    probability: sum - (index === 0 ? 0 : sums[index - 1]),
    until: sum,
  }));
const read = ({ probabilities, stories }: ReturnType<typeof statesOf>) => ({
  probabilities,
  stories: stories.map((own) => [...own]),
});

test('lost, then for each outcome so many renewals and no more', () => {
  expect(storiesOf([outcome(0.25), outcome(0.5)], 0.5, 2)).toEqual([
    { outcome: null, renewals: 0, probability: 0.25, until: 0.25 },
    { outcome: 0, renewals: 0, probability: 0.125, until: 0.375 },
    { outcome: 0, renewals: 1, probability: 0.0625, until: 0.4375 },
    { outcome: 0, renewals: 2, probability: 0.0625, until: 0.5 },
    { outcome: 1, renewals: 0, probability: 0.25, until: 0.75 },
    { outcome: 1, renewals: 1, probability: 0.125, until: 0.875 },
    { outcome: 1, renewals: 2, probability: 0.125, until: 1 },
  ]);
});

test('stories of probability 0 are none: nothing is lost where probabilities are 1 together, but for the last bits', () => {
  expect(storiesOf([outcome(1)], 1, 3)).toEqual([{ outcome: 0, renewals: 3, probability: 1, until: 1 }]);
  expect(storiesOf([outcome(0)], 0.5, 3)).toEqual([{ outcome: null, renewals: 0, probability: 1, until: 1 }]);
  const tenths = storiesOf(Array(10).fill(outcome(0.1)), 0, 0);
  expect(tenths.map((story) => story.outcome)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(storiesOf([outcome(1 - 2e-12)], 0, 0).map((story) => story.outcome)).toEqual([null, 0]);
});

test('states lie between the sums of all letters', () => {
  expect(read(statesOf([until(0.25, 1), until(0.5, 0.75, 1)]))).toEqual({
    probabilities: [0.25, 0.25, 0.25, 0.25],
    stories: [
      [0, 1, 1, 1],
      [0, 0, 1, 2],
    ],
  });
});

test('sums of different letters less than 1e-12 apart are one', () => {
  expect(read(statesOf([until(0.5, 1), until(0.5 + 5e-13, 1)])).stories).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(read(statesOf([until(0.5, 1), until(0.5 + 2e-12, 1)])).stories).toEqual([
    [0, 1, 1],
    [0, 0, 1],
  ]);
});

test('sums of one letter are never one', () => {
  expect(read(statesOf([until(0.5, 0.5 + 5e-13, 1)])).stories).toEqual([[0, 1, 2]]);
  expect(read(statesOf([until(0.5, 0.5 + 5e-13, 1), until(0.5, 1)])).stories).toEqual([
    [0, 1, 2],
    [0, 1, 1],
  ]);
});

test('a last sum within 1e-12 of 1 is 1, another stays', () => {
  expect(statesOf([until(0.5, 1 - 1e-13)]).probabilities).toEqual([0.5, 0.5]);
  expect(statesOf([until(0.5, 1 - 1e-13), until(0.25, 1)]).probabilities).toEqual([0.25, 0.25, 0.5]);
});

test('a story too small for the sum of those before it is a state, with its own probability', () => {
  // From the 27th renewal on, nothing of 1/4 to such a power is left beside the sum.
  const letter = storiesOf([outcome(0.5)], 0.25, 40);
  const { probabilities, stories } = statesOf([letter]);
  expect([...stories[0]]).toEqual([...letter.keys()]);
  expect(probabilities[41]).toBe(0.5 * 0.25 ** 40);
  expect(probabilities.every((probability) => probability > 0)).toBe(true);
  expect(letter[40].until).toBe(letter[41].until);
  // Another letter ends where its sum would be if there were room for it: with the last of them, whichever letter comes first.
  for (const [place, letters] of [
    [0, [letter, until(0.5, 1)]],
    [1, [until(0.5, 1), letter]],
  ] as const) {
    const both = statesOf(letters);
    expect([...both.stories[place]]).toEqual([...letter.keys()]);
    expect([...both.stories[1 - place]]).toEqual([0, ...letter.slice(1).map(() => 1)]);
  }
  // The same in the middle, where the stories of one outcome end and those of the next begin.
  const two = storiesOf([outcome(0.5), outcome(0.5)], 0.25, 40);
  for (const [place, letters] of [
    [0, [two, until(0.5, 1)]],
    [1, [until(0.5, 1), two]],
  ] as const) {
    const both = statesOf(letters);
    expect([...both.stories[place]]).toEqual([...two.keys()]);
    expect([...both.stories[1 - place]]).toEqual(two.map((_, index) => (index <= 40 ? 0 : 1)));
  }
});
