// The capacity of one member, day by day: the hours of the weekday that go to clients' work, less holidays and leave.

import { dayOf, weekdayOf } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { MICRO_HOURS_PER_HOUR, type MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import { dividedBy, type Fraction, fractionOf, plus, rounded, times } from './fraction.js';
import type { Contract, Member, WorkingTerms } from './team.js';
import { daysIn, type WeekdayCounts, yearsOf, type ZoneDays, zoneDays } from './zone-days.js';

/**
 * The capacity of a member on each day of a range (epoch days, both included; none when it ends before it starts).
 *
 * On a day under contract: hours of the weekday x `chargeable`, and with `annualHours` x `annualHours` / the hours that the week
 * gives over that whole civil year on days that are no holiday of the zone, whether under contract or not. The product is
 * exact, hours and shares being the decimals they print as, and is rounded once to the nearest micro-hour, ties up. Half leave
 * halves it, an odd micro-hour down. 0 on leave, on holidays of the member's zone and outside the contracts.
 * `zone`: the holidays of the member's zone over the same range, when they are at hand. Cost: linear in the days.
 *
 * Source: Code du travail, L3133-1, L3134-13, L3422-2 (holidays), L3121-41 (annual hours), L3141-3 (30 working days of leave,
 * Saturdays counted: 25 from Monday to Friday).
 */
export function memberCapacity(
  member: Member,
  range: DateRange,
  zone: ZoneDays = zoneDays(member.zone, range),
): DailyCapacity {
  const microHours = new Float64Array(daysIn(range));
  for (const contract of member.contracts) fillContract(microHours, contract, range, zone);
  for (const { first, last, half } of member.leave) {
    const end = Math.min(last, range.last) - range.first;
    for (let place = Math.max(0, first - range.first); place <= end; place++) {
      microHours[place] = half ? Math.floor(microHours[place] / 2) : 0;
    }
  }
  return { first: range.first, microHours };
}

/**
 * The capacity of each weekday in a civil year, seven integers of micro-hours, Monday first.
 * `weekdays` counts the weekdays of the year that are no holiday.
 */
export function weekOf(
  { hours, chargeable, annualHours }: WorkingTerms,
  weekdays: WeekdayCounts,
): readonly MicroHours[] {
  const exact = hours.map(fractionOf);
  const share = times(fractionOf(chargeable), { parts: BigInt(MICRO_HOURS_PER_HOUR), whole: 1n });
  const factor = annualHours === null ? share : times(share, annualFactor(annualHours, exact, weekdays));
  return exact.map((one) => rounded(times(one, factor)));
}

function annualFactor(annualHours: number, hours: readonly Fraction[], weekdays: WeekdayCounts): Fraction {
  const year = hours.map((one, weekday) => times(one, { parts: BigInt(weekdays[weekday]), whole: 1n })).reduce(plus);
  // A week without hours has none to scale.
  return year.parts === 0n ? year : dividedBy(fractionOf(annualHours), year);
}

function fillContract(microHours: Float64Array, contract: Contract, range: DateRange, zone: ZoneDays): void {
  const { first, last } = contract;
  const within = { first: Math.max(first, range.first), last: Math.min(last ?? range.last, range.last) };
  let week: readonly MicroHours[] | null = null;
  for (const year of yearsOf(within)) {
    if (week === null || contract.annualHours !== null) week = weekOf(contract, zone.weekdaysOf(year));
    const from = Math.max(within.first, dayOf(year, 1, 1));
    const to = Math.min(within.last, dayOf(year, 12, 31));
    let weekday = weekdayOf(from) - 1;
    for (let place = from - range.first; place <= to - range.first; place++) {
      microHours[place] = zone.isHoliday[place] === 1 ? 0 : week[weekday];
      weekday = weekday === 6 ? 0 : weekday + 1;
    }
  }
}
