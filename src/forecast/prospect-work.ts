// From a portfolio to the letters of a forecast: the windows that may take place, expanded once, and what each outcome puts into the cells.
// FORECAST sections 3.5, 4 and 5.

import { type Either, right } from 'fp-ts/lib/Either.js';
import type { DateRange } from '../calendar/date-range.js';
import type { OptionsProblem } from '../core/problem.js';
import type { Activity } from '../engagement/activity.js';
import { ONE_OFF } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { isOnSide, type WorkSide } from '../engagement/side.js';
import type { Settings } from '../schedule/settings.js';
import { Cells } from './cells.js';
import { countedDays } from './counted-work.js';
import { decimalOf, power, product } from './decimal.js';
import { normalisedLabel } from './label.js';
import { type CountedItem, type HoursByCell, hoursByCell, type LetterProspect } from './letter-prospect.js';
import type { Prospects } from './outcomes.js';
import { renewalWindows } from './renewal-windows.js';
import type { ForecastSettings } from './settings.js';
import type { Successions } from './succession.js';
import { type LetterWindow, type WindowWork, workOfWindows } from './window-work.js';

/** What a forecast starts from. */
export interface ForecastBasis {
  readonly portfolio: Portfolio;
  readonly settings: ForecastSettings;
  readonly successions: Successions;
  readonly prospects: Prospects;
  readonly horizon: DateRange;
  readonly asOf: number;
  readonly side: WorkSide;
  readonly schedule: Settings;
  readonly cells: Cells;
}

/** The letters of a forecast with their work. */
export interface ProspectWork {
  readonly letters: readonly LetterProspect[];
  /** The items of the mission of a letter as it is written, without factors. */
  readonly missionOf: (letter: Letter) => readonly CountedItem[];
  readonly work: WindowWork;
  readonly windows: readonly LetterWindow[];
  /** The index of the window of an outcome: `-1` when it was not asked for. */
  readonly windowAt: (letter: Letter, renewal: number, startShift: number) => number;
}

/** The letters that may bring work. Tags: `TooManyOccurrences`, `TooManyHours`. */
export function prospectWork(basis: ForecastBasis): Either<OptionsProblem, ProspectWork> {
  const { portfolio, prospects, settings, side } = basis;
  const windows = portfolio.letters.flatMap((letter) => windowsOf(letter, basis));
  const indexes = new Map<Letter, Map<string, number>>();
  for (const [index, { letter, renewal, startShift }] of windows.entries()) {
    const known = indexes.get(letter) ?? new Map<string, number>();
    indexes.set(letter, known.set(`${renewal} ${startShift}`, index));
  }
  const windowAt = (letter: Letter, renewal: number, startShift: number) =>
    indexes.get(letter)?.get(`${renewal} ${startShift}`) ?? -1;
  const rows = rowsByLetter(portfolio, side);
  const rowsOf = (letter: Letter) => rows.get(letter.id) ?? [];
  const work = workOfWindows(windows, { rowsOf, isRenewed: renewedOneOffs(settings) }, basis.schedule);
  if (work._tag === 'Left') return work;
  const items = itemsByWindow(work.right, windows, basis);
  const loadsOf = (letter: Letter): LetterProspect['loads'] => {
    const { hoursFactor } = prospects.renewalOf(letter);
    return prospects.outcomesOf(letter).outcomes.map((outcome) => {
      const loads: HoursByCell[] = [];
      for (let k = 0; ; k++) {
        const index = windowAt(letter, k, outcome.startShift);
        if (index < 0) return withoutEnd(loads);
        loads.push(hoursByCell(items[index], product(outcome.hoursFactor, power(hoursFactor, k))));
      }
    });
  };
  const letters = portfolio.letters
    .filter((letter) => indexes.has(letter))
    .map((letter): LetterProspect => ({ letter, loads: loadsOf(letter) }))
    .filter(({ loads }) => loads.some(({ length }) => length > 0));
  return right({ letters, missionOf: (letter) => items[windowAt(letter, 0, 0)] ?? [], work: work.right, windows, windowAt });
}

/** The mission as written and, for each different start, the mission and its renewals. */
function windowsOf(letter: Letter, { settings, successions, prospects, horizon, asOf }: ForecastBasis): readonly LetterWindow[] {
  const { mission } = daysOf(letter);
  const shifts = new Set([0, ...prospects.outcomesOf(letter).outcomes.map(({ startShift }) => startShift)]);
  const renewals =
    successions.of(letter) === null ? renewalWindows(letter, settings.renewals, { last: horizon.last, asOf }) : [];
  return [...shifts].flatMap((startShift) =>
    [mission, ...renewals].map((days, renewal): LetterWindow => ({ letter, renewal, days, startShift })),
  );
}

function rowsByLetter({ activities }: Portfolio, side: WorkSide): ReadonlyMap<string | null, readonly Activity[]> {
  const rows = new Map<string | null, Activity[]>();
  for (const row of activities) {
    if (!isOnSide(row.side, side)) continue;
    const others = rows.get(row.letterId);
    if (others === undefined) rows.set(row.letterId, [row]);
    else others.push(row);
  }
  for (const ofLetter of rows.values()) ofLetter.sort((a, b) => a.rank - b.rank);
  return rows;
}

function renewedOneOffs({ renewals: { oneOffs } }: ForecastSettings): (row: Activity) => boolean {
  if (typeof oneOffs === 'boolean') return () => oneOffs;
  const labels = new Set(oneOffs.map(normalisedLabel));
  return ({ activite }) => labels.has(normalisedLabel(activite));
}

/** The items of each window that count somewhere. */
function itemsByWindow(
  { schedule, windowOf }: WindowWork,
  windows: readonly LetterWindow[],
  { cells, settings, horizon }: ForecastBasis,
): readonly (readonly CountedItem[])[] {
  const { rules, activities } = schedule;
  const letterOf = (planned: number) => windows[windowOf[planned]].letter;
  const items: CountedItem[][] = windows.map(() => []);
  for (let r = 0; r < rules.size; r++) {
    const planned = rules.activity[r];
    const activity = activities[planned];
    const cellOn = cells.ofActivity({ letter: letterOf(planned), activity });
    for (let k = 0; k < rules.offsets[r + 1] - rules.offsets[r]; k++) {
      const { days, microHoursOn } = countedDays(schedule, r, k, { on: settings.on, horizon, letterOf });
      if (days.length === 0) continue;
      items[windowOf[planned]].push({ microHours: activity.microHours, cells: days.map(cellOn), microHoursOn });
    }
  }
  return items;
}

/** Without the windows at the end that put nothing anywhere. */
function withoutEnd(loads: readonly HoursByCell[]): readonly HoursByCell[] {
  return loads.slice(0, loads.findLastIndex(({ size }) => size > 0) + 1);
}
