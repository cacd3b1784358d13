// What every part of a report is made from: the plan beside the team, the days shown, and how all of it is named and written.

import { civilDateOf, type Day, dayOf, daysInMonth } from '../../calendar/civil-date.js';
import { dayOfIsoDate } from '../../calendar/date-input.js';
import type { DateRange } from '../../calendar/date-range.js';
import type { PoolVerdict } from '../../capacity/capacity-of.js';
import type { PoolLevel } from '../../capacity/level.js';
import type { PoolPersonLoads } from '../../capacity/person-loads.js';
import type { PoolRemedies } from '../../capacity/remedy.js';
import type { Language } from '../../core/text.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
import type { WorkSide } from '../../engagement/side.js';
import type { Names } from '../../names/names.js';
import type { Level } from '../../report/report.js';
import type { Plan } from '../../schedule/plan.js';
import type { CapacityCalendar } from '../../team/capacity-calendar.js';
import type { Member, Team } from '../../team/team.js';
import type { NamedPeople, ReportWords } from './words-en.js';
import type { Writing } from './writing.js';

/** The plan, the days shown, and the words. */
export interface Facts {
  readonly lang: Language;
  readonly words: ReportWords;
  readonly write: Writing;
  readonly names: Names;
  readonly plan: Plan;
  readonly shown: DateRange;
  readonly side: WorkSide;
  /** Persons are counted and not named. */
  readonly noPeople: boolean;
  /** Null without a team, and where the report is about a part of the work. */
  readonly teamFacts: TeamFacts | null;
}

/** What is known of a team for this work. */
export interface TeamFacts {
  readonly team: Team;
  /** The capacity of each member on the days shown and on those of certificates, with a week around them. */
  readonly calendar: CapacityCalendar;
  /** Those of the team's pools, in its order. */
  readonly pools: readonly PoolFacts[];
  /** Work that is given to no pool; null without any. */
  readonly unassigned: Pick<PoolFacts, 'level' | 'verdict'> | null;
}

/** A pool of the team with all that is known of it. */
export interface PoolFacts {
  readonly pool: string;
  readonly name: string;
  readonly members: readonly Member[];
  readonly verdict: PoolVerdict;
  readonly level: PoolLevel;
  readonly persons: PoolPersonLoads;
  /** The same with all work as late as can be. */
  readonly personsLate: PoolPersonLoads;
  readonly remedies: PoolRemedies;
}

/** The day of `YYYY-MM-DD`. */
export function dayFrom(text: string): Day {
  return dayOfIsoDate(text) as Day;
}

/** The pools whose work does not fit, the one that lacks most first. */
export function lackingPools({ pools }: TeamFacts): readonly PoolFacts[] {
  return pools
    .filter(({ verdict }) => !verdict.feasible)
    .sort((a, b) => b.verdict.missingMicroHours - a.verdict.missingMicroHours);
}

/** How full a time is; `lacks`: whether hours are known to be missing in it. */
export function levelOf(load: MicroHours, capacity: MicroHours, lacks: boolean): Level {
  if (lacks || load > capacity) return 'lacks';
  if (capacity === 0) return 'none';
  const rate = load / capacity;
  if (rate >= 0.9) return 'tight';
  return rate < 0.45 ? 1 : rate < 0.7 ? 2 : rate < 0.85 ? 3 : 4;
}

/** The word for it. */
export function wordOf(level: Level, { levels }: ReportWords): string {
  if (level === 'none') return levels.none;
  return typeof level === 'number' ? levels.fits : levels[level];
}

/** The names of some members, three at most of more than four; none of them where persons are not to be named. */
export function namedPeople(members: readonly string[], { names, noPeople }: Facts): NamedPeople {
  if (noPeople) return { names: [], more: members.length };
  return someNamed(members.map((member) => names.label('member', member)));
}

/** Some names, three at most of more than four. */
export function someNamed(names: readonly string[]): NamedPeople {
  const most = names.length > 4 ? 3 : names.length;
  return { names: names.slice(0, most), more: names.length - most };
}

/** `2026`, `mai 2026`: the year or the month that the days shown are; null when they are neither. */
function periodShown({ shown: { first, last }, write }: Facts): string | null {
  const { year, month } = civilDateOf(first);
  if (first === dayOf(year, 1, 1) && last === dayOf(year, 12, 31)) return String(year);
  const isMonth = first === dayOf(year, month, 1) && last === first + daysInMonth(year, month) - 1;
  return isMonth ? write.monthOfYear(first) : null;
}

/** `en 2026`, `en mai 2026`, `du 1er mars au 30 juin 2026`: the days shown, in a sentence. */
export function whenShown(facts: Facts): string {
  const period = periodShown(facts);
  return period === null ? daysShown(facts) : facts.words.during(period);
}

/** `2026`, `mai 2026`, `du 1er mars au 30 juin 2026`: the days shown, in a title. */
export function titleOfShown(facts: Facts): string {
  return periodShown(facts) ?? daysShown(facts);
}

function daysShown({ shown: { first, last }, words, write }: Facts): string {
  return words.fromDayTo(write.date(first), write.date(last));
}
