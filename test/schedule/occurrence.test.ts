// An occurrence: a plain object, and ids that no two pairs of names can share.

import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import activities from '../fixtures/activities.json' with { type: 'json' };
import letters from '../fixtures/letters.json' with { type: 'json' };
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { generatedPlan } from '../workload/generated-spreads.js';

const example = orThrow(plan(orThrow(decodePortfolio(letters, activities))));

test('a spread, a clone and a JSON text hold all of it, and no two occurrences are equal', () => {
  let several = 0;
  fc.assert(
    fc.property(generatedPlan(), ({ plan: { occurrences } }) => {
      expect(occurrences.map((occurrence) => ({ ...occurrence }))).toStrictEqual(occurrences);
      expect(structuredClone(occurrences)).toStrictEqual(occurrences);
      expect(JSON.parse(JSON.stringify(occurrences))).toStrictEqual(occurrences);
      for (const [index, occurrence] of occurrences.slice(1, 20).entries()) {
        expect(occurrence).not.toEqual(occurrences[index]);
      }
      expect(new Set(occurrences.map(({ id }) => id)).size).toBe(occurrences.length);
      if (occurrences.length > 1) several++;
    }),
    { numRuns: runs(100) },
  );
  expectMet(20, { several });
});

test('the fields are its own, in this order', () => {
  for (const occurrence of example.occurrences) {
    expect(Object.keys(occurrence)).toEqual([
      'id',
      'letterId',
      'activity',
      'activite',
      'periodStart',
      'periodEnd',
      'stub',
      'release',
      'last',
      'due',
      'dueAdjusted',
      'hours',
      'microHours',
      'side',
    ]);
    expect(Object.getPrototypeOf(occurrence)).toBe(Object.prototype);
  }
});

test('the list is made once', () => {
  expect(example.occurrences).toBe(example.occurrences);
});

test('Node prints what is in it, and as a table', () => {
  expect(inspect(example.occurrences[0])).toContain("activite: 'Accès à Expensya");
  const printed: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      printed.push(String(chunk));
      done();
    },
  });
  new Console({ stdout }).table(example.occurrences.slice(0, 2), ['due', 'hours']);
  expect(printed.join('')).toContain("'2021-11-30'");
});

test('the worked example to the last date', () => {
  const dues = (rank: number) => example.occurrences.filter(({ activity }) => activity === rank).map(({ due }) => due);
  expect(example.occurrences).toHaveLength(71);
  expect(dues(0)).toEqual(['2022-12-31']);
  expect(dues(1)).toEqual([
    '2021-12-31',
    '2022-01-31',
    '2022-02-28',
    '2022-03-31',
    '2022-04-30',
    '2022-05-31',
    '2022-06-30',
    '2022-07-31',
    '2022-08-31',
    '2022-09-30',
    '2022-10-31',
    '2022-11-30',
    '2022-12-31',
    '2023-01-31',
  ]);
  expect(dues(3)).toEqual([
    '2021-12-10',
    ...Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}-10`),
    '2023-01-10',
  ]);
  for (const rank of [2, 4, 5])
    expect([dues(rank)[0], dues(rank)[13], dues(rank).length]).toEqual(['2021-11-30', '2022-12-31', 14]);
  expect(example.unplanned).toEqual([]);
  expect(example.warnings).toEqual([]);
});

test('slashes and percent signs of ids are written as in a URL', () => {
  const letter = (objectId: string) => ({ objectId, dateDebut: '2026-01-01', dateFin: '2026-01-31' });
  const activity = (lettreMissionId: string, objectId: string) => ({
    lettreMissionId,
    objectId,
    frequence: 1,
    calage: 2,
    quantite: 1,
    unite: 1,
  });
  const { occurrences } = orThrow(
    plan(
      orThrow(
        decodePortfolio(
          [letter('a'), letter('a/b'), letter('a%2Fb')],
          [activity('a', 'b/c'), activity('a/b', 'c'), activity('a%2Fb', 'd')],
        ),
      ),
    ),
  );
  expect(occurrences.map(({ id }) => id)).toEqual(['a/b%2Fc/2026-01-31', 'a%2Fb/c/2026-01-31', 'a%252Fb/d/2026-01-31']);
});
