// The sentences of the command as such in English: help, usage, input and output, progress, `fetch` and `emulator`.
// Numbers come ready to be shown, here and in the other files of sentences.

import type { CommandName } from '../command-names.js';

/** A time to the minute, in digits. */
export interface Instant {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
}

/** commander's own headings, by their English text. */
const TITLES: { readonly [title: string]: string } = {};

/** Command lines that the help of a command ends with. */
const EXAMPLES: { readonly [command in CommandName]?: readonly string[] } = {
  report: [
    'plan-de-charge report --workbook my-firm.xlsx --first 2026 --last 2026 --out deadlines.csv',
    'plan-de-charge report --workbook my-firm.xlsx --first 2026 --last 2026 --as-of 2026-01-05 --ics calendars/',
    'plan-de-charge report --workbook my-firm.xlsx --first 2026-05 --last 2026-05 --as-of 2026-04-27 --out may.csv --out may.ics',
  ],
  names: [
    'plan-de-charge names --snapshot firm.ndjson --out names.xlsx',
    'plan-de-charge names --workbook my-firm.xlsx --out names.xlsx',
    'plan-de-charge names --letters letters.csv --activities activities.csv --out names.xlsx',
  ],
  template: [
    'plan-de-charge template --out my-firm.xlsx',
    'plan-de-charge template --empty --out blank.xlsx',
    'plan-de-charge template --csv my-firm/',
  ],
};

export const commandEn = {
  help: {
    program: 'Workload planning for accounting firms: engagement letters in, dated occurrences with exact hours out.',
    commands: {
      plan: 'the occurrences of a portfolio, or its totals; as a table, its hours by month',
      capacity: 'load against capacity by period: can this team do it, if not why not, and what would help',
      level: 'the levelled plan, with its proof',
      headcount: 'how many people each pool needs, exactly, and how many more than it has',
      forecast: 'what hours may come, with which probability: letters that end, renewals, proposals',
      report: 'files for people who have no terminal: deadlines for Excel, calendars for Outlook and others',
      explain:
        'where the date and the hours of an occurrence come from, step by step; of a letter, what is planned and what is not',
      check: 'the quality of the data: what was read, left out or assumed, and the hours at stake',
      names: 'the ids that were read, in a workbook to complete with names, for --names',
      template:
        "a workbook to fill in with the firm's letters, work, people and leave; as it is, it plans a small made-up firm",
      fetch: 'a snapshot of what the API gives, in a file for the other commands; can be interrupted and resumed',
      emulator: 'an emulated Loop API on this machine, to try the other commands on',
      demo: 'a tour without a network: a made-up firm, read over HTTP, planned and shown',
    } satisfies { readonly [command in CommandName]: string },
    examplesTitle: 'Examples:',
    examples: EXAMPLES,
    letterArgument:
      'a letter: its id, its code or its description; or the id of an occurrence, as plan --format ndjson gives it',
    activityArgument: "one of its activities: its label or its rank; without it, all of the letter's rows are listed",
    dateArgument:
      'one of its occurrences: its due date, failing that a day of its period (YYYY-MM-DD); likewise a month (YYYY-MM) or a year (YYYY)',
    helpOption: 'show this help',
    versionOption: 'show the version',
    helpCommand: 'show the help of a command',
    titles: TITLES,
    after:
      'Exit codes: 0 when all went well; 1 with --strict when a row was left unplanned or planned on an assumption, the work does not fit, or an assignment matches no row; 2 usage, or an output that cannot be written; 3 network or API; 4 unreadable input; 70 internal error; 130 interrupted; 143 terminated.',
  },
  usage: {
    prefix: 'error: ',
    unknownOption: (flag: string, similar: string) =>
      `unknown option ${flag}${similar && `; did you mean ${similar}?`}`,
    unknownCommand: (name: string, similar: string) =>
      `unknown command ${name}${similar && `; did you mean ${similar}?`}`,
    missingValue: (flags: string) => `the option ${flags} needs a value`,
    duplicateOption: (flag: string) => `the option ${flag} is given more than once`,
    missingArgument: (name: string) => `the argument ${name} is missing`,
    tooManyArguments: 'too many arguments',
    seeHelp: (command: CommandName | undefined) => `See plan-de-charge${command ? ` ${command}` : ''} --help.`,
    noInput: 'no input: give --workbook F, --letters F --activities F, --snapshot F, or --dossier CODE to read the API',
    together: (one: string, other: string) => `${one} and ${other} cannot be combined`,
    needs: (one: string, other: string) => `${one} needs ${other}`,
    either: (ways: readonly string[]) => ways.join(' or '),
    sameFile: (one: string, other: string) => `${one} and ${other} are the same file`,
    missingVariables: (names: readonly string[]) => `to read the API, set ${names.join(' and ')} in the environment`,
  },
  input: {
    missing: 'there is no such file',
    folder: 'this is a folder, not a file',
    forbidden: 'no permission to read this file',
    unreadable: (code: string) => `this file cannot be read (${code})`,
    notUtf8: (line: string) => `the text is not UTF-8 (line ${line})`,
    /** All rows of one file are what the other option takes. */
    swapped: {
      letters: (letters: string, activities: string) =>
        `every row of ${letters} looks like an activity; are ${letters} and ${activities} swapped?`,
      activities: (letters: string, activities: string) =>
        `every row of ${activities} looks like an engagement letter; are ${letters} and ${activities} swapped?`,
    },
    /** The rows of `--letters` or `--activities` where a team is taken, and a team where such rows are. */
    notTeam: {
      letters: (team: string) =>
        `every row looks like an engagement letter; ${team} takes the file of the team: members, contracts, leave, assignments`,
      activities: (team: string) =>
        `every row looks like an activity; ${team} takes the file of the team: members, contracts, leave, assignments`,
    },
    isTeam: {
      letters: (letters: string) => `this looks like the file of a team; ${letters} takes engagement letters`,
      activities: (activities: string) => `this looks like the file of a team; ${activities} takes activities`,
    },
    moreProblems: (count: string) => `… and ${count} more: --problems F.xlsx lists all`,
    noSheet: {
      letters: 'this workbook has no sheet "Letters"',
      activities: 'this workbook has no sheet "Activities"',
      team: 'this workbook has no sheet "Team"',
      names: 'this workbook has no sheet "Names"',
    },
    tooLarge: 'this file is too large to be read',
    empty: 'this file is empty',
    notJson: (line: string, column: string) => `invalid JSON: line ${line}, column ${column}`,
    tooDeep: (limit: string, line: string, column: string) =>
      `nested more than ${limit} levels deep: line ${line}, column ${column}`,
    /** When a snapshot was read, in UTC; null when it does not say. */
    snapshotRead: (at: Instant | null) =>
      at === null ? 'Snapshot: date unknown' : `Snapshot read on ${at.day} at ${at.time} UTC`,
  },
  /** Two texts with a colon between them. */
  colon: (before: string, after: string) => `${before}: ${after}`,
  /** Texts one after the other, with semicolons between them. */
  semicolons: (texts: readonly string[]) => texts.join('; '),
  unwritable: (name: string, code: string) => `${name} cannot be written (${code})`,
  inUse: (name: string, code: string) =>
    `${name} cannot be replaced (${code}): it is probably open in Excel or another program; the old file is as it was; close it, and run the command again`,
  interrupted: 'interrupted',
  internalError: (kind: string) =>
    `internal error (${kind}), not caused by your data; DEBUG=plan-de-charge shows where; please report it`,
  progress: {
    letters: (letters: string) => `letters read: ${letters}`,
    activities: (letters: string, of: string, rows: string) =>
      `activities: letters read ${letters} of ${of}, rows ${rows}`,
    waiting: (fault: string, seconds: string) => `no usable answer (${fault}): trying again in ${seconds} s`,
    timedOut: 'timed out',
    cutOff: 'answer cut off',
  },
  template: {
    done: (file: string, holds: string, size: string) => `${file}: ${holds}; ${size}`,
    holds: (letters: string, activities: string, people: string) =>
      `letters ${letters}, activities ${activities}, people ${people}`,
    rows: (rows: string) => `rows ${rows}`,
    size: (kilobytes: string) => `${kilobytes} kB`,
    present: (file: string, flag: string) =>
      `${file} is there already, and may have been filled in; ${flag} replaces it`,
    rejected: (rows: string) => `rows that cannot be read, and are left out: ${rows}`,
  },
  report: {
    done: (file: string, holds: string, size: string) => `${file}: ${holds}; ${size}`,
    occurrences: (occurrences: string, hours: string) => `occurrences ${occurrences}, ${hours} h`,
    days: (days: string, held: string) => `days ${days}, ${held}`,
    cancelled: (events: string) => `cancelled ${events}`,
    files: (files: string) => `files ${files}`,
    /** What has no event. */
    leftOut: (parts: string) => `left out: ${parts}`,
    withoutHours: (occurrences: string) => `without hours ${occurrences}`,
    ofSide: (work: string, occurrences: string, hours: string) => `${work} ${occurrences} (${hours} h)`,
    single: (way: string) => `a single ${way}`,
    notWritten: (file: string) => `${file}: is not written any more, and stays as it is`,
    beyondPlanned:
      'Caution: some of the days shown lie outside the due dates planned; what is due there is not in these files',
    nobodyCalled: (flag: string, name: string, near: string) =>
      `${flag}: nothing that was read is called "${name}"; did you mean "${near}"?`,
    nobodyOf: (flag: string, name: string, known: string) =>
      `${flag}: nothing that was read is called "${name}"; ${known === '' ? 'there are no such names' : `known are ${known}`}`,
    severalCalled: (flag: string, name: string, ids: readonly string[]) =>
      `${flag}: "${name}" may mean ${ids.join(' or ')}; give the id`,
    tooManyRows: (rows: string, most: string, flag: string, ways: readonly string[]) =>
      `${rows} deadlines are too many for one page (${most} at most, ${flag} takes another number): shorten the days shown, or take a part with ${ways.join(' or ')}`,
    foreignManifest: (file: string) => `${file} is there and was not written by plan-de-charge: give another folder`,
  },
  namesFile: {
    done: (file: string, names: string, of: string, size: string) => `${file}: names known ${names} of ${of}; ${size}`,
  },
  fetch: {
    done: (letters: string, activities: string, file: string) =>
      `${file}: letters ${letters}, activities ${activities}`,
    resumed: (letters: string) => `letters whose activities had already been read: ${letters}`,
    kept: (flag: string) => `What was read in full is kept: the same command with ${flag} goes on from there.`,
    duplicates: (fields: string) =>
      `fields that the API wrote more than once in one row (only the last value is kept): ${fields}`,
  },
  emulator: {
    listening: (letters: string, activities: string, address: string) =>
      `A Loop API (letters: ${letters}, activities: ${activities}) answers at ${address}`,
    duplicates: (fields: string) => `fields written more than once (only the last value is given): ${fields}`,
    try: 'To read it, in another terminal:',
    stop: 'Ctrl-C stops it.',
    cannotListen: (flag: string, port: string, code: string) => `${flag} ${port}: cannot listen (${code})`,
  },
};
