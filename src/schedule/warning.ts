// What is planned on an assumption: the warnings of SEMANTICS section 9.
// They are a property of the rows, not of a plan's options: once for each accepted letter, and for each readable activity of one.

import { addMonths } from '../calendar/month-arithmetic.js';
import type { Activity } from '../engagement/activity.js';
import { isKnownStatut, STATUT } from '../engagement/codes.js';
import type { Letter } from '../engagement/letter.js';

/** The assumptions that a warning can report. */
export type WarningTag =
  /** A recurring activity carries a `dateFreq`, which is ignored. */
  | 'DateFreqIgnored'
  /** `calage` 3 with a frequency below yearly: laid as a series from each close to the next. */
  | 'PostFiscalBelowYearly'
  /** The reference fiscal year is longer than 24 months. */
  | 'LongFiscalYear'
  /** Statut 5: the letter's activities may be incomplete. */
  | 'ActivitiesMayBeIncomplete'
  /** A statut that is not documented. */
  | 'UnknownStatut'
  /** Neither the firm's nor the client's: treated as the firm's. */
  | 'SideUndeclared'
  /** Both the firm's and the client's: the firm's hours count. */
  | 'SideShared';

/** An assumption made for a letter (`activity` null) or for one of its activities (its rank). */
export interface Warning {
  readonly _tag: WarningTag;
  readonly letterId: string;
  readonly activity: number | null;
}

/** The warnings of a letter itself. */
export function warningsOfLetter({ id, statut, fiscalYear }: Letter): readonly Warning[] {
  const tags: WarningTag[] = [];
  if (fiscalYear !== null && fiscalYear.last > addMonths(fiscalYear.first - 1, 24)) tags.push('LongFiscalYear');
  if (statut === STATUT.errorCreatingActivities) tags.push('ActivitiesMayBeIncomplete');
  if (!isKnownStatut(statut)) tags.push('UnknownStatut');
  return tags.map((_tag) => ({ _tag, letterId: id, activity: null }));
}

/** The warnings of an activity of an accepted letter. */
export function warningsOfActivity(letter: Letter, activity: Activity): readonly Warning[] {
  const tags: WarningTag[] = [];
  if (activity.hasIgnoredDateFreq) tags.push('DateFreqIgnored');
  if (activity.calage === 3 && activity.frequence < 4) tags.push('PostFiscalBelowYearly');
  if (activity.side === 'none') tags.push('SideUndeclared');
  if (activity.side === 'both') tags.push('SideShared');
  return tags.map((_tag) => ({
    _tag,
    letterId: letter.id,
    activity: activity.rank,
  }));
}
