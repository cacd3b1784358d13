// What the JSON of `capacity`, `level` and `headcount` holds: every amount once, as an exact integer of micro-hours.

import type {
  InfeasibilityCertificate,
  LoadedInterval,
  Share,
  UnschedulableOccurrence,
} from '../../capacity/diagnosis.js';
import type { PeopleNeeded, PoolHeadcount } from '../../capacity/headcount.js';
import type { PoolLevel } from '../../capacity/level.js';
import type { PeriodLoad } from '../../capacity/load-by-period.js';
import type { PoolVerdict } from '../../capacity/model.js';

/** A verdict with every one of its moves. */
export function verdictData({ pool, feasible, missingMicroHours, additions, violated, ...verdict }: PoolVerdict) {
  return {
    pool,
    feasible,
    missingMicroHours,
    additions: additions.map(({ day, member, microHours }) => ({ day, member, microHours })),
    violated: violated.map(intervalData),
    certificate: verdict.certificate === null ? null : certificateData(verdict.certificate),
    unplaceable: verdict.unplaceable.map(unschedulableData),
    peak: verdict.peak === null ? null : intervalData(verdict.peak),
    relaxation: verdict.relaxation,
    moves: Array.from(verdict.moves(), ({ occurrence, daysLater, pools, stillMissing }) => ({
      occurrence,
      daysLater,
      pools,
      stillMissing,
    })),
  };
}

/** A levelled plan, which is its own certificate. */
export function levelData({ pool, relaxation, days, blocks, occurrences, allocations, unplaceable }: PoolLevel) {
  return {
    pool,
    relaxation,
    days: days.map(({ day, capacityMicroHours, loadMicroHours }) => ({ day, capacityMicroHours, loadMicroHours })),
    blocks: blocks.map(({ workHours: _work, capacityHours: _capacity, ...block }) => block),
    occurrences: occurrences.map(({ occurrence, release, last, microHours }) => ({
      occurrence,
      release,
      last,
      microHours,
    })),
    allocations: allocations.map(({ occurrence, day, microHours }) => ({ occurrence, day, microHours })),
    unplaceable: unplaceable.map(unschedulableData),
  };
}

/** The people that a pool needs, alone and beside its members. */
export function headcountData({ pool, members, more, relaxation, ...needed }: PoolHeadcount) {
  return { pool, members, ...neededData(needed), more: neededData(more), relaxation };
}

/** Load against capacity by period. */
export function periodsData(periods: readonly PeriodLoad[]) {
  return periods.map(({ period, capacityMicroHours, loadMicroHours, overloadedDays }) => ({
    period,
    capacityMicroHours,
    loadMicroHours,
    overloadedDays,
  }));
}

function neededData({ workHours: _work, capacityPerMemberHours: _capacity, unplaceable, ...needed }: PeopleNeeded) {
  return { ...needed, unplaceable: unplaceable.map(unschedulableData) };
}

function intervalData({ first, last, compulsoryMicroHours, availableMicroHours }: LoadedInterval) {
  return { first, last, compulsoryMicroHours, availableMicroHours };
}

function certificateData({ members, occurrences, attribution, ...interval }: InfeasibilityCertificate) {
  const { letters, clients, managers } = attribution;
  return {
    ...intervalData(interval),
    members,
    occurrences,
    attribution: {
      letters: letters.map(shareData),
      clients: clients.map(shareData),
      managers: managers.map(shareData),
    },
  };
}

function shareData({ id, occurrences, microHours }: Share) {
  return { id, occurrences, microHours };
}

function unschedulableData({ occurrence, release, last, microHours }: UnschedulableOccurrence) {
  return { occurrence, release, last, microHours };
}
