// Letters that end without a successor: which ones, over which days, and with how many hours.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EndingLettersOptions, endingLetters } from '../../src/forecast/index.js';
import { decodePortfolio, orThrow, plan, type Side, totals } from '../../src/index.js';
import { portfolios } from '../oracle/forecast/arbitrary.js';
import { runs } from '../properties/runs.js';
import { forecastOf, inputOf } from './as-the-oracle.js';

type Row = Record<string, unknown>;
const letter = (objectId: string, dateDebut: string | null, dateFin: string | null, others: Row = {}) => ({
  objectId,
  statut: 2,
  entite: { objectId: `client of ${objectId}` },
  dateDebut,
  dateFin,
  ...others,
});
/** Six hours on the last day of each month, unless said otherwise. */
const monthly = (lettreMissionId: string, others: Row = {}) => ({
  lettreMissionId,
  activite: 'Tenue',
  activiteCabinet: true,
  frequence: 1,
  calage: 2,
  quantite: 1,
  unite: 6,
  ...others,
});
const read = (letters: readonly Row[], activities: readonly Row[] = []) =>
  orThrow(decodePortfolio(letters, activities));
const YEAR = { horizon: { first: '2027-01-01', last: '2027-12-31' } };
const ending = (letters: readonly Row[], activities: readonly Row[] = [], options: EndingLettersOptions = YEAR) =>
  orThrow(endingLetters(read(letters, activities), options));
const idsOf = (letters: readonly Row[], activities: readonly Row[] = [], options: EndingLettersOptions = YEAR) =>
  ending(letters, activities, options).letters.map(({ letterId }) => letterId);

test('letters are there from 365 days before the first day to the day before the last', () => {
  const letters = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-12-30', '2027-12-31', '2028-06-30', null].map(
    (end) => letter(String(end), '2025-07-01', end),
  );
  expect(idsOf(letters)).toEqual(['2026-01-01', '2026-12-31', '2027-12-30']);
  expect(idsOf(letters, [], { horizon: { last: '2026-12-31' } })).toEqual(['2025-12-31', '2026-01-01']);
});

test('without a first day they go back as far as letters do', () => {
  const old = letter('old', '1955-01-01', '1955-12-31');
  expect(ending([old], [monthly('old')], { horizon: { last: '2026-12-31' } })).toEqual({
    first: null,
    last: '2026-12-31',
    letters: [{ letterId: 'old', last: '1955-12-31', microHours: 72_000_000 }],
    microHours: 72_000_000,
  });
});

test('of hundreds of letters each has its own hours, and all together add up', () => {
  const ids = Array.from({ length: 600 }, (_, i) => `${i + 1}`);
  const letters = ids.map((id) => letter(id, '2026-01-01', '2026-12-31'));
  const yearly = (unite: (i: number) => number) =>
    ids.map((id, i) => monthly(id, { frequence: 4, quantite: 1000, unite: unite(i + 1) }));
  const found = ending(
    letters,
    yearly((i) => i / 1000),
  );
  expect(found.letters).toEqual(
    ids.map((letterId, i) => ({ letterId, last: '2026-12-31', microHours: (i + 1) * 1e6 })),
  );
  expect(found.microHours).toBe(((600 * 601) / 2) * 1e6);
  // 600 x 15,011,998 h is less than 2^53 micro-hours, 600 x 15,011,999 h is more.
  const most = yearly(() => 15_011.998);
  expect(ending(letters, most).microHours).toBe(600 * 15_011_998 * 1e6);
  expect(
    endingLetters(
      read(
        letters,
        yearly(() => 15_011.999),
      ),
      YEAR,
    ),
  ).toEqual({ _tag: 'Left', left: { _tag: 'TooManyHours', microHours: 9_007_199_400_000_000n } });
});

test('a cancelled letter is none of them; any other statut is', () => {
  const letters = [0, 1, 2, 3, 4, 5, 6, 7, 8, 42].map((statut) =>
    letter(String(statut), '2026-01-01', '2026-12-31', { statut }),
  );
  expect(idsOf(letters)).toEqual(['0', '1', '2', '4', '5', '6', '7', '8', '42']);
});

test('a letter with a successor is none of them, whatever becomes of the successor', () => {
  const client = { entite: { objectId: 'C' } };
  const a = letter('A', '2026-01-01', '2026-12-31', client);
  const next = (dateDebut: string, others: Row = {}) => letter('B', dateDebut, '2027-12-31', { ...client, ...others });
  const common = [monthly('A'), monthly('B', { activite: ' tenue' })];
  expect(idsOf([a, next('2027-01-01')])).toEqual([]);
  expect(idsOf([a, next('2027-01-01', { statut: 3 })])).toEqual([]);
  expect(idsOf([a, next('2027-04-03')], common)).toEqual([]);
  expect(idsOf([a, next('2027-04-04')], common)).toEqual(['A']);
  expect(idsOf([a, next('2027-01-02')])).toEqual(['A']);
  expect(idsOf([a, next('2027-01-01', { entite: { objectId: 'D' } })])).toEqual(['A']);
});

test('the hours are those due in the twelve months up to the last day', () => {
  const letters = [
    letter('whole', '2025-01-01', '2026-12-31'),
    letter('short', '2026-11-01', '2026-12-31'),
    letter('mid', '2024-07-01', '2026-06-30'),
    letter('leap', '2023-03-01', '2026-02-28'),
    letter('late', '2026-01-01', '2026-12-31'),
    letter('none', '2026-01-01', '2026-12-31'),
    letter('reversed', '2026-12-31', '2026-11-30'),
  ];
  const activities = [
    ...['whole', 'short', 'mid', 'leap', 'reversed'].map((id) => monthly(id)),
    // Due a month after the close, when the letter has ended; the month before is in.
    monthly('late', { decalage: 1 }),
    // One-offs count on their day.
    monthly('short', { frequence: 5, dateFreq: '2026-12-15', unite: 1 }),
    monthly('short', { frequence: 5, dateFreq: '2027-01-15', unite: 100 }),
  ];
  const { letters: found, ...sum } = ending(letters, activities);
  expect(Object.fromEntries(found.map(({ letterId, microHours }) => [letterId, microHours / 1e6]))).toEqual({
    whole: 72,
    short: 13,
    mid: 72,
    leap: 72,
    late: 66,
    none: 0,
    reversed: 0,
  });
  expect(sum).toEqual({ first: '2027-01-01', last: '2027-12-31', microHours: 295_000_000 });
});

test.each([
  // All that is not the client's alone.
  ['firm', 6 + 1 + 4],
  ['client', 2],
  ['all', 6 + 1 + 2 + 4],
] as const)('the hours of side %s', (side, hours) => {
  const client = { activiteCabinet: false, activiteClient: true, frequence: 4, unite: 2 };
  const sides: Row[] = [
    { frequence: 4 },
    client,
    { ...client, activiteCabinet: true, unite: 1 },
    { ...client, activiteClient: false, unite: 4 },
  ];
  const letters = [letter('A', '2026-01-01', '2026-12-31')];
  const activities = sides.map((one) => monthly('A', one));
  expect(ending(letters, activities, { ...YEAR, side }).microHours).toBe(hours * 1e6);
});

test('lags are counted as in the plan', () => {
  const letters = [letter('A', '2026-01-01', '2026-12-31')];
  const quarterly = [monthly('A', { frequence: 2, decalage: 1 })];
  expect(ending(letters, quarterly).microHours).toBe(18_000_000);
  expect(ending(letters, quarterly, { ...YEAR, lagOrigin: 'periodStart' }).microHours).toBe(24_000_000);
});

test('without days they are those of the year after the one in which most letters without a successor end', () => {
  const client = { entite: { objectId: 'C' } };
  const letters = [
    letter('1', '2024-01-01', '2024-12-31', client),
    letter('2', '2025-01-01', '2025-12-31', client),
    letter('3', '2026-01-01', '2026-12-31', client),
    letter('4', '2026-01-01', '2026-03-31'),
    letter('5', '2024-01-01', '2024-12-31'),
    letter('6', '2024-01-01', '2024-12-31', { statut: 3 }),
    letter('7', '2027-01-01', '2027-06-30'),
  ];
  const { first, last, letters: found } = ending(letters, [], {});
  expect([first, last]).toEqual(['2027-01-01', '2027-12-31']);
  expect(found.map(({ letterId }) => letterId)).toEqual(['3', '4', '7']);
  // As many in 2024 as in 2027: the later year.
  expect(ending([letters[4], letters[6]], [], {}).first).toBe('2028-01-01');
  const none = { first: null, last: null, letters: [], microHours: 0 };
  expect(ending([letters[5]], [], {})).toEqual(none);
  expect(ending([], [], {})).toEqual(none);
});

test('days that are none, and hours beyond what adds up exactly, are problems', () => {
  const portfolio = read(
    [letter('A', '2026-01-01', '2026-12-31')],
    [monthly('A', { quantite: 10_000, unite: 100_000 })],
  );
  expect(endingLetters(portfolio, { horizon: { last: '2027-02-30' } })).toMatchObject({
    left: { _tag: 'InvalidOption', path: 'horizon.last' },
  });
  expect(endingLetters(portfolio, { horizon: { first: '2027-02-01', last: '2027-01-31' } })).toMatchObject({
    left: { _tag: 'InvalidOption', path: 'horizon.last' },
  });
  expect(endingLetters(portfolio, YEAR)).toMatchObject({ left: { _tag: 'TooManyHours' } });
  const lagOrigin = 'start' as 'periodStart';
  expect(() => endingLetters(portfolio, { ...YEAR, lagOrigin })).toThrow('lagOrigin');
  expect(() => endingLetters(portfolio, { ...YEAR, side: 'nobody' as Side as 'firm' })).toThrow('side');
  expect(() => endingLetters(portfolio, { horizon: {} as { last: string } })).toThrow('horizon.last');
  expect(() => endingLetters(portfolio, { ...YEAR, statuts: [2] } as EndingLettersOptions)).toThrow(
    /^options.*statuts/,
  );
});

test('of any portfolio they are the letters that a forecast has no succession for, with the hours of a plan', () => {
  let found = 0;
  const property = fc.property(portfolios, (generated) => {
    const { portfolio } = inputOf(generated);
    const { first, last, side, lagOrigin } = generated.options;
    const renewals = { successionDays: 92 };
    const { successions } = forecastOf({ ...generated, settings: { renewals } });
    const hasSuccessor = new Set(successions.map((one) => one.letter));
    const lapsedBefore = new Date(Date.parse(first) - 365 * 86_400_000).toISOString().slice(0, 10);
    const expected = portfolio.letters.filter(({ id, statut, mission }) => {
      if (mission.last === null || statut === 3 || hasSuccessor.has(id)) return false;
      return mission.last < last && mission.last >= lapsedBefore;
    });
    const options = { horizon: { first, last }, ...(side && { side }), ...(lagOrigin && { lagOrigin }) };
    const { letters } = orThrow(endingLetters(portfolio, options));
    expect(letters.map(({ letterId }) => letterId)).toEqual(expected.map(({ id }) => id));
    found += letters.length;
    for (const one of letters) {
      const yearBefore = `${Number(one.last.slice(0, 4)) - 1}${one.last.slice(4)}`;
      const alone = { ...portfolio, letters: portfolio.letters.filter(({ id }) => id === one.letterId) };
      const year = orThrow(plan(alone, { ...(lagOrigin && { lagOrigin }), horizon: { last: one.last } }));
      const byDay = totals(year, { by: ['day'], side: side ?? 'firm' });
      const sum = byDay.filter(({ day }) => day > yearBefore).reduce((all, { microHours }) => all + microHours, 0);
      if (!one.last.endsWith('-02-28') && !one.last.endsWith('-02-29')) expect(one.microHours).toBe(sum);
    }
  });
  fc.assert(property, { numRuns: runs(200), seed: 2027 });
  expect(found).toBeGreaterThan(runs(200) / 10);
});
