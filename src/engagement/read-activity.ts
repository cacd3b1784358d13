// Reading one row of giActivitesMission: the fields of SEMANTICS section 9, all problems kept.
// One codec reads a row: the short way where it can, else by the codecs of the fields, which alone know what is wrong.

import { isRight } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Day } from '../calendar/civil-date.js';
import {
  type ActivityDraft,
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
import { dateField, decimalField, type FieldType, flagField, integerField, objectIdOf } from './field-types.js';
import type { MicroHours } from './micro-hours.js';
import { type Row, writtenRow } from './record.js';
import { usualActivityOf } from './usual-activity.js';

const workFields = t.type({
  unite: decimalField(UNITE.min, UNITE.max),
  quantite: integerField(QUANTITE.min, QUANTITE.max),
});
const frequenceField = integerField<Frequence>(FREQUENCE.min, FREQUENCE.max);
const sharedFields = t.type({
  frequence: frequenceField,
  decalage: integerField(DECALAGE.min, DECALAGE.max, 0),
  datePrevObligation: integerField(DAY.min, DAY.max, 0),
  ...workFields.props,
  activiteCabinet: flagField,
  activiteClient: flagField,
});
const recurringFields = t.type({ calage: integerField<Calage>(CALAGE.min, CALAGE.max) });

/** The codec of activity rows. */
export type ActivityType = t.Type<ActivityDraft, ActivityDraft, unknown>;

/** The codec of activity rows; `timeZone` as in `readWireDate`. */
export function activityType(timeZone: string | null): ActivityType {
  const dateFreqField = dateField(timeZone);
  const validate = fieldByField(dateFreqField);
  return new t.Type(
    'Activity',
    (value): value is ActivityDraft => isRight(validate(value, [])),
    (value, context) => {
      const activity = usualActivityOf(value, dateFreqField);
      return activity === null ? validate(value, context) : t.success(activity);
    },
    t.identity,
  );
}

/** Reads any row by the codecs of its fields. */
export function fieldByField(dateFreqField: FieldType<Day | null>): t.Validate<unknown, ActivityDraft> {
  const oneOffFields = t.type({ dateFreq: dateFreqField });

  return (value, context) => {
    const row = writtenRow(value);
    if (row === null) return t.failure(value, context);
    const frequence = frequenceField.decode(row.frequence);
    const shared = sharedFields.validate(row, context);
    const oneOff = isRight(frequence) && frequence.right === ONE_OFF ? oneOffFields.validate(row, context) : null;
    const recurring = oneOff === null ? recurringFields.validate(row, context) : null;
    if (shared._tag === 'Left' || oneOff?._tag === 'Left' || recurring?._tag === 'Left') {
      return t.failures([shared, oneOff, recurring].flatMap((part) => (part?._tag === 'Left' ? part.left : [])));
    }
    // Field by field: io-ts hands the row itself back, unknown fields and all, when no codec has changed a value.
    const { decalage, datePrevObligation, unite, quantite, activiteCabinet, activiteClient } = shared.right;
    return t.success({
      letterId: letterIdOf(row),
      rank: 0,
      key: objectIdOf(row) ?? '',
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
    });
  };
}

/** The micro-hours of one occurrence of a row that cannot be read; null unless `unite` and `quantite` both can. */
export function microHoursOfRow(row: Row): MicroHours | null {
  const work = workFields.decode(row);
  return isRight(work) ? workOf(work.right.unite, work.right.quantite) : null;
}

function isUnset(field: FieldType<Day | null>, value: unknown): boolean {
  const date = field.decode(value);
  return isRight(date) && date.right === null;
}
