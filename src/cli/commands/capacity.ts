// `capacity`: load against capacity by period, and for each pool whether its work fits, if not why not, and what would help.

import { type Either, isLeft, right } from 'fp-ts/lib/Either.js';
import { levelTable } from '../../brief/team-tables.js';
import { loadByPeriod } from '../../capacity/periods.js';
import { level, levelByMember } from '../../capacity/pool-level.js';
import { verdict } from '../../capacity/pool-verdict.js';
import type { CapacityProblem } from '../../core/problem.js';
import { csvOf } from '../../report/csv.js';
import { jsonOfList } from '../../report/json.js';
import type { Plan } from '../../schedule/plan.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import type { GivenOptions } from '../flags.js';
import type { LoadSeries } from '../terminal/load-chart.js';
import { type PoolReport, reportLines } from './capacity-text.js';
import { type Staffed, type TeamView, withTeam } from './with-team.js';

/** Runs the command. */
export function capacity(context: Context, given: GivenOptions): Promise<Either<Failure, ExitCode>> {
  return withTeam('capacity', 'week', given, context, (staffed) => {
    const reports = reportsOn(staffed.plan, staffed.team, staffed.view);
    if (isLeft(reports)) return reports;
    const isFeasible = reports.right.every(({ verdict }) => verdict.feasible);
    return right({
      pieces: piecesOf(reports.right, staffed, context),
      exitCode: given.strict && !isFeasible ? EXIT.strict : EXIT.done,
    });
  });
}

/** What is known of each pool. */
export function reportsOn(
  plan: Plan,
  team: Team,
  { by, byMember, options }: Pick<TeamView, 'by' | 'byMember' | 'options'>,
): Either<CapacityProblem, readonly PoolReport[]> {
  const verdicts = verdict(plan, team, options);
  if (isLeft(verdicts)) return verdicts;
  const levels = level(plan, team, options);
  if (isLeft(levels)) return levels;
  const ofMembers = byMember ? levelByMember(plan, team, options) : right([]);
  if (isLeft(ofMembers)) return ofMembers;
  return right(
    verdicts.right.map((verdict, index) => {
      const { pool } = verdict;
      const members = ofMembers.right.filter((member) => member.pool === pool);
      const ofPool = levels.right[index];
      const series: readonly LoadSeries[] = [
        { member: null, periods: loadByPeriod(ofPool.days, by) },
        ...members.map(({ member, days }) => ({ member, periods: loadByPeriod(days, by) })),
      ];
      const size = team.members.filter((member) => member.pool === pool).length;
      return { verdict, size, levels: [ofPool, ...members], series, moves: () => verdict.moves() };
    }),
  );
}

function piecesOf(reports: readonly PoolReport[], { plan, view }: Staffed, context: Context): Iterable<string> {
  if (view.format === 'csv') {
    const table = levelTable(
      reports.flatMap(({ levels }) => levels),
      { by: view.by, members: true },
    );
    return csvOf(table, view.dialect);
  }
  if (view.format === 'json') return jsonOfList({ divisible: true }, 'pools', reports.map(jsonOf));
  return [`${reportLines(reports, plan, context).join('\n')}\n`];
}

function jsonOf({ verdict, series: [{ periods }, ...members], moves }: PoolReport): object {
  const { pool, feasible, ...findings } = verdict;
  return { pool, feasible, periods, ...(members.length > 0 && { members }), ...findings, moves: [...moves()] };
}
