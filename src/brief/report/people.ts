// Everybody's weeks and months: how full each is of what is given to the person by name and of a possible share of the pool's work.

import { bucketAround, isoWeekOf, monthNameOf } from '../../calendar/buckets.js';
import { civilDateOf, type Day, isoDateOf } from '../../calendar/civil-date.js';
import { contains, type DateRange } from '../../calendar/date-range.js';
import type { PersonDay, PersonLoad } from '../../capacity/person-loads.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
import type { People, PeopleColumn, PersonCell, PersonRow, PoolPeople } from '../../report/report.js';
import { memberCapacity } from '../../team/member-capacity.js';
import type { Member } from '../../team/team.js';
import { dayFrom, type Facts, levelOf, type PoolFacts } from './facts.js';
import { ratePoints } from './writing.js';

/** A column with its days. */
interface Time extends PeopleColumn {
  readonly range: DateRange;
}

/** The people of all pools; null without a team, and where persons are not to be named. Days that are not shown count for nothing. */
export function peopleOf(facts: Facts): People | null {
  const { staffed, noPeople, words } = facts;
  if (staffed === null || noPeople) return null;
  const [weeks, months] = [timesOf(isoWeekOf, facts), timesOf(monthNameOf, facts)];
  return {
    weeks: weeks.map(columnOf),
    months: months.map(columnOf),
    pools: staffed.pools.map((pool) => poolPeople(pool, weeks, months, facts)),
    note: words.peopleNote,
  };
}

function columnOf({ range: _, ...column }: Time): PeopleColumn {
  return column;
}

function timesOf(nameOf: (day: Day) => string, { shown, words, write }: Facts): readonly Time[] {
  const times: Time[] = [];
  for (let day = shown.first; day <= shown.last; day = bucketAround(day, nameOf).last + 1) {
    const whole = bucketAround(day, nameOf);
    const range = { first: Math.max(whole.first, shown.first), last: Math.min(whole.last, shown.last) };
    const isWeek = nameOf === isoWeekOf;
    const number = nameOf(day).slice(-2).replace(/^0/, '');
    // A week stands under the month of its Thursday, as its number does in its year.
    const thursday = Math.min(Math.max(whole.first + 3, shown.first), shown.last);
    times.push({
      name: isWeek ? number : write.shortMonth(day),
      fullName: isWeek ? words.week(number, write.day(whole.first)) : write.monthOfYear(day),
      first: isoDateOf(range.first),
      last: isoDateOf(range.last),
      group: isWeek ? write.month(thursday) : String(civilDateOf(day).year),
      range,
    });
  }
  return times;
}

function poolPeople(pool: PoolFacts, weeks: readonly Time[], months: readonly Time[], facts: Facts): PoolPeople {
  const { persons, members } = pool;
  const unplaced = (times: readonly Time[]) =>
    times.map(({ range }) => {
      const inside = persons.unplaced.filter(({ day }) => contains(range, dayFrom(day)));
      const microHours = inside.reduce((sum, one) => sum + one.microHours, 0);
      return microHours === 0 ? '' : facts.write.hours(microHours);
    });
  const byWeek = unplaced(weeks);
  return {
    pool: pool.pool,
    name: pool.name,
    people: persons.members.map((person, index) => personRow(person, members[index], weeks, months, facts)),
    unplaced: byWeek.every((text) => text === '') ? null : { weeks: byWeek, months: unplaced(months) },
  };
}

function personRow(
  person: PersonLoad,
  member: Member,
  weeks: readonly Time[],
  months: readonly Time[],
  facts: Facts,
): PersonRow {
  const name = facts.names.label('member', person.member);
  const first = person.days.length === 0 ? 0 : dayFrom(person.days[0].day);
  const daysIn = ({ range }: Time) =>
    person.days.slice(Math.max(0, range.first - first), Math.max(0, range.last - first + 1));
  const cell = (time: Time) => cellOf(name, member, daysIn(time), time, facts);
  return {
    member: person.member,
    name,
    initials: initialsOf(name),
    weeks: weeks.map(cell),
    months: months.map(cell),
  };
}

function cellOf(
  name: string,
  member: Member,
  days: readonly PersonDay[],
  { range, fullName }: Time,
  { words, write }: Facts,
): PersonCell {
  const sum = (read: (day: PersonDay) => MicroHours) => days.reduce((all, day) => all + read(day), 0);
  const capacity = sum(({ capacityMicroHours }) => capacityMicroHours);
  const load = sum(({ inPersonMicroHours, shareMicroHours }) => inPersonMicroHours + shareMicroHours);
  if (capacity > 0) {
    const level = levelOf(load, capacity, false);
    const label = words.cell(name, fullName, write.hours(load), write.hours(capacity), write.rate(load, capacity));
    const away = leaveDaysIn(member, range);
    const leave = away === 0 ? '' : `, ${words.someLeave(write.count(away), away <= 1)}`;
    const points = ratePoints(load, capacity);
    return { kind: 'rate', text: String(points), ratePoints: points, level, label: `${label}${leave}` };
  }
  const isUnderContract = member.contracts.some(
    (contract) => contract.first <= range.last && (contract.last ?? range.last) >= range.first,
  );
  if (!isUnderContract)
    return { kind: 'out', text: '', ratePoints: null, level: 'none', label: words.cellOut(name, fullName) };
  if (leaveDaysIn(member, range) > 0) {
    return { kind: 'leave', text: '', ratePoints: null, level: 'none', label: words.cellOnLeave(name, fullName) };
  }
  return { kind: 'none', text: '', ratePoints: null, level: 'none', label: words.cellNone(name, fullName) };
}

/** Days of leave on which the member would have worked, half days as 0.5. */
function leaveDaysIn(member: Member, range: DateRange): number {
  const leave = member.leave.filter(({ first, last }) => first <= range.last && last >= range.first);
  if (leave.length === 0) return 0;
  const { microHours } = memberCapacity({ ...member, leave: [] }, range);
  return leave.reduce((sum, { first, last, half }) => {
    const [from, to] = [Math.max(first, range.first), Math.min(last, range.last)];
    const worked = microHours.subarray(from - range.first, to - range.first + 1).filter((amount) => amount > 0).length;
    return sum + (half ? worked / 2 : worked);
  }, 0);
}

/** `AM` of Anne Mercier; the beginning of a name of one word. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && word !== '·');
  const letters = words.length > 1 ? words.map((word) => Array.from(word)[0]) : Array.from(name);
  return letters.slice(0, words.length > 1 ? 3 : 4).join('');
}
