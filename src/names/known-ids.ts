// The ids of each kind in what was read, in the order in which they come, each with the name that the data itself gives.

import { canonical } from '../core/canonical.js';
import type { Letter } from '../engagement/letter.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { isNotBlank } from '../engagement/reference-name.js';
import type { Plan } from '../schedule/plan.js';
import type { NameKind } from './kinds.js';

/** What names a member and a pool: a team, or as much of it. */
export interface NamedTeam {
  readonly members: readonly { readonly id: string; readonly pool: string; readonly name?: string | null }[];
}

/** Where ids come from: a portfolio, a plan of it, or letters, as those of a forecast. */
export type IdSource = Portfolio | Plan | readonly Letter[];

/** The ids of a kind; null for one of which the data gives no name. */
export type KnownIds = ReadonlyMap<string, string | null>;

/** The ids of a kind. */
export function knownIds(kind: NameKind, source: IdSource, team: NamedTeam): KnownIds {
  const ids = new Map<string, string | null>();
  // Of several names of one id the first that is not blank counts.
  const add = (id: string | null, ...names: readonly (string | null | undefined)[]) => {
    if (id === null) return;
    const name = ids.get(id) ?? names.find((one) => typeof one === 'string' && isNotBlank(one)) ?? null;
    ids.set(id, name);
  };
  if (kind === 'member') for (const { id, name } of team.members) add(id, name, id);
  else if (kind === 'pool') for (const { pool } of team.members) add(pool, pool);
  else {
    for (const letter of lettersOf(source)) {
      if (kind === 'client') add(letter.client, letter.clientName);
      else if (kind === 'manager') add(letter.manager, letter.managerName);
      else if (kind === 'profitCenter') add(letter.profitCenter, letter.profitCenter);
      else add(letter.id, letter.codeIBS, letter.description);
    }
    if (kind === 'letter') for (const id of otherLetterIds(source)) add(id);
  }
  return ids;
}

function lettersOf(source: IdSource): Iterable<Letter> {
  if ('schedule' in source) return new Set(source.schedule.letters);
  return 'letters' in source ? source.letters : source;
}

/** Letters that could not be read, or that rows name and nobody has received. */
function* otherLetterIds(source: IdSource): Iterable<string | null> {
  if ('schedule' in source) for (const { letterId } of source.unplanned) yield letterId;
  else if ('letters' in source) {
    for (const { letterId } of source.rejected) yield letterId;
    for (const { letterId } of source.activities) yield letterId;
  }
}

/** An id as ids are compared: composed characters, blanks and case apart. */
export function withoutBlanksAndCase(id: string): string {
  return canonical(id).replaceAll(/\s/g, '').toLowerCase();
}
