// Reading one row of LettresDeMissions. Only an unreadable id or mission date rejects a letter: an unreadable fiscal year harms
// the activities that need one, and the other fields count as unset where they cannot be used. SEMANTICS sections 3 and 9.

import type { Day } from '../calendar/civil-date.js';
import { dateTextOf } from '../calendar/date-text.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import type { RowProblem } from '../core/problem.js';
import { REFUSED } from './field-types.js';
import { LETTER_FIELDS, notARow, objectIdOf, problemsOf, profitCenterOf, statutOf, textOf } from './fields.js';
import type { Letter } from './letter.js';
import { readReferenceName } from './reference-name.js';
import { type RefusedRow, type Row, readRow } from './row.js';

/** What is to be known of a row beside its fields. */
interface Reception {
  /** Where the row is; the path is made only when a problem has to name it. */
  readonly position: { readonly path: string };
  /** That of the letter, if it can be read. */
  readonly order: number;
  /** As in `readWireDate`. */
  readonly timeZone: string | null;
}

/** The letter of a row. */
export function readLetter(received: unknown, reception: Reception): Letter | RefusedRow {
  return readRow(received, letterOf, reception);
}

/** Why `readLetter` refuses a row received at `path`. */
export function problemsOfLetter(
  path: string,
  received: unknown,
  { fields }: RefusedRow,
  timeZone: string | null,
): readonly RowProblem[] {
  return fields === null ? [notARow(path, received)] : problemsOf(path, fields, mission, timeZone);
}

const { mission, fiscalYear, renewalDate } = LETTER_FIELDS;

function letterOf(row: Row, reception: Reception): Letter | null {
  const { order, timeZone } = reception;
  const objectId = mission.objectId.read(row.objectId);
  const dateDebut = mission.dateDebut.read(row.dateDebut, timeZone);
  const dateFin = mission.dateFin.read(row.dateFin, timeZone);
  if (objectId === REFUSED || dateDebut === REFUSED || dateFin === REFUSED) return null;
  const year = fiscalYearOf(row, reception);
  const client = readReferenceName(row.entite);
  const manager = readReferenceName(row.maitreDossier);
  return {
    id: objectId,
    description: textOf(row.description),
    codeIBS: textOf(row.codeIBS),
    client: objectIdOf(row.entite),
    manager: objectIdOf(row.maitreDossier),
    profitCenter: profitCenterOf(row),
    statut: statutOf(row),
    mission: { first: textOfDay(dateDebut), last: textOfDay(dateFin) },
    renewalDate: renewalDateOf(row, timeZone),
    fiscalYear: year.fiscalYear,
    problems: year.problems,
    timeZone,
    order,
    clientName: client.name,
    managerName: manager.name,
    unreadNames: client.unread + manager.unread,
  };
}

/** A renewal date that cannot be read counts as unset: no plan rests on it. */
function renewalDateOf({ dateRenouvellement }: Row, timeZone: string | null): string | null {
  const date = renewalDate.dateRenouvellement.read(dateRenouvellement, timeZone);
  return date === REFUSED ? null : textOfDay(date);
}

function textOfDay(day: Day | null): string | null {
  return day === null ? null : dateTextOf(day);
}

/** The reference year from its two bounds, of which one may be missing. SEMANTICS section 3. */
function fiscalYearOf(row: Row, { position, timeZone }: Reception): Pick<Letter, 'fiscalYear' | 'problems'> {
  const start = fiscalYear.dateDebExercice.read(row.dateDebExercice, timeZone);
  const end = fiscalYear.dateFinExercice.read(row.dateFinExercice, timeZone);
  if (start === REFUSED || end === REFUSED) {
    return { fiscalYear: null, problems: problemsOf(position.path, row, fiscalYear, timeZone) };
  }
  if (start === null && end === null) return { fiscalYear: null, problems: [] };
  const last = end ?? addMonths((start as Day) - 1, 12);
  const first = start ?? addMonths(last, -12) + 1;
  if (first <= last) return { fiscalYear: { first: dateTextOf(first), last: dateTextOf(last) }, problems: [] };
  const path = `${position.path}.dateFinExercice`;
  const accepted = { _tag: 'OrderedRange' } as const;
  return { fiscalYear: null, problems: [{ _tag: 'InvalidField', path, received: row.dateFinExercice, accepted }] };
}
