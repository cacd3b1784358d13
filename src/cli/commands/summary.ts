// The short account of what a plan left out or assumed, and whether there is anything to tell.

import type { Portfolio } from '../../engagement/portfolio.js';
import type { Plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { numbersOf } from '../output/numbers.js';
import { weightOf } from '../output/weight.js';

/** Whether anything was left unplanned, refused or assumed: what `--strict` minds. */
export function hasFindings(plan: Plan, portfolio: Portfolio): boolean {
  const { unplanned, warnings } = plan;
  return unplanned.length + warnings.length + portfolio.rejected.length + portfolio.problems.length > 0;
}

/** One line on the rows left unplanned and one on the warnings, each with the way to their list. */
export function findingsLines(plan: Plan, { texts, language }: Context): readonly string[] {
  const { count, hours } = numbersOf(language);
  const { rows, microHours, unknownHours } = weightOf(plan.unplanned);
  const unknown = unknownHours === 0 ? null : count(unknownHours);
  return [
    rows === 0
      ? texts.plan.noneUnplanned
      : `${texts.plan.unplanned(count(rows), hours(microHours), unknown)} — ${texts.plan.listUnplanned}`,
    plan.warnings.length === 0
      ? texts.plan.noWarnings
      : `${texts.plan.warnings(count(plan.warnings.length))} — ${texts.plan.listWarnings}`,
  ];
}
