// Every sentence of the command in one table, to be filled in each language: `fr.ts` and `en.ts`.
// Sentences about rows, plans and the API come from the rooms they belong to.

import type { WorkSide } from '../../engagement/side.js';
import type { TotalDate } from '../../workload/totals.js';
import type { CommandName } from '../flags.js';
import type { CapacityTexts } from './capacity-texts.js';

/** The sentences of one language. Numbers come ready to be shown. */
export interface Texts {
  readonly help: {
    readonly program: string;
    readonly commands: { readonly [command in CommandName]: string };
    readonly idArgument: string;
    readonly helpOption: string;
    readonly versionOption: string;
    readonly helpCommand: string;
    /** The headings of the help: commander's own, by their English text. */
    readonly titles: { readonly [title: string]: string };
    readonly after: string;
  };
  readonly usage: {
    readonly prefix: string;
    readonly unknownOption: (flag: string, similar: string) => string;
    readonly unknownCommand: (name: string, similar: string) => string;
    readonly missingValue: (flags: string) => string;
    readonly repeatedOption: (flag: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly tooManyArguments: string;
    readonly seeHelp: (command: CommandName | undefined) => string;
    readonly noInput: string;
    readonly together: (one: string, other: string) => string;
    readonly needs: (one: string, other: string) => string;
    readonly sameFile: (one: string, other: string) => string;
    readonly missingVariables: (names: string) => string;
  };
  readonly input: {
    readonly missing: string;
    readonly folder: string;
    readonly forbidden: string;
    readonly unreadable: (code: string) => string;
    readonly notUtf8: (line: string) => string;
    readonly tooLarge: string;
    readonly notJson: (line: string, column: string) => string;
    readonly tooDeep: (limit: string, line: string, column: string) => string;
    /** When a snapshot was read, in UTC; null when it does not say. */
    readonly snapshotRead: (at: Instant | null) => string;
  };
  /** Two texts with a colon between them. */
  readonly colon: (before: string, after: string) => string;
  /** Texts one after the other, with semicolons between them. */
  readonly semicolons: (texts: readonly string[]) => string;
  readonly unwritable: (name: string, code: string) => string;
  readonly interrupted: string;
  readonly fault: (kind: string) => string;
  readonly progress: {
    readonly letters: (letters: string) => string;
    readonly activities: (letters: string, of: string, rows: string) => string;
    readonly waiting: (fault: string, seconds: string) => string;
  };
  readonly table: {
    readonly month: string;
    readonly hours: string;
    readonly occurrences: string;
    readonly total: string;
    readonly unset: string;
    readonly signatures: { readonly signed: string; readonly notSigned: string; readonly unknown: string };
    readonly on: { readonly [on in TotalDate]: string };
    readonly side: { readonly [side in WorkSide]: string };
    readonly heading: (on: string, side: string) => string;
    readonly reason: string;
    readonly rows: string;
    readonly letter: string;
    readonly activity: string;
    readonly client: string;
    readonly assumption: string;
    readonly unknownHours: (rows: string) => string;
  };
  readonly plan: {
    readonly counts: (occurrences: string, activities: string, letters: string) => string;
    readonly unplanned: (rows: string, hours: string, unknown: string | null) => string;
    readonly warnings: (warnings: string) => string;
    readonly noneUnplanned: string;
    readonly noWarnings: string;
    readonly listUnplanned: string;
    readonly faults: (faults: string) => string;
    readonly listOthers: string;
    readonly unusedOn: string;
  };
  readonly check: {
    readonly read: (letters: string, activities: string) => string;
    readonly repeats: (letters: string, activities: string) => string;
    readonly planned: (occurrences: string, hours: string) => string;
    readonly titles: {
      readonly rejectedLetters: string;
      readonly problems: string;
      readonly unplanned: string;
      readonly warnings: string;
      readonly calendar: string;
      readonly disagreements: string;
    };
    readonly weights: string;
    readonly calendarHint: string;
    readonly fiscalYear: string;
    readonly none: string;
    readonly more: (count: string) => string;
  };
  readonly fetch: {
    readonly done: (letters: string, activities: string, file: string) => string;
    readonly resumed: (letters: string) => string;
    readonly kept: (flag: string) => string;
    readonly repeated: (fields: string) => string;
  };
  readonly emulator: {
    readonly serving: (letters: string, activities: string, address: string) => string;
    readonly repeated: (fields: string) => string;
    readonly try: string;
    readonly stop: string;
    readonly cannotListen: (flag: string, port: string, code: string) => string;
  };
  readonly capacity: CapacityTexts;
  readonly demo: Demo;
}

/** A time to the minute, in digits. */
export interface Instant {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
}

interface Demo {
  readonly fetching: (address: string) => string;
  readonly fetched: (letters: string, activities: string, requests: string, faults: string, ms: string) => string;
  readonly documentation: string;
  readonly result: (occurrences: string, hours: string) => string;
  readonly firstDue: string;
  readonly lastDue: string;
  readonly firm: (clients: string, year: string) => string;
  readonly unplanned: string;
  readonly toCorrect: string;
  readonly team: string;
  readonly others: string;
  readonly real: string;
}
