// What people call that for which a probability is assumed: a kind of letter, or a renewal.

import type { Bilingual, Language } from '../core/text.js';
import type { Assumption } from './assumptions.js';

/** The kinds of letters whose probability may be assumed, by their statut. */
const LETTERS: { readonly [statut: number]: Bilingual } = {
  0: { fr: 'lettre sans statut', en: 'letter without a statut' },
  1: { fr: 'lettre proposée', en: 'letter proposed' },
  4: { fr: 'lettre en création', en: 'letter being created' },
  5: { fr: 'lettre en erreur', en: 'letter in error' },
  6: { fr: 'lettre éditée', en: 'letter edited' },
  7: { fr: 'lettre en signature', en: 'letter being signed' },
};
const UNKNOWN: Bilingual = { fr: 'statut inconnu', en: 'unknown statut' };
const RENEWAL: Bilingual = { fr: 'renouvellement', en: 'renewal' };
const SUCCESSION: Bilingual = { fr: 'renouvellement proposé', en: 'proposed renewal' };

/** `renouvellement`, `lettre proposée`: what an assumption is about. */
export function nameOfAssumption({ about, statut }: Pick<Assumption, 'about' | 'statut'>, lang: Language): string {
  if (about !== 'statut') return (about === 'renewal' ? RENEWAL : SUCCESSION)[lang];
  return ((statut === null ? undefined : LETTERS[statut]) ?? UNKNOWN)[lang];
}
