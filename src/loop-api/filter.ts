// A filter is built from values and written once, so that no value can ever change the expression around it.
// The notation is the API's, JavaScript's: `==`, `!=`, `>=`, `&&`, `null`, dotted paths, double-quoted texts.
// Building is total; a path or value that cannot be written is an InvalidSetting when the filter is used.
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { type InvalidSetting, invalidSetting } from './problem.js';

export type FilterValue = string | number | boolean | null;

declare const opaque: unique symbol;

/** An expression made by `eq`, `neq`, `gte` and `and`; there is no other way to one. */
export interface Filter {
  readonly [opaque]: never;
}

type Node =
  | {
      readonly operator: '==' | '!=' | '>=';
      readonly path: string;
      readonly value: FilterValue;
    }
  | { readonly operator: '&&'; readonly parts: readonly Filter[] };

const toFilter = (node: Node): Filter => Object.freeze(node) as unknown as Filter;
const toNode = (filter: Filter): Node => filter as unknown as Node;

const operators: readonly unknown[] = ['==', '!=', '>=', '&&'] satisfies readonly Node['operator'][];

/** Whether this is an expression made by the functions below. */
export function isFilter(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && 'operator' in value && operators.includes(value.operator);
}

/** The rows whose field equals the value; null also matches a field that is absent. */
export const eq = (path: string, value: FilterValue): Filter => toFilter({ operator: '==', path, value });

/** The rows whose field differs from the value. */
export const neq = (path: string, value: FilterValue): Filter => toFilter({ operator: '!=', path, value });

/** The rows whose date is the given one or a later one (`2024-01-01` or a full instant). */
export const gte = (path: string, date: string): Filter => toFilter({ operator: '>=', path, value: date });

/** The rows that match every part; at least one part. */
export const and = (...parts: readonly [Filter, ...Filter[]]): Filter => toFilter({ operator: '&&', parts });

const dottedPath = /^(?!(?:null|true|false|this|undefined)\b)[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;
const loneSurrogate = /\p{Surrogate}/u;

/** True for a text that UTF-8 can carry unchanged. */
export const isWellFormed = (text: string): boolean => !loneSurrogate.test(text);

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
};

const writeValue = (value: FilterValue): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? String(value) : undefined;
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'string') return undefined;
  return isWellFormed(value) ? `"${value.replace(/[\\"\n\r]/g, (char) => escapes[char])}"` : undefined;
};

/**
 * The expression as the API reads it. Tags: InvalidSetting.
 *
 * @example
 * const signed = and(eq('entite.objectId', 'a "quoted" id'), neq('dateSignature', null), gte('dateDebut', '2026-01-01'));
 * console.log(orThrow(writeFilter(signed)));
 * // entite.objectId=="a \"quoted\" id" && dateSignature!=null && dateDebut>="2026-01-01"
 */
export const writeFilter = (filter: Filter): Either<InvalidSetting, string> => {
  if (!isFilter(filter)) return left(invalidSetting('filter', filter, 'eq(…) | neq(…) | gte(…) | and(…)'));
  const node = toNode(filter);
  if (node.operator === '&&') {
    if (node.parts.length === 0) return left(invalidSetting('filter', 'and()', 'and(filter, …)'));
    const written: string[] = [];
    for (const part of node.parts) {
      const text = writeFilter(part);
      if (isLeft(text)) return text;
      written.push(text.right);
    }
    return right(written.join(' && '));
  }
  if (typeof node.path !== 'string' || !dottedPath.test(node.path))
    return left(invalidSetting('filter', node.path, 'field | field.field'));
  const value = writeValue(node.value);
  return value === undefined
    ? left(invalidSetting('filter', node.value, 'text (UTF-8) | number >= 0 | boolean | null'))
    : right(`${node.path}${node.operator}${value}`);
};
