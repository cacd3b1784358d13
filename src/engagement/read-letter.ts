// Reading one row of LettresDeMissions. Only an unreadable id or mission date rejects a letter:
// an unreadable fiscal year harms the activities that need one, and the other fields are read leniently.
// SEMANTICS sections 3 and 9.

import * as t from 'io-ts';
import type { Day } from '../calendar/civil-date.js';
import { addMonths } from '../calendar/month-arithmetic.js';
import type { RowProblem } from '../problem/problem.js';
import { dateField, endDateField, identifierField, objectIdOf } from './fields.js';
import type { Letter } from './letter.js';
import { problemsOf } from './row-problems.js';

/** What a row says: the letter but for its order, or why it is rejected. */
export type ReadLetter =
  | { readonly _tag: 'Read'; readonly letter: Omit<Letter, 'order'> }
  | { readonly _tag: 'Rejected'; readonly problems: readonly RowProblem[] };

type Row = { readonly [name: string]: unknown };

/** A reader of letter rows; `timeZone` as in `readWireDate`. */
export function letterReader(timeZone: string | null): (row: unknown, path: string) => ReadLetter {
  const date = dateField(timeZone);
  const missionFields = t.type({
    objectId: identifierField,
    dateDebut: date,
    dateFin: endDateField(timeZone),
  });
  const fiscalFields = t.type({ dateDebExercice: date, dateFinExercice: date });

  return (row, path) => {
    const mission = missionFields.decode(row);
    if (mission._tag === 'Left') return { _tag: 'Rejected', problems: problemsOf(path, row, mission.left) };
    const fields = row as Row;
    const fiscal = readFiscalYear(fiscalFields.decode(row), row, path);
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
        ...fiscal,
        timeZone,
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
  row: unknown,
  path: string,
): Pick<Letter, 'fiscalYear' | 'problems'> {
  if (decoded._tag === 'Left') return { fiscalYear: null, problems: problemsOf(path, row, decoded.left) };
  const { dateDebExercice: start, dateFinExercice: end } = decoded.right;
  if (start === null && end === null) return { fiscalYear: null, problems: [] };
  const last = end ?? addMonths((start as Day) - 1, 12);
  const first = start ?? addMonths(last, -12) + 1;
  if (first <= last) return { fiscalYear: { first, last }, problems: [] };
  const received = (row as Row).dateFinExercice;
  const accepted = { _tag: 'OrderedRange' } as const;
  return {
    fiscalYear: null,
    problems: [
      {
        _tag: 'InvalidField',
        path: `${path}.dateFinExercice`,
        received,
        accepted,
      },
    ],
  };
}

/** The first of `statut`, `status` that is there: a number or digits; 0 when neither is, null when it is something else. */
function statutOf(row: Row): number | null {
  const value = [row.statut, row.status].find((found) => found !== null && found !== undefined && found !== '');
  if (value === undefined) return 0;
  const statut = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return typeof statut === 'number' && Number.isFinite(statut) ? statut : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
