// The months and the weeks of each pool: load against capacity in figures and in a few sentences; without a team, work by due date.

import { type Day, isoDateOf } from '../../calendar/civil-date.js';
import { contains, type DateRange } from '../../calendar/date-range.js';
import { loadByPeriod, type PeriodLoad } from '../../capacity/load-by-period.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
import type { Deadline, PeriodFigures, PoolMonths } from '../../report/report.js';
import { unplacedByPeriod } from '../team-tables.js';
import { dayFrom, type Facts, lackingPools, levelOf, type PoolFacts, wordOf } from './facts.js';
import { ratePoints } from './writing.js';

type By = 'week' | 'month';

/** A period with what is missing in it. */
interface Period extends PeriodLoad {
  /** Whether an interval that lacks hours has a day in it. */
  readonly lacks: boolean;
  /** What is missing of the intervals that lie in it for the most part. */
  readonly missing: MicroHours;
  /** What of the load is on no day of the levelled plan. */
  readonly unplaced: MicroHours;
}

/** The months of each pool of the team, the one that lacks most hours first. */
export function poolMonths(facts: Facts): readonly PoolMonths[] {
  const { teamFacts, words } = facts;
  if (teamFacts === null) return [];
  const lacking = lackingPools(teamFacts);
  const others = teamFacts.pools.filter((pool) => !lacking.includes(pool));
  return [...lacking, ...others].map((pool) => {
    const months = periodsOf(pool, 'month', facts);
    return {
      pool: pool.pool,
      name: pool.name,
      months: months.map((period) => figuresOf(period, 'month', facts)),
      weeks: periodsOf(pool, 'week', facts).map((period) => figuresOf(period, 'week', facts)),
      missingHours: pool.verdict.missingHours,
      words: sentences(pool, months, facts),
      legend: { wide: words.legend.capacity, narrow: words.legend.load, over: words.legend.over },
      basis: words.basisLevelled,
    };
  });
}

/** The months of the work that is given to no pool. */
export function unassignedMonths(facts: Facts): readonly PeriodFigures[] {
  const unassigned = facts.teamFacts?.unassigned ?? null;
  if (unassigned === null) return [];
  return periodsOf(unassigned, 'month', facts).map((period) => ({
    ...figuresOf(period, 'month', facts),
    word: facts.words.levels.none,
    level: 'none',
  }));
}

/** The periods of a pool with a day shown. */
export function periodsOf(
  { level, verdict }: Pick<PoolFacts, 'level' | 'verdict'>,
  by: By,
  { shown }: Facts,
): readonly Period[] {
  const range = { first: isoDateOf(shown.first), last: isoDateOf(shown.last) };
  const unplaced = unplacedByPeriod(level, by, range);
  const periods = loadByPeriod(level.days, by, range);
  const lacking = verdict.violated.map((interval) => ({
    range: { first: dayFrom(interval.first), last: dayFrom(interval.last) },
    missing: interval.compulsoryMicroHours - interval.availableMicroHours,
  }));
  const rangesOfPeriods = periods.map(({ first, last }) => ({ first: dayFrom(first), last: dayFrom(last) }));
  const mostOf = lacking.map((interval) => {
    const shared = rangesOfPeriods.map((period) => daysShared(period, interval.range));
    return shared.indexOf(Math.max(...shared));
  });
  return periods.map((period, index) => {
    const loadMicroHours = period.loadMicroHours + unplaced[index];
    return {
      ...period,
      loadMicroHours,
      loadHours: hoursOf(loadMicroHours),
      unplaced: unplaced[index],
      lacks: lacking.some((interval) => daysShared(rangesOfPeriods[index], interval.range) > 0),
      missing: lacking.reduce((sum, { missing }, one) => sum + (mostOf[one] === index ? missing : 0), 0),
    };
  });
}

function daysShared(one: DateRange, other: DateRange): number {
  return Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1);
}

function figuresOf(period: Period, by: By, { words, write }: Facts): PeriodFigures {
  const { capacityMicroHours: capacity, loadMicroHours: load, lacks, missing, unplaced } = period;
  const level = levelOf(load, capacity, lacks);
  const first = dayFrom(period.first);
  const number = period.period.slice(-2).replace(/^0/, '');
  return {
    key: period.period,
    name: by === 'month' ? write.shortMonthOfYear(first) : number,
    fullName: by === 'month' ? write.monthOfYear(first) : words.week(number, write.day(first)),
    capacityHours: period.capacityHours,
    loadHours: period.loadHours,
    overHours: hoursOf(Math.max(0, load - capacity)),
    capacity: write.hours(capacity),
    load: write.hours(load),
    free: write.hours(Math.max(0, capacity - load)),
    overloadedDays: write.count(period.overloadedDays),
    freeHours: hoursOf(capacity - load),
    unplacedHours: hoursOf(unplaced),
    overloadedDayCount: period.overloadedDays,
    rate: capacity === 0 ? null : write.rate(load, capacity),
    ratePoints: capacity === 0 ? null : ratePoints(load, capacity),
    word: wordOf(level, words),
    level,
    missing: missing === 0 ? null : words.missing(write.hoursNeeded(missing)),
  };
}

/** The most lines beside a chart. */
const MOST_WORDS = 4;

/** The worst month first, then those that are tight, then what is free; last what is proved of the worst. */
function sentences(pool: PoolFacts, months: readonly Period[], facts: Facts): readonly string[] {
  const { words, write } = facts;
  const { certificate } = pool.verdict;
  const nameOf = ({ first }: Period) => write.month(dayFrom(first));
  const lacking = months.filter(({ lacks }) => lacks).sort((a, b) => b.missing - a.missing);
  const lines = lacking.map((month) => monthThatLacks(month, pool, facts));
  const fitting = months.filter(({ lacks, capacityMicroHours }) => !lacks && capacityMicroHours > 0);
  const isTight = ({ loadMicroHours, capacityMicroHours }: Period) => loadMicroHours >= 0.9 * capacityMicroHours;
  const tight = fitting.filter(isTight);
  if (tight.length > 0) {
    const [fullest] = tight.toSorted((a, b) => rateOf(b) - rateOf(a));
    lines.push(words.monthsTight(tight.map(nameOf), write.rate(fullest.loadMicroHours, fullest.capacityMicroHours)));
  }
  const proof =
    certificate === null || certificate.availableMicroHours === 0
      ? []
      : [
          words.proven(
            write.rate(certificate.compulsoryMicroHours, certificate.availableMicroHours),
            write.days(dayFrom(certificate.first), dayFrom(certificate.last)),
          ),
        ];
  const roomy = lastRun(months, (month) => !month.lacks && !isTight(month));
  if (roomy.length > 0) {
    const free = roomy.reduce((sum, month) => sum + month.capacityMicroHours - month.loadMicroHours, 0);
    const [first, last] = [nameOf(roomy[0]), nameOf(roomy[roomy.length - 1])];
    lines.push(words.monthsFree(first === last ? first : words.fromTo(first, last), write.hoursThere(free)));
  }
  return [...lines.slice(0, MOST_WORDS - proof.length), ...proof];
}

function monthThatLacks(month: Period, { verdict }: PoolFacts, { shown, words, write }: Facts): string {
  const { loadMicroHours: load, capacityMicroHours: capacity, overloadedDays, missing } = month;
  const name = write.month(dayFrom(month.first));
  const sentence = words.monthLacks(
    name,
    write.hoursNeeded(load),
    write.hoursThere(capacity),
    write.count(overloadedDays),
  );
  const within = (day: Day) => contains({ first: dayFrom(month.first), last: dayFrom(month.last) }, day);
  const ends = verdict.violated.map(({ last }) => dayFrom(last)).filter((day) => within(day) && day < shown.last);
  // Where the month itself lacks as much as is missing, there is nothing to explain.
  if (missing === 0 || ends.length === 0 || load - capacity >= missing) return sentence;
  const after = write.day(Math.max(...ends));
  const why = load > capacity ? words.lateHours(write.hours(load - capacity), after) : words.freeHoursLate(after);
  return `${sentence} ${why}`;
}

function rateOf({ loadMicroHours, capacityMicroHours }: Period): number {
  return ratePoints(loadMicroHours, capacityMicroHours);
}

/** The last of the months in a row of which something holds. */
function lastRun(months: readonly Period[], holds: (month: Period) => boolean): readonly Period[] {
  const last = months.findLastIndex(holds);
  if (last < 0) return [];
  const before = months.slice(0, last).findLastIndex((month) => !holds(month));
  return months.slice(before + 1, last + 1);
}

/** All work by the month it is due in, with what of it is signed: where there is no team to set it against. */
export function monthsByDue(deadlines: readonly Deadline[], facts: Facts): readonly PoolMonths[] {
  const { words } = facts;
  const months = byDue(deadlines, 'month', facts);
  return [
    {
      pool: null,
      name: words.allWork,
      months,
      weeks: byDue(deadlines, 'week', facts),
      missingHours: 0,
      words: [],
      legend: { wide: words.legend.due, narrow: words.legend.signed, over: null },
      basis: words.basisDue,
    },
  ];
}

function byDue(deadlines: readonly Deadline[], by: By, facts: Facts): readonly PeriodFigures[] {
  const { shown, words, write } = facts;
  const days = Array.from({ length: shown.last - shown.first + 1 }, (_, index) => ({
    day: isoDateOf(shown.first + index),
    capacityMicroHours: 0,
    loadMicroHours: 0,
  }));
  for (const { day: due, microHours, isOfFirm, isSigned } of deadlines) {
    if (!isOfFirm) continue;
    const day = days[due - shown.first];
    day.capacityMicroHours += microHours;
    if (isSigned) day.loadMicroHours += microHours;
  }
  return loadByPeriod(days, by).map((period) => ({
    ...figuresOf({ ...period, lacks: false, missing: 0, unplaced: 0 }, by, facts),
    rate: null,
    ratePoints: null,
    word: words.levels.none,
    level: 'none',
    free: write.hours(0),
  }));
}
