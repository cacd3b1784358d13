// What a verdict says of a pool, as plain values: the hours missing, the days that prove it, whose hours they are, what cannot be scheduled.
// What does not fit falls into parts; those with a day that is shown count, the others are told apart.

import { isoDateOf } from '../calendar/civil-date.js';
import { contains, type OpenRange, overlaps } from '../calendar/date-range.js';
import { hoursOf, type MicroHours } from '../engagement/micro-hours.js';
import { OpenDays } from '../workload/open-days.js';
import { itemsOf, type PlannedWork } from '../workload/work.js';
import { type Addition, byLack, type Deficit, deficitsOf, type Interval, lackOf } from './feasibility.js';
import { ANYONE, deficitsOfPinned } from './flow.js';
import { type MissingOfPersons, missingOfPersons } from './missing-of-persons.js';
import { occurrenceIdOf, type Pool, plannedOf } from './pools.js';
import type { Block, LevelledPlan } from './profile.js';
import { type ShownPart, shownPart } from './shown-part.js';

/** Whether the work of a pool fits, with the proof. It speaks of the days shown. */
export interface Diagnosis {
  /** The least hours to add: the work less the maximum flow, in the parts of the minimum cut that have a day shown. */
  readonly missingMicroHours: MicroHours;
  readonly missingHours: number;
  /** Where adding as much is enough. */
  readonly additions: readonly HoursToAdd[];
  /** These parts: they share neither work nor a member's day, and lack as much together, so that less cannot be enough. In the order of time. */
  readonly violated: readonly ViolatedInterval[];
  /** The one that lacks the most hours, the shortest and then the earliest of equal ones; null when nothing is missing. */
  readonly certificate: InfeasibilityCertificate | null;
  /** What of it is missing because work is given to persons; null when nothing is missing, or no work is given to persons. */
  readonly ofPersons: MissingOfPersons | null;
  /** What is missing on other days alone. */
  readonly outside: MissingOutside;
  /** Those with a day shown in their window. */
  readonly unplaceable: readonly UnschedulableOfMember[];
  /** The block of the levelled plan with the highest utilisation among those with a day shown. Null without work. */
  readonly peak: PeakBlock | null;
}

/** What the parts of the minimum cut without a day shown lack. */
export interface MissingOutside {
  readonly missingMicroHours: MicroHours;
  readonly missingHours: number;
  /** In the order of time. */
  readonly violated: readonly ViolatedInterval[];
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

/** A block of days of equal utilisation; the days that lie between its first and its last and are less used are none of it. */
export interface PeakBlock extends LoadedInterval {
  /** How many days it has, those with capacity alone. */
  readonly days: number;
}

/** A smallest set of days that lacks hours: work that can be done nowhere else, and less capacity. */
export interface ViolatedInterval extends LoadedInterval {
  /** Whose days these are, and which, when some of the work is given to persons; null: every day of the whole pool. */
  readonly members: readonly { readonly member: string; readonly days: readonly string[] }[] | null;
}

/** Why work does not fit: occurrences that can be done nowhere else than where there is too little capacity for them. */
export interface InfeasibilityCertificate extends ViolatedInterval {
  /** Ids, in the order of the plan. */
  readonly occurrences: readonly string[];
  readonly attribution: Attribution;
  /** What of it lies on the days shown; null when all of its capacity does. */
  readonly shown: ShownPart | null;
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

/** The same, with the member that it is given to in person; null for anyone. */
export interface UnschedulableOfMember extends UnschedulableOccurrence {
  readonly member: string | null;
}

/** A diagnosis, and what the answers that follow from it start from. */
export interface DiagnosisOfPool extends Diagnosis {
  /** The parts of the minimum cut that have a day shown, that of the certificate first. */
  readonly deficits: readonly Deficit[];
  /** The additions, by numbers of days and members. */
  readonly added: readonly Addition[];
}

/** The diagnosis of a pool; `levelled`: the levelled plan of its work. */
export function diagnosisOf(pool: Pool, { openDays, blocks }: LevelledPlan): DiagnosisOfPool {
  const { work, members, shown } = pool;
  const all = pool.isPinned ? deficitsOfPinned(work, pool.memberCapacities()) : deficitsOf(work, pool.capacity);
  const deficits = all.filter((deficit) => overlaps(shown, deficit));
  const outside = all.filter((deficit) => !overlaps(shown, deficit));
  const worst = deficits.toSorted(byLack);
  const added = deficits.flatMap((deficit) => additionsOn(shown, deficit));
  const peak = blocks.find(
    ({ indexes, microHours }) => microHours > 0 && indexes.some((index) => contains(shown, openDays.day[index])),
  );
  return {
    missingMicroHours: lackOf(deficits),
    missingHours: hoursOf(lackOf(deficits)),
    additions: added.map((one) => hoursToAdd(one, members)),
    violated: deficits.map((deficit) => violatedInterval(deficit, members)),
    certificate: worst.length === 0 ? null : certificateOf(worst[0], pool),
    ofPersons: worst.length === 0 || !pool.isPinned ? null : missingOfPersons(pool, worst, lackOf(outside)),
    outside: {
      missingMicroHours: lackOf(outside),
      missingHours: hoursOf(lackOf(outside)),
      violated: outside.map((deficit) => violatedInterval(deficit, members)),
    },
    unplaceable: unschedulableWithMember(pool, unschedulableIn(pool, openDays)),
    peak: peak === undefined ? null : peakOf(peak, openDays),
    deficits: worst,
    added,
  };
}

/** Where hours are added to a part with a day shown. Work that has no day to be done on gets one shown, which no work outside can use. */
function additionsOn({ last }: OpenRange, { additions, capacity }: Deficit): readonly Addition[] {
  if (last === null || capacity > 0) return additions;
  return additions.map((addition) => ({ ...addition, day: Math.min(addition.day, last) }));
}

function hoursToAdd({ day, member, microHours }: Addition, members: readonly string[]): HoursToAdd {
  return {
    day: isoDateOf(day),
    member: member === null ? null : members[member],
    microHours,
    hours: hoursOf(microHours),
  };
}

function violatedInterval(deficit: Deficit, names: readonly string[]): ViolatedInterval {
  const members = deficit.members?.map(({ member, days }) => ({ member: names[member], days: days.map(isoDateOf) }));
  return { ...intervalWithDates(deficit), members: members ?? null };
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

function peakOf({ indexes, microHours, capacity }: Block, { day }: OpenDays): PeakBlock {
  const range = { first: day[indexes[0]], last: day[indexes[indexes.length - 1]] };
  return { ...intervalWithDates({ ...range, microHours, capacity }), days: indexes.length };
}

function certificateOf(deficit: Deficit, pool: Pool): InfeasibilityCertificate {
  return {
    ...violatedInterval(deficit, pool.members),
    ...occurrencesAndShares(pool.work, deficit.items),
    shown: shownPart(deficit, pool),
  };
}

function occurrencesAndShares(work: PlannedWork, items: Int32Array) {
  return {
    occurrences: Array.from(items, (item) => occurrenceIdOf(work, item)),
    attribution: attributionOf(work, items),
  };
}

function attributionOf(work: PlannedWork, items: Int32Array): Attribution {
  const { microHours } = work;
  const letterOf = (item: number) => plannedOf(work, item).letter;
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

/** The items with hours and a day shown that nobody who may do them can do on any day of their window. `ofAnyone`: the days with capacity in the pool. */
function unschedulableIn({ work, shown, memberCapacities }: Pool, ofAnyone: OpenDays): Int32Array {
  const ofMembers = memberCapacities().map((capacity) => new OpenDays(capacity));
  return itemsOf(work, (item) => {
    const window = { first: work.release[item], last: work.last[item] };
    const openDays = ofMembers[work.member[item]] ?? ofAnyone;
    return work.microHours[item] > 0 && overlaps(shown, window) && !openDays.isOpen(window.first, window.last);
  });
}

function unschedulableWithMember({ work, members }: Pool, items: Int32Array): readonly UnschedulableOfMember[] {
  return unschedulableOccurrences(work, items).map((occurrence, index) => {
    const member = work.member[items[index]];
    return { ...occurrence, member: member === ANYONE ? null : members[member] };
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
