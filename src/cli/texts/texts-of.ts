// The two tables of sentences, by language.

import type { Language } from '../../core/text.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Texts } from './texts.js';

const TEXTS: { readonly [language in Language]: Texts } = { fr, en };

/** The sentences of a language. */
export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
