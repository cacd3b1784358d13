// One activity of an accepted letter: its dated occurrences, or the first reason of section 9 why it has none.
// The reasons about the row itself and about its letter's existence are given before, in index.ts.
// An occurrence is a period (section 5) with its due date (6) and working window (8), kept by the horizon (5).
import { type Coverage, type Layout, oneOffReason } from './coverage.js';
import { adjusted, dueOf, dueOfOneOff, releaseOf, releaseOfOneOff, windowEnd } from './due.js';
import type { Period } from './periods.js';
import type { OracleActivity, OracleLetter } from './rows.js';
import type { OracleOccurrence, OracleOptions } from './types.js';

/** Section 9: what sets a letter aside by its statut. A cancelled letter is planned only when `statuts` names 3. */
export function statutReason(letter: OracleLetter, options: OracleOptions): string | null {
  const selected = letter.statut !== null && options.statuts?.includes(letter.statut) === true;
  if (letter.statut === 3 && !selected) return 'CancelledLetter';
  return options.statuts !== undefined && !selected ? 'NotSelected' : null;
}

/** An occurrence before it is dated. */
type Dated = Pick<OracleOccurrence, 'periodStart' | 'periodEnd' | 'stub' | 'release' | 'last' | 'due' | 'dueAdjusted'>;

function dated(period: Period, due: string, release: string, options: OracleOptions): Dated {
  const dueAdjusted = adjusted(due, options);
  return {
    periodStart: period.first,
    periodEnd: period.last,
    stub: period.stub,
    release,
    last: windowEnd(release, dueAdjusted),
    due,
    dueAdjusted,
  };
}

/** Section 5: the horizon, on `due`. */
function inHorizon({ due }: Dated, { first, last }: OracleOptions): boolean {
  return (first === undefined || first <= due) && (last === undefined || due <= last);
}

/** The dates of one activity, or the reason why there are none. */
export function datesOf(
  letter: OracleLetter,
  activity: OracleActivity,
  layOut: (letter: OracleLetter, calage: number, frequence: number) => Layout,
  coverage: Coverage,
  options: OracleOptions,
): Dated[] | string {
  let all: Dated[];
  let endless = false;
  if (activity.calage === null) {
    if (activity.dateFreq === null) return 'UndatedOneOff';
    const reason = oneOffReason(letter, activity.dateFreq, coverage);
    if (reason !== null) return reason;
    const due = dueOfOneOff(activity, activity.dateFreq);
    const period = {
      first: activity.dateFreq,
      last: activity.dateFreq,
      stub: false,
    };
    all = [dated(period, due, releaseOfOneOff(letter.start, due, options), options)];
  } else {
    const found = layOut(letter, activity.calage, activity.frequence);
    if (found.reason !== null) return found.reason;
    endless = found.endless;
    all = found.periods.map((period) => {
      const due = dueOf(activity, period, options);
      return dated(period, due, releaseOf(period, due), options);
    });
  }
  if (all.length === 0 && !endless) return 'NoPeriodInWindow';
  const kept = all.filter((one) => inHorizon(one, options));
  return kept.length === 0 ? 'OutsideHorizon' : kept;
}
