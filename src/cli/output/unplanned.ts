// The rows of a plan that yield nothing, one JSON object a line: which, why, with what weight, and what is wrong with them.

import { shown } from '../../describe/language.js';
import type { Unplanned } from '../../schedule/compile-letters.js';
import type { Plan } from '../../schedule/plan.js';
import { jsonText, ndjsonPieces } from './json.js';

const BATCH = 1000;

/** Every row left unplanned, whatever its side. */
export function* unplannedPieces({ unplanned }: Plan): Iterable<string> {
  for (let from = 0; from < unplanned.length; from += BATCH) {
    yield* ndjsonPieces([unplanned.slice(from, from + BATCH).map(plainRow)]);
  }
}

/** What a problem received may be anything: where it cannot be written, it is described. */
function plainRow({ letterId, activity, activite, reason, microHours, problems }: Unplanned): object {
  const writable = problems.map((problem) =>
    canBeWritten(problem) ? problem : { ...problem, received: shown(problem.received) },
  );
  return { letterId, activity, activite, reason, microHours, problems: writable };
}

/** A value from a live body may nest deeper than the stack is. */
function canBeWritten(value: unknown): boolean {
  try {
    jsonText(value);
    return true;
  } catch {
    return false;
  }
}
