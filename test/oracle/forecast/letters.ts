// The letters of a forecast with what it asks of them beside the plan: who they belong to, their labels, their good rows.
// Rejected letters and rows that cannot be read are no part of it; whatever its statut, a letter that reads is.
// Texts are compared by code points, labels in their normal form (section 1).
import type { Civil } from '../civil.js';
import { readDate, UNREADABLE } from '../dates.js';
import { isRow, type Row, readReference } from '../fields.js';
import {
  defaultLetter,
  type OracleActivity,
  type OracleLetter,
  readActivities,
  readLetter,
  withoutRepeats,
} from '../rows.js';
import type { ForecastOptions } from './types.js';

export interface ForecastRow {
  rank: number;
  activity: OracleActivity;
  microHours: bigint;
  /** The label in its normal form. */
  label: string;
}

export interface ForecastLetter extends OracleLetter {
  client: string | null;
  manager: string | null;
  profitCenter: string | null;
  /** `dateRenouvellement`, null when unset or unreadable. */
  renewalDate: Civil | null;
  rows: ForecastRow[];
}

/** NFC, every run of white space one blank, none at the ends, lower case. */
export function normalised(label: string): string {
  return label
    .normalize('NFC')
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '')
    .toLowerCase();
}

/** Order of two texts by their code points. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [[...a], [...b]].map((text) => text.map((point) => point.codePointAt(0) as number)) as [
    number[],
    number[],
  ];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i] as number) - (right[i] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function ofReference(value: unknown): string | null {
  return isRow(value) ? readReference(value) : null;
}

/** The letters that read, in the order received. */
export function readLetters(
  letters: readonly unknown[],
  activities: readonly unknown[],
  options: ForecastOptions,
): ForecastLetter[] {
  const letterRows = withoutRepeats('letters', letters).rows;
  const fallback = defaultLetter(letterRows, options.letterId);
  const rows = readActivities(withoutRepeats('activities', activities).rows, fallback, options.timeZone);
  const found: ForecastLetter[] = [];
  for (const { index, row } of letterRows) {
    const letter = readLetter(index, row, options.timeZone);
    if (letter === null || !letter.accepted) continue;
    const fields = row as Row;
    const renewalDate = readDate(fields.dateRenouvellement, options.timeZone);
    found.push({
      ...letter,
      client: ofReference(fields.entite),
      manager: ofReference(fields.maitreDossier),
      profitCenter: textOf(fields.profitCenter) ?? textOf(fields.profitcenter),
      renewalDate: renewalDate === UNREADABLE ? null : renewalDate,
      rows: rows.flatMap(({ letterId, rank, activity, microHours }) =>
        letterId === letter.id && activity !== null && microHours !== null
          ? [{ rank, activity, microHours, label: normalised(activity.activite) }]
          : [],
      ),
    });
  }
  return found;
}
