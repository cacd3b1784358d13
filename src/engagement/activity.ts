// An activity of an engagement letter: what is to be done, how often, from which year its periods are cut, when it falls due and how long it takes.
// The field names are the API's own.

import type { Day } from '../calendar/civil-date.js';
import type { Calage, Frequence } from './codes.js';
import type { MicroHours } from './micro-hours.js';
import type { Side } from './side.js';

/** An activity row that could be read. */
export interface Activity {
  /** The letter it belongs to; null when the row names none and none can be assumed. */
  readonly letterId: string | null;
  /** Its position among the rows received for its letter, from 0, good or bad, duplicates left out. */
  readonly rank: number;
  /** Unique in its letter: the row's `objectId`, else hashes of its label and planning fields, 8 or 16 hexadecimal digits. SEMANTICS section 10. */
  readonly key: string;
  /** The label, as received. */
  readonly activite: string;
  readonly frequence: Frequence;
  /** Null for a one-off, which has no periods. */
  readonly calage: Calage | null;
  /** Lag in months, 0..18. */
  readonly decalage: number;
  /** Requested day of the due month, 0..31; 0 is the last day (for a one-off, the day of its date). */
  readonly datePrevObligation: number;
  /** The date of a one-off; null when unset, and for a recurring activity. */
  readonly dateFreq: Day | null;
  /** Whether a recurring activity came with a `dateFreq`, which is ignored. */
  readonly hasIgnoredDateFreq: boolean;
  /** Hours per unit, as received: 0..100,000. */
  readonly unite: number;
  /** Units per occurrence, 0..10,000. */
  readonly quantite: number;
  /** Micro-hours of one occurrence: `unite` x `quantite`. */
  readonly microHours: MicroHours;
  readonly side: Side;
}
