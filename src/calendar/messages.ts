// How people call the zones of public holidays.

import type { Bilingual } from '../core/text.js';
import type { FrenchZone } from './french-holidays.js';

/** The zones. */
export const ZONE_NAMES: { readonly [zone in FrenchZone]: Bilingual } = {
  metropole: { fr: 'métropole', en: 'metropole' },
  'alsace-moselle': { fr: 'Alsace-Moselle', en: 'Alsace-Moselle' },
  guadeloupe: { fr: 'Guadeloupe', en: 'Guadeloupe' },
  guyane: { fr: 'Guyane', en: 'Guyane' },
  martinique: { fr: 'Martinique', en: 'Martinique' },
  mayotte: { fr: 'Mayotte', en: 'Mayotte' },
  reunion: { fr: 'Réunion', en: 'Reunion' },
  'saint-barthelemy': { fr: 'Saint-Barthélemy', en: 'Saint-Barthelemy' },
  'saint-martin': { fr: 'Saint-Martin', en: 'Saint-Martin' },
};
