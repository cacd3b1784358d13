// How a report writes numbers and dates: by its own tables, since those of the platform differ between versions, and a file has to be the
// same everywhere. What has to be done is rounded up and what is there down, so that nobody reads that all fits where a minute is missing.

import { civilDateOf, type Day, weekdayOf } from '../../calendar/civil-date.js';
import type { Language } from '../../core/text.js';
import { MICRO_HOURS_PER_HOUR, type MicroHours } from '../../engagement/micro-hours.js';

/** How a language writes what a report says. */
export interface Writing {
  readonly count: (value: number) => string;
  /** With the unit, to the nearest hundredth; rounded up; rounded down. */
  readonly hours: (microHours: MicroHours) => string;
  readonly hoursNeeded: (microHours: MicroHours) => string;
  readonly hoursThere: (microHours: MicroHours) => string;
  /** `86 %`: never 100 % where it is less or more. */
  readonly rate: (load: MicroHours, capacity: MicroHours) => string;
  /** `4 mai`, with the year where days are of several. */
  readonly day: (day: Day) => string;
  /** `4 mai 2026`. */
  readonly date: (day: Day) => string;
  /** `lundi 4 mai`. */
  readonly longDay: (day: Day) => string;
  /** `1er`, `8`, `14 mai`: days in order, of which the last of a month names it. */
  readonly someDays: (days: readonly Day[]) => readonly string[];
  /** `du 4 au 22 mai`, `le 4 mai`, likewise. */
  readonly days: (first: Day, last: Day) => string;
  /** `mai`, likewise, `mai 2026`, `janv.`, `janv. 26` where days are of several years, of a day in it. */
  readonly month: (day: Day) => string;
  readonly monthOfYear: (day: Day) => string;
  readonly shortMonth: (day: Day) => string;
  readonly shortMonthOfYear: (day: Day) => string;
  /** `lun.`, Monday first. */
  readonly shortWeekdays: readonly string[];
}

/** A no-break space, and a narrow one between groups of digits. */
const SPACE = '\u00a0';
const NARROW = '\u202f';

interface Tables {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
}

const FR: Tables = {
  months: 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(','),
  shortMonths: 'janv.,févr.,mars,avr.,mai,juin,juil.,août,sept.,oct.,nov.,déc.'.split(','),
  weekdays: 'lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche'.split(','),
  shortWeekdays: 'lun.,mar.,mer.,jeu.,ven.,sam.,dim.'.split(','),
};

const EN: Tables = {
  months: 'January,February,March,April,May,June,July,August,September,October,November,December'.split(','),
  shortMonths: 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'.split(','),
  weekdays: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(','),
  shortWeekdays: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun'.split(','),
};

/** The micro-hours of a hundredth of an hour. */
const PER_HUNDREDTH = MICRO_HOURS_PER_HOUR / 100;

/** How a language writes. `isOneYear`: all days are of one year, which goes without saying. */
export function writingOf(lang: Language, isOneYear = true): Writing {
  const isFrench = lang === 'fr';
  const { months, shortMonths, weekdays, shortWeekdays } = isFrench ? FR : EN;
  const bareMonthOf = (day: Day) => months[civilDateOf(day).month - 1];
  const number = (value: number) => {
    const [whole, decimals] = String(value).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isFrench ? NARROW : ',');
    return decimals === undefined ? grouped : `${grouped}${isFrench ? ',' : '.'}${decimals}`;
  };
  const hours = (hundredths: number) => `${number(hundredths / 100)}${SPACE}h`;
  const dayNumber = (day: Day) => {
    const { day: inMonth } = civilDateOf(day);
    return isFrench && inMonth === 1 ? '1er' : String(inMonth);
  };
  const bareDay = (one: Day) => `${dayNumber(one)}${SPACE}${bareMonthOf(one)}`;
  const yearOf = (one: Day) => String(civilDateOf(one).year).padStart(4, '0');
  const date = (one: Day) => `${bareDay(one)}${SPACE}${yearOf(one)}`;
  const monthOfYear = (one: Day) => `${bareMonthOf(one)} ${yearOf(one)}`;
  const [day, monthOf] = isOneYear ? [bareDay, bareMonthOf] : [date, monthOfYear];
  const [from, to, on] = isFrench ? ['du', 'au', 'le'] : ['from', 'to', 'on'];
  const days = (first: Day, last: Day) => {
    if (first === last) return `${on} ${day(first)}`;
    const [one, other] = [civilDateOf(first), civilDateOf(last)];
    if (one.year !== other.year) return `${from} ${date(first)} ${to} ${date(last)}`;
    const start = one.month === other.month ? dayNumber(first) : bareDay(first);
    return `${from} ${start} ${to} ${day(last)}`;
  };
  return {
    count: number,
    hours: (microHours) => hours(Math.round(microHours / PER_HUNDREDTH)),
    hoursNeeded: (microHours) => hours(Math.ceil(microHours / PER_HUNDREDTH)),
    hoursThere: (microHours) => hours(Math.floor(microHours / PER_HUNDREDTH)),
    rate: (load, capacity) => `${number(ratePoints(load, capacity))}${isFrench ? SPACE : ''}%`,
    day,
    date,
    longDay: (one) => `${weekdays[weekdayOf(one) - 1]} ${bareDay(one)}`,
    someDays: (some) =>
      some.map((one, index) => {
        const next = some[index + 1];
        return next !== undefined && monthOf(next) === monthOf(one) ? dayNumber(one) : day(one);
      }),
    days,
    month: monthOf,
    monthOfYear,
    shortMonth: (one) => shortMonths[civilDateOf(one).month - 1],
    shortMonthOfYear: (one) => shortMonths[civilDateOf(one).month - 1] + (isOneYear ? '' : ` ${yearOf(one).slice(-2)}`),
    shortWeekdays,
  };
}

/** A part of a whole in hundredths: the nearest whole number, but 100 for the whole alone. `capacity` above 0. */
export function ratePoints(load: MicroHours, capacity: MicroHours): number {
  if (load > capacity) return Math.max(101, Math.round((100 * load) / capacity));
  if (load < capacity) return Math.min(99, Math.round((100 * load) / capacity));
  return 100;
}
