// What the generators of raw rows reach: both spellings, both shapes of a body, and every kind of hostile row.
// A kind that stops coming up is no longer tested by anything, so this test fails when one does.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRow } from '../../src/engagement/row.js';
import { hostileBody, hostilePortfolioRows, type Payload, payload, type Row } from '../../src/testing/fast-check.js';

const drawn = { seed: 20260101, numRuns: 400 };
const rowsOf = (body: Payload['letters']): readonly unknown[] => ('data' in body ? body.data : body);

const payloads = fc.sample(payload(), drawn);
const sentLetters = payloads.map(({ letters }) => rowsOf(letters).filter(isRow));
const sentActivities = payloads.map(({ activities }) => rowsOf(activities).filter(isRow));
const named = (rows: readonly Row[], name: string) => rows.length > 0 && rows.every((row) => Object.hasOwn(row, name));
const isText = (value: unknown) => typeof value === 'string';

const SENT: readonly (readonly [name: string, count: number])[] = [
  ['bare list', payloads.filter(({ letters }) => Array.isArray(letters)).length],
  ['wrapped list', payloads.filter(({ letters }) => 'data' in letters).length],
  ['seen spelling throughout', sentLetters.filter((rows) => rows.length > 1 && named(rows, 'statut')).length],
  ['documented spelling throughout', sentLetters.filter((rows) => rows.length > 1 && named(rows, 'status')).length],
  [
    'both spellings in one list',
    sentActivities.filter((rows) => rows.some((row) => 'activite' in row) && rows.some((row) => 'Libelle' in row))
      .length,
  ],
  ['profitCenter as documented', sentLetters.flat().filter((row) => row.profitcenter === 'LYON').length],
  ['profitCenter as seen', sentLetters.flat().filter((row) => row.profitCenter === 'LYON').length],
  ['every integer a text', sentActivities.filter((rows) => rows.length > 3 && rows.every(hasNoInteger)).length],
  ['integers as numbers', sentActivities.flat().filter(({ frequence }) => typeof frequence === 'number').length],
  [
    'text with blanks around',
    sentActivities.flat().filter(({ decalage }) => isText(decalage) && /^ \d+ $/.test(String(decalage))).length,
  ],
];

function hasNoInteger({ frequence, calage, decalage, quantite }: Row): boolean {
  return ![frequence, calage, decalage, quantite].some(Number.isInteger);
}

const hostile = fc.sample(hostilePortfolioRows(), drawn);
const letters = hostile.flatMap((portfolio) => portfolio.letters);
const rows = hostile.flatMap((portfolio) => portfolio.activities);
const objects = rows.filter(isRow);
const values = [...objects, ...letters.filter(isRow)].flatMap((row) => Object.values(row));
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/** How many portfolios hold two rows of one id for which this is so. */
const repeats = (list: 'letters' | 'activities', is: (first: Row, second: Row) => boolean) =>
  hostile.filter((portfolio) => {
    const named = portfolio[list].filter(isRow).filter(({ objectId }) => isText(objectId) && objectId !== '');
    return named.some((row, index) =>
      named.slice(0, index).some((first) => first.objectId === row.objectId && is(first, row)),
    );
  }).length;
const differs = (first: Row, second: Row) => JSON.stringify(first) !== JSON.stringify(second);

const FIELDS = 'frequence calage decalage datePrevObligation quantite unite activiteCabinet activiteClient dateFreq';

const HOSTILE: readonly (readonly [name: string, count: number])[] = [
  ...[null, 5, 'row', true].map(
    (value) => [`row that is ${value}`, rows.filter((row) => row === value).length] as const,
  ),
  ['row that is a list', rows.filter(Array.isArray).length],
  ['letter that is no row', letters.filter((row) => !isRow(row)).length],
  ...FIELDS.split(' ').flatMap((field) => [
    [`${field} missing`, objects.filter((row) => !Object.hasOwn(row, field)).length] as const,
    [`${field} a list`, objects.filter((row) => Array.isArray(row[field])).length] as const,
    [`${field} an object`, objects.filter((row) => isRow(row[field])).length] as const,
    [`${field} not finite`, objects.filter((row) => isNotFinite(row[field])).length] as const,
    [
      `${field} a text that is none`,
      objects.filter((row) => isText(row[field]) && !/^[ \d.]+$/.test(String(row[field]))).length,
    ] as const,
  ]),
  ['both spellings of the label', objects.filter((row) => 'activite' in row && 'Libelle' in row).length],
  ['both spellings of statut', letters.filter((row) => isRow(row) && 'statut' in row && 'status' in row).length],
  ['field __proto__', objects.filter((row) => Object.hasOwn(row, '__proto__')).length],
  ['field toString', objects.filter((row) => Object.hasOwn(row, 'toString')).length],
  ['id __proto__', objects.filter(({ objectId }) => objectId === '__proto__').length],
  ['letter constructor', objects.filter(({ lettreMissionId }) => lettreMissionId === 'constructor').length],
  ['letter as a reference', objects.filter(({ lettreMissionId }) => isRow(lettreMissionId)).length],
  ['letter as a list', objects.filter(({ lettreMissionId }) => Array.isArray(lettreMissionId)).length],
  ['id as an object', objects.filter(({ objectId }) => isRow(objectId)).length],
  ['no letter', objects.filter(({ lettreMissionId }) => lettreMissionId === undefined).length],
  ['lone surrogate', values.filter((value) => isText(value) && /\p{Cs}/u.test(String(value))).length],
  ['bidirectional mark', values.filter((value) => isText(value) && /[\u202e\u2066]/.test(String(value))).length],
  ['text of 100,000', values.filter((value) => isText(value) && String(value).length === 100_000).length],
  ['nested 1,000 deep', values.filter((value) => depthOf(value) >= 1_000).length],
  ['differing repeat within a letter', repeats('activities', (a, b) => differs(a, b) && isSameLetter(a, b))],
  ['repeat across letters', repeats('activities', (a, b) => !isSameLetter(a, b))],
  ['letter twice', repeats('letters', differs)],
  ['no letters at all', hostile.filter((portfolio) => portfolio.letters.length === 0).length],
];

function isNotFinite(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}
function isSameLetter(first: Row, second: Row): boolean {
  return JSON.stringify(first.lettreMissionId) === JSON.stringify(second.lettreMissionId);
}

const bodies = fc.sample(hostileBody(), drawn);
const BODIES: readonly (readonly [name: string, count: number])[] = [
  ['null', bodies.filter((body) => body === null).length],
  ['number', bodies.filter((body) => typeof body === 'number').length],
  ['text', bodies.filter(isText).length],
  ['list of anything', bodies.filter(Array.isArray).length],
  ['data that is no list', bodies.filter((body) => isRow(body) && 'data' in body && !Array.isArray(body.data)).length],
  ['data of a prototype', bodies.filter((body) => isRow(body) && Object.hasOwn(body, '__proto__')).length],
  ['length without a list', bodies.filter((body) => isRow(body) && 'length' in body).length],
  ["an error's body", bodies.filter((body) => isRow(body) && 'statusCode' in body).length],
];

describe.each([
  ['payload', SENT],
  ['hostile rows', HOSTILE],
  ['hostile bodies', BODIES],
])('%s', (_, classes) => {
  test.each(classes)('%s', (_name, count) => {
    expect(count).toBeGreaterThanOrEqual(1);
  });
});
