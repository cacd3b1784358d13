// An engagement letter (lettre de mission) as the engine uses it: who it is for, its mission window and its fiscal year.

import type { DateRange, OpenRange } from '../calendar/date-range.js';
import type { RowProblem } from '../core/problem.js';

/** An engagement letter that could be read. */
export interface Letter {
  /** The row's `objectId`. */
  readonly id: string;
  /** Its position among the letters received, from 0, duplicates left out. */
  readonly order: number;
  readonly description: string;
  readonly codeIBS: string;
  /** `entite.objectId`, null when unset. */
  readonly client: string | null;
  /** `maitreDossier.objectId`, null when unset. */
  readonly manager: string | null;
  /** `profitCenter`, null when unset or empty. */
  readonly profitCenter: string | null;
  /** `statut`, 0 when absent, null when it is there but no number. */
  readonly statut: number | null;
  /** `[dateDebut, dateFin]`, inclusive; null is unset. */
  readonly mission: OpenRange;
  /** The reference fiscal year, inclusive; null when the letter has none that can be read. */
  readonly fiscalYear: DateRange | null;
  /** The zone in which its instants were read, null for the default reading. */
  readonly timeZone: string | null;
  /** What could not be read without rejecting the letter: a bound of the fiscal year. */
  readonly problems: readonly RowProblem[];
}
