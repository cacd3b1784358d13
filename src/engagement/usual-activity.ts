// The short way to read an activity row: values of the usual types straight off the row, where the codecs make some thirty objects.
// It takes 0.17 us a row instead of 0.7, and says nothing of a row that it refuses: that is for the codecs.

import type { Day } from '../calendar/civil-date.js';
import {
  type ActivityDraft,
  type Bounds,
  CALAGE,
  DAY,
  DECALAGE,
  FREQUENCE,
  labelOf,
  letterIdOf,
  QUANTITE,
  sideOf,
  UNITE,
  workOf,
} from './activity-fields.js';
import { type Calage, type Frequence, ONE_OFF } from './codes.js';
import { type FieldType, isIdentifier, REFUSED } from './field-types.js';
import { isPlain, isRecord, type Row } from './record.js';

/** The activity of a row, or null where the codecs must be asked: a number is a text, a field is refused, cannot be read or is perhaps inherited. */
export function usualActivityOf(row: unknown, dateFreqField: FieldType<Day | null>): ActivityDraft | null {
  try {
    return isRecord(row) ? activityOf(row, dateFreqField) : null;
  } catch {
    return null;
  }
}

function activityOf(row: Row, dateFreqField: FieldType<Day | null>): ActivityDraft | null {
  const { frequence, unite, quantite, objectId } = row;
  if (!isPlain(row)) return null;
  const decalage = row.decalage ?? 0;
  const datePrevObligation = row.datePrevObligation ?? 0;
  const isFirm = row.activiteCabinet ?? false;
  const isClient = row.activiteClient ?? false;
  const isOneOff = frequence === ONE_OFF;
  const calage = isOneOff ? null : row.calage;
  const dateFreq = row.dateFreq ?? null;
  const date = dateFreq === null ? null : dateFreqField.read(dateFreq);
  if (
    !isInteger(frequence, FREQUENCE) ||
    !isInteger(decalage, DECALAGE) ||
    !isInteger(datePrevObligation, DAY) ||
    !isInteger(quantite, QUANTITE) ||
    !isWithin(unite, UNITE) ||
    !(isOneOff ? date !== REFUSED : isInteger(calage, CALAGE)) ||
    typeof isFirm !== 'boolean' ||
    typeof isClient !== 'boolean'
  ) {
    return null;
  }
  return {
    letterId: letterIdOf(row),
    rank: 0,
    key: isIdentifier(objectId) ? objectId : '',
    activite: labelOf(row),
    frequence: frequence as Frequence,
    calage: calage as Calage | null,
    dateFreq: isOneOff ? (date as Day | null) : null,
    decalage,
    datePrevObligation,
    hasIgnoredDateFreq: !isOneOff && date !== null,
    unite,
    quantite,
    microHours: workOf(unite, quantite),
    side: sideOf(isFirm, isClient),
  };
}

function isInteger(value: unknown, bounds: Bounds): value is number {
  return Number.isInteger(value) && isWithin(value, bounds);
}

function isWithin(value: unknown, { min, max }: Bounds): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}
