// Les phrases sur la charge, la capacité et l'effectif en français.

import type { CapacityTexts, Range } from './capacity-texts.js';

const du = ({ first, last }: Range) => (first === last ? `Le ${first}` : `Du ${first} au ${last}`);

export const capacityFr: CapacityTexts = {
  pool: (name, members) => `Pôle ${name} (membres : ${members})`,
  unassigned: "Travail qui n'est confié à personne",
  period: 'période',
  member: 'membre',
  wholePool: '(tout le pôle)',
  capacity: 'capacité h',
  load: 'charge h',
  share: 'taux',
  overloadedDays: (days) => `jours en surcharge : ${days}`,
  key: ['dans la capacité', 'au-delà', 'libre'],
  levelled: 'La charge est celle du plan le plus régulier dans les fenêtres de travail.',
  divisible: 'Exact pour un travail qui se partage entre personnes et jours.',
  noWork: 'Aucun travail.',
  fits: 'Tout le travail tient.',
  peak: (share, first, last) =>
    `Aucun plan n'a une pointe inférieure à ${share} de la capacité, que demandent les jours du ${first} au ${last}.`,
  refused: (range, compulsory, available, missing, occurrences) =>
    `Le travail ne tient pas. ${du(range)}, ${compulsory} h sont à faire (échéances : ${occurrences}) et ${available} h sont disponibles : il manque ${missing} h.`,
  onDaysOf: (members) => `Ce sont les heures de ${members}.`,
  least: (hours, places) => `Le moins d'heures à ajouter : ${hours} h, par exemple : ${places}.`,
  place: (day, hours, member) => `${day} ${hours} h${member === null ? '' : ` pour ${member}`}`,
  proof: (intervals) =>
    `Moins ne suffirait pas : ce qui manque à ces jours, aucun compté deux fois, fait autant : ${intervals}.`,
  worth: (hours) => `Une heure de plus dans ces jours en retire ${hours} h de ce qui manque, au mieux.`,
  whose: { letters: 'Lettres', clients: 'Clients', managers: 'Maîtres de dossier' },
  moves: 'Suffit à lui seul, pour une seule échéance :',
  later: (occurrence, hours, days) => `${occurrence} (${hours} h) : dernier jour reculé de ${days} j`,
  toPool: (occurrence, hours, pools) => `${occurrence} (${hours} h) : confiée à ${pools}`,
  noMove: (hours) =>
    `Aucune échéance ne suffit à elle seule : sans celle qui aide le plus, il manque encore ${hours} h.`,
  noRoom:
    "Aucune échéance seule ne peut être déplacée de sorte que tout tienne, ni d'un an ni vers un autre pôle ; sans certaines, tout tiendrait.",
  nobodyToDo: (occurrences, hours) =>
    `Échéances sans personne pour les faire les jours voulus : ${occurrences} (${hours} h).`,
  notLevelled: (occurrences, hours) =>
    `Échéances aux jours desquelles personne ne travaille : ${occurrences} (${hours} h) ; elles ne sont pas dans le plan lissé.`,
  notCounted: (occurrences, hours) =>
    `Échéances aux jours desquelles personne ne travaille, ni du pôle ni de ce modèle : ${occurrences} (${hours} h) ; elles ne sont pas dans l'effectif.`,
  window: (occurrence, hours, { first, last }) => `${occurrence} (${hours} h) : du ${first} au ${last}`,
  more: (count) => `… et ${count} de plus : --format json les liste toutes`,
  others: "… et d'autres : --format json les liste toutes",
  relaxation: 'Une partie du travail est confiée à des personnes ; ceci regarde le pôle dans son ensemble.',
  blocks: (blocks) => `Blocs de jours de même charge, les plus pleins d'abord : ${blocks}`,
  block: (share, days, range, work, occurrences) =>
    `${share} sur ${days} jours du ${range.first} au ${range.last} : ${work} h, échéances : ${occurrences}`,
  checked: (occurrences, parts) =>
    `Vérifié par verify, qui ne partage aucun code avec le calcul : échéances ${occurrences}, parts ${parts}, aucune objection. Aucun plan n'est plus régulier.`,
  people: (count) => `Personnes nécessaires : ${count}`,
  peopleMore: (count) => `Personnes nécessaires en plus des membres présents : ${count}`,
  because: (range, work, capacity) =>
    `${du(range)}, ${work} h sont à faire, dont une personne peut faire ${capacity} h.`,
  impossible: (range) => `Aucun nombre ne suffirait : ${du(range).toLowerCase()}, personne de ce modèle ne travaille.`,
  pattern: (hours, chargeable, annual, zone) =>
    `Une personne : ${hours} h par semaine, dont ${chargeable} pour les clients${annual === null ? '' : `, ${annual} h par an congés déduits`}, jours fériés : ${zone}.`,
};
