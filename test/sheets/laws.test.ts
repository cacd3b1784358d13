// Laws of sheets: the same values are the same rows however they are written, and one bad cell is one problem, in its place.

import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, orThrow } from '../../src/index.js';
import { type Cell, ErrorValue, FormattedNumber } from '../../src/sheets/cell.js';
import type { SheetSource } from '../../src/sheets/chosen-sheets.js';
import type { Field } from '../../src/sheets/field.js';
import { rowsOfSheets, type SheetRows } from '../../src/sheets/rows-of-sheets.js';
import { SHEET_TABLES, type SheetKey, type SheetTable } from '../../src/sheets/tables.js';
import { runs } from '../properties/runs.js';
import {
  arbitraryFirm,
  arbitraryWriting,
  type Firm,
  type Values,
  type Writing,
  writtenFirm,
  writtenTable,
} from './arbitrary-sheets.js';
import { sheetOf, workbook } from './sheet-files.js';

const ONLY = {
  letters: 'letters',
  activities: 'activities',
  members: 'team',
  contracts: 'team',
  leave: 'team',
  assignments: 'team',
  names: 'names',
} as const;

function sourcesOf(firm: Firm, writing: Writing): readonly SheetSource[] {
  const files = writtenFirm(firm, writing);
  if (writing.kind === 'xlsx') return files.map((file) => ({ file, only: 'workbook' }));
  return Object.values(SHEET_TABLES).map((table, index) => ({ file: files[index], only: ONLY[table.key] }));
}

function read(sources: readonly SheetSource[]): SheetRows {
  const result = rowsOfSheets(sources);
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left));
  return result.right;
}

const PLAIN: Writing = { kind: 'xlsx', dateSystem: 1900, isTyped: true, seed: 0 };

/** What a row of activities is to be, by its values alone. */
function activityOf(values: Values, hasSides: boolean): object {
  const or = (key: string, otherwise: unknown) => values[key] ?? otherwise;
  return {
    ...{ lettreMissionId: values.lettreMissionId, activite: values.activite, unite: values.unite },
    ...{ frequence: values.frequence, calage: values.calage, dateFreq: or('dateFreq', null) },
    ...{ decalage: or('decalage', 0), datePrevObligation: or('datePrevObligation', 0), quantite: or('quantite', 1) },
    ...{ activiteCabinet: hasSides ? or('activiteCabinet', false) : true, activiteClient: or('activiteClient', false) },
    objectId: or('objectId', null),
  };
}

group('the same values', () => {
  test('are the same rows, however they are written', () => {
    const met = { csv: 0, 1904: 0, typed: 0, text: 0, serials: 0 };
    fc.assert(
      fc.property(arbitraryFirm, arbitraryWriting, (firm, writing) => {
        const { letters, activities, team, names, problems, warnings } = read(sourcesOf(firm, writing));
        const plain = read(sourcesOf(firm, PLAIN));
        expect({ letters, activities, team, names }).toEqual({
          letters: plain.letters,
          activities: plain.activities,
          team: plain.team,
          names: plain.names,
        });
        expect(problems).toEqual([]);
        expect(activities).toEqual(firm.activities.map((values) => activityOf(values, true)));
        expect(
          letters?.map(({ objectId, dateDebut, dateFin, statut }) => [objectId, dateDebut, dateFin, statut]),
        ).toEqual(
          firm.letters.map(({ objectId, dateDebut, dateFin = null, statut = null }) => [
            objectId,
            dateDebut,
            dateFin,
            statut,
          ]),
        );
        expect(orThrow(decodePortfolio(letters, activities)).rejected).toEqual([]);
        const members = (team as { members: { name?: string }[] }).members.map(({ name: _name, ...member }) => member);
        expect(decodeTeam({ ...team, members })).toMatchObject({ _tag: 'Right' });
        const isTyped = writing.kind === 'xlsx' && writing.isTyped;
        met[isTyped ? 'typed' : 'text'] += 1;
        if (writing.kind === 'csv') met.csv += 1;
        else if (writing.dateSystem === 1904) met[1904] += 1;
        if (warnings.some(({ _tag }) => _tag === 'SerialsReadAsDates')) met.serials += 1;
        expect(warnings.filter(({ _tag }) => _tag !== 'SerialsReadAsDates')).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(Math.floor(runs(300) / 40));
  });
});

/** Cells that a field does not accept. */
function spoiltCells({ kind, mayBeBlank }: Field): readonly Cell[] {
  const always = [new ErrorValue('#N/A'), new FormattedNumber(0.5, kind._tag === 'Date' ? 'duration' : 'date', '…')];
  const blank = mayBeBlank ? [] : [null, ' '];
  if (kind._tag === 'Text') return [...always, ...blank, true];
  return [...always, ...blank, 'n’importe quoi', ...(kind._tag === 'YesNo' ? ['2'] : [true, -1])];
}

/** Low numbers no more often than others. */
const ANYWHERE = fc.noBias(fc.nat());

test('one bad cell is one problem, with the place of that cell', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(arbitraryFirm, arbitraryWriting, ANYWHERE, ANYWHERE, ANYWHERE, (firm, writing, ...at) => {
      const written = Object.values(SHEET_TABLES).map((table: SheetTable) => ({
        table,
        ...writtenTable(table, firm[table.key], { ...writing, kind: 'xlsx' }),
      }));
      const places = written.flatMap((one) => one.columns.map((field, column) => ({ ...one, field, column })));
      const { table, field, column, cells } = places[at[0] % places.length];
      const row = 1 + (at[1] % (cells.length - 1));
      const bad = spoiltCells(field)[at[2] % spoiltCells(field).length];
      // No default has a value, and a blank one is one more value.
      fc.pre(table.key !== 'assignments' || field.key !== 'value' || firm.assignments[row - 1].by !== 'default');
      const spoilt = cells.map((one, index) =>
        index === row ? one.map((cell, c) => (c === column ? bad : cell)) : one,
      );
      const { dateSystem } = writing;
      const sheets = written.map((one) =>
        sheetOf(one.table.name.fr, one.table === table ? spoilt : one.cells, { dateSystem }),
      );
      const result = rowsOfSheets([{ file: workbook(...sheets), only: 'workbook' }]);
      const problems = result._tag === 'Left' ? result.left : result.right.problems;
      const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
      expect(problems.map(({ place }) => place)).toEqual([
        { file: 'mon-cabinet.xlsx', sheet: table.name.fr, cell, line: row + 1 },
      ]);
      expect(problems[0].header).toBe(cells[0][column]);
      const isWhole = (['letters', 'activities'] as SheetKey[]).includes(table.key);
      expect(result._tag).toBe(isWhole ? 'Right' : 'Left');
      met.add(`${table.key}.${field.key}`);
    }),
    { numRuns: runs(600) },
  );
  const columns = Object.values(SHEET_TABLES).flatMap((table: SheetTable) =>
    table.fields.map(({ key }) => `${table.key}.${key}`),
  );
  expect(met.size).toBeGreaterThan(Math.min(0.9 * columns.length, runs(600) / 3));
});
