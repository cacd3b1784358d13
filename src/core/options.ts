// Every check of the options of a call, as a caller without types may give them: `require…` throw the problem, for calls that
// answer with no Either; the others give it. Decision record 8.

import { type Accepted, type InvalidOption, invalidOption } from './problem.js';
import { problemError } from './result.js';
import { meantName } from './similar-names.js';

/** Throws unless the options are an object without other names than these. */
export function requireOptions(path: string, options: unknown, names: readonly string[]): void {
  const unknown = unknownOption(path, options, names);
  if (unknown !== null) throw problemError(unknown);
}

/** Throws unless the value is an object. */
export function requireObject(path: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw problemError(invalidOption(path, value, { _tag: 'Row' }));
}

/** Throws unless the value is a list; of what is not asked. */
export function requireList(path: string, value: unknown): void {
  if (Array.isArray(value)) return;
  throw problemError(invalidOption(path, value, { _tag: 'ListOf', items: { _tag: 'Row' } }));
}

/** Throws unless the value is a text that is not empty. */
export function requireText(path: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return;
  throw problemError(invalidOption(path, value, { _tag: 'Identifier' }));
}

/** Throws unless the value is a function. */
export function requireFunction(path: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw problemError(invalidOption(path, value, { _tag: 'Function' }));
}

/** Throws unless the value is true or false. */
export function requireFlag(path: string, value: unknown): void {
  if (typeof value === 'boolean') return;
  throw problemError(invalidOption(path, value, { _tag: 'Flag' }));
}

/** Throws unless the value is of the type; which one of it is not looked at. */
export function requireType(path: string, value: unknown, type: 'number' | 'string', accepted: Accepted): void {
  if (typeof value === type) return;
  throw problemError(invalidOption(path, value, accepted));
}

/** Throws unless the value is an integer from `min` to `max`, both included. */
export function requireInteger(path: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw problemError(invalidOption(path, value, { _tag: 'Integer', min, max }));
}

/** A micro-hour. */
const LEAST_HOURS = 0.000001;

/** Throws unless the value is a number of hours from a micro-hour to `most`. */
export function requireHours(path: string, value: number, most: number): void {
  if (typeof value === 'number' && value >= LEAST_HOURS && value <= most) return;
  throw problemError(invalidOption(path, value, { _tag: 'Decimal', min: LEAST_HOURS, max: most }));
}

/** Throws unless the value is one of these. */
export function requireOneOf(path: string, value: string, accepted: readonly string[]): void {
  if (accepted.includes(value)) return;
  throw problemError(notOneOf(path, value, accepted));
}

/** Throws unless the values are a list of some of these. */
export function requireListOf(path: string, values: readonly string[], accepted: readonly string[]): void {
  if (!Array.isArray(values)) {
    throw problemError(invalidOption(path, values, { _tag: 'ListOf', items: { _tag: 'OneOf', values: accepted } }));
  }
  for (const [index, value] of values.entries()) requireOneOf(`${path}[${index}]`, value, accepted);
}

/** The problem of an option that is to be one of some names, ready to return. */
export function notOneOf(path: string, received: unknown, values: readonly string[]): InvalidOption {
  return invalidOption(path, received, { _tag: 'OneOf', values }, meantName(received, values));
}

/** The problem of options that are no object, or of the first that has none of the `names`; null when all is well. */
export function unknownOption(path: string, options: unknown, names: readonly string[]): InvalidOption | null {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return invalidOption(path, options, { _tag: 'Row' });
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return null;
  return notOneOf(path, unknown, names);
}
