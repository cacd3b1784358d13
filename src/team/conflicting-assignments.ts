// Rows that assignments give to different people or pools. The most specific one counts, in silence, where the file may have meant the other.

import type { Activity } from '../engagement/activity.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { assignmentsNaming } from './assignment.js';
import type { Assignment, Team } from './team.js';

/** An activity that assignments give to different people or pools. */
export interface AssignmentConflict extends Pick<Activity, 'activite'> {
  readonly letterId: string;
  /** The activity's rank in its letter. */
  readonly activity: number;
  /** All that name it, the most specific first: that one counts. */
  readonly assignments: readonly [Assignment, ...Assignment[]];
}

/**
 * The activities that several assignments of a team name and give to different people or pools, in the order received. All rows that can be
 * read count, whether or not they yield work in a plan. Cost: linear in the activities.
 *
 * @example
 * const members = ['m-01', 'm-02'].map((id) => ({ id, pool: 'compta', contracts: [{ first: '2026-01-01' }] }));
 * const [{ id: letter }] = portfolio.letters;
 * const assignments = [{ activity: 'Tableaux de bord ', to: 'm-02' }, { letter, to: 'm-01' }];
 * const [conflict] = conflictingAssignments(portfolio, orThrow(decodeTeam({ members, assignments })));
 * console.log(conflict.activity, conflict.assignments.map(({ by, to }) => `${by} ${to}`).join(', '));
 * // 1 letter m-01, activity m-02
 */
export function conflictingAssignments(portfolio: Portfolio, team: Team): readonly AssignmentConflict[] {
  const naming = assignmentsNaming(team);
  const letters = new Map(portfolio.letters.map((letter) => [letter.id, letter]));
  return portfolio.activities.flatMap((activity) => {
    const letter = activity.letterId === null ? undefined : letters.get(activity.letterId);
    if (letter === undefined) return [];
    const [first, ...others] = naming({ letter, activity });
    if (first === undefined || others.every(({ to }) => to === first.to)) return [];
    const { activite, rank } = activity;
    return [{ activite, letterId: letter.id, activity: rank, assignments: [first, ...others] }];
  });
}
