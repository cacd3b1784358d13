// The sentences of tables and charts, of a plan, of the check of data and of the demo, in English.

import type { Occurrence } from '../../schedule/occurrence.js';
import type { Range } from './capacity-en.js';

export const planEn = {
  table: {
    month: 'month',
    hours: 'hours',
    occurrences: 'occurrences',
    total: 'total',
    unset: '(unset)',
    /** What totals are by. */
    keys: {
      day: 'day',
      week: 'week',
      month: 'month',
      quarter: 'quarter',
      year: 'year',
      fiscalYear: 'fiscal year',
      letter: 'letter',
      client: 'client',
      manager: 'manager',
      profitCenter: 'profit center',
      activity: 'activity',
      statut: 'statut',
      side: 'work of',
    },
    sides: { firm: 'firm', client: 'client', both: 'firm and client', none: 'nobody' },
    signatures: { signed: 'signed', notSigned: 'not signed', unknown: 'unknown statut' },
    on: { due: 'due date', dueAdjusted: 'adjusted due date', periodEnd: 'period end' },
    side: { firm: "the firm's work", client: "the clients' own work", all: 'all work' },
    heading: (on: string, side: string) => `Hours by month: ${side}, by ${on}`,
    reason: 'reason',
    rows: 'rows',
    letter: 'letter',
    activity: 'activity',
    assumption: 'assumption',
    unknownHours: (rows: string) => `rows of unknown hours: ${rows}`,
  },
  plan: {
    counts: (occurrences: string, activities: string, letters: string) =>
      `Occurrences: ${occurrences}; activities planned: ${activities}; letters: ${letters}`,
    /** `outside`: rows that are as they should be, due on other days; null for none. */
    unplanned: (rows: string, hours: string, unknown: string | null, outside: string | null) => {
      const weight = `${rows}${unknown === null ? '' : `, ${unknown} of unknown hours`} (${hours} h at one occurrence per row)`;
      if (outside === null) return `Rows left unplanned: ${weight}`;
      return `Rows left unplanned, to look at: ${weight}; due outside the dates planned: ${outside}`;
    },
    onlyOutside: (outside: string) => `No row to look at; due outside the dates planned: ${outside}`,
    outside: (rows: string, hours: string) =>
      `Rows due outside the dates planned: ${rows} (${hours} h at one occurrence per row)`,
    warnings: (warnings: string) => `Warnings: ${warnings}`,
    /** Of rows read: there are none. */
    empty: { letters: 'No letters were read.', activities: 'No activity rows were read: there is nothing to plan.' },
    noneUnplanned: 'Every row is planned.',
    noWarnings: 'No warnings.',
    listUnplanned: 'list them with --unplanned F',
    issues: (issues: string) => `Other data issues: ${issues}`,
    listOthers: 'list them with the command check',
    /** `last`: the last of the days looked at; null where the letters give none. */
    ending: {
      letters: (last: string | null) => `Letters that end${last === null ? '' : ` before ${last}`} without a successor`,
      hours: 'their hours of their last twelve months',
      seeForecast: 'see plan-de-charge forecast',
    },
    unusedNames: (names: string) => `names that serve nobody here: ${names}`,
    unusedOn: 'note: --on has no effect here, it applies to totals only',
  },
  check: {
    read: (letters: string, activities: string) => `Letters read: ${letters}; activity rows: ${activities}`,
    byLetter:
      'The activities were asked of the API letter by letter: those of a letter that was not read are never seen here.',
    duplicates: (letters: string, activities: string) =>
      `Duplicates left out (same objectId): letters ${letters}, activity rows ${activities}`,
    planned: (occurrences: string, hours: string) => `Occurrences: ${occurrences}, together ${hours} h`,
    titles: {
      rejectedLetters: 'Letters that cannot be read',
      problems: 'Problems that reject no row',
      unplanned: 'Rows left unplanned',
      warnings: 'Planned on an assumption',
      calendar: 'By fiscal year where the law goes by calendar months or quarters',
      disagreements: 'Letters of one client whose fiscal years disagree',
      equalRows: 'Equal rows of one letter',
      similarLabels: 'Labels that differ only by blanks, case, accents or their encoding',
    },
    weights: 'Hours: for what is planned, those of its occurrences; for what is not, those of one occurrence.',
    calendarHint: 'Going by their label (TVA, CA3, acompte, URSSAF, DSN), calage 2 was probably meant.',
    equalRowsHint: 'All of them count: only rows with the same objectId are counted once.',
    similarLabelsHint: 'Each counts as an activity of its own: totals by activity list them apart.',
    unreadNames: (elements: string, letters: string) =>
      `Names of clients or managers in a form that cannot be read: ${elements}, in ${letters} letters`,
    fiscalYear: ({ first, last }: Range) => `fiscal year ${first}..${last}`,
    none: 'none',
    notPlanned: (warnings: string) => `Assumptions about what is not planned: ${warnings}`,
    listOthers: 'listed by --format json',
    /** An example, with others of its kind. */
    alike: (example: string, others: string) => `${example} and ${others} like it`,
    others: (count: string) => `… and ${count} more`,
    more: (count: string) => `… and ${count} more: --format json lists all`,
  },
  explain: {
    period: 'period',
    due: 'due',
    occurrences: 'Occurrences',
    severalLetters: (name: string, letters: string) => `${name} names several letters: ${letters}`,
    client: (name: string, letters: string) => `${name} is a client; explain one of its letters: ${letters}`,
    severalActivities: (name: string, letter: string, rows: string) =>
      `${name} names several activities of ${letter}: ${rows}; give one by its rank`,
    severalOccurrences: (date: string, row: string, occurrences: string) =>
      `${date} names several occurrences of ${row}: ${occurrences}`,
    noActivity: (name: string, letter: string, rows: string) => `${letter} has no activity ${name}; it has ${rows}`,
    noOccurrence: (date: string, row: string, occurrences: string) =>
      `${row} has no occurrence for ${date}; it has ${occurrences}`,
    occurrence: (periodEnd: string, due: string) => `${periodEnd} (due ${due})`,
    outside: (name: string, due: string, dates: string) =>
      `${name} is due on ${due}, outside the dates asked for (${dates})`,
    dates: (first: string | null, last: string | null) =>
      first === null ? `until ${last}` : last === null ? `from ${first} on` : `from ${first} to ${last}`,
    notDueThen: (span: 'day' | 'month' | 'year', { periodStart, periodEnd, due }: Occurrence) => {
      const then = { day: 'on that day', month: 'in that month', year: 'in that year' }[span];
      const period =
        periodStart === periodEnd ? `of ${periodEnd}` : `of the period from ${periodStart} to ${periodEnd}`;
      return `Nothing is due ${then}; this is the occurrence ${period}, due on ${due}.`;
    },
    alsoEnding: (date: string, dues: readonly string[]) =>
      `This is the occurrence due then (${date}); that of the period which ends then is due on ${dues.join(', ')}.`,
    more: (count: string) => `… and ${count} more`,
  },
  demo: {
    fetching: (address: string) => `An emulated Loop API on this machine, with some faults injected: ${address}`,
    fetched: (letters: string, activities: string, requests: string, faults: string, ms: string) =>
      `Read over HTTP: ${letters} letters and ${activities} activities in ${requests} requests, of which ${faults} failed and were retried (${ms} ms)`,
    documentation: "The letter of the API's own documentation",
    result: (occurrences: string, hours: string) => `${occurrences} occurrences, ${hours} h`,
    firstDue: 'first due',
    lastDue: 'last due',
    firm: (clients: string, year: string) => `A made-up firm of ${clients} clients: what is due in ${year}`,
    unplanned: 'Nothing is lost: the rows left unplanned',
    toCorrect: 'Among them, rows to correct',
    more: (count: string) => `… and ${count} more`,
    team: 'Can its team do it? Month by month, the load and the capacity of the pool that cannot:',
    others: 'The other pools can do all of their work.',
    firmName: 'Demonstration firm',
    files: 'All of this for people without a terminal, in files of their own:',
    nextYear: 'What may come in its next twelve months, when letters end and are renewed or not:',
    own: 'With files of your own (lists of letters and of activities in JSON, as the API gives them; a team: docs/guides/team.md), what to correct first, then the plan, then whether the team can do it, then what next year may bring:',
    ownFiles: { letters: 'letters.json', activities: 'activities.json', team: 'team.json' },
    real: 'With a real account:',
  },
};
