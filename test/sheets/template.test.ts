// The template: it reads without a problem and plans as the same rows do, its team lacks hours in May alone, and what was read of it
// gives the same cells again.

import { createHash } from 'node:crypto';
import { expect, describe as group, test } from 'vitest';
import { capacityOf, decodeTeam } from '../../src/capacity/index.js';
import { decodePortfolio, describe, orThrow, type Plan, plan } from '../../src/index.js';
import type { SheetFile } from '../../src/sheets/cell.js';
import { comparedText } from '../../src/sheets/compared-text.js';
import { headersOf } from '../../src/sheets/field.js';
import { type Row, SHEET_TABLES, type SheetRows, templateOf } from '../../src/sheets/index.js';
import { rowsOfSheets } from '../../src/sheets/rows-of-sheets.js';
import { TEMPLATE_FIRM } from '../../src/sheets/template-firm.js';
import { type TemplateOptions, templateSheets } from '../../src/sheets/template-sheets.js';
import { read } from './csv-bytes.js';

const LANGUAGES = ['fr', 'en'] as const;
const YEARS = { first: '2025-01-01', last: '2027-12-31' };

const files = new Map<string, Promise<SheetFile>>();

/** A template as it is read; each is made once, but for those of a portfolio. */
function fileOf(options: TemplateOptions): Promise<SheetFile> {
  const make = async () => read(orThrow(await templateOf(options)), 'a.xlsx');
  if (options.from !== undefined) return make();
  const key = JSON.stringify(options);
  const file = files.get(key) ?? make();
  files.set(key, file);
  return file;
}

const cellsOf = async (options: TemplateOptions) => (await fileOf(options)).sheets;

async function rowsOf(options: TemplateOptions): Promise<SheetRows> {
  const file = await fileOf(options);
  const rows = orThrow(rowsOfSheets([{ file, only: 'workbook' }]));
  expect([rows.problems, rows.warnings]).toEqual([[], []]);
  return rows;
}

function planOf({ letters, activities }: Pick<SheetRows, 'letters' | 'activities'>): Plan {
  const portfolio = orThrow(decodePortfolio(letters, activities));
  expect([portfolio.rejected, portfolio.problems]).toEqual([[], []]);
  return orThrow(plan(portfolio, { horizon: YEARS }));
}

group.each(LANGUAGES)('in %s', (lang) => {
  test('it reads without a problem or a warning, and everything is planned', async () => {
    const rows = await rowsOf({ lang });
    expect(rows.letters).toHaveLength(6);
    expect(new Set(rows.letters?.map(({ entite }) => JSON.stringify(entite))).size).toBe(3);
    expect(rows.activities).toHaveLength(20);
    const { unplanned, warnings, occurrences } = planOf(rows);
    expect([unplanned, warnings]).toEqual([[], []]);
    expect(occurrences.some(({ due }) => due.startsWith('2026-'))).toBe(true);
    expect(rows.names?.length).toBeGreaterThan(0);
  });

  test('the sheets are those of the table, in its order, after a page of instructions with the commands', async () => {
    const [page, ...sheets] = await cellsOf({ lang });
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(SHEET_TABLES).map(({ name }) => name[lang]));
    expect(sheets.map(({ rows }) => rows[0].cells)).toEqual(
      Object.values(SHEET_TABLES).map(({ fields }) => fields.map(({ header }) => header[lang])),
    );
    const text = page.rows.map(({ cells }) => cells[0]).join('\n');
    for (const { name } of Object.values(SHEET_TABLES))
      expect(text).toContain(`${name[lang]}${lang === 'fr' ? ' : ' : ': '}`);
    expect(text).toMatch(/^plan-de-charge plan --workbook \S+\.xlsx$/m);
  });

  test('empty: headers alone, which read without a problem', async () => {
    const rows = await rowsOf({ lang, empty: true });
    expect([rows.letters, rows.activities, rows.names]).toEqual([[], [], []]);
    const [, ...sheets] = await cellsOf({ lang, empty: true });
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual(sheets.map(() => 1));
  });

  test('the team of two pools lacks hours in May 2026 alone, and only for its leave', async () => {
    const rows = await rowsOf({ lang });
    const team = rows.team as { members: { pool: string; leave: object[] }[] };
    expect(new Set(team.members.map(({ pool }) => pool)).size).toBe(2);
    expect(team.members).toHaveLength(4);
    const shown = { first: '2026-01-01', last: '2026-12-31' };
    const verdicts = (given: unknown) =>
      orThrow(capacityOf(planOf(rows), orThrow(decodeTeam(given)), { shown })).verdict();
    const violated = verdicts(team).flatMap((one) => one.violated);
    expect(violated.map(({ first, last }) => [first.slice(0, 7), last.slice(0, 7)])).toEqual([['2026-05', '2026-05']]);
    const present = { ...team, members: team.members.map((member) => ({ ...member, leave: [] })) };
    expect(verdicts(present).map(({ feasible }) => feasible)).toEqual([true, true]);
    // Leave in May, a half day, and a day on which nobody works.
    const days = team.members.flatMap(({ leave }) => leave) as { first: string; half: boolean }[];
    expect(days.some(({ first }) => first.startsWith('2026-05'))).toBe(true);
    expect(days.filter(({ half }) => half)).toHaveLength(1);
    expect(days.filter(({ first }) => first === '2026-12-24')).toHaveLength(4);
  });

  test('what was read gives the same letters and activities again, and the same plan', async () => {
    const rows = await rowsOf({ lang });
    const from = orThrow(decodePortfolio(rows.letters, rows.activities));
    const first = await cellsOf({ lang });
    const second = await cellsOf({ lang, from });
    const named = (key: 'letters' | 'activities') => (sheet: { name: string | null }) =>
      sheet.name === SHEET_TABLES[key].name[lang];
    for (const key of ['letters', 'activities'] as const) {
      expect(second.find(named(key))?.rows).toEqual(first.find(named(key))?.rows);
    }
    expect(planOf(await rowsOf({ lang, from })).occurrences).toEqual(planOf(rows).occurrences);
    const bytes = async (options: TemplateOptions) =>
      createHash('sha256')
        .update(orThrow(await templateOf(options)))
        .digest('hex');
    expect(await bytes({ lang, from })).toBe(await bytes({ lang, from }));
    expect(await bytes({ lang })).toBe(await bytes({ lang }));
    expect(await bytes({ lang })).not.toBe(await bytes({ lang, from }));
  });
});

test('the cells read are those written', async () => {
  const [, ...sheets] = await cellsOf({ lang: 'fr' });
  const serial = Date.UTC(1899, 11, 30) / 86_400_000;
  const shown = sheets.map(({ rows }) =>
    rows
      .slice(1)
      .map(({ cells }) =>
        cells.map((cell) =>
          typeof cell === 'object' && cell !== null && 'value' in cell
            ? cell.shownAs === 'date'
              ? new Date((serial + cell.value) * 86_400_000).toISOString().slice(0, 10)
              : cell.value
            : cell,
        ),
      ),
  );
  const width = (row: readonly unknown[]) => row.findLastIndex((cell) => cell !== null) + 1;
  expect(shown).toEqual(templateSheets({ lang: 'fr' }).map(({ rows }) => rows.map((row) => row.slice(0, width(row)))));
});

test('the plan is that of the same rows as JSON', async () => {
  const said = (value: unknown) => (typeof value === 'object' && value !== null ? (value as { fr: string }).fr : value);
  const letters = TEMPLATE_FIRM.letters.map(({ entite, maitreDossier, description, ...row }) => ({
    ...{ ...row, codeIBS: row.objectId, description: said(description) },
    entite: { objectId: entite, description: [entite] },
    maitreDossier: { objectId: maitreDossier, description: [maitreDossier] },
  }));
  const activities = TEMPLATE_FIRM.activities.map(({ activite, ...row }) => ({ ...row, activite: said(activite) }));
  const json = JSON.parse(JSON.stringify({ letters, activities })) as { letters: Row[]; activities: Row[] };
  const bytesOf = (one: Plan) => JSON.stringify(one.occurrences);
  expect(bytesOf(planOf(await rowsOf({ lang: 'fr' })))).toBe(bytesOf(planOf(json)));
});

test('the same firm, whatever the language, but for its words', async () => {
  const [french, english] = await Promise.all(LANGUAGES.map((lang) => rowsOf({ lang })));
  const hours = (rows: SheetRows) => planOf(rows).occurrences.map(({ due, microHours }) => [due, microHours]);
  expect(hours(french)).toEqual(hours(english));
});

test('every header is known to what reads it', () => {
  for (const lang of LANGUAGES) {
    for (const { key, columns } of templateSheets({ lang })) {
      const known = new Set(SHEET_TABLES[key].fields.flatMap(headersOf).map(comparedText));
      for (const { header, comment } of columns) {
        expect(known).toContain(comparedText(header));
        expect(comment).not.toBe('');
      }
    }
  }
});

group('from a portfolio', () => {
  const id = '3bf4f65c-1111-4111-8111-111111111111';
  const letter = (fields: object) => ({
    objectId: id,
    dateDebut: '2026-01-01',
    dateFin: '2026-12-31',
    statut: 2,
    ...fields,
  });
  const activity = (fields: object) => ({
    ...{ lettreMissionId: id, activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 0.15 },
    ...{ activiteCabinet: true, ...fields },
  });
  const from = (letters: readonly object[], activities: readonly object[] = []) =>
    orThrow(decodePortfolio(letters, activities));

  test('names are there to fill in, those that the data has already filled in', async () => {
    const client = { objectId: 'a65dee76-2222-4222-8222-222222222222', description: ['Librairie Garnier'] };
    const manager = { objectId: 'e1120000-3333-4333-8333-333333333333', description: [] };
    const rows = await rowsOf({
      lang: 'fr',
      from: from([
        letter({ codeIBS: 'LM-1', entite: client, maitreDossier: manager }),
        letter({ objectId: 'L2', codeIBS: 'L2' }),
      ]),
    });
    expect(rows.names).toEqual([
      { kind: 'client', id: client.objectId, name: 'Librairie Garnier' },
      { kind: 'manager', id: manager.objectId, name: '' },
      { kind: 'letter', id, name: 'LM-1' },
    ]);
    expect(rows.team).toEqual({ members: [], assignments: [] });
  });

  test('ids, sides and dates are kept: the plan is the same', async () => {
    const given = from(
      [letter({ profitCenter: '0012' })],
      [
        activity({ objectId: 'ac-1' }),
        activity({ activite: '=1+1' }),
        activity({ activite: "'=a", activiteClient: true }),
        activity({ activite: '_x0041_ #N/A', activiteCabinet: false, activiteClient: true }),
        activity({ activite: '#N/A' }),
        activity({ activite: '#N/A' }),
        activity({ activite: ' a\n\tb\u{feff}\u{1f600} ', activiteCabinet: false }),
        activity({ frequence: 5, calage: null, dateFreq: '2026-06-15', unite: 12.5, quantite: 3 }),
        activity({ frequence: 4, dateFreq: '2026-06-15', decalage: 4, datePrevObligation: 31 }),
      ],
    );
    const rows = await rowsOf({ lang: 'en', from: given });
    const before = orThrow(plan(given, { horizon: YEARS })).occurrences;
    const after = orThrow(
      plan(orThrow(decodePortfolio(rows.letters, rows.activities)), { horizon: YEARS }),
    ).occurrences;
    const told = ({ letterId: _, ...one }: (typeof before)[number]) => ({ ...one, activite: one.activite.trim() });
    expect(after.map(told)).toEqual(before.map(told));
    expect(after.length).toBeGreaterThan(80);
  });

  test('a text that no cell holds is refused with its place, in both languages', async () => {
    const result = await templateOf({
      lang: 'fr',
      from: from([letter({ codeIBS: 'LM-1', description: 'é'.repeat(40_000) })], [activity({})]),
    });
    expect(result).toEqual({
      _tag: 'Left',
      left: [
        {
          _tag: 'TextTooLong',
          place: { file: 'template.xlsx', sheet: 'Lettres', cell: 'K2', line: 2 },
          header: 'Description',
          received: 40_000,
          accepted: 32_767,
        },
      ],
    });
    expect(
      orThrow(await templateOf({ lang: 'fr', from: from([letter({ description: 'é'.repeat(32_767) })]) }))[0],
    ).toBe(0x50);
    const said = (lang: 'fr' | 'en') => (result._tag === 'Left' ? describe(result.left[0], lang) : '');
    expect(said('fr')).toBe(
      "template.xlsx, Lettres!K2 (Description) : un texte de 40\u202f000 caractères ; une cellule d'Excel en contient au plus 32\u202f767",
    );
    expect(said('en')).toBe(
      'template.xlsx, Lettres!K2 (Description): a text of 40,000 characters; a cell of Excel holds 32,767 at most',
    );
  });

  test('more than 500 rows are all there', async () => {
    const many = Array.from({ length: 700 }, (_, at) => activity({ activite: `Travail ${at}` }));
    expect((await rowsOf({ lang: 'fr', from: from([letter({})], many) })).activities).toHaveLength(700);
  });
});

test('options that are none of its own', async () => {
  const given = (options: object) => templateOf(options as TemplateOptions);
  await expect(given({ lang: 'de' })).rejects.toMatchObject({ problem: { path: 'lang' } });
  await expect(given({ lang: 'fr', empty: 1 })).rejects.toMatchObject({ problem: { path: 'empty' } });
  await expect(given({ lang: 'fr', form: {} })).rejects.toThrow('form');
  await expect(given({ lang: 'fr', empty: true, from: { letters: [], activities: [] } })).rejects.toMatchObject({
    problem: { path: 'empty', accepted: { _tag: 'NotWith', path: 'from' } },
  });
});
