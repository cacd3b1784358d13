// What holds of every valid settings file: the settings in force are such a file, say what it says, and are read as they are;
// one value spoilt is one problem, at its path.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeForecastSettings, type ForecastSettings } from '../../src/forecast/index.js';
import { orThrow } from '../../src/index.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { settingsJson } from './arbitrary-settings.js';

const DEFAULTS = orThrow(decodeForecastSettings({}));

/** The file with what it leaves out filled in from the defaults, without the reader. */
function filledIn(given: object, defaults: object, nullIs: Readonly<Record<string, unknown>> = {}): unknown {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => {
      const written = Reflect.get(given, name);
      if (written === null && name in nullIs) return [name, nullIs[name]];
      if (written === null || written === undefined) return [name, value];
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, isRecord ? filledIn(written, value, { lapsedDays: null }) : written];
    }),
  );
}

test('a valid file is read as itself with its defaults, and what it reads as is read as it is', () => {
  const met = { rules: 0, outcomes: 0, whole: 0 };
  fc.assert(
    fc.property(settingsJson, (json) => {
      const settings = orThrow(decodeForecastSettings(JSON.parse(JSON.stringify(json))));
      const { rules, ...others } = settings;
      const { rules: _, ...expected } = filledIn(json, DEFAULTS, { grid: null }) as ForecastSettings;
      expect(others).toStrictEqual(expected);
      const written = (json.rules ?? []) as readonly object[];
      expect(rules).toEqual(
        written.map((rule) => {
          const said = Object.entries(rule).filter(([, value]) => value !== null);
          const outcome = { startShift: 0, hoursFactor: 1 };
          return Object.fromEntries(
            said.map(([name, value]) => [
              name,
              name === 'outcomes'
                ? value.map((one: object) => filledIn(one, { name: '', probability: 0, ...outcome }))
                : value,
            ]),
          );
        }),
      );
      expect(orThrow(decodeForecastSettings(settings))).toStrictEqual(settings);
      expect(orThrow(decodeForecastSettings(JSON.parse(JSON.stringify(settings))))).toStrictEqual(settings);
      met.rules += rules.length;
      met.outcomes += rules.filter(({ outcomes }) => outcomes !== undefined).length;
      if (Object.keys(json).length > 5) met.whole++;
    }),
    { numRuns: runs(1000) },
  );
  expectMet(100, met);
});

type Path = readonly (string | number)[];

/** Where a value stands, and what is accepted nowhere near it. */
const SPOILT: readonly (readonly [path: Path, value: unknown])[] = [
  [['rules'], 'C1'],
  [['rules', 0], 7],
  [['renewals', 'probability'], 1.01],
  [['renewals', 'hoursFactor'], 100.1],
  [['renewals', 'term'], 61],
  [['renewals', 'from'], 'dateDebut'],
  [['renewals', 'until'], '2028-02-30'],
  [['renewals', 'oneOffs'], 1],
  [['renewals', 'lapsedDays'], 1.5],
  [['renewals', 'successionDays'], -1],
  [['renewals', 'successors'], true],
  [['renewals'], []],
  [['on'], 'release'],
  [['overrun', 'default'], [[1, 1, 1]]],
  [['overrun', 'activities'], {}],
  [['dependence', 'clusters'], ''],
  [['dependence', 'rho'], 0.995],
  [['levels', 0], 0],
  [['levels'], 0.5],
  [['risk'], 1],
  [['simulation', 'seed'], 0.5],
  [['simulation', 'replicates'], -1],
  [['grid'], 1e-7],
  [['method'], 'exact'],
  [['scenarios'], 'base'],
];

test('one value spoilt is one problem, at its path', () => {
  const met: Record<string, number> = {};
  fc.assert(
    fc.property(settingsJson, fc.constantFrom(...SPOILT), (json, [path, value]) => {
      const file = JSON.parse(JSON.stringify(orThrow(decodeForecastSettings(json))));
      const parent = path.slice(0, -1).reduce((at, name) => at[name], file);
      parent[path.at(-1) as string] = value;
      const written = path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
        .join('')
        .slice(1);
      const settings = decodeForecastSettings(file);
      const problems = settings._tag === 'Left' ? settings.left : [];
      expect(problems.map((problem) => problem.path.replace(/^overrun\.default\[0\]$/, 'overrun.default'))).toEqual([
        written,
      ]);
      expect(problems[0]._tag).toBe('InvalidField');
      met[written] = (met[written] ?? 0) + 1;
    }),
    { numRuns: runs(1000) },
  );
  expect(Object.keys(met).length).toBeGreaterThan(runs(20) - 1);
});

test('one field of a rule spoilt is one problem, at its path', () => {
  const spoilt: Readonly<Record<string, unknown>> = {
    letter: 5,
    client: '',
    manager: {},
    profitCenter: false,
    statut: 100,
    probability: -0.1,
    outcomes: {},
    renewal: 2,
    hoursFactor: '1',
    renewalHoursFactor: 101,
  };
  const met = Object.fromEntries(Object.keys(spoilt).map((name) => [name, 0]));
  fc.assert(
    fc.property(settingsJson, fc.nat(), fc.nat(), (json, ofRule, ofField) => {
      const file = JSON.parse(JSON.stringify(orThrow(decodeForecastSettings(json))));
      fc.pre(file.rules.length > 0);
      const index = ofRule % file.rules.length;
      const names = Object.keys(file.rules[index]);
      const name = names[ofField % names.length];
      file.rules[index][name] = spoilt[name];
      const settings = decodeForecastSettings(file);
      expect(settings._tag === 'Left' ? settings.left.map(({ path }) => path) : []).toEqual([
        `rules[${index}].${name}`,
      ]);
      met[name]++;
    }),
    { numRuns: runs(1000) },
  );
  expectMet(10, met);
});
