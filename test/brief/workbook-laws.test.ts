// Laws of a firm's workbook, read back by a reader that is not ours: counts and sums are those of `totals`, in all and by month; the same
// firm is the same bytes; no label is anything but a text.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbookOf } from '../../src/brief/index.js';
import { decodeNames, decodePortfolio, namesOf, orThrow, plan, totals } from '../../src/index.js';
import { generateFirm } from '../../src/testing/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { dayOf, microHoursOf, type OtherCell, sheetsOf } from '../report/read-workbook.js';
import { unzipped } from '../sheets/unzipped.js';
import { type FirmOptions, sheetsOfWorkbook, workbookOfFirm, workbookOfSource } from './firm-workbook.js';

const OPTIONS = { title: 'Cabinet', asOf: '2026-01-01' };

async function bytesOf(options: FirmOptions): Promise<Uint8Array> {
  return orThrow(await workbookOf(sheetsOfWorkbook(workbookOfFirm(options)), OPTIONS));
}

const SHEETS = {
  fr: { deadlines: 'Échéances', clients: 'Par client', managers: 'Par responsable', hours: 'Heures' },
  en: { deadlines: 'Deadlines', clients: 'By client', managers: 'By manager', hours: 'Hours' },
} as const;

const shownDays = fc
  .tuple(
    fc.integer({ min: Date.parse('2025-06-01'), max: Date.parse('2026-12-31') }),
    fc.constantFrom(0, 3, 40, 200, 500),
  )
  .map(([first, more]) => ({
    first: new Date(first).toISOString().slice(0, 10),
    last: new Date(first + more * 86_400_000).toISOString().slice(0, 10),
  }));

test('counts and sums of micro-hours are those of the plan, in all and by month', async () => {
  const met = { none: 0, some: 0, cutMonth: 0, zeroHours: 0, noClient: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        clients: fc.constantFrom(0, 1, 3, 6, 16),
        seed: fc.nat(10_000),
        shown: shownDays,
        side: fc.constantFrom('firm', 'client', 'all'),
        lang: fc.constantFrom('fr', 'en'),
        hasTeam: fc.boolean(),
      }),
      async (options) => {
        const { lang, side, shown } = options;
        const made = workbookOfFirm(options);
        const { of } = made;
        const sheets = await sheetsOf(orThrow(await workbookOf(sheetsOfWorkbook(made), OPTIONS)));
        const names = SHEETS[lang];
        const isShown = ({ day }: { readonly day: string }) => day >= shown.first && day <= shown.last;
        const expected = totals(of.plan, { by: ['day'], side }).filter(isShown);
        const byMonth = new Map<string, number>();
        for (const { day, microHours } of expected) add(byMonth, day.slice(0, 7), microHours);

        const [head, ...rows] = sheets.get(names.deadlines) ?? [];
        const deadlines = expected.length === 0 ? [] : rows;
        const hours = head.indexOf(names.hours);
        expect(deadlines).toHaveLength(expected.reduce((sum, { occurrences }) => sum + occurrences, 0));
        const found = new Map<string, number>();
        for (const row of deadlines) add(found, dayOf(row[0]).slice(0, 7), microHoursOf(row[hours]));
        expect(found).toEqual(byMonth);

        for (const [name, key] of [
          [names.clients, 'client'],
          [names.managers, 'manager'],
        ] as const) {
          const [heads, ...subjects] = sheets.get(name) ?? [];
          const sums = sumsByColumn(expected.length === 0 ? [] : subjects, heads);
          expect(sums.byMonth).toEqual(new Map([...byMonth].filter(([, microHours]) => microHours !== 0)));
          expect(sums.total).toBe([...byMonth.values()].reduce((sum, one) => sum + one, 0));
          const ofPlan = totals(of.plan, { by: [key, 'day'], side }).filter(isShown);
          expect(expected.length === 0 ? 0 : subjects.length).toBe(
            new Set(ofPlan.map((row) => (row as { [name in typeof key]?: unknown })[key])).size,
          );
          if (ofPlan.some((row) => (row as { [name in typeof key]?: unknown })[key] === null)) met.noClient += 1;
        }
        if (expected.length === 0) met.none += 1;
        else met.some += 1;
        if (shown.first.slice(8) > '05' && shown.first.slice(0, 7) < shown.last.slice(0, 7)) met.cutMonth += 1;
        if (expected.some(({ microHours, occurrences }) => occurrences > 0 && microHours === 0)) met.zeroHours += 1;
      },
    ),
    { numRuns: runs(40) },
  );
  expectMet(2, met);
});

function add(sums: Map<string, number>, key: string, microHours: number): void {
  sums.set(key, (sums.get(key) ?? 0) + microHours);
}

/** The sums of the columns that are headed by months, without those of no hours, and of the last. */
function sumsByColumn(rows: readonly (readonly OtherCell[])[], heads: readonly OtherCell[]) {
  const byMonth = new Map<string, number>();
  for (const [at, head] of heads.entries()) {
    if (!(head instanceof Date)) continue;
    const sum = rows.reduce((total, row) => total + microHoursOf(row[at]), 0);
    if (sum !== 0) byMonth.set(dayOf(head).slice(0, 7), sum);
  }
  return { byMonth, total: rows.reduce((total, row) => total + microHoursOf(row[heads.length - 1]), 0) };
}

test('the same firm is the same bytes, whatever the order of the fields of its rows', async () => {
  const options = { clients: 20, hasForecast: true, adjust: 'following' } as const;
  const first = await bytesOf(options);
  expect(await bytesOf(options)).toEqual(first);
  expect(await bytesOf({ ...options, isShuffled: true })).toEqual(first);
});

test('no label, however hostile, is a formula, an element or an error', async () => {
  const hostile = [
    '=1+1',
    '@SUM(A1)',
    '+cmd|/c calc',
    '-2',
    '<f>1+1</f>',
    '#REF!',
    '"&gt;',
    '_x003D_1',
    '\u{202e}a',
    '=HYPERLINK("http://a")',
  ];
  const { letters, activities } = generateFirm({ clients: 6, seed: 2 });
  const rows = activities.map((row, at) => ({ ...row, activite: hostile[at % hostile.length] }));
  const portfolio = orThrow(decodePortfolio(letters, rows));
  const ids = ['client', 'manager', 'letter'] as const;
  const unnamed = namesOf(portfolio, { lang: 'fr' });
  const table = ids.flatMap((kind) =>
    unnamed.ids(kind).map((id, at) => ({ kind, id, name: `${hostile[at % hostile.length]}${at}` })),
  );
  const names = namesOf(portfolio, { table: orThrow(decodeNames(table)), lang: 'fr' });
  const shown = { first: '2026-01-01', last: '2026-12-31' };
  const of = {
    plan: orThrow(plan(portfolio)),
    letters: portfolio.letters,
    names,
    shown,
    side: 'all',
    title: '=cmd|/c calc',
    lang: 'fr',
  } as const;
  const bytes = orThrow(await workbookOf(sheetsOfWorkbook(workbookOfSource(of)), OPTIONS));
  const parts = Object.entries(unzipped(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  expect(parts).toHaveLength(6);
  for (const [, xml] of parts) expect(xml).not.toMatch(/<f[ >/]|t="e"|<hyperlink/);
  const sheets = await sheetsOf(bytes);
  const deadlines = (sheets.get('Échéances') ?? []).slice(1);
  const found = new Set(deadlines.map((row) => row[2]));
  for (const text of hostile.filter((one) => !one.includes('\u{202e}'))) expect(found).toContain(text);
  expect(sheets.get('Synthèse')?.[1][0]).toBe(
    '=cmd|/c calc · au 1er janvier 2026'.replaceAll(/(?<=au 1er|janvier) /g, '\u00a0'),
  );
});
