// When a letter is renewed: the windows that follow its mission without a gap, as far as a forecast looks. FORECAST sections 4.2 and 4.3.

import type { Day } from '../calendar/civil-date.js';
import { dayOfIsoDate } from '../calendar/date-input.js';
import type { DateRange } from '../calendar/date-range.js';
import { addMonths, monthOf } from '../calendar/month-arithmetic.js';
import { lastDayOfYear, yearNumberOf } from '../calendar/year-series.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { RenewalSettings } from './settings.js';

/** Months after the horizon's end by which a renewal must begin to be looked at. */
const LOOKED_AHEAD = 60;

/** How far renewals are looked at. */
export interface RenewalReach {
  /** The horizon's last day. */
  readonly last: Day;
  /** The day on which the forecast is made. */
  readonly asOf: Day;
  /** Renewals that begin later put nothing into the horizon, and are not made. */
  readonly lastBegun: Day;
}

/** The renewals of a letter without successor, from the first one on; none for one that cannot be renewed, or has lapsed. */
export function renewalWindows(
  letter: Letter,
  { term, from, until, lapsedDays }: RenewalSettings,
  { last, asOf, lastBegun }: RenewalReach,
): readonly DateRange[] {
  const { mission, fiscalYear } = daysOf(letter);
  if (mission.first === null || mission.last === null || mission.last < mission.first) return [];
  if (lapsedDays !== null && mission.last < asOf - lapsedDays) return [];
  const latest = Math.min(addMonths(last, LOOKED_AHEAD), lastBegun, dayOf(until) ?? Number.POSITIVE_INFINITY);
  const renewalDate = dayOf(letter.renewalDate);
  const isDated = from === 'dateRenouvellement' && renewalDate !== null && renewalDate > mission.last;
  const months = term === 'fiscal-year' ? 12 : term === 'same' ? lengthOf(mission.first, mission.last) : term;
  const base = isDated ? renewalDate : mission.last;
  const windows: DateRange[] = [];
  // The year in which the first renewal that lasts a year begins.
  let year = term === 'fiscal-year' && fiscalYear !== null ? yearNumberOf(fiscalYear, base + 1) : null;
  for (let end: Day = mission.last, terms = isDated ? 0 : 1; end < latest; terms++) {
    const first = end + 1;
    if (terms === 0) end = base;
    else if (year !== null && fiscalYear !== null) end = lastDayOfYear(fiscalYear, year++);
    else end = addMonths(base, months * terms);
    windows.push({ first, last: end });
  }
  return windows;
}

function dayOf(date: string | null): Day | null {
  return date === null ? null : dayOfIsoDate(date);
}

/** The least number of months, 1 or more, after which a mission that began on `first` has lasted until `last`. */
function lengthOf(first: Day, last: Day): number {
  const eve = first - 1;
  const months = Math.max(1, monthOf(last) - monthOf(eve));
  return addMonths(eve, months) >= last ? months : months + 1;
}
