// Rows whose hours every plan has room for, whatever its options: what a plan refuses whole would hide all else from a property.

import { isRow } from '../engagement/row.js';

/** The hours of a plan at most: 2^53 micro-hours, rounded down. */
const MOST_HOURS = 9_000_000_000;

/** The periods of an activity at most: the months of the years 1900 to 2999, and a short one in each. */
const MOST_PERIODS = 13 * 1100;

/** The rows; those with more hours than their share of the most that a plan can add up are of one hour. */
export function plannableRows<Rows extends { readonly activities: readonly unknown[] }>(rows: Rows): Rows {
  const most = MOST_HOURS / (MOST_PERIODS * rows.activities.length);
  const isTooLong = ({ unite, quantite }: { readonly unite?: unknown; readonly quantite?: unknown }) =>
    numberOf(unite) * numberOf(quantite) > most;
  const activities = rows.activities.map((row) =>
    isRow(row) && isTooLong(row) ? { ...row, unite: 1, quantite: 1 } : row,
  );
  return { ...rows, activities };
}

/** A number or the text of one; NaN for anything else. */
function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}
