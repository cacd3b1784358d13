// The table of sheets, columns and words: nothing that is written stands for two things.

import { describe, expect, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { comparedText } from '../../src/sheets/compared-text.js';
import { type Field, headersOf } from '../../src/sheets/field.js';
import { isCalled, namesOfTable, SHEET_TABLES, SHEETS_OF, type SheetTable } from '../../src/sheets/tables.js';
import {
  ASSIGNMENT_WORDS,
  CALAGE_WORDS,
  comparedWord,
  EVERYBODY_WORDS,
  FREQUENCY_WORDS,
  NAME_KIND_WORDS,
  STATUT_WORDS,
  type Word,
  YES_NO_WORDS,
  ZONE_WORDS,
} from '../../src/sheets/words.js';

const tables: readonly SheetTable[] = Object.values(SHEET_TABLES);

/** What stands for more than one of some things, each by all that it is called. */
function ambiguous<A>(things: readonly (readonly [A, readonly string[]])[]): readonly string[] {
  const owners = new Map<string, Set<A>>();
  for (const [thing, texts] of things) {
    for (const text of texts) owners.set(text, (owners.get(text) ?? new Set<A>()).add(thing));
  }
  return [...owners].filter(([, owned]) => owned.size > 1).map(([text]) => text);
}

describe.each(tables)('the sheet $key', (table) => {
  test('has no header that stands for two columns', () => {
    expect(ambiguous(table.fields.map((field: Field) => [field.key, headersOf(field).map(comparedText)]))).toEqual([]);
  });

  test('has no header that comes to nothing, and a header in both languages', () => {
    expect(table.fields.flatMap(headersOf).filter((header) => comparedText(header) === '')).toEqual([]);
  });

  test('has a mandatory column, and its fields once', () => {
    const keys = table.fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(table.fields.some(({ isMandatory }) => isMandatory)).toBe(true);
  });
});

test('two sheets have no name in common', () => {
  expect(ambiguous(tables.map((table) => [table.key, namesOfTable(table).map(comparedText)]))).toEqual([]);
});

test('every sheet is read from a workbook', () => {
  expect([...SHEETS_OF.workbook].sort()).toEqual(Object.keys(SHEET_TABLES).sort());
});

const lists: readonly (readonly [string, readonly Word<unknown>[]])[] = [
  ['frequencies', FREQUENCY_WORDS],
  ['calages', CALAGE_WORDS],
  ['statuts', STATUT_WORDS],
  ['yes and no', YES_NO_WORDS],
  ['zones', ZONE_WORDS],
  ['assignments', ASSIGNMENT_WORDS],
  ['kinds of names', NAME_KIND_WORDS],
];

test.each(lists)('no word of %s stands for two of them', (_name, words) => {
  const texts = words.map(
    ({ value, name, aliases }) => [value, [name.fr, name.en, ...aliases].map(comparedWord)] as const,
  );
  expect(ambiguous(texts)).toEqual([]);
});

test('the words for everybody are told apart by their letters', () => {
  expect(EVERYBODY_WORDS.map(comparedText)).not.toContain('');
});

describe('texts are compared', () => {
  test.each([
    ['Date de début de mission', 'datededebutdemission'],
    ['DEBUT MISSION', 'debutmission'],
    ['Début  mission\u00a0:', 'debutmission'],
    ['De\u0301but_mission', 'debutmission'],
    ['Main-d’Œuvre', 'maindoeuvre'],
    ['ﬁn', 'fin'],
    ['N° ½', 'n12'],
    ['À', 'a'],
    ['✓', ''],
  ])('%j as %j', (text, compared) => {
    expect(comparedText(text)).toBe(compared);
  });
});

describe('one header', () => {
  test.each(['Date de début de mission', 'DEBUT MISSION', 'dateDebut', 'Start', 'Début de mission'])('%s', (text) => {
    const named = SHEET_TABLES.letters.fields.filter((field) =>
      headersOf(field).map(comparedText).includes(comparedText(text)),
    );
    expect(named.map(({ key }) => key)).toEqual(['dateDebut']);
  });

  test.each(tables.flatMap(({ key, fields }) => fields.map((field: Field) => [`${key}.${field.key}`, field] as const)))(
    '%s has its own name among its headers, where it is a name of the API',
    (name, field) => {
      const isOfApi = name.startsWith('letters.') || name.startsWith('activities.');
      if (isOfApi) expect(headersOf(field).map(comparedText)).toContain(comparedText(field.key));
      else expect(headersOf(field).length).toBeGreaterThan(1);
    },
  );
});

test.each([
  ['Lettres', 'letters'],
  ['lettres de mission', 'letters'],
  ['MISSIONS', 'letters'],
  ['activites', 'activities'],
  ['Travaux', 'activities'],
  ['prestations', 'activities'],
  ['Equipe', 'members'],
  ['collaborateurs', 'members'],
  ['Contrats', 'contracts'],
  ['Congés', 'leave'],
  ['absences', 'leave'],
  ['Affectations', 'assignments'],
  ['Noms', 'names'],
])('a sheet %s holds %s', (name, key) => {
  expect(tables.filter((table) => isCalled(table, name)).map((table) => table.key)).toEqual([key]);
});

test('the bounds of a member are those of a team file', () => {
  const bounds = ['hours[0]', 'annualHours'].map((key) => {
    const kind = SHEET_TABLES.members.fields.find((field) => field.key === key)?.kind;
    if (kind === undefined || !('max' in kind)) throw new Error(key);
    return [kind.min, kind.max];
  });
  const isAccepted = (contract: object) =>
    decodeTeam({ members: [{ id: 'a', pool: 'p', contracts: [{ first: '2026-01-01', ...contract }] }] })._tag ===
    'Right';
  const [day, year] = bounds;
  const week = (hours: number) => ({ hours: [hours, 24, 24, 24, 24, 24, 24] });
  expect([day[0], day[1], day[0] - 1, day[1] + 1].map((hours) => isAccepted(week(hours)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const full = { hours: [24, 24, 24, 24, 24, 24, 24] };
  expect(
    [year[0], year[1], year[0] - 1, year[1] + 1].map((annualHours) => isAccepted({ ...full, annualHours })),
  ).toEqual([true, true, false, false]);
});
