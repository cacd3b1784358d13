// What `capacity`, `level` and `headcount` have in common: how they are asked for, and a plan beside a team.

import { type Capacity, capacityOf } from '../../capacity/capacity-of.js';
import type { Period } from '../../capacity/load-by-period.js';
import type { WorkSide } from '../../engagement/side.js';
import type { CsvDialect } from '../../report/csv.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, orFail } from '../exit.js';
import { flagOf, type OptionsOf } from '../flags.js';
import { CSV_WAYS, csvDialect } from '../input/csv-dialect.js';
import { requireHeld } from '../input/input-files.js';
import { planFailure } from '../input/plan-options.js';
import { allDays, type Days, OF_SHOWN, shownDays } from '../input/shown-days.js';
import { readTeam } from '../input/team.js';
import { writeOutputs } from '../output/outputs.js';
import { usageFailure } from '../usage-errors.js';
import { assignmentLines } from './assignment-lines.js';
import { endingBefore } from './ending-letters.js';
import { linesBeside } from './summary.js';
import { type Planned, withPlanBeside } from './with-plan.js';

/** The commands that look at a team. */
export type TeamCommand = 'capacity' | 'level' | 'headcount';

/** How a team is to be shown. */
export interface TeamView {
  readonly format: 'table' | 'json' | 'csv';
  readonly dialect: CsvDialect;
  readonly by: Period;
  /** Whether members are shown beside their pool. */
  readonly byMember: boolean;
  readonly side: WorkSide;
}

/** A plan beside a team, and how to show them. */
export interface TeamPlan extends Planned {
  readonly team: Team;
  readonly capacity: Capacity;
  readonly view: TeamView;
  /** The days whose work is planned, as far as they are bounded. */
  readonly plannedDays: Days;
  /** The days shown. */
  readonly shown: Days;
  /** Whether the days asked for lie among those whose work is planned. */
  readonly isPlanned: boolean;
}

/** What a command shows, and its exit code. */
export interface TeamAnswer {
  readonly chunks: Iterable<string>;
  readonly exitCode: ExitCode;
}

/** Plans what the options name, reads the team, and writes what `show` makes of both; the first failure ends it. */
export async function withTeam(
  command: TeamCommand,
  defaultPeriod: Period,
  given: OptionsOf<TeamCommand>,
  context: Context,
  show: (teamPlan: TeamPlan) => Promise<TeamAnswer>,
): Promise<ExitCode> {
  const view = teamView(defaultPeriod, given, context);
  const { texts, stderr } = context;
  if (given.team === undefined && given.workbook === undefined) {
    throw usageFailure(texts.usage.needs(command, flagOf('team')), texts);
  }
  const { planned: plannedDays, isPlanned, ...days } = shownDays(given, context);
  const { first, last, ...others } = given;
  return withPlanBeside(
    {
      read: (files) => readTeam(requireHeld(files, 'team', given, context), context),
      optionOfPath: OF_SHOWN,
      teamIn: (team) => team,
      // Days that nobody asked for end with the work itself: nothing is missing from them.
      endingIn: (portfolio) => endingBefore(portfolio, days.shown, given, context),
    },
    { ...others, ...plannedDays },
    context,
    async (planned, team) => {
      const isBounded = first !== undefined || last !== undefined;
      const shown = isBounded ? days.shown : allDays(planned.plan, view.side, view.by);
      const capacity = orFail(capacityOf(planned.plan, team, { side: view.side, shown }), (problem) =>
        planFailure(problem, context),
      );
      const { plan, portfolio, labels, ending } = planned;
      const answer = await show({ ...planned, team, capacity, view, plannedDays, shown, isPlanned });
      await writeOutputs(planned.outputs, { result: answer.chunks }, context);
      const besideData = view.format === 'table' ? [] : ending.lines;
      const lines = [...linesBeside(plan, portfolio, context, false), ...besideData];
      if (lines.length > 0) await stderr.write(`${lines.join('\n')}\n`);
      const file = requireHeld(planned.files, 'team', given, context);
      const ofAssignments = assignmentLines(portfolio, team, { file, labels }, context);
      if (ofAssignments.lines.length > 0) await stderr.write(`${ofAssignments.lines.join('\n')}\n`);
      return given.strict && ofAssignments.isUnused ? EXIT.strict : answer.exitCode;
    },
  );
}

/** The days planned and shown for JSON; null is no bound. */
export function daysData(planned: Days, shown: Days): { readonly [name: string]: OpenDates } {
  return { planned: openDates(planned), shown: openDates(shown) };
}

interface OpenDates {
  readonly first: string | null;
  readonly last: string | null;
}

/** Days with null for no bound. */
export function openDates({
  first = null,
  last = null,
}: {
  readonly first?: string | null;
  readonly last?: string | null;
}): OpenDates {
  return { first, last };
}

function teamView(
  defaultPeriod: Period,
  { format = 'table', by = defaultPeriod, group, side = 'firm', excel }: OptionsOf<TeamCommand>,
  context: Context,
): TeamView {
  return {
    format,
    dialect: csvDialect({ format, ...(excel && { excel }) }, [CSV_WAYS.format], context),
    by,
    byMember: group === 'member',
    side,
  };
}
