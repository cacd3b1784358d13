// Section 9: the assumptions the plan warns about, for a letter and for an activity.
// A letter is warned about once, an activity once, whatever the plan keeps of them.
// Statuts are those of the API: 0 is seen though undocumented, 1 to 8 are documented.
import { isLong } from './fiscal.js';
import type { OracleActivity, OracleLetter } from './rows.js';
import type { OracleWarning } from './types.js';

/** Section 9: the warnings about a letter. */
export function letterWarnings(letter: OracleLetter): OracleWarning['tag'][] {
  const tags: OracleWarning['tag'][] = [];
  if (letter.year !== null && isLong(letter.year)) tags.push('LongFiscalYear');
  if (letter.statut === 5) tags.push('ActivitiesMayBeIncomplete');
  if (![0, 1, 2, 3, 4, 5, 6, 7, 8].includes(letter.statut ?? -1)) tags.push('UnknownStatut');
  return tags;
}

/** Section 9: the warnings about an activity that reads well. */
export function activityWarnings(activity: OracleActivity): OracleWarning['tag'][] {
  const tags: OracleWarning['tag'][] = [];
  if (activity.dateFreqIgnored) tags.push('DateFreqIgnored');
  if (activity.calage === 3 && activity.frequence < 4) tags.push('PostFiscalBelowYearly');
  if (activity.side === 'none') tags.push('SideUndeclared');
  if (activity.side === 'both') tags.push('SideShared');
  return tags;
}
