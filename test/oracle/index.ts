// The oracle: a second implementation of the expansion, plain and slow, that the engine is tested against.
// It follows the rules' text section by section; each file of this folder holds one of them.
// This one puts them together: every activity row goes to its occurrences, or to `unplanned` with a reason.
import { coverageOf, type Layout, layout } from './coverage.js';
import { datesOf, statutReason } from './occurrences.js';
import {
  defaultLetter,
  type OracleLetter,
  type OracleRow,
  readActivities,
  readLetter,
  withoutRepeats,
} from './rows.js';
import type { OracleOccurrence, OracleOptions, OraclePlan, OracleUnplanned, OracleWarning } from './types.js';
import { activityWarnings, letterWarnings } from './warnings.js';

export type * from './types.js';
export type { OracleRow };

/** The activity rows read, duplicates left out. */
export function oracleRows(
  letters: readonly unknown[],
  activities: readonly unknown[],
  options: OracleOptions = {},
): OracleRow[] {
  const fallback = defaultLetter(withoutRepeats('letters', letters).rows, options.letterId);
  return readActivities(withoutRepeats('activities', activities).rows, fallback, options.timeZone);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function oraclePlan(
  letters: readonly unknown[],
  activities: readonly unknown[],
  options: OracleOptions = {},
): OraclePlan {
  const coverage = coverageOf(options);
  const letterRows = withoutRepeats('letters', letters);
  const activityRows = withoutRepeats('activities', activities);
  const warnings: OracleWarning[] = [];
  const rejectedLetters: number[] = [];
  const known = new Map<string, OracleLetter>();
  for (const { index, row } of letterRows.rows) {
    const letter = readLetter(index, row, options.timeZone);
    if (letter !== null) known.set(letter.id, letter);
    if (letter === null || !letter.accepted) rejectedLetters.push(index);
    else
      warnings.push(
        ...letterWarnings(letter).map((tag) => ({
          tag,
          letterId: letter.id,
          activity: null,
        })),
      );
  }

  // Activities of one letter that share a calage and a frequency share their periods.
  const layouts = new Map<string, Layout>();
  const layOut = (letter: OracleLetter, calage: number, frequence: number): Layout => {
    const name = `${letter.index}|${calage}|${frequence}`;
    const found = layouts.get(name) ?? layout(letter, calage, frequence, coverage, options.last);
    layouts.set(name, found);
    return found;
  };

  const occurrences: { letterIndex: number; occurrence: OracleOccurrence }[] = [];
  const unplanned: OracleUnplanned[] = [];
  const fallback = defaultLetter(letterRows.rows, options.letterId);
  for (const { letterId, rank, activity, microHours } of readActivities(
    activityRows.rows,
    fallback,
    options.timeZone,
  )) {
    const set = (reason: string): unknown => unplanned.push({ letterId, activity: rank, reason, microHours });
    const letter = letterId === null ? undefined : known.get(letterId);
    if (activity !== null && letter?.accepted === true) {
      warnings.push(
        ...activityWarnings(activity).map((tag) => ({
          tag,
          letterId: letter.id,
          activity: rank,
        })),
      );
    }
    // Section 9: the first of the reasons that applies.
    if (activity === null || microHours === null) set('InvalidRow');
    else if (letter === undefined) set('UnknownLetter');
    else if (!letter.accepted) set('RejectedLetter');
    else {
      const dates = statutReason(letter, options) ?? datesOf(letter, activity, layOut, coverage, options);
      if (typeof dates === 'string') set(dates);
      else {
        const common = {
          letterId: letter.id,
          key: activity.key,
          activity: rank,
          activite: activity.activite,
        };
        for (const date of dates) {
          const occurrence = {
            ...common,
            ...date,
            microHours,
            side: activity.side,
          };
          occurrences.push({ letterIndex: letter.index, occurrence });
        }
      }
    }
  }

  // Section 10: due, letter order as received, rank, period end.
  occurrences.sort(
    (a, b) =>
      compareTexts(a.occurrence.due, b.occurrence.due) ||
      a.letterIndex - b.letterIndex ||
      a.occurrence.activity - b.occurrence.activity ||
      compareTexts(a.occurrence.periodEnd, b.occurrence.periodEnd),
  );
  return {
    occurrences: occurrences.map(({ occurrence }) => occurrence),
    unplanned,
    warnings,
    rejectedLetters,
    conflictingDuplicates: [...letterRows.conflicts, ...activityRows.conflicts],
  };
}
