// The options of a call, before anything is made of them. What only a program's mistake can cause is thrown: a name that nobody
// reads, a value of another type. A value of the right type that cannot be used, such as a number out of range, is a problem.
// What each option accepts stands in one table for each call.

import { unknownOption } from '../core/options.js';
import { similarName } from '../core/similar-names.js';
import { isFilter, isWellFormed } from './filter.js';
import { settingError } from './messages.js';
import { type InvalidSetting, invalidSetting, type SettingReason } from './problem.js';

/** What an option accepts; one that is absent is accepted too, unless it is mandatory. */
export interface Kind {
  /** As a problem puts it. */
  readonly accepted: string;
  readonly isOfType: (value: unknown) => boolean;
  /** Whether a value of the type can be used. Default: every one. */
  readonly accepts?: (value: never) => boolean;
  readonly isMandatory?: boolean;
  /** What is given is never shown. */
  readonly isSecret?: boolean;
  /** The texts accepted, if there are only some. */
  readonly names?: readonly string[];
}

/** The kind of each option of a call. */
export type Kinds<Options> = { readonly [name in keyof Required<Options>]: Kind };

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export const TEXT: Kind = { accepted: 'text (UTF-8)', isOfType: isText, accepts: isWellFormed };
export const PATH: Kind = { ...TEXT, accepted: 'path', isMandatory: true };
export const DOSSIER: Kind = {
  accepted: 'cabinet | CODE (UTF-8)',
  isOfType: isText,
  accepts: (code: string) => isWellFormed(code) && code.trim() !== '',
  isMandatory: true,
};
export const FILTER: Kind = {
  accepted: 'filter | text (UTF-8)',
  isOfType: (value) => isText(value) || isFilter(value),
  accepts: (filter: unknown) => !isText(filter) || isWellFormed(filter),
};
export const FLAG: Kind = { accepted: 'true | false', isOfType: (value) => typeof value === 'boolean' };
export const SIGNAL: Kind = { accepted: 'AbortSignal', isOfType: (value) => value instanceof AbortSignal };
export const CALLBACK: Kind = { accepted: 'function', isOfType: (value) => typeof value === 'function' };

export function integerKind(least: number, most: number): Kind {
  return {
    accepted: `${least}..${most}`,
    isOfType: (value) => typeof value === 'number',
    accepts: (value: number) => Number.isInteger(value) && least <= value && value <= most,
  };
}

export function oneOfKind(names: readonly string[]): Kind {
  return { accepted: names.join(' | '), isOfType: (value) => names.includes(value as string), names };
}

/** The first value that cannot be used, null when all can. Throws for options that are no object, an unknown name and a value of another type. */
export function problemOfOptions(
  path: string,
  options: unknown,
  kinds: Readonly<Record<string, Kind>>,
): InvalidSetting | null {
  const names = Object.keys(kinds);
  const unknown = unknownOption(path, options, names);
  if (unknown !== null && unknown.accepted._tag !== 'OneOf') {
    // A text given for options may be a key.
    throw settingError(invalidSetting(path, typeof options === 'string' ? 'text' : options, `{ ${names.join(', ')} }`));
  }
  if (unknown !== null) {
    throw settingError(invalidSetting(path, unknown.received, names.join(' | '), unknown));
  }
  const given = Object.entries(kinds).map(
    ([name, kind]) => [name, (options as { readonly [name: string]: unknown })[name], kind] as const,
  );
  for (const [name, value, kind] of given) requireKind(name, value, kind);
  for (const [name, value, kind] of given) {
    if (value !== undefined && kind.accepts?.(value as never) === false) return refused(name, value, kind);
  }
  return null;
}

/** Throws for a value of another type than the kind's. */
export function requireKind(path: string, value: unknown, kind: Kind): void {
  if (value === undefined ? kind.isMandatory : !kind.isOfType(value)) throw settingError(refused(path, value, kind));
}

function refused(path: string, value: unknown, { accepted, isSecret, names }: Kind): InvalidSetting {
  const isHidden = isSecret && value !== undefined && value !== '';
  const hint = similarName(value, names ?? []);
  const reason = isHidden ? reasonOfKey(String(value)) : undefined;
  return invalidSetting(path, isHidden ? '***' : value, accepted, { hint, reason });
}

/** Why a key cannot be sent, if a character in it is why. */
function reasonOfKey(key: string): SettingReason | undefined {
  if (/\s/.test(key)) return 'blank';
  return /[^!-~]/.test(key) ? 'notAscii' : undefined;
}
