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
  return `${letterPart(letter)}/${escaped(activity.key)}/`;
}

/** What stands before the first slash of the ids of a letter's occurrences, and of no other's. */
export function letterPart({ id }: Letter): string {
  return escaped(id);
}

/** The letter's part of an id. */
export function letterPartOf(id: string): string {
  return id.split('/', 1)[0];
}

/** `%` and `/` as a URL writes them, so that no two pairs of ids join to the same text; other characters stay. */
function escaped(id: string): string {
  if (!id.includes('%') && !id.includes('/')) return id;
  return id.replaceAll('%', '%25').replaceAll('/', '%2F');
}
