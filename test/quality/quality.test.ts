// The quality of large portfolios: right, and made by going through the rows a few times, however many letters they are of.

import { expect, test } from 'vitest';
import { checkText } from '../../src/cli/commands/check-text.js';
import type { Context } from '../../src/cli/context.js';
import type { SentenceOf } from '../../src/cli/input/input-files.js';
import { labelsFor } from '../../src/cli/terminal/labels.js';
import { textsOf } from '../../src/cli/texts/texts.js';
import { decodePortfolio, describe, orThrow, type Portfolio, plan } from '../../src/index.js';
import { qualityOf } from '../../src/quality/index.js';

const ROW = { activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 2, activiteCabinet: true };
const LETTER = { dateDebut: '2026-01-01', dateFin: '2026-12-31', statut: 2 };

/** The list, and how often one of its items or a field of one was read. */
function watched<Item extends object>(items: readonly Item[]): { readonly list: readonly Item[]; reads: number } {
  const found = { list: items, reads: 0 };
  const counting = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, name, receiver) {
        found.reads += 1;
        return Reflect.get(of, name, receiver);
      },
    });
  found.list = counting(items.map(counting));
  return found;
}

const reported = (portfolio: Portfolio) => {
  const made = orThrow(plan(portfolio));
  const unplanned = watched(made.unplanned);
  const report = qualityOf(portfolio, {
    ...made,
    occurrences: [],
    schedule: made.schedule,
    unplanned: unplanned.list,
  });
  return { report, unplanned };
};

test('letters that cannot be read, each with its own rows', () => {
  const letters = Array.from({ length: 1000 }, (_, index) => ({
    ...LETTER,
    objectId: `L${index}`,
    dateFin: 'someday',
  }));
  const activities = letters.flatMap(({ objectId: lettreMissionId }, index) =>
    Array.from({ length: 10 }, (_, rank) => ({ ...ROW, lettreMissionId, unite: rank === 0 ? 'x' : index })),
  );
  const { report, unplanned } = reported(orThrow(decodePortfolio([...letters, { objectId: 7 }], activities)));
  expect(report.rejectedLetters).toHaveLength(1001);
  expect(report.rejectedLetters[700]).toMatchObject({
    ...{ letterId: 'L700', rows: 10, microHours: 9 * 700_000_000, unknownHours: 1 },
  });
  expect(report.rejectedLetters[1000]).toMatchObject({ letterId: null, rows: 0, microHours: 0, unknownHours: 0 });
  expect(unplanned.reads).toBeLessThan(20 * activities.length);
});

test('warnings of the activities of one letter, each with its own hours', () => {
  const activities = Array.from({ length: 2000 }, (_, index) => ({ ...ROW, unite: index, activiteCabinet: false }));
  const portfolio = orThrow(decodePortfolio([{ ...LETTER, objectId: 'L1', statut: 5 }], activities));
  const rows = watched(portfolio.activities);
  const made = orThrow(plan({ ...portfolio, activities: rows.list }));
  rows.reads = 0;
  const { warnings } = qualityOf(portfolio, made);
  expect(warnings).toHaveLength(2001);
  const all = 12_000_000 * ((1999 * 2000) / 2);
  expect(warnings[0]).toEqual({
    _tag: 'ActivitiesMayBeIncomplete',
    letterId: 'L1',
    activity: null,
    microHours: all,
    hours: all / 1e6,
  });
  for (const { activity, microHours } of warnings.slice(1)) expect(microHours).toBe(12_000_000 * Number(activity));
  expect(rows.reads).toBeLessThan(20 * activities.length);
});

test('the text makes the lines that it shows', () => {
  const activities = Array.from({ length: 3000 }, (_, index) => ({ ...ROW, activite: `Tenue ${index}`, unite: 'x' }));
  const portfolio = orThrow(decodePortfolio([{ ...LETTER, objectId: 'L1' }], activities));
  const report = qualityOf(portfolio, orThrow(plan(portfolio)));
  let asked = 0;
  const rows = report.unplanned.rows.map((row) => ({
    ...row,
    get activite() {
      asked += 1;
      return row.activite;
    },
  }));
  const labels = labelsFor(portfolio, {}, { language: 'en' });
  const read = { portfolio, labels, sentenceOf: ((problem) => describe(problem, 'en')) satisfies SentenceOf };
  const text = checkText({ ...report, unplanned: { ...report.unplanned, rows } }, read, [], {
    texts: textsOf('en'),
    language: 'en',
    stdout: { lineWidth: 100 },
  } as Context);
  expect(text).toContain(
    '  letter L1 #0 Tenue 0 and 2,999 like it (#1, #2, #3, #4, #5, … and 2,994 more), ? h: the row cannot be read; activities[0].unite: "x"',
  );
  expect(asked).toBe(1);
});

test('plain data: what JSON gives back is equal', () => {
  const rows = [
    ROW,
    { ...ROW, frequence: 9, unite: 'x' },
    { ...ROW, activite: 'TVA', calage: 1, activiteClient: true },
  ];
  const grid = { dateDebExercice: '2025-11-16', dateFinExercice: '2026-11-15', entite: { objectId: 'C1' } };
  const letters = [
    { ...LETTER, ...grid, objectId: 'L1' },
    { ...LETTER, ...grid, objectId: 'L2', dateDebExercice: '2027-01-01', dateFinExercice: '2027-12-31' },
    { ...LETTER, objectId: 'L3', dateDebut: 'never' },
  ];
  const activities = letters.flatMap(({ objectId }) => rows.map((row) => ({ ...row, lettreMissionId: objectId })));
  const portfolio = orThrow(decodePortfolio(letters, activities));
  const quality = qualityOf(portfolio, orThrow(plan(portfolio)));
  expect(JSON.parse(JSON.stringify(quality))).toEqual(quality);
  expect(quality.read).toEqual({ letters: 3, activities: 9 });
  expect(quality.rejectedLetters).toMatchObject([{ letterId: 'L3', rows: 3, hours: 4, unknownHours: 1 }]);
  expect(quality.unplanned.byReason).toMatchObject([
    { reason: 'InvalidRow', rows: 3, hours: 0 },
    { reason: 'RejectedLetter', rows: 2, hours: 4 },
  ]);
  expect(quality.unplanned.rows[0]).toMatchObject({ letterId: 'L1', activity: 1, microHours: null, hours: null });
  expect(quality.calendar).toMatchObject([
    {
      letterId: 'L1',
      activity: 2,
      activite: 'TVA',
      frequence: 1,
      fiscalYear: { first: '2025-11-16', last: '2026-11-15' },
    },
  ]);
  expect(quality.disagreements).toMatchObject([{ client: 'C1', letters: [{ letterId: 'L1' }, { letterId: 'L2' }] }]);
  expect(quality.planned.hours).toBe(quality.planned.microHours / 1e6);
});
