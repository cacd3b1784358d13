// Sections 6 and 8: the due date, its adjustment off the closed days, and the working window.
// All of it is walked a day or a month at a time.
// `due` is never overwritten by its adjustment.
import { addDays, type Civil, dayInMonth, firstOfMonth, lastOfMonth, toLuxon, yearOf } from './civil.js';
import { nationalHolidays } from './holidays.js';
import type { Period } from './periods.js';
import type { OracleActivity } from './rows.js';
import type { OracleOptions } from './types.js';

/** Sections 6.2 and 6.3: the month of the origin plus the lag; the day clamped, 0 the last day of the month. */
function monthAndDay(origin: Civil, decalage: number, day: number): Civil {
  const month = firstOfMonth(origin, decalage);
  return day === 0 ? lastOfMonth(month) : dayInMonth(month, day);
}

/** Section 6.1: where the lag counts from. */
function originOf(period: Period, calage: number | null, lagOrigin: OracleOptions['lagOrigin']): Civil {
  if (lagOrigin !== 'periodStart') return period.last;
  return calage === 3 ? addDays(period.last, 1) : period.first;
}

export function dueOf(activity: OracleActivity, period: Period, options: OracleOptions): Civil {
  return monthAndDay(originOf(period, activity.calage, options.lagOrigin), activity.decalage, activity.day);
}

/** Section 6, one-off: its own day unless `datePrevObligation` is set; clamped, without end-of-month roll. */
export function dueOfOneOff(activity: OracleActivity, dateFreq: Civil): Civil {
  return monthAndDay(dateFreq, activity.decalage, activity.day === 0 ? toLuxon(dateFreq).day : activity.day);
}

/** Section 6.4: Saturdays, Sundays and the holidays. */
export function isClosed(date: Civil, holidays: readonly string[] | undefined): boolean {
  if (toLuxon(date).weekday >= 6) return true;
  return (holidays ?? nationalHolidays(yearOf(date))).includes(date);
}

/** The first open day from `date` on, walking by `step` days. */
function walkToOpen(date: Civil, step: 1 | -1, options: OracleOptions): Civil {
  let day = date;
  while (isClosed(day, options.holidays)) day = addDays(day, step);
  return day;
}

export function adjusted(due: Civil, options: OracleOptions): Civil {
  switch (options.adjust ?? 'none') {
    case 'none':
      return due;
    case 'following':
      return walkToOpen(due, 1, options);
    case 'preceding':
      return walkToOpen(due, -1, options);
    case 'modifiedFollowing': {
      const after = walkToOpen(due, 1, options);
      const sameMonth = firstOfMonth(after, 0) === firstOfMonth(due, 0);
      return sameMonth ? after : walkToOpen(due, -1, options);
    }
  }
}

/** Section 8: the first of the two days that is not after `due`, else `due`. */
export function releaseOf(period: Period, due: Civil): Civil {
  const after = addDays(period.last, 1);
  if (after <= due) return after;
  return period.first <= due ? period.first : due;
}

/** Section 8, one-off: the later of `dateDebut` and the lead before `due`, not after `due`. */
export function releaseOfOneOff(start: Civil | null, due: Civil, options: OracleOptions): Civil {
  const lead = addDays(due, -(options.oneOffLeadDays ?? 30));
  const later = start !== null && start > lead ? start : lead;
  return later > due ? due : later;
}

/** Section 8: the window's end. */
export function windowEnd(release: Civil, dueAdjusted: Civil): Civil {
  return dueAdjusted < release ? release : dueAdjusted;
}
