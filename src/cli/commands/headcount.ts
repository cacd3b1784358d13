// `headcount`: how many people of the team's pattern each pool needs, alone and beside its members, with the days that need them.

import { headcountData } from '../../brief/team-data.js';
import { headcountTable } from '../../brief/team-tables.js';
import type { PoolVerdict } from '../../capacity/capacity-of.js';
import type { PeopleNeeded, PoolHeadcount } from '../../capacity/headcount.js';
import { jsonOfList } from '../../report/json.js';
import type { Pattern } from '../../team/team.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { csvChunks, namesForExcel } from '../output/csv-chunks.js';
import type { Labels } from '../terminal/labels.js';
import { numbersOf } from '../terminal/numbers.js';
import { daysLine, personLines, poolTitle } from './capacity-text.js';
import { type PlanNames, planNames } from './plan-names.js';
import { daysData, type TeamPlan, withTeam } from './with-team.js';

/** Runs the command. */
export function headcount(context: Context, given: OptionsOf<'headcount'>): Promise<ExitCode> {
  return withTeam('headcount', 'day', given, context, async (teamPlan) => ({
    chunks: await chunksOf(teamPlan, context),
    exitCode: EXIT.done,
  }));
}

async function chunksOf(
  { plan, labels, team, capacity, view, ending, ...days }: TeamPlan,
  context: Context,
): Promise<Iterable<string>> {
  const pools = capacity.headcount();
  if (view.format === 'json')
    return jsonOfList(
      { divisible: true, pattern: team.pattern, ...daysData(days.plannedDays, days.shown) },
      'pools',
      pools.map(headcountData),
      { endingLetters: ending.found },
    );
  if (view.format === 'csv') return csvChunks(headcountTable(pools, namesForExcel(view.dialect, labels)), view.dialect);
  const { divisible } = context.texts.capacity;
  const names = planNames(plan, labels, context);
  const verdicts = capacity.verdict();
  const lines = pools.flatMap((pool, index) => [
    ...linesOf(pool, labels, context),
    ...presentLines(verdicts[index], names, context),
    '',
  ]);
  const below = [divisible, ...ending.lines, daysLine(days, context)];
  return [`${[patternLine(team.pattern, context), '', ...lines, ...below].join('\n')}\n`];
}

function patternLine({ hours, chargeable, annualHours, zone }: Pattern, { texts, language }: Context): string {
  const { decimal } = numbersOf(language);
  const week = hours.reduce((sum, one) => sum + one, 0);
  const year = annualHours === null ? null : decimal(annualHours);
  return texts.capacity.pattern(decimal(week), decimal(week * chargeable), year, zone);
}

function linesOf(pool: PoolHeadcount, labels: Labels, context: Context): readonly string[] {
  const { texts, language } = context;
  const { capacity } = texts;
  const { count, hours, hoursNeeded, hoursThere } = numbersOf(language);
  const left = pool.unplaceable.reduce((sum, { microHours }) => sum + microHours, 0);
  const reason = ({ first, last, workMicroHours, capacityPerMemberMicroHours, ...needed }: PeopleNeeded) => {
    if (first === null || last === null) return [];
    const range = { first, last };
    if (needed.count === null) return [`  ${capacity.impossible(range)}`];
    return [`  ${capacity.because(range, hoursNeeded(workMicroHours), hoursThere(capacityPerMemberMicroHours))}`];
  };
  return [
    poolTitle(pool.pool, pool.members, labels, context),
    capacity.people(pool.count === null ? '?' : count(pool.count)),
    ...reason(pool),
    capacity.peopleMore(pool.more.count === null ? '?' : count(pool.more.count)),
    ...reason(pool.more),
    ...(pool.relaxation === null ? [] : [capacity.relaxation]),
    ...(pool.unplaceable.length === 0 ? [] : [capacity.notCounted(count(pool.unplaceable.length), hours(left))]),
  ];
}

/** What the present team lacks all the same because work is given to persons, which no headcount of the pool as a whole can tell. */
function presentLines(verdict: PoolVerdict, names: PlanNames, context: Context): readonly string[] {
  const lines = personLines(verdict, names, context);
  if (lines.length === 0) return [];
  const { hoursNeeded } = numbersOf(context.language);
  return [context.texts.capacity.presentTeam(hoursNeeded(verdict.missingMicroHours)), ...lines];
}
