// The letters that end while days are looked at and have no successor, with the hours that end with them: what a plan of these days
// lacks unless they are renewed. FORECAST sections 4.1 and 4.3.

import { civilDateOf, type Day, dayOf, isoDateOf } from '../calendar/civil-date.js';
import { type DateInput, readDateInput, readOpenRange } from '../calendar/date-input.js';
import { contains, type DateRange, type OpenRange } from '../calendar/date-range.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import { type Either, isLeft, left, right } from '../core/either.js';
import { requireOneOf, requireOptions } from '../core/options.js';
import type { InvalidOption, OptionsProblem } from '../core/problem.js';
import type { Activity } from '../engagement/activity.js';
import { STATUT } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import { MAX_EXACT_MICRO_HOURS, type MicroHours } from '../engagement/micro-hours.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { WORK_SIDES, type WorkSide } from '../engagement/side.js';
import { LetterGroups } from '../schedule/letter-group.js';
import { type PlanOptions, type Settings, settingsOf } from '../schedule/settings.js';
import { rowsThatCount } from './prospect-work.js';
import { LAPSED_DAYS, SUCCESSION_DAYS } from './settings.js';
import { Successions } from './succession.js';
import { type LetterWindow, workOfWindows } from './window-work.js';

/** Which days are looked at, and how hours are counted. */
export interface EndingLettersOptions extends Pick<PlanOptions, 'lagOrigin'> {
  /** Both ends included; without `first` no letter has lapsed. Default: the calendar year after that in which most letters without a successor end. */
  readonly horizon?: { readonly first?: DateInput; readonly last: DateInput };
  /** Whose hours. Default `firm`. */
  readonly side?: WorkSide;
}

/** A letter that ends. */
export interface EndingLetter {
  readonly letterId: string;
  /** Its `dateFin`, `YYYY-MM-DD`. */
  readonly last: string;
  /** Of what its mission has due in the twelve months up to this day. */
  readonly microHours: MicroHours;
}

/** The letters that end without a successor. Plain data: it is written to JSON as it is. */
export interface EndingLetters {
  /** The days looked at, `YYYY-MM-DD`; null is no bound, and both are null where no letter gives a year to look at. */
  readonly first: string | null;
  readonly last: string | null;
  /** In the order received. */
  readonly letters: readonly EndingLetter[];
  /** Of all of them. */
  readonly microHours: MicroHours;
}

/**
 * The letters that end before the last of some days and have no successor, with their hours of their last twelve months.
 *
 * Left out are cancelled letters (statut 3), those without `dateFin`, and those that have lapsed: that ended more than 365 days before
 * the first day. A successor is a later letter of the same client that begins on the day after, or at most 92 days before or after
 * with an activity of the same label, whatever its statut. Hours are micro-hours of what falls due from the day after `dateFin` less
 * twelve months to `dateFin`, both included, as a plan of the mission has it. Cost: linear in the rows, and in the square of the
 * letters of one client. Tags: `InvalidOption`, `TooManyOccurrences`, `TooManyHours`. Source: FORECAST sections 4.1 and 4.3.
 *
 * @example
 * const letters = [{ objectId: 'A', statut: 2, dateDebut: '2026-01-01', dateFin: '2026-12-31' }];
 * const activities = [{ lettreMissionId: 'A', activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 6, activiteCabinet: true }];
 * const signed = orThrow(decodePortfolio(letters, activities));
 * const ending = orThrow(endingLetters(signed, { horizon: { first: '2027-01-01', last: '2027-12-31' } }));
 * console.log(ending.letters.map(({ letterId, last }) => `${letterId} ${last}`).join(), ending.microHours / 1e6);
 * // A 2026-12-31 72
 */
export function endingLetters(
  portfolio: Portfolio,
  options: EndingLettersOptions = {},
): Either<OptionsProblem, EndingLetters> {
  requireOptions('options', options, ['horizon', 'side', 'lagOrigin']);
  const { horizon, side = 'firm', ...dating } = options;
  requireOneOf('side', side, WORK_SIDES);
  const settings = settingsOf(dating);
  if (isLeft(settings)) return settings;
  const given = horizon === undefined ? right(null) : daysOfHorizon(horizon);
  if (isLeft(given)) return given;

  const groups = new LetterGroups(portfolio);
  const ended = lettersWithoutSuccessor(portfolio, groups);
  const days = given.right ?? yearAfter(ended);
  if (days === null) return right({ first: null, last: null, letters: [], microHours: 0 });
  const { first, last } = days;
  const ending = ended.filter((one) => one.last < last && (first === null || one.last >= first - LAPSED_DAYS));
  const hours = hoursOfLastYears(ending, groups, side, settings.right);
  if (isLeft(hours)) return hours;
  return right({
    first: first === null ? null : isoDateOf(first),
    last: isoDateOf(last),
    letters: ending.map((one, index) => {
      return { letterId: one.letter.id, last: isoDateOf(one.last), microHours: hours.right[index] };
    }),
    microHours: hours.right.reduce((sum, microHours) => sum + microHours, 0),
  });
}

/** The days that are looked at: they have a last one. */
interface DaysLookedAt extends OpenRange {
  readonly last: Day;
}

function daysOfHorizon(horizon: NonNullable<EndingLettersOptions['horizon']>): Either<InvalidOption, DaysLookedAt> {
  const range = readOpenRange('horizon', horizon);
  if (isLeft(range)) return range;
  const last = readDateInput('horizon.last', horizon.last);
  return isLeft(last) ? last : right({ first: range.right.first, last: last.right });
}

/** A letter and its last day. */
interface Ended {
  readonly letter: Letter;
  readonly last: Day;
}

/** The letters that end, on whatever day, without a successor; none that is cancelled. */
function lettersWithoutSuccessor({ letters }: Portfolio, groups: LetterGroups): readonly Ended[] {
  const successions = new Successions(letters, groups, SUCCESSION_DAYS);
  return letters.flatMap((letter): readonly Ended[] => {
    const { last } = daysOf(letter).mission;
    return last === null || letter.statut === STATUT.cancelled || successions.of(letter) !== null
      ? []
      : [{ letter, last }];
  });
}

/** The calendar year after that in which most of them end, of several the latest; null for none. */
function yearAfter(ended: readonly Ended[]): DateRange | null {
  const counts = new Map<number, number>();
  for (const { last } of ended) {
    const { year } = civilDateOf(last);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([year, count], [other, ofOther]) => ofOther - count || other - year);
  return most === undefined ? null : { first: dayOf(most[0] + 1, 1, 1), last: dayOf(most[0] + 1, 12, 31) };
}

/** How many letters are expanded at a time: memory does not grow with the portfolio. */
const BATCH = 256;

/** For each letter the micro-hours of what its mission has due in the twelve months up to its last day. */
function hoursOfLastYears(
  ending: readonly Ended[],
  groups: LetterGroups,
  side: WorkSide,
  settings: Settings,
): Either<OptionsProblem, readonly MicroHours[]> {
  const rowsOf = (letter: Letter) => rowsThatCount(groups.of(letter.id), side);
  const hours: MicroHours[] = [];
  let total = 0n;
  for (let from = 0; from < ending.length; from += BATCH) {
    const ofBatch = hoursOfBatch(ending.slice(from, from + BATCH), rowsOf, settings);
    if (isLeft(ofBatch)) return ofBatch;
    for (const microHours of ofBatch.right) {
      hours.push(microHours);
      total += BigInt(microHours);
    }
  }
  return total > MAX_EXACT_MICRO_HOURS ? left({ _tag: 'TooManyHours', microHours: total }) : right(hours);
}

function hoursOfBatch(
  ending: readonly Ended[],
  rowsOf: (letter: Letter) => readonly Activity[],
  settings: Settings,
): Either<OptionsProblem, readonly MicroHours[]> {
  const years = ending.map(({ last }): DateRange => ({ first: addMonths(last, -12) + 1, last }));
  const windows = ending.map(
    ({ letter }): LetterWindow => ({ letter, renewal: 0, days: daysOf(letter).mission, startShift: 0 }),
  );
  const horizon = {
    first: years.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY),
    last: years.reduce((greatest, { last }) => Math.max(greatest, last), Number.NEGATIVE_INFINITY),
  };
  const work = workOfWindows(windows, { rowsOf, isRenewed: () => false }, { ...settings, horizon });
  if (isLeft(work)) return work;
  const {
    schedule: { rules, due },
    windowOf,
  } = work.right;
  const sums = years.map(() => 0);
  for (let r = 0; r < rules.size; r++) {
    const window = windowOf[rules.activity[r]];
    for (let row = rules.offsets[r]; row < rules.offsets[r + 1]; row++) {
      if (contains(years[window], due[row])) sums[window] += rules.microHours[r];
    }
  }
  return right(sums);
}
