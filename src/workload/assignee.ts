// Who does a work item, as a load needs it: the answer may come from a function of the user's own.

import { requireFunction, requireObject } from '../core/options.js';
import { type Accepted, invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import type { Activity } from '../engagement/activity.js';
import type { PlannedActivity } from '../schedule/schedule.js';

/** Who does a work item: a member in the member's pool, any member of a pool, or nobody yet (both null). */
export interface Assignee {
  readonly pool: string | null;
  readonly member: string | null;
}

/** Says who does an activity. */
export type AssignedBy = (planned: PlannedActivity) => Assignee;

const NAME: Accepted = { _tag: 'TextOrNull' };

/** The same, each activity looked up once and the answer checked. Throws `ProblemError` with an `InvalidOption`. */
export function checkedAssignment(assignedBy: AssignedBy): AssignedBy {
  requireFunction('assignedBy', assignedBy);
  const known = new Map<Activity, Assignee>();
  return (planned) => {
    const answered = known.get(planned.activity);
    if (answered !== undefined) return answered;
    const path = `assignedBy(${planned.letter.id}/${planned.activity.key})`;
    const assignee = assignedBy(planned);
    requireObject(path, assignee);
    const { pool, member } = assignee;
    requireName(`${path}.pool`, pool);
    requireName(`${path}.member`, member);
    known.set(planned.activity, { pool, member });
    return { pool, member };
  };
}

function requireName(path: string, name: unknown): void {
  if (name !== null && typeof name !== 'string') throw problemError(invalidOption(path, name, NAME));
}
