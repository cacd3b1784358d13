// Verdicts run again with one change: on a pool as a whole, or on one whose members are given work in person.
// Equal changes have equal answers, so each is worked out once.

import type { Day } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import { CapacityRanges } from '../workload/capacity-ranges.js';
import type { DailyCapacity } from '../workload/daily-capacity.js';
import type { Work } from '../workload/work.js';
import type { Trial } from './moves.js';
import { shortfallOf } from './shortfall.js';
import { ANYONE, StaffNetwork } from './staff-network.js';
import { demandsOf, type StaffedWork, staffedVerdict } from './staffed.js';
import { windowsOf } from './windows.js';

/** Trials on work that anyone of the pool may do. */
export function poolTrial(work: Work, capacity: DailyCapacity): Trial {
  const windows = windowsOf(work);
  const ranges = new CapacityRanges(capacity);
  const shortfall = (changed: Work) => shortfallOf(changed, ranges).microHours;
  const lessened = (piece: number) => ({
    ...windows,
    microHours: windows.microHours.with(
      windows.windowOfPiece[piece],
      windows.microHours[windows.windowOfPiece[piece]] - work.microHours[piece],
    ),
  });
  return remembering(work, {
    without: (piece) => shortfall(lessened(piece)),
    until: (piece, last) => shortfall(joined(lessened(piece), work.release[piece], last, work.microHours[piece])),
    with: (release, last, microHours) => shortfall(joined(windows, release, last, microHours)),
  });
}

/** Trials on work of which some is given to persons. */
export function staffedTrial(work: StaffedWork, members: readonly DailyCapacity[]): Trial {
  const shortfall = (changed: StaffedWork) => staffedVerdict(changed, members).shortfall;
  const { demands, demandOfPiece } = demandsOf(work);
  const network = new StaffNetwork(demands, members, null);
  const whole = network.shortfall;
  return remembering(work, {
    without: (piece) => {
      const amount = work.microHours[piece];
      return whole - amount + network.lostWithout(demandOfPiece[piece], amount);
    },
    until: (piece, last) => shortfall({ ...work, last: work.last.with(piece, last) }),
    with: (release, last, microHours) =>
      shortfall({ ...joined(work, release, last, microHours), member: appended(work.member, ANYONE) }),
  });
}

function joined({ count, release, last, microHours }: Work, first: Day, end: Day, amount: MicroHours): Work {
  return {
    count: count + 1,
    release: appended(release, first),
    last: appended(last, end),
    microHours: appended(microHours, amount),
  };
}

function appended<Column extends Int32Array | Float64Array>(column: Column, value: number): Column {
  const longer = new (column.constructor as new (length: number) => Column)(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}

/** The trial, with each answer kept for changes that come to the same. */
function remembering(work: Work & { readonly member?: Int32Array }, trial: Trial): Trial {
  const known = new Map<string, MicroHours>();
  const once = (key: readonly (string | number)[], run: () => MicroHours) => {
    const name = key.join(' ');
    const answer = known.get(name) ?? run();
    known.set(name, answer);
    return answer;
  };
  const { release, last, microHours, member } = work;
  const same = (piece: number) => [release[piece], last[piece], microHours[piece], member?.[piece] ?? ANYONE];
  return {
    without: (piece) => once(['without', ...same(piece)], () => trial.without(piece)),
    until: (piece, day) => once(['until', day, ...same(piece)], () => trial.until(piece, day)),
    with: (first, end, amount) => once(['with', first, end, amount], () => trial.with(first, end, amount)),
  };
}
