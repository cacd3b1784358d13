// Occurrences as a table: the plan's own, in order, a few at a time, as often as they are asked for.

import { expect, test } from 'vitest';
import { occurrenceTable } from '../../src/brief/index.js';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';

const letters = Array.from({ length: 1100 }, (_, index) => ({
  ...LETTER,
  objectId: `L${index}`,
  dateFin: '2026-03-31',
}));
const rows = letters.map(({ objectId }, index) => ({
  ...ACTIVITY,
  lettreMissionId: objectId,
  datePrevObligation: (index % 28) + 1,
  activiteCabinet: index % 2 === 0,
  activiteClient: index % 2 !== 0,
}));
const made = orThrow(plan(orThrow(decodePortfolio(letters, rows))));

test('a thousand at most, all of them, in order, again and again', () => {
  const table = occurrenceTable(made);
  for (const _ of ['once', 'again']) {
    const batches = [...table.batches()];
    expect(batches.flat()).toEqual(JSON.parse(JSON.stringify(made.occurrences)));
    expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 1000, 300]);
  }
});

test('a column for each field, which holds the value of that field', () => {
  const [[row]] = occurrenceTable(made).batches();
  const { columns } = occurrenceTable(made);
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(row));
  expect(Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))).toEqual(row);
});

test('the client and the code of each letter, where they are known', () => {
  const [known, unnamed] = orThrow(
    decodePortfolio([LETTER, { ...LETTER, objectId: 'L1', entite: null, codeIBS: '' }].slice(0, 2), []),
  ).letters;
  const table = occurrenceTable(made, {
    letters: [
      { ...known, id: 'L0' },
      { ...unnamed, id: 'L28', client: null, codeIBS: '' },
    ],
  });
  expect(table.columns.slice(-3).map(({ name }) => name)).toEqual(['side', 'client', 'codeIBS']);
  const [[first]] = table.batches();
  const namesOf = (letterId: string) => table.columns.slice(-2).map(({ read }) => read({ ...first, letterId }));
  expect(['L0', 'L28', 'L1'].map(namesOf)).toEqual([
    ['C1', 'LM1'],
    [null, null],
    [null, null],
  ]);
  expect(() => occurrenceTable(made, { letters: 'L0' as never })).toThrow('letters');
});

test("one side's work", () => {
  const sidesOf = (side: 'firm' | 'client') =>
    new Set(Array.from(occurrenceTable(made, { side }).batches(), (batch) => batch.map((row) => row.side)).flat());
  expect([...sidesOf('firm')]).toEqual(['firm']);
  expect([...sidesOf('client')]).toEqual(['client']);
});

test('what is no option is refused', () => {
  expect(() => occurrenceTable(made, { side: 'ours' as 'firm' })).toThrow('side');
  expect(() => occurrenceTable(made, { sides: 'firm' } as object)).toThrow('options');
});
