// `capacity`: load against capacity by period, and for each pool whether its work fits, if not why not, and what would help.

import { remedyData } from '../../brief/remedy-data.js';
import { periodData, verdictData } from '../../brief/team-data.js';
import { levelTable, overloadByPeriod, sharesByPeriod, unplacedByPeriod } from '../../brief/team-tables.js';
import type { Capacity, PoolVerdict } from '../../capacity/capacity-of.js';
import type { PoolLevel } from '../../capacity/level.js';
import { loadByPeriod } from '../../capacity/load-by-period.js';
import { jsonOfList } from '../../report/json.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { csvChunks, namesForExcel } from '../output/csv-chunks.js';
import { type LackingDays, type LoadSeries, windowOf } from '../terminal/load-chart.js';
import type { Range } from '../texts/capacity-en.js';
import { type PoolReport, reportLines } from './capacity-text.js';
import { daysData, type TeamPlan, type TeamView, withTeam } from './with-team.js';

/** Runs the command. */
export function capacity(context: Context, given: OptionsOf<'capacity'>): Promise<ExitCode> {
  return withTeam('capacity', 'week', given, context, async (teamPlan) => {
    const reports = reportsOn(teamPlan.capacity, teamPlan.team, { ...teamPlan.view, shown: teamPlan.shown });
    const isFeasible = reports.every(({ verdict }) => verdict.feasible);
    return {
      chunks: await chunksOf(reports, teamPlan, context),
      exitCode: given.strict && !isFeasible ? EXIT.strict : EXIT.done,
    };
  });
}

/** What is known of each pool. */
export function reportsOn(
  of: Capacity,
  team: Team,
  { by, byMember, shown }: Pick<TeamView, 'by' | 'byMember'> & Pick<TeamPlan, 'shown'>,
): readonly PoolReport[] {
  const levels = of.level();
  const ofMembers = byMember ? of.byMember() : [];
  const persons = byMember ? of.personLoads() : [];
  return of.verdict().map((verdict, index) => {
    const { pool } = verdict;
    const members = ofMembers.filter((member) => member.pool === pool);
    const ofPool = levels[index];
    const ofWhole = overloadByPeriod(ofPool, null, by, shown);
    const series: readonly LoadSeries[] = [
      {
        member: null,
        periods: loadByPeriod(ofPool.days, by, shown),
        shares: null,
        unplaced: unplacedByPeriod(ofPool, by, shown),
        missing: ofWhole,
        overload: ofWhole,
        isRelaxed: verdict.relaxation !== null,
        lacking: lackingDays(verdict, ofPool),
      },
      ...members.map((member, number) => ({
        member: member.member,
        periods: loadByPeriod(member.days, by, shown),
        shares: sharesByPeriod(persons[index].members[number], by, shown),
        unplaced: unplacedByPeriod(member, by, shown),
        missing: overloadByPeriod(member, null, by, shown),
        overload: overloadByPeriod(member, persons[index].members[number], by, shown),
        isRelaxed: false,
        lacking: member.unplaceable.map(windowOf),
      })),
    ];
    const size = team.members.filter((member) => member.pool === pool).length;
    return {
      verdict,
      size,
      levels: [ofPool, ...members],
      series,
      moves: () => verdict.moves(),
      remedies: () => of.remedies()[index].remedies,
    };
  });
}

/** The days of what does not fit, with whose days they are where work is given to persons. */
function lackingDays({ violated, unplaceable }: PoolVerdict, ofPool: PoolLevel): readonly LackingDays[] {
  return [
    ...violated.flatMap(({ first, last, members }): readonly LackingDays[] => {
      if (members === null) return [{ ...workedDays({ first, last }, ofPool), member: null }];
      return members.flatMap(({ member, days }) => days.map((day) => ({ first: day, last: day, member })));
    }),
    ...unplaceable.map((occurrence) => ({ ...windowOf(occurrence), member: occurrence.member })),
  ];
}

/** From the first to the last day of a range on which the pool has capacity, so that a period beside them is not marked; where there is none, all. */
function workedDays({ first, last }: Range, { days }: PoolLevel): Range {
  const worked = days.filter((one) => one.day >= first && one.day <= last && one.capacityMicroHours > 0);
  return worked.length === 0 ? { first, last } : { first: worked[0].day, last: worked[worked.length - 1].day };
}

async function chunksOf(
  reports: readonly PoolReport[],
  { plan, labels, capacity, view, plannedDays, shown, isPlanned, ending }: TeamPlan,
  context: Context,
): Promise<Iterable<string>> {
  if (view.format === 'csv') {
    const table = levelTable(
      reports.flatMap(({ levels }) => levels),
      {
        by: view.by,
        members: true,
        shown,
        shares: view.byMember ? capacity.personLoads() : [],
        ...namesForExcel(view.dialect, labels),
      },
    );
    return csvChunks(table, view.dialect);
  }
  if (view.format === 'json')
    return jsonOfList({ divisible: true, ...daysData(plannedDays, shown) }, 'pools', reports.map(jsonOf), {
      endingLetters: ending.found,
    });
  return [`${reportLines(reports, { plan, labels, ending, plannedDays, shown, isPlanned }, context).join('\n')}\n`];
}

function jsonOf({ verdict, series: [{ periods, overload }, ...members], remedies }: PoolReport): object {
  const { pool, feasible, ...data } = verdictData(verdict);
  const ofMembers = members.map(({ member, periods: ofMember, shares, unplaced, overload: above }) => ({
    member,
    periods: ofMember.map((period, index) => ({
      ...periodData(period),
      shareMicroHours: shares?.[index],
      unplacedMicroHours: unplaced[index],
      overloadMicroHours: above[index],
    })),
  }));
  return {
    pool,
    feasible,
    periods: periods.map((period, index) => ({ ...periodData(period), overloadMicroHours: overload[index] })),
    ...(members.length > 0 && { members: ofMembers }),
    ...data,
    remedies: remedies().map(remedyData),
  };
}
