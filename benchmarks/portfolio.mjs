// The seeded portfolio that everyone is measured on, as rows of the API: letters of twenty activities each.
// 60 % monthly, 15 % quarterly, 5 % half-yearly, 15 % yearly, 5 % one-off; missions of 14 to 36 months; lag 0..18; day 0 for 40 %, 29..31 for 20 %.
// `regular` lies on calendar years; `mixed` has all three calages, 20 % fiscal years off the calendar, 5 % short or long, 3 % closing in mid-month.

import { seededRandom } from './random.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {'regular' | 'mixed'} Version */
/** @typedef {{ objectId: string, dateDebut: string, dateFin: string | null, dateDebExercice: string, dateFinExercice: string, statut: number, entite: { objectId: string } }} LetterRow */
/** @typedef {{ activite: string, activiteCabinet: boolean, activiteClient: boolean, unite: number, frequence: number, dateFreq: string | null, calage: number, decalage: number, quantite: number, datePrevObligation: number, lettreMissionId: string }} ActivityRow */
/** @typedef {{ letters: readonly LetterRow[], activities: readonly ActivityRow[] }} Rows */

export const ACTIVITIES_PER_LETTER = 20;

/**
 * The rows of a portfolio of so many activities. One-off work is dated in the year in which the mission ends, or in the one given.
 * @param {{ activities: number, version: Version, seed: number, oneOffYear?: number }} options
 * @returns {Rows}
 */
export function portfolioRows({ activities: size, version, seed, oneOffYear }) {
  const random = seededRandom(seed);
  const letters = [];
  const activities = [];
  while (activities.length < size) {
    const letter = letterRow(random, version, letters.length);
    letters.push(letter);
    const count = Math.min(ACTIVITIES_PER_LETTER, size - activities.length);
    for (let rank = 0; rank < count; rank++) {
      const year = oneOffYear ?? Number(letter.dateFin.slice(0, 4));
      activities.push(activityRow(random, version, letter.objectId, year));
    }
  }
  return { letters, activities };
}

/** @param {Random} random @param {Version} version @param {number} number */
function letterRow(random, version, number) {
  const first = random.integer(2020 * 12, 2025 * 12 + 11);
  const months = random.integer(14, 36);
  const year = Math.floor(first / 12);
  const exercice = version === 'regular' ? [`${year}-01-01`, `${year}-12-31`] : mixedFiscalYear(random, year);
  return {
    objectId: `L${number}`,
    dateDebut: isoDate(first, 1),
    dateFin: lastOfMonth(first + months - 1),
    dateDebExercice: exercice[0],
    dateFinExercice: exercice[1],
    statut: 2,
    entite: { objectId: `C${number % 3000}` },
  };
}

/** First and last day of the reference year. @param {Random} random @param {number} year */
function mixedFiscalYear(random, year) {
  const lastMonth = random.chance(0.2) ? year * 12 + random.integer(0, 10) : year * 12 + 11;
  const length = random.chance(0.05) ? random.integer(1, 23) : 12;
  if (!random.chance(0.03)) return [isoDate(lastMonth - length + 1, 1), lastOfMonth(lastMonth)];
  const day = random.integer(5, 27);
  return [isoDate(lastMonth - length, day + 1), isoDate(lastMonth, day)];
}

/** @param {Random} random @param {Version} version @param {string} letterId @param {number} year @returns {ActivityRow} */
function activityRow(random, version, letterId, year) {
  const frequence = frequenceOf(random.next());
  const day = random.next();
  return {
    activite: `Travaux ${frequence}`,
    activiteCabinet: true,
    activiteClient: false,
    unite: random.integer(1, 40) / 4,
    frequence,
    dateFreq: frequence === 5 ? isoDate(year * 12 + random.integer(0, 11), random.integer(1, 28)) : null,
    calage: version === 'regular' ? 2 : random.integer(1, 3),
    decalage: random.integer(0, 18),
    quantite: random.integer(1, 4),
    datePrevObligation: day < 0.4 ? 0 : day < 0.6 ? random.integer(29, 31) : random.integer(1, 28),
    lettreMissionId: letterId,
  };
}

/** The same letters, without end, begun with the year given; their fiscal years lie as before. @param {readonly LetterRow[]} letters @param {number} year @returns {LetterRow[]} */
export function begunIn(letters, year) {
  return letters.map((letter) => {
    const years = year - Number(letter.dateFinExercice.slice(0, 4));
    const dateDebExercice = movedByYears(letter.dateDebExercice, years);
    const dateFinExercice = movedByYears(letter.dateFinExercice, years);
    return { ...letter, dateDebut: `${year}-01-01`, dateFin: null, dateDebExercice, dateFinExercice };
  });
}

/** The last day of a month stays the last. @param {string} date @param {number} years */
function movedByYears(date, years) {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  if (date === lastOfMonth(month)) return lastOfMonth(month + 12 * years);
  return isoDate(month + 12 * years, Number(date.slice(8)));
}

/** @param {number} share */
function frequenceOf(share) {
  if (share < 0.6) return 1;
  if (share < 0.75) return 2;
  if (share < 0.8) return 3;
  return share < 0.95 ? 4 : 5;
}

/** @param {number} month @param {number} day */
function isoDate(month, day) {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
}

/** @param {number} month */
function lastOfMonth(month) {
  return isoDate(month + 1, 0);
}
