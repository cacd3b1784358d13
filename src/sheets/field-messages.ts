// What the cells of a column accept, in words, French or English.

import { grouped, type Language } from '../core/text.js';
import type { FieldKind } from './field.js';

/** Names in a row: `a, b or c`. */
export function listed(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${language === 'fr' ? 'ou' : 'or'} ${names.at(-1)}`;
}

/** What the cells of a column accept. */
export function acceptedByField(kind: FieldKind | { readonly _tag: 'Blank' }, language: Language): string {
  const isFrench = language === 'fr';
  switch (kind._tag) {
    case 'Date':
      return isFrench ? 'jj/mm/aaaa' : 'dd/mm/yyyy';
    case 'Hours':
      return isFrench
        ? `des heures de ${grouped(kind.min, 'fr')} à ${grouped(kind.max, 'fr')}, par exemple 7,5 ou 7h30`
        : `hours from ${grouped(kind.min, 'en')} to ${grouped(kind.max, 'en')}, such as 7.5 or 7:30`;
    case 'Number':
      return isFrench
        ? `un nombre de ${grouped(kind.min, 'fr')} à ${grouped(kind.max, 'fr')}`
        : `a number from ${grouped(kind.min, 'en')} to ${grouped(kind.max, 'en')}`;
    case 'Whole':
      return isFrench
        ? `un entier de ${grouped(kind.min, 'fr')} à ${grouped(kind.max, 'fr')}`
        : `an integer from ${grouped(kind.min, 'en')} to ${grouped(kind.max, 'en')}`;
    case 'Rate':
      return isFrench ? 'un taux de 0 % à 100 %' : 'a rate from 0% to 100%';
    case 'Text':
      return isFrench ? 'un texte' : 'a text';
    case 'YesNo':
      return isFrench ? 'oui, non ou une cellule vide' : 'yes, no or a blank cell';
    case 'Word':
      return listed(
        kind.words.map(({ name }) => name[language]),
        language,
      );
    case 'Blank':
      return isFrench ? 'une cellule vide' : 'a blank cell';
  }
}
