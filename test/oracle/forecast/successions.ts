// Section 4.1: which letter succeeds which, over all letters that read, whatever their statut.
// All pairs are candidates or not; the candidates are sorted, and taken one after the other while both ends are free.
import { DateTime } from 'luxon';
import { addDays, type Civil } from '../civil.js';
import { compareTexts, type ForecastLetter } from './letters.js';
import type { SettingsInForce } from './settings.js';

export interface Pair {
  before: ForecastLetter;
  after: ForecastLetter;
  gap: number;
  common: number;
}

/** Days from `from` to `to`, below 0 when `to` comes first. */
function daysBetween(from: Civil, to: Civil): number {
  const at = (day: Civil): DateTime => DateTime.fromISO(day, { zone: 'utc' });
  return at(to).diff(at(from), 'days').days;
}

function candidate(before: ForecastLetter, after: ForecastLetter, successionDays: number): Pair | null {
  if (before.client === null || before.client !== after.client) return null;
  if (before.start === null || before.end === null || after.start === null) return null;
  if (after.start <= before.start) return null;
  const gap = daysBetween(addDays(before.end, 1), after.start);
  const labels = new Set(before.rows.map(({ label }) => label));
  const common = new Set(after.rows.map(({ label }) => label).filter((label) => labels.has(label))).size;
  if (gap !== 0 && (Math.abs(gap) > successionDays || common === 0)) return null;
  return { before, after, gap, common };
}

/** The least of the two comes first, false before true. */
function falseFirst(a: boolean, b: boolean): number {
  return Number(a) - Number(b);
}

const cancelled = ({ before, after }: Pair): boolean => before.statut === 3 || after.statut === 3;

export function successionsOf(letters: readonly ForecastLetter[], settings: SettingsInForce): Pair[] {
  const candidates = letters.flatMap((before) =>
    letters.flatMap((after) => candidate(before, after, settings.successionDays) ?? []),
  );
  candidates.sort(
    (a, b) =>
      falseFirst(cancelled(a), cancelled(b)) ||
      falseFirst(a.gap !== 0, b.gap !== 0) ||
      b.common - a.common ||
      Math.abs(a.gap) - Math.abs(b.gap) ||
      compareTexts(a.before.id, b.before.id) ||
      compareTexts(a.after.id, b.after.id),
  );
  const taken: Pair[] = [];
  for (const pair of candidates) {
    const isFree = taken.every(({ before, after }) => before !== pair.before && after !== pair.after);
    if (isFree) taken.push(pair);
  }
  return taken;
}
