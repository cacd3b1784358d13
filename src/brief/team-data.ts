// What is known of a team as plain data for JSON: every amount once, as an exact integer of micro-hours, and nothing to call.
// The commands `capacity`, `level` and `headcount` write it.

import type { OccurrenceMove, PoolVerdict } from '../capacity/capacity-of.js';
import type {
  HoursToAdd,
  InfeasibilityCertificate,
  LoadedInterval,
  PeakBlock,
  Share,
  UnschedulableOccurrence,
  UnschedulableOfMember,
  ViolatedInterval,
} from '../capacity/diagnosis.js';
import type { PeopleNeeded, PoolHeadcount } from '../capacity/headcount.js';
import type { PoolLevel } from '../capacity/level.js';
import type { PeriodLoad } from '../capacity/load-by-period.js';
import type { CostOfMember, MissingOfPersons } from '../capacity/missing-of-persons.js';
import type { ShownPart } from '../capacity/shown-part.js';
import type { Allocation, Certificate } from '../capacity/verify.js';
import type { MicroHours } from '../engagement/micro-hours.js';

/** Days with the work that must be done there and the capacity there. */
export type IntervalData = Omit<LoadedInterval, 'compulsoryHours' | 'availableHours'>;
/** A peak. */
export type PeakData = IntervalData & Pick<PeakBlock, 'days'>;

/** A part of what does not fit, with whose days it is about. */
export interface ViolatedData extends IntervalData, Pick<ViolatedInterval, 'members'> {}

/** The part of a letter, a client or a manager in some work. */
export type ShareData = Omit<Share, 'hours'>;

/** An occurrence with hours that no plan can hold. */
export type UnschedulableData = Omit<UnschedulableOccurrence, 'hours'>;

/** The same, with the member that it is given to in person. */
export type UnschedulableOfMemberData = Omit<UnschedulableOfMember, 'hours'>;

/** Why work does not fit. */
export interface CertificateData extends ViolatedData, Pick<InfeasibilityCertificate, 'occurrences'> {
  readonly attribution: {
    readonly letters: readonly ShareData[];
    readonly clients: readonly ShareData[];
    readonly managers: readonly ShareData[];
  };
  /** What of it lies on the days shown; null when all of its capacity does. */
  readonly shown: Omit<ShownPart, 'loadHours' | 'capacityHours'> | null;
}

/** What is missing because work is given to persons. */
export interface MissingOfPersonsData extends Pick<MissingOfPersons, 'ifSharedMicroHours'> {
  readonly members: readonly (Pick<CostOfMember, 'member' | 'costMicroHours'> & {
    readonly heaviest: Omit<NonNullable<CostOfMember['heaviest']>, 'hours'> | null;
  })[];
}

/** A verdict with all of its moves. */
export interface VerdictData extends Pick<PoolVerdict, 'pool' | 'feasible' | 'missingMicroHours' | 'relaxation'> {
  readonly additions: readonly Omit<HoursToAdd, 'hours'>[];
  readonly violated: readonly ViolatedData[];
  /** What of it is missing because work is given to persons. */
  readonly ofPersons: MissingOfPersonsData | null;
  /** What is missing on days that are not shown alone. */
  readonly outside: { readonly missingMicroHours: MicroHours; readonly violated: readonly ViolatedData[] };
  readonly certificate: CertificateData | null;
  readonly unplaceable: readonly UnschedulableOfMemberData[];
  readonly peak: PeakData | null;
  readonly moves: readonly Omit<OccurrenceMove, 'stillMissingHours'>[];
}

/** A levelled plan with its certificate: `verify(data, data.allocations)` checks it. */
export interface LevelData extends Certificate, Pick<PoolLevel, 'pool' | 'relaxation'> {
  readonly allocations: readonly Allocation[];
  readonly unplaceable: readonly UnschedulableData[];
}

/** How many people are needed, and for which days. */
export interface NeedData extends Omit<PeopleNeeded, 'workHours' | 'capacityPerMemberHours' | 'unplaceable'> {
  readonly unplaceable: readonly UnschedulableData[];
}

/** The people that a pool needs, alone and beside its members. */
export interface HeadcountData extends NeedData, Pick<PoolHeadcount, 'pool' | 'members' | 'relaxation'> {
  readonly more: NeedData;
}

/** Load against capacity in a period. */
export type PeriodData = Omit<PeriodLoad, 'capacityHours' | 'loadHours' | 'isCut'>;

/**
 * A verdict on a pool as plain data, with all of its moves, each of which is a verdict run again.
 *
 * @example
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2021-01-01' }] }], default: 'compta' }));
 * const [verdict] = orThrow(capacityOf(orThrow(plan(portfolio)), team)).verdict();
 * const { pool, feasible, missingMicroHours, moves } = verdictData(verdict);
 * console.log(JSON.stringify({ pool, feasible, missingMicroHours, moves }));
 * // {"pool":"compta","feasible":true,"missingMicroHours":0,"moves":[]}
 */
export function verdictData(verdict: PoolVerdict): VerdictData {
  const { pool, feasible, missingMicroHours, additions, violated, ofPersons, outside, certificate } = verdict;
  const { unplaceable, peak, relaxation } = verdict;
  return {
    pool,
    feasible,
    missingMicroHours,
    additions: additions.map(({ day, member, microHours }) => ({ day, member, microHours })),
    violated: violated.map(violatedData),
    ofPersons: ofPersons === null ? null : missingOfPersonsData(ofPersons),
    outside: { missingMicroHours: outside.missingMicroHours, violated: outside.violated.map(violatedData) },
    certificate: certificate === null ? null : certificateData(certificate),
    unplaceable: unplaceable.map((one) => ({ ...unschedulableData(one), member: one.member })),
    peak: peak === null ? null : { ...intervalData(peak), days: peak.days },
    relaxation,
    moves: Array.from(verdict.moves(), ({ occurrence, daysLater, pools, stillMissing }) => ({
      occurrence,
      daysLater,
      pools,
      stillMissing,
    })),
  };
}

/**
 * The levelled plan of a pool as plain data, which is its own certificate.
 *
 * @example
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2021-01-01' }] }], default: 'compta' }));
 * const [level] = orThrow(capacityOf(orThrow(plan(portfolio)), team)).level();
 * const data = JSON.parse(JSON.stringify(levelData(level)));
 * console.log(verify(data, data.allocations).length, data.allocations.length);
 * // 0 355
 */
export function levelData(level: PoolLevel): LevelData {
  const { pool, relaxation, days, blocks, occurrences, allocations, unplaceable } = level;
  return {
    pool,
    relaxation,
    days: days.map(({ day, capacityMicroHours, loadMicroHours }) => ({ day, capacityMicroHours, loadMicroHours })),
    blocks: blocks.map(({ workHours: _work, capacityHours: _capacity, ...block }) => block),
    occurrences: occurrences.map(unschedulableData),
    allocations: allocations.map(({ occurrence, day, microHours }) => ({ occurrence, day, microHours })),
    unplaceable: unplaceable.map(unschedulableData),
  };
}

/**
 * The people that a pool needs as plain data.
 *
 * @example
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2021-01-01' }] }], default: 'compta' }));
 * const [needed] = orThrow(capacityOf(orThrow(plan(portfolio)), team)).headcount();
 * const { pool, members, count, more } = headcountData(needed);
 * console.log(JSON.stringify({ pool, members, count, more: more.count }));
 * // {"pool":"compta","members":1,"count":1,"more":0}
 */
export function headcountData(headcount: PoolHeadcount): HeadcountData {
  const { pool, members, more, relaxation } = headcount;
  return { pool, members, ...needData(headcount), more: needData(more), relaxation };
}

/**
 * The load and the capacity of a period as plain data.
 *
 * @example
 * const team = orThrow(decodeTeam({ members: [{ id: 'm-01', pool: 'compta', contracts: [{ first: '2021-01-01' }] }], default: 'compta' }));
 * const [level] = orThrow(capacityOf(orThrow(plan(portfolio)), team)).level();
 * console.log(JSON.stringify(loadByPeriod(level.days, 'year').map(periodData)[0]));
 * // {"period":"2021","first":"2021-11-01","last":"2021-12-31","capacityMicroHours":301000000,"loadMicroHours":150000,"overloadedDays":0}
 */
export function periodData(load: PeriodLoad): PeriodData {
  const { period, first, last, capacityMicroHours, loadMicroHours, overloadedDays } = load;
  return { period, first, last, capacityMicroHours, loadMicroHours, overloadedDays };
}

function needData({
  count,
  first,
  last,
  workMicroHours,
  capacityPerMemberMicroHours,
  unplaceable,
}: PeopleNeeded): NeedData {
  return {
    count,
    first,
    last,
    workMicroHours,
    capacityPerMemberMicroHours,
    unplaceable: unplaceable.map(unschedulableData),
  };
}

function intervalData({ first, last, compulsoryMicroHours, availableMicroHours }: LoadedInterval): IntervalData {
  return { first, last, compulsoryMicroHours, availableMicroHours };
}

function violatedData({ members, ...interval }: ViolatedInterval): ViolatedData {
  return { ...intervalData(interval), members };
}

function missingOfPersonsData({ ifSharedMicroHours, members }: MissingOfPersons): MissingOfPersonsData {
  return {
    ifSharedMicroHours,
    members: members.map(({ member, costMicroHours, heaviest }) => ({
      member,
      costMicroHours,
      heaviest: heaviest === null ? null : { assignment: heaviest.assignment, microHours: heaviest.microHours },
    })),
  };
}

function certificateData({ occurrences, attribution, shown, ...violated }: InfeasibilityCertificate): CertificateData {
  const { letters, clients, managers } = attribution;
  return {
    ...violatedData(violated),
    occurrences,
    attribution: {
      letters: letters.map(shareData),
      clients: clients.map(shareData),
      managers: managers.map(shareData),
    },
    shown:
      shown === null ? null : { loadMicroHours: shown.loadMicroHours, capacityMicroHours: shown.capacityMicroHours },
  };
}

function shareData({ id, occurrences, microHours }: Share): ShareData {
  return { id, occurrences, microHours };
}

function unschedulableData({ occurrence, release, last, microHours }: UnschedulableOccurrence): UnschedulableData {
  return { occurrence, release, last, microHours };
}
