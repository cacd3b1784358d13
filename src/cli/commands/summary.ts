// What became of every row, counted: the figures that the table, the check and stderr show of a plan.

import type { MicroHours } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import type { Plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { numbersOf } from '../output/numbers.js';

/** An amount of work of some rows, of which a number have hours that cannot be read. */
export interface Weight {
  readonly rows: number;
  readonly microHours: MicroHours;
  readonly unknownHours: number;
}

/** The weight of rows by their micro-hours, null where they cannot be read. */
export function weightOf(rows: readonly { readonly microHours: MicroHours | null }[]): Weight {
  let microHours = 0;
  let unknownHours = 0;
  for (const row of rows) {
    if (row.microHours === null) unknownHours++;
    else microHours += row.microHours;
  }
  return { rows: rows.length, microHours, unknownHours };
}

/** Whether anything was left unplanned, refused or assumed: what `--strict` minds. */
export function hasFindings(plan: Plan, portfolio: Portfolio): boolean {
  const { unplanned, warnings } = plan;
  return unplanned.length + warnings.length + portfolio.rejected.length + portfolio.problems.length > 0;
}

/** One line on the rows left unplanned and one on the warnings, each with the way to their list. */
export function findingsLines(plan: Plan, { texts, language }: Context): readonly string[] {
  const { count, hours } = numbersOf(language);
  const { rows, microHours, unknownHours } = weightOf(plan.unplanned);
  const unplanned = texts.plan.unplanned(
    count(rows),
    hours(microHours),
    unknownHours === 0 ? null : count(unknownHours),
  );
  const warnings = texts.plan.warnings(count(plan.warnings.length));
  return [
    `${unplanned}${rows > 0 ? ` — ${texts.plan.listUnplanned}` : ''}`,
    `${warnings}${plan.warnings.length > 0 ? ` — ${texts.plan.listWarnings}` : ''}`,
  ];
}
