// Rows of the sheets of letters and of activities as rows of the API: what was given is decoded as what is fetched.

import { NearNames } from '../core/similar-names.js';
import { ONE_OFF } from '../engagement/codes.js';
import type { Row } from '../engagement/row.js';
import type { SheetProblem, UnlistedName } from './problem.js';
import { fieldOf, placeOfField, type ReadTable, type TableRow } from './read-table.js';

/** The letters of a sheet. What is blank is unset, and what is refused is refused by the decoder too. */
export function letterRows({ rows }: ReadTable): readonly Row[] {
  return rows.map((row) => {
    const id = fieldOf(row, 'objectId');
    return {
      objectId: id ?? null,
      codeIBS: typeof id === 'string' ? id : '',
      entite: referenceOf(row.values.entite),
      maitreDossier: referenceOf(row.values.maitreDossier),
      profitCenter: row.values.profitCenter ?? null,
      dateDebut: fieldOf(row, 'dateDebut') ?? null,
      dateFin: fieldOf(row, 'dateFin') ?? null,
      dateDebExercice: fieldOf(row, 'dateDebExercice') ?? null,
      dateFinExercice: fieldOf(row, 'dateFinExercice') ?? null,
      statut: fieldOf(row, 'statut') ?? null,
      dateRenouvellement: fieldOf(row, 'dateRenouvellement') ?? null,
      description: row.values.description ?? '',
    };
  });
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A client or a manager: one given by name has the name for an id, one given by an id has no name. */
function referenceOf(value: unknown): Row {
  if (typeof value !== 'string') return { objectId: null, description: [] };
  return { objectId: value, description: UUID.test(value) ? [] : [value] };
}

/** The activities of a sheet. */
export function activityRows({ rows, columns }: ReadTable): readonly Row[] {
  const hasSides = columns.byKey.has('activiteCabinet') || columns.byKey.has('activiteClient');
  return rows.map((row) => ({
    lettreMissionId: letterOf(row),
    activite: String(row.values.activite ?? row.refused?.get('activite') ?? ''),
    frequence: fieldOf(row, 'frequence') ?? null,
    calage: fieldOf(row, 'calage') ?? null,
    decalage: fieldOf(row, 'decalage') ?? 0,
    datePrevObligation: fieldOf(row, 'datePrevObligation') ?? 0,
    quantite: fieldOf(row, 'quantite') ?? 1,
    unite: fieldOf(row, 'unite') ?? null,
    dateFreq: fieldOf(row, 'dateFreq') ?? null,
    activiteCabinet: hasSides ? (fieldOf(row, 'activiteCabinet') ?? false) : true,
    activiteClient: fieldOf(row, 'activiteClient') ?? false,
    objectId: row.values.objectId ?? null,
  }));
}

/** A refused letter is one that is not known, as its cell shows it: it is not left to be assumed. */
function letterOf({ values, refused }: TableRow): string | null {
  const shown = refused?.get('lettreMissionId');
  return shown === undefined ? ((values.lettreMissionId as string | undefined) ?? null) : String(shown);
}

/** A calage that is blank where it is needed: a one-off has none. */
export function missingCalages(read: ReadTable): readonly SheetProblem[] {
  return read.rows.flatMap(({ number, values, refused }) => {
    if (values.frequence === ONE_OFF || values.calage !== undefined) return [];
    if (refused?.has('calage') || values.frequence === undefined) return [];
    const { kind } = read.table.fields.find(({ key }) => key === 'calage') as (typeof read.table.fields)[number];
    return [{ _tag: 'MissingCell' as const, ...placeOfField(read, number, 'calage'), received: null, accepted: kind }];
  });
}

/** The activities whose letter is not among the letters, each with the nearest; their rows stay. */
export function unlistedLetters(activities: ReadTable, letters: ReadTable): readonly UnlistedName[] {
  // An id that could not be read may be that of any.
  if (letters.rows.some(({ values }) => values.objectId === undefined)) return [];
  const ids = new Set(letters.rows.flatMap(({ values }) => (values.objectId === undefined ? [] : [values.objectId])));
  let near: NearNames | null = null;
  return activities.rows.flatMap(({ number, values }) => {
    const received = values.lettreMissionId;
    if (typeof received !== 'string' || ids.has(received)) return [];
    near ??= new NearNames([...ids].map(String));
    const hint = near.nearest(received);
    return [
      {
        _tag: 'UnlistedLetter' as const,
        ...placeOfField(activities, number, 'lettreMissionId'),
        received,
        accepted: letters.places.whole(),
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  });
}
