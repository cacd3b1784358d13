// Generated rows that are wrong: fields spoilt or missing, both spellings at odds, inherited names, strange references, no rows at all.
// None may make a reader throw or be lost.

import fc from 'fast-check';
import type { Day } from '../calendar/civil-date.js';
import { isRow, type Row } from '../engagement/row.js';
import { hostileValue, PROTOTYPE_NAMES } from './arbitrary-hostile-values.js';
import {
  type ActivityRowConstraints,
  type LetterRowConstraints,
  letterRow,
  nearDay,
  readableActivity,
  rowOfLetter,
} from './arbitrary-rows.js';

const ACTIVITY_NAMES = [
  'frequence',
  'calage',
  'decalage',
  'datePrevObligation',
  'quantite',
  'unite',
  'activiteCabinet',
  'activiteClient',
  'dateFreq',
] as const;
const ACTIVITY_REFERENCES = ['objectId', 'lettreMissionId'] as const;
const LETTER_NAMES = [
  'objectId',
  'dateDebut',
  'dateFin',
  'dateDebExercice',
  'dateFinExercice',
  'statut',
  'status',
  'entite',
  'maitreDossier',
  'description',
] as const;

/** The first values beyond what a field accepts. */
const JUST_BEYOND: readonly (readonly [field: string, value: unknown])[] = [
  ['frequence', 0],
  ['frequence', 6],
  ['calage', 0],
  ['calage', 4],
  ['decalage', -1],
  ['decalage', 19],
  ['datePrevObligation', -1],
  ['datePrevObligation', 32],
  ['quantite', -1],
  ['quantite', 10_001],
  ['unite', -0.000001],
  ['unite', 100_000.01],
];

/** Both names of one field, with values that disagree or cannot be read. */
function bothSpellings(seen: string, documented: string): fc.Arbitrary<Row> {
  return fc.tuple(hostileValue(), hostileValue()).map(([one, other]) => ({ [seen]: one, [documented]: other }));
}

/** A field under an inherited name; `__proto__` is one of the row's own, as in a parsed JSON text. */
const inheritedName: fc.Arbitrary<Row> = fc
  .tuple(fc.constantFrom(...PROTOTYPE_NAMES), hostileValue())
  .map((field) => Object.fromEntries([field]));

/** An `objectId` or `lettreMissionId` in any shape. */
const reference: fc.Arbitrary<unknown> = fc.oneof(
  hostileValue(),
  hostileValue().map((objectId) => ({ objectId, description: [] })),
);

function spoilt(fields: readonly string[], value: fc.Arbitrary<unknown>, maxLength: number): fc.Arbitrary<Row> {
  return fc
    .array(fc.tuple(fc.constantFrom(...fields), value), { minLength: 1, maxLength })
    .map((entries) => Object.fromEntries(entries));
}

function without(fields: readonly string[], row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
}

const noRow = fc.constantFrom<unknown>(null, 5, 'row', '', true, [], [{}], [['frequence', 1]]);

function hostile(
  good: fc.Arbitrary<Row>,
  fields: readonly string[],
  references: readonly string[],
  spellings: fc.Arbitrary<Row>,
): fc.Arbitrary<unknown> {
  const over = (changes: fc.Arbitrary<Row>) => fc.tuple(good, changes).map(([row, change]) => ({ ...row, ...change }));
  return fc.oneof(
    { weight: 8, arbitrary: over(spoilt(fields, hostileValue(), 2)) },
    { weight: 1, arbitrary: over(spoilt(fields, hostileValue(), fields.length)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(good, fc.subarray([...fields], { minLength: 1, maxLength: 3 }))
        .map(([row, absent]) => without(absent, row)),
    },
    { weight: 1, arbitrary: over(spoilt(references, reference, references.length)) },
    { weight: 1, arbitrary: over(spellings) },
    { weight: 1, arbitrary: over(inheritedName) },
    { weight: 1, arbitrary: noRow },
  );
}

export function hostileActivityNear(near: Day): fc.Arbitrary<unknown> {
  const good = readableActivity(near);
  return fc.oneof(
    {
      weight: 13,
      arbitrary: hostile(good, ACTIVITY_NAMES, ACTIVITY_REFERENCES, bothSpellings('activite', 'Libelle')),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(good, fc.constantFrom(...JUST_BEYOND))
        .map(([row, [field, value]]) => ({ ...row, [field]: value })),
    },
  );
}

/**
 * Activity rows to be refused, or to be read in spite of what they hold.
 *
 * Half of them have one or two fields spoilt by `hostileValue`. The others, about one in fifteen each: many fields spoilt; up
 * to three fields missing; `objectId` or `lettreMissionId` in a strange shape; both spellings of the label; a field under a name
 * that every object inherits; no row at all (null, a number, a text, a flag, a list); and, one in eight, a number just
 * beyond what its field accepts. Not all are bad: a hostile value may be one that its field accepts.
 *
 * @example
 * const rows = fc.sample(hostileActivityRow({ letterId: 'L1' }), { seed: 1, numRuns: 1000 });
 * const { rejected } = orThrow(decodePortfolio([{ objectId: 'L1' }], rows));
 * console.log(rejected.length > 500 && rejected.length < 1000);
 * // true
 */
export function hostileActivityRow(constraints: ActivityRowConstraints = {}): fc.Arbitrary<unknown> {
  return hostileActivityNear(nearDay(constraints)).map((row) =>
    isRow(row) && !Object.hasOwn(row, 'lettreMissionId') ? rowOfLetter(constraints, row) : row,
  );
}

/**
 * Letter rows, spoilt in the same ways as those of `hostileActivityRow`, numbers just beyond apart.
 *
 * @example
 * const rows = fc.sample(hostileLetterRow(), { seed: 1, numRuns: 1 });
 * console.log(orThrow(decodePortfolio(rows, [])).letters.length <= 1);
 * // true
 */
export function hostileLetterRow(constraints: LetterRowConstraints = {}): fc.Arbitrary<unknown> {
  const spellings = fc.oneof(bothSpellings('statut', 'status'), bothSpellings('profitCenter', 'profitcenter'));
  return hostile(letterRow(constraints), LETTER_NAMES, ['objectId', 'entite', 'maitreDossier'], spellings);
}
