// The names table: everything that is wrong with it at once, names given twice, and ids that are not those of a portfolio.

import { describe, expect, test } from 'vitest';
import { decodeNames, decodePortfolio, namesOf, orThrow, describe as sentenceOf } from '../../src/index.js';

const row = (id: string, name: unknown = 'Garnier', kind: unknown = 'client') => ({ kind, id, name });

/** The sentences of what is wrong with a table. */
function problemsOf(input: unknown, language: 'fr' | 'en' = 'en'): readonly string[] {
  const decoded = decodeNames(input);
  return decoded._tag === 'Right' ? [] : decoded.left.map((problem) => sentenceOf(problem, language));
}

describe('what is read', () => {
  test('names in their order, with their places; blank ones are as if absent', () => {
    const { rows } = orThrow(
      decodeNames([row('c1', '  '), row('c2', null), { kind: 'pool', id: 'p1' }, row('c3', 'Dufour')]),
    );
    expect(rows).toEqual([{ kind: 'client', id: 'c3', name: 'Dufour', index: 3 }]);
  });

  test('the same name twice counts once, as does a blank one beside it', () => {
    const input = [row('c1', ''), row('c1'), row('c1', ' Garnier '), row('c1', null), row('c1', 'Garnier', 'manager')];
    expect(orThrow(decodeNames(input)).rows.map(({ index }) => index)).toEqual([1, 4]);
  });
});

describe('what is refused', () => {
  test('everything at once, each with its place', () => {
    expect(problemsOf([row('', 5), row('c1', 'A', 'Client '), { kind: 'client', nom: 'A' }, 7])).toEqual([
      'names[0].id: "" is not accepted; expected a non-empty text',
      'names[0].name: 5 is not accepted; expected a text',
      'names[1].kind: "Client " is not accepted; expected one of client, manager, profitCenter, letter, member, pool; did you mean "client"?',
      'names[2]: there is no field "nom"; expected one of kind, id, name; did you mean "name"?',
      'names[2].id: missing; expected a non-empty text',
      'names[3]: 7 is not accepted; expected a JSON object',
    ]);
  });

  test('what is no list', () => {
    expect(problemsOf({ data: [] })).toEqual([
      'names: {…} is not accepted; expected a list in which each item is a JSON object',
    ]);
  });

  test.each([
    ['en', 'names[2].name: "Dufour" is not accepted; expected names[0].name'],
    ['fr', 'names[2].name : "Dufour" n\'est pas accepté ; attendu : names[0].name'],
  ] as const)('an id with two names, in %s: both places', (language, sentence) => {
    expect(problemsOf([row('c1'), row('c2'), row('c1', 'Dufour')], language)).toEqual([sentence]);
  });

  test('beside what is wrong elsewhere', () => {
    expect(problemsOf([row('c1'), row('c1', 'Dufour'), row('c2', 5)])).toHaveLength(2);
  });
});

describe('against a portfolio', () => {
  const letters = [
    { objectId: 'L1', entite: { objectId: '3bf4F65C' }, profitCenter: 'LYON' },
    { objectId: 'L2', entite: { objectId: 'e\u{301}' } },
  ];
  const namesWith = (...rows: readonly object[]) =>
    namesOf(orThrow(decodePortfolio(letters, [])), { table: orThrow(decodeNames(rows)), lang: 'fr' });

  test('an id that differs by case or blanks is refused with the known one', () => {
    const { problems, unused } = namesWith(
      row('3BF4f65c'),
      row(' 3bf4F65C'),
      row('3bf4F65C', 'Garnier'),
      row('lyon', 'L', 'profitCenter'),
    );
    expect(unused).toEqual([]);
    expect(problems.map((problem) => sentenceOf(problem, 'en'))).toEqual([
      'names[0].id: "3BF4f65c" is not accepted; expected 3bf4F65C; did you mean "3bf4F65C"?',
      expect.stringMatching(/^names\[1\]\.id: .* did you mean "3bf4F65C"\?$/),
      'names[3].id: "lyon" is not accepted; expected LYON; did you mean "LYON"?',
    ]);
  });

  test('an id of another composition is the known one', () => {
    const names = namesWith(row('\u{e9}', 'Garnier'));
    expect([names.label('client', 'e\u{301}'), names.problems, names.unused]).toEqual(['Garnier', [], []]);
  });

  test('names that serve nobody are told', () => {
    expect(namesWith(row('c9'), row('3bf4F65C'), row('3bf4F65C', 'Anne', 'manager')).unused).toEqual([
      { kind: 'client', id: 'c9', name: 'Garnier', index: 0 },
      { kind: 'manager', id: '3bf4F65C', name: 'Anne', index: 2 },
    ]);
  });
});
