// What a forecast refuses of its input and its options: FORECAST section 14, each sentence in both languages.
import { isLeft } from 'fp-ts/lib/Either.js';
import { expect, describe as group, it } from 'vitest';
import { required } from '../../src/core/result.js';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { decodeCapacityTable } from '../../src/forecast/capacity-table.js';
import { decodeForecastSettings } from '../../src/forecast/decode-settings.js';
import { type ForecastInput, forecast } from '../../src/forecast/forecast.js';
import type { ForecastOptions } from '../../src/forecast/forecast-options.js';
import { describe, orThrow, ProblemError } from '../../src/index.js';
import { decodeTeam } from '../../src/team/decode.js';
import { activityRow, EXAMPLE, letterRow } from '../oracle/forecast/samples.js';

type Rows = Record<string, unknown>[];

const horizon = { first: '2027-01-01', last: '2027-12-31' };

function inputOf(letters: Rows, activities: Rows, settings: unknown = {}): ForecastInput {
  return {
    portfolio: required(decodePortfolio(letters, activities)),
    settings: orThrow(decodeForecastSettings(settings)),
  };
}

const example = inputOf(EXAMPLE.letters, EXAMPLE.activities);

/** Proposed letters of clients of their own, for a quarter's hours each. */
function proposed(...hours: readonly (readonly [unite: number, quantite?: number])[]): [Rows, Rows] {
  const ids = hours.map((_, i) => `L${i}`);
  return [
    ids.map((id) => letterRow({ id, statut: 1, client: `C${id}`, mission: '2027-01-01..2027-12-31' })),
    ids.map((id, i) => activityRow(id, 'Révision', 'quarterly', hours[i][0], { quantite: hours[i][1] ?? 1 })),
  ];
}

type Told = Parameters<typeof describe>[0];
const told = (problem: Told) => ({ problem, en: describe(problem, 'en'), fr: describe(problem, 'fr') });

/** Why a forecast cannot be made. */
function refusal(input: ForecastInput, options: ForecastOptions = { horizon }) {
  const made = forecast(input, options);
  if (!isLeft(made)) throw new Error('not refused');
  return told(made.left);
}

/** What is thrown, for a mistake of the program. */
function thrown(options: unknown) {
  try {
    forecast(example, options as ForecastOptions);
  } catch (error) {
    if (error instanceof ProblemError) return told(error.problem as Told);
    throw error;
  }
  throw new Error('nothing thrown');
}

group('a horizon is refused by an exception', () => {
  it.each([
    [
      'without an end',
      { first: '2027-01-01' },
      'undefined is not accepted; expected a date YYYY-MM-DD, between 1900 and 2999',
      "undefined n'est pas accepté ; attendu : une date AAAA-MM-JJ, entre 1900 et 2999",
    ],
    [
      'with an end that is null',
      { first: '2027-01-01', last: null },
      'null is not accepted; expected a date YYYY-MM-DD, between 1900 and 2999',
      "null n'est pas accepté ; attendu : une date AAAA-MM-JJ, entre 1900 et 2999",
    ],
    [
      'that ends before it begins',
      { first: '2027-02-01', last: '2027-01-31' },
      '"2027-01-31" is not accepted; expected an end that is not before the start',
      '"2027-01-31" n\'est pas accepté ; attendu : une fin qui ne précède pas le début',
    ],
    [
      'of more than 120 months',
      { first: '2027-01-15', last: '2037-01-15' },
      '"2037-01-15" is not accepted; expected a last day at most 120 months after the first',
      '"2037-01-15" n\'est pas accepté ; attendu : une fin au plus 120 mois après le début',
    ],
  ])('%s', (_, given, en, fr) => {
    const { problem, ...sentences } = thrown({ horizon: given });
    expect(problem).toMatchObject({ _tag: 'InvalidOption', path: 'horizon.last' });
    expect(sentences).toEqual({ en: `horizon.last: ${en}`, fr: `horizon.last : ${fr}` });
  });

  it('of 120 months it is accepted', () => {
    const made = forecast(example, { horizon: { first: '2027-01-15', last: '2037-01-14' } });
    expect(orThrow(made as never)).toMatchObject({ first: '2027-01-15', last: '2037-01-14' });
  });
});

group('keys are refused by an exception', () => {
  it.each([
    [
      'twice',
      ['month', 'client', 'month'],
      'by[2]: "month" is not accepted; expected once',
      'by[2] : "month" n\'est pas accepté ; attendu : une seule fois',
    ],
    [
      'of a pool without a team',
      ['pool'],
      'by[0]: "pool" is not accepted; expected one of day, week, month, quarter, year, letter, client, manager, profitCenter, activity, statut',
      'by[0] : "pool" n\'est pas accepté ; attendu : day, week, month, quarter, year, letter, client, manager, profitCenter, activity ou statut',
    ],
    [
      'as the command spells them',
      ['profit-center'],
      'by[0]: "profit-center" is not accepted; expected one of day, week, month, quarter, year, letter, client, manager, profitCenter, activity, statut; did you mean "profitCenter"?',
      'by[0] : "profit-center" n\'est pas accepté ; attendu : day, week, month, quarter, year, letter, client, manager, profitCenter, activity ou statut ; vouliez-vous dire "profitCenter" ?',
    ],
  ])('%s', (_, by, en, fr) => {
    expect(thrown({ horizon, by })).toEqual({ problem: expect.objectContaining({ _tag: 'InvalidOption' }), en, fr });
  });
});

group('a law that is too large', () => {
  const cases: readonly (readonly [string, unknown, [Rows, Rows], object, string, string])[] = [
    [
      'names the first grid on which it would fit',
      { method: 'direct', grid: null },
      proposed([0.0011], [8099.9988]),
      { points: 81_000_000, limit: 16_777_216, unitMicroHours: 100, suggestedGridHours: 0.001 },
      'an exact law needs 81,000,000 points on a lattice of 0.0001 h (limit 16,777,216); set grid to 0.001 h',
      'la loi exacte demande 81\u202f000\u202f000 points au pas de 0,0001 h (au plus 16\u202f777\u202f216) ; fixez le pas (grid) à 0,001 h',
    ],
    [
      'passes over the grids on which it would not',
      { method: 'fft', grid: null },
      proposed([0.0011], [80_999.9988]),
      { points: 810_000_000, unitMicroHours: 100, suggestedGridHours: 0.01 },
      'an exact law needs 810,000,000 points on a lattice of 0.0001 h (limit 16,777,216); set grid to 0.01 h',
      'la loi exacte demande 810\u202f000\u202f000 points au pas de 0,0001 h (au plus 16\u202f777\u202f216) ; fixez le pas (grid) à 0,01 h',
    ],
    [
      'names none where none would do',
      { method: 'direct', grid: null },
      proposed([0.75], [100_000, 200]),
      { points: 80_000_004, unitMicroHours: 250_000, suggestedGridHours: null },
      'an exact law needs 80,000,004 points on a lattice of 0.25 h (limit 16,777,216); no grid of up to 1 h is wide enough',
      "la loi exacte demande 80\u202f000\u202f004 points au pas de 0,25 h (au plus 16\u202f777\u202f216) ; aucun pas jusqu'à 1 h ne suffit",
    ],
  ];

  it.each(cases)('%s', (_, settings, rows, figures, en, fr) => {
    const { problem, ...sentences } = refusal(inputOf(...rows, settings));
    expect(problem).toMatchObject({ _tag: 'LawTooLarge', cell: '2027-03', ...figures });
    expect(sentences).toEqual({ en: `2027-03: ${en}`, fr: `2027-03 : ${fr}` });
  });

  it('is that of the cell whose keys are named, in their order, with a dash for none', () => {
    const [letters, activities] = proposed([0.0011], [8099.9988]);
    const ofNobody = letters.map((letter) => ({ ...letter, entite: null }));
    const input = inputOf(ofNobody, activities, { method: 'direct', grid: null });
    const { problem, en, fr } = refusal(input, { horizon, by: ['client', 'month'] });
    expect(problem).toMatchObject({ cell: '-, 2027-03' });
    expect(en).toMatch(/^-, 2027-03: an exact law needs 81,000,000 points/);
    expect(fr).toMatch(/^-, 2027-03 : la loi exacte demande 81/);
  });

  it('fits on the grid that is named, and by the method that is chosen', () => {
    const rows = proposed([0.0011], [8099.9988]);
    for (const settings of [{ method: 'direct', grid: 0.001 }, { grid: null }, {}]) {
      expect(forecast(inputOf(...rows, settings), { horizon })._tag).toBe('Right');
    }
  });
});

group('more than can be added up', () => {
  const [letters] = proposed([1]);

  it('hours in a cell, factors included', () => {
    const activities = [activityRow('L0', 'Révision', 'quarterly', 100_000, { quantite: 1000 })];
    const settings = { rules: [{ letter: 'L0', hoursFactor: 100 }] };
    expect(refusal(inputOf(letters, activities, settings))).toEqual({
      problem: { _tag: 'TooManyHours', microHours: 10n ** 16n },
      en: 'a total of 10,000,000,000 hours is more than can be added up exactly (about 9 billion hours)',
      fr: "un total de 10\u202f000\u202f000\u202f000 heures dépasse ce qui s'additionne exactement (environ 9 milliards d'heures)",
    });
    const within = { rules: [{ letter: 'L0', hoursFactor: 90 }] };
    expect(forecast(inputOf(letters, activities, within), { horizon })._tag).toBe('Right');
  });

  it('occurrences: over 50 million are counted and refused', () => {
    const { portfolio, settings } = inputOf(
      [letterRow({ id: 'L0', statut: 2, mission: '2020-01-01..2099-12-31', year: '2020-01-01..2020-12-31' })],
      [activityRow('L0', 'Tenue', 'monthly', 1)],
    );
    const activities = Array.from({ length: 420_000 }, (_, rank) => ({ ...portfolio.activities[0], rank }));
    const decade = { horizon: { first: '2027-01-01', last: '2036-12-31' } };
    const { problem, en, fr } = refusal({ portfolio: { ...portfolio, activities }, settings }, decade);
    expect(problem).toEqual({ _tag: 'TooManyOccurrences', count: 420_000 * 120, limit: 50_000_000 });
    expect(en).toMatch(/^50,400,000 occurrences, over the limit of 50,000,000 per plan; narrow the horizon/);
    expect(fr).toMatch(/^50\u202f400\u202f000 échéances, au-delà de la limite de 50\u202f000\u202f000 par plan/);
  });
});

group('a team and a table of capacities', () => {
  const team = orThrow(decodeTeam({ members: [{ id: 'm', pool: 'p', contracts: [{ first: '2026-01-01' }] }] }));
  const capacity = orThrow(decodeCapacityTable({ default: 15 }));

  it('are refused together, and accepted one by one', () => {
    expect(refusal({ ...example, team, capacity })).toEqual({
      problem: {
        _tag: 'InvalidOption',
        path: 'capacity',
        received: capacity,
        accepted: { _tag: 'NotWith', path: 'team' },
      },
      en: 'capacity: not together with team',
      fr: 'capacity : incompatible avec team',
    });
    expect(forecast({ ...example, team }, { horizon })._tag).toBe('Right');
    expect(forecast({ ...example, capacity }, { horizon })._tag).toBe('Right');
  });
});
