// What a verdict says of a pool, as plain values: the hours missing, the days that prove it, whose hours they are, what cannot be scheduled.
// It is worked out by intervals when anyone may do the work, by a flow when some of it is given to persons.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { ruleOfRow } from '../schedule/rule-table.js';
import { CapacityRanges } from '../workload/daily-capacity.js';
import { OpenDays } from '../workload/open-days.js';
import { itemsOf, type PlannedWork, type Work } from '../workload/work.js';
import { feasibilityOf, type Interval, peakOf } from './feasibility.js';
import { ANYONE, type Cut, flowOf } from './flow.js';
import { occurrenceIdOf, type Pool } from './pools.js';

/** Whether the work of a pool fits, with the proof. */
export interface Diagnosis {
  /** The least hours to add: the work less the maximum flow. */
  readonly missingMicroHours: MicroHours;
  readonly missingHours: number;
  /** Where adding as much is enough. */
  readonly additions: readonly HoursToAdd[];
  /** Disjoint intervals that lack as much, so that less cannot be enough; empty when work is given to persons: there the cut proves it. */
  readonly violated: readonly LoadedInterval[];
  /** The interval that lacks the most hours or, when work is given to persons, the minimum cut; null when all fits. */
  readonly certificate: InfeasibilityCertificate | null;
  readonly unplaceable: readonly UnschedulableOccurrence[];
  /** The interval with the most work for its capacity, `unplaceable` left out: no plan has a lower peak. Null without work. */
  readonly peak: LoadedInterval | null;
}

/** Hours to add on a day, for one member, or for anyone of the pool (null). */
export interface HoursToAdd {
  readonly day: string;
  readonly member: string | null;
  readonly microHours: MicroHours;
  readonly hours: number;
}

/** Days, both included, `YYYY-MM-DD`, with the work whose whole window lies in them (mandatory there) and the capacity there. */
export interface LoadedInterval {
  readonly first: string;
  readonly last: string;
  readonly compulsoryMicroHours: MicroHours;
  readonly compulsoryHours: number;
  readonly availableMicroHours: MicroHours;
  readonly availableHours: number;
}

/** Why work does not fit: occurrences that can be done nowhere else than where there is too little capacity for them. */
export interface InfeasibilityCertificate extends LoadedInterval {
  /** Whose days these are, and which, when some of the work is given to persons; null: every day of the whole pool. */
  readonly members: readonly { readonly member: string; readonly days: readonly string[] }[] | null;
  /** Ids, in the order of the plan. */
  readonly occurrences: readonly string[];
  readonly attribution: Attribution;
}

/** The part of a letter, a client or a manager in some work; `id` is null where a letter names none. */
export interface Share {
  readonly id: string | null;
  readonly occurrences: number;
  readonly microHours: MicroHours;
  readonly hours: number;
}

/** Some work divided three times over, the largest shares first, equal ones by id. */
export interface Attribution {
  readonly letters: readonly Share[];
  readonly clients: readonly Share[];
  readonly managers: readonly Share[];
}

/** An occurrence with hours that no plan can hold: nobody who may do it works on any day of its window. Dates `YYYY-MM-DD`. */
export interface UnschedulableOccurrence {
  readonly occurrence: string;
  readonly release: string;
  readonly last: string;
  readonly microHours: MicroHours;
  readonly hours: number;
}

/** The diagnosis of a pool, with the items of its certificate. */
export function diagnosisOf(pool: Pool): Diagnosis & { readonly items: Int32Array } {
  return pool.isPinned ? byFlow(pool) : byIntervals(pool);
}

function byIntervals({ work, capacity }: Pool) {
  const { worst, shortfall, additions, violated, unschedulable, peak } = feasibilityOf(work, capacity);
  const items = worst === null ? new Int32Array(0) : itemsIn(work, worst);
  return {
    missingMicroHours: shortfall,
    missingHours: hoursOf(shortfall),
    additions: additions.map(({ day, microHours }) => hoursToAdd(day, null, microHours)),
    violated: violated.map(intervalWithDates),
    certificate:
      worst === null ? null : { ...intervalWithDates(worst), members: null, ...occurrencesAndShares(work, items) },
    unplaceable: unschedulableOccurrences(work, unschedulable),
    peak: peak === null ? null : intervalWithDates(peak),
    items,
  };
}

function byFlow(pool: Pool) {
  const { work, members, capacity } = pool;
  const { shortfall, additions, cut } = flowOf(work, pool.memberCapacities());
  const openDays = new OpenDays(capacity);
  const peak = peakOf(work, openDays, new CapacityRanges(capacity));
  const nameOf = (member: number) => (member === ANYONE ? null : members[member]);
  return {
    missingMicroHours: shortfall,
    missingHours: hoursOf(shortfall),
    additions: additions.map(({ day, member, microHours }) => hoursToAdd(day, nameOf(member), microHours)),
    violated: [],
    certificate: cut === null ? null : certificateOfCut(pool, cut),
    unplaceable: unschedulableOccurrences(work, unschedulableIn(pool, openDays)),
    peak: peak === null ? null : intervalWithDates(peak),
    items: cut?.items ?? new Int32Array(0),
  };
}

function hoursToAdd(day: Day, member: string | null, microHours: MicroHours): HoursToAdd {
  return { day: isoDateOf(day), member, microHours, hours: hoursOf(microHours) };
}

function intervalWithDates({ first, last, microHours, capacity }: Interval): LoadedInterval {
  return {
    first: isoDateOf(first),
    last: isoDateOf(last),
    compulsoryMicroHours: microHours,
    compulsoryHours: hoursOf(microHours),
    availableMicroHours: capacity,
    availableHours: hoursOf(capacity),
  };
}

/** The items whose whole window lies in an interval. */
function itemsIn(work: Work, { first, last }: Interval): Int32Array {
  return itemsOf(work, (item) => work.release[item] >= first && work.last[item] <= last);
}

/** The certificate that a cut is; it spans the windows of its items. */
function certificateOfCut({ work, members }: Pool, cut: Cut): InfeasibilityCertificate {
  const first = cut.items.reduce((earliest, item) => Math.min(earliest, work.release[item]), Number.POSITIVE_INFINITY);
  const last = cut.items.reduce((latest, item) => Math.max(latest, work.last[item]), Number.NEGATIVE_INFINITY);
  return {
    ...intervalWithDates({ first, last, microHours: cut.microHours, capacity: cut.capacity }),
    members: cut.members.map(({ member, days }) => ({ member: members[member], days: days.map(isoDateOf) })),
    ...occurrencesAndShares(work, cut.items),
  };
}

function occurrencesAndShares(work: PlannedWork, items: Int32Array) {
  return {
    occurrences: Array.from(items, (item) => occurrenceIdOf(work, item)),
    attribution: attributionOf(work, items),
  };
}

function attributionOf({ schedule, rows, microHours }: PlannedWork, items: Int32Array): Attribution {
  const { rules, letters } = schedule;
  const letterOf = (item: number) => letters[rules.activity[ruleOfRow(rules, rows[item])]];
  const sharesBy = (idOf: (item: number) => string | null): readonly Share[] => {
    const sums = new Map<string | null, { occurrences: number; microHours: MicroHours }>();
    for (const item of items) {
      const id = idOf(item);
      const sum = sums.get(id) ?? { occurrences: 0, microHours: 0 };
      sums.set(id, sum);
      sum.occurrences++;
      sum.microHours += microHours[item];
    }
    return Array.from(sums, ([id, sum]) => ({ id, ...sum, hours: hoursOf(sum.microHours) })).sort(
      (a, b) => b.microHours - a.microHours || ((a.id ?? '') < (b.id ?? '') ? -1 : 1),
    );
  };
  return {
    letters: sharesBy((item) => letterOf(item).id),
    clients: sharesBy((item) => letterOf(item).client),
    managers: sharesBy((item) => letterOf(item).manager),
  };
}

/** The items with hours that nobody who may do them can do on any day of their window. `ofAnyone`: the days with capacity in the pool. */
function unschedulableIn({ work, memberCapacities }: Pool, ofAnyone: OpenDays): Int32Array {
  const ofMembers = memberCapacities().map((capacity) => new OpenDays(capacity));
  return itemsOf(work, (item) => {
    const openDays = ofMembers[work.member[item]] ?? ofAnyone;
    return work.microHours[item] > 0 && !openDays.isOpen(work.release[item], work.last[item]);
  });
}

/** The occurrences of some items, with their windows. */
export function unschedulableOccurrences(work: PlannedWork, items: Int32Array): readonly UnschedulableOccurrence[] {
  return Array.from(items, (item) => ({
    occurrence: occurrenceIdOf(work, item),
    release: isoDateOf(work.release[item]),
    last: isoDateOf(work.last[item]),
    microHours: work.microHours[item],
    hours: hoursOf(work.microHours[item]),
  }));
}
