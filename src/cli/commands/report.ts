// `report`: files for people who have no terminal, in the format of their extension, and a folder of calendars; all of them or none.

import type { ForecastSettings } from '../../forecast/settings.js';
import { splitByHorizon } from '../../quality/weight.js';
import type { PreviousCalendar } from '../../report/previous-calendar.js';
import { partOfPortfolio } from '../../team/part-of-firm.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode, orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { type InputFiles, requireHeld } from '../input/input-files.js';
import { planFailure } from '../input/plan-options.js';
import { type Days, OF_SHOWN, shownDays } from '../input/shown-days.js';
import { readTeam } from '../input/team.js';
import { ReportOutputs } from '../output/report-outputs.js';
import { assignmentLines, NO_ASSIGNMENTS } from './assignment-lines.js';
import { endingBefore } from './ending-letters.js';
import type { ReportFacts } from './report-file.js';
import { reportPart } from './report-part.js';
import { formatsOf } from './report-usage.js';
import { reportOnce, writtenLines } from './report-write.js';
import { linesBeside } from './summary.js';
import { type Planned, withPlanBeside } from './with-plan.js';

type ReportOptions = OptionsOf<'report'>;

/** What is read beside the rows. */
interface Beside {
  readonly team: Team | null;
  readonly previous: PreviousCalendar | null;
  /** Of a forecast. */
  readonly settings: ForecastSettings | null;
}

/** Runs the command. */
export async function report(context: Context, given: ReportOptions): Promise<ExitCode> {
  const formats = formatsOf(given, context);
  const { planned, shown, isPlanned } = shownDays(given, context);
  const days = shown as Required<Days>;
  const { letters, activities, workbook, snapshot, team, names, settings, previous, problems } = given;
  const others = { letters, activities, workbook, snapshot, team, names, settings, previous, problems };
  const outputs = await ReportOutputs.open({ out: given.out ?? [], ics: given.ics ?? null, others }, context);
  try {
    const { out: _out, first: _first, last: _last, ...options } = given;
    return await withPlanBeside(
      {
        read: (files) => readBeside(files, given, days, context),
        optionOfPath: OF_SHOWN,
        teamIn: (beside) => beside.team ?? undefined,
        partOf: (whole, { team: all }, labels) => {
          const { of } = reportPart(given, all, labels, context);
          return of === null ? whole : partOfPortfolio(whole, of);
        },
        endingIn: (portfolio) => endingBefore(portfolio, shown, given, context),
      },
      { ...options, ...planned },
      context,
      async (made, read) => {
        const facts = factsOf(made, read, { shown: days, given }, context);
        const files = await writtenLines(facts, formats, outputs, context);
        const { exitCode, lines } = await account(facts, context);
        await outputs.commit();
        const ofDays = isPlanned ? [] : [context.texts.report.beyondPlanned];
        const beside = [...lines, ...made.ending.lines, ...ofDays];
        await context.stderr.write(`${[...beside, ...files].join('\n')}\n`);
        return given.strict ? exitCode : EXIT.done;
      },
    );
  } finally {
    await outputs.discard();
  }
}

/** A team is read where one is given; a workbook may have none. */
async function readBeside(
  files: InputFiles,
  given: ReportOptions,
  days: Required<Days>,
  context: Context,
): Promise<Beside> {
  const file = given.team === undefined ? files.team : requireHeld(files, 'team', given, context);
  const team = file === null ? null : await readTeam(file, context);
  return {
    team,
    settings: given.settings === undefined ? null : await readSettingsOf(given, days, context),
    previous: given.previous === undefined ? null : await readPrevious(given.previous, context),
  };
}

async function readSettingsOf(given: ReportOptions, days: Required<Days>, context: Context): Promise<ForecastSettings> {
  const { reportSettings } = await import('./report-forecast.js');
  return reportSettings(given, days, context);
}

async function readPrevious(path: string, context: Context): Promise<PreviousCalendar> {
  const { readPreviousCalendar } = await import('./report-calendars.js');
  return readPreviousCalendar(path, context);
}

/** What the files are made of. */
function factsOf(
  made: Planned,
  { team, previous, settings }: Beside,
  { shown, given }: Pick<ReportFacts, 'shown' | 'given'>,
  context: Context,
): ReportFacts {
  const { whole, labels, files } = made;
  const part = reportPart(given, team, labels, context);
  const ofAssignments =
    team === null || files.team === null
      ? NO_ASSIGNMENTS
      : assignmentLines(whole, team, { file: files.team, labels }, context);
  const asOf = given.asOf ?? String(given.first);
  const known = { ...made, part, team: part.team, ofAssignments, shown, asOf, previous, settings, given };
  return { ...known, report: reportOnce(known, context) };
}

/** What is told beside the files, and the exit code of `--strict`. */
async function account(
  { plan, portfolio, files, ofAssignments, ...facts }: ReportFacts,
  context: Context,
): Promise<{ readonly lines: readonly string[]; readonly exitCode: ExitCode }> {
  const lines = [...linesBeside(plan, portfolio, context, false), ...ofAssignments.lines];
  const isUnplanned = splitByHorizon(plan.unplanned).toLookAt.length > 0 || files.badCells > 0;
  const isStrict = isUnplanned || ofAssignments.isUnused || !(await fits({ plan, ...facts }, context));
  return { lines, exitCode: isStrict ? EXIT.strict : EXIT.done };
}

/** Whether the work fits into the capacity of the team on the days shown; not asked unless the exit code hangs on it, and not of part of a team's work. */
async function fits(
  { plan, team, part, shown, given }: Pick<ReportFacts, 'plan' | 'team' | 'part' | 'shown' | 'given'>,
  context: Context,
): Promise<boolean> {
  if (!given.strict || team === null || part.ofWork !== null) return true;
  const { capacityOf } = await import('../../capacity/capacity-of.js');
  const { side = 'firm' } = given;
  const capacity = orFail(capacityOf(plan, team, { side, shown }), (problem) => planFailure(problem, context));
  return capacity.verdict().every(({ feasible }) => feasible);
}
