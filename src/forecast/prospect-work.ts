// From a portfolio to what its letters may bring: the windows that may take place, expanded once, and what each puts into the cells.
// FORECAST sections 3.5, 4 and 5.

import type { Day } from '../calendar/civil-date.js';
import { monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { type Either, right } from '../core/either.js';
import type { OptionsProblem } from '../core/problem.js';
import { byCodePoints } from '../core/text.js';
import type { Activity } from '../engagement/activity.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { isOnSide, type WorkSide } from '../engagement/side.js';
import type { LetterGroup, LetterGroups } from '../schedule/letter-group.js';
import type { Settings } from '../schedule/settings.js';
import type { Cells } from './cells.js';
import { type CountedDays, type Counting, countedDays } from './counted-work.js';
import { type Decimal, power, product, timesRounded } from './decimal.js';
import { normalisedLabel } from './label.js';
import type { HoursByCell, LetterProspect } from './letter-prospect.js';
import type { Prospects } from './outcomes.js';
import { renewalWindows } from './renewal-windows.js';
import type { ForecastSettings } from './settings.js';
import type { Successions } from './succession.js';
import { type LetterWindow, type WindowWork, workOfWindows } from './window-work.js';

/** What the work of a forecast is made from. */
export interface ProspectBasis {
  readonly portfolio: Portfolio;
  readonly groups: LetterGroups;
  readonly settings: ForecastSettings;
  readonly successions: Successions;
  readonly prospects: Prospects;
  readonly counting: Counting;
  readonly asOf: Day;
  readonly side: WorkSide;
  /** The horizon here is the due dates of all work that may count. */
  readonly schedule: Settings;
  readonly cells: Cells;
}

/** A row of the schedule that counts in the horizon: the k-th occurrence of rule r. */
export interface CountedRow extends CountedDays {
  readonly r: number;
  readonly k: number;
}

/** The windows of all letters with their work. Tags: `TooManyOccurrences`, `TooManyHours`. */
export function prospectWork(basis: ProspectBasis): Either<OptionsProblem, ProspectWork> {
  const { portfolio, groups, settings, side, schedule } = basis;
  const windows: LetterWindow[] = [];
  // Lags are never negative: what is counted from a later month is due too late.
  const { last } = schedule.horizon;
  const latest = last === null ? Number.POSITIVE_INFINITY : dayInMonth(monthOf(last), 0);
  const byLetter = new Map(portfolio.letters.map((letter) => [letter, addWindowsOf(letter, latest, basis, windows)]));
  const rows = new Map(portfolio.letters.map((letter) => [letter, rowsThatCount(groups.of(letter.id), side)]));
  const rowsOf = (letter: Letter) => rows.get(letter) as readonly Activity[];
  const work = workOfWindows(windows, { rowsOf, isRenewed: renewedOneOffs(settings) }, schedule);
  return work._tag === 'Left' ? work : right(new ProspectWork(byLetter, windows.length, work.right, basis));
}

/** Where the windows of a letter stand among all: for each start, the mission and its renewals. */
interface WindowsOfLetter {
  readonly first: number;
  /** The different starts, in months; 0 first. */
  readonly shifts: readonly number[];
  /** How many windows there are for each start. */
  readonly count: number;
}

/** The work of the windows of all letters. */
export class ProspectWork {
  readonly schedule: WindowWork['schedule'];
  /** The first rule of each window; the rules of a window are consecutive. */
  readonly #firstRule: Int32Array;

  constructor(
    private readonly windows: ReadonlyMap<Letter, WindowsOfLetter>,
    count: number,
    { schedule, windowOf }: WindowWork,
    private readonly basis: ProspectBasis,
  ) {
    this.schedule = schedule;
    this.#firstRule = firstRules(schedule, windowOf, count);
  }

  /** The rows of a window that count in the horizon, in order. The letter has so many renewals, and an outcome that starts so late, or 0. */
  rowsOf(letter: Letter, renewal: number, startShift: number): Iterable<CountedRow> {
    const { first, shifts, count } = this.#windowsOf(letter);
    return this.#countedRows(first + shifts.indexOf(startShift) * count + renewal, letter);
  }

  /** What such a window puts into the cells, each item with its hours times a factor. */
  hoursOf(letter: Letter, renewal: number, startShift: number, factor: Decimal): HoursByCell {
    const rows = this.rowsOf(letter, renewal, startShift);
    const { rules, activities } = this.schedule;
    const sums = new Map<number, number>();
    for (const { r, days, microHoursOn } of rows) {
      const activity = activities[rules.activity[r]];
      const cellOn = this.basis.cells.ofActivity({ letter, activity });
      const microHours = Number(timesRounded(activity.microHours, factor));
      for (const [part, day] of days.entries()) {
        const cell = cellOn(day);
        sums.set(cell, (sums.get(cell) ?? 0) + microHoursOn(part, microHours));
      }
    }
    return sums;
  }

  /** The letters that may bring work, in an order that does not depend on that of the rows. */
  letters(): readonly LetterProspect[] {
    return this.basis.portfolio.letters
      .map((letter): LetterProspect => ({ letter, loads: this.#loadsOf(letter) }))
      .filter(({ loads }) => loads.some(({ length }) => length > 0))
      .sort((a, b) => byCodePoints(a.letter.id, b.letter.id));
  }

  #loadsOf(letter: Letter): LetterProspect['loads'] {
    const { prospects } = this.basis;
    const { hoursFactor } = prospects.renewalOf(letter);
    const { count } = this.#windowsOf(letter);
    return prospects.outcomesOf(letter).outcomes.map((outcome) => {
      const loads = Array.from({ length: count }, (_, k) => {
        const factor = product(outcome.hoursFactor, power(hoursFactor, k));
        return this.hoursOf(letter, k, outcome.startShift, factor);
      });
      return withoutEnd(loads);
    });
  }

  /** Every letter of the portfolio has its windows. */
  #windowsOf(letter: Letter): WindowsOfLetter {
    return this.windows.get(letter) as WindowsOfLetter;
  }

  *#countedRows(window: number, letter: Letter): Iterable<CountedRow> {
    const { schedule, basis } = this;
    const { offsets } = schedule.rules;
    for (let r = this.#firstRule[window]; r < this.#firstRule[window + 1]; r++) {
      for (let k = 0; k < offsets[r + 1] - offsets[r]; k++) {
        const counted = countedDays(schedule, r, k, letter, basis.counting);
        if (counted.days.length > 0) yield { r, k, ...counted };
      }
    }
  }
}

/** The mission as written and, for each different start, the mission and its renewals. */
function addWindowsOf(letter: Letter, latest: Day, basis: ProspectBasis, windows: LetterWindow[]): WindowsOfLetter {
  const { settings, successions, prospects, counting, asOf, schedule } = basis;
  const { mission } = daysOf(letter);
  const shifts = new Set([0]);
  for (const { startShift } of prospects.outcomesOf(letter).outcomes) shifts.add(startShift);
  const reach = { last: counting.horizon.last, asOf, lastBegun: latest + longestPeriod(letter, schedule) };
  const renewals = successions.of(letter) === null ? renewalWindows(letter, settings.renewals, reach) : [];
  const first = windows.length;
  for (const startShift of shifts) {
    windows.push({ letter, renewal: 0, days: mission, startShift });
    for (let k = 1; k <= renewals.length; k++) windows.push({ letter, renewal: k, days: renewals[k - 1], startShift });
  }
  return { first, shifts: [...shifts], count: renewals.length + 1 };
}

const LONGEST_YEAR = 366;

/** By how many days the lag of a period may begin before its end. */
function longestPeriod(letter: Letter, { lagOrigin }: Settings): number {
  if (lagOrigin === 'periodEnd') return 0;
  const { fiscalYear } = daysOf(letter);
  return Math.max(LONGEST_YEAR, fiscalYear === null ? 0 : fiscalYear.last - fiscalYear.first + 1);
}

/** The rows that count of one letter, by rank. */
export function rowsThatCount({ rows }: LetterGroup, side: WorkSide): readonly Activity[] {
  return rows.filter((row): row is Activity => 'side' in row && isOnSide(row.side, side));
}

function renewedOneOffs({ renewals: { oneOffs } }: ForecastSettings): (row: Activity) => boolean {
  if (typeof oneOffs === 'boolean') return () => oneOffs;
  const labels = new Set(oneOffs.map(normalisedLabel));
  return ({ activite }) => labels.has(normalisedLabel(activite));
}

function firstRules({ rules }: WindowWork['schedule'], windowOf: Int32Array, windows: number): Int32Array {
  const first = new Int32Array(windows + 1).fill(rules.size);
  for (let r = rules.size - 1; r >= 0; r--) first[windowOf[rules.activity[r]]] = r;
  // A window without rules begins where the next one does.
  for (let window = windows - 1; window >= 0; window--) first[window] = Math.min(first[window], first[window + 1]);
  return first;
}

/** Without the windows at the end that put nothing anywhere. */
function withoutEnd(loads: readonly HoursByCell[]): readonly HoursByCell[] {
  return loads.slice(0, loads.findLastIndex(({ size }) => size > 0) + 1);
}
