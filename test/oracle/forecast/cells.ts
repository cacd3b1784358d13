// Section 5: the cells that parts of occurrences fall into, their order, and the stretches of the horizon.
// A cell is named by the JSON of its values.
import { addDays, type Civil, cachedBy, toLuxon } from '../civil.js';
import { compareTexts, type ForecastLetter, type ForecastRow } from './letters.js';
import { hoursToMicro } from './settings.js';
import { type CellKey, type ForecastOptions, type KeyValue, TIME_KEYS, type TimeKey } from './types.js';

export function isTimeKey(key: CellKey): key is TimeKey {
  return (TIME_KEYS as readonly string[]).includes(key);
}

/** The name of the stretch that a day lies in. */
const stretchOf = cachedBy((day: Civil, key: TimeKey): string => {
  const date = toLuxon(day);
  const year = day.slice(0, 4);
  switch (key) {
    case 'day':
      return day;
    case 'week':
      return `${String(date.weekYear).padStart(4, '0')}-W${String(date.weekNumber).padStart(2, '0')}`;
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(date.month / 3)}`;
    case 'year':
      return year;
  }
});

export function keysOf(options: ForecastOptions): readonly CellKey[] {
  return options.by ?? ['month'];
}

/** The values of `by` for work on a day. */
export function valuesOf(by: readonly CellKey[], letter: ForecastLetter, row: ForecastRow, day: Civil): KeyValue[] {
  return by.map((key) => {
    if (isTimeKey(key)) return stretchOf(day, key);
    if (key === 'letter') return letter.id;
    if (key === 'activity') return row.activity.activite;
    return letter[key];
  });
}

/** Every stretch with a day in the horizon, in time. */
export function stretchesOf(key: TimeKey, { first, last }: ForecastOptions): string[] {
  const names = new Set<string>();
  for (let day = first; day <= last; day = addDays(day, 1)) names.add(stretchOf(day, key));
  return [...names];
}

/** Null last, numbers ascending, letters as received, other texts by code points (which is their order in time, too). */
function compareValues(key: CellKey, a: KeyValue, b: KeyValue, order: ReadonlyMap<string, number>): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (key === 'letter') return (order.get(String(a)) as number) - (order.get(String(b)) as number);
  return compareTexts(String(a), String(b));
}

/** The cells in their order: those that are reached, and, by one key of time, every stretch of the horizon. */
export function orderedCells(
  reached: Iterable<string>,
  letters: readonly ForecastLetter[],
  options: ForecastOptions,
): KeyValue[][] {
  const by = keysOf(options);
  const names = new Set(reached);
  const [only] = by;
  if (by.length === 1 && only !== undefined && isTimeKey(only)) {
    for (const name of stretchesOf(only, options)) names.add(JSON.stringify([name]));
  }
  const order = new Map(letters.map(({ id, index }) => [id, index]));
  const cells = [...names].map((name) => JSON.parse(name) as KeyValue[]);
  return cells.sort((a, b) => {
    for (const [i, key] of by.entries()) {
      const difference = compareValues(key, a[i] as KeyValue, b[i] as KeyValue, order);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** The capacity of a cell by the table; undefined where it has none. */
export function capacityOf(values: readonly KeyValue[], options: ForecastOptions): bigint | undefined {
  const by = keysOf(options);
  const [only] = by;
  const { capacity } = options;
  if (capacity === undefined || by.length !== 1 || only === undefined || !isTimeKey(only)) return undefined;
  const stretch = String(values[0]);
  if (!stretchesOf(only, options).includes(stretch)) return undefined;
  const hours = capacity[stretch] ?? capacity.default;
  return hours === undefined ? undefined : hoursToMicro(hours);
}

/** The entries of the table that name no stretch of the horizon. */
export function unusedCapacityOf(options: ForecastOptions): string[] {
  const only = keysOf(options)[0];
  const known = only !== undefined && isTimeKey(only) ? stretchesOf(only, options) : [];
  return Object.keys(options.capacity ?? {}).filter((name) => name !== 'default' && !known.includes(name));
}
