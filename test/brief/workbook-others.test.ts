// The sheets of a workbook beside deadlines and teams: the summary, the forecast, rows that are not planned, settings; and what is refused.

import { expect, test } from 'vitest';
import { type SheetLine, workbookSheets } from '../../src/brief/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';
import { type FirmOptions, workbookOfFirm, YEAR } from './firm-workbook.js';
import { cellsOf, valuesOf } from './workbook-values.js';

const sheetsOfFirm = (options: FirmOptions) => orThrow(workbookSheets(workbookOfFirm(options)));

test('a forecast by pool and month, with labels', () => {
  const of = workbookOfFirm({ hasForecast: true });
  const cells = of.forecast?.cells ?? [];
  const rows = valuesOf(orThrow(workbookSheets(of)), 'Prévision');
  expect(rows.map((row) => row[0])).toEqual(cells.map((cell) => ('month' in cell ? cell.month : null)));
  expect(rows.map((row) => row[1])).toEqual(cells.map(({ contractedMicroHours }) => contractedMicroHours / 1e6));
  expect(rows.map((row) => row.slice(3, 6))).toEqual(
    cells.map(({ quantiles }) => quantiles.map(({ microHours }) => microHours / 1e6)),
  );
});

test('rows that are not planned: those to look at first, why, and where they came from', () => {
  const of = workbookOfFirm({ clients: 60, placeOf: ({ activity }) => `a.xlsx, Activités!${activity}` });
  const rows = valuesOf(orThrow(workbookSheets(of)), 'Non planifié');
  expect(rows).toHaveLength(of.plan.unplanned.length);
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
    ['jours montrés', 'du 01/01/2026 au 31/12/2026'],
    ['jours planifiés', 'du 01/01/2025 au 31/12/2027'],
    ['travail', 'celui du cabinet'],
    ['couverture', 'mission'],
    ['origine du décalage', 'fin de la période'],
    ['report des jours fermés', 'jour ouvré suivant'],
    ['jours fériés', 'métropole'],
    ['statuts retenus', 'tous, sauf annulée'],
    ["jours d'avance d'une ponctuelle", '30'],
    ['prévision faite le', '01/01/2026'],
    ['heures de la prévision', "à l'échéance"],
    ['niveaux', 'P10 · P50 · P90'],
    ['risque accepté', '10 %'],
    ['renouvellement', '90 %, supposée'],
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
    summary: [],
    lang: 'en',
  } as const;
  expect(valuesOf(orThrow(workbookSheets(of)), 'Settings').map((row) => row[1])).toEqual([
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

test('the lines of the summary, as they are given', async () => {
  const summary: readonly SheetLine[] = [
    { text: 'Cabinet Moreau', level: 'title' },
    { text: 'Mai ne tient pas : il manque 39,45 h.', level: 'headline' },
  ];
  const cells = await cellsOf(workbookOfFirm({ summary, hasTeam: false }), 'Synthèse');
  expect(cells.map(([first]) => first)).toEqual(summary.map(({ text }) => text));
});

test('nothing is due: the headers are there, and a line', async () => {
  const portfolio = orThrow(decodePortfolio([], []));
  const names = namesOf(portfolio, { lang: 'fr' });
  const of = { plan: orThrow(plan(portfolio)), letters: [], names, shown: YEAR, summary: [], lang: 'fr' } as const;
  for (const name of ['Échéances', 'Par client', 'Par responsable']) {
    const rows = await cellsOf(of, name);
    expect(rows).toHaveLength(2);
    expect(rows[0].filter((cell) => cell !== null).length).toBeGreaterThan(10);
    expect(rows[1].filter((cell) => cell !== null)).toEqual(['aucune échéance']);
  }
  expect((await cellsOf(of, 'Non planifié'))[1][0]).toBe('toutes les lignes sont planifiées');
});

test('what is no option is refused', () => {
  const of = workbookOfFirm();
  expect(() => workbookSheets({ ...of, lang: 'de' as 'fr' })).toThrow('lang');
  expect(() => workbookSheets({ ...of, side: 'none' as 'all' })).toThrow('side');
  expect(() => workbookSheets({ ...of, shown: { first: '2026-05-01', last: '2026-04-30' } })).toThrow('shown.last');
  expect(() => workbookSheets({ ...of, shown: { first: '2026-05-01' } as typeof YEAR })).toThrow('shown.last');
  expect(() => workbookSheets({ ...of, capcity: null } as typeof of)).toThrow('capcity');
});
