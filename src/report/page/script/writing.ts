// How the script writes and reads days, and writes hours, in the language of the page.

import type { Language } from '../../../core/text.js';

const DAY = 86_400_000;

/** A day counted from 1970-01-01, as the page's tables write it; and with its weekday. */
export function dayText(day: number, lang: Language): string {
  const text = isoText(day);
  return lang === 'fr' ? text.split('-').reverse().join('/') : text;
}

/** `YYYY-MM-DD`. */
function isoText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The weekday of a day, Monday is 0. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** The day that a text in the page's form, or `YYYY-MM-DD`, says; null when it says none. */
export function dayOf(text: string, lang: Language): number | null {
  const written = lang === 'fr' ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) : null;
  const iso =
    written === null ? text.trim() : [written[3], written[2].padStart(2, '0'), written[1].padStart(2, '0')].join('-');
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const day = Date.parse(iso) / DAY;
  return Number.isNaN(day) || isoText(day) !== iso ? null : day;
}

/** Hours with two decimals, of whole micro-hours so that sums are exact. */
export function hoursText(microHours: number, lang: Language): string {
  const [whole, decimals] = (Math.round(microHours / 10_000) / 100).toFixed(2).split('.');
  return `${countText(Number(whole), lang)}${lang === 'fr' ? ',' : '.'}${decimals}`;
}

/** A whole number with its digits in groups of three. */
export function countText(count: number, lang: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',');
}
