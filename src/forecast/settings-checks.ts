// What the parts of a settings file must agree on: rules that name one thing each, and once; probabilities that add up; numbers that
// ascend. And what is well formed and not there yet. What could not be read is blamed for nothing else.

import { deepEqual } from 'fast-equals';
import { invalidField } from '../core/problem.js';
import { type Entry, entriesOf, type FileProblem, hasUnknownField, type Readable } from '../engagement/file-reader.js';
import { normalisedLabel } from './label.js';
import type { AlreadyGiven, ForecastSettingsProblem } from './problem.js';
import { type ActivityOverrun, type FactorLaw, type Outcome, RULE_FIELDS, RULE_KEYS } from './settings.js';
import type { SettingsFile, WrittenRule } from './settings-schema.js';

/** What is wrong with a settings file beyond its single values; `ofValues`: what is wrong with those. */
export function settingsChecks(
  read: Readable<SettingsFile>,
  ofValues: readonly FileProblem[],
): readonly ForecastSettingsProblem[] {
  const rules = entriesOf<WrittenRule>(read.rules, 'rules');
  const oneOffs = read.renewals?.oneOffs;
  const overruns = entriesOf<ActivityOverrun>(read.overrun?.activities, 'overrun.activities');
  const found = [
    ...rules.flatMap((rule) => ruleChecks(rule, ofValues)),
    ...alreadyGiven(rules.flatMap(keyOf)),
    ...alreadyGiven(typeof oneOffs === 'object' ? labelsOf(entriesOf<string>(oneOffs, 'renewals.oneOffs')) : []),
    ...lawChecks('overrun.default', read.overrun?.default),
    ...overruns.flatMap((overrun) => lawChecks(`${overrun.path}.law`, overrun.read.law)),
    ...alreadyGiven(
      labelsOf(
        overruns.map(({ path, index, read: { activity } }) => ({ path: `${path}.activity`, index, read: activity })),
      ),
    ),
    ...ascendingCheck(read.levels ?? [], (index) => `levels[${index}]`),
  ];
  return [...found, ...notSupportedYet(read, [...ofValues, ...found])];
}

function ruleChecks(
  { path, read }: Entry<WrittenRule>,
  ofValues: readonly FileProblem[],
): readonly ForecastSettingsProblem[] {
  // What is there counts, whether or not it could be read.
  const keys = RULE_KEYS.filter((key) => read[key] !== null);
  const fields = RULE_FIELDS.filter((field) => read[field] !== null);
  // A name that is no field is refused as such; it may be what was meant.
  const isMisspelt = hasUnknownField(path, ofValues);
  const { probability, outcomes } = read;
  const problems: ForecastSettingsProblem[] = [];
  if (keys.length > 1 || (keys.length === 0 && !isMisspelt)) {
    const accepted = { _tag: 'FieldsOf', count: 'one', names: RULE_KEYS } as const;
    problems.push({ _tag: 'WrongFieldCount', path, received: keys, accepted });
  }
  if (fields.length === 0 && !isMisspelt) {
    const accepted = { _tag: 'FieldsOf', count: 'some', names: RULE_FIELDS } as const;
    problems.push({ _tag: 'WrongFieldCount', path, received: [], accepted });
  }
  if (probability !== null && outcomes !== null) {
    const accepted = { _tag: 'NotWith', path: `${path}.probability` } as const;
    problems.push({ _tag: 'NotTogether', path: `${path}.outcomes`, received: outcomes, accepted });
  }
  return [...problems, ...outcomesCheck(`${path}.outcomes`, outcomes ?? [])];
}

function outcomesCheck(
  path: string,
  outcomes: readonly (Readable<Outcome> | undefined)[],
): readonly ForecastSettingsProblem[] {
  const names = entriesOf<Outcome>(outcomes, path).flatMap((entry): readonly Place[] => {
    const { name } = entry.read;
    return name === undefined ? [] : [{ path: `${entry.path}.name`, received: name, key: name }];
  });
  const sum = sumOf(outcomes.map((outcome) => outcome?.probability));
  return [
    ...alreadyGiven(names),
    ...(sum > 1 + SUM_TOLERANCE ? [wrongSum(path, sum, { _tag: 'AtMost', bound: 1 })] : []),
  ];
}

function lawChecks(path: string, law: Readable<FactorLaw> | undefined = []): readonly ForecastSettingsProblem[] {
  const sum = sumOf(law.map((point) => point?.[1]));
  return [
    ...ascendingCheck(
      law.map((point) => point?.[0]),
      (index) => `${path}[${index}][0]`,
    ),
    ...(law.length > 0 && Math.abs(sum - 1) > SUM_TOLERANCE
      ? [wrongSum(path, sum, { _tag: 'Integer', min: 1, max: 1 })]
      : []),
  ];
}

/** Sums of probabilities this near to 1 are 1. */
const SUM_TOLERANCE = 1e-12;

/** More digits than this show how doubles are added. */
const SHOWN_DIGITS = 13;

/** NaN when one of them could not be read. */
function sumOf(probabilities: readonly (number | undefined)[]): number {
  return probabilities.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0);
}

function wrongSum(path: string, sum: number, accepted: ForecastSettingsProblem['accepted']): ForecastSettingsProblem {
  return { _tag: 'WrongProbabilitySum', path, received: Number(sum.toPrecision(SHOWN_DIGITS)), accepted };
}

function ascendingCheck(
  numbers: readonly (number | undefined)[],
  pathOf: (index: number) => string,
): readonly ForecastSettingsProblem[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return number === undefined || before === undefined || number > before
      ? []
      : [invalidField(pathOf(index), number, { _tag: 'MoreThan', bound: before })];
  });
}

/** A value and where it stands; two of the same `key` are one too many. */
interface Place {
  readonly path: string;
  readonly received: unknown;
  readonly key: string;
}

/** The key of a rule that has one, and could be read. */
function keyOf({ path, read }: Entry<WrittenRule>): readonly Place[] {
  const [key, ...others] = RULE_KEYS.filter((one) => read[one] !== null);
  if (key === undefined || others.length > 0 || read[key] === undefined) return [];
  return [{ path: `${path}.${key}`, received: read[key], key: `${key} ${read[key]}` }];
}

function labelsOf(labels: readonly { readonly path: string; readonly read: string | undefined }[]): readonly Place[] {
  return labels.flatMap(({ path, read }) =>
    read === undefined ? [] : [{ path, received: read, key: normalisedLabel(read) }],
  );
}

function alreadyGiven(places: readonly Place[]): readonly AlreadyGiven[] {
  const first = new Map<string, string>();
  const problems: AlreadyGiven[] = [];
  for (const { path, received, key } of places) {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    else problems.push({ _tag: 'AlreadyGiven', path, received, accepted: { _tag: 'OtherThan', path: earlier } });
  }
  return problems;
}

/** What a forecast does not take into account yet: there the default alone is accepted, as it is written. */
const DEFAULTS_ALONE: readonly (readonly [
  path: string,
  written: string,
  receivedIn: (read: Readable<SettingsFile>) => unknown,
])[] = [
  ['overrun.default', '[[1, 1]]', ({ overrun }) => overrun?.default],
  ['overrun.activities', '[]', ({ overrun }) => overrun?.activities],
  ['dependence.rho', '0', ({ dependence }) => dependence?.rho],
  ['simulation.seed', '1', ({ simulation }) => simulation?.seed],
  ['simulation.replicates', '100000', ({ simulation }) => simulation?.replicates],
  ['scenarios', '[]', ({ scenarios }) => scenarios],
];

/** Values other than the default that are well formed: where something is wrong with one, that comes first. */
function notSupportedYet(
  read: Readable<SettingsFile>,
  found: readonly ForecastSettingsProblem[],
): readonly ForecastSettingsProblem[] {
  return DEFAULTS_ALONE.flatMap(([path, written, receivedIn]) => {
    const received = receivedIn(read);
    const isDefault = deepEqual(received, JSON.parse(written));
    if (received === undefined || isDefault || found.some((problem) => problem.path.startsWith(path))) return [];
    return [{ _tag: 'NotSupportedYet', path, received, accepted: { _tag: 'OneOf', values: [written] } }];
  });
}
