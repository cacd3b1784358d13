// Numbers as the reader's language writes them, hours with two decimals: in sentences a need is rounded up and what there is down, so that
// nobody reads that all fits where a minute is missing. Machine formats have every digit.

import type { Language } from '../../core/text.js';
import { MICRO_HOURS_PER_HOUR, type MicroHours } from '../../engagement/micro-hours.js';

const LOCALES: { readonly [language in Language]: string } = { fr: 'fr-FR', en: 'en-US' };

/** How the numbers of a language are written. */
export interface Numbers {
  readonly count: (value: number) => string;
  /** Any decimal number, to six places. */
  readonly decimal: (value: number) => string;
  /** Hours to the nearest hundredth. */
  readonly hours: (microHours: MicroHours) => string;
  /** The same rounded up: work to be done, hours that are missing. */
  readonly hoursNeeded: (microHours: MicroHours) => string;
  /** The same rounded down: hours that are there. */
  readonly hoursThere: (microHours: MicroHours) => string;
  /** Hours, not micro-hours, rounded to two decimals, always shown. */
  readonly roundedHours: (hours: number) => string;
  /** A part of a whole, of which 1 is all, in hundredths to one decimal. */
  readonly share: (part: number) => string;
}

/** The micro-hours of a hundredth of an hour. */
const PER_HUNDREDTH = MICRO_HOURS_PER_HOUR / 100;

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
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const rounded = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    count: (value) => count.format(value),
    decimal: (value) => exact.format(value),
    hours: (microHours) => hundredths.format(Math.round(microHours / PER_HUNDREDTH) / 100),
    hoursNeeded: (microHours) => hundredths.format(Math.ceil(microHours / PER_HUNDREDTH) / 100),
    hoursThere: (microHours) => hundredths.format(Math.floor(microHours / PER_HUNDREDTH) / 100),
    roundedHours: (hours) => rounded.format(hours),
    share: (part) => percent.format(part),
  };
}
