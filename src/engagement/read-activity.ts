// Reading one row of giActivitesMission: the fields of SEMANTICS section 9, all problems kept.

import { isRight } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { RowProblem } from '../problem/problem.js';
import type { Activity } from './activity.js';
import { type Calage, type Frequence, ONE_OFF } from './codes.js';
import { dateField, decimalField, flagField, integerField } from './fields.js';
import { type MicroHours, microHoursOf } from './micro-hours.js';
import { problemsOf } from './row-problems.js';
import type { Side } from './side.js';

const workFields = t.type({
  unite: decimalField(0, 100_000),
  quantite: integerField(0, 10_000),
});
const frequenceField = integerField<Frequence>(1, 5);
const sharedFields = t.type({
  frequence: frequenceField,
  decalage: integerField(0, 18, 0),
  datePrevObligation: integerField(0, 31, 0),
  ...workFields.props,
  activiteCabinet: flagField,
  activiteClient: flagField,
});
const recurringFields = t.type({ calage: integerField<Calage>(1, 3) });

/** An activity but for what depends on the rows around it: its letter, its rank and its key. */
export type ActivityFields = Omit<Activity, 'letterId' | 'rank' | 'key'>;

/** What a row says: the activity's fields, or why it cannot be read. */
export type ReadActivity =
  | { readonly _tag: 'Read'; readonly fields: ActivityFields }
  | {
      readonly _tag: 'Rejected';
      readonly problems: readonly RowProblem[];
      readonly microHours: MicroHours | null;
    };

/** A reader of activity rows; `timeZone` as in `readWireDate`. */
export function activityReader(timeZone: string | null): (row: unknown, path: string) => ReadActivity {
  const dateFreqField = dateField(timeZone);
  const oneOffFields = t.type({ dateFreq: dateFreqField });

  return (row, path) => {
    if (!t.UnknownRecord.is(row)) {
      const problem: RowProblem = {
        _tag: 'InvalidField',
        path,
        received: row,
        accepted: { _tag: 'Row' },
      };
      return { _tag: 'Rejected', problems: [problem], microHours: null };
    }
    const frequence = frequenceField.decode(row.frequence);
    const shared = sharedFields.decode(row);
    const oneOff = isRight(frequence) && frequence.right === ONE_OFF ? oneOffFields.decode(row) : null;
    const recurring = oneOff === null ? recurringFields.decode(row) : null;
    const errors = [shared, oneOff, recurring].flatMap((part) => (part?._tag === 'Left' ? part.left : []));
    if (shared._tag === 'Left' || oneOff?._tag === 'Left' || recurring?._tag === 'Left') {
      return {
        _tag: 'Rejected',
        problems: problemsOf(path, row, errors),
        microHours: microHoursOfRow(row),
      };
    }
    // Field by field: io-ts hands the row itself back, unknown fields and all, when no codec has changed a value.
    const { decalage, datePrevObligation, unite, quantite, activiteCabinet, activiteClient } = shared.right;
    return {
      _tag: 'Read',
      fields: {
        activite: labelOf(row),
        frequence: shared.right.frequence,
        calage: recurring === null ? null : recurring.right.calage,
        dateFreq: oneOff === null ? null : oneOff.right.dateFreq,
        decalage,
        datePrevObligation,
        hasIgnoredDateFreq: oneOff === null && !isUnset(dateFreqField, row.dateFreq),
        unite,
        quantite,
        microHours: workOf(unite, quantite),
        side: sideOf(activiteCabinet, activiteClient),
      },
    };
  };
}

/** The label of a row: `activite` as seen, `Libelle` as documented; empty when neither is a text. */
export function labelOf(row: { readonly [name: string]: unknown }): string {
  const label = [row.activite, row.Libelle].find((name) => typeof name === 'string');
  return typeof label === 'string' ? label : '';
}

function microHoursOfRow(row: { readonly [name: string]: unknown }): MicroHours | null {
  const work = workFields.decode(row);
  return isRight(work) ? workOf(work.right.unite, work.right.quantite) : null;
}

/** Micro-hours of one occurrence; the sum with zero keeps a negative zero, which JSON can hold, out of the totals. */
function workOf(unite: number, quantite: number): MicroHours {
  return microHoursOf(unite) * quantite + 0;
}

function isUnset(field: ReturnType<typeof dateField>, value: unknown): boolean {
  const date = field.decode(value);
  return isRight(date) && date.right === null;
}

function sideOf(isFirm: boolean, isClient: boolean): Side {
  if (isFirm) return isClient ? 'both' : 'firm';
  return isClient ? 'client' : 'none';
}
