// The rows of a plan that yield nothing, one JSON object a line: which, why, with what weight, and what is wrong with them.

import { ndjsonPieces } from '../../report/json.js';
import type { Plan } from '../../schedule/plan.js';

const BATCH = 1000;

/** Every row left unplanned, whatever its side. */
export function* unplannedPieces({ unplanned }: Plan): Iterable<string> {
  for (let from = 0; from < unplanned.length; from += BATCH) yield* ndjsonPieces([unplanned.slice(from, from + BATCH)]);
}
