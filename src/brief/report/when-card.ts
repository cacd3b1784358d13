// The card that says when: the days that lack hours, what is to be done there and with how much, who is there on each of them.

import { type Day, weekdayOf } from '../../calendar/civil-date.js';
import { contains, type DateRange } from '../../calendar/date-range.js';
import type { Bar, Card, CardBlock, PresenceDay } from '../../report/report.js';
import type { Facts, PoolFacts, TeamFacts } from './facts.js';
import { bar, type Lack, presentOn } from './lack.js';

/** The card. */
export function whenCard({ pool, certificate, range, open, holidays, teamFacts }: Lack, facts: Facts): Card {
  const { words, write } = facts;
  const { compulsoryMicroHours: work, availableMicroHours: there } = certificate;
  const [first, last] = open.length === 0 ? [range.first, range.last] : [open[0], open[open.length - 1]];
  const holidaysThen = holidays.filter((day) => first <= day && day <= last);
  return {
    question: words.when,
    title: write.days(first, last),
    blocks: [
      { _tag: 'Text', text: words.openDays(open.length, write.someDays(holidaysThen)) },
      {
        _tag: 'Bars',
        title: null,
        bars: [
          bar(words.work, work, write.hoursNeeded(work), Math.max(0, work - there)),
          bar(words.there, there, write.hoursThere(there)),
        ],
      },
      ...(open.length === 0 ? [] : presence({ first, last }, new Set(open), new Set(holidays), pool, teamFacts, facts)),
    ],
    isAlarm: false,
  };
}

/** The most weeks of which every day is shown. */
const MOST_WEEKS = 5;
/** The most bars where weeks in a row with as many people are one. */
const MOST_BARS = 6;

/** Who is there on the days of some weeks; by week where these are many. */
function presence(
  range: DateRange,
  open: ReadonlySet<Day>,
  holidays: ReadonlySet<Day>,
  pool: PoolFacts,
  teamFacts: TeamFacts,
  { words, write }: Facts,
): readonly CardBlock[] {
  const mondays: Day[] = [];
  for (let monday = range.first - weekdayOf(range.first) + 1; monday <= range.last; monday += 7) mondays.push(monday);
  const present = (day: Day) => presentOn(day, pool, teamFacts);
  const daysFrom = (monday: Day) => Array.from({ length: 7 }, (_, index) => monday + index);
  if (mondays.length > MOST_WEEKS) {
    const runs = runsOf(mondays, (monday) => Math.max(...daysFrom(monday).map(present)));
    const bars = runs.slice(0, MOST_BARS).map(({ value: most, items: weeks }): Bar => {
      const [one, other] = [write.day(weeks[0]), write.day(weeks[weeks.length - 1])];
      const label = weeks.length === 1 ? words.weekOf(one) : words.weeksOf(one, other);
      return { label, hours: most, over: 0, text: write.count(most) };
    });
    const left = runs.slice(MOST_BARS).flatMap(({ items }) => items).length;
    return [
      { _tag: 'Bars', title: words.presentByWeek, bars },
      ...(left === 0 ? [] : [{ _tag: 'Text', text: words.moreWeeks(left) } as const]),
    ];
  }
  const all = mondays.flatMap(daysFrom);
  const most = Math.max(...all.map(present));
  // Saturdays and Sundays are shown where somebody works on them.
  const length = all.some((day) => weekdayOf(day) > 5 && present(day) > 0) ? 7 : 5;
  const dayOf = (day: Day): PresenceDay => {
    const count = present(day);
    const name = write.longDay(day);
    if (count > 0) {
      const label = words.presentOn(name, count);
      return { text: write.count(count), kind: contains(range, day) && count < most ? 'few' : 'open', label };
    }
    if (open.has(day)) return { text: '0', kind: 'few', label: words.closedOn(name) };
    const isHoliday = holidays.has(day);
    return { text: isHoliday ? words.holiday : '', kind: 'closed', label: words.closedOn(name) };
  };
  const weeks = mondays.map((monday) => ({
    label: write.day(monday),
    days: daysFrom(monday).slice(0, length).map(dayOf),
  }));
  return [{ _tag: 'Presence', title: words.present, weekdays: write.shortWeekdays.slice(0, length), weeks }];
}

/** Items in a row of which something is equal. */
function runsOf<Item>(all: readonly Item[], read: (item: Item) => number) {
  const runs: { readonly value: number; readonly items: Item[] }[] = [];
  for (const item of all) {
    const value = read(item);
    const last = runs.at(-1);
    if (last?.value === value) last.items.push(item);
    else runs.push({ value, items: [item] });
  }
  return runs;
}
