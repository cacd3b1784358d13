// A settings file to change for a test: every field is given, and those that may be are no defaults.

import { expect } from 'vitest';
import { decodeForecastSettings } from '../../src/forecast/index.js';
import { describe } from '../../src/index.js';

/** Every field that may have another value than its default has one. */
export const fullSettings = () => ({
  rules: [
    {
      letter: 'L1',
      outcomes: [
        { name: 'late', probability: 0.25, startShift: 3, hoursFactor: 0.9 },
        { name: 'signed', probability: 0.75, startShift: 0, hoursFactor: 1 },
      ],
    },
    { client: 'C1', renewal: 0.6, renewalHoursFactor: 1.02 },
    { manager: 'U1', hoursFactor: 1.1 },
    { profitCenter: 'LYON', probability: 0 },
    { statut: 1, probability: 0.4 },
  ],
  renewals: {
    probability: 0.85,
    hoursFactor: 1.005,
    term: 18,
    from: 'dateRenouvellement',
    until: '2028-12-31',
    oneOffs: ['Révision', ''],
    lapsedDays: 0,
    successionDays: 366,
    successors: 'statut',
  },
  on: 'evenly',
  overrun: { default: [[1, 1]], activities: [] },
  dependence: { clusters: 'none', rho: 0 },
  levels: [0.05, 0.5, 0.975],
  risk: 0.05,
  simulation: { seed: 1, replicates: 100_000 },
  grid: 0.25,
  method: 'sparse',
  scenarios: [],
});

/** A file that may be changed anywhere. */
type Changed = { [name: string]: Changed } & { push(...items: unknown[]): void };

/** What is changed, the received value, and the sentence, which begins with the path, in English and in French. */
export type BadSettings = readonly [
  name: string,
  change: (file: Changed) => void,
  received: unknown,
  en: string,
  fr: string,
];

/** The full file reads well; changed, it has this one problem. */
export function expectOneProblem([, change, received, en, fr]: BadSettings): void {
  const file = fullSettings();
  expect(decodeForecastSettings(file)._tag).toBe('Right');
  change(file as never);
  const settings = decodeForecastSettings(file);
  const problems = settings._tag === 'Left' ? settings.left : [];
  expect(problems.map((problem) => describe(problem, 'en'))).toEqual([en]);
  expect(problems.map((problem) => describe(problem, 'fr'))).toEqual([fr]);
  expect(problems[0].received).toEqual(received);
  expect(problems[0].path).toBe(/^([^ ]*):/.exec(en)?.[1]);
}
