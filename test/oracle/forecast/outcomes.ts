// Section 3: in which ways a letter comes into force, with which probability it is renewed, and what of this is assumed.
// The same list is read three times: with the assumed probabilities as they are, all at 0 (low), all at 1 (high).
import { addAll, compare, type Fraction, fraction, multiply, subtract, ZERO } from '../capacity/fraction.js';
import { decimal, ONE } from './decimal.js';
import type { ForecastLetter } from './letters.js';
import { given, type Rule, type SettingsInForce } from './settings.js';
import type { Pair } from './successions.js';

export type Run = 'base' | 'low' | 'high';

export interface LetterOutcome {
  probability: Fraction;
  startShift: number;
  factor: Fraction;
}

/** Where the probability of the outcomes comes from. */
type Source = 'rule' | 'succession' | 'statut-rule' | 'statut';

export interface Chances {
  outcomes: LetterOutcome[];
  source: Source;
  isAssumed: boolean;
}

const ORDER = ['letter', 'client', 'manager', 'profitCenter', 'statut'] as const;

function keyValueOf(letter: ForecastLetter, key: (typeof ORDER)[number]): string | number | null {
  return key === 'letter' ? letter.id : letter[key];
}

/** Section 3.1: the rules of a letter, those by letter first, those by statut last. */
function rulesOf(letter: ForecastLetter, rules: readonly Rule[]): { key: (typeof ORDER)[number]; rule: Rule }[] {
  return ORDER.flatMap((key) => {
    const value = keyValueOf(letter, key);
    return rules.filter((rule) => value !== null && rule[key] === value).map((rule) => ({ key, rule }));
  });
}

/** Whether a rule's key is one of the letter's. */
export function matches(rule: Rule, letter: ForecastLetter): boolean {
  return rulesOf(letter, [rule]).length > 0;
}

function firstField(
  letter: ForecastLetter,
  { rules }: SettingsInForce,
  field: 'renewal' | 'hoursFactor' | 'renewalHoursFactor',
): Fraction | null {
  for (const { rule } of rulesOf(letter, rules)) {
    const found = given(rule[field]);
    if (found !== null) return found;
  }
  return null;
}

/** g of section 3.3. */
export function hoursFactor(letter: ForecastLetter, settings: SettingsInForce): Fraction {
  return firstField(letter, settings, 'hoursFactor') ?? ONE;
}

/** f of section 3.4. */
export function renewalHoursFactor(letter: ForecastLetter, settings: SettingsInForce): Fraction {
  return firstField(letter, settings, 'renewalHoursFactor') ?? settings.renewalHoursFactor;
}

function assumedAt(run: Run, probability: Fraction): Fraction {
  if (run === 'base') return probability;
  return run === 'low' ? ZERO : ONE;
}

/** r of section 3.4. */
export function renewalOf(
  letter: ForecastLetter,
  settings: SettingsInForce,
  run: Run,
): { probability: Fraction; isAssumed: boolean } {
  const found = firstField(letter, settings, 'renewal') ?? settings.renewalProbability;
  if (found !== null) return { probability: found, isAssumed: false };
  return { probability: assumedAt(run, fraction(9n, 10n)), isAssumed: true };
}

/** Section 3.2. */
function tableOf(statut: number | null): { probability: Fraction; isAssumed: boolean } {
  switch (statut) {
    case 2:
    case 8:
      return { probability: ONE, isAssumed: false };
    case 3:
      return { probability: ZERO, isAssumed: false };
    case 1:
    case 6:
      return { probability: fraction(1n, 2n), isAssumed: true };
    case 7:
      return { probability: fraction(9n, 10n), isAssumed: true };
    default:
      return { probability: ONE, isAssumed: true };
  }
}

const hasOutcomes = (rule: Rule): boolean => given(rule.probability) !== null || (rule.outcomes ?? null) !== null;

/** The outcomes that a rule writes. */
function written(rule: Rule, g: Fraction): LetterOutcome[] {
  const probability = given(rule.probability);
  if (probability !== null) return [{ probability, startShift: 0, factor: g }];
  return (rule.outcomes ?? []).map((outcome) => ({
    probability: decimal(outcome.probability),
    startShift: outcome.startShift ?? 0,
    factor: multiply(decimal(outcome.hoursFactor ?? 1), g),
  }));
}

/** A sum of given probabilities; within 1e-12 of 1 it counts as 1. */
export function sumOf(outcomes: readonly LetterOutcome[]): Fraction {
  const sum = addAll(outcomes.map(({ probability }) => probability));
  return isNearly(sum, ONE) ? ONE : sum;
}

/** Whether two probabilities are within 1e-12 of each other. */
export function isNearly(a: Fraction, b: Fraction): boolean {
  const near = fraction(1n, 10n ** 12n);
  return compare(subtract(a, b), near) <= 0 && compare(subtract(b, a), near) <= 0;
}

const greater = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** Section 3.3: the first case that applies. */
export function chancesOf(
  letter: ForecastLetter,
  pairs: readonly Pair[],
  settings: SettingsInForce,
  run: Run,
): Chances {
  const g = hoursFactor(letter, settings);
  const rules = rulesOf(letter, settings.rules).filter(({ rule }) => hasOutcomes(rule));
  // 1. A cancelled letter listens to a rule by letter alone.
  const own = rules.find(({ key }) => (letter.statut === 3 ? key === 'letter' : key !== 'statut'));
  if (own !== undefined) return { outcomes: written(own.rule, g), source: 'rule', isAssumed: false };

  // 2. The renewal of its predecessor.
  const byStatut = rules.find(({ key }) => key === 'statut');
  const single = byStatut === undefined ? undefined : written(byStatut.rule, g);
  const predecessor = pairs.find(({ after }) => after === letter)?.before;
  const isPending = letter.statut === 1 || letter.statut === 6 || letter.statut === 7;
  if (isPending && predecessor !== undefined && settings.successors === 'renewal' && (single?.length ?? 1) === 1) {
    const certain = compare(sumOf(chancesOf(predecessor, pairs, settings, 'base').outcomes), ONE) === 0;
    if (certain) {
      const r = renewalOf(predecessor, settings, run);
      const table = { probability: assumedAt(run, tableOf(letter.statut).probability), startShift: 0, factor: g };
      const { probability, startShift, factor } = single?.[0] ?? table;
      return {
        outcomes: [{ probability: greater(r.probability, probability), startShift, factor }],
        source: 'succession',
        isAssumed: r.isAssumed || single === undefined,
      };
    }
  }

  // 3. A rule by statut; 4. the table.
  if (single !== undefined) return { outcomes: single, source: 'statut-rule', isAssumed: false };
  const { probability, isAssumed } = tableOf(letter.statut);
  const outcome = { probability: isAssumed ? assumedAt(run, probability) : probability, startShift: 0, factor: g };
  return { outcomes: [outcome], source: 'statut', isAssumed };
}
