// What a report says of a forecast: the worked example of FORECAST section 18 in both languages, months without hours, pools, the bounds of
// what is assumed, and what is said of a part of the work.

import { describe, expect, test } from 'vitest';
import { type ReportSource, reportOf } from '../../../src/brief/index.js';
import { decodeTeam } from '../../../src/capacity/index.js';
import { decodeCapacityTable, decodeForecastSettings, forecast } from '../../../src/forecast/index.js';
import { decodePortfolio, namesOf, orThrow, plan } from '../../../src/index.js';
import { mistake } from '../../mistakes.js';
import { activityRow, EXAMPLE, letterRow } from '../../oracle/forecast/samples.js';

const YEAR = { first: '2027-01-01', last: '2027-12-31' };
const EXAMPLE_PORTFOLIO = orThrow(decodePortfolio(EXAMPLE.letters, EXAMPLE.activities));

interface Changes extends Partial<Omit<ReportSource, 'forecast' | 'shown'>> {
  readonly portfolio?: typeof EXAMPLE_PORTFOLIO;
  readonly settings?: object;
  /** Hours a month; null: no capacity. */
  readonly capacity?: number | null;
  readonly shown?: { readonly first: string; readonly last: string };
}

/** What is told of the example, of 15 h a month where nothing else is said. */
function told(changes: Changes = {}) {
  const { portfolio = EXAMPLE_PORTFOLIO, settings = {}, capacity = 15, shown = YEAR, lang = 'fr', ...others } = changes;
  const table = capacity === null ? {} : { capacity: orThrow(decodeCapacityTable({ default: capacity })) };
  const input = { portfolio, settings: orThrow(decodeForecastSettings(settings)), ...table };
  const options = { horizon: shown, asOf: '2026-12-01' };
  const { team } = others;
  const made =
    team === undefined
      ? orThrow(forecast(input, { ...options, by: ['month'] }))
      : orThrow(forecast({ ...input, team }, { ...options, by: ['month', 'pool'] }));
  const names = namesOf(portfolio, { lang, ...(team && { team }) });
  const horizon = { first: '2025-01-01', last: '2028-12-31' };
  const source = { plan: orThrow(plan(portfolio, { horizon })), names, shown, lang, forecast: made, ...others };
  return orThrow(reportOf(source)).forecast ?? expect.unreachable();
}

/** No-break spaces as blanks. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('the worked example', () => {
  const [pool] = told().pools;

  test('the figures of a month', () => {
    expect(pool.months.map(({ name }) => name).join(' ')).toBe(
      'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    );
    const [january] = pool.months;
    expect(january).toMatchObject({
      ...{ key: '2027-01', fullName: 'janvier 2027', contractedHours: 4, middleHours: 14, capacityHours: 15 },
      bandHours: { low: 10, high: 20 },
      // Everything but C's signed hours is assumed: 4 h, or 20 h.
      boundHours: { low: 4, high: 20 },
    });
    expect(january.levels.map(plain)).toEqual(['10 h', '14 h', '20 h']);
    const { contracted, mean, middle, difference, capacity, bounds, overload, risk, riskInShort } = january;
    expect([contracted, mean, middle, difference].map(plain)).toEqual(['4 h', '16 h', '14 h', '+10 h']);
    expect([capacity, bounds].map(plain)).toEqual(['15 h', '4 h – 20 h']);
    expect(plain(overload)).toBe('45,0 % (0,0 % – 100,0 %)');
    expect([risk, riskInShort]).toEqual(['1 chance sur 2 de manquer d’heures', '1 chance sur 2']);
    expect(plain(january.label)).toBe(
      'janvier 2027 : 4 h signées, 8 chances sur 10 entre 10 h et 20 h, médiane 14 h, capacité 15 h, 1 chance sur 2 de manquer d’heures',
    );
  });

  test('the sentences: the worst months, what is assumed, and with how many hours', () => {
    expect(pool.words.map(plain)).toEqual([
      'Mars 2027 : 1 chance sur 2 de manquer d’heures ; 20 h attendues pour 15 h.',
      'Juin 2027 : 1 chance sur 2 de manquer d’heures ; 20 h attendues pour 15 h.',
      'Septembre 2027 : 1 chance sur 2 de manquer d’heures ; 19,6 h attendues pour 15 h.',
      '9 autres mois dépassent le risque accepté.',
      // C's six months of 4 h; and on average 16 h, in the second half 15.6 h, and 4 h more where a quarter ends.
      '24 h signées, 205,6 h attendues en tout.',
    ]);
    expect(pool.notes.map(plain)).toEqual([
      'Chacune de ces chances est celle de son mois seul ; elles ne s’additionnent ni ne se multiplient.',
      'Les bornes pâles tiennent à ce que personne n’a indiqué et qui est supposé : renouvellement 90 % (2 lettres, 129,6 h), lettre proposée 50 % (1 lettre, 52 h). Avec les taux du cabinet, elles disparaissent.',
    ]);
  });

  test('in English', () => {
    const { pools, legend, basis, levels } = told({ lang: 'en' });
    expect(levels).toEqual(['P10', 'P50', 'P90']);
    expect(legend.band).toBe('8 chances in 10 (P10–P90)');
    const [english] = pools;
    expect(plain(english.months[0].label)).toBe(
      'January 2027: 4 h signed, 8 chances in 10 between 10 h and 20 h, median 14 h, capacity 15 h, 1 chance in 2 of too few hours',
    );
    expect(plain(english.words[0])).toBe('March 2027: 1 chance in 2 of too few hours; 20 h expected for 15 h.');
    expect(basis).toEqual(['Hours count in the month they are due in, as in the months above.']);
  });

  test('where hours are counted, beside months by due date', () => {
    expect(told().basis).toEqual(['Heures comptées au mois de leur échéance, comme les mois plus haut.']);
    expect(told({ settings: { on: 'evenly' } }).basis).toEqual([
      'Heures réparties à parts égales sur les jours ouvrés où elles peuvent être faites ; les mois plus haut sont par date d’échéance : un même mois n’y a pas les mêmes heures.',
    ]);
  });
});

test('with the rates of the firm nothing hangs on assumptions, and no bounds are drawn', () => {
  const rules = [{ statut: 1, probability: 0.5 }];
  const [pool] = told({ settings: { rules, renewals: { probability: 0.9 } } }).pools;
  expect(pool.hasBounds).toBe(false);
  expect(pool.months.map(({ boundHours }) => boundHours)).toEqual(Array(12).fill(null));
  expect(pool.months[0].overload).toBe('45,0\u00a0%');
  expect(pool.notes.join(' ')).not.toContain('supposé');
});

test('enough capacity: no month is at risk, and it is said up to which risk', () => {
  const [pool] = told({ capacity: 40 }).pools;
  expect(pool.months.every(({ risk, overload }) => risk === null && overload?.startsWith('0,0'))).toBe(true);
  expect(pool.words[0]).toBe('Aucun mois ne dépasse 1 chance sur 10 de manquer d’heures.');
  // The bounds are of probabilities of overload: here nothing moves them.
  expect(pool.hasBounds).toBe(false);
});

test('too little capacity for what is signed is sure to be too little', () => {
  const [pool] = told({ capacity: 2 }).pools;
  expect(pool.months[0]).toMatchObject({ risk: 'il manquera des heures à coup sûr', riskInShort: 'à coup sûr' });
  expect(pool.months[0].overload).toBe('100,0\u00a0%');
});

test('without a capacity there is no risk; of a part of the work nothing is said of the capacity', () => {
  for (const changes of [{ capacity: null }, { part: 'Garage Garnier' }]) {
    const [pool] = told(changes).pools;
    expect(pool.hasCapacity).toBe(false);
    expect(pool.months[0]).toMatchObject({ capacityHours: null, capacity: null, overload: null, risk: null });
    expect(pool.words[0]).toMatch(/^24\u00a0h signées/);
  }
});

test('one level has no band; other levels keep the median and are named by themselves', () => {
  const one = told({ settings: { levels: [0.5] } });
  expect(one.legend.band).toBeNull();
  const others = told({ settings: { levels: [0.025, 0.8, 0.975] } });
  expect(others.levels).toEqual(['P2,5', 'P80', 'P97,5']);
  expect(others.legend.band).toBe('95 chances sur 100 (P2,5–P97,5)');
  expect(others.pools[0].months[0]).toMatchObject({ middleHours: 14, bandHours: { low: 4, high: 20 } });
});

describe('pools', () => {
  const members = [
    { id: 'ann', pool: 'compta', contracts: [{ first: '2026-01-01' }] },
    { id: 'zoe', pool: 'paie', contracts: [{ first: '2026-01-01' }] },
  ];
  const team = orThrow(
    decodeTeam({
      members,
      pattern: { annualHours: null },
      assignments: [
        { activity: 'Tenue', to: 'compta' },
        { activity: 'Paie', to: 'paie' },
      ],
    }),
  );
  const letters = [letterRow({ id: 'A', statut: 2, client: 'C1', mission: '2027-01-01..2027-12-31' })];
  const activities = [
    activityRow('A', 'Tenue', 'monthly', 10),
    activityRow('A', 'Paie', 'yearly', 24),
    activityRow('A', 'Conseil', 'quarterly', 3),
  ];
  const portfolio = orThrow(decodePortfolio(letters, activities));
  const { pools, basis } = told({ portfolio, team, capacity: null });

  test('each has its months, those without hours as well, and its capacity', () => {
    expect(pools.map(({ pool, name }) => [pool, name])).toEqual([
      ['compta', 'compta'],
      ['paie', 'paie'],
    ]);
    const [compta, paie] = pools;
    expect(compta.months.map(({ contractedHours }) => contractedHours)).toEqual(Array(12).fill(10));
    expect(paie.months.map(({ middleHours }) => middleHours)).toEqual([...Array(11).fill(0), 24]);
    // Twenty working days of seven hours in January 2027, as in a month of which nothing is known.
    expect([compta, paie].map(({ months }) => months[0].capacityHours)).toEqual([140, 140]);
  });

  test('what is given to nobody is in no chart, and that is said', () => {
    expect(basis.map(plain)).toEqual([
      'Heures comptées au mois de leur échéance ; les mois plus haut sont lissés : un même mois n’y a pas les mêmes heures.',
      '12 h attendues ne sont confiées à aucun pôle et ne figurent dans aucun de ces graphiques.',
    ]);
  });
});

test('a forecast by other keys is a mistake of the program', () => {
  const settings = orThrow(decodeForecastSettings({}));
  const made = orThrow(forecast({ portfolio: EXAMPLE_PORTFOLIO, settings }, { horizon: YEAR, by: ['year'] }));
  const names = namesOf(EXAMPLE_PORTFOLIO, { lang: 'fr' });
  const source = { plan: orThrow(plan(EXAMPLE_PORTFOLIO)), names, shown: YEAR, lang: 'fr', forecast: made };
  const path = { path: 'source.forecast.by', received: 'year' };
  expect(() => reportOf(source as unknown as ReportSource)).toThrow(mistake(path));
});
