// Compiling many letters: the activities that yield occurrences with their rules, the rows that yield none, the assumptions made.
// Every row ends up on one side, once. Limits are checked here, before anything is allocated. SEMANTICS section 9.

import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';
import type { RejectedActivityRow } from '../engagement/portfolio.js';
import type { OptionsProblem, RowProblem, TooManyHours } from '../problem/problem.js';
import { compile } from './compile.js';
import type { LetterGroup } from './letter-group.js';
import type { UnplannedReason } from './reason.js';
import type { Rule } from './rule.js';
import { type RuleTable, RuleTableBuilder } from './rule-table.js';
import type { Compiled } from './schedule.js';
import type { Settings } from './settings.js';
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

/** What letters compile to, before any date is worked out. */
export interface CompiledLetters extends Compiled {
  /** In order of letter and rank; the rows of rejected and unknown letters come last. */
  readonly unplanned: readonly Unplanned[];
  readonly warnings: readonly Warning[];
}

/** The most occurrences that one plan may hold. */
export const MAX_OCCURRENCES = 50_000_000;

/** Compiles letters, of `rowCount` rows in all. Tags: `TooManyOccurrences`, `TooManyHours`. */
export function compileLetters(
  groups: Iterable<LetterGroup>,
  rowCount: number,
  settings: Settings,
): Either<OptionsProblem, CompiledLetters> {
  const activities: Activity[] = [];
  const letters: Letter[] = [];
  const builder = new RuleTableBuilder(rowCount);
  const unplanned: Unplanned[] = [];
  const warnings: Warning[] = [];
  let count = 0;
  for (const { letterId, letter, rows } of groups) {
    if (isAccepted(letter)) warnings.push(...warningsOfLetter(letter));
    for (const row of rows) {
      if (isAccepted(letter) && !isRejected(row)) warnings.push(...warningsOfActivity(letter, row));
      const compiled = compileRow(letter, row, settings);
      if ('rules' in compiled) {
        for (const rule of compiled.rules) count += rule.count;
        // Past the limit occurrences are counted on, and nothing more is kept.
        if (count > MAX_OCCURRENCES) continue;
        builder.add(activities.length, row.microHours as MicroHours, compiled.rules);
        activities.push(row as Activity);
        letters.push(letter as Letter);
      } else unplanned.push(unplannedOf(letterId, row, compiled));
    }
  }
  if (count > MAX_OCCURRENCES) return left({ _tag: 'TooManyOccurrences', count, limit: MAX_OCCURRENCES });
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

function compileRow(
  letter: LetterGroup['letter'],
  row: Activity | RejectedActivityRow,
  settings: Settings,
): { readonly rules: readonly Rule[] } | Pick<Unplanned, 'reason' | 'problems'> {
  if (isRejected(row)) return { reason: 'InvalidRow', problems: row.problems };
  if (letter === null) return { reason: 'UnknownLetter', problems: [] };
  if (!isAccepted(letter)) return { reason: 'RejectedLetter', problems: letter.problems };
  const compiled = compile(letter, row, settings);
  if ('rules' in compiled) return compiled;
  return { reason: compiled.reason, problems: compiled.reason === 'NoFiscalYear' ? letter.problems : [] };
}

function unplannedOf(
  letterId: string | null,
  { rank, activite, microHours }: Activity | RejectedActivityRow,
  { reason, problems }: Pick<Unplanned, 'reason' | 'problems'>,
): Unplanned {
  return { letterId, activity: rank, activite, reason, microHours, problems };
}

function tooManyHours({ size, offsets, microHours }: RuleTable): TooManyHours | null {
  let estimate = 0;
  for (let r = 0; r < size; r++) estimate += (offsets[r + 1] - offsets[r]) * microHours[r];
  if (estimate < MAX_EXACT_MICRO_HOURS / 2) return null;
  let exact = 0n;
  for (let r = 0; r < size; r++) exact += BigInt(offsets[r + 1] - offsets[r]) * BigInt(microHours[r]);
  return exact > BigInt(MAX_EXACT_MICRO_HOURS) ? { _tag: 'TooManyHours', microHours: exact } : null;
}
