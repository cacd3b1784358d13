// To whom work is given: the most specific assignment that names it, else the team's default, else nobody.

import type { PlannedActivity } from '../schedule/schedule.js';
import type { Assignee } from '../workload/assignee.js';
import { ACTIVITY_KEYS } from '../workload/total-key.js';
import { canonical } from './canonical.js';
import { ASSIGNMENT_KEYS, type AssignmentKey, type Team } from './team.js';

/** The work of nobody: the unassigned pool. */
const UNASSIGNED: Assignee = { pool: null, member: null };

/**
 * Tells to whom the team gives an activity of a letter: by its letter, else its client, its manager, its profit centre, its
 * label (as received, but that canonically equal texts are equal), else the default; the unassigned pool when none of these names it.
 */
export function assigner(team: Team): (planned: PlannedActivity) => Assignee {
  const poolOf = new Map(team.members.map(({ id, pool }) => [id, pool]));
  const assigneeOf = (to: string): Assignee => {
    const pool = poolOf.get(to);
    return pool === undefined ? { pool: to, member: null } : { pool, member: to };
  };
  const fallback = team.default === null ? UNASSIGNED : assigneeOf(team.default);
  const byKey = ASSIGNMENT_KEYS.map((key) => ({
    read: ACTIVITY_KEYS[key],
    assignees: assigneesBy(team, key, assigneeOf),
  })).filter(({ assignees }) => assignees.size > 0);
  return (planned) => {
    for (const { read, assignees } of byKey) {
      const value = read(planned);
      const assignee = value === null ? undefined : assignees.get(canonical(value));
      if (assignee !== undefined) return assignee;
    }
    return fallback;
  };
}

function assigneesBy(
  team: Team,
  key: AssignmentKey,
  assigneeOf: (to: string) => Assignee,
): ReadonlyMap<string, Assignee> {
  const named = team.assignments.filter(({ by }) => by === key);
  return new Map(named.map(({ id, to }) => [canonical(id), assigneeOf(to)]));
}
