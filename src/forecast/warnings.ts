// What is worth saying of a forecast beside its figures: rules and capacities of no use, signed letters that a rule makes uncertain,
// successions that overlap. FORECAST sections 2, 3.3, 4.1 and 5.

import { meantName, NearNames } from '../core/similar-names.js';
import { signatureOf } from '../engagement/codes.js';
import type { Letter } from '../engagement/letter.js';
import type { CapacityTable } from './capacity-table.js';
import type { Prospects } from './outcomes.js';
import type { OverlappingSuccession, SignedLetterByRule, UnusedCapacity, UnusedRule } from './problem.js';
import { type RuleKey, VALUE_OF } from './rules-in-force.js';
import { RULE_KEYS, type Rule } from './settings.js';
import type { Succession } from './succession.js';

/** The rules whose key has a value that no letter has. */
export function unusedRules(rules: readonly Rule[], letters: readonly Letter[]): readonly UnusedRule[] {
  const known = RULE_KEYS.map((by) => ({ by, values: new Set(letters.map(VALUE_OF[by])) }));
  const near = new Map<RuleKey, NearNames>();
  const nearest = (by: RuleKey, values: ReadonlySet<string | number | null>, value: string) => {
    const names = near.get(by) ?? new NearNames([...values].filter((name) => typeof name === 'string'));
    near.set(by, names);
    return names.nearest(value);
  };
  return rules.flatMap((rule, index) =>
    known.flatMap(({ by, values }): readonly UnusedRule[] => {
      const value = rule[by];
      if (value === undefined || values.has(value)) return [];
      const hint = typeof value === 'string' ? nearest(by, values, value) : undefined;
      const accepted = { _tag: 'NameInRows', by } as const;
      const path = `rules[${index}].${by}`;
      return [{ _tag: 'UnusedRule', path, received: value, accepted, ...(hint === undefined ? {} : { hint }) }];
    }),
  );
}

/** The entries of a table that are the capacity of no bucket; `buckets` null: cells are not by one key of time alone. */
export function unusedCapacities(
  { periods }: CapacityTable,
  buckets: readonly string[] | null,
): readonly UnusedCapacity[] {
  const known = new Set(buckets);
  return [...periods.keys()]
    .filter((name) => !known.has(name))
    .map((name) => {
      const hint = buckets === null ? undefined : meantName(name, buckets);
      return {
        _tag: 'UnusedCapacity',
        path: 'capacity',
        received: name,
        accepted:
          buckets === null
            ? { _tag: 'OneTimeKey' }
            : { _tag: 'PeriodIn', first: buckets[0], last: buckets[buckets.length - 1] },
        ...(hint === undefined ? {} : { hint }),
      };
    });
}

/** The signed letters that do not come into force just as written; none where there are none. */
export function signedLettersByRule(letters: readonly Letter[], prospects: Prospects): readonly SignedLetterByRule[] {
  const changed = letters
    .filter(({ statut }) => signatureOf(statut) === 'signed')
    .filter((one) => prospects.isChanged(one));
  return changed.length === 0 ? [] : [{ _tag: 'SignedLetterByRule', letters: changed.map(({ id }) => id) }];
}

/** The successions whose letters overlap. */
export function overlappingSuccessions(successions: readonly Succession[]): readonly OverlappingSuccession[] {
  return successions.flatMap(({ letter, successor, gapDays }) =>
    gapDays < 0
      ? [{ _tag: 'OverlappingSuccession' as const, letter: letter.id, successor: successor.id, days: -gapDays }]
      : [],
  );
}
