// The sentences of problems in French.

import type { EN } from './messages-en.js';
import type { Accepted, ListOf, NameInRows, PartsOf } from './problem.js';
import { decimal, grouped, shown } from './text.js';

const NAMES: { readonly [by in NameInRows['by']]: string } = {
  letter: "l'identifiant d'une lettre",
  client: "le client d'une lettre",
  manager: "le maître de dossier d'une lettre",
  profitCenter: "le centre de profit d'une lettre",
  activity: "le libellé d'une activité",
};

function listOf({ items, count, nonEmpty }: ListOf): string {
  const item = accepted(items);
  if (count !== undefined) return `une liste de ${count} éléments, dont chacun est ${item}`;
  return nonEmpty ? `une liste non vide dont chaque élément est ${item}` : `une liste dont chaque élément est ${item}`;
}

function partsOf({ occurrence, first, last, dates, microHours }: PartsOf): string {
  const days = `du jour ${first} (${dates.first}) au jour ${last} (${dates.last})`;
  return `au moins une part de ${shown(occurrence)}, ${days}, dans l'ordre des jours, en micro-heures entières, ${number(microHours)} en tout`;
}

function accepted(accepts: Accepted): string {
  switch (accepts._tag) {
    case 'Integer':
      return accepts.min === accepts.max ? `${accepts.min}` : `un entier de ${accepts.min} à ${accepts.max}`;
    case 'Decimal':
      return `un nombre de ${decimal(accepts.min, 'fr')} à ${decimal(accepts.max, 'fr')}`;
    case 'CivilDate':
      return `une date AAAA-MM-JJ, des années ${accepts.firstYear} à ${accepts.lastYear}`;
    case 'WireDate':
      return 'une date AAAA-MM-JJ[THH:MM[:SS[.fraction]][Z|+HH:MM|-HH:MM]], des années 1900 à 2999';
    case 'Flag':
      return 'true ou false';
    case 'Identifier':
      return 'un texte non vide';
    case 'Row':
      return 'un objet JSON';
    case 'RowList':
      return 'une liste de lignes, ou { "data": [...] }';
    case 'TimeZone':
      return 'un fuseau horaire IANA, tel que Europe/Paris';
    case 'OneOf':
      return accepts.values.length === 0 ? 'aucune valeur' : `l'un de ${accepts.values.join(', ')}`;
    case 'ListOf':
      return listOf(accepts);
    case 'OrderedRange':
      return 'une fin qui ne précède pas le début';
    case 'SameAs':
      return accepts.path;
    case 'OtherThan':
      return `une autre valeur que ${accepts.path}`;
    case 'Apart':
      return `une date hors de ${accepts.path}`;
    case 'Covered':
      return `une plage que ${accepts.path} couvre sans interruption`;
    case 'SingleDay':
      return "false, ou une plage d'un seul jour";
    case 'OneFieldOf':
      return `exactement un des champs ${accepts.names.join(', ')}`;
    case 'MemberOrPool':
      return "l'identifiant d'un membre ou d'un pôle";
    case 'Function':
      return 'une fonction';
    case 'TextOrNull':
      return 'un texte, ou null';
    case 'PartsOf':
      return partsOf(accepts);
    case 'NameInRows':
      return NAMES[accepts.by];
    case 'Once':
      return 'une seule fois';
  }
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

/** The sentences. */
export const FR: typeof EN = {
  accepted,
  didYouMean: (name) => ` ; vouliez-vous dire ${name} ?`,
  didYouMeanField: (name) => ` ; vouliez-vous dire le champ ${name} ?`,
  invalid: (path, received, expected, meant) =>
    `${path} : ${received} n'est pas accepté ; attendu : ${expected}${meant}`,
  missing: (path, expected, meant) => `${path} : absent ; attendu : ${expected}${meant}`,
  unusedAssignment: (path, received, expected, meant) =>
    `${path} : ${received} ne désigne aucune ligne ; attendu : ${expected}${meant}`,
  unknownField: (path, received, expected, meant) =>
    `${path} : le champ ${received} n'existe pas ; attendu : ${expected}${meant}`,
  conflictingDuplicate: (path, id, kept) =>
    `${path} : une ligne de même identifiant (${id}) a un contenu différent ; seule compte ${kept}`,
  repeatedField: (path, lines, expected, kept) =>
    `${path} : écrit ${times(lines)} ; attendu : ${expected} ; seule la dernière valeur, ${kept}, est retenue`,
  unknownLetter: (id, meant) => `lettre inconnue ou rejetée : ${id}${meant}`,
  unknownOccurrence: (id, meant) => `échéance inconnue : ${id}${meant}`,
  tooManyOccurrences: (count, limit) =>
    `${number(count)} échéances, au-delà de la limite de ${number(limit)} par plan ; restreignez l'horizon ou la couverture`,
  tooManyHours: (hours) =>
    `un total de ${number(hours)} heures dépasse ce qui peut être additionné exactement (2^53 micro-heures)`,
};
