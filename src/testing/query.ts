// The parameters of a list request, read as the API documents them: codeDossier, filter, sort, skip, take. What cannot be read is
// the 400 the gateway would give. A filter is read with jsep and evaluated over a closed list of node types; no code is ever made of it.

import jsep from 'jsep';
import { type Either, isLeft, left, right } from '../core/either.js';

export interface ListRequest {
  readonly matches: Predicate;
  readonly compare: ((a: unknown, b: unknown) => number) | null;
  readonly skip: number;
  readonly take: number;
}

/** Unset first, then numbers, then texts by code unit. */
function compareValues(a: unknown, b: unknown): number {
  const rank = (value: unknown) => (typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (rank(a) === 0 || a === b) return 0;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}

function readSort(text: string): Either<string, ListRequest['compare']> {
  if (text === '') return right(null);
  const keys: { path: readonly string[]; sign: 1 | -1 }[] = [];
  for (const field of text.split('&&')) {
    const match = /^\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(:desc)?\s*$/.exec(field);
    if (match === null) return left(`sort: cannot read "${field.trim()}"`);
    keys.push({
      path: match[1].split('.'),
      sign: match[2] === undefined ? 1 : -1,
    });
  }
  return right((a, b) => {
    for (const { path, sign } of keys) {
      const order = compareValues(valueAt(a, path), valueAt(b, path));
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

function readCount(name: string, text: string | null, absent: number): Either<string, number> {
  if (text === null) return right(absent);
  return /^\d{1,9}$/.test(text) ? right(Number(text)) : left(`${name}: not a number of rows`);
}

/** What is asked for, `take` capped; or the message of the 400. */
export function readListRequest(parameters: URLSearchParams, maxTake: number): Either<string, ListRequest> {
  const filter = parameters.get('filter') ?? '';
  const matches = filter === '' ? right(() => true) : compileFilter(filter);
  if (isLeft(matches)) return left(`filter: ${matches.left}`);
  const compare = readSort(parameters.get('sort') ?? '');
  if (isLeft(compare)) return compare;
  const skip = readCount('skip', parameters.get('skip'), 0);
  if (isLeft(skip)) return skip;
  const take = readCount('take', parameters.get('take'), maxTake);
  if (isLeft(take)) return take;
  return right({
    matches: matches.right,
    compare: compare.right,
    skip: skip.right,
    take: Math.min(take.right, maxTake),
  });
}

export type Predicate = (row: unknown) => boolean;

class InvalidExpression extends Error {}

function refuse(reason: string): never {
  throw new InvalidExpression(reason);
}

/** The value at a dotted path of own fields, undefined where there is none. */
function valueAt(row: unknown, path: readonly string[]): unknown {
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
