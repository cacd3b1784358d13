// A forecast: from letters and settings to the exact law of the hours of each cell, with its figures, what they rest on and how far
// they move with what no one has measured. FORECAST sections 1, 5 and 12.

import { isoDateOf } from '../calendar/civil-date.js';
import { type Either, isLeft, left, right } from '../core/either.js';
import { requireObject, requireOptions } from '../core/options.js';
import { type InvalidOption, invalidOption, type TooManyHours } from '../core/problem.js';
import { signatureOf } from '../engagement/codes.js';
import type { MicroHours } from '../engagement/micro-hours.js';
import type { Portfolio } from '../engagement/portfolio.js';
import type { WorkSide } from '../engagement/side.js';
import { LetterGroups } from '../schedule/letter-group.js';
import { plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import type { Warning } from '../schedule/warning.js';
import { assigner } from '../team/assignment.js';
import type { Team } from '../team/team.js';
import { ACTIVITY_KEYS, type ActivityKeys, pivotKeysOf } from '../workload/total-key.js';
import { type Assumption, assumptionsOf } from './assumptions.js';
import type { CapacityTable } from './capacity-table.js';
import { type CapacityOf, capacityByTable, capacityByTeam, timeKeyOf } from './cell-capacity.js';
import { type CellFigures, FiguresOfCells, type Runs } from './cell-figures.js';
import { type Bucket, bucketsIn, byKeys, type Cell, Cells } from './cells.js';
import { dueDatesOf } from './counted-work.js';
import { ONE } from './decimal.js';
import {
  type ForecastKey,
  type ForecastOptions,
  type ForecastValueOf,
  type OptionsInForce,
  optionsInForce,
} from './forecast-options.js';
import { type HoursByCell, withStories } from './letter-prospect.js';
import { type ForecastOccurrence, occurrencesIn } from './occurrences.js';
import { type Assumed, Prospects } from './outcomes.js';
import type { ForecastInputProblem, ForecastWarning } from './problem.js';
import { type ProspectBasis, type ProspectWork, prospectWork } from './prospect-work.js';
import type { ForecastSettings } from './settings.js';
import { Successions } from './succession.js';
import { overlappingSuccessions, signedLettersByRule, unusedCapacities, unusedRules } from './warnings.js';

/** What a forecast is made from. Capacity comes from a team, from a table, or not at all. */
export interface ForecastInput {
  readonly portfolio: Portfolio;
  readonly settings: ForecastSettings;
  readonly team?: Team;
  readonly capacity?: CapacityTable;
}

/** A cell: the values of its keys, and what is known of its hours. */
export type ForecastCell<Key extends ForecastKey = ForecastKey> = {
  readonly [key in Key]: ForecastValueOf<key>;
} & CellFigures;

/** A letter and the one that was taken for its renewal, by their ids. */
export interface ForecastSuccession {
  readonly letter: string;
  readonly successor: string;
  /** Days between the two; negative where they overlap. */
  readonly gapDays: number;
  /** How many labels of activities both have. */
  readonly commonLabels: number;
}

/** What hours may come, with which probability, and what that rests on. Its lists are not to be changed. In JSON without its occurrences. */
export interface Forecast<Key extends ForecastKey = ForecastKey> {
  /** The horizon, both days included, and the day on which the forecast is made; `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  readonly asOf: string;
  readonly by: readonly Key[];
  readonly side: WorkSide;
  /** Null: the settings as they are. */
  readonly scenario: null;
  /** All of them, defaults filled in. */
  readonly settings: ForecastSettings;
  /** By the keys in turn: buckets in time, letters as received, other texts by code points, null last. */
  readonly cells: readonly ForecastCell<Key>[];
  /** Null: no question about several cells at once is answered. What is said of one cell cannot be multiplied or added up. */
  readonly joint: null;
  /** Probabilities that no one gave. */
  readonly assumptions: readonly Assumption[];
  /** What was taken for a succession, in the order of the letters that end. */
  readonly successions: readonly ForecastSuccession[];
  /** What is worth saying, and the assumptions that a plan makes. */
  readonly warnings: readonly (ForecastWarning | Warning)[];
  /** The rows that a plan of the same dates leaves out for another reason than its dates; those of cancelled letters are none of them. */
  readonly unplanned: readonly Unplanned[];
  /** In order of due date, letter, rank and period. Made when first read. */
  readonly occurrences: readonly ForecastOccurrence[];
}

/**
 * The exact law of the hours of each cell, usually a month, over a horizon: what signed letters, proposals and renewals may bring.
 *
 * What was not given is assumed (a statut's probability, 0.9 for a renewal) and reported: such a cell has a range. Letters of one client
 * stay or leave together, those of different clients are independent. A letter that succeeds another takes the place of its renewal.
 * Probabilities are 0..1; hours are micro-hours. The same input gives the same bytes on any machine.
 * Tags: `InvalidOption` (a date that cannot be read; at `capacity`, a team and a table at once), `TooManyOccurrences`, `TooManyHours`,
 * `LawTooLarge`. Throws `ProblemError` with an `InvalidOption` for a mistake of the program: a horizon that lacks an end, ends before
 * it starts or is longer than 120 months; keys that are none, or twice. Cost: linear in the occurrences of all windows, then that of
 * the laws (docs/forecast-bounds.md). Source: FORECAST sections 1 to 7.
 *
 * @example
 * const letters = [{ objectId: 'B', statut: 1, dateDebut: '2027-01-01', dateFin: '2027-12-31' }];
 * const activities = [{ lettreMissionId: 'B', activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 6 }];
 * const proposed = orThrow(decodePortfolio(letters, activities));
 * const settings = orThrow(decodeForecastSettings({}));
 * const horizon = { first: '2027-01-01', last: '2027-03-31' };
 * const [january] = orThrow(forecast({ portfolio: proposed, settings }, { horizon })).cells;
 * console.log(january.month, january.meanMicroHours / 1e6, JSON.stringify(january.law));
 * // 2027-01 3 [[0,0.5],[6000000,0.5]]
 */
export function forecast<Key extends ForecastKey = 'month'>(
  input: ForecastInput,
  options: ForecastOptions<Key>,
): Either<ForecastInputProblem, Forecast<Key>> {
  requireOptions('input', input, ['portfolio', 'settings', 'team', 'capacity']);
  for (const part of ['portfolio', 'settings'] as const) requireObject(part, input[part]);
  const { portfolio, settings, team, capacity } = input;
  const inForce = optionsInForce(options, team !== undefined);
  if (isLeft(inForce)) return inForce;
  const { horizon, asOf, by, side } = inForce.right;
  const timeKey = timeKeyOf(by);
  const buckets = timeKey === null ? null : bucketsIn(timeKey, horizon);
  const capacityOf = capacitiesOf(input, inForce.right, buckets ?? []);
  if (isLeft(capacityOf)) return capacityOf;

  const groups = new LetterGroups(portfolio);
  const successions = new Successions(portfolio.letters, groups, settings.renewals.successionDays);
  const prospects = new Prospects(settings, successions);
  const cells = new Cells(pivotKeysOf(by, activityKeysOf(team)));
  const work = workOf(input, inForce.right, { groups, successions, prospects, cells });
  if (isLeft(work)) return work;
  const letters = work.right.letters();
  const run = (assumed: Assumed) =>
    letters.map((one) =>
      withStories(one, prospects.outcomesOf(one.letter, assumed), prospects.renewalOf(one.letter, assumed)),
    );
  const runs: Runs = { base: run('assumed'), low: run(0), high: run(1) };
  const figures = new FiguresOfCells(runs, contractedHours(portfolio, work.right), settings);
  const shown = cellsShown(cells, figures.reached, by.length === 1 ? (buckets ?? []) : []);
  const described: ForecastCell<Key>[] = [];
  for (const { number, cell } of shown) {
    const ofCell = figures.of(number, cell, capacityOf.right(cell));
    if (isLeft(ofCell)) return ofCell;
    const keys = Object.fromEntries(by.map((key, index) => [key, cell.values[index]]));
    described.push({ ...keys, ...ofCell.right } as ForecastCell<Key>);
  }
  const planned = planOfDates(portfolio, options);
  if (isLeft(planned)) return planned;

  const reported: Reported<Key> = {
    first: isoDateOf(horizon.first),
    last: isoDateOf(horizon.last),
    asOf: isoDateOf(asOf),
    by: by as readonly Key[],
    side,
    scenario: null,
    settings,
    cells: described,
    joint: null,
    assumptions: assumptionsOf(runs.base),
    successions: successions.all().map(({ letter, successor, gapDays, commonLabels }) => {
      return { letter: letter.id, successor: successor.id, gapDays, commonLabels };
    }),
    warnings: [
      ...unusedRules(settings.rules, portfolio.letters),
      ...(capacity === undefined ? [] : unusedCapacities(capacity, buckets?.map(({ name }) => name) ?? null)),
      ...signedLettersByRule(portfolio.letters, prospects),
      ...overlappingSuccessions(successions.all()),
      ...planned.right.warnings,
    ],
    unplanned: planned.right.unplanned.filter(({ reason }) => !PASSED_OVER.includes(reason)),
  };
  return right(withOccurrences(reported, () => occurrencesIn(runs.base, work.right)));
}

/** Rows with these are part of a forecast, or would be over other dates. */
const PASSED_OVER: readonly Unplanned['reason'][] = ['CancelledLetter', 'OutsideHorizon'];

type Reported<Key extends ForecastKey> = Omit<Forecast<Key>, 'occurrences'>;

/** The plan of the same dates, for what it leaves out and assumes. */
function planOfDates(portfolio: Portfolio, { asOf: _, by: __, side: ___, ...options }: ForecastOptions) {
  return plan(portfolio, options);
}

/** The same with its occurrences, made when first read and left out of JSON. */
function withOccurrences<Key extends ForecastKey>(
  reported: Reported<Key>,
  list: () => readonly ForecastOccurrence[],
): Forecast<Key> {
  let occurrences: readonly ForecastOccurrence[] | null = null;
  const get = () => {
    occurrences ??= list();
    return occurrences;
  };
  return Object.defineProperty(reported, 'occurrences', { get }) as Forecast<Key>;
}

function capacitiesOf(
  { team, capacity }: ForecastInput,
  { by, horizon }: OptionsInForce,
  buckets: readonly Bucket[],
): Either<InvalidOption | TooManyHours, CapacityOf> {
  if (team !== undefined && capacity !== undefined) {
    return left(invalidOption('capacity', capacity, { _tag: 'NotWith', path: 'team' }));
  }
  if (team !== undefined) return capacityByTeam(team, by, buckets, horizon);
  return right(capacity === undefined ? () => null : capacityByTable(capacity, by, buckets));
}

function activityKeysOf(team: Team | undefined): ActivityKeys {
  if (team === undefined) return ACTIVITY_KEYS;
  const assignedBy = assigner(team);
  return { ...ACTIVITY_KEYS, pool: (planned) => assignedBy(planned).pool };
}

function workOf(
  { portfolio, settings }: ForecastInput,
  { horizon, asOf, side, schedule }: OptionsInForce,
  parts: Pick<ProspectBasis, 'groups' | 'successions' | 'prospects' | 'cells'>,
): Either<ForecastInputProblem, ProspectWork> {
  const counting = { on: settings.on, horizon };
  const dueDates = dueDatesOf(portfolio.letters, schedule.oneOffLeadDays, counting);
  return prospectWork({
    portfolio,
    settings,
    counting,
    asOf,
    side,
    schedule: { ...schedule, horizon: dueDates },
    ...parts,
  });
}

/** Micro-hours by cell of the missions of signed letters as written. */
function contractedHours({ letters }: Portfolio, work: ProspectWork): HoursByCell {
  const sums = new Map<number, MicroHours>();
  for (const letter of letters) {
    if (signatureOf(letter.statut) !== 'signed') continue;
    for (const [cell, microHours] of work.hoursOf(letter, 0, 0, ONE)) {
      sums.set(cell, (sums.get(cell) ?? 0) + microHours);
    }
  }
  return sums;
}

/** A cell to be shown: `number` null is one in which nothing was ever met. */
interface ShownCell {
  readonly number: number | null;
  readonly cell: Cell;
}

/** The cells that a future reaches, and the buckets of which none does; in order. */
function cellsShown(cells: Cells, reached: readonly number[], buckets: readonly Bucket[]): readonly ShownCell[] {
  const shown = new Map(reached.map((number): [unknown, ShownCell] => [number, { number, cell: cells.all[number] }]));
  const byName = new Map(buckets.length === 0 ? [] : cells.all.map(({ values: [name] }, number) => [name, number]));
  for (const { name, number: position } of buckets) {
    const number = byName.get(name) ?? null;
    const cell = { values: [name], numbers: [position] };
    shown.set(number ?? name, { number, cell });
  }
  return [...shown.values()].sort((a, b) => byKeys(a.cell, b.cell));
}
