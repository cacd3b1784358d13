// Les phrases sur la charge, la capacité et l'effectif en français.

import type { capacityEn, Range } from './capacity-en.js';

const du = ({ first, last }: Range) => (first === last ? `Le ${first}` : `Du ${first} au ${last}`);

export const capacityFr = {
  pool: (name, members) => `Pôle ${name} (membres : ${members})`,
  unassigned: "Travail qui n'est confié à personne",
  period: 'période',
  member: 'membre',
  wholePool: '(tout le pôle)',
  capacity: 'capacité h',
  load: 'charge h',
  share: 'taux',
  overloadedDays: (days) => `jours en surcharge : ${days}`,
  key: { within: 'dans la capacité', above: 'au-delà', free: 'libre' },
  levelled: 'La charge est celle du plan lissé, dans les fenêtres de travail.',
  divisible: 'Exact pour un travail qui se partage entre personnes et jours.',
  noWork: 'Aucun travail.',
  feasible: 'La charge tient dans la capacité.',
  peak: (share, first, last) =>
    `Aucun plan n'a une pointe inférieure à ${share} de la capacité : les jours du ${first} au ${last} l'imposent.`,
  infeasible: (range, mandatory, available, missing, occurrences) =>
    `La charge ne tient pas dans la capacité. ${du(range)}, ${mandatory} h sont à faire (échéances : ${occurrences}) et ${available} h sont disponibles : il manque ${missing} h.`,
  onDaysOf: (members) => `Ce sont les heures de ${members}.`,
  least: (hours, additions) => `Il faut au moins ${hours} h de plus, par exemple : ${additions}.`,
  addition: (day, hours, member) => `${day} ${hours} h${member === null ? '' : ` pour ${member}`}`,
  proof: (intervals) =>
    `Moins ne suffirait pas : ce qui manque sur ces périodes, aucun jour compté deux fois, atteint ce total : ${intervals}.`,
  marginalValue: (hours) => `Une heure de plus sur ces jours réduit le manque de ${hours} h, au mieux.`,
  whose: { letters: 'Lettres', clients: 'Clients', managers: 'Maîtres de dossier' },
  moves: 'Il suffirait de déplacer une seule de ces échéances :',
  later: (occurrence, hours, days) => `${occurrence} (${hours} h) : dernier jour repoussé de ${days} j`,
  toPool: (occurrence, hours, pools) => `${occurrence} (${hours} h) : confiée à un autre pôle (${pools})`,
  noMove: (hours) =>
    `Aucune échéance ne suffit à elle seule : sans celle qui aide le plus, il manque encore ${hours} h.`,
  noSingleMove:
    "Déplacer une seule échéance, d'un an ou vers un autre pôle, ne suffit pas ; sans certaines d'entre elles, la charge tiendrait.",
  nobodyToDo: (occurrences, hours) =>
    `Échéances que personne ne peut traiter aux jours voulus : ${occurrences} (${hours} h).`,
  notLevelled: (occurrences, hours) =>
    `Échéances dont aucun jour n'est travaillé : ${occurrences} (${hours} h) ; elles ne figurent pas dans le plan lissé.`,
  notCounted: (occurrences, hours) =>
    `Échéances dont aucun jour n'est travaillé, ni au pôle ni par le profil type : ${occurrences} (${hours} h) ; l'effectif n'en tient pas compte.`,
  window: (occurrence, hours, { first, last }) => `${occurrence} (${hours} h) : du ${first} au ${last}`,
  more: (count) => `… et ${count} de plus : --format json donne la liste complète`,
  others: "… et d'autres : --format json donne la liste complète",
  relaxation:
    'Une partie du travail est confiée à des personnes précises ; le calcul porte ici sur le pôle dans son ensemble.',
  blocks: (blocks) => `Blocs de jours de même charge, les plus chargés d'abord : ${blocks}`,
  block: (share, days, range, work, occurrences) =>
    `${share} sur ${days} jours du ${range.first} au ${range.last} : ${work} h, échéances : ${occurrences}`,
  checked: (occurrences, parts) =>
    `Contrôlé par un programme indépendant du calcul : échéances ${occurrences}, parts ${parts}, aucun écart. Aucun plan n'est mieux lissé.`,
  people: (count) => `Personnes nécessaires : ${count}`,
  peopleMore: (count) => `Personnes nécessaires en plus des membres présents : ${count}`,
  because: (range, work, capacity) => `${du(range)}, ${work} h sont à faire ; une personne peut faire ${capacity} h.`,
  impossible: (range) => `Aucun effectif ne suffirait : ${du(range).toLowerCase()}, le profil type ne travaille pas.`,
  pattern: (hours, chargeable, annual, zone) =>
    `Profil type : ${hours} h par semaine, dont ${chargeable} pour les clients${annual === null ? '' : `, ${annual} h par an congés déduits`}, jours fériés : ${zone}.`,
} satisfies typeof capacityEn;
