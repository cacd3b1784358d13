// What is due on the days shown, a row each: when, for whom, what, by whom, how many hours.

import { contains } from '../../calendar/date-range.js';
import { signatureOf } from '../../engagement/codes.js';
import { isOnSide } from '../../engagement/side.js';
import type { Deadline } from '../../report/report.js';
import { occurrenceAt } from '../../schedule/occurrence.js';
import { ruleOfRow } from '../../schedule/rule-table.js';
import { plannedAt } from '../../schedule/schedule.js';
import { adjustedBy } from '../../schedule/settings.js';
import { assigner } from '../../team/assignment.js';
import type { Facts } from './facts.js';

/** The deadlines of all work, the firm's and the clients', in the order of the plan. */
export function deadlinesOf({ plan, shown, names, teamFacts, noPeople }: Facts): readonly Deadline[] {
  const { schedule } = plan;
  const { rules, activities, letters, due, order } = schedule;
  const assign = teamFacts === null ? null : assigner(teamFacts.team);
  const marked = new Set(teamFacts?.pools.flatMap(({ verdict }) => verdict.certificate?.occurrences ?? []));
  const ofActivity = activities.map((activity, index) => {
    const letter = letters[index];
    const assignee = assign?.(plannedAt(schedule, index)) ?? { pool: null, member: null };
    return {
      client: names.label('client', letter.client),
      manager: names.label('manager', letter.manager),
      letter: names.label('letter', letter.id),
      work: activity.activite.trim(),
      pool: assignee.pool === null ? '' : names.label('pool', assignee.pool),
      person: assignee.member === null || noPeople ? '' : names.label('member', assignee.member),
      isSigned: signatureOf(letter.statut) === 'signed',
      isOfFirm: isOnSide(activity.side, 'firm'),
    };
  });
  const deadlines: Deadline[] = [];
  for (const row of order) {
    if (!contains(shown, due[row])) continue;
    const { id, due: dueText, dueAdjusted, hours, microHours } = occurrenceAt(schedule, row);
    deadlines.push({
      id,
      due: dueText,
      dueMoved: dueAdjusted === dueText ? null : dueAdjusted,
      day: due[row],
      dayMoved: adjustedBy(schedule.settings, due[row]),
      ...ofActivity[rules.activity[ruleOfRow(rules, row)]],
      hours,
      microHours,
      isMarked: marked.has(id),
    });
  }
  return deadlines;
}
