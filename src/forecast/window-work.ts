// The work of missions and renewals: each window is expanded as a letter whose mission is the window, by the engine and nothing else.
// A late start cuts the windows; one-offs are renewed on the anniversaries of their date. FORECAST sections 3.5 and 4.4.

import { type Either, right } from 'fp-ts/lib/Either.js';
import { civilDateOf, type Day, isoDateOf } from '../calendar/civil-date.js';
import type { OpenRange } from '../calendar/date-range.js';
import { addMonths, monthOf } from '../calendar/month-arithmetic.js';
import { dayInMonth } from '../calendar/month-table.js';
import type { OptionsProblem } from '../core/problem.js';
import type { Activity } from '../engagement/activity.js';
import { ONE_OFF, STATUT } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';
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
  const index = new Map<Letter, number>();
  const groups: LetterGroup[] = [];
  let count = 0;
  for (const [at, window] of windows.entries()) {
    const group = groupOf(window, rows);
    index.set(group.letter as Letter, at);
    groups.push(group);
    count += group.rows.length;
  }
  const compiled = compileLetters(groups, count, settings);
  if (compiled._tag === 'Left') return compiled;
  const schedule = scheduleOf(compiled.right, settings);
  return right({ schedule, windowOf: Int32Array.from(schedule.letters, (letter) => index.get(letter) as number) });
}

/** The window as a letter with its rows. It is signed here: whether it comes into force is asked elsewhere. */
function groupOf(window: LetterWindow, { rowsOf, isRenewed }: WindowRows): LetterGroup {
  const { letter, renewal } = window;
  const start = lateStartOf(window);
  const days = { first: later(window.days.first, start), last: window.days.last };
  const rows = rowsOf(letter).flatMap((row): readonly Activity[] => {
    if (row.frequence !== ONE_OFF) return [row];
    if (renewal === 0) return start !== null && row.dateFreq !== null && row.dateFreq < start ? [] : [row];
    return isRenewed(row) ? renewedOneOffs(row, letter, days) : [];
  });
  const mission = { first: textOf(days.first), last: textOf(days.last) };
  return { letterId: letter.id, letter: { ...letter, mission, statut: STATUT.signed }, rows };
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

function textOf(day: Day | null): string | null {
  return day === null ? null : isoDateOf(day);
}
