// A filter is built from values and written once, so that no value can ever change the expression around it.
// The notation is the API's, JavaScript's: `==`, `!=`, `>=`, `&&`, `null`, dotted paths, double-quoted texts.
// Building is total; a path or value that cannot be written is an InvalidSetting when the filter is used.
import { type Either, isLeft, left, right } from '../core/either.js';
import { settingError } from './messages.js';
import { type InvalidSetting, invalidSetting } from './problem.js';

export type FilterValue = string | number | boolean | null;

declare const opaque: unique symbol;

/** An expression made by `eq`, `neq`, `gte` and `and`; there is no other way to one. */
export interface Filter {
  readonly [opaque]: never;
}

type FilterNode =
  | {
      readonly operator: '==' | '!=' | '>=';
      readonly path: string;
      readonly value: FilterValue;
    }
  | { readonly operator: '&&'; readonly parts: readonly Filter[] };

function toFilter(node: FilterNode): Filter {
  return Object.freeze(node) as unknown as Filter;
}
function toNode(filter: Filter): FilterNode {
  return filter as unknown as FilterNode;
}

const operators: readonly unknown[] = ['==', '!=', '>=', '&&'] satisfies readonly FilterNode['operator'][];

/** Whether this is an expression made by the functions below. */
export function isFilter(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && 'operator' in value && operators.includes(value.operator);
}

/** The rows whose field equals the value; null also matches a field that is absent. */
export function eq(path: string, value: FilterValue): Filter {
  return toFilter({ operator: '==', path, value });
}

/** The rows whose field differs from the value. */
export function neq(path: string, value: FilterValue): Filter {
  return toFilter({ operator: '!=', path, value });
}

/** The rows whose date is the given one or a later one (`2024-01-01` or a full instant). */
export function gte(path: string, date: string): Filter {
  return toFilter({ operator: '>=', path, value: date });
}

/** The rows that match every part; at least one part. */
export function and(...parts: readonly [Filter, ...Filter[]]): Filter {
  return toFilter({ operator: '&&', parts });
}

const dottedPath = /^(?!(?:null|true|false|this|undefined)\b)[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;
const loneSurrogate = /\p{Surrogate}/u;

/** True for a text that UTF-8 can carry unchanged. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
};

function writeValue(value: FilterValue): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? String(value) : undefined;
  if (typeof value === 'boolean' || value === null) return String(value);
  return isWellFormed(value) ? `"${value.replace(/[\\"\n\r]/g, (char) => escapes[char])}"` : undefined;
}

const PATHS = 'field | field.field';
const VALUES = 'text (UTF-8) | number >= 0 | boolean | null';

function isFilterValue(value: unknown): value is FilterValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function refused(received: unknown, accepted: string): Error {
  return settingError(invalidSetting('filter', received, accepted));
}

/**
 * The expression as the API reads it. Throws `ProblemError` for what is no filter, no path and no value. Tags: InvalidSetting.
 *
 * @example
 * const signed = and(eq('entite.objectId', 'a "quoted" id'), neq('dateSignature', null), gte('dateDebut', '2026-01-01'));
 * console.log(orThrow(writeFilter(signed)));
 * // entite.objectId=="a \"quoted\" id" && dateSignature!=null && dateDebut>="2026-01-01"
 */
export function writeFilter(filter: Filter): Either<InvalidSetting, string> {
  if (!isFilter(filter)) throw refused(filter, 'eq(…) | neq(…) | gte(…) | and(…)');
  const node = toNode(filter);
  if (node.operator === '&&') {
    if (node.parts.length === 0) throw refused('and()', 'and(filter, …)');
    const written: string[] = [];
    for (const part of node.parts) {
      const text = writeFilter(part);
      if (isLeft(text)) return text;
      written.push(text.right);
    }
    return right(written.join(' && '));
  }
  if (typeof node.path !== 'string') throw refused(node.path, PATHS);
  if (!dottedPath.test(node.path)) return left(invalidSetting('filter', node.path, PATHS));
  if (!isFilterValue(node.value)) throw refused(node.value, VALUES);
  const value = writeValue(node.value);
  return value === undefined
    ? left(invalidSetting('filter', node.value, VALUES))
    : right(`${node.path}${node.operator}${value}`);
}
