// Random settings files that are valid: each field is there, absent or null, and has any value that is accepted.

import fc from 'fast-check';

type Json = { readonly [name: string]: unknown };

/** An object of which each field may be left out, or null where that is the same. */
function partly(fields: { readonly [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<Json> {
  const withNull = Object.entries(fields).map(([name, value]) => [name, fc.option(value, { freq: 8 })] as const);
  return fc.record(Object.fromEntries(withNull), { requiredKeys: [] });
}

/** Decimals as they are written, and any double. */
const within = (max: number) =>
  fc.oneof(
    fc.nat({ max: 1000 }).map((thousandths) => (thousandths * max) / 1000),
    fc.double({ min: 0, max, noNaN: true }),
  );
const probability = within(1);
const factor = within(100);
const openShare = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });

const outcomes = fc
  .uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), weight: fc.nat({ max: 20 }) }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 20,
  })
  .filter((list) => list.every(({ name }) => name !== 'lost'))
  .chain((list) => {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    return fc.tuple(
      ...list.map(({ name, weight }) =>
        partly({ startShift: fc.nat({ max: 60 }), hoursFactor: factor }).map((rest) => ({
          ...rest,
          name,
          probability: total === 0 ? 0 : weight / total,
        })),
      ),
    );
  });

const ruleKey = fc.oneof(
  fc.record({
    key: fc.constantFrom('letter', 'client', 'manager', 'profitCenter'),
    value: fc.string({ minLength: 1 }),
  }),
  fc.record({ key: fc.constant('statut'), value: fc.nat({ max: 99 }) }),
);

const rule = fc
  .tuple(
    ruleKey,
    partly({ renewal: probability, hoursFactor: factor, renewalHoursFactor: factor }),
    fc.oneof(fc.constant({}), fc.record({ probability }), fc.record({ outcomes })),
  )
  .map(([{ key, value }, fields, chance]) => ({ [key]: value, ...fields, ...chance }))
  // A rule says something.
  .map((written) =>
    Object.values(written).filter((value) => value !== null).length > 1 ? written : { ...written, renewal: 1 },
  );

const rules = fc.uniqueArray(rule, {
  selector: (written) => {
    const [key, value] = Object.entries(written)[0];
    return `${key} ${value}`;
  },
  maxLength: 6,
});

const label = fc.constantFrom('Tenue', 'Révision', 'Paie', '', 'Bilan  annuel', 'DAS2');
const day = fc.tuple(
  fc.integer({ min: 1900, max: 2999 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);

const renewals = partly({
  probability,
  hoursFactor: factor,
  term: fc.oneof(fc.constantFrom('fiscal-year', 'same'), fc.integer({ min: 1, max: 60 })),
  from: fc.constantFrom('dateFin', 'dateRenouvellement'),
  until: day.map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  oneOffs: fc.oneof(fc.boolean(), fc.uniqueArray(label)),
  lapsedDays: fc.nat({ max: 3650 }),
  successionDays: fc.nat({ max: 366 }),
  successors: fc.constantFrom('renewal', 'statut'),
});

/** A valid settings file. */
export const settingsJson = partly({
  rules,
  renewals,
  on: fc.constantFrom('due', 'dueAdjusted', 'periodEnd', 'evenly'),
  overrun: partly({ default: fc.constant([[1, 1]]), activities: fc.constant([]) }),
  dependence: partly({ clusters: fc.constantFrom('client', 'none'), rho: fc.constant(0) }),
  levels: fc
    .uniqueArray(openShare, { minLength: 1, maxLength: 99 })
    .map((levels) => [...levels].sort((one, other) => one - other)),
  risk: openShare,
  simulation: partly({ seed: fc.constant(1), replicates: fc.constant(100_000) }),
  grid: fc.oneof(
    fc.constant('auto'),
    fc.integer({ min: 1, max: 1_000_000_000 }).map((micro) => micro / 1_000_000),
  ),
  method: fc.constantFrom('auto', 'sparse', 'direct', 'fft'),
  scenarios: fc.constant([]),
});
