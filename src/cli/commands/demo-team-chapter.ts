// What the demo shows of the firm's team: the pool that cannot do its work, why not, and how many people would.

import { capacityOf } from '../../capacity/model.js';
import { orThrow } from '../../messages/or-throw.js';
import type { Plan } from '../../schedule/plan.js';
import { decodeTeam } from '../../team/decode.js';
import type { Context } from '../context.js';
import { DEMO_TEAM } from '../demo-team.js';
import { loadChart } from '../terminal/load-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { reportsOn } from './capacity.js';
import { poolTitle, verdictLines } from './capacity-text.js';
import { planNames } from './plan-names.js';

/** The lines of the chapter: of each pool that cannot, its months of the year and the verdict in words. */
export function teamLines(plan: Plan, year: number, context: Context): readonly string[] {
  const { texts, language } = context;
  const team = orThrow(decodeTeam(DEMO_TEAM));
  const capacity = orThrow(capacityOf(plan, team));
  const reports = reportsOn(capacity, team, { by: 'month', byMember: false });
  const people = capacity.headcount();
  const names = planNames(plan);
  const overloaded = reports.filter(({ verdict }) => !verdict.feasible);
  const lines = overloaded.flatMap((report) => {
    const { pool } = report.verdict;
    const series = report.series.map(({ member, periods }) => ({
      member,
      periods: periods.filter(({ period }) => period.startsWith(`${year}-`)),
    }));
    const { more } = people.filter((needed) => needed.pool === pool)[0];
    return [
      poolTitle(pool, report.size, context),
      '',
      ...loadChart(series, context),
      '',
      ...verdictLines(report, names, context),
      texts.capacity.peopleMore(more.count === null ? '?' : numbersOf(language).count(more.count)),
      '',
    ];
  });
  return overloaded.length < reports.length ? [...lines, texts.demo.others] : lines;
}
