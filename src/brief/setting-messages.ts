// The settings of a plan, a team and a forecast in words: how each is called, what it is about, and its values.

import type { Bilingual } from '../core/text.js';
import type { WorkSide } from '../engagement/side.js';
import type { CountedOn } from '../forecast/settings.js';
import { SETTING_NAMES } from '../messages/setting-words.js';

/** What a setting is about. */
export const MEANINGS = {
  shown: {
    fr: 'ce qui est dû ces jours-là est listé, et la capacité de ces jours est comptée',
    en: 'what is due on these days is listed, and the capacity of these days is counted',
  },
  planned: {
    fr: "les échéances prises en compte : celles d'autour occupent aussi l'équipe",
    en: 'the deadlines that are taken into account: those around take up the team as well',
  },
  side: { fr: 'de qui est le travail listé et compté', en: 'whose work is listed and counted' },
  coverage: { fr: 'quelles périodes appartiennent à une lettre de mission', en: 'which periods belong to a letter' },
  lagOrigin: {
    fr: "la date d'une période à partir de laquelle son décalage est compté",
    en: 'the date of a period from which its lag is counted',
  },
  adjust: {
    fr: 'ce que devient une échéance qui tombe un samedi, un dimanche ou un jour férié',
    en: 'what becomes of a deadline on a Saturday, a Sunday or a holiday',
  },
  holidays: { fr: 'les jours fériés qui ferment le cabinet', en: 'the holidays on which the firm is closed' },
  statuts: { fr: 'les lettres de mission qui sont planifiées', en: 'the letters that are planned' },
  oneOffLeadDays: {
    fr: 'combien de jours avant sa date une ponctuelle peut être commencée',
    en: 'how many days before its date a one-off may be begun',
  },
  team: { fr: 'qui a des heures pour ce travail', en: 'who has hours for this work' },
  asOf: { fr: 'le jour auquel la prévision est faite', en: 'the day on which the forecast is made' },
  on: { fr: 'le jour où comptent les heures de la prévision', en: 'the day on which the hours of the forecast count' },
  levels: {
    fr: "P90 : le total d'heures qui n'est pas dépassé neuf fois sur dix",
    en: 'P90: the hours that are not exceeded nine times in ten',
  },
  risk: { fr: 'la probabilité de surcharge qui est acceptée', en: 'the probability of overload that is accepted' },
  renewal: {
    fr: "la probabilité qu'une lettre qui se termine soit renouvelée, sauf règle particulière",
    en: 'the probability that a letter which ends is renewed, unless a rule says otherwise',
  },
} as const satisfies { readonly [setting: string]: Bilingual };

/** How settings are called. */
export const NAMES: { readonly [setting in keyof typeof MEANINGS]: Bilingual } = {
  ...SETTING_NAMES,
  shown: { fr: 'jours montrés', en: 'days shown' },
  planned: { fr: 'jours planifiés', en: 'days planned' },
  side: { fr: 'travail', en: 'work' },
  holidays: { fr: 'jours fériés', en: 'holidays' },
  statuts: { fr: 'statuts retenus', en: 'statuses' },
  team: { fr: 'équipe', en: 'team' },
  asOf: { fr: 'prévision faite le', en: 'forecast made on' },
  on: { fr: 'heures de la prévision', en: 'hours of the forecast' },
  levels: { fr: 'niveaux', en: 'levels' },
  risk: { fr: 'risque accepté', en: 'risk accepted' },
  renewal: { fr: 'renouvellement', en: 'renewal' },
};

/** Whose work is requested. */
export const WORK_SIDES: { readonly [side in WorkSide]: Bilingual } = {
  firm: { fr: 'celui du cabinet', en: "the firm's" },
  client: { fr: 'celui des clients', en: "the clients'" },
  all: { fr: 'tout', en: 'all' },
};

/** The day on which hours count. */
export const COUNTED_ON: { readonly [on in CountedOn]: Bilingual } = {
  due: { fr: "à l'échéance", en: 'at the due date' },
  dueAdjusted: { fr: "à l'échéance ajustée", en: 'at the adjusted due date' },
  periodEnd: { fr: 'à la fin de la période', en: 'at the end of the period' },
  evenly: { fr: 'à parts égales sur les jours ouvrés', en: 'evenly over the working days' },
};
