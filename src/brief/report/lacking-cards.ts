// The three cards where hours are missing: the days and who is there on them, why there are so few and whose work it is, what to do.

import { type Day, weekdayOf } from '../../calendar/civil-date.js';
import type { DateRange } from '../../calendar/date-range.js';
import { frenchHolidays } from '../../calendar/french-holidays.js';
import { groupedBy } from '../../core/grouped.js';
import { required } from '../../core/result.js';
import type { Card, CardBlock, Step } from '../../report/report.js';
import { memberCapacity } from '../../team/member-capacity.js';
import { dayFrom, type Facts, namedPeople, type PoolFacts, someNamed, type TeamFacts } from './facts.js';
import { bar, type Lack, presentOn } from './lack.js';
import { type RemedyNames, stepOf } from './remedy-steps.js';
import { whenCard } from './when-card.js';

/** The cards of the pool that lacks most. */
export function lackingCards(pool: PoolFacts, teamFacts: TeamFacts, facts: Facts): readonly Card[] {
  const { certificate } = pool.verdict;
  if (certificate === null) return [];
  const range = { first: dayFrom(certificate.first), last: dayFrom(certificate.last) };
  const days = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const holidays = holidaysIn(range, pool);
  const isOpen = (day: Day) => weekdayOf(day) <= 5 && !holidays.includes(day);
  const open = days.filter((day) => isOpen(day) || presentOn(day, pool, teamFacts) > 0);
  const lack = { pool, certificate, range, open, holidays, teamFacts };
  return [whenCard(lack, facts), whoCard(lack, facts), whatCard(lack, facts)];
}

function holidaysIn({ first, last }: DateRange, { members: [one] }: PoolFacts): readonly Day[] {
  const holidays = required(frenchHolidays({ first, last, zone: one.zone }));
  const days = holidays.map(({ date }) => dayFrom(date)).filter((day) => weekdayOf(day) <= 5);
  return [...new Set(days)];
}

/** The most lines on leave, and the most managers. */
const MOST_LINES = 4;

function whoCard(lack: Lack, facts: Facts): Card {
  const { pool, certificate, open, teamFacts } = lack;
  const { words, write, names } = facts;
  const there = pool.members.filter(({ id }) => open.some((day) => teamFacts.calendar.between(id, day, day) > 0));
  const { managers } = certificate.attribution;
  const others = managers.slice(MOST_LINES).reduce((sum, { microHours }) => sum + microHours, 0);
  return {
    question: words.who,
    title: words.poolOf(pool.name, there.length),
    blocks: [
      { _tag: 'Points', points: [...whoLeft(lack, facts), ...whoIsAway(lack, facts)] },
      {
        _tag: 'Bars',
        title: words.workByManager,
        bars: [
          ...managers
            .slice(0, MOST_LINES)
            .map(({ id, microHours }) => bar(names.label('manager', id), microHours, write.hours(microHours))),
          ...(others === 0 ? [] : [bar(words.otherManagers, 0, write.hours(others))]),
        ],
      },
    ],
    isAlarm: false,
  };
}

/** Contracts that ended within the days, or in the week before. */
function whoLeft({ pool: { members }, range }: Lack, facts: Facts): readonly string[] {
  const ended = members.flatMap(({ id, contracts }) => {
    const last = Math.max(...contracts.map((contract) => contract.last ?? Number.POSITIVE_INFINITY));
    return last >= range.first - 7 && last < range.last ? [{ id, last }] : [];
  });
  const byDay = groupedBy(ended, ({ last }) => last);
  return Array.from(byDay, ([last, ofDay]) =>
    facts.words.left(
      namedPeople(
        ofDay.map(({ id }) => id),
        facts,
      ),
      facts.write.day(last),
    ),
  );
}

/** Leave within the days, people with the same days together, the most hours first. */
function whoIsAway({ pool: { members }, range, teamFacts }: Lack, facts: Facts): readonly string[] {
  const { words, write } = facts;
  const away = members.flatMap((member) => {
    const capacity = memberCapacity({ ...member, leave: [] }, range);
    return member.leave.flatMap(({ first, last }) => {
      const [from, to] = [Math.max(first, range.first), Math.min(last, range.last)];
      if (to < from) return [];
      let microHours = 0;
      for (let day = from; day <= to; day++) {
        microHours += capacity.microHours[day - range.first] - teamFacts.calendar.between(member.id, day, day);
      }
      return microHours === 0 ? [] : [{ id: member.id, from, to, microHours }];
    });
  });
  const groups = [...groupedBy(away, ({ from, to }) => `${from} ${to}`).values()]
    .map((group) => ({ group, microHours: group.reduce((sum, one) => sum + one.microHours, 0) }))
    .sort((a, b) => b.microHours - a.microHours);
  const rest = groups.slice(MOST_LINES);
  const lost = rest.reduce((sum, { microHours }) => sum + microHours, 0);
  return [
    ...groups.slice(0, MOST_LINES).map(({ group, microHours }) => {
      const [{ from, to }] = group;
      return words.onLeave(
        namedPeople(
          group.map(({ id }) => id),
          facts,
        ),
        write.days(from, to),
        write.hours(microHours),
      );
    }),
    ...(rest.length === 0 ? [] : [words.moreLeave(rest.flatMap(({ group }) => group).length, write.hours(lost))]),
  ];
}

function whatCard({ pool }: Lack, facts: Facts): Card {
  const { words } = facts;
  const { remedies } = pool.remedies;
  const [enough, others] = [remedies.filter((one) => one.enough), remedies.filter((one) => !one.enough)];
  const named: RemedyNames = {
    people: (members) => namedPeople(members, facts),
    pools: (pools) => someNamed(pools.map((pool) => facts.names.label('pool', pool))),
    work: (occurrence) => workOf(occurrence, facts),
  };
  const steps = enough.map((remedy) => stepOf(remedy, named, facts));
  const notEnough = others.map((remedy): Step => {
    const { title, detail } = stepOf(remedy, named, facts);
    const missing = words.stillMissing(facts.write.hoursNeeded(remedy.missingMicroHours));
    return { title, detail: detail === '' ? missing : `${detail} ; ${missing}` };
  });
  return {
    question: words.what,
    title: null,
    blocks: [
      ...unschedulable(pool, facts),
      ...(steps.length === 0
        ? [{ _tag: 'Text', text: words.noneIsEnough } as const]
        : [{ _tag: 'Steps', title: words.oneIsEnough, steps } as const]),
      ...(notEnough.length === 0 ? [] : [{ _tag: 'Others', title: words.notEnough, steps: notEnough } as const]),
    ],
    isAlarm: true,
  };
}

/** The most deadlines that are named where nobody can do them. */
const MOST_NAMED = 3;

/** Deadlines on whose days nobody works, by name. */
function unschedulable({ verdict: { unplaceable } }: PoolFacts, facts: Facts): readonly CardBlock[] {
  if (unplaceable.length === 0) return [];
  const { words, write } = facts;
  const points = unplaceable
    .slice(0, MOST_NAMED)
    .map(({ occurrence, release, last }) =>
      words.nobodyCanDetail(workOf(occurrence, facts), write.days(dayFrom(release), dayFrom(last))),
    );
  return [
    { _tag: 'Text', text: words.nobodyCan(unplaceable.length) },
    {
      _tag: 'Points',
      points:
        unplaceable.length > MOST_NAMED ? [...points, words.nobodyCanMore(unplaceable.length - MOST_NAMED)] : points,
    },
  ];
}

/** `TVA, Garage Garnier`: what an occurrence is called. */
function workOf(occurrence: string, { plan, names }: Facts): string {
  const found = plan.occurrences.find(({ id }) => id === occurrence);
  const letter = plan.schedule.letters.find(({ id }) => id === found?.letterId);
  return `${found?.activite.trim()}, ${names.label('client', letter?.client ?? null)}`;
}
