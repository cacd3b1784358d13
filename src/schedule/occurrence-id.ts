// The identity of an occurrence: letter id, activity key and period end, joined by slashes. SEMANTICS section 10.

import { type Day, isoDateOf } from '../calendar/civil-date.js';
import type { Activity } from '../engagement/activity.js';
import type { Letter } from '../engagement/letter.js';

/** The id of the occurrence of an activity whose period ends on a day. */
export function occurrenceId(letter: Letter, activity: Activity, periodEnd: Day): string {
  return `${occurrenceIdPrefix(letter, activity)}${isoDateOf(periodEnd)}`;
}

/** What the ids of an activity's occurrences begin with; no other activity's begin with it. */
export function occurrenceIdPrefix(letter: Letter, activity: Activity): string {
  return `${escaped(letter.id)}/${escaped(activity.key)}/`;
}

/** `%` and `/` as a URL writes them, so that no two pairs of ids join to the same text; other characters stay. */
function escaped(id: string): string {
  if (!id.includes('%') && !id.includes('/')) return id;
  return id.replaceAll('%', '%25').replaceAll('/', '%2F');
}
