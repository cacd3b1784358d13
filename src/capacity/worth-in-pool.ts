// What one more hour in a pool is worth, on a day or within some days, for anyone or for one member.

import { type DateInput, readDateInput } from '../calendar/date-input.js';
import { requireHours, requireOneOf, requireOptions } from '../core/options.js';
import { invalidOption } from '../core/problem.js';
import { problemError, required } from '../core/result.js';
import { MICRO_HOURS_PER_HOUR, type MicroHours } from '../engagement/micro-hours.js';
import { capacitiesOf } from './findings.js';
import type { PoolLoad } from './pool-loads.js';
import { ANYONE } from './staff-network.js';
import { staffedVerdict } from './staffed.js';
import { type WorthOf, worthOfHours } from './worth.js';

/** Where hours are added: within some days, both included; for a member, else for whoever does what is given to nobody. */
export interface WhereAdded {
  readonly first: DateInput;
  readonly last: DateInput;
  readonly member?: string;
}

/** The most hours that can be added at once. */
const MOST_HOURS = 1_000_000;

/** The worth of hours in a pool that lacks `missing`, in micro-hours less missing. */
export function worthIn(load: PoolLoad, missing: MicroHours): (hours: number, where: WhereAdded) => MicroHours {
  const { work, capacity, members } = load;
  const capacities = capacitiesOf(load);
  let worthOfAny: WorthOf | null = null;
  return (hours, where) => {
    requireHours('hours', hours, MOST_HOURS);
    requireOptions('where', where, ['first', 'last', 'member']);
    const first = required(readDateInput('first', where.first));
    const last = required(readDateInput('last', where.last));
    if (last < first) throw problemError(invalidOption('last', where.last, { _tag: 'OrderedRange' }));
    const ids = members.map(({ id }) => id);
    if (where.member !== undefined) requireOneOf('member', where.member, ids);
    const member = where.member === undefined ? ANYONE : ids.indexOf(where.member);
    const microHours = Math.round(hours * MICRO_HOURS_PER_HOUR);
    if (!load.isStaffed) {
      worthOfAny ??= worthOfHours(work, capacity);
      return worthOfAny(first, last, microHours);
    }
    return missing - staffedVerdict(work, capacities, { member, first, last, microHours }).shortfall;
  };
}
