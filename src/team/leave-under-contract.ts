// Leave that runs beyond the contracts of a member, as when somebody goes: only its days under contract are leave. What is left out is told.

import { isoDateOf } from '../calendar/civil-date.js';
import { type DateRange, inOrder } from '../calendar/date-range.js';
import type { LeaveBeyondContract } from '../core/problem.js';
import type { Leave, Member } from './team.js';

/** A member with its leave under contract alone, and what was left out. `path`: that of the member. */
export function leaveUnderContract(
  member: Member,
  path: string,
): { readonly member: Member; readonly warnings: readonly LeaveBeyondContract[] } {
  const periods = periodsOf(member);
  const warnings: LeaveBeyondContract[] = [];
  const leave = member.leave.flatMap((one, index) => {
    const kept = periods.flatMap((period) => partOf(one, period));
    if (kept.length === 1 && kept[0].first === one.first && kept[0].last === one.last) return [one];
    warnings.push({
      _tag: 'LeaveBeyondContract',
      path: `${path}.leave[${index}]`,
      received: datesOf(one),
      accepted: { _tag: 'Covered', path: `${path}.contracts` },
      member: member.id,
      kept: kept.map(datesOf),
    });
    return kept;
  });
  return { member: warnings.length === 0 ? member : { ...member, leave }, warnings };
}

function partOf(leave: Leave, period: DateRange): readonly Leave[] {
  const first = Math.max(leave.first, period.first);
  const last = Math.min(leave.last, period.last);
  return first > last ? [] : [{ ...leave, first, last }];
}

function datesOf({ first, last }: DateRange): { readonly first: string; readonly last: string } {
  return { first: isoDateOf(first), last: isoDateOf(last) };
}

/** The periods under contract: contracts that adjoin are one. */
function periodsOf({ contracts }: Member): readonly DateRange[] {
  const periods: { first: number; last: number }[] = [];
  for (const { first, last } of inOrder(
    contracts.map((one) => ({ ...one, last: one.last ?? Number.POSITIVE_INFINITY })),
  )) {
    const previous = periods.at(-1);
    if (previous === undefined || first > previous.last + 1) periods.push({ first, last });
    else previous.last = last;
  }
  return periods;
}
