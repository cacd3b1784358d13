// The work of missions and renewals: each window is expanded as a letter whose mission is the window, by the engine and nothing else.
// A late start cuts the windows; one-offs are renewed on the anniversaries of their date. FORECAST sections 3.5 and 4.4.

import { civilDateOf, type Day } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { addMonths, monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import { type Either, right } from '../core/either.js';
import type { OptionsProblem } from '../core/problem.js';
import type { Activity } from '../engagement/activity.js';
import { ONE_OFF, STATUT } from '../engagement/codes.js';
import { daysOf, type Letter, withMission } from '../engagement/letter.js';
import type { LetterGroup } from '../schedule/letter-group.js';
import { compileLetters } from '../schedule/planned-or-unplanned.js';
import { type Schedule, scheduleOf } from '../schedule/schedule.js';
import type { Settings } from '../schedule/settings.js';

/** A window of a letter to be expanded. */
export interface LetterWindow {
  readonly letter: Letter;
  /** 0 for the mission itself, k for the k-th renewal. */
  readonly renewal: number;
  /** Its days before any late start; an end that is null is open. */
  readonly days: OpenRange;
  /** Months by which the letter starts later. */
  readonly startShift: number;
}

/** The work of windows. */
export interface WindowWork {
  readonly schedule: Schedule;
  /** For each planned activity of the schedule, the index of its window. */
  readonly windowOf: Int32Array;
}

/** What a window is expanded from: the activities of its letter that count, and which one-offs are renewed. */
export interface WindowRows {
  readonly rowsOf: (letter: Letter) => readonly Activity[];
  readonly isRenewed: (oneOff: Activity) => boolean;
}

/** The work of some windows. Tags: `TooManyOccurrences`, `TooManyHours`. */
export function workOfWindows(
  windows: readonly LetterWindow[],
  rows: WindowRows,
  settings: Settings,
): Either<OptionsProblem, WindowWork> {
  // Made one by one, so that few of them are held at a time.
  const letters: Letter[] = [];
  function* groups(): Iterable<LetterGroup> {
    for (const window of windows) {
      const letter = letterOf(window);
      letters.push(letter);
      yield { letterId: letter.id, letter, rows: rowsIn(window, daysOf(letter).mission, rows) };
    }
  }
  const count = windows.reduce((sum, { letter }) => sum + rows.rowsOf(letter).length, 0);
  const compiled = compileLetters(groups(), count, settings);
  if (compiled._tag === 'Left') return compiled;
  const schedule = scheduleOf(compiled.right, settings);
  let window = 0;
  const windowOf = Int32Array.from(schedule.letters, (letter) => {
    while (letters[window] !== letter) window++;
    return window;
  });
  return right({ schedule, windowOf });
}

/** The window as a letter, which is not a cancelled one here: whether it comes into force is asked elsewhere. */
function letterOf(window: LetterWindow): Letter {
  const { letter, days, renewal, startShift } = window;
  if (renewal === 0 && startShift === 0 && letter.statut !== STATUT.cancelled) return letter;
  const mission = { first: later(days.first, lateStartOf(window)), last: days.last };
  return withMission(letter, mission, STATUT.signed);
}

/** The rows of a window, of which late starts and renewals leave the days. */
function rowsIn(window: LetterWindow, days: OpenRange, { rowsOf, isRenewed }: WindowRows): readonly Activity[] {
  const { letter, renewal } = window;
  const rows = rowsOf(letter);
  if (!rows.some(({ frequence }) => frequence === ONE_OFF)) return rows;
  const start = lateStartOf(window);
  return rows.flatMap((row): readonly Activity[] => {
    if (row.frequence !== ONE_OFF) return [row];
    if (renewal === 0) return start !== null && row.dateFreq !== null && row.dateFreq < start ? [] : [row];
    return isRenewed(row) ? renewedOneOffs(row, letter, days) : [];
  });
}

/** The day on which a late letter starts; null when it is not late, or has no day to be late for. */
function lateStartOf({ letter, startShift }: LetterWindow): Day | null {
  const { first } = daysOf(letter).mission;
  return startShift === 0 || first === null ? null : addMonths(first, startShift);
}

function later(first: Day | null, start: Day | null): Day | null {
  return first === null || start === null ? first : Math.max(first, start);
}

/** A one-off on each anniversary of its date that lies in the days, if its date lies in the mission. */
function renewedOneOffs(row: Activity, letter: Letter, { first, last }: OpenRange): readonly Activity[] {
  const { mission } = daysOf(letter);
  const { dateFreq } = row;
  if (dateFreq === null || first === null || last === null || mission.first === null || mission.last === null)
    return [];
  if (dateFreq < mission.first || dateFreq > mission.last) return [];
  const { day } = civilDateOf(dateFreq);
  const month = monthOf(dateFreq);
  const renewed: Activity[] = [];
  for (let year = Math.max(1, Math.floor((monthOf(first) - month) / 12)); ; year++) {
    const date = dayInMonth(month + 12 * year, day);
    if (date > last) return renewed;
    if (date >= first) renewed.push({ ...row, dateFreq: date });
  }
}
