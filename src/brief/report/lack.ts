// A pool that lacks hours, with the days on which it does, as the cards of the first screen take it.

import type { Day } from '../../calendar/civil-date.js';
import type { DateRange } from '../../calendar/date-range.js';
import type { InfeasibilityCertificate } from '../../capacity/diagnosis.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';
import type { Bar } from '../../report/report.js';
import type { PoolFacts, TeamFacts } from './facts.js';

/** What the cards of a pool that lacks hours are made from. */
export interface Lack {
  readonly pool: PoolFacts;
  readonly certificate: InfeasibilityCertificate;
  /** The certificate's days, and those of them that are open: from Monday to Friday but for holidays, or with somebody at work. */
  readonly range: DateRange;
  readonly open: readonly Day[];
  /** Public holidays of the pool on days from Monday to Friday. */
  readonly holidays: readonly Day[];
  readonly teamFacts: TeamFacts;
}

/** How many of the pool work on a day. */
export function presentOn(day: Day, { members }: PoolFacts, { calendar }: TeamFacts): number {
  return members.filter(({ id }) => calendar.between(id, day, day) > 0).length;
}

/** A bar of so many hours. */
export function bar(label: string, microHours: MicroHours, text: string, over: MicroHours = 0): Bar {
  return { label, hours: hoursOf(microHours), over: hoursOf(over), text };
}
