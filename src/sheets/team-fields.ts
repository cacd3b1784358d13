// The columns of the sheets of a team, of its contracts, leave and assignments, and of names, and the fields that they become.

import { DATE, DAY_HOURS, type FieldKind, field, oneOf, RATE, TEXT, YES_NO } from './field.js';
import { ASSIGNMENT_WORDS, NAME_KIND_WORDS, ZONE_WORDS } from './words.js';

/** Hours of a year, as a team file has them. */
const YEAR_HOURS: FieldKind = { _tag: 'Number', min: 1, max: 3000 };

const person = field('id', TEXT, ['Personne', 'Person'], {
  isMandatory: true,
  aliases: ['collaborateur', 'collaboratrice', 'salarié', 'member', 'employee', 'id', 'identifiant', 'initiales'],
});

const first = field('first', DATE, ['Du', 'From'], {
  isMandatory: true,
  aliases: ['début', 'date de début', 'depuis', 'start', 'start date', 'first'],
});

const last = field('last', DATE, ['Au', 'To'], {
  aliases: ['fin', 'date de fin', "jusqu'au", 'end', 'end date', 'last', 'until'],
});

/** Under what terms a member works from one day to another. */
const contractColumns = [
  first,
  last,
  field('hours[0]', DAY_HOURS, ['Lundi', 'Monday'], { aliases: ['lun', 'mon'] }),
  field('hours[1]', DAY_HOURS, ['Mardi', 'Tuesday'], { aliases: ['mar', 'tue'] }),
  field('hours[2]', DAY_HOURS, ['Mercredi', 'Wednesday'], { aliases: ['mer', 'wed'] }),
  field('hours[3]', DAY_HOURS, ['Jeudi', 'Thursday'], { aliases: ['jeu', 'thu'] }),
  field('hours[4]', DAY_HOURS, ['Vendredi', 'Friday'], { aliases: ['ven', 'fri'] }),
  field('hours[5]', DAY_HOURS, ['Samedi', 'Saturday'], { aliases: ['sam', 'sat'] }),
  field('hours[6]', DAY_HOURS, ['Dimanche', 'Sunday'], { aliases: ['dim', 'sun'] }),
  field('chargeable', RATE, ['Facturable', 'Chargeable'], {
    aliases: ['taux facturable', 'part facturable', 'billable', 'chargeable share'],
  }),
  field('annualHours', YEAR_HOURS, ['Heures par an', 'Hours a year'], {
    aliases: ['heures annuelles', 'heures/an', 'annual hours', 'hours per year', 'annualHours'],
  }),
] as const;

/** A person with a first contract on each row. */
export const MEMBER_COLUMNS = [
  person,
  field('name', TEXT, ['Nom', 'Name'], { aliases: ['nom complet', 'nom et prénom', 'prénom et nom', 'full name'] }),
  field('pool', TEXT, ['Pôle', 'Pool'], { isMandatory: true, aliases: ['service', 'équipe', 'team'] }),
  field('zone', oneOf(ZONE_WORDS), ['Zone', 'Zone'], {
    aliases: ['zone de jours fériés', 'jours fériés', 'holiday zone'],
  }),
  ...contractColumns,
] as const;

/** One more contract on each row. */
export const CONTRACT_COLUMNS = [person, ...contractColumns] as const;

/** Leave of a person, of a pool or of all on each row. */
export const LEAVE_COLUMNS = [
  person,
  first,
  last,
  field('half', YES_NO, ['Demi-journée', 'Half day'], { aliases: ['demi', 'half', '1/2 journée'] }),
] as const;

/** To whom work goes. */
export const ASSIGNMENT_COLUMNS = [
  field('by', oneOf(ASSIGNMENT_WORDS), ['Nature', 'Kind'], { isMandatory: true, aliases: ['type', 'par', 'by'] }),
  field('value', TEXT, ['Valeur', 'Value'], { aliases: ['nom', 'name', 'libellé', 'label', 'identifiant', 'id'] }),
  field('to', TEXT, ['À', 'To'], { isMandatory: true, aliases: ['affecté à', 'affectée à', 'assigned to', 'pour'] }),
] as const;

/** What an id is called. */
export const NAME_COLUMNS = [
  field('kind', oneOf(NAME_KIND_WORDS), ['Nature', 'Kind'], { isMandatory: true, aliases: ['type'] }),
  field('id', TEXT, ['Identifiant', 'Identifier'], { isMandatory: true, aliases: ['id', 'objectId', 'code'] }),
  // One that is not known yet is left blank.
  field('name', TEXT, ['Nom', 'Name'], { isMandatory: true, mayBeBlank: true, aliases: ['libellé', 'label'] }),
] as const;
