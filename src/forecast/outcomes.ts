// In which ways a letter may come into force, and with which probability it is renewed: by rule, as the renewal of the letter it succeeds,
// or by its statut. What no one gave is assumed. FORECAST sections 3.1 to 3.4.

import { STATUT } from '../engagement/codes.js';
import type { Letter } from '../engagement/letter.js';
import { type Decimal, decimalOf, isOneFactor, ONE, product } from './decimal.js';
import { type RuleInForce, type RuleKey, RulesInForce } from './rules-in-force.js';
import type { ForecastSettings, Rule } from './settings.js';
import type { Successions } from './succession.js';

/** A way in which a letter comes into force. */
export interface Outcome {
  readonly probability: number;
  /** Months by which it starts later, 0..60. */
  readonly startShift: number;
  /** On all hours of the letter, renewals included. */
  readonly hoursFactor: Decimal;
}

/** What an assumed probability is about: a statut of the table, or a succession. */
export type AssumedOutcome = 'statut' | 'succession';

/** The ways of one letter; what they leave of 1 is lost. */
export interface OutcomesOfLetter {
  /** From the least to the most favourable. */
  readonly outcomes: readonly Outcome[];
  /** What is assumed of them; null when nothing is. */
  readonly assumed: AssumedOutcome | null;
}

/** The renewals of one letter. */
export interface RenewalOfLetter {
  /** Of each renewal, given the window before. */
  readonly probability: number;
  readonly isAssumed: boolean;
  /** On the hours of renewal k, to the power k. */
  readonly hoursFactor: Decimal;
}

/** What assumed probabilities are taken for: as they are assumed, or all 0 or all 1. FORECAST section 7.1. */
export type Assumed = 'assumed' | 0 | 1;

export const ASSUMED_RENEWAL = 0.9;

/** Those of the table that are not 1. */
const PROBABILITY_OF_STATUT: ReadonlyMap<number | null, number> = new Map([
  [STATUT.proposed, 0.5],
  [STATUT.cancelled, 0],
  [STATUT.edited, 0.5],
  [STATUT.signingElectronically, 0.9],
]);
const NOT_ASSUMED: readonly (number | null)[] = [STATUT.signed, STATUT.cancelled, STATUT.signedElectronically];
/** A letter of one of these statuts may be the renewal of another. */
const PENDING: readonly (number | null)[] = [STATUT.proposed, STATUT.edited, STATUT.signingElectronically];

const PARTICULAR: readonly RuleKey[] = ['letter', 'client', 'manager', 'profitCenter'];

/** Outcomes and renewals of the letters of a portfolio under some settings. */
export class Prospects {
  readonly #rules: RulesInForce;

  constructor(
    private readonly settings: Pick<ForecastSettings, 'rules' | 'renewals'>,
    private readonly successions: Successions,
  ) {
    this.#rules = new RulesInForce(settings.rules);
  }

  /** The ways in which a letter may come into force. */
  outcomesOf(letter: Letter, assumed: Assumed = 'assumed'): OutcomesOfLetter {
    const { statut } = letter;
    const particular = this.#particular(letter);
    const factor = this.#hoursFactorOf(letter);
    if (particular !== null) return byRule(particular.rule, factor);
    const byStatut = this.#rules.of(letter, 'outcomes', ['statut']);
    const succession = PENDING.includes(statut)
      ? this.#succession(letter, byStatut?.rule ?? null, factor, assumed)
      : null;
    if (succession !== null) return succession;
    if (byStatut !== null) return byRule(byStatut.rule, factor);
    const isAssumed = !NOT_ASSUMED.includes(statut);
    const probability = isAssumed && assumed !== 'assumed' ? assumed : tableProbability(statut);
    return {
      outcomes: [{ probability, startShift: 0, hoursFactor: factor }],
      assumed: isAssumed ? 'statut' : null,
    };
  }

  /** The renewals of a letter. */
  renewalOf(letter: Letter, assumed: Assumed = 'assumed'): RenewalOfLetter {
    const { probability, hoursFactor } = this.settings.renewals;
    const given = this.#rules.of(letter, 'renewal')?.rule.renewal ?? probability;
    const factor = this.#rules.of(letter, 'renewalHoursFactor')?.rule.renewalHoursFactor ?? hoursFactor;
    const isAssumed = given === null;
    return {
      probability: isAssumed ? (assumed === 'assumed' ? ASSUMED_RENEWAL : assumed) : given,
      isAssumed,
      hoursFactor: decimalOf(factor),
    };
  }

  /** Whether a signed letter does not come into force as written: a rule gives it a probability other than 1 in all, a later start or other hours. */
  isChanged(letter: Letter): boolean {
    const rule = (this.#particular(letter) ?? this.#rules.of(letter, 'outcomes', ['statut']))?.rule;
    const isOther = rule?.outcomes?.some(({ startShift, hoursFactor }) => startShift > 0 || hoursFactor !== 1);
    const { outcomes } = this.outcomesOf(letter);
    return isOther === true || !isOneFactor(this.#hoursFactorOf(letter)) || !isOne(sumOf(outcomes));
  }

  /** The rule about this very letter, its client, its manager or its profit centre. */
  #particular(letter: Letter): RuleInForce | null {
    // A cancelled letter does not come back because its client is likely.
    return this.#rules.of(letter, 'outcomes', letter.statut === STATUT.cancelled ? ['letter'] : PARTICULAR);
  }

  /** The letter as the renewal of its predecessor, if it is that; `byStatut`: the rule about its statut. */
  #succession(letter: Letter, byStatut: Rule | null, factor: Decimal, assumed: Assumed): OutcomesOfLetter | null {
    const succession = this.successions.into(letter);
    if (succession === null || this.settings.renewals.successors !== 'renewal') return null;
    if (!isOne(sumOf(this.outcomesOf(succession.letter).outcomes))) return null;
    const own = byStatut === null ? null : byRule(byStatut, factor).outcomes;
    if (own !== null && own.length !== 1) return null;
    const renewal = this.renewalOf(succession.letter, assumed);
    const [outcome] = own ?? [
      {
        probability: assumed === 'assumed' ? tableProbability(letter.statut) : assumed,
        startShift: 0,
        hoursFactor: factor,
      },
    ];
    return {
      outcomes: [{ ...outcome, probability: Math.max(renewal.probability, outcome.probability) }],
      assumed: renewal.isAssumed || own === null ? 'succession' : null,
    };
  }

  #hoursFactorOf(letter: Letter): Decimal {
    const factor = this.#rules.of(letter, 'hoursFactor')?.rule.hoursFactor;
    return factor === undefined ? ONE : decimalOf(factor);
  }
}

function byRule(rule: Rule, factor: Decimal): OutcomesOfLetter {
  const given = rule.outcomes ?? [{ probability: rule.probability as number, startShift: 0, hoursFactor: 1 }];
  return {
    outcomes: given.map(({ probability, startShift, hoursFactor }) => ({
      probability,
      startShift,
      hoursFactor: product(factor, decimalOf(hoursFactor)),
    })),
    assumed: null,
  };
}

/** A statut that is none of the table, or cannot be read, is as the unset one. */
function tableProbability(statut: number | null): number {
  return PROBABILITY_OF_STATUT.get(statut) ?? 1;
}

/** What outcomes leave of 1 is lost. */
export function sumOf(outcomes: readonly Pick<Outcome, 'probability'>[]): number {
  return outcomes.reduce((sum, { probability }) => sum + probability, 0);
}

/** Sums of given probabilities that are as near to 1 count as 1. */
const NEAR_ONE = 1e-12;

/** Whether a sum of probabilities is 1. */
export function isOne(sum: number): boolean {
  return Math.abs(sum - 1) <= NEAR_ONE;
}
