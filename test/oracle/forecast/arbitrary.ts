// Generated inputs of a forecast, small enough for the enumeration of all futures: raw rows, settings and options.
// Rows are in arbitrary-rows.ts; here are the settings, the horizon around the ends of letters, and what is asked.
// How often each situation comes up is asserted in arbitrary.test.ts.
import fc from 'fast-check';
import { addDays, addMonths, type Civil } from '../civil.js';
import { LABELS, type Rows, rows, weighted } from './arbitrary-rows.js';
import type { CellKey, ForecastOptions, ForecastSettings, Rule } from './index.js';

export interface Portfolio extends Rows {
  settings: ForecastSettings;
  options: ForecastOptions;
}

const probability = weighted([2, 0], [3, 1], [2, 0.5], [1, 0.1], [1, 0.25], [1, 0.9], [1, 0.35]);
const factor = weighted([3, 1], [2, 0.5], [1, 1.005], [1, 2], [1, 0]);

const OUTCOMES: readonly (readonly number[])[] = [
  [1],
  [0],
  [0.5],
  [0.5, 0.5],
  [0.25, 0.5],
  [0.1, 0.2, 0.7],
  [0.3, 0, 0.2],
];

const outcomes = fc
  .record({
    probabilities: fc.constantFrom(...OUTCOMES),
    shifts: fc.array(weighted([2, 0], [1, 1], [2, 3], [1, 14]), { minLength: 3, maxLength: 3 }),
    factors: fc.array(factor, { minLength: 3, maxLength: 3 }),
  })
  .map(({ probabilities, shifts, factors }) =>
    probabilities.map((p, i) => ({
      name: `outcome ${i}`,
      probability: p,
      startShift: shifts[i] ?? 0,
      hoursFactor: factors[i] ?? 1,
    })),
  );

const ruleKey: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(2).map((n) => ({ letter: `L${n}` })) },
  { weight: 2, arbitrary: fc.nat(1).map((n) => ({ client: `C${n}` })) },
  { weight: 1, arbitrary: fc.nat(1).map((n) => ({ manager: `M${n}` })) },
  { weight: 1, arbitrary: fc.nat(1).map((n) => ({ profitCenter: `P${n}` })) },
  { weight: 4, arbitrary: weighted([5, 1], [2, 2], [4, 3], [2, 6], [2, 7], [1, 8]).map((statut) => ({ statut })) },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Drops what is undefined. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const rule: fc.Arbitrary<Rule> = fc
  .record({
    key: ruleKey,
    comes: fc.oneof(
      probability.map((p): Rule => ({ probability: p })),
      outcomes.map((list): Rule => ({ outcomes: list })),
      fc.constant<Rule>({}),
    ),
    renewal: maybe(probability),
    hoursFactor: maybe(factor),
    renewalHoursFactor: maybe(factor),
  })
  .map(({ key, comes, renewal, hoursFactor, renewalHoursFactor }) => {
    const fields = present({ ...comes, renewal, hoursFactor, renewalHoursFactor }) as Rule;
    // A rule has at least one field beside its key.
    return Object.keys(fields).length === 0 ? { ...key, renewal: 0.5 } : { ...key, ...fields };
  });

const keyText = ({ letter, client, manager, profitCenter, statut }: Rule): string =>
  JSON.stringify([letter, client, manager, profitCenter, statut]);

const renewals = fc
  .record({
    probability: maybe(probability),
    hoursFactor: maybe(factor),
    term: maybe(weighted<'fiscal-year' | 'same' | number>([1, 'fiscal-year'], [2, 'same'], [1, 12], [1, 6], [1, 5])),
    from: maybe(fc.constantFrom('dateFin' as const, 'dateRenouvellement' as const)),
    until: maybe(fc.constantFrom('2027-01-01', '2027-12-31', '2028-01-01', null, null)),
    oneOffs: maybe(fc.constantFrom<boolean | readonly string[]>(true, true, false, [LABELS[1], LABELS[3]])),
    lapsedDays: maybe(weighted<number | null>([1, 0], [2, 1], [2, 90], [4, 365], [2, null])),
    successionDays: maybe(weighted([1, 0], [1, 5], [3, 92], [1, 366])),
    successors: maybe(weighted<'renewal' | 'statut'>([3, 'renewal'], [1, 'statut'])),
  })
  .map(present);

const settings: fc.Arbitrary<ForecastSettings> = fc
  .record({
    rules: maybe(fc.uniqueArray(rule, { maxLength: 5, selector: keyText })),
    renewals: maybe(renewals),
    on: maybe(
      fc.constantFrom('due' as const, 'due' as const, 'dueAdjusted' as const, 'periodEnd' as const, 'evenly' as const),
    ),
    dependence: maybe(fc.constantFrom({ clusters: 'client' as const }, { clusters: 'none' as const }, { rho: 0 })),
    levels: maybe(fc.constantFrom([0.05, 0.25, 0.9], [0.5], [0.1, 0.2, 0.35, 0.999])),
    risk: maybe(fc.constantFrom(0.5, 0.05)),
    grid: maybe(fc.constantFrom<'auto' | number | null>('auto', null, null, 0.25, 1)),
  })
  .map(present);

const BY: readonly (readonly CellKey[])[] = [
  ['month'],
  ['month'],
  ['quarter'],
  ['year'],
  ['week'],
  ['client', 'month'],
  ['letter'],
  ['activity', 'statut'],
  ['manager', 'profitCenter'],
  ['year', 'profitCenter'],
];

interface Asked {
  first: Civil;
  months: number;
  ragged: number;
  asOf: number | null;
  by: readonly CellKey[] | undefined;
  side: ForecastOptions['side'] | undefined;
  adjust: ForecastOptions['adjust'] | undefined;
  lagOrigin: ForecastOptions['lagOrigin'] | undefined;
  capacity: Readonly<Record<string, number>> | undefined;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  first: weighted(
    [1, '2026-12-31'],
    [5, '2027-01-01'],
    [1, '2027-02-28'],
    [1, '2027-07-01'],
    [1, '2028-01-01'],
    [1, '2028-02-29'],
  ),
  months: fc.integer({ min: 1, max: 6 }),
  ragged: weighted([4, 0], [1, 10], [1, -1]),
  asOf: weighted<number | null>([4, null], [2, -31], [2, -1], [1, 200], [1, -366]),
  by: maybe(fc.constantFrom(...BY)),
  side: maybe(weighted<'firm' | 'client' | 'all'>([8, 'firm'], [1, 'client'], [3, 'all'])),
  adjust: maybe(fc.constantFrom('following' as const, 'preceding' as const, 'modifiedFollowing' as const)),
  lagOrigin: maybe(fc.constant('periodStart' as const)),
  capacity: maybe(
    fc.constantFrom<Readonly<Record<string, number>>>(
      { default: 2.5 },
      { default: 0 },
      { '2027-01': 3.3, '2027-02': 0.1 },
      { '2027-W05': 1, '2027-Q1': 5, default: 1 },
    ),
  ),
});

function optionsOf({ first, months, ragged, asOf, ...others }: Asked): ForecastOptions {
  const last = addDays(addMonths(addDays(first, -1), months), ragged);
  const options = { first, last, asOf: asOf === null ? undefined : addDays(first, asOf), ...others };
  return present(options) as ForecastOptions;
}

/** Rows, settings and options of a forecast. */
export const portfolios: fc.Arbitrary<Portfolio> = fc
  .record({ rows, settings, asked })
  .map(({ rows: { letters, activities }, settings: chosen, asked: question }) => ({
    letters,
    activities,
    settings: chosen,
    options: optionsOf(question),
  }));
