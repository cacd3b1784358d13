// The quality of a portfolio's data: what was read, refused, left unplanned and assumed, each with its weight in hours.
// Of what is planned, the weight is the hours of its occurrences; of what is not, the hours of one occurrence. SEMANTICS section 9.

import { isoDateOf } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import type { RowProblem } from '../core/problem.js';
import type { Activity } from '../engagement/activity.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import type { Portfolio } from '../engagement/portfolio.js';
import type { Plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import type { Warning } from '../schedule/warning.js';
import { equalActivities, similarlyLabelled } from './equal-rows.js';
import { disagreements, missesCalendar } from './fiscal-grid.js';
import { PlannedHours } from './planned-hours.js';
import { type Weight, type WeightOfReason, weightOf, weightsByReason } from './weight.js';

/** Something that was found, with its hours as a decimal number beside the micro-hours. */
export type Weighed<Found> = Found & {
  readonly hours: Found extends { readonly microHours: number } ? number : number | null;
};

/** How many letters and activity rows. */
export interface RowCounts {
  readonly letters: number;
  readonly activities: number;
}

/** A letter that cannot be read, with its activity rows that are lost for it. */
export interface RejectedLetter extends Weight {
  readonly path: string;
  readonly letterId: string | null;
  readonly problems: readonly RowProblem[];
}

/** A fiscal year by its first and its last day, `YYYY-MM-DD`. */
export interface YearSpan {
  readonly first: string;
  readonly last: string;
}

/** An activity that is probably on the wrong year: a filing by calendar month or quarter on a fiscal year that is not the calendar's. */
export interface CalendarDoubt {
  readonly letterId: string;
  /** Its rank in its letter, from 0. */
  readonly activity: number;
  readonly activite: string;
  readonly frequence: number;
  readonly fiscalYear: YearSpan;
  readonly microHours: MicroHours;
}

/** Two letters of one client, in order of their fiscal years, which do not belong to one series. */
export interface YearDisagreement {
  readonly client: string;
  readonly letters: readonly { readonly letterId: string; readonly fiscalYear: YearSpan }[];
  /** Those of their activities on the fiscal year or after its close. */
  readonly microHours: MicroHours;
}

/** Rows of one letter that have the same label and are planned alike, whatever their `objectId`. Each of them counts. */
export interface EqualRows {
  readonly letterId: string;
  readonly activite: string;
  /** Their ranks in their letter, from 0. */
  readonly activities: readonly number[];
  /** Those of all of them. */
  readonly microHours: MicroHours;
}

/** A label with the rows that have it. */
export interface LabelledRows {
  readonly activite: string;
  readonly rows: number;
  readonly microHours: MicroHours;
}

/** Labels that differ by blanks, case, accents or the encoding of these alone. Each counts as an activity of its own. */
export interface SimilarLabels {
  /** The most frequent first. */
  readonly labels: readonly Weighed<LabelledRows>[];
  /** Those of all of them. */
  readonly microHours: MicroHours;
}

/** Descriptions of clients and managers that hold something else than names: it is left alone. */
export interface UnreadNames {
  /** How many letters have such. */
  readonly letters: number;
  /** How many elements of descriptions are no texts. */
  readonly elements: number;
}

/** What is known of the quality of a portfolio. Plain data: it is written to JSON as it is. */
export interface Quality {
  /** Rows received, duplicates included. */
  readonly read: RowCounts;
  /** Rows left out because an earlier one has the same `objectId`. */
  readonly repeats: RowCounts;
  readonly planned: Weighed<{ readonly occurrences: number; readonly microHours: MicroHours }>;
  readonly rejectedLetters: readonly Weighed<RejectedLetter>[];
  /** What is wrong without rejecting a row. */
  readonly problems: readonly RowProblem[];
  readonly unplanned: {
    /** In the order in which reasons apply. */
    readonly byReason: readonly Weighed<WeightOfReason>[];
    readonly rows: readonly Weighed<Unplanned>[];
  };
  readonly warnings: readonly Weighed<Warning & { readonly microHours: MicroHours }>[];
  readonly calendar: readonly Weighed<CalendarDoubt>[];
  readonly disagreements: readonly Weighed<YearDisagreement>[];
  readonly equalRows: readonly Weighed<EqualRows>[];
  readonly similarLabels: readonly Weighed<SimilarLabels>[];
  readonly unreadNames: UnreadNames;
}

/**
 * The quality of a portfolio's data beside a plan of it: rows that cannot be read, rows left unplanned by reason, warnings, filings on a
 * year that is not the calendar's, letters of one client whose years disagree, equal rows of a letter, labels that are nearly the same;
 * each with its hours, and micro-hours (integers of 1e-6 h).
 *
 * Of what is planned the hours are those of all its occurrences, of what is not those of one; null where they cannot be read.
 * Cost: linear in the rows. Source: SEMANTICS section 9; for filings by calendar month or quarter CGI annexe IV art. 39 (VAT),
 * CSS art. R133-14 (payroll contributions), CGI art. 1668 (instalments of corporate tax).
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31', dateDebExercice: '2025-11-01', dateFinExercice: '2026-10-31', statut: 2 }];
 * const row = { frequence: 2, calage: 1, quantite: 1, unite: 2, activiteCabinet: true };
 * const received = orThrow(decodePortfolio(letters, [{ ...row, activite: 'TVA' }, { ...row, activite: 'Révision', frequence: 9 }]));
 * const { unplanned, calendar } = qualityOf(received, orThrow(plan(received)));
 * console.log(unplanned.byReason.map(({ reason, rows, hours }) => `${reason}: ${rows}, ${hours} h`).join('\n'));
 * // InvalidRow: 1, 2 h
 * console.log(calendar.map(({ activite, fiscalYear }) => `${activite} until ${fiscalYear.last}`).join('\n'));
 * // TVA until 2026-10-31
 */
export function qualityOf(portfolio: Portfolio, plan: Plan): Quality {
  const { letters, activities, rejected, repeats, problems } = portfolio;
  const rejectedLetters = rejected.filter((row) => row.resource === 'letters');
  const planned = new PlannedHours(plan);
  const lost = rowsByLetter(plan.unplanned);
  const letterById = new Map(letters.map((letter) => [letter.id, letter]));
  return {
    read: {
      letters: letters.length + rejectedLetters.length + repeats.letters,
      activities: activities.length + rejected.length - rejectedLetters.length + repeats.activities,
    },
    repeats,
    planned: weighed({ occurrences: plan.schedule.rules.count, microHours: planned.all }),
    rejectedLetters: rejectedLetters.map(({ path, letterId, problems }) =>
      weighed({ path, letterId, problems, ...weightOf(letterId === null ? [] : (lost.get(letterId) ?? [])) }),
    ),
    problems,
    unplanned: {
      byReason: weightsByReason(plan.unplanned).map(weighed),
      rows: plan.unplanned.map(weighed),
    },
    warnings: plan.warnings.map((warning) => weighed({ ...warning, microHours: planned.of(warning) })),
    calendar: activities.flatMap((activity) => {
      const letter = letterById.get(activity.letterId ?? '');
      if (letter === undefined || letter.fiscalYear === null || !missesCalendar(letter, activity)) return [];
      const { rank, activite, frequence } = activity;
      const microHours = planned.of({ letterId: letter.id, activity: rank });
      const { fiscalYear } = letter;
      return [weighed({ letterId: letter.id, activity: rank, activite, frequence, fiscalYear, microHours })];
    }),
    disagreements: disagreements(letters).map(({ client, letters }) =>
      weighed({
        client,
        letters: letters.map(({ letter, fiscalYear }) => ({ letterId: letter.id, fiscalYear: spanOf(fiscalYear) })),
        microHours: planned.onFiscalYear(letters.map(({ letter }) => letter.id)),
      }),
    ),
    equalRows: equalActivities(activities).map((equal) =>
      weighed({
        letterId: equal[0].letterId as string,
        activite: equal[0].activite,
        activities: equal.map(({ rank }) => rank),
        microHours: hoursOfRows(equal, planned),
      }),
    ),
    similarLabels: similarlyLabelled(activities).map((groups) => {
      const labels = groups
        .map((rows) =>
          weighed({ activite: rows[0].activite, rows: rows.length, microHours: hoursOfRows(rows, planned) }),
        )
        .sort((a, b) => b.rows - a.rows);
      return weighed({ labels, microHours: labels.reduce((sum, { microHours }) => sum + microHours, 0) });
    }),
    unreadNames: {
      letters: letters.filter(({ unreadNames }) => unreadNames > 0).length,
      elements: letters.reduce((sum, { unreadNames }) => sum + unreadNames, 0),
    },
  };
}

function hoursOfRows(activities: readonly Activity[], planned: PlannedHours): MicroHours {
  return activities.reduce(
    (sum, { letterId, rank }) => sum + (letterId === null ? 0 : planned.of({ letterId, activity: rank })),
    0,
  );
}

function weighed<Found extends { readonly microHours: MicroHours | null }>(found: Found): Weighed<Found> {
  return { ...found, hours: found.microHours === null ? null : hoursOf(found.microHours) } as Weighed<Found>;
}

function spanOf({ first, last }: DateRange): YearSpan {
  return { first: isoDateOf(first), last: isoDateOf(last) };
}

function rowsByLetter(unplanned: readonly Unplanned[]): ReadonlyMap<string | null, readonly Unplanned[]> {
  const byLetter = new Map<string | null, Unplanned[]>();
  for (const row of unplanned) {
    const ofLetter = byLetter.get(row.letterId) ?? [];
    ofLetter.push(row);
    byLetter.set(row.letterId, ofLetter);
  }
  return byLetter;
}
