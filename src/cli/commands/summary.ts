// The short account of what a plan left out or assumed, and whether there is anything to tell.

import type { Portfolio } from '../../engagement/portfolio.js';
import { weightOf } from '../../quality/weight.js';
import type { Plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { numbersOf } from '../terminal/numbers.js';

/** How many letters and fields could not be read, or were given twice in two ways: what no count of activity rows shows. */
function faultsOf({ rejected, problems }: Portfolio): number {
  return rejected.filter(({ resource }) => resource === 'letters').length + problems.length;
}

/** Whether anything was left unplanned, refused or assumed: what `--strict` minds. */
export function hasDataIssues({ unplanned, warnings }: Plan, portfolio: Portfolio): boolean {
  return unplanned.length + warnings.length + faultsOf(portfolio) > 0;
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
  plan: Plan,
  portfolio: Portfolio,
  context: Context,
  takesUnplanned = true,
): readonly string[] {
  const { texts, language } = context;
  const empty = emptyLines(portfolio, context);
  const { count, hours } = numbersOf(language);
  const { rows, microHours, unknownHours } = weightOf(plan.unplanned);
  const unknown = unknownHours === 0 ? null : count(unknownHours);
  const faults = faultsOf(portfolio);
  const unplanned = `${texts.plan.unplanned(count(rows), hours(microHours), unknown)} — ${takesUnplanned ? texts.plan.listUnplanned : texts.plan.listOthers}`;
  return [
    ...empty,
    ...(rows === 0 && empty.length > 0 ? [] : [rows === 0 ? texts.plan.noneUnplanned : unplanned]),
    plan.warnings.length === 0
      ? texts.plan.noWarnings
      : `${texts.plan.warnings(count(plan.warnings.length))} — ${texts.plan.listOthers}`,
    ...(faults === 0 ? [] : [`${texts.plan.issues(count(faults))} — ${texts.plan.listOthers}`]),
  ];
}
