// `level`: the levelled plan of each pool by period, and its proof, which is checked before it is shown.

import { levelData } from '../../brief/team-data.js';
import { levelTable, overloadByPeriod, unplacedByPeriod } from '../../brief/team-tables.js';
import type { PoolVerdict } from '../../capacity/capacity-of.js';
import type { PoolLevel } from '../../capacity/level.js';
import { loadByPeriod } from '../../capacity/load-by-period.js';
import { verify } from '../../capacity/verify.js';
import { jsonOfList } from '../../report/json.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { csvChunks, namesForExcel } from '../output/csv-chunks.js';
import { type LoadSeries, loadChart, windowOf } from '../terminal/load-chart.js';
import { numbersOf } from '../terminal/numbers.js';
import { daysLine, poolTitle } from './capacity-text.js';
import { daysData, type TeamPlan, withTeam } from './with-team.js';

/** The most blocks that are listed. */
const LISTED = 12;

/** Runs the command. */
export function level(context: Context, given: OptionsOf<'level'>): Promise<ExitCode> {
  return withTeam('level', 'day', given, context, async (teamPlan) => {
    const levels = teamPlan.capacity.level();
    for (const pool of levels) {
      const [violation] = verify(pool, pool.allocations);
      if (violation !== undefined) throw new Error(`verify finds a violation: ${violation.law}`);
    }
    return { chunks: await chunksOf(levels, teamPlan, context), exitCode: EXIT.done };
  });
}

async function chunksOf(levels: readonly PoolLevel[], teamPlan: TeamPlan, context: Context): Promise<Iterable<string>> {
  const { view, plannedDays, shown, ending } = teamPlan;
  if (view.format === 'json')
    return jsonOfList({ divisible: true, ...daysData(plannedDays, shown) }, 'pools', levels.map(levelData), {
      endingLetters: ending.found,
    });
  if (view.format === 'csv') {
    const names = namesForExcel(view.dialect, teamPlan.labels);
    return csvChunks(levelTable(levels, { by: view.by, shown, ...names }), view.dialect);
  }
  const verdicts = teamPlan.capacity.verdict();
  const lines = levels.flatMap((pool, index) => [...linesOf(pool, verdicts[index], teamPlan, context), '']);
  const below = [context.texts.capacity.divisible, ...ending.lines, daysLine(teamPlan, context)];
  return [`${[...lines, ...below].join('\n')}\n`];
}

/** The pool as a whole. */
function seriesOf(level: PoolLevel, { view: { by }, shown }: TeamPlan): readonly LoadSeries[] {
  const overload = overloadByPeriod(level, null, by, shown);
  return [
    {
      member: null,
      periods: loadByPeriod(level.days, by, shown),
      shares: null,
      unplaced: unplacedByPeriod(level, by, shown),
      missing: overload,
      overload,
      isRelaxed: level.relaxation !== null,
      lacking: level.unplaceable.map(windowOf),
    },
  ];
}

/** The blocks with a day shown. */
function blocksShown({ blocks }: PoolLevel, { shown: { first, last } }: TeamPlan): PoolLevel['blocks'] {
  const isShown = (day: string) => (first === undefined || day >= first) && (last === undefined || day <= last);
  return blocks.filter(({ days }) => days.some(isShown));
}

function linesOf(pool: PoolLevel, { feasible }: PoolVerdict, teamPlan: TeamPlan, context: Context): readonly string[] {
  const { texts, language } = context;
  const { capacity } = texts;
  const { count, hours, share } = numbersOf(language);
  const size = teamPlan.team.members.filter((member) => member.pool === pool.pool).length;
  const title = poolTitle(pool.pool, size, teamPlan.labels, context);
  if (pool.days.length === 0) return [title, `  ${capacity.noWork}`];
  const blocks = blocksShown(pool, teamPlan);
  const rest = blocks.length - LISTED;
  const left = pool.unplaceable.reduce((sum, { microHours }) => sum + microHours, 0);
  return [
    title,
    '',
    ...loadChart(seriesOf(pool, teamPlan), teamPlan.labels, context),
    '',
    capacity.blocks(count(blocks.length)),
    ...blocks.slice(0, LISTED).map(({ days, workMicroHours, capacityMicroHours, occurrences }) => {
      const range = { first: days[0], last: days[days.length - 1] };
      const part = share(workMicroHours / capacityMicroHours);
      return `  ${capacity.block(part, count(days.length), range, hours(workMicroHours), count(occurrences.length))}`;
    }),
    ...(rest > 0 ? [`  ${capacity.more(count(rest))}`] : []),
    capacity.checked(count(pool.occurrences.length), count(pool.allocations.length)),
    ...(feasible ? [] : [capacity.doesNotFit]),
    ...(pool.relaxation === null ? [] : [capacity.relaxation]),
    ...(pool.unplaceable.length === 0 ? [] : [capacity.notLevelled(count(pool.unplaceable.length), hours(left))]),
  ];
}
