// The filter notation: what the API documents is evaluated, anything else is refused, and nothing is ever run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../src/testing/query.js';

const row = {
  objectId: 'L1',
  statut: 2,
  code: '2',
  signed: true,
  empty: null,
  entite: { objectId: 'e1', description: [] },
  dateDebut: '2024-06-30T00:00:00Z',
};

const keeps = (text: string, value: unknown = row): boolean => {
  const compiled = compileFilter(text);
  if (compiled._tag === 'Left') throw new Error(compiled.left);
  return compiled.right(value);
};

describe('what is documented', () => {
  it.each([
    ['objectId == "L1"', true],
    ["objectId == 'L1'", true],
    ['objectId=="L2"', false],
    ['"L1" == objectId', true],
    ['objectId === "L1"', true],
    ['objectId != "L1"', false],
    ['objectId != "L2"', true],
    ['statut == 2', true],
    ['statut == "2"', true],
    ['statut === "2"', false],
    ['statut === 2', true],
    ['code == 2', true],
    ['signed == true', true],
    ['signed == 1', true],
    ['signed == false', false],
    ['empty == null', true],
    ['absent == null', true],
    ['objectId == null', false],
    ['objectId != null', true],
    ['empty != null', false],
    ['empty == 0', false],
    ['entite == entite', true],
    ['entite == "x"', false],
    ['entite.objectId == "e1"', true],
    ['entite.objectId.deeper == null', true],
    ['entite.absent.deeper == null', true],
    ['dateDebut >= "2024-06-30"', true],
    ['dateDebut >= "2024-07-01"', false],
    ["dateDebut >= '2024-06-30T02:00:00+02:00'", true],
    ['dateDebut >= "2024-06-30T00:00:01Z"', false],
    ['statut >= "2024-01-01"', false],
    ['absent >= "2024-01-01"', false],
    ['objectId >= "2024-01-01"', false],
    ['statut == 2 && signed == true', true],
    ['statut == 2 && signed == false && absent == null', false],
    ['signed == false && statut == 2', false],
    ['(statut == 2) && (signed == true && objectId == "L1")', true],
  ])('%s is %s', (text, expected) => {
    expect(keeps(text)).toBe(expected);
  });

  it('sees own fields only', () => {
    expect(keeps('constructor == null')).toBe(true);
    expect(keeps('__proto__.toString == null')).toBe(true);
    expect(keeps('a == null', 7)).toBe(true);
    expect(keeps('length != null', 'text')).toBe(false);
  });
});

describe('everything else is refused', () => {
  it.each([
    '',
    'statut',
    'true',
    '"a"',
    'a || b',
    'a == 1 || b == 2',
    'a < 1',
    'a > 1',
    'a <= 1',
    'a !== 1',
    'a >= 1',
    'a >= "soon"',
    'a >= "2024-13-45"',
    'a >= b',
    '"2024-01-01" >= "2023-01-01" >= "2022-01-01"',
    'f() == 1',
    'a.f() == 1',
    'a[0] == 1',
    'a["b"] == 1',
    'a?.b == 1',
    'this == 1',
    'this.a == 1',
    '-1 == a',
    '!a == 1',
    '[1] == a',
    'a ? b : c',
    'a == 1, b == 2',
    'a == 1; b == 2',
    'a == 1 b == 2',
    'a = 1',
    'a == 1 && b',
    'a + 1 == 2',
    'a == "unclosed',
    'a ==',
    '`x` == a',
    `${'('.repeat(100_000)}a==1`,
  ])('%#: %.40s', (text) => {
    expect(compileFilter(text)._tag).toBe('Left');
  });

  it('for any text, without ever throwing', () => {
    const chunk = fc.constantFrom(
      'a',
      '.',
      '==',
      '&&',
      '"',
      "'",
      '(',
      ')',
      '[',
      '>=',
      'null',
      ' ',
      '1',
      '?',
      ':',
      '\\',
      ',',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(chunk).map((chunks) => chunks.join('')),
        ),
        (text) => {
          const compiled = compileFilter(text);
          if (compiled._tag === 'Right') expect(typeof compiled.right({})).toBe('boolean');
          else expect(compiled.left).not.toBe('');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
