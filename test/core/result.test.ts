// The two ways out of fp-ts: an exception that carries the problem, and a promise.

import { left, right } from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, ProblemError, toPromise } from '../../src/index.js';

test('the value of a Right comes out', async () => {
  expect(orThrow(right(5))).toBe(5);
  await expect(toPromise(async () => right(5))).resolves.toBe(5);
});

test('a Left is thrown as it is, named by its tag and place', async () => {
  const result = decodePortfolio(5, []);
  expect(() => orThrow(result)).toThrow(ProblemError);
  expect(() => orThrow(result)).toThrow(
    expect.objectContaining({
      name: 'ProblemError',
      message: 'NotARowList letters',
      problem: expect.objectContaining({ received: 5 }),
    }),
  );
  await expect(toPromise(async () => result)).rejects.toMatchObject({ message: 'NotARowList letters' });
});

test.each([
  [null, ''],
  ['text', ''],
  [{ _tag: 'X' }, 'X'],
  [{ path: 5 }, ''],
])('a Left of %j says %j', (problem, message) => {
  expect(() => orThrow(left(problem))).toThrow(expect.objectContaining({ message, problem }));
});
