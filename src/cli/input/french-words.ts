// The French words for what options accept, which is in English or in the API's spelling: hints for what was refused, never accepted.

import { plainName } from '../../core/similar-names.js';

/** By the name that an option accepts: the words that people write for it, as `plainName` has them. */
const WORDS: { readonly [name: string]: readonly string[] } = {
  day: ['jour', 'jours', 'par-jour'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'par-mois'],
  quarter: ['trimestre', 'trimestres'],
  year: ['an', 'annee', 'annees'],
  'fiscal-year': ['exercice', 'exercices'],
  letter: ['lettre', 'lettres', 'lettre-de-mission', 'mission'],
  client: ['dossier', 'clients'],
  manager: ['responsable', 'maitre-de-dossier', 'maitre-dossier', 'chef-de-mission'],
  'profit-center': ['centre', 'centre-de-profit'],
  activity: ['activites', 'tache', 'travail'],
  side: ['cote'],
  firm: ['cabinet'],
  all: ['tout', 'tous', 'toutes'],
  due: ['echeance', 'echeances'],
  'due-adjusted': ['echeance-ajustee', 'ajustee'],
  'period-end': ['fin-de-periode', 'fin'],
  'period-start': ['debut-de-periode', 'debut'],
  none: ['aucun', 'aucune', 'non', 'sans'],
  following: ['suivant', 'apres'],
  preceding: ['precedent', 'avant'],
  metropole: ['france', 'metropolitaine', 'france-metropolitaine'],
  reunion: ['la-reunion'],
  guyane: ['la-guyane'],
  guadeloupe: ['la-guadeloupe'],
  martinique: ['la-martinique'],
  member: ['membre', 'membres', 'personne'],
  table: ['tableau'],
  fr: ['francais', 'french'],
  en: ['anglais', 'english'],
};

/** The accepted value that a French word stands for; undefined when it stands for none of them. */
export function acceptedFor(word: unknown, values: readonly string[]): string | undefined {
  if (typeof word !== 'string') return undefined;
  const plain = plainName(word);
  return values.find((value) => WORDS[value]?.includes(plain));
}
