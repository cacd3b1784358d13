// A levelled plan as plain values that prove it: days and ids as texts, so that an outsider needs nothing else.

import { dateTextOf } from '../calendar/date-text.js';
import { hoursOf } from '../engagement/micro-hours.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import type { LevelledPlan } from './profile.js';
import type { Allocation, Certificate } from './verify.js';

/** A day of a levelled plan, with hours beside micro-hours. */
export type LevelledDay = Certificate['days'][number] & {
  readonly capacityHours: number;
  readonly loadHours: number;
};

/** Days of one utilisation, with hours beside micro-hours. */
export type LevelledBlock = Certificate['blocks'][number] & {
  readonly workHours: number;
  readonly capacityHours: number;
};

/** The certificate of a levelled plan, which `verify` checks by its micro-hours; hours are there to be shown. */
export interface LevelledCertificate extends Certificate {
  readonly days: readonly LevelledDay[];
  readonly blocks: readonly LevelledBlock[];
  readonly occurrences: readonly (Certificate['occurrences'][number] & { readonly hours: number })[];
}

/** What is done of an occurrence on a day, with hours beside micro-hours. */
export type LevelledAllocation = Allocation & { readonly hours: number };

/** The certificate of a plan levelled on a capacity. `idOf`: the id of an item. */
export function certificateOf(
  { work, openDays, blocks, blockOfItem, load }: LevelledPlan,
  { first, microHours }: DailyCapacity,
  idOf: (item: number) => string,
): LevelledCertificate {
  const items = Array.from(work.release, (_, item) => item);
  const idsByBlock = blocks.map((): string[] => []);
  const ids = items.map(idOf);
  for (const item of items) if (blockOfItem[item] >= 0) idsByBlock[blockOfItem[item]].push(ids[item]);
  return {
    days: Array.from(microHours, (capacityMicroHours, index) => {
      const loadMicroHours = capacityMicroHours === 0 ? 0 : load[openDays.indexFrom(first + index)];
      return {
        day: dateTextOf(first + index),
        capacityMicroHours,
        capacityHours: hoursOf(capacityMicroHours),
        loadMicroHours,
        loadHours: hoursOf(loadMicroHours),
      };
    }),
    blocks: blocks.map((block, number) => ({
      days: Array.from(block.indexes, (index) => dateTextOf(openDays.day[index])),
      workMicroHours: block.microHours,
      workHours: hoursOf(block.microHours),
      capacityMicroHours: block.capacity,
      capacityHours: hoursOf(block.capacity),
      occurrences: idsByBlock[number],
    })),
    occurrences: items.map((item) => ({
      occurrence: ids[item],
      release: dateTextOf(work.release[item]),
      last: dateTextOf(work.last[item]),
      microHours: work.microHours[item],
      hours: hoursOf(work.microHours[item]),
    })),
  };
}

/** The parts of a plan, in the order of the items, then of the days. */
export function allocationsOf(
  { work, allocations: { offsets, day, microHours } }: LevelledPlan,
  idOf: (item: number) => string,
): readonly LevelledAllocation[] {
  const parts: LevelledAllocation[] = [];
  for (let item = 0; item < work.count; item++) {
    const occurrence = idOf(item);
    for (let part = offsets[item]; part < offsets[item + 1]; part++) {
      const amount = microHours[part];
      parts.push({ occurrence, day: dateTextOf(day[part]), microHours: amount, hours: hoursOf(amount) });
    }
  }
  return parts;
}
