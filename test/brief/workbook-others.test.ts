// The sheets of a workbook beside deadlines and teams: the summary, the forecast, rows that are not planned, settings; and what is refused.

import { expect, test } from 'vitest';
import { workbookSheets } from '../../src/brief/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';
import { type FirmOptions, sheetsOfWorkbook, workbookOfFirm, workbookOfSource, YEAR } from './firm-workbook.js';
import { cellsOf, valuesOf } from './workbook-values.js';

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const sheetsOfFirm = (options: FirmOptions) => sheetsOfWorkbook(workbookOfFirm(options));

test('a forecast by month and pool, with labels', () => {
  const made = workbookOfFirm({ hasForecast: true });
  const cells = made.source.forecast?.cells ?? [];
  const rows = valuesOf(sheetsOfWorkbook(made), 'Prévision');
  expect(rows.map((row) => row[0])).toEqual([...MONTHS, ...MONTHS]);
  expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(['compta', 'paie']));
  for (const [month, pool, contracted, mean, ...others] of rows) {
    const cell = cells.find((one) => one.month === month && 'pool' in one && one.pool === pool);
    if (cell === undefined) {
      // Nothing can come: no hours, and none too many.
      expect([contracted, mean, ...others.slice(0, 3), others[4]]).toEqual([0, 0, 0, 0, 0, 0]);
      continue;
    }
    expect(contracted).toBe(cell.contractedMicroHours / 1e6);
    expect(mean).toBeCloseTo(cell.meanMicroHours / 1e6, 9);
    const quantiles = cell.quantiles.map(({ microHours }) => microHours / 1e6);
    expect(others).toEqual([...quantiles, (cell.capacityMicroHours ?? 0) / 1e6, cell.overloadProbability]);
  }
});

test('rows that are not planned: those to look at first, why, and where they came from', () => {
  const made = workbookOfFirm({ clients: 60, placeOf: ({ activity }) => `a.xlsx, Activités!${activity}` });
  const rows = valuesOf(sheetsOfWorkbook(made), 'Non planifié');
  expect(rows).toHaveLength(made.of.plan.unplanned.length);
  const reasons = rows.map((row) => row[4]);
  const outside = "aucune échéance dans l'horizon";
  expect(reasons.indexOf(outside)).toBeGreaterThan(0);
  const cancelled = 'lettre annulée (statut 3)';
  expect(reasons.indexOf('ligne illisible')).toBeLessThan(reasons.indexOf(cancelled));
  expect(new Set(reasons.slice(reasons.indexOf(cancelled)))).toEqual(new Set([cancelled, outside]));
  expect(reasons.lastIndexOf(cancelled)).toBeLessThan(reasons.indexOf(outside));
  expect(rows.every((row) => /^a\.xlsx, Activités!\d+$/.test(String(row[7])))).toBe(true);
  const wrong = rows.find((row) => row[4] === 'ligne illisible');
  expect(String(wrong?.[5])).toMatch(/n'est pas accepté|manquant|absent/);
});

test('settings in words', () => {
  const rows = valuesOf(sheetsOfFirm({ hasForecast: true, adjust: 'following' }), 'Réglages');
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['Jours montrés', 'du 01/01/2026 au 31/12/2026'],
    ['Jours planifiés', 'du 01/01/2025 au 31/12/2027'],
    ['Travail', 'celui du cabinet'],
    ['Couverture', 'mission'],
    ['Origine du décalage', 'fin de la période'],
    ['Report des jours fermés', 'jour ouvré suivant'],
    ['Jours fériés', 'métropole'],
    ['Statuts retenus', 'tous, sauf annulée'],
    ["Jours d'avance d'une ponctuelle", '30'],
    ['Équipe', '13 personnes, 2 pôles'],
    ['Prévision faite le', '01/01/2026'],
    ['Heures de la prévision', "à l'échéance"],
    ['Niveaux', 'P10 · P50 · P90'],
    ['Risque accepté', '10 %'],
    ['Renouvellement', '90 %, supposée'],
  ]);
  const others = {
    coverage: 'calendar-year:2026',
    statuts: [2, 8],
    holidays: ['2026-05-01'],
    horizon: { last: '2026-12-31' },
  } as const;
  const portfolio = orThrow(decodePortfolio([LETTER], [ACTIVITY]));
  const names = namesOf(portfolio, { lang: 'en' });
  const of = {
    plan: orThrow(plan(portfolio, others)),
    letters: [],
    names,
    shown: YEAR,
    lang: 'en',
  } as const;
  expect(valuesOf(sheetsOfWorkbook(workbookOfSource(of)), 'Settings').map((row) => row[1])).toEqual([
    ...[
      '2026-01-01 to 2026-12-31',
      'until 2026-12-31',
      "the firm's",
      'calendar year 2026',
      'end of the period',
      'none',
    ],
    ...['2026-05-01', 'signed, signed electronically', '30'],
  ]);
});

test('nothing is due: the headers are there, and a line', async () => {
  const portfolio = orThrow(decodePortfolio([], []));
  const names = namesOf(portfolio, { lang: 'fr' });
  const of = { plan: orThrow(plan(portfolio)), letters: [], names, shown: YEAR, lang: 'fr' } as const;
  for (const name of ['Échéances', 'Par client', 'Par responsable']) {
    const rows = await cellsOf(workbookOfSource(of), name);
    expect(rows).toHaveLength(2);
    expect(rows[0].filter((cell) => cell !== null).length).toBeGreaterThan(10);
    expect(rows[1].filter((cell) => cell !== null)).toEqual(['aucune échéance']);
  }
  expect((await cellsOf(workbookOfSource(of), 'Non planifié'))[1][0]).toBe('toutes les lignes sont planifiées');
});

test('what is no option is refused', () => {
  const { report, of } = workbookOfFirm();
  expect(() => workbookSheets(report, { ...of, capcity: null } as typeof of)).toThrow('capcity');
  expect(() => workbookSheets(report, { ...of, letters: null } as never)).toThrow('letters');
  expect(() => workbookSheets(null as never, of)).toThrow('report');
});
