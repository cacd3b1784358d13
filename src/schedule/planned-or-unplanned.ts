// Compiling letters: the activities that yield occurrences with their rules, the rows that yield none and why, the assumptions made.
// Every row ends up on one side, once. Limits are checked here, before anything is allocated. SEMANTICS sections 5 to 9.

import { civilDateOf, type Day } from '../calendar/civil-date.js';
import { contains, type OpenRange } from '../calendar/date-range.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { type Either, left, right } from '../core/either.js';
import type { OptionsProblem, RowProblem, TooManyHours } from '../core/problem.js';
import type { Activity } from '../engagement/activity.js';
import { type Calage, ONE_OFF, STATUT, STEP_MONTHS } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';
import type { RejectedActivityRow } from '../engagement/portfolio.js';
import { dueSeries } from './due.js';
import type { LetterGroup } from './letter-group.js';
import { generatePeriods, type PeriodBasis, periodBasisOf, windowOf } from './periods.js';
import { type Rule, sliceByDate } from './rule.js';
import { type RuleTable, RuleTableBuilder } from './rule-table.js';
import type { PlannedRules } from './schedule.js';
import type { Settings } from './settings.js';
import type { UnplannedReason } from './unplanned-reasons.js';
import { addWarningsOfActivity, addWarningsOfLetter, type Warning } from './warning.js';

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

/** What letters compile to, before any date is worked out. */
export interface CompiledLetters extends PlannedRules {
  /** In order of letter and rank; the rows of rejected and unknown letters come last. */
  readonly unplanned: readonly Unplanned[];
  readonly warnings: readonly Warning[];
}

/** The most occurrences that one plan may hold. */
const MAX_OCCURRENCES = 50_000_000;

/** Compiles letters, of `rowCount` rows in all. Tags: `TooManyOccurrences`, `TooManyHours`. */
export function compileLetters(
  groups: Iterable<LetterGroup>,
  rowCount: number,
  settings: Settings,
): Either<OptionsProblem, CompiledLetters> {
  // Made in their size: growing them takes a tenth of the whole.
  const activities = new Array<Activity>(rowCount);
  const letters = new Array<Letter>(rowCount);
  let planned = 0;
  const builder = new RuleTableBuilder(rowCount);
  const unplanned: Unplanned[] = [];
  const warnings: Warning[] = [];
  let count = 0;
  for (const { letterId, letter, rows } of groups) {
    const compiler = isAccepted(letter) ? new LetterCompiler(letter, longestLagOf(rows, settings), settings) : null;
    if (compiler !== null) addWarningsOfLetter(compiler.letter, warnings);
    for (const row of rows) {
      if (compiler === null || isRejected(row)) {
        unplanned.push(unplannedOf(letterId, letter, row, reasonOf(letter, row)));
        continue;
      }
      addWarningsOfActivity(compiler.letter, row, warnings);
      const rules = compiler.compile(row);
      if (typeof rules === 'string') {
        unplanned.push(unplannedOf(letterId, letter, row, rules));
        continue;
      }
      for (const rule of rules) count += rule.ends.count;
      // Past the limit occurrences are counted on, and nothing more is kept.
      if (count > MAX_OCCURRENCES) continue;
      builder.add(planned, row, rules);
      activities[planned] = row;
      letters[planned++] = compiler.letter;
    }
  }
  if (count > MAX_OCCURRENCES) return left({ _tag: 'TooManyOccurrences', count, limit: MAX_OCCURRENCES });
  activities.length = planned;
  letters.length = planned;
  const rules = builder.table();
  const problem = tooManyHours(rules);
  return problem === null ? right({ activities, letters, rules, unplanned, warnings }) : left(problem);
}

function isAccepted(letter: LetterGroup['letter']): letter is Letter {
  return letter !== null && 'mission' in letter;
}

function isRejected(row: Activity | RejectedActivityRow): row is RejectedActivityRow {
  return 'resource' in row;
}

/** Why a row yields nothing that is rejected itself, or whose letter was not accepted. */
function reasonOf(letter: LetterGroup['letter'], row: Activity | RejectedActivityRow): UnplannedReason {
  if (isRejected(row)) return 'InvalidRow';
  return letter === null ? 'UnknownLetter' : 'RejectedLetter';
}

function unplannedOf(
  letterId: string | null,
  letter: LetterGroup['letter'],
  row: Activity | RejectedActivityRow,
  reason: UnplannedReason,
): Unplanned {
  const { rank, activite, microHours } = row;
  return { letterId, activity: rank, activite, reason, microHours, problems: problemsBehind(reason, letter, row) };
}

function problemsBehind(
  reason: UnplannedReason,
  letter: LetterGroup['letter'],
  row: Activity | RejectedActivityRow,
): readonly RowProblem[] {
  if (isRejected(row)) return row.problems;
  return (reason === 'RejectedLetter' || reason === 'NoFiscalYear') && letter !== null ? letter.problems : [];
}

/** The longest lag of a letter's activities, which matters only where a horizon has a first day. */
function longestLagOf(rows: LetterGroup['rows'], { horizon }: Settings): number {
  if (horizon.first === null) return 0;
  let longest = 0;
  for (const row of rows) if (!isRejected(row)) longest = Math.max(longest, row.decalage);
  return longest;
}

function tooManyHours({ size, offsets, microHours }: RuleTable): TooManyHours | null {
  let estimate = 0;
  for (let r = 0; r < size; r++) estimate += (offsets[r + 1] - offsets[r]) * microHours[r];
  if (estimate < MAX_EXACT_MICRO_HOURS / 2) return null;
  let exact = 0n;
  for (let r = 0; r < size; r++) exact += BigInt(offsets[r + 1] - offsets[r]) * BigInt(microHours[r]);
  return exact > BigInt(MAX_EXACT_MICRO_HOURS) ? { _tag: 'TooManyHours', microHours: exact } : null;
}

/** The rules of an activity, in order of their periods and never empty, or why there are none. */
type RulesOrReason = readonly Rule[] | UnplannedReason;

/** Compiles the activities of a letter that was accepted, none of which has a lag of more than `longestLag` months. */
class LetterCompiler {
  readonly #letterReason: UnplannedReason | null;
  /** What was worked out so far, by calage, and by calage and frequence: most activities of a letter share a few of these. */
  readonly #bases: (PeriodBasis | UnplannedReason)[] = [];
  readonly #periods: RulesOrReason[] = [];

  constructor(
    readonly letter: Letter,
    private readonly longestLag: number,
    private readonly settings: Settings,
  ) {
    this.#letterReason = reasonOfLetter(letter, settings);
  }

  compile(activity: Activity): RulesOrReason {
    if (this.#letterReason !== null) return this.#letterReason;
    const rules =
      activity.frequence === ONE_OFF
        ? ruleOfOneOff(this.letter, activity, this.settings)
        : this.#periodsOf(activity.calage as Calage, activity.frequence);
    return withinHorizon(rules, activity, this.settings.horizon);
  }

  #periodsOf(calage: Calage, frequence: keyof typeof STEP_MONTHS): RulesOrReason {
    const index = calage * 4 + frequence;
    this.#periods[index] ??= this.#generate(calage, STEP_MONTHS[frequence]);
    return this.#periods[index];
  }

  #generate(calage: Calage, step: number): RulesOrReason {
    this.#bases[calage] ??= periodBasisOf(this.letter, calage, this.longestLag, this.settings);
    const basis = this.#bases[calage];
    return typeof basis === 'string' ? basis : generatePeriods(basis, step, this.settings.lagOrigin);
  }
}

function reasonOfLetter({ statut }: Letter, { statuts }: Settings): UnplannedReason | null {
  const isSelected = statuts === null ? statut !== STATUT.cancelled : statut !== null && statuts.has(statut);
  if (isSelected) return null;
  return statut === STATUT.cancelled ? 'CancelledLetter' : 'NotSelected';
}

function ruleOfOneOff(letter: Letter, { dateFreq }: Activity, { coverage }: Settings): RulesOrReason {
  if (dateFreq === null) return 'UndatedOneOff';
  const window = coverage === 'mission' ? UNBOUNDED : windowOf(coverage, daysOf(letter).fiscalYear, 1);
  if (window === null) return 'NoFiscalYear';
  return contains(window, dateFreq) ? [onDay(dateFreq)] : 'NoPeriodInWindow';
}

const UNBOUNDED: OpenRange = { first: null, last: null };

/** A period of one day. */
function onDay(date: Day): Rule {
  const { day } = civilDateOf(date);
  return {
    ends: { firstMonth: monthOf(date), step: 1, count: 1, day },
    starts: { first: date, isStub: false },
    lagFrom: 0,
    closes: null,
  };
}

function withinHorizon(rules: RulesOrReason, activity: Activity, horizon: OpenRange): RulesOrReason {
  if (typeof rules === 'string' || (horizon.first === null && horizon.last === null)) return rules;
  const kept = rules
    .map((rule) => sliceByDate(rule, dueSeries(rule, activity), horizon))
    .filter(({ ends }) => ends.count > 0);
  return kept.length === 0 ? 'OutsideHorizon' : kept;
}
