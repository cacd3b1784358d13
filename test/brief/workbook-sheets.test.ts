// The sheets of a firm's workbook: which there are, in what order and language, what their columns are, and the deadlines.

import { describe, expect, test } from 'vitest';
import { reportOf, type WorkbookSheet, workbookSheets } from '../../src/brief/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';
import { type FirmOptions, sheetsOfWorkbook, workbookOfFirm, workbookOfSource, YEAR } from './firm-workbook.js';
import { headsOf, valuesOf } from './workbook-values.js';

const sheetsOfFirm = (options: FirmOptions = {}) => sheetsOfWorkbook(workbookOfFirm(options));
const namesIn = (sheets: readonly WorkbookSheet[]) => sheets.map(({ name }) => name);

describe('which sheets there are', () => {
  test('all, in order, in both languages', () => {
    expect(namesIn(sheetsOfFirm({ hasForecast: true }))).toEqual(
      'Synthèse,Charge,Personnes,Échéances,Par client,Par responsable,Prévision,Non planifié,Réglages'.split(','),
    );
    expect(namesIn(sheetsOfFirm({ hasForecast: true, lang: 'en' }))).toEqual(
      'Summary,Load,People,Deadlines,By client,By manager,Forecast,Unplanned,Settings'.split(','),
    );
  });

  test('without a team no load, no people and no chart; persons only where they are wanted', () => {
    const alone = sheetsOfFirm({ hasTeam: false });
    expect(namesIn(alone)).toEqual('Synthèse,Échéances,Par client,Par responsable,Non planifié,Réglages'.split(','));
    expect(alone[0]).toMatchObject({ chart: null });
    expect(headsOf(alone, 'Échéances')).not.toContain('Pôle');
    const withoutPeople = sheetsOfFirm({ noPeople: true });
    expect(namesIn(withoutPeople)).not.toContain('Personnes');
    expect(headsOf(withoutPeople, 'Échéances')).toContain('Pôle');
    expect(headsOf(withoutPeople, 'Échéances')).not.toContain('Personne');
  });

  test('the heads of the columns', () => {
    const shown = { first: '2026-01-15', last: '2026-03-02' };
    const sheets = sheetsOfFirm({ shown, adjust: 'following', hasForecast: true, placeOf: () => null });
    expect(headsOf(sheets, 'Charge')).toEqual(
      'Pôle,Mois,Capacité,Charge,Taux,Libre,Jours en surcharge,En mots'.split(','),
    );
    // Mondays, that of the first week before the days shown.
    expect(headsOf(sheets, 'Personnes')).toEqual(
      'Personne,Pôle,2026-01-12,2026-01-19,2026-01-26,2026-02-02,2026-02-09,2026-02-16,2026-02-23,2026-03-02'.split(
        ',',
      ),
    );
    expect(headsOf(sheets, 'Échéances')).toEqual(
      'Échéance,Échéance ajustée,Client,Travail,Responsable,Centre,Pôle,Personne,Heures,Début de période,Fin de période,À faire du,À faire au,Lettre,Statut,Côté,Identifiant'.split(
        ',',
      ),
    );
    expect(headsOf(sheets, 'Par client')).toEqual('Client,Responsable,2026-01,2026-02,2026-03,Total'.split(','));
    expect(headsOf(sheets, 'Par responsable')).toEqual('Responsable,2026-01,2026-02,2026-03,Total'.split(','));
    expect(headsOf(sheets, 'Prévision')).toEqual(
      'Mois,Pôle,Signé,Attendu,P10,P50,P90,Capacité,Probabilité de surcharge'.split(','),
    );
    expect(headsOf(sheets, 'Non planifié')).toEqual(
      'Lettre,Client,Responsable,Travail,Raison,Ce qui ne va pas,Heures,Place'.split(','),
    );
    expect(headsOf(sheets, 'Réglages')).toEqual('Réglage,Valeur,Signification'.split(','));
  });

  test('English heads are English, and no head is the name of a column', () => {
    const english = sheetsOfFirm({ lang: 'en', adjust: 'following', hasForecast: true, placeOf: () => null });
    const tables = english.flatMap((sheet) => ('table' in sheet ? sheet.table.columns : []));
    for (const { name, head } of tables) if (head === undefined) expect(name).toMatch(/^(P\d+|[A-Z][a-z ,]+)$/);
  });
});

const STATUTS = [
  ...['non renseigné', 'proposée', 'signée', 'annulée', 'création en cours', 'erreur de création', 'éditée'],
  ...['signature en cours', 'signée électroniquement'],
];
const SIDES = { firm: 'cabinet', client: 'client', both: 'cabinet et client', none: 'ni cabinet ni client' };

describe('deadlines', () => {
  test('those of the days shown, in the order of the plan, with names, words and days', () => {
    const shown = { first: '2026-05-01', last: '2026-05-31' };
    const made = workbookOfFirm({ clients: 60, shown, adjust: 'following', side: 'all' });
    const { of } = made;
    const { names } = of;
    const letters = new Map(of.letters.map((letter) => [letter.id, letter]));
    // Whose work is given to Thomas Perrin.
    const manager = of.letters.find((letter) => letter.manager !== null)?.manager;
    const due = of.plan.occurrences.filter((one) => one.due >= '2026-05-01' && one.due <= '2026-05-31');
    const values = valuesOf(sheetsOfWorkbook(made), 'Échéances');
    expect(due.length).toBeGreaterThan(20);
    expect(due.length).toBeLessThan(of.plan.occurrences.length / 10);
    expect(values).toEqual(
      due.map((one) => {
        const letter = letters.get(one.letterId);
        const isInPerson = letter?.manager === manager;
        return [
          ...[one.due, one.dueAdjusted === one.due ? null : one.dueAdjusted],
          ...[names.label('client', letter?.client ?? null), one.activite],
          ...[
            names.label('manager', letter?.manager ?? null),
            names.label('profitCenter', letter?.profitCenter ?? null),
          ],
          ...[['Bulletins de paie', 'DSN'].includes(one.activite) && !isInPerson ? 'paie' : 'compta'],
          ...[isInPerson ? 'Thomas Perrin' : null, one.hours, one.periodStart, one.periodEnd, one.release, one.last],
          ...[names.label('letter', one.letterId), STATUTS[letter?.statut ?? 0], SIDES[one.side], one.id],
        ];
      }),
    );
    const persons = values.map((row) => row[7]);
    expect(new Set(persons)).toEqual(new Set([null, 'Thomas Perrin']));
    expect(values.some((row) => row[1] !== null)).toBe(true);
    expect(new Set(values.map((row) => row[15])).size).toBeGreaterThan(1);
  });

  test('a status that nobody knows', () => {
    const portfolio = orThrow(
      decodePortfolio(
        [
          { ...LETTER, statut: 42 },
          { ...LETTER, objectId: 'L2', statut: 'x' },
        ],
        ['L1', 'L2'].map((lettreMissionId) => ({ ...ACTIVITY, lettreMissionId })),
      ),
    );
    const made = orThrow(plan(portfolio));
    const names = namesOf(portfolio, { lang: 'en' });
    const of = {
      plan: made,
      letters: portfolio.letters,
      names,
      shown: { first: '1990-01-01', last: '2030-12-31' },
      lang: 'en',
    } as const;
    const statuts = valuesOf(sheetsOfWorkbook(workbookOfSource(of)), 'Deadlines').map((row) => row[11]);
    expect(new Set(statuts)).toEqual(new Set(['unknown (42)', 'unknown']));
  });

  test('more than a workbook lists', () => {
    const activities = Array.from({ length: 13 }, (_, at) => ({ ...ACTIVITY, activite: `A${at}` }));
    const letters = [{ ...LETTER, dateDebut: '1900-01-01', dateFin: '2899-12-31' }];
    const portfolio = orThrow(decodePortfolio(letters, activities));
    const made = orThrow(plan(portfolio));
    const names = namesOf(portfolio, { lang: 'fr' });
    const of = { plan: made, letters: portfolio.letters, names };
    const reportOn = (shown: typeof YEAR) => orThrow(reportOf({ plan: made, names, shown, lang: 'fr' }));
    const occurrences = made.schedule.rules.count;
    expect(occurrences).toBeGreaterThan(150_000);
    expect(workbookSheets(reportOn({ first: '1900-01-01', last: '2999-12-31' }), of)).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooManyForWorkbook', received: occurrences, accepted: 150_000 },
    });
    // What is due on other days does not count.
    expect(workbookSheets(reportOn(YEAR), of)).toMatchObject({ _tag: 'Right' });
  });
});
