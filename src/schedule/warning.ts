// What is planned on an assumption: the warnings of SEMANTICS section 9.
// They are a property of the rows, not of a plan's options: once for each accepted letter, and for each readable activity of one.

import { addMonths } from '../calendar/month-arithmetic.js';
import type { Activity } from '../engagement/activity.js';
import { isKnownStatut, STATUT } from '../engagement/codes.js';
import { daysOf, type Letter } from '../engagement/letter.js';

/** One of the warnings of SEMANTICS section 9. */
export type WarningTag =
  /** A recurring activity carries a `dateFreq`, which is ignored. */
  | 'DateFreqIgnored'
  /** `calage` 3 with a frequency below yearly: its periods are a series from each close to the next. */
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

/** The assumptions that a warning can report. */
export const WARNING_TAGS = [
  'DateFreqIgnored',
  'PostFiscalBelowYearly',
  'LongFiscalYear',
  'ActivitiesMayBeIncomplete',
  'UnknownStatut',
  'SideUndeclared',
  'SideShared',
] as const satisfies readonly WarningTag[];

/** An assumption made for a letter (`activity` null) or for one of its activities (its rank). */
export interface Warning {
  readonly _tag: WarningTag;
  readonly letterId: string;
  readonly activity: number | null;
}

/** Adds the warnings of a letter itself. */
export function addWarningsOfLetter(letter: Letter, warnings: Warning[]): void {
  const { id, statut } = letter;
  const { fiscalYear } = daysOf(letter);
  const warn = (_tag: WarningTag) => warnings.push({ _tag, letterId: id, activity: null });
  if (fiscalYear !== null && fiscalYear.last > addMonths(fiscalYear.first - 1, 24)) warn('LongFiscalYear');
  if (statut === STATUT.errorCreatingActivities) warn('ActivitiesMayBeIncomplete');
  if (!isKnownStatut(statut)) warn('UnknownStatut');
}

/** Adds the warnings of an activity of an accepted letter. */
export function addWarningsOfActivity({ id }: Letter, activity: Activity, warnings: Warning[]): void {
  const warn = (_tag: WarningTag) => warnings.push({ _tag, letterId: id, activity: activity.rank });
  if (activity.hasIgnoredDateFreq) warn('DateFreqIgnored');
  if (activity.calage === 3 && activity.frequence < 4) warn('PostFiscalBelowYearly');
  if (activity.side === 'none') warn('SideUndeclared');
  if (activity.side === 'both') warn('SideShared');
}
