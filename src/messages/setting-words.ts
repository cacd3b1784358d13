// How people call the settings of a plan and their values.

import type { Bilingual } from '../core/text.js';

/** Settings by their names among the options. */
export const SETTING_NAMES = {
  timeZone: { fr: 'fuseau horaire', en: 'time zone' },
  coverage: { fr: 'couverture', en: 'coverage' },
  lagOrigin: { fr: 'origine du décalage', en: 'origin of the lag' },
  adjust: { fr: 'report des jours fermés', en: 'move off closed days' },
  oneOffLeadDays: { fr: "jours d'avance d'une ponctuelle", en: 'days before a one-off' },
} as const satisfies { readonly [name: string]: Bilingual };

/** Values of settings; a zone and numbers are what they are. */
export const SETTING_VALUES: { readonly [value: string]: Bilingual } = {
  default: { fr: 'par défaut', en: 'default' },
  mission: { fr: 'mission', en: 'mission' },
  'fiscal-year': { fr: 'exercice', en: 'fiscal year' },
  periodEnd: { fr: 'fin de la période', en: 'end of the period' },
  periodStart: { fr: 'début de la période', en: 'start of the period' },
  none: { fr: 'aucun', en: 'none' },
  following: { fr: 'jour ouvré suivant', en: 'following working day' },
  preceding: { fr: 'jour ouvré précédent', en: 'preceding working day' },
  modifiedFollowing: { fr: 'jour ouvré suivant, sans changer de mois', en: 'following working day of the same month' },
};
