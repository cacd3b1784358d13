// Everybody's weeks and months: how full each is of what is given to the person by name and of a possible share of the pool's work.

import { bucketAround, isoWeekOf, monthNameOf } from '../../calendar/buckets.js';
import { civilDateOf, type Day, isoDateOf } from '../../calendar/civil-date.js';
import { contains, type DateRange } from '../../calendar/date-range.js';
import type { PersonDay, PersonLoad, PoolPersonLoads } from '../../capacity/person-loads.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
import type { People, PeopleColumn, PersonCell, PersonRow, PoolPeople } from '../../report/report.js';
import type { Member } from '../../team/team.js';
import { Absences } from './absences.js';
import { dayFrom, type Facts, levelOf, type PoolFacts } from './facts.js';
import { ratePoints } from './writing.js';

/** A column with its days. */
interface Time extends PeopleColumn {
  readonly range: DateRange;
}

/** The people of all pools; null without a team, and where persons are not to be named. Days that are not shown count for nothing. */
export function peopleOf(facts: Facts): People | null {
  const { teamFacts, noPeople, words } = facts;
  if (teamFacts === null || noPeople) return null;
  const [weeks, months] = [timesOf(isoWeekOf, facts), timesOf(monthNameOf, facts)];
  const absences = new Map(teamFacts.team.members.map((member) => [member.id, new Absences(member, facts)]));
  const poolsBy = (personsOf: (pool: PoolFacts) => PoolPersonLoads) =>
    teamFacts.pools.map((pool) => poolPeople(pool, personsOf(pool), { weeks, months, absences }, facts));
  return {
    weeks: weeks.map(columnOf),
    months: months.map(columnOf),
    pools: poolsBy(({ persons }) => persons),
    note: words.peopleNote,
    latest: { pools: poolsBy(({ personsLate }) => personsLate), note: words.peopleLateNote },
  };
}

/** The columns, and why people are away. */
interface Basis {
  readonly weeks: readonly Time[];
  readonly months: readonly Time[];
  readonly absences: ReadonlyMap<string, Absences>;
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

function poolPeople(pool: PoolFacts, persons: PoolPersonLoads, basis: Basis, facts: Facts): PoolPeople {
  const { weeks, months } = basis;
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
    people: persons.members.map((person, index) => personRow(person, pool.members[index], basis, facts)),
    unplaced: byWeek.every((text) => text === '') ? null : { weeks: byWeek, months: unplaced(months) },
  };
}

function personRow(person: PersonLoad, member: Member, { weeks, months, absences }: Basis, facts: Facts): PersonRow {
  const name = facts.names.label('member', person.member);
  const first = person.days.length === 0 ? 0 : dayFrom(person.days[0].day);
  const daysIn = ({ range }: Time) =>
    person.days.slice(Math.max(0, range.first - first), Math.max(0, range.last - first + 1));
  const away = absences.get(member.id) as Absences;
  const cell = (time: Time) => cellOf(name, member, away, daysIn(time), time, facts);
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
  away: Absences,
  days: readonly PersonDay[],
  { range, fullName }: Time,
  { words, write }: Facts,
): PersonCell {
  const sum = (read: (day: PersonDay) => MicroHours) => days.reduce((all, day) => all + read(day), 0);
  const capacity = sum(({ capacityMicroHours }) => capacityMicroHours);
  const load = sum(({ inPersonMicroHours, shareMicroHours }) => inPersonMicroHours + shareMicroHours);
  const described = (texts: readonly string[]) => {
    const detail = texts.join(', ');
    return { detail, label: words.cell(name, fullName, detail) };
  };
  if (capacity > 0) {
    const points = ratePoints(load, capacity);
    const [level, rate] = [levelOf(load, capacity, false), write.rate(load, capacity)];
    const texts = [words.hoursOf(write.hours(load), write.hours(capacity)), rate, ...away.words(range)];
    return { kind: 'rate', text: String(points), ratePoints: points, level, ...described(texts) };
  }
  const empty = { text: '', ratePoints: null, level: 'none' } as const;
  const isUnderContract = member.contracts.some(
    (contract) => contract.first <= range.last && (contract.last ?? range.last) >= range.first,
  );
  if (!isUnderContract) return { kind: 'out', ...empty, ...described([words.out]) };
  if (away.leaveDays(range) > 0)
    return { kind: 'leave', ...empty, ...described([words.onlyLeave, ...away.words(range)]) };
  return { kind: 'none', ...empty, ...described([words.noHours, ...away.words(range)]) };
}

/** `AM` of Anne Mercier; the beginning of a name of one word. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && word !== '·');
  const letters = words.length > 1 ? words.map((word) => Array.from(word)[0]) : Array.from(name);
  return letters.slice(0, words.length > 1 ? 3 : 4).join('');
}
