// A forecast in the shape of section 12: numbers for fractions, the names of the fields as they are printed.
// Left out of a cell: the method and the error bound, which are no figures; `quadrature` is null, nothing is shared here.
import { toNumber } from './decimal.js';
import type { CellKey, Figures, ForecastCell, ForecastOccurrence, OracleForecast } from './types.js';

/** From `meanMicroHours` to the law. */
function figuresShape(figures: Figures): Record<string, unknown> {
  const { overloadProbability, expectedOverload, overloadRange, lattice, rounding } = figures;
  return {
    meanMicroHours: toNumber(figures.mean),
    sdMicroHours: Math.sqrt(toNumber(figures.variance)),
    quantiles: figures.quantiles.map(({ level, microHours }) => ({ level, microHours: Number(microHours) })),
    minMicroHours: Number(figures.min),
    maxMicroHours: Number(figures.max),
    capacityForRiskMicroHours: Number(figures.capacityForRisk),
    ...(overloadProbability === undefined ? {} : { overloadProbability: toNumber(overloadProbability) }),
    ...(expectedOverload === undefined ? {} : { expectedOverloadMicroHours: toNumber(expectedOverload) }),
    ...(overloadRange === undefined ? {} : { overloadRange: overloadRange.map(toNumber) }),
    lattice: { unitMicroHours: Number(lattice.unit), points: Number(lattice.points) },
    rounding: { gridMicroHours: Number(rounding.grid), maxMicroHours: Number(rounding.max) },
    law: figures.atoms.map(([total, probability]) => [Number(total), toNumber(probability)]),
  };
}

function cellShape(cell: ForecastCell, by: readonly CellKey[]): Record<string, unknown> {
  const { range, capacity } = cell;
  return {
    ...Object.fromEntries(by.map((key, i) => [key, cell.values[i]])),
    contractedMicroHours: Number(cell.contracted),
    meanParts: {
      signedMicroHours: toNumber(cell.signed),
      pipelineMicroHours: toNumber(cell.pipeline),
      renewalsMicroHours: toNumber(cell.renewals),
    },
    ...(capacity === undefined ? {} : { capacityMicroHours: Number(capacity) }),
    ...figuresShape(cell),
    quadrature: null,
    range: range === null ? null : { low: figuresShape(range.low), high: figuresShape(range.high) },
  };
}

function occurrenceShape({ key: _, probability, microHours, ...fields }: ForecastOccurrence): Record<string, unknown> {
  return { ...fields, probability: toNumber(probability), microHours: Number(microHours) };
}

export function forecastShape(forecast: OracleForecast, by: readonly CellKey[] = ['month']): Record<string, unknown> {
  return {
    cells: forecast.cells.map((cell) => cellShape(cell, by)),
    occurrences: forecast.occurrences.map(occurrenceShape),
    assumptions: forecast.assumptions.map(({ probability, microHours, ...fields }) => {
      return { ...fields, probability: toNumber(probability), microHours: Number(microHours) };
    }),
    successions: forecast.successions,
  };
}
