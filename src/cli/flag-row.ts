// A row of the table of flags: how a flag is written, which commands take it, how its value is read, what the help says of it.

import type { Bilingual } from '../core/text.js';
import type { CommandName } from './command-names.js';
import type { Read } from './input/values.js';

/** A row of the table. */
export interface Flag {
  readonly flag: string;
  readonly commands: readonly CommandName[];
  readonly read: Read<unknown>;
  /** Whether it may be given several times, and is then a list of values; any other may be given once. */
  readonly isRepeatable?: true;
  /** Null: the help does not list it. */
  readonly help: Bilingual | null;
}

/** A row: the flag as commander takes it, `--name` and what its value is called unless it takes none. */
export function row<const Text extends string, const Command extends CommandName, Value>(
  flag: Text,
  commands: readonly Command[],
  read: Read<Value>,
  help: Bilingual,
) {
  return { flag, commands, read, help };
}

/** A row of a flag that may be given several times: `read` reads each value. */
export function repeatable<const Text extends string, const Command extends CommandName, Value>(
  flag: Text,
  commands: readonly Command[],
  read: Read<Value>,
  help: Bilingual,
) {
  return { flag, commands, read, help, isRepeatable: true as const };
}

/** What a row gives, read. */
export type ValueOfRow<Of extends Flag> = Of extends { readonly isRepeatable: true }
  ? readonly Awaited<ReturnType<Of['read']>>[]
  : Awaited<ReturnType<Of['read']>>;

/** What the help says of formats, the one by default first. */
export function formatHelp([byDefault, ...others]: readonly string[]): Bilingual {
  return {
    fr: [`${byDefault} (par défaut)`, ...others].join(', '),
    en: [`${byDefault} (default)`, ...others].join(', '),
  };
}
