// Explanations: each step of an occurrence, the setting in force, and the words for it in both languages.

import { describe as describeGroup, expect, test } from 'vitest';
import { type Activity, decodePortfolio, describe, explain, orThrow, type PlanOptions, plan } from '../../src/index.js';

const letters = [
  {
    objectId: 'L/1',
    dateDebut: '2025-01-01',
    dateFin: '2026-12-31',
    dateDebExercice: '2024-09-15',
    dateFinExercice: '2025-12-31',
    statut: 2,
  },
];
const work = { quantite: 2, unite: 1.5, activiteCabinet: true };
const activities = [
  { objectId: 'A1', frequence: 2, calage: 1, decalage: 1, datePrevObligation: 31, ...work },
  {
    objectId: 'A2',
    frequence: 5,
    decalage: 1,
    datePrevObligation: 0,
    dateFreq: '2026-01-31',
    ...work,
    activiteCabinet: false,
    activiteClient: true,
  },
  { objectId: 'A3', frequence: 2, calage: 3, decalage: 0, datePrevObligation: 0, ...work },
  { objectId: 'A4', frequence: 1, calage: 2, decalage: 0, datePrevObligation: 5, ...work, activiteCabinet: null },
];

function linesOf(id: string, language: 'fr' | 'en', options: PlanOptions = {}, timeZone?: string): readonly string[] {
  const portfolio = orThrow(decodePortfolio(letters, activities, timeZone === undefined ? {} : { timeZone }));
  return orThrow(explain(orThrow(plan(portfolio, options)), id)).steps.map((step) => describe(step, language));
}

test('a period of a fiscal year, in English, with the default settings', () => {
  expect(linesOf('L%2F1/A1/2025-03-31', 'en')).toEqual([
    "dates of the API read as civil dates [timeZone = default; seen in the API's examples]",
    "letter kept, statut 2 [statuts = default; seen in the API's examples]",
    'laid on the fiscal year 2024-09-15..2025-12-31 (calage 1) [documented by the API]',
    'period 2025-01-01..2025-03-31, quarterly [inferred, not documented]',
    'kept by the coverage: period end 2025-03-31 [coverage = mission; inferred, not documented]',
    'lag counted from 2025-03-31 [lagOrigin = periodEnd; inferred, not documented]',
    'lag of 1 month: due in 2025-04 [documented by the API]',
    'due on 2025-04-30: day 31 asked for, clamped to the end of the month [documented by the API]',
    'due date stays 2025-04-30: due on an open day (holidays: metropole) [adjust = none; default]',
    'to be done from 2025-04-01 to 2025-04-30 [inferred, not documented]',
    '2 x 1.5 h = 3 h [documented by the API]',
    "firm: in the firm's load [documented by the API]",
  ]);
});

test('a stub counted from its start, in French, every setting given', () => {
  const options: PlanOptions = {
    coverage: 'fiscal-year',
    lagOrigin: 'periodStart',
    adjust: 'following',
    statuts: [2, 8],
  };
  expect(linesOf('L%2F1/A1/2024-09-30', 'fr', options, 'Europe/Paris')).toEqual([
    "dates de l'API lues comme dates civiles [fuseau horaire : Europe/Paris ; vu dans les exemples de l'API]",
    "lettre retenue, statut 2 [statuts : 2,8 ; vu dans les exemples de l'API]",
    "calée sur l'exercice du 15/09/2024 au 31/12/2025 (calage 1) [documenté par l'API]",
    'période du 15/09/2024 au 30/09/2024, trimestrielle, période courte de début [déduit, non documenté]',
    'retenue par la couverture : fin de période le 30/09/2024 [couverture : exercice ; déduit, non documenté]',
    'décalage compté depuis le 15/09/2024 [origine du décalage : début de la période ; déduit, non documenté]',
    "décalage de 1 mois : échéance en octobre 2024 [documenté par l'API]",
    "échéance le 31/10/2024 : jour 31 demandé [documenté par l'API]",
    'échéance maintenue au 31/10/2024 : elle tombe un jour ouvert (fériés : metropole) [report des jours fermés : jour ouvré suivant ; loi]',
    'à faire du 01/10/2024 au 31/10/2024 [déduit, non documenté]',
    "2 x 1,5 h = 3 h [documenté par l'API]",
    "cabinet : dans la charge du cabinet [documenté par l'API]",
  ]);
});

test('a one-off of the client, moved and clamped', () => {
  expect(linesOf('L%2F1/A2/2026-01-31', 'en', { adjust: 'preceding', oneOffLeadDays: 10 }).slice(2)).toEqual([
    "one-off of 2026-01-31 [seen in the API's examples]",
    'kept by the coverage: a one-off, always and once, 2026-01-31 [coverage = mission; inferred, not documented]',
    "lag counted from 2026-01-31 [seen in the API's examples]",
    'lag of 1 month: due in 2026-02 [documented by the API]',
    "due on 2026-02-28: its own day, the 31, clamped to the end of the month [seen in the API's examples]",
    'adjusted due date 2026-02-27: due on a closed day (holidays: metropole) [adjust = preceding; law]',
    'to be done from 2026-02-18 to 2026-02-27 [oneOffLeadDays = 10; inferred, not documented]',
    '2 x 1.5 h = 3 h [documented by the API]',
    "client: not in the firm's load [documented by the API]",
  ]);
  expect(linesOf('L%2F1/A2/2026-01-31', 'fr')[2]).toBe("ponctuelle du 31/01/2026 [vu dans les exemples de l'API]");
  expect(linesOf('L%2F1/A2/2026-01-31', 'fr')[10]).toBe("client : hors charge du cabinet [documenté par l'API]");
});

test.each([
  [
    'the closed year itself',
    'L%2F1/A3/2025-12-31',
    'laid on the close of the fiscal year 2024-09-15..2025-12-31 (calage 3)',
    '2025-12-31',
    '2026-01-01',
  ],
  [
    'a later period of the series',
    'L%2F1/A3/2026-06-30',
    'laid on the close of the fiscal year 2024-09-15..2025-12-31 (calage 3)',
    '2025-12-31',
    '2026-07-01',
  ],
])('post-fiscal: %s belongs to the close before it', (_name, id, year, close, origin) => {
  const lines = linesOf(id, 'en', { lagOrigin: 'periodStart' });
  expect(lines[2]).toBe(`${year} [documented by the API]`);
  expect(lines[4]).toBe(`kept by the coverage: close ${close} [coverage = mission; inferred, not documented]`);
  expect(lines[5]).toBe(`lag counted from ${origin} [lagOrigin = periodStart; inferred, not documented]`);
});

test('a calendar month, declared as nobody’s, on the last day or a given one', () => {
  expect(linesOf('L%2F1/A4/2026-02-28', 'fr').filter((line) => /civile du|échéance le|ni cabinet/.test(line))).toEqual([
    "calée sur l'année civile du 01/01/2026 au 31/12/2026 (calage 2) [documenté par l'API]",
    "échéance le 05/02/2026 : jour 5 demandé [documenté par l'API]",
    'ni cabinet ni client : dans la charge du cabinet [déduit, non documenté]',
  ]);
  expect(linesOf('L%2F1/A3/2025-12-31', 'fr')[7]).toBe(
    "échéance le 31/12/2025 : dernier jour du mois [vu dans les exemples de l'API]",
  );
});

test('a listed holiday, a horizon, a one-off under a calendar year', () => {
  const options: PlanOptions = {
    coverage: 'calendar-year:2026',
    adjust: 'following',
    holidays: ['2026-01-05', '2026-01-06'],
    horizon: { first: '2026-01-01' },
  };
  expect(linesOf('L%2F1/A4/2026-01-31', 'en', options).slice(8, 10)).toEqual([
    'due in the horizon [horizon = 2026-01-01..; inferred, not documented]',
    'adjusted due date 2026-01-07: due on a closed day (holidays: 2026-01-05,2026-01-06) [adjust = following; inferred, not documented]',
  ]);
  expect(linesOf('L%2F1/A4/2026-01-31', 'fr', { horizon: { last: '2026-12-31' } })[8]).toBe(
    "échéance dans l'horizon [horizon : jusqu'au 31/12/2026 ; déduit, non documenté]",
  );
  expect(linesOf('L%2F1/A2/2026-01-31', 'fr', { ...options, horizon: {} }).slice(3, 7)).toEqual([
    'retenue par la couverture : ponctuelle du 31/01/2026 [couverture : année civile 2026 ; déduit, non documenté]',
    "décalage compté depuis le 31/01/2026 [vu dans les exemples de l'API]",
    "décalage de 1 mois : échéance en février 2026 [documenté par l'API]",
    "échéance le 28/02/2026 : jour propre à l'activité, le 31, ramené à la fin du mois [vu dans les exemples de l'API]",
  ]);
});

test('a list without holidays is said to have none', () => {
  const options: PlanOptions = { adjust: 'following', holidays: [] };
  expect(linesOf('L%2F1/A4/2026-01-31', 'en', options)[8]).toBe(
    'due date stays 2026-01-05: due on an open day (holidays: none) [adjust = following; inferred, not documented]',
  );
  expect(linesOf('L%2F1/A4/2026-01-31', 'fr', options)[8]).toContain(
    'échéance maintenue au 05/01/2026 : elle tombe un jour ouvert (fériés : aucun) [',
  );
});

test('a due date on a closed day stays where nothing moves it, and is moved where something does', () => {
  // 5 July 2026 is a Sunday.
  const step = (language: 'en' | 'fr', options: PlanOptions) => linesOf('L%2F1/A4/2026-07-31', language, options)[8];
  expect(step('en', {})).toBe(
    'due date stays 2026-07-05, though it is on a closed day (holidays: metropole) [adjust = none; default]',
  );
  expect(step('fr', {})).toBe(
    "échéance maintenue au 05/07/2026, bien qu'elle tombe un jour fermé (fériés : metropole) [report des jours fermés : aucun ; par défaut]",
  );
  expect(step('en', { adjust: 'following' })).toBe(
    'adjusted due date 2026-07-06: due on a closed day (holidays: metropole) [adjust = following; law]',
  );
  expect(step('fr', { adjust: 'following' })).toBe(
    "échéance ajustée au 06/07/2026 : l'échéance tombe un jour fermé (fériés : metropole) [report des jours fermés : jour ouvré suivant ; loi]",
  );
});

describeGroup('a period is called what it is', () => {
  const periodOf = (fiscalYear: object, row: object, periodEnd: string) => {
    const rows = [{ objectId: 'A', calage: 1, ...work, ...row }];
    const letter = { objectId: 'L', dateDebut: '2023-01-01', dateFin: '2027-12-31', ...fiscalYear };
    const { steps } = orThrow(explain(orThrow(plan(orThrow(decodePortfolio([letter], rows)))), `L/A/${periodEnd}`));
    return (['en', 'fr'] as const).map((language) => describe(steps[3], language).replace(/ \[.*/, ''));
  };
  const fifteen = { dateDebExercice: '2025-10-01', dateFinExercice: '2026-12-31' };

  test('a year of other than twelve months, by its months', () => {
    expect(periodOf(fifteen, { frequence: 4 }, '2026-12-31')).toEqual([
      'period 2025-10-01..2026-12-31, of 15 months (yearly frequency)',
      'période du 01/10/2025 au 31/12/2026, de 15 mois (fréquence annuelle)',
    ]);
    const short = { dateDebExercice: '2026-04-01', dateFinExercice: '2026-12-31' };
    expect(periodOf(short, { frequence: 4 }, '2026-12-31')[1]).toBe(
      'période du 01/04/2026 au 31/12/2026, de 9 mois (fréquence annuelle)',
    );
  });

  test('the closed year before a series, by its months', () => {
    expect(periodOf(fifteen, { frequence: 1, calage: 3 }, '2026-12-31')).toEqual([
      'period 2025-10-01..2026-12-31, of 15 months (monthly frequency)',
      'période du 01/10/2025 au 31/12/2026, de 15 mois (fréquence mensuelle)',
    ]);
  });

  test('a year that is not of whole months, by its days', () => {
    const odd = { dateDebExercice: '2025-09-15', dateFinExercice: '2026-12-31' };
    expect(periodOf(odd, { frequence: 4 }, '2026-12-31')).toEqual([
      'period 2025-09-15..2026-12-31 (yearly frequency)',
      'période du 15/09/2025 au 31/12/2026 (fréquence annuelle)',
    ]);
  });

  test.each([
    ['2023-03-01', '2024-02-28', 4, 'annuelle', '2025-02-28'],
    ['2023-03-01', '2024-02-29', 4, 'annuelle', '2025-02-28'],
    ['2024-03-01', '2025-02-28', 4, 'annuelle', '2024-02-29'],
    ['2025-01-31', '2026-01-30', 2, 'trimestrielle', '2025-07-30'],
    ['2025-01-31', '2026-01-30', 1, 'mensuelle', '2025-03-30'],
    ['2025-01-31', '2026-01-30', 1, 'mensuelle', '2025-02-28'],
    ['2025-10-01', '2026-12-31', 3, 'semestrielle', '2026-06-30'],
  ])('the year %s..%s, frequence %i: %s', (dateDebExercice, dateFinExercice, frequence, name, periodEnd) => {
    const [, french] = periodOf({ dateDebExercice, dateFinExercice }, { frequence }, periodEnd);
    expect(french).toMatch(new RegExp(`, ${name}$`));
  });
});

test('an id that the plan does not hold is unknown, with the nearest id of its activity as a hint', () => {
  const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
  expect(explain(made, 'L%2F1/A1/2025-03-30')).toMatchObject({
    left: { _tag: 'UnknownOccurrence', id: 'L%2F1/A1/2025-03-30' },
  });
  expect(explain(made, 'L%2F1/A4/2025-01-30')).toEqual({
    _tag: 'Left',
    left: { _tag: 'UnknownOccurrence', id: 'L%2F1/A4/2025-01-30', hint: 'L%2F1/A4/2025-01-31' },
  });
  expect(explain(made, undefined as never)).toMatchObject({ left: { _tag: 'UnknownOccurrence' } });
  expect(explain(made, 'L%2F1/A9/2025-01-31')).toMatchObject({ left: { hint: 'L%2F1/A4/2025-01-31' } });
  expect(explain(made, 'L%2F1/A4/2026-02-29')).toMatchObject({ left: { hint: 'L%2F1/A4/2026-02-28' } });
  // Nearer is the first month of A4, but the activity is known.
  expect(explain(made, 'L%2F1/A3/2025-01-31')).toMatchObject({ left: { hint: expect.stringMatching(/^L%2F1\/A3\//) } });
  expect(explain(made, '')).toStrictEqual({ _tag: 'Left', left: { _tag: 'UnknownOccurrence', id: '' } });
});

test('the period that would follow the last is unknown', () => {
  const made = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
  expect(orThrow(explain(made, 'L%2F1/A1/2026-12-31')).occurrence.due).toBe('2027-01-31');
  expect(explain(made, 'L%2F1/A1/2027-03-31')._tag).toBe('Left');
  expect(explain(made, 'L%2F1/A4/2027-01-31')._tag).toBe('Left');
});

test('calage 2 is laid on the calendar year, whatever the fiscal year, with or without one', () => {
  for (const dateFinExercice of ['2026-06-30', null]) {
    const rows = [{ objectId: 'A', frequence: 2, calage: 2, datePrevObligation: 0, ...work }];
    const made = orThrow(
      plan(orThrow(decodePortfolio([{ ...letters[0], dateDebExercice: null, dateFinExercice }], rows))),
    );
    const { steps } = orThrow(explain(made, 'L%2F1/A/2026-09-30'));
    expect(steps[2]).toMatchObject({ _tag: 'Year', calage: 2, first: '2026-01-01', last: '2026-12-31' });
  }
});

test('a one-off that asks for a day has that day, not its own', () => {
  const rows = [{ objectId: 'A', frequence: 5, dateFreq: '2026-03-10', decalage: 1, datePrevObligation: 24, ...work }];
  const made = orThrow(plan(orThrow(decodePortfolio(letters, rows))));
  const { steps } = orThrow(explain(made, 'L%2F1/A/2026-03-10'));
  expect(steps[6]).toMatchObject({ _tag: 'DueDay', requested: 24, isOwnDay: false, due: '2026-04-24', clamped: false });
});

test('every occurrence of a plan can be found by its id', () => {
  const made = orThrow(plan(orThrow(decodePortfolio(letters, activities)), { lagOrigin: 'periodStart' }));
  expect(made.occurrences.length).toBeGreaterThan(30);
  for (const occurrence of made.occurrences) {
    expect(orThrow(explain(made, occurrence.id)).occurrence).toEqual(occurrence);
  }
});

test('one after the other: each looks at the activities of its own letter', () => {
  const letter = { dateDebut: '2026-01-01', dateFin: '2026-12-31' };
  const many = Array.from({ length: 500 }, (_, index) => ({ ...letter, objectId: `L/${index} 50 %` }));
  const row = { frequence: 4, calage: 2, quantite: 1, unite: 1 };
  const rows = many.flatMap(({ objectId: lettreMissionId }) => [
    { ...row, activite: 'Bilan', lettreMissionId },
    { ...row, activite: 'Liasse', lettreMissionId },
  ]);
  const portfolio = orThrow(decodePortfolio(many, rows));
  let keysRead = 0;
  const watched = portfolio.activities.map(
    (activity) =>
      new Proxy(activity, {
        get(target, name) {
          if (name === 'key') keysRead += 1;
          return target[name as keyof Activity];
        },
      }),
  );
  const made = orThrow(plan({ ...portfolio, activities: watched }));
  const ids = made.occurrences.map(({ id }) => id);
  expect(ids).toHaveLength(1000);
  keysRead = 0;
  for (const id of ids) expect(orThrow(explain(made, id)).occurrence.id).toBe(id);
  expect(keysRead).toBeLessThan(20 * ids.length);
});
