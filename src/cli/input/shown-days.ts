// The days that `capacity`, `level` and `headcount` show, and those whose work is planned: by default the calendar years that the shown
// days touch, one before and one after, so that a day has the same load whatever is shown around it.

import { civilDateOf, type Day, dayOf, isoDateOf } from '../../calendar/civil-date.js';
import { READABLE_DAYS, readOpenRange } from '../../calendar/date-input.js';
import { contains, covers, type OpenRange } from '../../calendar/date-range.js';
import { type Period, wholePeriods } from '../../capacity/load-by-period.js';
import type { WorkSide } from '../../engagement/side.js';
import type { Plan } from '../../schedule/plan.js';
import { rangeOf, workOf } from '../../workload/work.js';
import type { Context } from '../context.js';
import { orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { type OptionOfPath, planFailure } from './plan-options.js';

/** The options that say which days. */
type DayFlags = Pick<OptionsOf<'capacity'>, 'first' | 'last' | 'planFirst' | 'planLast'>;

/** A range as a program gives it; an end that is absent is none. */
export interface Days {
  readonly first?: string;
  readonly last?: string;
}

/** What is shown, and what is planned. */
export interface ShownDays {
  readonly shown: Days;
  readonly planned: Days;
  /** Whether the days asked for lie among those whose work is planned. */
  readonly isPlanned: boolean;
}

/** The options that set the paths of these commands. */
export const OF_SHOWN: OptionOfPath = {
  coverage: 'coverage',
  'shown.first': 'first',
  'shown.last': 'last',
  'horizon.first': 'planFirst',
  'horizon.last': 'planLast',
};

/** The days that the options ask for. Throws the failure of the first that is not accepted. */
export function shownDays(given: DayFlags, context: Context): ShownDays {
  const shown = orFail(readOpenRange('shown', datesOf(given.first, given.last)), (problem) =>
    planFailure(problem, context, OF_SHOWN),
  );
  const { first, last } = yearsAround(shown);
  const planned = datesOf(given.planFirst ?? dateOf(first), given.planLast ?? dateOf(last));
  const plannedRange = orFail(readOpenRange('horizon', planned), (problem) => {
    // An end that nobody has given is not what is at fault.
    const isOfLast = problem.path === 'horizon.last' && given.planLast === undefined;
    return planFailure(
      isOfLast ? { ...problem, path: 'shown.last', received: given.last } : problem,
      context,
      OF_SHOWN,
    );
  });
  const isAll = shown.first === null && shown.last === null;
  return { shown: datesOf(given.first, given.last), planned, isPlanned: isAll || covers(plannedRange, shown) };
}

/** What is shown where no date was given: whole periods, from that of the first day on which something can be done to that of the last. */
export function allDays(plan: Plan, side: WorkSide, by: Period): Days {
  const work = workOf(plan, side);
  if (work.count === 0) return {};
  const { first, last } = wholePeriods(rangeOf(work), by);
  return { first: isoDateOf(first), last: isoDateOf(last) };
}

/** The calendar years of some days with one before and one after; an end that is open, or beyond what can be read, is open. */
function yearsAround({ first, last }: OpenRange): OpenRange {
  return {
    first: first === null ? null : readable(dayOf(civilDateOf(first).year - 1, 1, 1)),
    last: last === null ? null : readable(dayOf(civilDateOf(last).year + 1, 12, 31)),
  };
}

function readable(day: Day): Day | null {
  return contains(READABLE_DAYS, day) ? day : null;
}

function dateOf(day: Day | null): string | undefined {
  return day === null ? undefined : isoDateOf(day);
}

function datesOf(first: string | undefined, last: string | undefined): Days {
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
