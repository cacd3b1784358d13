// The columns of the sheets of letters and of activities, and the fields of the API's rows that they become.

import type { Accepted } from '../core/problem.js';
import { ACTIVITY_FIELDS } from '../engagement/fields.js';
import { DATE, type FieldKind, field, oneOf, TEXT, YES_NO } from './field.js';
import { CALAGE_WORDS, FREQUENCY_WORDS, STATUT_WORDS } from './words.js';

/** The bounds of a field of rows, with which its cells have to agree. */
function within(tag: 'Hours' | 'Whole', { accepted }: { readonly accepted: Accepted }): FieldKind {
  if (accepted._tag !== 'Integer' && accepted._tag !== 'Decimal') throw new RangeError(accepted._tag);
  return { _tag: tag, min: accepted.min, max: accepted.max };
}

const LETTER_ALIASES = [
  'lettre de mission',
  'mission',
  'code lettre',
  'code IBS',
  'numéro de lettre',
  'numéro lettre',
  'n° de lettre',
  'n° lettre',
  'n° de mission',
  'n° mission',
  'référence',
  'réf',
  'réf lettre',
  'engagement letter',
  'letter id',
];

/** A letter on each row. */
export const LETTER_COLUMNS = [
  field('objectId', TEXT, ['Lettre', 'Letter'], {
    isMandatory: true,
    aliases: [...LETTER_ALIASES, 'objectId', 'identifiant', 'id', 'code'],
  }),
  field('entite', TEXT, ['Client', 'Client'], {
    aliases: [
      'entité',
      'nom du client',
      'nom client',
      'société',
      'client name',
      'dossier',
      'raison sociale',
      'customer',
    ],
  }),
  field('maitreDossier', TEXT, ['Responsable', 'Manager'], {
    aliases: [
      'maître de dossier',
      'maîtreDossier',
      'responsable de dossier',
      'responsable du dossier',
      'chef de mission',
      'chef de dossier',
      'gestionnaire',
    ],
  }),
  field('profitCenter', TEXT, ['Centre', 'Profit centre'], {
    aliases: ['profit center', 'centre de profit', 'centre de profits'],
  }),
  field('dateDebut', DATE, ['Début de mission', 'Mission start'], {
    isMandatory: true,
    mayBeBlank: true,
    aliases: [
      'début mission',
      'date de début de mission',
      'date début',
      'date de début',
      'début',
      'start',
      'start date',
    ],
  }),
  field('dateFin', DATE, ['Fin de mission', 'Mission end'], {
    aliases: ['fin mission', 'date de fin de mission', 'date fin', 'date de fin', 'fin', 'end', 'end date'],
  }),
  field('dateDebExercice', DATE, ["Début d'exercice", 'Fiscal year start'], {
    aliases: [
      'début exercice',
      "date de début d'exercice",
      "début de l'exercice",
      'dateDebExercice',
      "ouverture de l'exercice",
      'ouverture',
      'year start',
    ],
  }),
  field('dateFinExercice', DATE, ["Fin d'exercice", 'Fiscal year end'], {
    aliases: [
      'fin exercice',
      "date de fin d'exercice",
      "fin de l'exercice",
      'dateFinExercice',
      "clôture de l'exercice",
      'date de clôture',
      'clôture',
      'year end',
    ],
  }),
  field('statut', oneOf(STATUT_WORDS), ['Statut', 'Status'], { aliases: ['état', 'state'] }),
  field('dateRenouvellement', DATE, ['Renouvellement', 'Renewal'], {
    aliases: ['date de renouvellement', 'dateRenouvellement', 'renewal date'],
  }),
  field('description', TEXT, ['Description', 'Description'], {
    aliases: ['libellé', 'intitulé', 'objet', 'label'],
  }),
] as const;

/** An activity on each row. */
export const ACTIVITY_COLUMNS = [
  field('lettreMissionId', TEXT, ['Lettre', 'Letter'], {
    isMandatory: true,
    aliases: [...LETTER_ALIASES, 'lettreMissionId'],
  }),
  field('activite', TEXT, ['Travail', 'Work'], {
    isMandatory: true,
    aliases: ['activité', 'activity', 'libellé', 'label', 'intitulé', 'prestation', 'tâche', 'task', 'travaux'],
  }),
  field('frequence', oneOf(FREQUENCY_WORDS), ['Fréquence', 'Frequency'], {
    isMandatory: true,
    aliases: ['périodicité', 'rythme', 'periodicity'],
  }),
  // A one-off has none.
  field('calage', oneOf(CALAGE_WORDS), ['Calage', 'Year basis'], {
    isMandatory: true,
    mayBeBlank: true,
    aliases: ['basis', 'année de référence'],
  }),
  field('decalage', within('Whole', ACTIVITY_FIELDS.every.decalage), ['Décalage (mois)', 'Lag (months)'], {
    aliases: ['décalage', 'décalage en mois', 'mois de décalage', 'lag', 'lag in months'],
  }),
  field('datePrevObligation', within('Whole', ACTIVITY_FIELDS.every.datePrevObligation), ['Jour', 'Day'], {
    aliases: [
      "jour d'échéance",
      'jour échéance',
      'jour limite',
      'jour du mois',
      "jour d'obligation",
      'datePrevObligation',
      'due day',
      'day of month',
    ],
  }),
  field('quantite', within('Whole', ACTIVITY_FIELDS.every.quantite), ['Quantité', 'Quantity'], {
    aliases: ['qté', 'qty', 'nombre'],
  }),
  field('unite', within('Hours', ACTIVITY_FIELDS.every.unite), ['Heures', 'Hours'], {
    isMandatory: true,
    aliases: [
      'unité',
      'heure',
      'h',
      'heures prévues',
      'heures par unité',
      'hours per unit',
      "nombre d'heures",
      'nb heures',
      "nb d'heures",
      'heures unitaires',
      'temps unitaire',
      'temps (h)',
      'temps',
      'temps prévu',
      'durée',
    ],
  }),
  field('dateFreq', DATE, ['Date', 'Date'], { aliases: ['dateFreq', 'date ponctuelle', 'date de la ponctuelle'] }),
  field('activiteCabinet', YES_NO, ['Cabinet', 'Firm'], {
    aliases: ['activité cabinet', 'fait par le cabinet', 'done by the firm'],
  }),
  field('activiteClient', YES_NO, ['Client', 'Client'], {
    aliases: ['activité client', 'fait par le client', 'done by the client'],
  }),
  field('objectId', TEXT, ['Identifiant', 'Identifier'], { aliases: ['objectId', 'id', 'activity id'] }),
] as const;
