// Occurrences that no plan can place: nobody who may do them works on any day of their window.

import { isoDateOf } from '../calendar/civil-date.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { PlannedWork } from '../workload/work.js';
import { occurrenceIdOf } from './pool-loads.js';

/** An occurrence with hours that cannot be placed. Dates `YYYY-MM-DD`. */
export interface UnplaceableOccurrence {
  readonly occurrence: string;
  readonly release: string;
  readonly last: string;
  readonly microHours: MicroHours;
}

/** The occurrences of some pieces, with their windows. */
export function unplaceableOccurrences(work: PlannedWork, pieces: Int32Array): readonly UnplaceableOccurrence[] {
  return Array.from(pieces, (piece) => ({
    occurrence: occurrenceIdOf(work, piece),
    release: isoDateOf(work.release[piece]),
    last: isoDateOf(work.last[piece]),
    microHours: work.microHours[piece],
  }));
}
