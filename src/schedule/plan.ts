// From a portfolio to a plan: every activity row ends up in occurrences or among the unplanned, never both and never neither.
// SEMANTICS section 9.

import { type Either, left, right } from '../core/either.js';
import { requireOptions } from '../core/options.js';
import type { OptionsProblem, UnknownLetter } from '../core/problem.js';
import { required } from '../core/result.js';
import { similarName } from '../core/similar-names.js';
import type { Activity } from '../engagement/activity.js';
import { DECODE_OPTION_NAMES, type DecodeOptions, decodePortfolio } from '../engagement/decode.js';
import type { Letter } from '../engagement/letter.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { type LetterGroup, LetterGroups, letterGroups } from './letter-group.js';
import { allOccurrences, type Occurrence, occurrenceBatches } from './occurrence.js';
import { type CompiledLetters, compileLetters, type Unplanned } from './planned-or-unplanned.js';
import { type Schedule, scheduleOf } from './schedule.js';
import { OPTION_NAMES, type PlanOptions, type Settings, settingsOf } from './settings.js';
import type { Warning } from './warning.js';

/** Dated occurrences, and every row that yields none. Its lists are not to be changed. */
export interface Plan {
  /** Sorted by due date, letter, rank, period. Plain objects, made when first read; `occurrencesOf` gives them one after the other. */
  readonly occurrences: readonly Occurrence[];
  /** In order of letter and rank; the rows of rejected and unknown letters come last. */
  readonly unplanned: readonly Unplanned[];
  readonly warnings: readonly Warning[];
  /** The columns behind the occurrences; no part of the contract. @internal */
  readonly schedule: Schedule;
}

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
  if (settings._tag === 'Left') return settings;
  const groups = new LetterGroups(portfolio);
  return planOf(groups, groups.rowCount, settings.right);
}

/**
 * The plan of the rows of two bodies, each a list or `{ data: [...] }` as parsed from JSON: `decodePortfolio` and `plan` in one call.
 *
 * `options`: those of both. A row that cannot be read is among `unplanned`, with its problems; cost and source are those of the two.
 * Throws `ProblemError` with what either would return: `NotARowList`, `SwappedLists`, `InvalidOption`, `TooManyOccurrences`, `TooManyHours`.
 *
 * @example
 * const letters = [{ objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-03-31' }];
 * const activities = [{ activite: 'TVA', frequence: 1, calage: 2, decalage: 1, datePrevObligation: 24, quantite: 1, unite: 0.5 }];
 * const { occurrences } = planRows(letters, activities, { timeZone: 'Europe/Paris', adjust: 'following' });
 * console.log(occurrences.map(({ dueAdjusted, hours }) => `${dueAdjusted} ${hours} h`).join('\n'));
 * // 2026-02-24 0.5 h
 * // 2026-03-24 0.5 h
 * // 2026-04-24 0.5 h
 */
export function planRows(letters: unknown, activities: unknown, options: PlanOptions & DecodeOptions = {}): Plan {
  requireOptions('options', options, [...OPTION_NAMES, ...DECODE_OPTION_NAMES]);
  const { timeZone, letterId, ...planOptions } = options;
  const decodeOptions = {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(letterId === undefined ? {} : { letterId }),
  };
  return required(plan(required(decodePortfolio(letters, activities, decodeOptions)), planOptions));
}

/**
 * The plan of one letter of a portfolio, as `plan` gives it, without a search through the others.
 * Tags: those of `plan`, and `UnknownLetter` (not in the portfolio, or rejected).
 *
 * @example
 * const letter = orThrow(expandLetter(portfolio, 'efb2dfc9-71a5-4e72-98fd-78b427790086'));
 * console.log(letter.occurrences.length);
 * // 71
 */
export function expandLetter(
  portfolio: Portfolio,
  letterId: string,
  options: PlanOptions = {},
): Either<OptionsProblem | UnknownLetter, Plan> {
  const settings = settingsOf(options);
  if (settings._tag === 'Left') return settings;
  const group = letterGroups(portfolio).get(letterId);
  if (group?.letter == null || 'resource' in group.letter) {
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
  return planOf([group], group.rows.length, settings.right);
}

/**
 * The plan of one activity under the given letter, whatever its own `letterId`, as `plan` gives it. Tags: those of `plan`.
 *
 * @example
 * const [visit] = portfolio.activities;
 * console.log(orThrow(expandActivity(portfolio.letters[0], visit)).occurrences[0].due);
 * // 2022-12-31
 */
export function expandActivity(
  letter: Letter,
  activity: Activity,
  options: PlanOptions = {},
): Either<OptionsProblem, Plan> {
  const settings = settingsOf(options);
  if (settings._tag === 'Left') return settings;
  return planOf([{ letterId: letter.id, letter, rows: [activity] }], 1, settings.right);
}

/**
 * The occurrences of a plan one after the other, as `plan.occurrences` holds them and in its order, without the list in memory.
 * For plans of millions of occurrences. Cost: linear in the occurrences.
 *
 * @example
 * let hours = 0;
 * for (const { due, microHours } of occurrencesOf(orThrow(plan(portfolio)))) if (due < '2022-12') hours += microHours;
 * console.log(hours / 1_000_000);
 * // 1.8
 */
export function* occurrencesOf(plan: Plan): Iterable<Occurrence> {
  for (const batch of occurrenceBatches(plan.schedule, 'all')) yield* batch;
}

function planOf(groups: Iterable<LetterGroup>, rowCount: number, settings: Settings): Either<OptionsProblem, Plan> {
  const compiled = compileLetters(groups, rowCount, settings);
  return compiled._tag === 'Left' ? compiled : right(new PlanOfSchedule(compiled.right, settings));
}

class PlanOfSchedule implements Plan {
  readonly schedule: Schedule;
  readonly unplanned: readonly Unplanned[];
  readonly warnings: readonly Warning[];
  #occurrences: readonly Occurrence[] | null = null;

  constructor(compiled: CompiledLetters, settings: Settings) {
    this.schedule = scheduleOf(compiled, settings);
    this.unplanned = compiled.unplanned;
    this.warnings = compiled.warnings;
  }

  /** What JSON shows: the lists, not the columns behind them. */
  toJSON(): Omit<Plan, 'schedule'> {
    return { occurrences: this.occurrences, unplanned: this.unplanned, warnings: this.warnings };
  }

  get occurrences(): readonly Occurrence[] {
    this.#occurrences ??= allOccurrences(this.schedule);
    return this.#occurrences;
  }
}
