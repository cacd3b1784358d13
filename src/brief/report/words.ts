// What a report says, by language.

import type { Language } from '../../core/text.js';
import { type ReportWords, reportEn } from './words-en.js';
import { reportFr } from './words-fr.js';

/** The words of a language. */
export function wordsOf(lang: Language): ReportWords {
  return lang === 'fr' ? reportFr : reportEn;
}
