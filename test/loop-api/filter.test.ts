// A filter says what it was built to say: read back with jsep, its tree holds the very paths and values given.
import fc from 'fast-check';
import jsep from 'jsep';
import { describe, expect, it } from 'vitest';
import { and, eq, type Filter, gte, neq, writeFilter } from '../../src/loop-api/index.js';
import { runs } from '../properties/runs.js';
import { leftOf, rightOf } from './setup.js';

const written = (filter: Filter) => rightOf(writeFilter(filter));

type Read = { operator: string; path: string; value: unknown };
const pathOf = (node: jsep.CoreExpression): string =>
  node.type === 'Identifier'
    ? node.name
    : node.type === 'MemberExpression' && !node.computed
      ? `${pathOf(node.object as jsep.CoreExpression)}.${(node.property as jsep.Identifier).name}`
      : `not a path: ${node.type}`;

/** The comparisons of an expression; throws when it holds anything else. */
const readBack = (node: jsep.CoreExpression): Read[] => {
  if (node.type !== 'BinaryExpression') throw new Error(node.type);
  const [a, b] = [node.left, node.right] as jsep.CoreExpression[];
  if (node.operator === '&&') return [...readBack(a), ...readBack(b)];
  if (b.type !== 'Literal') throw new Error(b.type);
  return [{ operator: node.operator, path: pathOf(a), value: b.value }];
};
const parsed = (text: string) => readBack(jsep(text) as jsep.CoreExpression);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', '\n', '\r', '\0', '\u2028', '&&', '==', ' ', 'null', '}', '`', '😀'),
  }),
);
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .filter(([first]) => !['null', 'true', 'false', 'this', 'undefined'].includes(first))
  .map((names) => names.join('.'));
const scalar = fc.oneof(
  text,
  fc.constant(null),
  fc.boolean(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
);
/** -0 is written 0. */
const positive = (value: unknown) => (Object.is(value, -0) ? 0 : value);

describe('any value', () => {
  it('stays one value in one comparison', () => {
    fc.assert(
      fc.property(path, scalar, (field, value) => {
        expect(parsed(written(eq(field, value)))).toEqual([{ operator: '==', path: field, value: positive(value) }]);
        expect(parsed(written(neq(field, value)))).toEqual([{ operator: '!=', path: field, value: positive(value) }]);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('stays what it is to JavaScript, whose notation this is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = written(eq('a', value)).slice('a=='.length);
        // biome-ignore lint/security/noGlobalEval: the very question is what JavaScript makes of the literal
        expect(globalThis.eval(literal)).toBe(value);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('keeps its place among others', () => {
    const comparison = fc.tuple(fc.constantFrom(eq, neq), path, scalar);
    fc.assert(
      fc.property(fc.array(comparison, { minLength: 1, maxLength: 5 }), path, text, (parts, field, date) => {
        const filters = parts.map(([build, field, value]) => build(field, value));
        const expected = parts.map(([build, field, value]) => ({
          operator: build === eq ? '==' : '!=',
          path: field,
          value: positive(value),
        }));
        const whole = and(and(...(filters as [Filter])), gte(field, date));
        expect(parsed(written(whole))).toEqual([...expected, { operator: '>=', path: field, value: date }]);
      }),
    );
  });
});

it.each([
  [eq('lettreMissionId', '550e8400'), 'lettreMissionId=="550e8400"'],
  [neq('lettreMissionId', null), 'lettreMissionId!=null'],
  [gte('dateDebut', '2024-01-01'), 'dateDebut>="2024-01-01"'],
  [eq('entite.objectId', 'a"b\\c'), 'entite.objectId=="a\\"b\\\\c"'],
  [and(eq('statut', 2), neq('a', true), eq('b', 0.5)), 'statut==2 && a!=true && b==0.5'],
])('%# is written %s', (filter, expected) => {
  expect(written(filter)).toBe(expected);
});

it('is made of nothing but its builders', () => {
  expect(Object.isFrozen(eq('a', 1))).toBe(true);
});

describe('what cannot be written', () => {
  it.each([
    '',
    ' ',
    'a b',
    'a..b',
    '.a',
    'a.',
    'a[0]',
    'é',
    '1a',
    'a-b',
    'a==1 && b',
    'null',
    'this.a',
    'true',
    'a\n',
    'f()',
  ])('the path %o', (field) => {
    expect(leftOf(writeFilter(and(eq('fine', 1), eq(field, 'x'))))).toEqual({
      _tag: 'InvalidSetting',
      path: 'filter',
      received: field,
      accepted: 'field | field.field',
    });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', 'x\udc00y'])('the value %o', (value) => {
    expect(leftOf(writeFilter(eq('a', value)))).toMatchObject({ _tag: 'InvalidSetting', path: 'filter' });
  });

  it('takes a field whose name only begins as a word of the language', () => {
    expect(written(eq('nullable', 1))).toBe('nullable==1');
    expect(written(eq('a.null', 1))).toBe('a.null==1');
  });
});
