// The sentences of problems in French.

import type { EN } from './messages-en.js';
import type { Accepted, DatesOfRange, ListOf, NameInRows, PartsOf } from './problem.js';
import { datesOf, decimal, grouped, shown } from './text.js';

const NAMES: { readonly [by in NameInRows['by']]: string } = {
  letter: "l'identifiant d'une lettre",
  client: "le client d'une lettre",
  manager: "le maître de dossier d'une lettre",
  profitCenter: "le centre de profit d'une lettre",
  activity: "le libellé d'une activité",
  statut: "le statut d'une lettre",
};

function listOf({ items, count, nonEmpty, most }: ListOf): string {
  const item = accepted(items);
  if (most !== undefined) return `une liste de 1 à ${most} éléments, dont chacun est ${item}`;
  if (count !== undefined) return `une liste de ${count} éléments, dont chacun est ${item}`;
  return nonEmpty ? `une liste non vide dont chaque élément est ${item}` : `une liste dont chaque élément est ${item}`;
}

function partsOf({ occurrence, first, last, dates, microHours }: PartsOf): string {
  const { day } = datesOf('fr');
  const days = `du ${day(dates.first)} (jour ${first}) au ${day(dates.last)} (jour ${last})`;
  const sum = `${decimal(microHours / 1_000_000, 'fr')} h, soit ${number(microHours)} micro-heures entières`;
  return `au moins une part de ${shown(occurrence)}, ${days}, dans l'ordre des jours, pour un total de ${sum}`;
}

function accepted(accepts: Accepted): string {
  switch (accepts._tag) {
    case 'Integer':
      return accepts.min === accepts.max ? `${accepts.min}` : `un entier de ${accepts.min} à ${accepts.max}`;
    case 'Decimal':
      return `un nombre de ${decimal(accepts.min, 'fr')} à ${decimal(accepts.max, 'fr')}`;
    case 'DecimalPlaces':
      return `un nombre de ${decimal(accepts.min, 'fr')} à ${decimal(accepts.max, 'fr')}, à ${accepts.places} décimales au plus`;
    case 'Between':
      return `un nombre entre ${decimal(accepts.min, 'fr')} et ${decimal(accepts.max, 'fr')}, bornes exclues`;
    case 'MoreThan':
      return `plus de ${decimal(accepts.bound, 'fr')}${accepts.max === undefined ? '' : ` et au plus ${decimal(accepts.max, 'fr')}`}`;
    case 'AtMost':
      return `au plus ${decimal(accepts.bound, 'fr')}`;
    case 'CivilDate':
      return `une date AAAA-MM-JJ, entre ${accepts.firstYear} et ${accepts.lastYear}`;
    case 'DayMonthOrYear':
      return `une date AAAA-MM-JJ, un mois AAAA-MM ou une année AAAA, entre ${accepts.firstYear} et ${accepts.lastYear}`;
    case 'PeriodOrDefault':
      return `un jour, une semaine, un mois, un trimestre ou une année, qui s'écrit 2027-01-31, 2027-W05, 2027-01, 2027-Q1 ou 2027, entre ${accepts.firstYear} et ${accepts.lastYear}, ou default`;
    case 'WireDate':
      return 'une date AAAA-MM-JJ[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], entre 1900 et 2999';
    case 'Flag':
      return 'true ou false';
    case 'Identifier':
      return 'un texte non vide';
    case 'NameOtherThan':
      return `un texte non vide autre que ${accepts.names.join(', ')}`;
    case 'Text':
      return 'un texte';
    case 'Row':
      return 'un objet JSON';
    case 'RowList':
      return 'une liste de lignes, ou { "data": [...] }';
    case 'RowsOf':
      return accepts.list === 'letters' ? 'des lettres de mission' : 'des activités';
    case 'TimeZone':
      return 'un fuseau horaire IANA, par exemple Europe/Paris';
    case 'OneOf':
      return oneOf(accepts.values);
    case 'AnyOf':
      return accepts.choices.map(accepted).join(', ou ');
    case 'ListOf':
      return listOf(accepts);
    case 'FactorWithProbability':
      return "une liste d'un coefficient et de sa probabilité";
    case 'OrderedRange':
      return 'une fin qui ne précède pas le début';
    case 'SameAs':
      return accepts.path;
    case 'OtherThan':
      return `une autre valeur que ${accepts.path}`;
    case 'NotWith':
      return `incompatible avec ${accepts.path}`;
    case 'Apart':
      return `une date hors de ${accepts.path}`;
    case 'Covered':
      return `une période entièrement couverte par ${accepts.path}`;
    case 'SingleDay':
      return "false, ou une période d'un seul jour";
    case 'OneFieldOf':
      return `un et un seul des champs ${accepts.names.join(', ')}`;
    case 'FieldsOf':
      return `${accepts.count === 'one' ? 'un et un seul' : 'au moins un'} des champs ${accepts.names.join(', ')}`;
    case 'MemberOrPool':
      return "l'identifiant d'un collaborateur ou d'un pôle";
    case 'Function':
      return 'une fonction';
    case 'TextOrNull':
      return 'un texte, ou null';
    case 'PartsOf':
      return partsOf(accepts);
    case 'NameInRows':
      return NAMES[accepts.by];
    case 'PeriodIn':
      return `l'une des périodes de ${accepts.first} à ${accepts.last}`;
    case 'OneTimeKey':
      return "une présentation par day, week, month, quarter ou year, et rien d'autre";
    case 'NoMoreMonthsThan':
      return `une fin au plus ${accepts.most} mois après le début`;
    case 'Once':
      return 'une seule fois';
  }
}

function oneOf(values: readonly string[]): string {
  if (values.length < 2) return values[0] ?? 'aucune valeur';
  return `${values.slice(0, -1).join(', ')} ou ${values.at(-1)}`;
}

function number(value: number | bigint): string {
  return grouped(value, 'fr');
}

function times(lines: readonly number[] | undefined): string {
  if (lines === undefined) return 'plusieurs fois';
  const different = [...new Set(lines)].map(number);
  const count = lines.length === 2 ? 'deux fois' : `${number(lines.length)} fois`;
  if (different.length === 1) return `${count} (ligne ${different[0]})`;
  return `${count} (lignes ${different[0]} ${different.length === 2 ? 'et' : 'à'} ${different.at(-1)})`;
}

function days({ first, last }: DatesOfRange, on: 'du' | 'le'): string {
  const { day } = datesOf('fr');
  return first === last ? `${on} ${day(first)}` : `du ${day(first)} au ${day(last)}`;
}

/** The sentences. */
export const FR: typeof EN = {
  accepted,
  didYouMean: (name) => ` ; vouliez-vous dire ${name} ?`,
  didYouMeanField: (name) => ` ; vouliez-vous dire le champ ${name} ?`,
  invalid: (path, received, expected, meant) =>
    `${path} : ${received} n'est pas accepté ; attendu : ${expected}${meant}`,
  notTogether: (path, expected) => `${path} : ${expected}`,
  swappedLists: (path, received, expected) =>
    `${path} : toutes les lignes ressemblent à des ${received === 'letters' ? 'lettres de mission' : 'activités'} ; attendu : ${expected} ; les deux listes ne sont-elles pas interverties ?`,
  missing: (path, expected, meant) => `${path} : absent ; attendu : ${expected}${meant}`,
  unusedAssignment: (path, received, expected, meant) =>
    `${path} : ${received} ne correspond à aucune ligne ; attendu : ${expected}${meant}`,
  unknownField: (path, received, expected, meant) =>
    `${path} : le champ ${received} n'existe pas ; attendu : ${expected}${meant}`,
  conflictingDuplicate: (path, id, kept) =>
    `${path} : doublon de ${kept} (identifiant ${id}), au contenu différent ; seule compte la première ligne`,
  repeatedField: (path, lines, expected, kept) =>
    `${path} : écrit ${times(lines)} ; attendu : ${expected} ; seule la dernière valeur, ${kept}, est retenue`,
  leaveBeyondContract: (path, member, leave, kept) =>
    `${path} : le congé de ${member} ${days(leave, 'du')} dépasse ses contrats ; ${kept.length === 0 ? "rien n'en est compté" : `il compte ${kept.map((range) => days(range, 'le')).join(', ')}`}`,
  unknownLetter: (id, meant) => `lettre inconnue ou rejetée : ${id}${meant}`,
  unknownOccurrence: (id, meant) => `échéance inconnue : ${id}${meant}`,
  tooManyOccurrences: (count, limit) =>
    `${number(count)} échéances, au-delà de la limite de ${number(limit)} par plan ; restreignez l'horizon ou la couverture`,
  tooManyHours: (hours) =>
    `un total de ${number(hours)} heures dépasse ce qui s'additionne exactement (environ 9 milliards d'heures)`,
};
