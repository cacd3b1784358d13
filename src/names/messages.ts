// The words of labels: what stands before the beginning of an id that has no name, and for no id at all.

import type { Bilingual } from '../core/text.js';
import type { NameKind } from './kinds.js';

/** Before the first characters of an id without a name; a kind that is not here has ids that people know. */
export const UNNAMED: { readonly [kind in NameKind]?: Bilingual } = {
  client: { fr: 'client', en: 'client' },
  manager: { fr: 'responsable', en: 'manager' },
  letter: { fr: 'lettre', en: 'letter' },
};

/** For no id. */
export const NONE: { readonly [kind in NameKind]: Bilingual } = {
  client: { fr: 'sans client', en: 'no client' },
  manager: { fr: 'sans responsable', en: 'no manager' },
  profitCenter: { fr: 'sans centre', en: 'no profit center' },
  letter: { fr: 'sans lettre', en: 'no letter' },
  member: { fr: 'sans collaborateur', en: 'no member' },
  pool: { fr: 'sans pôle', en: 'no pool' },
};
