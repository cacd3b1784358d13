// How the tables of the page write a day and hours; the script writes them likewise.

import type { Language } from '../../core/text.js';

/** `31/01/2026`, or as it is given: `2026-01-31`. */
export function dayText(day: string, lang: Language): string {
  return lang === 'fr' ? day.split('-').reverse().join('/') : day;
}

/** Hours with two decimals, and digits in groups of three. */
export function hoursText(hours: number, lang: Language): string {
  const [whole, decimals] = hours.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',');
  return `${grouped}${lang === 'fr' ? ',' : '.'}${decimals}`;
}

/** A round number with its digits in groups of three. */
export function groupedNumber(value: number, lang: Language): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',');
}
