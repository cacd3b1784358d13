// What the commands that plan have in common: the options are checked, the outputs opened, the rows read and planned.
// Whatever happens in between, no half-written file is left.

import type { Portfolio } from '../../engagement/portfolio.js';
import type { NamedTeam } from '../../names/known-ids.js';
import { type Plan, plan } from '../../schedule/plan.js';
import { decodeTeam } from '../../team/decode.js';
import type { Context } from '../context.js';
import { type ExitCode, orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { decodedDocument } from '../input/decoded-file.js';
import { type InputFiles, readInputFiles } from '../input/input-files.js';
import { type NameFlags, readLabels, readNames } from '../input/names.js';
import { type OptionOfPath, type PlanFlags, planFailure, planOptions } from '../input/plan-options.js';
import { readPortfolio, type SourceOptions, sourceOf } from '../input/portfolio.js';
import { type FileOptions, type Outputs, openOutputs } from '../output/outputs.js';
import type { Labels } from '../terminal/labels.js';
import { type Ending, NOT_LOOKED_FOR } from './ending-letters.js';

/** What was planned, what it was planned from, and where to write. */
export interface Planned {
  readonly plan: Plan;
  /** Of what was read, what is planned. */
  readonly portfolio: Portfolio;
  /** All that was read. */
  readonly whole: Portfolio;
  readonly files: InputFiles;
  readonly outputs: Outputs;
  /** What people read in the place of ids. */
  readonly labels: Labels;
  /** The letters that end before the days shown are over. */
  readonly ending: Ending;
}

/** The options of all commands that plan. */
type PlanningOptions = SourceOptions & FileOptions & PlanFlags & NameFlags & Pick<OptionsOf<'plan'>, 'timeZone'>;

/** What is looked for in the rows before they are planned: what takes memory of its own has none left beside a large plan. */
interface BeforePlan {
  readonly endingIn?: (portfolio: Portfolio) => Ending;
}

/** Plans what the options name and hands it over; the first failure ends it. */
export function withPlan(
  before: BeforePlan,
  given: PlanningOptions,
  context: Context,
  use: (planned: Planned) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withPlanBeside({ ...before, read: async () => null }, given, context, use);
}

/** Another input, which is read when all options are known to be well, before the rows: they may come from far. */
export interface OtherInput<A> extends BeforePlan {
  readonly read: (files: InputFiles) => Promise<A>;
  /** The options that set a plan's paths, where they have other names than those of `plan`. */
  readonly optionOfPath?: OptionOfPath;
  /** The team among what was read, whose members and pools have labels; undefined where there is none. */
  readonly teamIn?: (other: A) => NamedTeam | undefined;
  /** What of all that was read is planned. Default: all. */
  readonly partOf?: (whole: Portfolio, other: A, labels: Labels) => Portfolio;
}

/** The same with another input. */
export async function withPlanBeside<A>(
  { read, optionOfPath, teamIn, partOf = (whole) => whole, endingIn = () => NOT_LOOKED_FOR }: OtherInput<A>,
  given: PlanningOptions,
  context: Context,
  use: (planned: Planned, other: A) => Promise<ExitCode>,
): Promise<ExitCode> {
  const options = planOptions(given, context, optionOfPath);
  const source = await sourceOf(given, context);
  const outputs = await openOutputs(given, context);
  try {
    const files = await readInputFiles(given, outputs.problems, context);
    const other = await read(files);
    const table = readNames(files, context);
    const whole = await readPortfolio(source, files, given, context);
    // A workbook has the names of its team too, whoever asks.
    const team =
      teamIn?.(other) ?? (files.team === null ? undefined : decodedDocument(files.team, decodeTeam, context));
    const labels = await readLabels(whole, { table, team }, given, context);
    const portfolio = partOf(whole, other, labels);
    const ending = endingIn(portfolio);
    const made = orFail(plan(portfolio, options), (problem) => planFailure(problem, context));
    return await use({ plan: made, portfolio, whole, files, outputs, labels, ending }, other);
  } finally {
    await outputs.discard();
  }
}
