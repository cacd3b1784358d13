// The fields of rows, each once: its names, what it accepts, what it is when it is absent. The tables of SEMANTICS section 9.
// A field of the tables refuses what it does not accept; of the others, whatever cannot be used counts as unset.

import type { RowProblem } from '../core/problem.js';
import { similarName } from '../core/similar-names.js';
import type { Calage, Frequence } from './codes.js';
import {
  dateField,
  decimalField,
  endDateField,
  type FieldType,
  flagField,
  INTEGER_TEXT,
  identifierField,
  integerField,
  isIdentifier,
  REFUSED,
} from './field-types.js';
import { isRow, type Row } from './row.js';

/** Some fields by name, in the order of their problems. */
export interface Fields {
  readonly [name: string]: Pick<FieldType<unknown>, 'accepted' | 'read' | 'suggest'>;
}

/** The fields of a letter row. */
export const LETTER_FIELDS = {
  /** Without these the letter is rejected. */
  mission: { objectId: identifierField, dateDebut: dateField, dateFin: endDateField },
  /** Without these it has no fiscal year. */
  fiscalYear: { dateDebExercice: dateField, dateFinExercice: dateField },
  /** Without it nothing is missing. */
  renewalDate: { dateRenouvellement: dateField },
} as const satisfies { readonly [part: string]: Fields };

/** The fields of an activity row. */
export const ACTIVITY_FIELDS = {
  every: {
    frequence: integerField<Frequence>(1, 5),
    decalage: integerField<number>(0, 18, 0),
    datePrevObligation: integerField<number>(0, 31, 0),
    unite: decimalField(0, 100_000),
    quantite: integerField<number>(0, 10_000),
    activiteCabinet: flagField,
    activiteClient: flagField,
  },
  recurring: { calage: integerField<Calage>(1, 3) },
  oneOff: { dateFreq: dateField },
} as const satisfies { readonly [part: string]: Fields };

/** The problems of a row at `path`, one for each of the fields that is refused; `timeZone` as in `readWireDate`. */
export function problemsOf(path: string, row: Row, fields: Fields, timeZone: string | null): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const received = row[name];
    if (field.read(received, timeZone) !== REFUSED) continue;
    const isMissing = received === undefined || received === null;
    const hint = isMissing ? similarName(name, otherNames(row)) : field.suggest(received, timeZone);
    problems.push({
      _tag: isMissing ? 'MissingField' : 'InvalidField',
      path: `${path}.${name}`,
      received,
      accepted: field.accepted,
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return problems;
}

/** The problem of what is no row. */
export function notARow(path: string, received: unknown): RowProblem {
  return { _tag: 'InvalidField', path, received, accepted: { _tag: 'Row' } };
}

/** The row's names but for those that are fields in their own right: `decalage` is no slip for `calage`. */
function otherNames(row: Row): readonly string[] {
  return Object.keys(row).filter((name) => !NAMES.has(name));
}

const NAMES: ReadonlySet<string> = new Set(
  [LETTER_FIELDS, ACTIVITY_FIELDS].flatMap((parts) => Object.values(parts).flatMap((fields) => Object.keys(fields))),
);

/** The label of an activity row: `activite` as seen, `Libelle` as documented; empty when neither is a text. */
export function labelOf({ activite, Libelle }: Row): string {
  return typeof activite === 'string' ? activite : textOf(Libelle);
}

/** The letter that an activity row names: `lettreMissionId`, an id or a reference to one. */
export function letterIdOf({ lettreMissionId }: Row): string | null {
  return isIdentifier(lettreMissionId) ? lettreMissionId : objectIdOf(lettreMissionId);
}

/** The `objectId` of a row or of a reference, null when it is not a non-empty string or cannot be read. */
export function objectIdOf(value: unknown): string | null {
  try {
    const id = isRow(value) ? value.objectId : null;
    return isIdentifier(id) ? id : null;
  } catch {
    return null;
  }
}

/** The profit center of a letter row: `profitCenter` as seen, `profitcenter` as documented; null when neither is a text that is not empty. */
export function profitCenterOf({ profitCenter, profitcenter }: Row): string | null {
  return textOf(profitCenter) || textOf(profitcenter) || null;
}

/** The first of `statut`, `status` that is there: a number or digits; 0 when neither is, null when it is something else. */
export function statutOf({ statut, status }: Row): number | null {
  const value = isThere(statut) ? statut : status;
  if (!isThere(value)) return 0;
  const number = typeof value === 'string' && INTEGER_TEXT.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** A text, empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
