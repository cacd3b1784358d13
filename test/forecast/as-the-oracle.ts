// A forecast of the product beside that of the second implementation: what is asked of both, and how near they must be.
import { expect } from 'vitest';
import { required } from '../../src/core/result.js';
import { decodePortfolio } from '../../src/engagement/decode.js';
import { type CapacityTable, decodeCapacityTable } from '../../src/forecast/capacity-table.js';
import { decodeForecastSettings } from '../../src/forecast/decode-settings.js';
import type { LawFigures } from '../../src/forecast/figures.js';
import { type Forecast, type ForecastInput, forecast } from '../../src/forecast/forecast.js';
import type { ForecastOptions } from '../../src/forecast/forecast-options.js';
import type { Law } from '../../src/forecast/law.js';
import type { Portfolio } from '../oracle/forecast/arbitrary.js';
import { toNumber } from '../oracle/forecast/decimal.js';
import type { Figures, OracleForecast } from '../oracle/forecast/index.js';

/** The Right of what must not fail. */
function accepted<A>(
  result: { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right'; readonly right: A },
): A {
  if (result._tag === 'Left')
    throw new Error(JSON.stringify(result.left, (_, v) => (typeof v === 'bigint' ? `${v}` : v)));
  return result.right;
}

/** The input of a forecast from generated rows. */
export function inputOf({ letters, activities, settings, options }: Portfolio): ForecastInput {
  const { timeZone, letterId, capacity } = options;
  const decoding = { ...(timeZone === undefined ? {} : { timeZone }), ...(letterId === undefined ? {} : { letterId }) };
  return {
    portfolio: required(decodePortfolio(letters, activities, decoding)),
    settings: accepted(decodeForecastSettings(settings)),
    ...(capacity === undefined ? {} : { capacity: accepted<CapacityTable>(decodeCapacityTable(capacity)) }),
  };
}

/** The options of a forecast as they are asked of the oracle. */
export function optionsOf({ options }: Portfolio): ForecastOptions {
  const { first, last, timeZone: _, letterId: __, capacity: ___, ...others } = options;
  return { horizon: { first, last }, ...others } as ForecastOptions;
}

/** The product's forecast of generated rows. */
export function forecastOf(portfolio: Portfolio): Forecast {
  return accepted(forecast(inputOf(portfolio), optionsOf(portfolio)));
}

const NEAR = 1e-9;
/** Probabilities of the product are differences of running sums, each rounded: this much of the greatest hours may be misplaced. */
const MISPLACED = 1e-15;

/** Near in relation to the greater of the two, or within 1e-9 of one; `slack` more. */
function expectNear(actual: number | undefined, expected: number, what: string, slack = 0): void {
  const distance = Math.abs((actual as number) - expected);
  expect(distance <= NEAR * Math.max(1, Math.abs(expected)) + slack, `${what}: ${actual} and ${expected}`).toBe(true);
}

/** Up to which probability each method leaves atoms out, as `Law.atoms` says: ends are cut, and what a transform cannot tell from its errors. */
const LEFT_OUT = { sparse: 0, direct: 1e-20, fft: 1e-15 } as const;

/** Atom by atom; one that is missing must be as improbable as what the method leaves out. */
function expectSameLaw(law: Law, { atoms }: Figures): void {
  const found = new Map(law.atoms());
  const expected = atoms
    .map(([total, probability]) => [Number(total), toNumber(probability)] as const)
    .filter(([total, probability]) => found.has(total) || probability > LEFT_OUT[law.lattice.method]);
  expect([...found.keys()]).toEqual(expected.map(([total]) => total));
  for (const [total, probability] of expected) expectNear(found.get(total), probability, 'probability');
}

function expectSameFigures(figures: LawFigures & { readonly law: Law }, oracle: Figures): void {
  const most = Number(oracle.max);
  expectNear(figures.meanMicroHours, toNumber(oracle.mean), 'mean', MISPLACED * most);
  expectNear(figures.sdMicroHours ** 2, toNumber(oracle.variance), 'variance', MISPLACED * most ** 2);
  expect(figures.quantiles).toEqual(
    oracle.quantiles.map(({ level, microHours }) => ({ level, microHours: Number(microHours) })),
  );
  expect(figures.minMicroHours).toBe(Number(oracle.min));
  expect(figures.maxMicroHours).toBe(Number(oracle.max));
  expect(figures.capacityForRiskMicroHours).toBe(Number(oracle.capacityForRisk));
  expect('overloadProbability' in figures).toBe('overloadProbability' in oracle);
  if (oracle.overloadProbability !== undefined && oracle.expectedOverload !== undefined) {
    expectNear(figures.overloadProbability, toNumber(oracle.overloadProbability), 'overload');
    expectNear(
      figures.expectedOverloadMicroHours,
      toNumber(oracle.expectedOverload),
      'expected overload',
      MISPLACED * most,
    );
  }
  expect('overloadRange' in figures).toBe('overloadRange' in oracle);
  for (const [index, bound] of (oracle.overloadRange ?? []).entries()) {
    expectNear(figures.overloadRange?.[index], toNumber(bound), 'overload range');
  }
  expectSameLaw(figures.law, oracle);
}

/** Fails unless the two forecasts are one, atom by atom. */
export function expectSameForecast(actual: Forecast, oracle: OracleForecast): void {
  expect(actual.cells.map((cell) => actual.by.map((key) => cell[key]))).toEqual(
    oracle.cells.map(({ values }) => values),
  );
  for (const [index, cell] of actual.cells.entries()) {
    const other = oracle.cells[index] as OracleForecast['cells'][number];
    expect(cell.contractedMicroHours).toBe(Number(other.contracted));
    expect(cell.capacityMicroHours).toBe(other.capacity === undefined ? undefined : Number(other.capacity));
    expectSameFigures(cell, other);
    expectNear(cell.meanParts.signedMicroHours, toNumber(other.signed), 'signed');
    expectNear(cell.meanParts.pipelineMicroHours, toNumber(other.pipeline), 'pipeline');
    expect(Math.abs(cell.meanParts.renewalsMicroHours - toNumber(other.renewals))).toBeLessThan(
      1e-6 + NEAR * cell.meanMicroHours,
    );
    expect(cell.lattice.unitMicroHours).toBe(Number(other.lattice.unit));
    if (cell.lattice.method !== 'sparse') expect(cell.lattice.points).toBe(Number(other.lattice.points));
    expect(cell.rounding).toEqual({
      gridMicroHours: Number(other.rounding.grid),
      maxMicroHours: Number(other.rounding.max),
    });
    expect(cell.range === null).toBe(other.range === null);
    if (cell.range !== null && other.range !== null) {
      expectSameFigures(cell.range.low, other.range.low);
      expectSameFigures(cell.range.high, other.range.high);
    }
  }
  expectSameLists(actual, oracle);
}

function expectSameLists(actual: Forecast, oracle: OracleForecast): void {
  // In which order successions are listed, the text does not say.
  const byLetter = (list: Forecast['successions']) => list.toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
  expect(byLetter(actual.successions)).toEqual(byLetter(oracle.successions));
  const places = ({ probability: _, microHours: __, ...place }: { probability: unknown; microHours: unknown }) => place;
  expect(actual.assumptions.map(places)).toEqual(oracle.assumptions.map(places));
  for (const [index, { probability, microHours }] of actual.assumptions.entries()) {
    const other = oracle.assumptions[index] as OracleForecast['assumptions'][number];
    expectNear(probability, toNumber(other.probability), 'assumed');
    expect(Math.abs(microHours - Number(other.microHours))).toBeLessThanOrEqual(1);
  }
  expect(actual.occurrences.map((one) => ({ ...places(one), id: undefined }))).toEqual(
    oracle.occurrences.map(({ key: _, ...one }) => ({ ...places(one), id: undefined })),
  );
  for (const [index, { id, probability, microHours }] of actual.occurrences.entries()) {
    const other = oracle.occurrences[index] as OracleForecast['occurrences'][number];
    if (other.id !== null) expect(id).toBe(other.id);
    expectNear(probability, toNumber(other.probability), 'probability of an occurrence');
    expect(microHours).toBe(Number(other.microHours));
  }
  const told = (tag: string) => actual.warnings.filter(({ _tag }) => _tag === tag);
  expect(new Set(told('OverlappingSuccession').map(({ _tag, ...overlap }) => overlap))).toEqual(
    new Set(oracle.overlaps),
  );
  expect(told('UnusedRule').map((rule) => ('path' in rule ? Number(/\d+/.exec(rule.path)?.[0]) : null))).toEqual(
    oracle.unusedRules,
  );
  expect(told('UnusedCapacity').map((entry) => ('received' in entry ? entry.received : null))).toEqual(
    oracle.unusedCapacity,
  );
  expect(told('SignedLetterByRule').flatMap((signed) => ('letters' in signed ? signed.letters : []))).toEqual(
    oracle.signedByRule,
  );
}
