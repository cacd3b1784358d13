// Decoding what was received into a portfolio: all at once from two bodies, or some rows at a time as they are read. The two ways
// give the same portfolio. What reads well becomes a letter or an activity, what does not its problems. SEMANTICS sections 9 and 10.

import { isTimeZone } from '../calendar/wire-date.js';
import { type Either, left, right } from '../core/either.js';
import { rowsOf } from '../core/json.js';
import { requireOptions, requireType } from '../core/options.js';
import {
  type Accepted,
  type DocumentProblem,
  type InvalidField,
  type InvalidOption,
  invalidOption,
  type NotARowList,
} from '../core/problem.js';
import { problemError } from '../core/result.js';
import type { Activity } from './activity.js';
import { ignoredProblems, readActivity, rejectedActivity } from './activity-reader.js';
import { Duplicates } from './duplicates.js';
import { isIdentifier } from './field-types.js';
import { objectIdOf } from './fields.js';
import { ActivityRows } from './keys.js';
import type { Letter } from './letter.js';
import { problemsOfLetter, readLetter } from './letter-reader.js';
import type { Portfolio, RejectedLetterRow } from './portfolio.js';
import { RefusedRow } from './row.js';
import { swappedLists } from './swapped-lists.js';

/** How to read the rows. */
export interface DecodeOptions {
  /** IANA zone in which instants are read; by default an instant on a quarter of an hour is the nearest UTC midnight, any other is in Europe/Paris. */
  readonly timeZone?: string;
  /** The letter of the activity rows that name none; by default the only letter received, if there is only one. */
  readonly letterId?: string;
}

/** The options of reading rows by their names. */
export const DECODE_OPTION_NAMES = ['timeZone', 'letterId'];

/** Rows of either resource; what `readSnapshot` gives is such. */
export interface Rows {
  /** When they were read, as a snapshot says before its rows. Of no consequence for what is decoded. */
  readonly readAt?: string | null;
  readonly letters?: readonly unknown[];
  readonly activities?: readonly unknown[];
}

/**
 * The portfolio that two bodies hold, each a list of rows or `{ data: [...] }`, as parsed from JSON.
 *
 * Rows may use the documented or the seen field names; unknown fields are ignored. A row that cannot be read is listed in
 * `rejected` with all its problems. Cost: linear. Tags: `NotARowList` (a body is no list), `SwappedLists` (all rows of one are
 * rows of the other), `InvalidOption`.
 * Source: SEMANTICS sections 1, 3, 7, 9, 10.
 *
 * @example
 * const portfolio = orThrow(decodePortfolio([{ objectId: 'L1' }], [{ activite: 'Tenue', unite: '0,5' }]));
 * console.log(portfolio.rejected.flatMap((row) => row.problems).map((problem) => describe(problem, 'en')).join('\n'));
 * // activities[0].frequence: missing; expected an integer from 1 to 5
 * // activities[0].unite: "0,5" is not accepted; expected a number from 0 to 100000; did you mean "0.5"?
 * // activities[0].quantite: missing; expected an integer from 0 to 10000
 * // activities[0].calage: missing; expected an integer from 1 to 3
 */
export function decodePortfolio(
  letters: unknown,
  activities: unknown,
  options: DecodeOptions = {},
): Either<DocumentProblem, Portfolio> {
  const invalid = problemOf(options);
  if (invalid !== null) return left(invalid);
  const letterRows = rowListOf('letters', letters);
  if (letterRows._tag === 'Left') return letterRows;
  const activityRows = rowListOf('activities', activities);
  if (activityRows._tag === 'Left') return activityRows;
  const swapped = swappedLists({ letters: letterRows.right.rows, activities: activityRows.right.rows });
  if (swapped !== null) return left(swapped);
  const decoder = new RowDecoder(options, { letters: letterRows.right.path, activities: activityRows.right.path });
  decoder.reserve(activityRows.right.rows.length);
  decoder.add({ letters: letterRows.right.rows, activities: activityRows.right.rows });
  return right(decoder.portfolio());
}

/** Decodes rows as they come; none of them is kept. */
export interface PortfolioDecoder {
  /** Takes more rows, after those taken before. Throws `ProblemError` with an `InvalidOption` for what is no lists of rows by these names. */
  readonly add: (rows: Rows) => void;
  /** The portfolio of all rows taken. To be called once, after the last row. */
  readonly portfolio: () => Portfolio;
}

/**
 * A decoder for rows that are not in memory all at once, such as those of a snapshot. It gives the portfolio that
 * `decodePortfolio` gives for all of them. Tags: `InvalidOption`.
 *
 * @example
 * const decoder = orThrow(portfolioDecoder());
 * decoder.add({ letters: [{ objectId: 'L1' }] });
 * decoder.add({ activities: [{ activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 2 }] });
 * console.log(decoder.portfolio().activities.map(({ letterId, microHours }) => `${letterId} ${microHours}`).join());
 * // L1 2000000
 */
export function portfolioDecoder(options: DecodeOptions = {}): Either<InvalidOption, PortfolioDecoder> {
  const invalid = problemOf(options);
  if (invalid !== null) return left(invalid);
  const decoder = new RowDecoder(options, { letters: 'letters', activities: 'activities' });
  return right({
    add: (rows) => {
      requireRows(rows);
      decoder.add(rows);
      decoder.flush();
    },
    portfolio: () => decoder.portfolio(),
  });
}

function requireRows(rows: Rows): void {
  requireOptions('rows', rows, ['readAt', ...RESOURCES]);
  for (const name of RESOURCES) {
    const list = rows[name];
    if (list === undefined || Array.isArray(list)) continue;
    throw problemError(invalidOption(name, list, { _tag: 'ListOf', items: { _tag: 'Row' } }));
  }
}

const RESOURCES = ['letters', 'activities'] as const;

function problemOf(options: DecodeOptions): InvalidOption | null {
  requireOptions('options', options, DECODE_OPTION_NAMES);
  const { timeZone, letterId } = options;
  if (timeZone !== undefined) {
    requireType('timeZone', timeZone, 'string', TIME_ZONE);
    if (!isTimeZone(timeZone)) return invalidOption('timeZone', timeZone, TIME_ZONE);
  }
  if (letterId !== undefined) {
    requireType('letterId', letterId, 'string', IDENTIFIER);
    if (!isIdentifier(letterId)) return invalidOption('letterId', letterId, IDENTIFIER);
  }
  return null;
}

const TIME_ZONE: Accepted = { _tag: 'TimeZone' };
const IDENTIFIER: Accepted = { _tag: 'Identifier' };

/** Decodes the rows of one portfolio. `paths` begin the paths of problems. */
class RowDecoder {
  readonly #letterRows: Duplicates;
  readonly #activityRows: Duplicates;
  readonly #timeZone: string | null;
  readonly #letterId: string | null;
  readonly #letters: Letter[] = [];
  readonly #rejectedLetters: RejectedLetterRow[] = [];
  readonly #activities = new ActivityRows();
  /** What is wrong with fields that are ignored, each with the activity that has it. */
  readonly #ignored: { readonly problem: InvalidField; readonly draft: Activity }[] = [];
  /** The id of the first letter row. */
  #firstLetterId: string | null = null;

  constructor({ timeZone, letterId }: DecodeOptions, paths: { readonly letters: string; readonly activities: string }) {
    this.#letterRows = new Duplicates(paths.letters);
    this.#activityRows = new Duplicates(paths.activities);
    this.#timeZone = timeZone ?? null;
    this.#letterId = letterId ?? null;
  }

  /** Makes room for so many activity rows. */
  reserve(activities: number): void {
    this.#activities.reserve(activities);
  }

  add({ letters = [], activities = [] }: Rows): void {
    for (const row of letters) this.#addLetter(row);
    for (const row of activities) this.#addActivity(row);
  }

  /** Holds the rows added so far no longer. */
  flush(): void {
    this.#letterRows.flush();
    this.#activityRows.flush();
  }

  portfolio(): Portfolio {
    const letters = this.#letters;
    const onlyLetterId = letters.length + this.#rejectedLetters.length === 1 ? this.#firstLetterId : null;
    const { activities, rejected } = this.#activities.finalised(this.#letterId ?? onlyLetterId);
    const letterProblems = letters.filter(({ problems }) => problems.length > 0).flatMap(({ problems }) => problems);
    return {
      letters,
      activities,
      rejected: [...this.#rejectedLetters, ...rejected],
      problems: [
        ...this.#letterRows.conflicts,
        ...letterProblems,
        ...this.#activityRows.conflicts,
        ...this.#ignored.map(({ problem, draft: { letterId, activite } }) => ({
          ...problem,
          row: { letterId, activite },
        })),
      ],
      repeats: { letters: this.#letterRows.count, activities: this.#activityRows.count },
    };
  }

  #addLetter(row: unknown): void {
    const letterId = objectIdOf(row);
    const position = this.#letterRows;
    if (!position.receive(row, letterId)) return;
    const order = this.#letters.length + this.#rejectedLetters.length;
    if (order === 0) this.#firstLetterId = letterId;
    const timeZone = this.#timeZone;
    const letter = readLetter(row, { position, order, timeZone });
    if (letter instanceof RefusedRow) {
      const { path } = position;
      const problems = problemsOfLetter(path, row, letter, timeZone);
      this.#rejectedLetters.push({ resource: 'letters', path, letterId, problems });
    } else this.#letters.push(letter);
  }

  #addActivity(row: unknown): void {
    const draft = readActivity(row, this.#timeZone);
    if (draft instanceof RefusedRow) this.#rejectActivity(row, draft);
    else if (this.#activityRows.receive(row, draft.key === '' ? null : draft.key)) {
      this.#activities.addGood(draft);
      if (draft.hasIgnoredDateFreq) this.#noteIgnored(row as object, draft);
    }
  }

  #noteIgnored(row: object, draft: Activity): void {
    for (const problem of ignoredProblems(this.#activityRows.path, row, this.#timeZone)) {
      this.#ignored.push({ problem, draft });
    }
  }

  #rejectActivity(row: unknown, refused: RefusedRow): void {
    const objectId = objectIdOf(refused.fields);
    if (!this.#activityRows.receive(row, objectId)) return;
    const { path } = this.#activityRows;
    this.#activities.addBad(rejectedActivity(path, row, refused, this.#timeZone), objectId);
  }
}

/** The rows of a body as they came, and the path that their indexes follow. */
interface RowList {
  readonly rows: readonly unknown[];
  readonly path: string;
}

/** The rows of a body, or `NotARowList`. `name` begins their path. */
export function rowListOf(name: string, body: unknown): Either<NotARowList, RowList> {
  const rows = rowsOf(body);
  if (rows === null) return left({ _tag: 'NotARowList', path: name, received: body, accepted: { _tag: 'RowList' } });
  return right({ rows, path: rows === body ? name : `${name}.data` });
}
