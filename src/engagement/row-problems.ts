// From the validation errors of io-ts to problems that name the place, the value, what is accepted and what was probably meant.

import type * as t from 'io-ts';
import type { RowProblem } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import { FieldType } from './field-types.js';
import type { Row } from './record.js';

/** The problems of the row at `path`, one for each error, in the order of the fields. */
export function problemsOf(path: string, row: Row, errors: t.Errors): readonly RowProblem[] {
  return errors.map((error) => problemOf(path, row, error));
}

function problemOf(path: string, row: Row, { context, value }: t.ValidationError): RowProblem {
  const field = context.at(-1);
  const place = path + context.map(({ key }) => (key === '' ? '' : `.${key}`)).join('');
  if (field === undefined || !(field.type instanceof FieldType)) {
    return {
      _tag: 'InvalidField',
      path: place,
      received: value,
      accepted: { _tag: 'Row' },
    };
  }
  const isMissing = value === undefined || value === null;
  const hint = isMissing ? similarName(field.key, otherNames(row)) : field.type.suggest(value);
  return {
    _tag: isMissing ? 'MissingField' : 'InvalidField',
    path: place,
    received: value,
    accepted: field.type.accepted,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The row's names but for those that are fields in their own right: `decalage` is no slip for `calage`. */
function otherNames(row: Row): readonly string[] {
  return Object.keys(row).filter((name) => !FIELDS.has(name));
}

const FIELDS: ReadonlySet<string> = new Set([
  'objectId',
  'dateDebut',
  'dateFin',
  'dateDebExercice',
  'dateFinExercice',
  'frequence',
  'calage',
  'decalage',
  'datePrevObligation',
  'dateFreq',
  'quantite',
  'unite',
  'activiteCabinet',
  'activiteClient',
]);
