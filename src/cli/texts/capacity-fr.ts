// Les phrases sur la charge, la capacité et l'effectif en français.

import { datesOf } from '../../core/text.js';
import type { capacityEn, Range } from './capacity-en.js';

const { day: jour, month: mois } = datesOf('fr');
const Du = ({ first, last }: Range) => (first === last ? `Le ${jour(first)}` : `Du ${jour(first)} au ${jour(last)}`);
const du = (range: Range) => Du(range).toLowerCase();
const deMois = ({ first, last }: Range) => {
  if (first === last) return mois(first);
  return `${/^[aeo]/.test(mois(first)) ? "d'" : 'de '}${mois(first)} à ${mois(last)}`;
};

/** A name after its word; without a name it has its word already. */
const named = (word: string, name: string, own = word) => (name.startsWith(`${own} `) ? name : `${word} ${name}`);

export const capacityFr = {
  pool: (name, members) => `Pôle ${name} (collaborateurs : ${members})`,
  unassigned: 'Travail non affecté',
  period: 'période',
  member: 'collaborateur',
  wholePool: '(pôle, à part)',
  capacity: 'capacité h',
  load: 'charge h',
  share: 'taux',
  inPerson: 'confié h',
  shareOfCommon: 'part possible h',
  total: 'total h',
  cut: (period, { first, last }) => `${period} (${jour(first)} – ${jour(last)})`,
  lacksHours: 'il manque des heures',
  missing: (hours) => `il manque ${hours} h`,
  missingInPool: (hours) => `il manque ${hours} h même en partageant`,
  aboveWithShare: (hours) => `avec la part possible, ${hours} h au-delà`,
  lackHours: (names, more) => {
    const whom = names.map((name) => `à ${name}`);
    return `il manque des heures ${more ? `${whom.join(', ')}, …` : whom.join(' et ')}`;
  },
  overloadedDays: (days) => `jours en surcharge : ${days}`,
  key: { within: 'dans la capacité', above: 'au-delà', free: 'libre' },
  possibleSplit: (unplaced) =>
    `Confié : nommément${unplaced ? " ; ce que la personne n'a aucun jour pour traiter compte au dernier jour possible" : ''}. Part possible : une répartition du travail commun, pas une affectation. Le pôle et chacun sont lissés à part : la ligne du pôle n'est pas la somme des autres.`,
  shown: (shown, planned) =>
    `${shown === null ? 'Tous les jours sont montrés' : `Jours montrés : ${shown}`} ; ${planned === null ? 'tout le travail est planifié' : `travail planifié : échéances ${planned}`}.`,
  beyondPlanned:
    'Attention : une partie des jours montrés sort des échéances planifiées ; le travail qui y est dû manque à leur charge et à la conclusion.',
  days: ({ first, last }) =>
    first === null
      ? last === null
        ? null
        : `jusqu'au ${jour(last)}`
      : last === null
        ? `à partir du ${jour(first)}`
        : du({ first, last }),
  outside: (hours, months) => `En dehors des jours montrés, il manque ${hours} h : ${months.map(deMois).join(', ')}.`,
  ifShared: (missing) =>
    missing === null
      ? 'Confié au pôle dans son ensemble, ce travail tiendrait'
      : `Si ce travail était confié au pôle dans son ensemble, il manquerait encore ${missing} h en tout`,
  costOf: (member, hours, heaviest) =>
    `ce qui est confié à ${member} coûte ${hours} h en tout${heaviest === null ? '' : ` ; sur l'ensemble des jours où il manque des heures, ce qui y pèse le plus est ${heaviest}`}`,
  assignment: {
    letter: (name, hours) => `la ${named('lettre', name)} (${hours} h)`,
    client: (name, hours) => `le ${named('client', name)} (${hours} h)`,
    manager: (name, hours) => `le ${named('maître de dossier', name, 'responsable')} (${hours} h)`,
    profitCenter: (name, hours) => `le centre de profit ${name} (${hours} h)`,
    activity: (name, hours) => `l'activité ${name} (${hours} h)`,
  },
  conflicts: (activities, example, order) =>
    `Activités confiées par plusieurs affectations à des destinataires différents : ${activities} (p. ex. ${example}) ; la plus précise l'emporte : ${order}`,
  conflict: (activity, winner, overruled) => `${activity} : ${winner}, et non ${overruled}`,
  away: (occurrences, hours, member) =>
    `${occurrences === '1' ? `Une échéance (${hours} h) est confiée` : `${occurrences} échéances (${hours} h) sont confiées`} à ${member}, qui ne travaille aucun jour ${occurrences === '1' ? 'de sa fenêtre' : 'de leurs fenêtres'}.`,
  levelled: 'La charge est celle du plan lissé, dans les fenêtres de travail.',
  divisible: 'Résultat exact pour un travail qui peut se partager entre personnes et entre jours.',
  noWork: 'Aucun travail.',
  feasible: 'La charge tient dans la capacité.',
  peak: (share, range, days) =>
    `La pointe est de ${share} de la capacité, ${du(range)} (jours travaillés : ${days}) : aucun plan ne peut l'abaisser.`,
  infeasible: (range, mandatory, available, missing, occurrences) =>
    `La charge ne tient pas dans la capacité. ${Du(range)}, il y a ${mandatory} h à faire (échéances : ${occurrences}) pour ${available} h de capacité : il manque ${missing} h.`,
  onDaysOf: (members) => `Cette capacité est celle de : ${members}.`,
  onDaysShown: (load) =>
    load === null
      ? 'Aucune heure de cette capacité ne tombe sur les jours montrés.'
      : `Sur les jours montrés, ce travail, une fois lissé, prend ${load.work} h pour ${load.available} h de capacité : il y manque ${load.missing} h.`,
  least: (hours, additions) => `Il faut au moins ${hours} h de plus, par exemple : ${additions}.`,
  addition: (day, hours, member) => `${hours} h le ${jour(day)}${member === null ? '' : ` pour ${member}`}`,
  proof: (intervals) =>
    `Moins ne suffirait pas : sans compter un jour deux fois, il manque déjà ce total : ${intervals}.`,
  marginalValue: (hours) => `Une heure de plus sur ces jours réduit le manque de ${hours} h, au mieux.`,
  whose: { letters: 'Lettres', clients: 'Clients', managers: 'Maîtres de dossier' },
  lacking: (hours, range) => `${hours} h ${du(range)}`,
  moves: 'Il suffirait de déplacer une seule de ces échéances :',
  later: (occurrence, hours, days) => `${occurrence} (${hours} h) : dernier jour repoussé de ${days} j`,
  toPool: (occurrence, hours, pools) => `${occurrence} (${hours} h) : confiée à un autre pôle (${pools})`,
  noMove: (hours) =>
    `Déplacer une seule échéance ne suffit pas : même sans celle qui pèse le plus, il manque encore ${hours} h.`,
  noSingleMove:
    "Déplacer une seule échéance, d'un an ou vers un autre pôle, ne suffit pas ; en retirer une peut suffire.",
  remedies: 'Que faire ? Chaque mesure a été essayée seule :',
  enough: (remedy) => `${remedy} : suffit`,
  notEnough: (remedy, hours) => `${remedy} : ne suffit pas, il manque encore ${hours} h`,
  nobodyToDo: (occurrences, hours) =>
    `Échéances que personne ne peut traiter dans leur fenêtre : ${occurrences} (${hours} h).`,
  notLevelled: (occurrences, hours) =>
    `Échéances sans aucun jour travaillé dans leur fenêtre : ${occurrences} (${hours} h) ; hors du plan lissé, elles comptent à leur dernier jour.`,
  notCounted: (occurrences, hours) =>
    `Échéances sans aucun jour travaillé dans leur fenêtre, ni par le pôle ni par le profil type : ${occurrences} (${hours} h) ; l'effectif n'en tient pas compte.`,
  occurrence: (letter, activity, due) => `${letter} / ${activity}, échéance du ${jour(due)}`,
  window: (occurrence, hours, range) => `${occurrence} (${hours} h) : ${du(range)}`,
  more: (count) => `… et ${count} de plus : --format json donne la liste complète`,
  others: "… et d'autres : --format json donne la liste complète",
  relaxation: 'Une partie du travail est affectée nommément ; le calcul porte ici sur le pôle dans son ensemble.',
  blocks: (blocks) => `Blocs de jours de même charge, les plus chargés d'abord : ${blocks}`,
  block: (share, days, range, work, occurrences) =>
    `${share} ${du(range)}, soit ${work} h (jours : ${days}, échéances : ${occurrences})`,
  checked: (occurrences, parts) =>
    `Tout ce qui est planifié a été contrôlé par un programme indépendant du calcul : échéances ${occurrences}, parts ${parts}, aucun écart. Aucun plan n'est mieux lissé.`,
  doesNotFit: 'Ce travail ne tient pas dans la capacité : voir la commande capacity.',
  people: (count) => `Personnes nécessaires : ${count}`,
  peopleMore: (count) => `Personnes nécessaires en plus de l'équipe actuelle : ${count}`,
  presentTeam: (missing) => `Avec l'équipe actuelle, il manque ${missing} h.`,
  because: (range, work, capacity) =>
    `${Du(range)}, il y a ${work} h à faire ; la capacité d'une personne est de ${capacity} h.`,
  impossible: (range) => `Aucun effectif ne suffirait : ${du(range)}, le profil type ne travaille pas.`,
  pattern: (hours, chargeable, annual, zone) =>
    `Profil type : ${hours} h par semaine, dont ${chargeable} h pour les clients${annual === null ? '' : `, ${annual} h par an, congés déduits`}, jours fériés : ${zone}.`,
} satisfies typeof capacityEn;
