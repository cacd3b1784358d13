// Numbers as the reader's language writes them: exact in sentences, two decimals in columns.

import type { Language } from '../../core/text.js';
import { hoursOf, type MicroHours } from '../../engagement/micro-hours.js';

const LOCALES: { readonly [language in Language]: string } = { fr: 'fr-FR', en: 'en-US' };

/** How the numbers of a language are written. */
export interface Numbers {
  readonly count: (value: number) => string;
  /** Any decimal number, to six places. */
  readonly decimal: (value: number) => string;
  /** Hours to the last micro-hour. */
  readonly hours: (microHours: MicroHours) => string;
  /** Hours, not micro-hours, rounded to two decimals, always shown. */
  readonly roundedHours: (hours: number) => string;
  /** A part of a whole, of which 1 is all, in hundredths to one decimal. */
  readonly share: (part: number) => string;
}

/** Those asked for so far: making them takes as long as writing some fifty numbers. */
const made = new Map<Language, Numbers>();

/** The number formats of a language. */
export function numbersOf(language: Language): Numbers {
  const numbers = made.get(language) ?? newNumbers(language);
  made.set(language, numbers);
  return numbers;
}

function newNumbers(language: Language): Numbers {
  const locale = LOCALES[language];
  const count = new Intl.NumberFormat(locale);
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const rounded = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    count: (value) => count.format(value),
    decimal: (value) => exact.format(value),
    hours: (microHours) => exact.format(hoursOf(microHours)),
    roundedHours: (hours) => rounded.format(hours),
    share: (part) => percent.format(part),
  };
}
