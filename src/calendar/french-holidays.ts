// French public holidays: the eleven of the whole country and those of Alsace-Moselle and of the overseas territories.
// Each rule cites the article it comes from. The law as it stands is applied to every year requested.
// Our own small table, because the libraries that exist answer in local time; they are the oracles of the tests.

import { type Either, left, right } from '../core/either.js';
import { requireOneOf, requireOptions } from '../core/options.js';
import { type InvalidOption, invalidOption } from '../core/problem.js';
import { civilDateOf, type Day, dayOf, isoDateOf } from './civil-date.js';
import { type DateInput, readDateInput } from './date-input.js';

/** A part of France; `alsace-moselle` is the departments 57, 67 and 68. */
export type FrenchZone =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'guyane'
  | 'martinique'
  | 'mayotte'
  | 'reunion'
  | 'saint-barthelemy'
  | 'saint-martin';

/** The parts of France that differ in their public holidays. */
export const FRENCH_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
] as const satisfies readonly FrenchZone[];

/** A public holiday. `law` is the article of the Code du travail that makes it one. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: { readonly fr: string; readonly en: string };
  readonly law: 'L3133-1' | 'L3134-13' | 'L3422-2';
}

interface HolidayRule {
  readonly dayIn: (year: number) => Day;
  readonly fr: string;
  readonly en: string;
}

const on =
  (month: number, day: number) =>
  (year: number): Day =>
    dayOf(year, month, day);
const afterEaster =
  (days: number) =>
  (year: number): Day =>
    easterSunday(year) + days;

/** Code du travail, article L3133-1: the whole country. */
const NATIONAL: readonly HolidayRule[] = [
  { dayIn: on(1, 1), fr: "Jour de l'an", en: "New Year's Day" },
  { dayIn: afterEaster(1), fr: 'Lundi de Pâques', en: 'Easter Monday' },
  { dayIn: on(5, 1), fr: 'Fête du Travail', en: 'Labour Day' },
  { dayIn: on(5, 8), fr: 'Victoire 1945', en: 'Victory in Europe Day' },
  { dayIn: afterEaster(39), fr: 'Ascension', en: 'Ascension Day' },
  { dayIn: afterEaster(50), fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  { dayIn: on(7, 14), fr: 'Fête nationale', en: 'Bastille Day' },
  { dayIn: on(8, 15), fr: 'Assomption', en: 'Assumption of Mary' },
  { dayIn: on(11, 1), fr: 'Toussaint', en: "All Saints' Day" },
  { dayIn: on(11, 11), fr: 'Armistice 1918', en: 'Armistice Day' },
  { dayIn: on(12, 25), fr: 'Noël', en: 'Christmas Day' },
];

/** Code du travail, article L3134-13: Haut-Rhin, Bas-Rhin and Moselle; Good Friday where a Protestant temple or a mixed church stands. */
const ALSACE_MOSELLE: readonly HolidayRule[] = [
  { dayIn: afterEaster(-2), fr: 'Vendredi saint', en: 'Good Friday' },
  { dayIn: on(12, 26), fr: 'Saint-Étienne', en: "Saint Stephen's Day" },
];

/**
 * Code du travail, article L3422-2: the commemoration of the abolition of slavery, by territory.
 * Saint-Martin: the article says 27 May by a clerical error; under the circular of 4 May 2018 it is applied on 28 May.
 */
const abolitionOfSlavery = (month: number, day: number): readonly HolidayRule[] => [
  {
    dayIn: on(month, day),
    fr: "Commémoration de l'abolition de l'esclavage",
    en: 'Abolition of Slavery Day',
  },
];

const REGIONAL: { readonly [zone in FrenchZone]: readonly HolidayRule[] } = {
  metropole: [],
  'alsace-moselle': ALSACE_MOSELLE,
  guadeloupe: abolitionOfSlavery(5, 27),
  guyane: abolitionOfSlavery(6, 10),
  martinique: abolitionOfSlavery(5, 22),
  mayotte: abolitionOfSlavery(4, 27),
  reunion: abolitionOfSlavery(12, 20),
  'saint-barthelemy': abolitionOfSlavery(10, 9),
  'saint-martin': abolitionOfSlavery(5, 28),
};

/** The holidays of one year in a zone, any year, unordered; two may fall on one day (1 May on Ascension Day). */
export function holidaysOfYear(year: number, zone: FrenchZone): readonly Day[] {
  return [...NATIONAL, ...REGIONAL[zone]].map((rule) => rule.dayIn(year));
}

/** Which holidays to list: a zone and the first and last day, both included, within 1970-01-01..2200-12-31. */
export interface HolidayQuery {
  /** Default `metropole`. */
  readonly zone?: FrenchZone;
  readonly first: DateInput;
  readonly last: DateInput;
}

const LISTED = { first: dayOf(1970, 1, 1), last: dayOf(2200, 12, 31) };

/**
 * The public holidays of a French zone between two dates, both included, in date order.
 *
 * Covers 1970 to 2200 and applies the law in force today to every year. Weekends are not left out.
 * Throws `ProblemError` for an unknown zone or option. Tags: `InvalidOption` (unreadable date, date outside 1970..2200, `last` before `first`).
 * Source: Code du travail, L3133-1, L3134-13, L3422-2.
 *
 * @example
 * const may = orThrow(frenchHolidays({ zone: 'metropole', first: '2026-05-01', last: '2026-05-31' }));
 * console.log(may.map((holiday) => `${holiday.date} ${holiday.name.fr}`).join('\n'));
 * // 2026-05-01 Fête du Travail
 * // 2026-05-08 Victoire 1945
 * // 2026-05-14 Ascension
 * // 2026-05-25 Lundi de Pentecôte
 */
export function frenchHolidays(query: HolidayQuery): Either<InvalidOption, readonly Holiday[]> {
  requireOptions('query', query, ['zone', 'first', 'last']);
  const { zone = 'metropole' } = query;
  requireOneOf('zone', zone, FRENCH_ZONES);
  const first = readDateInput('first', query.first, LISTED);
  if (first._tag === 'Left') return first;
  const last = readDateInput('last', query.last, LISTED);
  if (last._tag === 'Left') return last;
  if (last.right < first.right) return left(invalidOption('last', query.last, { _tag: 'OrderedRange' }));

  const found: { day: Day; holiday: Holiday }[] = [];
  const regionalLaw = zone === 'alsace-moselle' ? 'L3134-13' : 'L3422-2';
  for (let year = civilDateOf(first.right).year; year <= civilDateOf(last.right).year; year++) {
    for (const [law, rules] of [
      ['L3133-1', NATIONAL],
      [regionalLaw, REGIONAL[zone]],
    ] as const) {
      for (const { dayIn, fr, en } of rules) {
        const day = dayIn(year);
        if (day < first.right || day > last.right) continue;
        found.push({
          day,
          holiday: { date: isoDateOf(day), name: { fr, en }, law },
        });
      }
    }
  }
  return right(found.sort((a, b) => a.day - b.day).map(({ holiday }) => holiday));
}

/** The day of Easter Sunday of a year of the Gregorian calendar. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeapDays = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skippedLeapDays + 15) % 30;
  const daysToSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * daysToSunday) / 451);
  // Days from 22 March, the earliest Easter.
  return dayOf(year, 3, 22) + epact + daysToSunday - 7 * correction;
}
