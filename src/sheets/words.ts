// The words that cells of a list may hold, each list as one table: what the word stands for, how both languages call it, and what
// else is understood. The numbers are those of the API.

import { FRENCH_ZONES, type FrenchZone } from '../calendar/french-holidays.js';
import { ZONE_NAMES } from '../calendar/messages.js';
import type { Bilingual } from '../core/text.js';
import { type Calage, type Frequence, STATUT } from '../engagement/codes.js';
import { STATUT_NAMES } from '../engagement/messages.js';
import type { AssignmentKey } from '../team/team.js';
import { comparedText } from './compared-text.js';

/** A word of a list. */
export interface Word<A> {
  readonly value: A;
  readonly name: Bilingual;
  /** What else is understood; texts are compared as headers are. */
  readonly aliases: readonly string[];
}

function word<A>(value: A, fr: string, en: string, ...aliases: readonly string[]): Word<A> {
  return { value, name: { fr, en }, aliases };
}

/** How often. */
export const FREQUENCY_WORDS: readonly Word<Frequence>[] = [
  word(1, 'mensuelle', 'monthly', 'mensuel', 'mois', 'tous les mois', 'chaque mois', 'month', 'm', '1'),
  word(
    2,
    'trimestrielle',
    'quarterly',
    'trimestriel',
    'trimestre',
    'tous les trimestres',
    'chaque trimestre',
    'trim',
    'quarter',
    't',
    '2',
  ),
  word(3, 'semestrielle', 'half-yearly', 'semestriel', 'semestre', 'tous les semestres', 'half year', 's', '3'),
  word(4, 'annuelle', 'yearly', 'annuel', 'an', 'année', 'tous les ans', 'chaque année', 'year', 'annual', 'a', '4'),
  word(5, 'ponctuelle', 'one-off', 'ponctuel', 'une fois', 'once', '5'),
];

/** Frequencies that there are not, near to one that there is: none is what was meant. */
const OTHER_FREQUENCIES = ['bimestriel', 'bimensuel', 'quadrimestriel', 'biannuel', 'bisannuel'];

/** Whether a text, as it is compared, says something else than any word of a list, however near to one it is. */
export function isAnotherWord(compared: string): boolean {
  return OTHER_FREQUENCIES.some((word) => compared.startsWith(word));
}

/** The year that a frequency goes by. */
export const CALAGE_WORDS: readonly Word<Calage>[] = [
  word(1, 'exercice', 'fiscal year', 'fiscal', 'exercice fiscal', 'exercice comptable', '1'),
  word(2, 'année civile', 'calendar year', 'civil', 'civile', 'calendar', '2'),
  word(3, 'après clôture', 'post-fiscal year', 'post-exercice', 'post-fiscal', 'clôture', '3'),
];

/** The state of a letter. */
export const STATUT_WORDS: readonly Word<number>[] = [
  statutWord(STATUT.unset, '0'),
  statutWord(STATUT.proposed, 'proposé', 'proposition', '1'),
  statutWord(STATUT.signed, 'signé', '2'),
  statutWord(STATUT.cancelled, 'annulé', 'canceled', '3'),
  statutWord(STATUT.creatingActivities, 'création des activités et du plan', '4'),
  statutWord(STATUT.errorCreatingActivities, 'erreur', 'error', '5'),
  statutWord(STATUT.edited, 'édité', '6'),
  statutWord(STATUT.signingElectronically, 'signature électronique en cours', '7'),
  statutWord(STATUT.signedElectronically, 'signé électroniquement', 'electronically signed', '8'),
];

function statutWord(statut: number, ...aliases: readonly string[]): Word<number> {
  return { value: statut, name: STATUT_NAMES[statut], aliases };
}

/** Yes and no; a blank cell is no. */
export const YES_NO_WORDS: readonly Word<boolean>[] = [
  word(true, 'oui', 'yes', 'o', 'y', 'x', '1', 'vrai', 'true', '✓'),
  word(false, 'non', 'no', 'n', '0', 'faux', 'false'),
];

const ZONE_ALIASES: { readonly [zone in FrenchZone]?: readonly string[] } = {
  metropole: ['france', 'france métropolitaine', 'métropolitaine', 'mainland'],
  'alsace-moselle': ['alsace', 'moselle'],
  reunion: ['la réunion'],
};

/** The zones of public holidays. */
export const ZONE_WORDS: readonly Word<FrenchZone>[] = FRENCH_ZONES.map((zone) => ({
  value: zone,
  name: ZONE_NAMES[zone],
  aliases: ZONE_ALIASES[zone] ?? [],
}));

/** What an assignment names; by default, what no other names. */
export const ASSIGNMENT_WORDS: readonly Word<AssignmentKey | 'default'>[] = [
  word('letter', 'lettre', 'letter', 'lettre de mission', 'mission'),
  word('client', 'client', 'client', 'entité'),
  word('manager', 'responsable', 'manager', 'maître de dossier'),
  word('profitCenter', 'centre', 'profit centre', 'centre de profit', 'profit center'),
  word('activity', 'travail', 'work', 'activité', 'activity', 'libellé', 'prestation'),
  word('default', 'défaut', 'default', 'par défaut', 'autres', 'others'),
];

/** What a names table can name. */
export type NameKind = 'client' | 'manager' | 'profitCenter' | 'letter' | 'member' | 'pool';

/** The kinds of names. */
export const NAME_KIND_WORDS: readonly Word<NameKind>[] = [
  word('client', 'client', 'client', 'entité'),
  word('manager', 'responsable', 'manager', 'maître de dossier'),
  word('profitCenter', 'centre', 'profit centre', 'centre de profit', 'profit center'),
  word('letter', 'lettre', 'letter', 'lettre de mission', 'mission'),
  word('member', 'personne', 'person', 'collaborateur', 'member'),
  word('pool', 'pôle', 'pool'),
];

/** Those of whom a line of leave may speak, instead of a person. */
export const EVERYBODY_WORDS: readonly string[] = ['tous', 'toutes', 'tout le monde', 'all', 'everybody', 'everyone'];

/** What a word is compared by; a sign that is no letter stands for itself. */
export function comparedWord(text: string): string {
  const compared = comparedText(text);
  return compared === '' ? text : compared;
}

/** The words of a list by what they are compared by. */
export function wordsByText<A>(words: readonly Word<A>[]): ReadonlyMap<string, A> {
  return new Map(
    words.flatMap(({ value, name, aliases }) =>
      [name.fr, name.en, ...aliases].map((text) => [comparedWord(text), value] as const),
    ),
  );
}
