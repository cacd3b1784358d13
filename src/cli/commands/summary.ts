// The short account of what a plan left out or assumed, and whether there is anything to tell.

import type { Portfolio } from '../../engagement/portfolio.js';
import { splitByHorizon, weightOf } from '../../quality/weight.js';
import type { Plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';

/** What a plan left out or assumed. */
type PlanIssues = Pick<Plan, 'unplanned' | 'warnings'>;

/** How many letters and fields could not be read, or were given twice in two ways: what no count of activity rows shows. */
function faultsOf({ rejected, problems }: Portfolio): number {
  return rejected.filter(({ resource }) => resource === 'letters').length + problems.length;
}

/** Whether anything was left unplanned, refused or assumed: what `--strict` minds. A row that is due on other days is none. */
export function hasDataIssues({ unplanned, warnings }: PlanIssues, portfolio: Portfolio): boolean {
  return splitByHorizon(unplanned).toLookAt.length + warnings.length + faultsOf(portfolio) > 0;
}

/** A line each on letters and activity rows of which there are none; no lines where there are some of both. */
export function emptyLines({ letters, activities, rejected }: Portfolio, { texts }: Context): readonly string[] {
  const hasRejected = (resource: keyof typeof texts.plan.empty) => rejected.some((row) => row.resource === resource);
  return [
    ...(letters.length > 0 || hasRejected('letters') ? [] : [texts.plan.empty.letters]),
    ...(activities.length > 0 || hasRejected('activities') ? [] : [texts.plan.empty.activities]),
  ];
}

/**
 * A line each on the rows left unplanned, the warnings and, if any, other faults of the data, with the way to their list:
 * `--unplanned` for the rows of a command that takes it, else the check.
 */
export function dataIssueLines(
  plan: PlanIssues,
  portfolio: Portfolio,
  context: Context,
  takesUnplanned = true,
): readonly string[] {
  const { texts, language } = context;
  const empty = emptyLines(portfolio, context);
  const { count } = numbersOf(language);
  const faults = faultsOf(portfolio);
  return [
    ...empty,
    ...unplannedLines(plan, empty.length > 0, takesUnplanned, context),
    plan.warnings.length === 0
      ? texts.plan.noWarnings
      : `${texts.plan.warnings(count(plan.warnings.length))} — ${texts.plan.listOthers}`,
    ...(faults === 0 ? [] : [`${texts.plan.issues(count(faults))} — ${texts.plan.listOthers}`]),
  ];
}

/** What is told beside a result: that account where there is anything to tell, else that nothing was read, if so. */
export function linesBeside(
  plan: PlanIssues,
  portfolio: Portfolio,
  context: Context,
  takesUnplanned = true,
): readonly string[] {
  if (!hasDataIssues(plan, portfolio)) return emptyLines(portfolio, context);
  return dataIssueLines(plan, portfolio, context, takesUnplanned);
}

/** The line on the rows left unplanned; none where it would praise the planning of no rows. */
function unplannedLines(
  { unplanned }: PlanIssues,
  isEmpty: boolean,
  takesUnplanned: boolean,
  { texts, language }: Context,
): readonly string[] {
  if (unplanned.length === 0) return isEmpty ? [] : [texts.plan.noneUnplanned];
  const { count, hours } = numbersOf(language);
  const countOrNull = (rows: number) => (rows === 0 ? null : count(rows));
  const { toLookAt, outside } = splitByHorizon(unplanned);
  const { rows, microHours, unknownHours } = weightOf(toLookAt);
  const sentence =
    rows === 0
      ? texts.plan.onlyOutside(count(outside.length))
      : texts.plan.unplanned(count(rows), hours(microHours), countOrNull(unknownHours), countOrNull(outside.length));
  return [`${sentence} — ${takesUnplanned ? texts.plan.listUnplanned : texts.plan.listOthers}`];
}
