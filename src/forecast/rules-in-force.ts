// Which rule counts for a field of a letter: the first that has it, in the order letter, client, manager, profit centre, statut.
// Fields are looked up one by one. FORECAST section 3.1.

import type { Letter } from '../engagement/letter.js';
import { RULE_KEYS, type Rule } from './settings.js';

/** What a rule is about. */
export type RuleKey = (typeof RULE_KEYS)[number];

/** The fields that are looked up; `probability` and `outcomes` are one. */
export type RuleField = 'outcomes' | 'renewal' | 'hoursFactor' | 'renewalHoursFactor';

/** What a letter is named by. */
export const VALUE_OF: { readonly [key in RuleKey]: (letter: Letter) => string | number | null } = {
  letter: ({ id }) => id,
  client: ({ client }) => client,
  manager: ({ manager }) => manager,
  profitCenter: ({ profitCenter }) => profitCenter,
  statut: ({ statut }) => statut,
};

/** A rule with what it is about. */
export interface RuleInForce {
  readonly by: RuleKey;
  readonly rule: Rule;
}

/** The rules of some settings, by what they are about. */
export class RulesInForce {
  readonly #rules: ReadonlyMap<RuleKey, ReadonlyMap<string | number, Rule>>;

  constructor(rules: readonly Rule[]) {
    const byKey = RULE_KEYS.map((key) => {
      const about = rules.flatMap((rule): (readonly [string | number, Rule])[] => {
        const value = rule[key];
        return value === undefined ? [] : [[value, rule]];
      });
      return [key, new Map(about)] as const;
    });
    this.#rules = new Map(byKey);
  }

  /** The rule in force for a field of a letter, among those about some keys; null when none has it. */
  of(letter: Letter, field: RuleField, keys: readonly RuleKey[] = RULE_KEYS): RuleInForce | null {
    for (const by of keys) {
      const value = VALUE_OF[by](letter);
      const rule = value === null ? undefined : this.#rules.get(by)?.get(value);
      if (rule !== undefined && hasField(rule, field)) return { by, rule };
    }
    return null;
  }
}

function hasField(rule: Rule, field: RuleField): boolean {
  return field === 'outcomes'
    ? rule.outcomes !== undefined || rule.probability !== undefined
    : rule[field] !== undefined;
}
