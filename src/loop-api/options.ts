// Options as a caller without types may give them: a name that nobody reads and a value of another kind are refused
// before anything is made of them. What each option accepts stands in one table for each call.

import { unknownOption } from '../core/options.js';
import { similarName } from '../core/similar-names.js';
import { isFilter, isWellFormed } from './filter.js';
import { type InvalidSetting, invalidSetting } from './problem.js';

/** What an option accepts; one that is absent is accepted too, unless it is mandatory. */
export interface Kind {
  /** As a problem puts it. */
  readonly accepted: string;
  readonly accepts: (value: unknown) => boolean;
  readonly isMandatory?: boolean;
  /** What is given is never shown. */
  readonly isSecret?: boolean;
  /** The texts accepted, if there are only some. */
  readonly names?: readonly string[];
}

/** The kind of each option of a call. */
export type Kinds<Options> = { readonly [name in keyof Required<Options>]: Kind };

const isText = (value: unknown): value is string => typeof value === 'string' && isWellFormed(value);

export const TEXT: Kind = { accepted: 'text (UTF-8)', accepts: isText };
export const PATH: Kind = { accepted: 'path', accepts: isText, isMandatory: true };
export const DOSSIER: Kind = {
  accepted: 'cabinet | CODE (UTF-8)',
  accepts: (value) => isText(value) && value.trim() !== '',
  isMandatory: true,
};
export const FILTER: Kind = { accepted: 'filter | text (UTF-8)', accepts: (value) => isText(value) || isFilter(value) };
export const FLAG: Kind = { accepted: 'true | false', accepts: (value) => typeof value === 'boolean' };
export const SIGNAL: Kind = { accepted: 'AbortSignal', accepts: (value) => value instanceof AbortSignal };
export const CALLBACK: Kind = { accepted: 'function', accepts: (value) => typeof value === 'function' };

export function integer(least: number, most: number): Kind {
  const accepts = (value: unknown) =>
    Number.isInteger(value) && least <= (value as number) && (value as number) <= most;
  return { accepted: `${least}..${most}`, accepts };
}

export function oneOf(names: readonly string[]): Kind {
  return { accepted: names.join(' | '), accepts: (value) => names.includes(value as string), names };
}

/** The first option of `options` that is not accepted: its name is none of those of the kinds, or its value is of another kind. */
export function refusedOption(
  path: string,
  options: unknown,
  kinds: Readonly<Record<string, Kind>>,
): InvalidSetting | null {
  const names = Object.keys(kinds);
  const unknown = unknownOption(path, options, names);
  if (unknown !== null && unknown.accepted._tag !== 'OneOf') {
    // A text given for options may be a key.
    return invalidSetting(path, typeof options === 'string' ? 'text' : options, `{ ${names.join(', ')} }`);
  }
  if (unknown !== null) return invalidSetting(path, unknown.received, names.join(' | '), unknown.hint);
  for (const [name, kind] of Object.entries(kinds)) {
    const refused = refusedValue(name, (options as { readonly [name: string]: unknown })[name], kind);
    if (refused !== null) return refused;
  }
  return null;
}

/** The problem of a value that is not of the kind, null when it is. */
export function refusedValue(path: string, value: unknown, kind: Kind): InvalidSetting | null {
  if (value === undefined ? !kind.isMandatory : kind.accepts(value)) return null;
  const isHidden = kind.isSecret && value !== undefined && value !== '';
  return invalidSetting(path, isHidden ? '***' : value, kind.accepted, similarName(value, kind.names ?? []));
}
