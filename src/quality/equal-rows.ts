// Rows that may be one row entered twice, and labels that may be one label. They count as they are: rows are merged by their
// `objectId` alone, labels not at all. SEMANTICS section 9.

import { groupedBy } from '../core/grouped.js';
import type { Activity } from '../engagement/activity.js';

/** What makes two rows of a letter equal: their label and what they are planned by, whatever their `objectId`. */
const COMPARED = [
  'frequence',
  'calage',
  'decalage',
  'datePrevObligation',
  'dateFreq',
  'hasIgnoredDateFreq',
  'unite',
  'quantite',
  'side',
  'activite',
] as const satisfies readonly (keyof Activity)[];

/** The activities that are equal to others of their letter, each group of equal ones in the order received. */
export function equalActivities(activities: readonly Activity[]): readonly (readonly Activity[])[] {
  const ofLetters = activities.filter(({ letterId }) => letterId !== null);
  const groups = groupedBy(ofLetters, (activity) =>
    JSON.stringify([activity.letterId, ...COMPARED.map((name) => activity[name])]),
  );
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** The activities of each label, where labels differ by no more than blanks, case, accents and how these are encoded. */
export function similarlyLabelled(activities: readonly Activity[]): readonly (readonly (readonly Activity[])[])[] {
  const byLabel = groupedBy(activities, ({ activite }) => activite);
  const groups = groupedBy(byLabel.values(), ([{ activite }]) => foldedLabel(activite));
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** A label without what a reader may not see, or write in another way. */
function foldedLabel(label: string): string {
  return label
    .normalize('NFD')
    .replaceAll(/[\s\p{M}]/gu, '')
    .toLowerCase();
}
