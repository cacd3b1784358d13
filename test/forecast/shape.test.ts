// What JSON shows of a forecast: the shape of FORECAST section 12, its names in their order.
import { describe, expect, it } from 'vitest';
import { exampleWith, monthOf } from './worked-example.js';

const FIGURES = ['meanMicroHours', 'sdMicroHours', 'quantiles', 'minMicroHours', 'maxMicroHours'];
const AGAINST_CAPACITY = ['capacityMicroHours', 'overloadProbability', 'expectedOverloadMicroHours'];

/** As it comes back from JSON. */
const parsed = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the JSON of a forecast', () => {
  it('has its fields in order, occurrences apart', () => {
    const example = parsed(exampleWith());
    expect(Object.keys(example)).toEqual([
      'first',
      'last',
      'asOf',
      'by',
      'side',
      'scenario',
      'settings',
      'cells',
      'joint',
      'assumptions',
      'successions',
      'warnings',
      'unplanned',
    ]);
    expect(example).toMatchObject({
      first: '2027-01-01',
      last: '2028-01-31',
      asOf: '2026-12-01',
      by: ['month'],
      side: 'firm',
      scenario: null,
      joint: null,
    });
    expect(exampleWith().occurrences.length).toBeGreaterThan(0);
  });

  it('has the fields of a cell in order, its keys first', () => {
    const [january] = parsed(exampleWith()).cells;
    expect(Object.keys(january)).toEqual([
      'month',
      'contractedMicroHours',
      'meanMicroHours',
      'meanParts',
      ...FIGURES.slice(1),
      'capacityForRiskMicroHours',
      ...AGAINST_CAPACITY,
      'lattice',
      'rounding',
      'quadrature',
      'range',
      'law',
    ]);
    expect(Object.keys(january.meanParts)).toEqual(['signedMicroHours', 'pipelineMicroHours', 'renewalsMicroHours']);
    expect(Object.keys(january.lattice)).toEqual(['unitMicroHours', 'points', 'method', 'errorBound']);
    expect(Object.keys(january.rounding)).toEqual(['gridMicroHours', 'maxMicroHours']);
    expect(Object.keys(january.range)).toEqual(['low', 'high']);
    const ofRange = [...FIGURES, 'capacityForRiskMicroHours', ...AGAINST_CAPACITY, 'law'];
    expect(Object.keys(january.range.low)).toEqual(ofRange);
    expect(Object.keys(january.range.high)).toEqual(ofRange);
  });

  it('has the values of January', () => {
    const { law, lattice, ...figures } = parsed(exampleWith({ settings: { method: 'direct' } })).cells[0];
    expect(figures).toMatchObject({
      month: '2027-01',
      contractedMicroHours: 4_000_000,
      meanMicroHours: 16_000_000,
      minMicroHours: 4_000_000,
      maxMicroHours: 20_000_000,
      quantiles: [
        { level: 0.1, microHours: 10_000_000 },
        { level: 0.5, microHours: 14_000_000 },
        { level: 0.9, microHours: 20_000_000 },
      ],
      capacityForRiskMicroHours: 20_000_000,
      capacityMicroHours: 15_000_000,
      rounding: { gridMicroHours: 0, maxMicroHours: 0 },
      quadrature: null,
    });
    expect(figures.sdMicroHours).toBeCloseTo(4242640.687119286, 8);
    expect(figures.overloadProbability).toBeCloseTo(0.45, 14);
    expect(figures.expectedOverloadMicroHours).toBeCloseTo(2_250_000, 6);
    expect(lattice).toMatchObject({ unitMicroHours: 2_000_000, points: 9, method: 'direct' });
    expect(lattice.errorBound).toBeGreaterThan(0);
    expect(lattice.errorBound).toBeLessThan(1e-12);
    expect(law.map(([microHours]: [number]) => microHours)).toEqual([4_000_000, 10_000_000, 14_000_000, 20_000_000]);
  });

  it('has no field of capacity where there is none, and a range of the overload where a grid rounds', () => {
    const [cell] = parsed(exampleWith({ options: { capacity: {} } })).cells;
    expect(Object.keys(cell).filter((name) => AGAINST_CAPACITY.includes(name))).toEqual([]);
    const { overloadRange, rounding } = monthOf(exampleWith({ settings: { grid: 3 } }), '2027-01');
    expect(rounding).toEqual({ gridMicroHours: 3_000_000, maxMicroHours: 1_000_000 });
    expect(overloadRange).toHaveLength(2);
    const names = Object.keys(parsed(exampleWith({ settings: { grid: 3 } })).cells[0]);
    expect(names.slice(names.indexOf('capacityMicroHours'), names.indexOf('lattice'))).toEqual([
      ...AGAINST_CAPACITY,
      'overloadRange',
    ]);
  });

  it('has the keys of a cell spelt and ordered as they were asked for', () => {
    const [cell] = parsed(exampleWith({ options: { by: ['profitCenter', 'client', 'month'] } })).cells;
    expect(Object.keys(cell).slice(0, 4)).toEqual(['profitCenter', 'client', 'month', 'contractedMicroHours']);
  });

  it('has settings that are a settings file of the same forecast', () => {
    const outcomes = [
      { name: 'late', probability: 0.25, startShift: 3 },
      { name: 'signed', probability: 0.5 },
    ];
    const first = parsed(exampleWith({ settings: { rules: [{ letter: 'B', outcomes }], grid: 0.25, risk: 0.05 } }));
    expect(parsed(exampleWith({ settings: first.settings }))).toEqual(first);
  });
});
