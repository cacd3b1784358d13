// The part of a firm that `report` is about: the client, the manager or the pool that options name by an id or a label.

import { NearNames, plainName } from '../../core/similar-names.js';
import { visible } from '../../core/text.js';
import type { NameKind } from '../../names/kinds.js';
import { type PartOfFirm, poolOfTeam } from '../../team/part-of-firm.js';
import type { Team } from '../../team/team.js';
import type { Context } from '../context.js';
import { flagOf, type OptionsOf } from '../flags.js';
import type { Labels } from '../terminal/labels.js';
import { usageFailure } from '../usage-errors.js';

/** The options that name a part. */
const PARTS = ['client', 'manager', 'pool'] as const satisfies readonly NameKind[];

/** The most names that are shown where none was meant. */
const MOST_NAMES = 5;

type Part = (typeof PARTS)[number];

/** The part. */
export interface ReportPart {
  /** Null is all. */
  readonly of: PartOfFirm | null;
  /** Those of it who do its work; null where no team was read. */
  readonly team: Team | null;
  /** The client and the manager, by their labels; null when neither is named. */
  readonly ofWork: string | null;
  /** The label of the pool; null when none is named. */
  readonly pool: string | null;
}

/** The part that the options name; all where they name none. Throws the failure of a name that means none, or several. */
export function reportPart(
  given: Pick<OptionsOf<'report'>, Part>,
  team: Team | null,
  labels: Labels,
  context: Context,
): ReportPart {
  const ids: { readonly [part in Part]: string | null } = {
    client: idOf('client', given.client, labels, context),
    manager: idOf('manager', given.manager, labels, context),
    pool: idOf('pool', given.pool, labels, context),
  };
  const { client, manager, pool } = ids;
  const labelOf = (part: Part) => {
    const id = ids[part];
    return id === null ? [] : [labels.names.label(part, id)];
  };
  const ofWork = [...labelOf('client'), ...labelOf('manager')];
  const isPart = Object.values(ids).some((id) => id !== null);
  return {
    of: isPart
      ? {
          ...(client !== null && { client }),
          ...(manager !== null && { manager }),
          ...(pool !== null && team !== null && { pool: { id: pool, team } }),
        }
      : null,
    team: team === null || pool === null ? team : poolOfTeam(team, pool),
    ofWork: ofWork.length === 0 ? null : ofWork.join(', '),
    pool: labelOf('pool')[0] ?? null,
  };
}

/** The id that an option names; null where it is not given. */
function idOf(part: Part, typed: string | undefined, { names }: Labels, { texts }: Context): string | null {
  if (typed === undefined) return null;
  const found = names.resolve(part, typed);
  if (found._tag === 'Right') return found.right;
  const [flag, name] = [flagOf(part), visible(typed)];
  if (found.left.length > 0) throw usageFailure(texts.report.severalCalled(flag, name, found.left.map(visible)), texts);
  const known = names.ids(part).map((id) => names.label(part, id));
  const near = new NearNames(known).nearest(typed);
  if (near !== undefined) throw usageFailure(texts.report.nobodyCalled(flag, name, visible(near)), texts);
  const alike = known.filter((label) => plainName(label).includes(plainName(typed)));
  const shown = (alike.length > 0 ? alike : known).map(visible);
  const some = shown.length > MOST_NAMES ? [...shown.slice(0, MOST_NAMES), '…'] : shown;
  throw usageFailure(texts.report.nobodyOf(flag, name, some.join(', ')), texts);
}
