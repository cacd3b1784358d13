// From a portfolio to a plan: every activity row ends up in occurrences or among the unplanned, never both and never neither.
// SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';
import type { Portfolio, RejectedActivityRow } from '../engagement/portfolio.js';
import type { OptionsProblem, RowProblem, UnknownLetter } from '../problem/problem.js';
import { similarName } from '../problem/similar-name.js';
import { compile } from './compile.js';
import { type LetterGroup, letterGroups } from './letter-group.js';
import { type Occurrence, occurrenceAt } from './occurrence.js';
import type { UnplannedReason } from './reason.js';
import { countOccurrences, type PlannedActivity } from './rule-table.js';
import { type Schedule, scheduleOf } from './schedule.js';
import { type PlanOptions, type Settings, settingsOf } from './settings.js';
import { type Warning, warningsOfActivity, warningsOfLetter } from './warning.js';

/** An activity row that yields no occurrence, and why. */
export interface Unplanned {
  /** Null when the row names no letter. */
  readonly letterId: string | null;
  /** The row's rank among the rows received for its letter, from 0. */
  readonly activity: number;
  readonly activite: string;
  readonly reason: UnplannedReason;
  /** Micro-hours of one occurrence; null when `unite` or `quantite` cannot be read. */
  readonly microHours: MicroHours | null;
  /** What is wrong with the row, or with what the reason rests on; empty when nothing is. */
  readonly problems: readonly RowProblem[];
}

/** Dated occurrences, and every row that yields none. */
export interface Plan {
  /** Sorted by due date, letter, rank, period. Views, made when first asked for. */
  readonly occurrences: readonly Occurrence[];
  /** In order of letter and rank; the rows of rejected and unknown letters come last. */
  readonly unplanned: readonly Unplanned[];
  readonly warnings: readonly Warning[];
  /** The columns behind the occurrences. */
  readonly schedule: Schedule;
}

/** The most occurrences that one plan may hold. */
export const MAX_OCCURRENCES = 50_000_000;

/**
 * The dated occurrences of a portfolio with their hours, what was left unplanned and why, and the assumptions made.
 *
 * Every activity row is planned or unplanned, once. Cost: linear in the occurrences; a horizon is reached by division.
 * Tags: `InvalidOption`, `TooManyOccurrences` (over 50 million; nothing is allocated), `TooManyHours` (over 2^53 micro-hours).
 * Source: SEMANTICS sections 3 to 10.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-03-31' }];
 * const activities = [{ activite: 'TVA', frequence: 1, calage: 2, decalage: 1, datePrevObligation: 24, quantite: 1, unite: 0.5 }];
 * const { occurrences } = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
 * console.log(occurrences.map(({ periodEnd, due, hours }) => `${periodEnd} ${due} ${hours}`).join('\n'));
 * // 2026-01-31 2026-02-24 0.5
 * // 2026-02-28 2026-03-24 0.5
 * // 2026-03-31 2026-04-24 0.5
 */
export function plan(portfolio: Portfolio, options: PlanOptions = {}): Either<OptionsProblem, Plan> {
  const settings = settingsOf(options);
  return settings._tag === 'Left' ? settings : planOf(letterGroups(portfolio).values(), settings.right);
}

/**
 * The plan of one letter of a portfolio, as `plan` gives it, without a search through the others.
 * Tags: those of `plan`, and `UnknownLetter` (not in the portfolio, or rejected).
 */
export function expandLetter(
  portfolio: Portfolio,
  letterId: string,
  options: PlanOptions = {},
): Either<OptionsProblem | UnknownLetter, Plan> {
  const settings = settingsOf(options);
  if (settings._tag === 'Left') return settings;
  const group = letterGroups(portfolio).get(letterId);
  if (group === undefined || typeof group.letter === 'string') {
    const hint = similarName(
      letterId,
      portfolio.letters.map(({ id }) => id),
    );
    return left({
      _tag: 'UnknownLetter',
      letterId,
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return planOf([group], settings.right);
}

/** The plan of one activity under a letter, as `plan` gives it. Tags: those of `plan`. */
export function expandActivity(
  letter: Letter,
  activity: Activity,
  options: PlanOptions = {},
): Either<OptionsProblem, Plan> {
  const settings = settingsOf(options);
  if (settings._tag === 'Left') return settings;
  return planOf([{ letterId: letter.id, letter, rows: [activity] }], settings.right);
}

function planOf(groups: Iterable<LetterGroup>, settings: Settings): Either<OptionsProblem, Plan> {
  const planned: PlannedActivity[] = [];
  const unplanned: Unplanned[] = [];
  const warnings: Warning[] = [];
  for (const { letterId, letter, rows } of groups) {
    if (typeof letter !== 'string') warnings.push(...warningsOfLetter(letter));
    for (const row of rows) {
      if (isRejected(row)) {
        unplanned.push(unplannedOf(letterId, row, 'InvalidRow', row.problems));
      } else if (typeof letter === 'string') {
        unplanned.push(unplannedOf(letterId, row, letter));
      } else {
        warnings.push(...warningsOfActivity(letter, row));
        const compiled = compile(letter, row, settings);
        if ('rules' in compiled) planned.push({ letter, activity: row, rules: compiled.rules });
        else {
          const problems = compiled.reason === 'NoFiscalYear' ? letter.problems : [];
          unplanned.push(unplannedOf(letterId, row, compiled.reason, problems));
        }
      }
    }
  }
  const problem = limitsExceeded(planned);
  return problem === null
    ? right(new PlanOfSchedule(scheduleOf(planned, settings), unplanned, warnings))
    : left(problem);
}

function isRejected(row: Activity | RejectedActivityRow): row is RejectedActivityRow {
  return 'resource' in row;
}

function unplannedOf(
  letterId: string | null,
  { rank, activite, microHours }: Activity | RejectedActivityRow,
  reason: UnplannedReason,
  problems: readonly RowProblem[] = [],
): Unplanned {
  return { letterId, activity: rank, activite, reason, microHours, problems };
}

function limitsExceeded(planned: readonly PlannedActivity[]): OptionsProblem | null {
  const count = countOccurrences(planned);
  if (count > MAX_OCCURRENCES) return { _tag: 'TooManyOccurrences', count, limit: MAX_OCCURRENCES };
  let estimate = 0;
  for (const { activity, rules } of planned) for (const rule of rules) estimate += rule.count * activity.microHours;
  if (estimate < MAX_EXACT_MICRO_HOURS / 2) return null;
  let microHours = 0n;
  for (const { activity, rules } of planned) {
    for (const rule of rules) microHours += BigInt(rule.count) * BigInt(activity.microHours);
  }
  return microHours > BigInt(MAX_EXACT_MICRO_HOURS) ? { _tag: 'TooManyHours', microHours } : null;
}

class PlanOfSchedule implements Plan {
  #occurrences: readonly Occurrence[] | null = null;

  constructor(
    readonly schedule: Schedule,
    readonly unplanned: readonly Unplanned[],
    readonly warnings: readonly Warning[],
  ) {}

  get occurrences(): readonly Occurrence[] {
    this.#occurrences ??= Array.from(this.schedule.order, (row) => occurrenceAt(this.schedule, row));
    return this.#occurrences;
  }
}
