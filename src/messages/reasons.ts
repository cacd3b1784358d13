// Why a row is unplanned and what a plan assumes, as sentences in French and English.

import type { Bilingual, Language } from '../core/text.js';
import type { UnplannedReason } from '../schedule/unplanned-reasons.js';
import type { WarningTag } from '../schedule/warning.js';

const REASONS: { readonly [reason in UnplannedReason]: Bilingual } = {
  InvalidRow: { fr: 'ligne illisible', en: 'the row cannot be read' },
  UnknownLetter: { fr: 'lettre de mission inconnue', en: 'unknown letter' },
  RejectedLetter: { fr: 'lettre de mission illisible', en: 'its letter cannot be read' },
  CancelledLetter: { fr: 'lettre annulée (statut 3)', en: 'cancelled letter (statut 3)' },
  NotSelected: {
    fr: 'statut de la lettre non retenu',
    en: 'the statut of the letter is not selected',
  },
  UndatedOneOff: { fr: 'activité ponctuelle sans date', en: 'one-off without a date' },
  NoFiscalYear: { fr: "la lettre n'a pas d'exercice lisible", en: 'the letter has no readable fiscal year' },
  NoMissionStart: { fr: "la lettre n'a pas de date de début", en: 'the letter has no start date' },
  EmptyMission: { fr: 'la mission finit avant de commencer', en: 'the mission ends before it starts' },
  OpenEnded: {
    fr: "mission sans date de fin : fixez une fin à l'horizon",
    en: 'open-ended mission: give the horizon a last day',
  },
  NoPeriodInWindow: { fr: 'aucune période dans la couverture', en: 'no period lies in the coverage' },
  OutsideHorizon: { fr: "aucune échéance dans l'horizon", en: 'nothing is due in the horizon' },
};

const WARNINGS: { readonly [tag in WarningTag]: Bilingual } = {
  DateFreqIgnored: {
    fr: 'date de ponctuelle (dateFreq) ignorée : activité récurrente',
    en: 'dateFreq ignored: the activity is recurring',
  },
  PostFiscalBelowYearly: {
    fr: 'calage 3 avec une fréquence infra-annuelle : planifiée en série, de chaque clôture à la suivante',
    en: 'calage 3 with a frequency below yearly: planned as a series from each close to the next',
  },
  LongFiscalYear: {
    fr: 'exercice de plus de 24 mois : pris tel quel',
    en: 'fiscal year over 24 months: taken as it is',
  },
  ActivitiesMayBeIncomplete: {
    fr: 'statut 5 (erreur de création) : les activités reçues sont supposées complètes',
    en: 'statut 5 (error while creating): the activities received are assumed to be complete',
  },
  UnknownStatut: {
    fr: 'statut inconnu : lettre planifiée comme les autres',
    en: 'unknown statut: the letter is planned like any other',
  },
  SideUndeclared: {
    fr: 'ni cabinet ni client : comptée dans la charge du cabinet',
    en: "neither the firm's nor the client's: counted in the firm's load",
  },
  SideShared: {
    fr: 'cabinet et client : toutes les heures comptées dans la charge du cabinet',
    en: "both the firm's and the client's: all its hours counted in the firm's load",
  },
};

/** Why a row is unplanned, or what a plan assumes, in a few words. */
export function messageOfReason(reason: UnplannedReason | WarningTag, language: Language): string {
  return (reason in REASONS ? REASONS[reason as UnplannedReason] : WARNINGS[reason as WarningTag])[language];
}
