// The three cards where all work fits: the busiest week, the hours that are left, the months to watch.

import type { MicroHours } from '../../engagement/micro-hours.js';
import type { Card } from '../../report/report.js';
import { dayFrom, type Facts, type PoolFacts, type TeamFacts } from './facts.js';
import { bar } from './lack.js';
import { periodsOf } from './months.js';

/** A period of a pool. */
interface Time {
  readonly pool: PoolFacts;
  readonly first: string;
  readonly last: string;
  readonly load: MicroHours;
  readonly capacity: MicroHours;
}

/** The most months that are listed. */
const LISTED = 5;

/** The cards. */
export function fittingCards(teamFacts: TeamFacts, facts: Facts): readonly Card[] {
  const { words, write, shown } = facts;
  const timesOf = (by: 'week' | 'month') =>
    teamFacts.pools.flatMap((pool) =>
      periodsOf(pool, by, facts)
        .filter(({ capacityMicroHours }) => capacityMicroHours > 0)
        .map((period): Time => {
          const { first, last, loadMicroHours: load, capacityMicroHours: capacity } = period;
          return { pool, first, last, load, capacity };
        }),
    );
  const [weeks, months] = [fullestFirst(timesOf('week')), fullestFirst(timesOf('month'))];
  if (weeks.length === 0) return [];
  const [busiest] = weeks;
  const rate = ({ load, capacity }: Time) => write.rate(load, capacity);
  const monthName = ({ first }: Time) => write.monthOfYear(dayFrom(first));
  const free = months.reduce((sum, { load, capacity }) => sum + capacity - load, 0);
  const watched = months.filter(({ load, capacity }) => load >= 0.9 * capacity);
  const card = (question: string, title: string, blocks: Card['blocks']): Card => ({
    question,
    title,
    blocks,
    isAlarm: false,
  });
  return [
    card(words.busiest, write.days(dayFrom(busiest.first), dayFrom(busiest.last)), [
      {
        _tag: 'Text',
        text: words.busiestText(
          busiest.pool.name,
          rate(busiest),
          write.hoursNeeded(busiest.load),
          write.hoursThere(busiest.capacity),
        ),
      },
    ]),
    card(words.margin, words.marginTitle(write.hoursThere(free)), [
      { _tag: 'Text', text: words.marginText(write.date(shown.last)) },
      {
        _tag: 'Bars',
        title: null,
        bars: teamFacts.pools.map(({ pool, name }) => {
          const ofPool = months.filter((month) => month.pool.pool === pool);
          const left = ofPool.reduce((sum, { load, capacity }) => sum + capacity - load, 0);
          return bar(name, left, write.hoursThere(left));
        }),
      },
    ]),
    watched.length === 0
      ? card(words.watch, words.watchNone, [
          { _tag: 'Text', text: words.watchNoneText(monthName(months[0]), months[0].pool.name, rate(months[0])) },
        ])
      : card(words.watch, words.watchTitle(watched.length), [
          {
            _tag: 'Points',
            points: watched
              .slice(0, LISTED)
              .map((month) => words.watchMonth(monthName(month), month.pool.name, rate(month))),
          },
        ]),
  ];
}

function fullestFirst(times: readonly Time[]): readonly Time[] {
  return times.toSorted((a, b) => b.load / b.capacity - a.load / a.capacity);
}
