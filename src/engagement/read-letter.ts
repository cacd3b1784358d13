// Reading one row of LettresDeMissions. Only an unreadable id or mission date rejects a letter:
// an unreadable fiscal year harms the activities that need one, and the other fields are read leniently.
// SEMANTICS sections 3 and 9.

import * as t from 'io-ts';
import type { Day } from '../calendar/civil-date.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import type { RowProblem } from '../core/problem.js';
import { dateField, endDateField, identifierField, objectIdOf } from './field-types.js';
import type { Letter } from './letter.js';
import { type Row, writtenRow } from './record.js';
import { problemsOf } from './row-problems.js';
import { usualLetterOf } from './usual-letter.js';

/** What a row says: the letter, or why it is rejected. */
export type ReadLetter =
  | { readonly _tag: 'Read'; readonly letter: Letter }
  | { readonly _tag: 'Rejected'; readonly problems: readonly RowProblem[] };

/** Where a row is; its path is made only when a problem has to name it. */
interface Place {
  readonly path: string;
}

/** A reader of letter rows; `timeZone` as in `readWireDate`, `order` that of the letter if it can be read. */
export function letterReader(timeZone: string | null): (row: unknown, order: number, place: Place) => ReadLetter {
  const dates = { day: dateField(timeZone), end: endDateField(timeZone) };
  const missionFields = t.type({ objectId: identifierField, dateDebut: dates.day, dateFin: dates.end });
  const fiscalFields = t.type({ dateDebExercice: dates.day, dateFinExercice: dates.day });

  return (received, order, place) => {
    const usual = usualLetterOf(received, dates);
    const row = usual ? usual.row : writtenRow(received);
    const mission = usual ? t.success(usual) : missionFields.decode(row ?? received);
    if (mission._tag === 'Left') return { _tag: 'Rejected', problems: problemsOf(place.path, row ?? {}, mission.left) };
    const fields = row as Row;
    const { fiscalYear, problems } = readFiscalYear(usual ? t.success(usual) : fiscalFields.decode(row), fields, place);
    return {
      _tag: 'Read',
      letter: {
        id: mission.right.objectId,
        description: textOf(fields.description),
        codeIBS: textOf(fields.codeIBS),
        client: objectIdOf(fields.entite),
        manager: objectIdOf(fields.maitreDossier),
        profitCenter: textOf(fields.profitCenter) || textOf(fields.profitcenter) || null,
        statut: statutOf(fields),
        mission: { first: mission.right.dateDebut, last: mission.right.dateFin },
        fiscalYear,
        problems,
        timeZone,
        order,
      },
    };
  };
}

/** The reference year from its two bounds, of which one may be missing. SEMANTICS section 3. */
function readFiscalYear(
  decoded: t.Validation<{
    readonly dateDebExercice: Day | null;
    readonly dateFinExercice: Day | null;
  }>,
  row: Row,
  place: Place,
): Pick<Letter, 'fiscalYear' | 'problems'> {
  if (decoded._tag === 'Left') return { fiscalYear: null, problems: problemsOf(place.path, row, decoded.left) };
  const { dateDebExercice: start, dateFinExercice: end } = decoded.right;
  if (start === null && end === null) return { fiscalYear: null, problems: [] };
  const last = end ?? addMonths((start as Day) - 1, 12);
  const first = start ?? addMonths(last, -12) + 1;
  if (first <= last) return { fiscalYear: { first, last }, problems: [] };
  const received = row.dateFinExercice;
  const accepted = { _tag: 'OrderedRange' } as const;
  return {
    fiscalYear: null,
    problems: [
      {
        _tag: 'InvalidField',
        path: `${place.path}.dateFinExercice`,
        received,
        accepted,
      },
    ],
  };
}

/** The first of `statut`, `status` that is there: a number or digits; 0 when neither is, null when it is something else. */
function statutOf(row: Row): number | null {
  const value = isThere(row.statut) ? row.statut : row.status;
  if (!isThere(value)) return 0;
  const statut = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return typeof statut === 'number' && Number.isFinite(statut) ? statut : null;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
