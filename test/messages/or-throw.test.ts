// The two ways out of fp-ts: an exception that carries the problem and says it, and a promise.

import { left, right } from 'fp-ts/lib/Either.js';
import { expect, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow, ProblemError, plan, toPromise } from '../../src/index.js';
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
  expect(() => orThrow(client)).toThrow(
    /^baseUrl: "http:\/\/example\.com\/" is not accepted \(the keys would travel in clear\)/,
  );
  const { value: lines } = await readSnapshot('/no/such/file').next();
  expect(() => lines && orThrow(lines)).toThrow('/no/such/file: cannot be read (ENOENT).');
});

test('of several problems the first is said, and how many more there are', () => {
  const messageOf = (file: unknown) => {
    try {
      orThrow(decodeTeam(file));
    } catch (error) {
      if (error instanceof ProblemError) return [error.message, (error.problem as readonly unknown[]).length];
    }
    return null;
  };
  const first =
    'team: there is no field "defaut"; expected one of members, assignments, default, pattern; did you mean "default"?';
  expect(messageOf({ members: [], defaut: 'compta' })).toEqual([`${first}; and 1 more`, 2]);
  expect(messageOf({ members: 5, defaut: 7 })).toEqual([`${first}; and 2 more`, 3]);
  expect(messageOf('x')).toEqual(['team: "x" is not accepted; expected a JSON object', 1]);
});

test('the lists that a portfolio and a plan hold are said too', () => {
  const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31', statut: 5 }];
  const activities = [{ lettreMissionId: 'L1', unite: '0,15', quantite: 1, frequence: 9 }, { lettreMissionId: 'L2' }];
  const portfolio = orThrow(decodePortfolio(letters, activities));
  const { unplanned, warnings } = orThrow(plan(portfolio));
  const messageOf = (problem: unknown) => {
    expect(() => orThrow(left(problem))).toThrow(ProblemError);
    try {
      orThrow(left(problem));
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  expect(messageOf(portfolio.rejected)).toMatch(/^activities\[0\]\.\w+: .* more; and 1 more$/);
  expect(messageOf(unplanned)).toMatch(/^activities\[0\]\.\w+: .* more; and 1 more$/);
  expect(messageOf({ ...unplanned[0], problems: [] })).toBe('the row cannot be read');
  expect(messageOf(warnings)).toBe(
    'statut 5 (error while creating): the activities received are assumed to be complete',
  );
});

test.each([
  [null, 'refused: null'],
  [undefined, 'refused: undefined'],
  ['text', 'text'],
  ['UndatedOneOff', 'one-off without a date'],
  [new TypeError('as it was'), 'as it was'],
  [new RangeError(), 'RangeError'],
  [{ _tag: 'X' }, 'refused: {"_tag":"X"}'],
  [{ _tag: 'X', problems: [] }, 'refused: {"_tag":"X","problems":[]}'],
  [{ path: 5 }, 'refused: {"path":5}'],
  [[], 'refused, without a reason'],
  [['one', 'two', 'three'], 'one; and 2 more'],
  ['x'.repeat(300), 'x'.repeat(300)],
  [{ path: 'x'.repeat(300) }, `refused: {"path":"${'x'.repeat(191)}…`],
])('a Left of %j says %j', (problem, message) => {
  expect(() => orThrow(left(problem))).toThrow(expect.objectContaining({ message, problem }));
});

test('what has no JSON is said as text', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  expect(() => orThrow(left(circular))).toThrow('refused: [object Object]');
  expect(() => orThrow(left(2n))).toThrow('refused: 2');
});
