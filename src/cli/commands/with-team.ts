// What `capacity`, `level` and `headcount` have in common: how they are asked for, and a plan beside a team.

import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { PERIODS, type Period } from '../../capacity/load-by-period.js';
import { type Capacity, capacityOf } from '../../capacity/model.js';
import type { CapacityOptions } from '../../capacity/pools.js';
import { visible } from '../../core/text.js';
import { WORK_SIDES } from '../../engagement/side.js';
import { describe } from '../../messages/describe.js';
import type { CsvDialect } from '../../report/csv.js';
import { unusedAssignments } from '../../team/assignment.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, type Failure } from '../exit.js';
import { FORMATS, flagOf, type GivenOptions } from '../flags.js';
import { oneOf } from '../input/choice.js';
import { csvDialect } from '../input/csv-dialect.js';
import { planFailure } from '../input/plan-options.js';
import { readTeam } from '../input/team.js';
import { writeOutputs } from '../output/outputs.js';
import { usageFailure } from '../usage-errors.js';
import { findingsLines, hasFindings } from './summary.js';
import { type Planned, withPlanBeside } from './with-plan.js';

const GROUPS = ['member'] as const;

/** The commands that look at a team. */
export type TeamCommand = 'capacity' | 'level' | 'headcount';

/** How a team is to be shown. */
export interface TeamView {
  readonly format: 'table' | 'json' | 'csv';
  readonly dialect: CsvDialect;
  readonly by: Period;
  /** Whether members are shown beside their pool. */
  readonly byMember: boolean;
  readonly options: CapacityOptions;
}

/** A plan beside a team, and how to show them. */
export interface Staffed extends Planned {
  readonly team: Team;
  readonly capacity: Capacity;
  readonly view: TeamView;
}

/** What a command shows, and its exit code. */
export interface Shown {
  readonly chunks: Iterable<string>;
  readonly exitCode: ExitCode;
}

/** Plans what the options name, reads the team, and writes what `show` makes of both; the first failure ends it. */
export async function withTeam(
  command: TeamCommand,
  defaultPeriod: Period,
  given: GivenOptions,
  context: Context,
  show: (staffed: Staffed) => Shown,
): Promise<Either<Failure, ExitCode>> {
  const view = teamView(command, defaultPeriod, given, context);
  if (isLeft(view)) return view;
  const { texts, stderr } = context;
  const path = given.team;
  if (path === undefined) return left(usageFailure(texts.usage.needs(command, flagOf('team')), texts));
  return withPlanBeside(
    () => readTeam(path, context),
    given,
    context,
    async (planned, team) => {
      const capacity = capacityOf(planned.plan, team, view.right.options);
      if (isLeft(capacity)) return left(planFailure(capacity.left, context));
      const shown = show({ ...planned, team, capacity: capacity.right, view: view.right });
      const written = await writeOutputs(planned.outputs, { result: shown.chunks }, context);
      if (isLeft(written)) return written;
      const { plan, portfolio } = planned;
      if (hasFindings(plan, portfolio)) {
        await stderr.write(`${findingsLines(plan, portfolio, context, false).join('\n')}\n`);
      }
      const unused = unusedAssignments(portfolio, team).map((problem) =>
        visible(texts.colon(path, describe(problem, context.language))),
      );
      if (unused.length > 0) await stderr.write(`${unused.join('\n')}\n`);
      return right(given.strict && unused.length > 0 ? EXIT.strict : shown.exitCode);
    },
  );
}

function teamView(
  command: TeamCommand,
  defaultPeriod: Period,
  given: GivenOptions,
  context: Context,
): Either<Failure, TeamView> {
  const format = oneOf('format', given.format, FORMATS[command], context);
  if (isLeft(format)) return format;
  const dialect = csvDialect(given, format.right, context);
  if (isLeft(dialect)) return dialect;
  const by = oneOf('by', given.by, PERIODS, context);
  if (isLeft(by)) return by;
  const group = oneOf('group', given.group, GROUPS, context);
  if (isLeft(group)) return group;
  const side = oneOf('side', given.side, WORK_SIDES, context);
  if (isLeft(side)) return side;
  return right({
    format: format.right ?? 'table',
    dialect: dialect.right,
    by: by.right ?? defaultPeriod,
    byMember: group.right === 'member',
    options: side.right === undefined ? {} : { side: side.right },
  });
}
