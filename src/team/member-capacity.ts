// The capacity of one member, day by day: the hours of the weekday that go to clients' work, less holidays and leave.
// Holidays are worked out once for all members of a zone; hours are exact fractions, rounded once at the end and never in between.

import { civilDateOf, dayOf, isLeapYear, weekdayOf } from '../calendar/civil-date.js';
import type { DateRange } from '../calendar/date-range.js';
import { type FrenchZone, holidaysOfYear } from '../calendar/french-holidays.js';
import { MICRO_HOURS_PER_HOUR, type MicroHours } from '../engagement/micro-hours.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import type { Contract, Member, WorkingTerms } from './team.js';

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
    for (let index = Math.max(0, first - range.first); index <= end; index++) {
      microHours[index] = half ? Math.floor(microHours[index] / 2) : 0;
    }
  }
  return { first: range.first, microHours };
}

/**
 * The capacity of each weekday in a civil year, seven integers of micro-hours, Monday first.
 * `weekdays` counts the weekdays of the year that are no holiday.
 */
function weekOf({ hours, chargeable, annualHours }: WorkingTerms, weekdays: WeekdayCounts): readonly MicroHours[] {
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
    for (let index = from - range.first; index <= to - range.first; index++) {
      microHours[index] = zone.isHoliday[index] === 1 ? 0 : week[weekday];
      weekday = weekday === 6 ? 0 : weekday + 1;
    }
  }
}

/** How often each weekday occurs in a year and is no holiday: seven numbers, Monday first. */
type WeekdayCounts = readonly number[];

/** The holidays of a zone over a range. */
export interface ZoneDays {
  readonly range: DateRange;
  /** 1 for a holiday, for each day of the range. */
  readonly isHoliday: Uint8Array;
  /** The whole civil year, whatever the range; one of the years that the range touches. */
  weekdaysOf(year: number): WeekdayCounts;
}

/** The holidays of the zone over the range, which is empty when it ends before it starts. */
export function zoneDays(zone: FrenchZone, range: DateRange): ZoneDays {
  const isHoliday = new Uint8Array(daysIn(range));
  const weekdays = new Map<number, WeekdayCounts>();
  for (const year of yearsOf(range)) {
    // Two holidays may fall on one day.
    const holidays = new Set(holidaysOfYear(year, zone));
    for (const day of holidays) if (day >= range.first && day <= range.last) isHoliday[day - range.first] = 1;
    weekdays.set(year, countWeekdays(year, holidays));
  }
  return { range, isHoliday, weekdaysOf: (year) => weekdays.get(year) as WeekdayCounts };
}

/** The number of days of a range; none when it ends before it starts. */
export function daysIn({ first, last }: DateRange): number {
  return Math.max(0, last - first + 1);
}

/** The civil years that the range touches. */
function yearsOf(range: DateRange): readonly number[] {
  if (daysIn(range) === 0) return [];
  const first = civilDateOf(range.first).year;
  return Array.from({ length: civilDateOf(range.last).year - first + 1 }, (_, index) => first + index);
}

function countWeekdays(year: number, holidays: Iterable<number>): WeekdayCounts {
  const counts = [52, 52, 52, 52, 52, 52, 52];
  const firstWeekday = weekdayOf(dayOf(year, 1, 1)) - 1;
  counts[firstWeekday] += 1;
  if (isLeapYear(year)) counts[(firstWeekday + 1) % 7] += 1;
  for (const day of holidays) counts[weekdayOf(day) - 1] -= 1;
  return counts;
}

/** `parts` / `whole`, not reduced; `parts` from 0, `whole` above 0. */
interface Fraction {
  readonly parts: bigint;
  readonly whole: bigint;
}

/** The number as it prints: 0.1 is one tenth. From 0, finite. */
function fractionOf(value: number): Fraction {
  const [decimal, exponent = '0'] = String(value).split('e');
  const [integer, decimals = ''] = decimal.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(integer + decimals);
  return power < 0
    ? { parts: digits, whole: 10n ** BigInt(-power) }
    : { parts: digits * 10n ** BigInt(power), whole: 1n };
}

/** The product. */
function times(a: Fraction, b: Fraction): Fraction {
  return { parts: a.parts * b.parts, whole: a.whole * b.whole };
}

/** The sum. */
function plus(a: Fraction, b: Fraction): Fraction {
  return { parts: a.parts * b.whole + b.parts * a.whole, whole: a.whole * b.whole };
}

/** The quotient; `b` above 0. */
function dividedBy(a: Fraction, b: Fraction): Fraction {
  return { parts: a.parts * b.whole, whole: a.whole * b.parts };
}

/** The nearest integer, ties up. */
function rounded({ parts, whole }: Fraction): number {
  return Number((2n * parts + whole) / (2n * whole));
}
