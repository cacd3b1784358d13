// Settings files: what a good one reads as, its defaults, that every problem is found, and that no value makes the reader throw.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeForecastSettings } from '../../src/forecast/index.js';
import { orThrow } from '../../src/index.js';
import { hostileValue } from '../../src/testing/arbitrary-hostile-values.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { fullSettings } from './settings-files.js';

const settingsOf = (json: unknown) => orThrow(decodeForecastSettings(json));
const pathsOf = (json: unknown) => {
  const settings = decodeForecastSettings(json);
  return settings._tag === 'Left' ? settings.left.map(({ _tag, path }) => `${_tag} ${path}`) : [];
};

const DEFAULTS = {
  rules: [],
  renewals: {
    probability: null,
    hoursFactor: 1,
    term: 'fiscal-year',
    from: 'dateFin',
    until: null,
    oneOffs: false,
    lapsedDays: 365,
    successionDays: 92,
    successors: 'renewal',
  },
  on: 'due',
  overrun: { default: [[1, 1]], activities: [] },
  dependence: { clusters: 'client', rho: 0 },
  levels: [0.1, 0.5, 0.9],
  risk: 0.1,
  simulation: { seed: 1, replicates: 100_000 },
  grid: 'auto',
  method: 'auto',
  scenarios: [],
};

describe('a good file', () => {
  test('with nothing in it is one default after another', () => {
    expect(settingsOf({})).toStrictEqual(DEFAULTS);
    expect(Object.keys(settingsOf({ method: 'auto', rules: [] }))).toEqual(Object.keys(DEFAULTS));
  });

  test('with every field is what it says', () => {
    expect(settingsOf(fullSettings())).toStrictEqual(fullSettings());
  });

  test('with null for everything that may be left out is the defaults, where null is no value', () => {
    const nulls = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, null]));
    const renewals = Object.fromEntries(Object.keys(DEFAULTS.renewals).map((name) => [name, null]));
    expect(settingsOf({ ...nulls, grid: 'auto' })).toStrictEqual(DEFAULTS);
    expect(settingsOf({ renewals, overrun: { default: null, activities: null } })).toStrictEqual({
      ...DEFAULTS,
      renewals: { ...DEFAULTS.renewals, lapsedDays: null },
    });
    expect(settingsOf({ dependence: { clusters: null, rho: null }, simulation: { seed: null } })).toStrictEqual(
      DEFAULTS,
    );
  });

  test('null is a value: letters never lapse, and the law is exact or refused', () => {
    expect(settingsOf({ renewals: { lapsedDays: null }, grid: null })).toStrictEqual({
      ...DEFAULTS,
      renewals: { ...DEFAULTS.renewals, lapsedDays: null },
      grid: null,
    });
  });

  test('a rule has what it says, and an outcome its defaults', () => {
    const outcomes = [{ name: 'signed', probability: 1, startShift: null }];
    const rules = [{ client: null, letter: 'L1', probability: null, outcomes, renewal: 0 }];
    expect(settingsOf({ rules }).rules).toStrictEqual([
      { letter: 'L1', outcomes: [{ name: 'signed', probability: 1, startShift: 0, hoursFactor: 1 }], renewal: 0 },
    ]);
  });

  test.each([
    ['the ends of probabilities and factors', { rules: [{ statut: 0, probability: 1, hoursFactor: 100, renewal: 0 }] }],
    ['the last statut', { rules: [{ statut: 99, renewalHoursFactor: 0 }] }],
    [
      'one value under two keys',
      {
        rules: [
          { client: 'A', renewal: 1 },
          { letter: 'A', renewal: 1 },
        ],
      },
    ],
    [
      'a statut and a name of the same digits',
      {
        rules: [
          { statut: 1, renewal: 1 },
          { letter: '1', renewal: 1 },
        ],
      },
    ],
    ['outcomes that fall short of 1', { rules: [{ letter: 'L', outcomes: [{ name: 'late', probability: 0 }] }] }],
    ['twenty outcomes', { rules: [{ letter: 'L', outcomes: outcomesOf(20, 0.05) }] }],
    ['outcomes of 1, but for the last bits', { rules: [{ letter: 'L', outcomes: outcomesOf(10, 0.1) }] }],
    ['outcomes within 1e-12 of 1', { rules: [{ letter: 'L', outcomes: outcomesOf(1, 0.5, 0.5000000000009) }] }],
    [
      'an outcome whose name looks like what is lost',
      { rules: [{ letter: 'L', outcomes: [{ name: 'Lost', probability: 1 }] }] },
    ],
    ['no one-off', { renewals: { oneOffs: [] } }],
    ['the shortest term', { renewals: { term: 1 } }],
    ['the longest term', { renewals: { term: 60 } }],
    ['as long as the mission', { renewals: { term: 'same' } }],
    ['the longest lapse', { renewals: { lapsedDays: 3650, successionDays: 0 } }],
    ['99 levels', { levels: Array.from({ length: 99 }, (_, index) => (index + 1) / 100) }],
    ['one level', { levels: [0.999999] }],
    ['the smallest grid', { grid: 0.000001 }],
    ['the largest grid', { grid: 1000 }],
    ['a grid of six decimals', { grid: 0.123456 }],
    ['the law that changes nothing, in other words', { overrun: { default: [[1.0, 1.0]] } }],
  ])('%s', (_, json) => {
    expect(pathsOf(json)).toEqual([]);
  });

  test('a negative zero is zero', () => {
    expect(Object.is(settingsOf({ renewals: { hoursFactor: -0 } }).renewals.hoursFactor, 0)).toBe(true);
  });
});

/** So many outcomes of the same probability, and one more of another. */
function outcomesOf(count: number, probability: number, last?: number) {
  const probabilities = [...Array.from({ length: count }, () => probability), ...(last === undefined ? [] : [last])];
  return probabilities.map((one, index) => ({ name: `outcome ${index}`, probability: one }));
}

test('every problem is found, those of single values first', () => {
  const file = fullSettings();
  file.rules.push({ client: 'C1', probability: 80 } as never, { statut: 100, renewal: 1 } as never, {} as never);
  Object.assign(file.rules[0], { probability: 0.5, renwal: 1 });
  Object.assign(file.renewals, { oneOffs: ['Paie', ' PAIE\u00a0', 3], term: 61 });
  Object.assign(file, {
    levels: [0.5, 1, 0.2, 0.1],
    grid: 0.0000001,
    overrun: {
      default: [
        [1, 0.5],
        [1, 0.4],
      ],
    },
  });
  Object.assign(file, { dependence: { rho: 0.5 }, simulation: { seed: -1, replicates: 5 } });
  expect(pathsOf(file)).toEqual([
    'UnknownField rules[0]',
    'InvalidField rules[5].probability',
    'InvalidField rules[6].statut',
    'InvalidField renewals.term',
    'InvalidField renewals.oneOffs[2]',
    'InvalidField levels[1]',
    'InvalidField simulation.seed',
    'InvalidField grid',
    'NotTogether rules[0].outcomes',
    'WrongFieldCount rules[7]',
    'WrongFieldCount rules[7]',
    'AlreadyGiven rules[5].client',
    'AlreadyGiven renewals.oneOffs[1]',
    'InvalidField overrun.default[1][0]',
    'WrongProbabilitySum overrun.default',
    'InvalidField levels[3]',
    'NotSupportedYet dependence.rho',
    'NotSupportedYet simulation.replicates',
  ]);
});

describe('a misspelt name', () => {
  test('is one problem, whatever it was meant for', () => {
    expect(pathsOf({ rules: [{ cliant: 'C1', renewal: 1 }] })).toEqual(['UnknownField rules[0]']);
    expect(pathsOf({ rules: [{ client: 'C1', renouvellement: 1 }] })).toEqual(['UnknownField rules[0]']);
    expect(pathsOf({ rules: [{ kunde: 'C1', renewal: 1 }] })).toEqual(['UnknownField rules[0]']);
    expect(pathsOf({ overrrun: { default: [[1, 1]] } })).toEqual(['UnknownField settings']);
  });

  test('hides nothing of what stands under it', () => {
    expect(pathsOf({ ruls: [{ client: 'C1', renewal: 2 }, { client: 'C1' }] })).toEqual([
      'UnknownField settings',
      'InvalidField rules[0].renewal',
      'WrongFieldCount rules[1]',
      'AlreadyGiven rules[1].client',
    ]);
  });
});

test('hostile values anywhere give settings or problems with a path, never an exception', () => {
  const places: readonly (readonly (string | number)[])[] = [
    ['rules'],
    ['rules', 0],
    ['rules', 0, 'letter'],
    ['rules', 0, 'outcomes'],
    ['rules', 0, 'outcomes', 0],
    ['rules', 0, 'outcomes', 1, 'name'],
    ['rules', 0, 'outcomes', 1, 'probability'],
    ['rules', 4, 'statut'],
    ['renewals'],
    ['renewals', 'term'],
    ['renewals', 'until'],
    ['renewals', 'oneOffs'],
    ['renewals', 'oneOffs', 0],
    ['overrun', 'default'],
    ['overrun', 'default', 0],
    ['overrun', 'default', 0, 1],
    ['overrun', 'activities'],
    ['levels'],
    ['levels', 1],
    ['simulation', 'seed'],
    ['grid'],
    ['scenarios'],
    ['toString'],
  ];
  const met = { refused: 0, read: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...places), hostileValue(), (place, value) => {
      const file = fullSettings();
      const last = place.at(-1) as string;
      const parent = place.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name), file);
      Reflect.set(parent, last, value);
      const settings = decodeForecastSettings(file);
      if (settings._tag === 'Right') met.read++;
      else {
        met.refused++;
        for (const { path } of settings.left) expect(path).not.toBe('');
      }
    }),
    { numRuns: runs(2000) },
  );
  expectMet(20, met);
});

test.each([[null], [undefined], [[]], ['{}'], [3]])('a file that is %j', (json) => {
  expect(pathsOf(json)).toEqual(['InvalidField settings']);
});
