// The filter notation as the API documents it, read with jsep and evaluated over a closed list of node types.
// `==`, `===`, `!=`, `&&`, `>=` with a quoted date, `null`, dotted paths and literals; anything else is refused.
// No code is ever made from a filter.
import { type Either, left, right } from 'fp-ts/lib/Either.js';
import jsep from 'jsep';

export type Predicate = (row: unknown) => boolean;

class InvalidExpression extends Error {}

function refuse(reason: string): never {
  throw new InvalidExpression(reason);
}

/** The value at a dotted path of own fields, undefined where there is none. */
export function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    row,
  );
}

function pathOf(node: jsep.CoreExpression): readonly string[] | undefined {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression' || node.computed || node.optional === true) return undefined;
  const owner = pathOf(node.object as jsep.CoreExpression);
  return owner && [...owner, (node.property as jsep.Identifier).name];
}

function operand(node: jsep.CoreExpression): (row: unknown) => unknown {
  if (node.type === 'Literal') return () => node.value;
  const path = pathOf(node) ?? refuse(`${node.type} is not supported`);
  return (row) => valueAt(row, path);
}

/** JavaScript's `==` between JSON scalars: null equals undefined, a number equals its text. */
function looselyEqual(a: unknown, b: unknown): boolean {
  if (a === null || a === undefined) return b === null || b === undefined;
  if (typeof a === typeof b) return a === b;
  const scalars = [a, b].every((value) => ['string', 'number', 'boolean'].includes(typeof value));
  return scalars && Number(a) === Number(b);
}

const quotedDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function notBefore(left: jsep.CoreExpression, right: jsep.CoreExpression): Predicate {
  const bound = right.type === 'Literal' && typeof right.value === 'string' ? right.value : '';
  if (!quotedDate.test(bound) || Number.isNaN(Date.parse(bound))) refuse('>= wants a quoted date on its right');
  const read = operand(left);
  return (row) => {
    const value = read(row);
    return typeof value === 'string' && Date.parse(value) >= Date.parse(bound);
  };
}

function compile(node: jsep.CoreExpression): Predicate {
  if (node.type !== 'BinaryExpression') return refuse(`${node.type} is not a comparison`);
  const [a, b] = [node.left, node.right] as jsep.CoreExpression[];
  switch (node.operator) {
    case '&&': {
      const [first, second] = [compile(a), compile(b)];
      return (row) => first(row) && second(row);
    }
    case '>=':
      return notBefore(a, b);
    case '==':
    case '===':
    case '!=': {
      const [first, second] = [operand(a), operand(b)];
      if (node.operator === '===') return (row) => first(row) === second(row);
      const wanted = node.operator === '==';
      return (row) => looselyEqual(first(row), second(row)) === wanted;
    }
    default:
      return refuse(`operator ${node.operator} is not supported`);
  }
}

/** What the filter keeps, or why it is refused. */
export function compileFilter(text: string): Either<string, Predicate> {
  try {
    return right(compile(jsep(text) as jsep.CoreExpression));
  } catch (error) {
    return left(error instanceof Error ? error.message : String(error));
  }
}
