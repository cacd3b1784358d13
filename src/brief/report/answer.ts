// The answer before any chart: whether the work fits, what is missing and in which months, and the strip of months.

import { quarterOf } from '../../calendar/buckets.js';
import { groupedBy } from '../../core/grouped.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
import type { Deadline, Headline, Report, ReportState, StripPeriod } from '../../report/report.js';
import {
  dayFrom,
  type Facts,
  lackingPools,
  levelOf,
  namedPeople,
  type PoolFacts,
  type TeamFacts,
  whenShown,
  wordOf,
} from './facts.js';
import { lackingCards } from './lacking-cards.js';
import { periodsOf } from './months.js';

/** What stands on the first screen beside the cards. */
export interface Answer {
  readonly state: ReportState;
  readonly headline: Headline;
  readonly summary: readonly string[];
  readonly notices: readonly string[];
  readonly strip: readonly StripPeriod[];
  readonly otherPools: Report['otherPools'];
}

/** The longest that a headline may be, in characters. */
const LONGEST_HEADLINE = 60;

/** The answer. `isPart`: the report is about a part of the firm's work. */
export function answerOf(deadlines: readonly Deadline[], isPart: boolean, facts: Facts): Answer {
  const { teamFacts, words, write } = facts;
  const ofFirm = deadlines.filter(({ isOfFirm }) => isOfFirm);
  const hours = ofFirm.reduce((sum, { microHours }) => sum + microHours, 0);
  const nothingElse = { notices: [], strip: [], otherPools: [] };
  if (deadlines.length === 0) {
    const text = words.nothing(whenShown(facts));
    return { state: 'nothing', headline: { alarm: null, text }, summary: [], ...nothingElse };
  }
  if (teamFacts === null) {
    const headline = { alarm: null, text: words.toDo(write.hours(hours), whenShown(facts)) };
    const [state, summary] = isPart ? (['part', words.partOnly] as const) : (['noTeam', words.addTeam] as const);
    return { state, headline, summary: [summary], ...nothingElse };
  }
  const months = monthsOf(teamFacts, facts);
  const lacking = lackingPools(teamFacts);
  const unassigned = ofFirm.reduce((sum, { pool, microHours }) => sum + (pool === '' ? microHours : 0), 0);
  const answer = {
    notices: unassigned === 0 || lacking.length === 0 ? [] : [words.unassigned(write.hoursNeeded(unassigned))],
    strip: stripOf(months, facts),
  };
  if (lacking.length === 0) {
    const headline =
      unassigned === 0
        ? { alarm: null, text: words.fits(whenShown(facts)) }
        : { alarm: words.unassignedAlarm(write.hoursNeeded(unassigned)), text: words.restFits };
    return { state: 'fits', headline, summary: [totalLine(teamFacts, facts)], ...answer, otherPools: [] };
  }
  return {
    state: 'lacks',
    headline: headlineOf(lacking, months, facts),
    summary: summaryOf(lacking, months, teamFacts, facts),
    ...answer,
    otherPools: lacking.slice(1).map((pool) => ({
      pool: pool.pool,
      text: missingLine(pool, facts),
      cards: lackingCards(pool, teamFacts, facts),
    })),
  };
}

/** A month of all pools: the fullest of them tells its rate, since pools lend each other no hours. */
interface MonthOfPools {
  readonly period: string;
  readonly first: string;
  readonly last: string;
  readonly load: MicroHours;
  readonly capacity: MicroHours;
  readonly lacks: boolean;
}

function monthsOf({ pools }: TeamFacts, facts: Facts): readonly MonthOfPools[] {
  const ofPools = pools.map((pool) => periodsOf(pool, 'month', facts));
  const [one = []] = ofPools;
  return one.map(({ period, first, last }, index) => {
    const months = ofPools.map((ofPool) => ofPool[index]);
    const [fullest] = months.toSorted((a, b) => fullness(b) - fullness(a));
    return {
      ...{ period, first, last, lacks: months.some(({ lacks }) => lacks) },
      ...{ load: fullest.loadMicroHours, capacity: fullest.capacityMicroHours },
    };
  });
}

function fullness(period: { readonly loadMicroHours: MicroHours; readonly capacityMicroHours: MicroHours }): number {
  const { loadMicroHours, capacityMicroHours } = period;
  if (capacityMicroHours === 0) return loadMicroHours === 0 ? -1 : Number.POSITIVE_INFINITY;
  return loadMicroHours / capacityMicroHours;
}

/** From so many months on the strip is of quarters. */
const MOST_MONTHS = 24;

function stripOf(months: readonly MonthOfPools[], facts: Facts): readonly StripPeriod[] {
  const { words, write } = facts;
  const cellOf = (name: string, { load, capacity, lacks }: MonthOfPools): StripPeriod => {
    const level = levelOf(load, capacity, lacks);
    return { name, rate: capacity === 0 ? '–' : write.rate(load, capacity), word: wordOf(level, words), level };
  };
  if (months.length <= MOST_MONTHS) {
    return months.map((month) => cellOf(write.shortMonthOfYear(dayFrom(month.first)), month));
  }
  const quarters = groupedBy(months, ({ first }) => quarterOf(dayFrom(first)));
  return Array.from(quarters, ([quarter, ofQuarter]) => {
    const [fullest] = ofQuarter.toSorted((a, b) => b.load / b.capacity - a.load / a.capacity);
    const name = facts.lang === 'fr' ? quarter.replace('-Q', ' T') : quarter.replace('-', ' ');
    return cellOf(name, { ...fullest, lacks: ofQuarter.some(({ lacks }) => lacks) });
  });
}

function headlineOf(lacking: readonly PoolFacts[], months: readonly MonthOfPools[], facts: Facts): Headline {
  const { words, write } = facts;
  const missing = lacking.reduce((sum, { verdict }) => sum + verdict.missingMicroHours, 0);
  const text = words.lacks(write.hoursNeeded(missing));
  const names = months.filter(({ lacks }) => lacks).map(({ first }) => write.month(dayFrom(first)));
  const named = words.lacksAlarm(names);
  const isShort = names.length <= 2 && `${named} ${text}`.length <= LONGEST_HEADLINE;
  return { alarm: isShort ? named : words.lacksCountAlarm(names.length), text };
}

function summaryOf(
  lacking: readonly PoolFacts[],
  months: readonly MonthOfPools[],
  teamFacts: TeamFacts,
  facts: Facts,
): readonly string[] {
  const { words } = facts;
  const { pools } = teamFacts;
  const others = months.filter(({ lacks }) => !lacks).length;
  const fitting = pools.filter(({ verdict }) => verdict.feasible).map(({ name }) => name);
  return [
    whyLine(lacking[0], teamFacts, facts),
    ...(others === 0 ? [] : [words.otherMonths(others)]),
    ...(fitting.length === 0 ? [] : [words.otherPoolsFit(fitting)]),
    ...(lacking.some(({ verdict }) => verdict.relaxation === 'pool') ? [words.relaxed] : []),
  ];
}

/** The days that lack most, what is to be done there and with how many hours. */
function whyLine(pool: PoolFacts, teamFacts: TeamFacts, facts: Facts): string {
  const { name, verdict } = pool;
  const { certificate } = verdict;
  const { words, write } = facts;
  if (certificate === null) return '';
  const { members, compulsoryMicroHours, availableMicroHours } = certificate;
  const days = write.days(dayFrom(certificate.first), dayFrom(certificate.last));
  const [work, there] = [write.hoursNeeded(compulsoryMicroHours), write.hoursThere(availableMicroHours)];
  if (members === null || members.length === 0 || isOfWhole(pool, teamFacts))
    return words.poolLacks(days, name, work, there);
  return words.membersLack(
    days,
    namedPeople(
      members.map(({ member }) => member),
      facts,
    ),
    work,
    there,
  );
}

/** Whether the certificate of a pool is about all the hours that the pool has on its days, although some work is given to persons. */
function isOfWhole({ pool, verdict: { certificate } }: PoolFacts, { calendar }: TeamFacts): boolean {
  if (certificate === null) return false;
  const { first, last, availableMicroHours } = certificate;
  return calendar.between(pool, dayFrom(first), dayFrom(last)) === availableMicroHours;
}

function missingLine({ name, verdict: { missingMicroHours, certificate } }: PoolFacts, facts: Facts): string {
  const { words, write } = facts;
  const days = certificate === null ? '' : write.days(dayFrom(certificate.first), dayFrom(certificate.last));
  return words.poolMissing(name, write.hoursNeeded(missingMicroHours), days);
}

function totalLine({ pools }: TeamFacts, facts: Facts): string {
  const { words, write } = facts;
  const periods = pools.flatMap((pool) => periodsOf(pool, 'month', facts));
  const sum = (read: (period: (typeof periods)[number]) => MicroHours) =>
    periods.reduce((all, period) => all + read(period), 0);
  return words.inAll(
    whenShown(facts),
    write.hoursNeeded(sum(({ loadMicroHours }) => loadMicroHours)),
    write.hoursThere(sum(({ capacityMicroHours }) => capacityMicroHours)),
  );
}
