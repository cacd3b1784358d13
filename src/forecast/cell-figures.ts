// The figures of the cells of a forecast: the law of each, what its mean is made of, and how far its figures move with the
// probabilities that are only assumed. FORECAST sections 6.4 and 7.1.

import { type Either, isLeft, left, right } from '../core/either.js';
import type { TooManyHours } from '../core/problem.js';
import { signatureOf } from '../engagement/codes.js';
import { MAX_EXACT_MICRO_HOURS, MICRO_HOURS_PER_HOUR, type MicroHours } from '../engagement/micro-hours.js';
import { assumedCells, expectedHours } from './assumptions.js';
import type { Cell } from './cells.js';
import { figuresOf, type LawFigures } from './figures.js';
import { type LatticeOfLaw, type Law, type LawSettings, lawOf, type Rounding } from './law.js';
import type { HoursByCell, LetterStories } from './letter-prospect.js';
import type { LawTooLarge } from './problem.js';
import type { ForecastSettings } from './settings.js';
import { UnitsByCell } from './unit-laws.js';

/** What is known of the hours of a cell: the figures of its law, and what they are made of. */
export interface CellFigures extends FiguresWithLaw {
  /** Of signed letters as written, without any probability or factor. */
  readonly contractedMicroHours: MicroHours;
  /** What the mean is the sum of. */
  readonly meanParts: MeanParts;
  /** How the law was worked out. */
  readonly lattice: LatticeOfLaw;
  readonly rounding: Rounding;
  /** Null: nothing but the letters of one client goes together. */
  readonly quadrature: null;
  /** The figures with every assumed probability at 0 and at 1, between which the truth lies; null where nothing assumed bears on the cell. */
  readonly range: { readonly low: FiguresWithLaw; readonly high: FiguresWithLaw } | null;
}

/** The figures of a law, and the law. */
export interface FiguresWithLaw extends LawFigures {
  /** The distribution of the hours. In JSON its atoms. */
  readonly law: Law;
}

/** The parts of a mean, in micro-hours: of signed letters and of others, as written, and of renewals. */
export interface MeanParts {
  readonly signedMicroHours: number;
  readonly pipelineMicroHours: number;
  readonly renewalsMicroHours: number;
}

/** The letters with the probabilities as they are given and assumed, and with those assumed at 0 and at 1. */
export interface Runs {
  readonly base: readonly LetterStories[];
  readonly low: readonly LetterStories[];
  readonly high: readonly LetterStories[];
}

/** The figures of cells, by number. */
export class FiguresOfCells {
  /** The numbers of the cells that a future of positive probability reaches. */
  readonly reached: readonly number[];
  readonly #units: { readonly [run in keyof Runs]: UnitsByCell };
  readonly #assumed: ReadonlySet<number>;
  readonly #parts: ReadonlyMap<number, Parts>;

  constructor(
    { base, low, high }: Runs,
    private readonly contracted: HoursByCell,
    private readonly settings: ForecastSettings,
  ) {
    const { clusters } = settings.dependence;
    const assumed = new Set<number>();
    for (const run of [base, low, high])
      for (const letter of run) for (const cell of assumedCells(letter)) assumed.add(cell);
    this.#assumed = assumed;
    const units = new UnitsByCell(base, clusters);
    this.#units = {
      base: units,
      low: assumed.size === 0 ? units : new UnitsByCell(low, clusters),
      high: assumed.size === 0 ? units : new UnitsByCell(high, clusters),
    };
    this.#parts = partsByCell(base);
    this.reached = units.cells;
  }

  /** The figures of a cell, `number` null for one that nothing reaches. Tags: `LawTooLarge`, `TooManyHours`. */
  of(number: number | null, cell: Cell, capacity: MicroHours | null): Either<LawTooLarge | TooManyHours, CellFigures> {
    const base = this.#law('base', number, cell, this.#lawSettings());
    if (isLeft(base)) return base;
    const law = base.right;
    const { meanMicroHours, ...figures } = figuresOf(law, this.settings, capacity);
    const range = this.#range(number, cell, capacity, law);
    if (isLeft(range)) return range;
    return right({
      contractedMicroHours: (number === null ? undefined : this.contracted.get(number)) ?? 0,
      meanMicroHours,
      meanParts: meanPartsOf(meanMicroHours, number === null ? undefined : this.#parts.get(number)),
      ...figures,
      lattice: law.lattice,
      rounding: law.rounding,
      quadrature: null,
      range: range.right,
      law,
    });
  }

  #range(
    number: number | null,
    cell: Cell,
    capacity: MicroHours | null,
    law: Law,
  ): Either<LawTooLarge | TooManyHours, CellFigures['range']> {
    if (number === null || !this.#assumed.has(number)) return right(null);
    // On the grid of the law itself, so that the three can be compared.
    const settings = { method: this.settings.method, grid: law.rounding.gridMicroHours || null };
    const low = this.#law('low', number, cell, settings);
    if (isLeft(low)) return low;
    const high = this.#law('high', number, cell, settings);
    if (isLeft(high)) return high;
    const figures = (run: Law): FiguresWithLaw => ({ ...figuresOf(run, this.settings, capacity), law: run });
    return right({ low: figures(low.right), high: figures(high.right) });
  }

  #law(
    run: keyof Runs,
    number: number | null,
    cell: Cell,
    settings: LawSettings,
  ): Either<LawTooLarge | TooManyHours, Law> {
    const units = number === null ? [] : this.#units[run].lawsIn(number);
    const most = units.reduce((sum, { microHours }) => sum + microHours[microHours.length - 1], 0);
    if (most > MAX_EXACT_MICRO_HOURS) return left({ _tag: 'TooManyHours', microHours: BigInt(most) });
    const law = lawOf(units, settings);
    return isLeft(law) ? left({ _tag: 'LawTooLarge', cell: nameOf(cell), ...law.left }) : law;
  }

  #lawSettings(): LawSettings {
    const { method, grid } = this.settings;
    return { method, grid: typeof grid === 'number' ? Math.round(grid * MICRO_HOURS_PER_HOUR) : grid };
  }
}

/** The values of a cell's keys as a sentence shows them. */
function nameOf({ values }: Cell): string {
  return values.map((value) => value ?? '-').join(', ');
}

interface Parts {
  signed: number;
  pipeline: number;
  hasRenewals: boolean;
}

function partsByCell(letters: readonly LetterStories[]): ReadonlyMap<number, Parts> {
  const parts = new Map<number, Parts>();
  const partsOf = (cell: number) => {
    const known = parts.get(cell) ?? { signed: 0, pipeline: 0, hasRenewals: false };
    parts.set(cell, known);
    return known;
  };
  for (const one of letters) {
    const { mission, renewals } = expectedHours(one);
    const part = signatureOf(one.letter.statut) === 'signed' ? 'signed' : 'pipeline';
    for (const [cell, microHours] of mission) partsOf(cell)[part] += microHours;
    for (const cell of renewals.keys()) partsOf(cell).hasRenewals = true;
  }
  return parts;
}

/** Renewals are the rest, so that the three add up. */
function meanPartsOf(mean: number, { signed, pipeline, hasRenewals }: Parts = NOTHING): MeanParts {
  return {
    signedMicroHours: signed,
    pipelineMicroHours: pipeline,
    renewalsMicroHours: hasRenewals ? Math.max(0, mean - signed - pipeline) : 0,
  };
}

const NOTHING: Parts = { signed: 0, pipeline: 0, hasRenewals: false };
