// The two ways out of fp-ts: an exception that carries the problem and says it, and a promise.

import { left, right } from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, describe, orThrow, ProblemError, toPromise } from '../../src/index.js';
import { createLoopClient } from '../../src/loop-api/index.js';
import { readSnapshot } from '../../src/snapshot/index.js';

test('the value of a Right comes out', async () => {
  expect(orThrow(right(5))).toBe(5);
  await expect(toPromise(async () => right(5))).resolves.toBe(5);
});

test('a Left is thrown as it is, with its sentence', async () => {
  const result = decodePortfolio(5, []);
  expect(() => orThrow(result)).toThrow(ProblemError);
  expect(() => orThrow(result)).toThrow(
    expect.objectContaining({
      name: 'ProblemError',
      message: 'letters: 5 is not accepted; expected a list of rows, or { "data": [...] }',
      problem: expect.objectContaining({ received: 5 }),
    }),
  );
  await expect(toPromise(async () => result)).rejects.toMatchObject({
    name: 'ProblemError',
    problem: { _tag: 'NotARowList' },
  });
});

test('every kind of problem has its sentence', async () => {
  const key = { apiKey: 'key:secret', subscriptionKey: 'key' };
  const client = createLoopClient({ ...key, baseUrl: 'http://example.com/' });
  expect(() => orThrow(client)).toThrow(/^Setting "baseUrl" refused/);
  const { value: lines } = await readSnapshot('/no/such/file').next();
  expect(() => lines && orThrow(lines)).toThrow('/no/such/file: cannot be read (ENOENT).');
});

test('several problems have a line each', () => {
  const team = decodeTeam({ members: 5, defaut: 'x' });
  const problems = team._tag === 'Left' ? team.left : [];
  expect(problems.length).toBeGreaterThan(1);
  const message = problems.map((problem) => describe(problem, 'en')).join('\n');
  expect(() => orThrow(team)).toThrow(expect.objectContaining({ message, problem: problems }));
});

test.each([
  [null, ''],
  ['text', 'text'],
  [{ _tag: 'X' }, 'X'],
  [{ path: 5 }, ''],
])('a Left of %j says %j', (problem, message) => {
  expect(() => orThrow(left(problem))).toThrow(expect.objectContaining({ message, problem }));
});
