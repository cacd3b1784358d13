// The workbook says what the page says: the report's rates, hours and words, read back from the file; and the lines of the summary.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workbookOf } from '../../src/brief/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { dayOf, microHoursOf, type OtherCell, sheetsOf } from '../report/read-workbook.js';
import { type FirmWorkbook, sheetsOfWorkbook, workbookOfFirm, workbookOfSource, YEAR } from './firm-workbook.js';

const OPTIONS = { title: 'Cabinet', asOf: '2026-01-01' };

async function readBack(made: FirmWorkbook): Promise<ReadonlyMap<string, readonly (readonly OtherCell[])[]>> {
  return sheetsOf(orThrow(await workbookOf(sheetsOfWorkbook(made), OPTIONS)));
}

test('rates, hours and words are those of the report', async () => {
  const met = { lacks: 0, fits: 0, blank: 0, above: 0, cutWeek: 0, forecast: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        clients: fc.constantFrom(1, 5, 150),
        seed: fc.nat(1000),
        shown: fc.constantFrom(
          YEAR,
          { first: '2026-04-15', last: '2026-05-20' },
          { first: '2026-05-04', last: '2026-05-04' },
        ),
        lang: fc.constantFrom('fr', 'en'),
        hasForecast: fc.boolean(),
      }),
      async (options) => {
        const made = workbookOfFirm(options);
        const { report } = made;
        const isFrench = options.lang === 'fr';
        const sheets = await readBack(made);
        const [, ...load] = sheets.get(isFrench ? 'Charge' : 'Load') ?? [];
        const months = report.pools.flatMap(({ name, months: ofPool }) => ofPool.map((month) => ({ ...month, name })));
        expect(load).toHaveLength(months.length + report.unassigned.length);
        for (const [at, month] of months.entries()) {
          const [name, key, capacity, hours, ...others] = load[at];
          expect([name, dayOf(key).slice(0, 7)]).toEqual([month.name, month.key]);
          expect([capacity, hours].map(microHoursOf)).toEqual(
            [month.capacityHours, month.loadHours].map((one) => Math.round(one * 1e6)),
          );
          const isRate = (cell: OtherCell) => cell === (month.ratePoints === null ? null : month.ratePoints / 100);
          expect(others.some(isRate)).toBe(true);
          expect(['surcharge', 'overloaded'].includes(String(others.at(-1)))).toBe(month.level === 'lacks');
          if (month.ratePoints !== null) expect(`${month.ratePoints}%`).toBe(month.rate?.replace(/\s/g, ''));
        }
        const [heads, ...persons] = sheets.get(isFrench ? 'Personnes' : 'People') ?? [];
        const people = report.people ?? expect.unreachable();
        const rows = people.pools.flatMap(({ name, people: ofPool }) => ofPool.map((one) => ({ ...one, pool: name })));
        expect(persons.map(([name, pool]) => [name, pool])).toEqual(rows.map(({ name, pool }) => [name, pool]));
        for (const [row, { weeks }] of rows.entries()) {
          for (const [week, { text, level }] of weeks.entries()) {
            const cell = persons[row][week + 2] ?? null;
            expect(cell === null ? '' : String(Math.round(Number(cell) * 100))).toBe(text);
            expect(Number(cell) > 1).toBe(level === 'lacks');
            if (cell === null) met.blank += 1;
            else if (Number(cell) > 1) met.above += 1;
          }
        }
        for (const [week, { first }] of people.weeks.entries()) {
          expect(dayOf(heads[week + 2]) <= first).toBe(true);
          if (dayOf(heads[week + 2]) < first) met.cutWeek += 1;
        }
        const lines = (sheets.get(isFrench ? 'Synthèse' : 'Summary') ?? []).map(([first]) => first);
        const { alarm, text } = report.headline;
        expect(lines[2]).toBe(alarm === null ? text : `${alarm} ${text}`);
        for (const line of [...report.summary, ...report.notices]) expect(lines).toContain(line);
        met[report.state === 'lacks' ? 'lacks' : 'fits'] += 1;
        if (report.forecast === null) return;
        const [, ...cells] = sheets.get(isFrench ? 'Prévision' : 'Forecast') ?? [];
        expect(cells).toHaveLength(report.forecast.pools.reduce((sum, { months: ofPool }) => sum + ofPool.length, 0));
        for (const [month, pool, contracted, , low, , high] of cells) {
          const ofPool = report.forecast.pools.find(({ name }) => name === pool);
          const told = ofPool?.months.find(({ key }) => key === dayOf(month).slice(0, 7));
          expect([contracted, low, high].map(microHoursOf)).toEqual(
            [told?.contractedHours, told?.bandHours.low, told?.bandHours.high].map((one) =>
              Math.round(Number(one) * 1e6),
            ),
          );
          met.forecast += 1;
        }
      },
    ),
    {
      numRuns: runs(12),
      examples: [
        [{ clients: 150, seed: 1, shown: YEAR, lang: 'fr', hasForecast: true }],
        [{ clients: 5, seed: 1, shown: { first: '2026-04-15', last: '2026-05-20' }, lang: 'en', hasForecast: false }],
      ],
    },
  );
  expectMet(1, met);
});

test('the summary of a firm whose work does not fit: what, when, who, what to do, the settings', async () => {
  const made = workbookOfFirm({ clients: 150 });
  const { cards, settings, headline } = made.report;
  const lines = ((await readBack(made)).get('Synthèse') ?? []).map(([first]) => String(first ?? ''));
  expect(headline.alarm).not.toBeNull();
  for (const { question, title } of cards) {
    expect(lines).toContain(title === null ? question : `${question} : ${title}`);
  }
  const steps = cards.flatMap(({ blocks }) => blocks.flatMap((block) => ('steps' in block ? block.steps : [])));
  expect(steps.length).toBeGreaterThan(1);
  for (const { title, detail } of steps) {
    expect(lines.some((line) => line.includes(title) && line.includes(detail))).toBe(true);
  }
  expect(lines).toContain(settings.map(({ name, value }) => `${name} : ${value}`).join(' · '));
});

test('each further pool that lacks hours has its own lines', () => {
  const made = workbookOfFirm({ clients: 400 });
  const [other] = made.report.otherPools;
  expect(made.report.otherPools).toHaveLength(1);
  const [summary] = sheetsOfWorkbook(made);
  if (!('lines' in summary)) return expect.unreachable();
  const texts = summary.lines.map(({ text }) => text);
  const at = texts.indexOf(other.text);
  expect(at).toBeGreaterThan(0);
  expect(other.cards).toHaveLength(3);
  expect(texts.slice(at + 1)).toContain(`${other.cards[0].question} : ${other.cards[0].title}`);
});

test('a part of the firm has no verdict, no load and no people in a workbook either', () => {
  const made = workbookOfFirm({ part: 'Garage Moreau', hasForecast: true });
  expect(sheetsOfWorkbook(made).map(({ name }) => name)).toEqual(
    'Synthèse,Échéances,Par client,Par responsable,Prévision,Non planifié,Réglages'.split(','),
  );
  const [summary] = sheetsOfWorkbook(made);
  if (!('lines' in summary)) return expect.unreachable();
  expect(summary.chart).toBeNull();
  expect(summary.lines.map(({ text }) => text).join('\n')).toContain('partie du cabinet : Garage Moreau');
});

test('nothing planned, and no team: the headline says so', () => {
  const portfolio = orThrow(decodePortfolio([], []));
  const names = namesOf(portfolio, { lang: 'en' });
  const made = workbookOfSource({ plan: orThrow(plan(portfolio)), names, shown: YEAR, lang: 'en' });
  const [summary] = sheetsOfWorkbook(made);
  expect('lines' in summary && summary.lines.slice(0, 3)).toEqual([
    { text: 'Workload 2026', level: 'title' },
    { text: 'as of 1\u00a0January\u00a02026', level: 'text' },
    { text: 'Nothing is planned in 2026.', level: 'headline' },
  ]);
});
