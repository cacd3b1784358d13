// One input through the oracle and through both entry points of the engine, in one shape, so that they can be compared whole.

import { isoDateOf } from '../../src/calendar/civil-date.js';
import { decodePortfolio, orThrow, type PlanOptions, type Portfolio, plan } from '../../src/index.js';
import { compilePortfolio, dueDaysInto, orderByDue, periodEndsInto } from '../../src/typed-columns.js';
import { type OracleOptions, oraclePlan } from '../oracle/index.js';
import type { Input } from './arbitrary-input.js';

/** What is compared: plain values only. */
export interface Outcome {
  readonly occurrences: readonly unknown[];
  readonly columns: readonly unknown[];
  readonly unplanned: readonly string[];
  readonly warnings: readonly string[];
  readonly rejectedLetters: readonly number[];
  readonly conflicts: readonly string[];
}

/** A total that cannot be added exactly: the plan is refused whole, with the exact total. */
export interface Refused {
  readonly tooManyMicroHours: bigint;
}

/** The engine's functions, so that a mutant of them can be compared in the same way. */
export interface Engine {
  readonly decodePortfolio: typeof decodePortfolio;
  readonly plan: typeof plan;
  readonly orThrow: typeof orThrow;
  readonly compilePortfolio: typeof compilePortfolio;
  readonly dueDaysInto: typeof dueDaysInto;
  readonly periodEndsInto: typeof periodEndsInto;
  readonly orderByDue: typeof orderByDue;
}

/** The engine as it stands. */
export const ENGINE: Engine = {
  decodePortfolio,
  plan,
  orThrow,
  compilePortfolio,
  dueDaysInto,
  periodEndsInto,
  orderByDue,
};

export function oracleOutcome({ letters, activities, options }: Input): Outcome | Refused {
  const made = oraclePlan(letters, activities, options);
  const total = made.occurrences.reduce((sum, { microHours }) => sum + microHours, 0n);
  if (total > 2n ** 53n) return { tooManyMicroHours: total };
  return {
    occurrences: made.occurrences.map(({ key, microHours, ...rest }) => ({
      ...rest,
      key,
      microHours: Number(microHours),
    })),
    columns: made.occurrences.map(({ letterId, activity, due, periodEnd, microHours }) => [
      letterId,
      activity,
      due,
      periodEnd,
      Number(microHours),
    ]),
    unplanned: made.unplanned
      .map(({ letterId, activity, reason, microHours }) => `${letterId} ${activity} ${reason} ${microHours}`)
      .sort(),
    warnings: made.warnings.map(({ tag, letterId, activity }) => `${tag} ${letterId} ${activity}`).sort(),
    rejectedLetters: made.rejectedLetters,
    conflicts: made.conflictingDuplicates.map(({ resource, index }) => `${resource}[${index}]`).sort(),
  };
}

/** The options of the engine that say the same as the oracle's. */
export function planOptionsOf({
  timeZone: _zone,
  letterId: _letter,
  first,
  last,
  ...rest
}: OracleOptions): PlanOptions {
  const horizon = { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
  return { ...rest, horizon } as PlanOptions;
}

export function decoded(
  { decodePortfolio: decode, orThrow: unwrap }: Engine,
  { letters, activities, options }: Input,
): Portfolio {
  const { timeZone, letterId } = options;
  return unwrap(
    decode(letters, activities, {
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(letterId === undefined ? {} : { letterId }),
    }),
  );
}

export function engineOutcome(input: Input, engine: Engine = ENGINE): Outcome | Refused {
  const portfolio = decoded(engine, input);
  const options = planOptionsOf(input.options);
  const result = engine.plan(portfolio, options);
  if (result._tag === 'Left' && result.left._tag === 'TooManyHours')
    return { tooManyMicroHours: result.left.microHours };
  const made = engine.orThrow(result);
  const hashed = new Set(
    portfolio.activities
      .filter(({ key }) => /^[0-9a-f]{8}([0-9a-f]{8})?(-\d+)?$/.test(key))
      .map(({ letterId, rank }) => `${letterId} ${rank}`),
  );
  return {
    occurrences: made.occurrences.map((occurrence) => {
      const { id, hours: _hours, ...rest } = occurrence;
      const key = decodeURIComponent(id.split('/')[1]);
      return { ...rest, key: hashed.has(`${rest.letterId} ${rest.activity}`) ? null : key };
    }),
    columns: columnsOf(portfolio, options, engine),
    unplanned: made.unplanned
      .map(({ letterId, activity, reason, microHours }) => `${letterId} ${activity} ${reason} ${microHours}`)
      .sort(),
    warnings: made.warnings.map(({ _tag, letterId, activity }) => `${_tag} ${letterId} ${activity}`).sort(),
    rejectedLetters: portfolio.rejected.flatMap(({ resource, path }) =>
      resource === 'letters' ? [indexOf(path)] : [],
    ),
    conflicts: portfolio.problems.flatMap(({ _tag, path }) => (_tag === 'ConflictingDuplicate' ? [path] : [])).sort(),
  };
}

function columnsOf(portfolio: Portfolio, options: PlanOptions, engine: Engine): readonly unknown[] {
  const { activities, letters, rules } = engine.orThrow(engine.compilePortfolio(portfolio, options));
  const due = engine.dueDaysInto(rules, new Int32Array(rules.count));
  const ends = engine.periodEndsInto(rules, new Int32Array(rules.count));
  const ruleOf = new Int32Array(rules.count);
  for (let r = 0; r < rules.size; r++) ruleOf.fill(r, rules.offsets[r], rules.offsets[r + 1]);
  return Array.from(engine.orderByDue(due), (row) => {
    const planned = rules.activity[ruleOf[row]];
    return [
      letters[planned].id,
      activities[planned].rank,
      isoDateOf(due[row]),
      isoDateOf(ends[row]),
      rules.microHours[ruleOf[row]],
    ];
  });
}

function indexOf(path: string): number {
  return Number(/\[(\d+)\]/.exec(path)?.[1]);
}
