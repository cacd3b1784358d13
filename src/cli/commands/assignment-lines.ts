// What is said of a team's assignments beside a result: those that match no row, and activities that several give to different people.

import { visible } from '../../core/text.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { unusedAssignments } from '../../team/assignment.js';
import { conflictingAssignments } from '../../team/conflicting-assignments.js';
import { ASSIGNMENT_KEYS, type Team } from '../../team/team.js';
import type { Context } from '../context.js';
import type { InputFile } from '../input/input-files.js';
import type { Labels } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { cellText } from '../terminal/text-table.js';

/** The lines, and whether some assignment matches no row: `--strict` minds it. */
export interface AssignmentLines {
  readonly lines: readonly string[];
  readonly isUnused: boolean;
}

/** Where there is no team. */
export const NO_ASSIGNMENTS: AssignmentLines = { lines: [], isUnused: false };

/** What is said of the assignments of a team that a file describes. */
export function assignmentLines(
  portfolio: Portfolio,
  team: Team,
  { file, labels }: { readonly file: InputFile; readonly labels: Labels },
  context: Context,
): AssignmentLines {
  const unused = unusedAssignments(portfolio, team).map((problem) => visible(file.sentenceOf(problem)));
  return { lines: [...unused, ...conflictLines(portfolio, team, labels, context)], isUnused: unused.length > 0 };
}

/** A line on the activities that assignments give to different people or pools, with the first of them. */
function conflictLines(
  portfolio: Portfolio,
  team: Team,
  labels: Labels,
  { texts, language }: Context,
): readonly string[] {
  const conflicts = conflictingAssignments(portfolio, team);
  if (conflicts.length === 0) return [];
  const [{ letterId, activite, assignments }] = conflicts;
  const [winner] = assignments;
  const overruled = assignments.filter(({ to }) => to !== winner.to).map(({ to }) => labels.assignee(to));
  const example = texts.capacity.conflict(
    `${labels.of('letter', letterId)} ${cellText(activite)}`,
    labels.assignee(winner.to),
    [...new Set(overruled)].join(', '),
  );
  const order = ASSIGNMENT_KEYS.join(', ');
  return [texts.capacity.conflicts(numbersOf(language).count(conflicts.length), example, order)];
}
