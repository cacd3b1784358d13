// The rows of a plan that yield nothing as a table: which, why, with what weight, and what is wrong with them.

import { messageOf } from '../core/messages.js';
import { requireOneOf, requireOptions } from '../core/options.js';
import type { RowProblem } from '../core/problem.js';
import { type Language, shown } from '../core/text.js';
import type { Letter } from '../engagement/letter.js';
import { hoursOf } from '../engagement/micro-hours.js';
import { messageOfReason } from '../messages/reasons.js';
import type { Names } from '../names/names.js';
import type { Column, Table } from '../report/table.js';
import type { Plan } from '../schedule/plan.js';
import type { Unplanned } from '../schedule/planned-or-unplanned.js';
import { letterColumns } from './letter-columns.js';
import { namesOfLetters } from './name-columns.js';

const COLUMNS: readonly Column<Unplanned>[] = [
  { name: 'letterId', kind: 'text', read: ({ letterId }) => letterId },
  { name: 'activity', kind: 'count', read: ({ activity }) => activity },
  { name: 'activite', kind: 'text', read: ({ activite }) => activite },
  { name: 'reason', kind: 'text', read: ({ reason }) => reason },
  { name: 'microHours', kind: 'microHours', read: ({ microHours }) => microHours },
  { name: 'problems', kind: 'data', read: ({ problems }) => problems },
  { name: 'hours', kind: 'hours', read: ({ microHours }) => (microHours === null ? null : hoursOf(microHours)) },
];

/** What a table of rows left unplanned shows beside their fields. */
export interface UnplannedTableOptions {
  /** Those of the portfolio, for two columns more: the `client` of a letter and its code, `codeIBS`. Default: no such columns. */
  readonly letters?: readonly Letter[];
  /**
   * For five columns more, in that language or as received: `reasonText`, the reason as a sentence; `problemsText`, what is wrong; `fields`,
   * `received` and `hints`, its fields, their values and what was probably meant, with ` / ` between several. Default: no such columns.
   */
  readonly language?: Language;
  /** With `language`: what `problemsText` says of a problem, where the rows come from a spreadsheet with its cell. Default: `describe`. */
  readonly sentenceOf?: (problem: RowProblem) => string;
  /** With `letters`, for three columns more at the end: `clientName`, `managerName`, `letterName`. Default: no such columns. */
  readonly names?: Names;
}

function sentenceColumns(
  language: Language,
  sentenceOf: (problem: RowProblem) => string,
): readonly Column<Unplanned>[] {
  requireOneOf('language', language, ['fr', 'en']);
  const joined = (texts: readonly string[], between = ' / ') =>
    texts.every((text) => text === '') ? null : texts.join(between);
  const semicolon = language === 'fr' ? ' ; ' : '; ';
  return [
    { name: 'reasonText', kind: 'text', read: ({ reason }) => messageOfReason(reason, language) },
    {
      name: 'problemsText',
      kind: 'text',
      read: ({ problems }) => joined(problems.map(sentenceOf), semicolon),
    },
    { name: 'fields', kind: 'text', read: ({ problems }) => joined(problems.map(fieldOf)) },
    {
      name: 'received',
      kind: 'text',
      read: ({ problems }) => joined(problems.map(({ received }) => receivedText(received))),
    },
    {
      name: 'hints',
      kind: 'text',
      read: ({ problems }) => joined(problems.map((problem) => ('hint' in problem ? (problem.hint ?? '') : ''))),
    },
  ];
}

/** The field that a problem is about, by its path; empty for the row as a whole. */
function fieldOf({ path }: RowProblem): string {
  return /\]\.(.+)$/.exec(path)?.[1] ?? '';
}

/** A value as it was received; a text without quotes, so that it can be searched for. */
function receivedText(value: unknown): string {
  // A cell that was refused is a list of what it shows.
  if (Array.isArray(value) && value.length === 1) return receivedText(value[0]);
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : shown(value);
}

/** The most rows of a batch. */
const BATCH = 1000;

/**
 * Every row left unplanned, whatever its side, in the order of `plan.unplanned`. `microHours` and `hours` are those of one occurrence,
 * empty when they cannot be read. Throws `ProblemError` with an `InvalidOption` for options that their type would refuse.
 *
 * @example
 * const { unplanned } = orThrow(plan(portfolio));
 * console.log(unplanned.length, [...ndjsonOf(unplannedTable(orThrow(plan(portfolio))))].join('').length);
 * // 0 0
 */
export function unplannedTable({ unplanned }: Plan, options: UnplannedTableOptions = {}): Table<Unplanned> {
  requireOptions('options', options, ['letters', 'language', 'names', 'sentenceOf']);
  const { letters, language, names, sentenceOf } = options;
  return {
    columns: [
      ...COLUMNS,
      ...(letters === undefined ? [] : letterColumns(letters)),
      ...(language === undefined
        ? []
        : sentenceColumns(language, sentenceOf ?? ((problem) => messageOf(problem, language)))),
      ...(names === undefined ? [] : namesOfLetters(letters ?? [], names)),
    ],
    *batches() {
      for (let from = 0; from < unplanned.length; from += BATCH) yield unplanned.slice(from, from + BATCH);
    },
  };
}
