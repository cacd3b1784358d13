// Letters that end and are renewed: rows of a firm whose missions of a year end within twelve months, five activities each.

import { seededRandom } from './random.mjs';

const SEED = 5;
const PROPOSED = 1;
const SIGNED = 2;

/** Frequences of the activities of a letter: three monthly, one quarterly, one yearly. */
const FREQUENCES = [1, 1, 1, 2, 4];

/** The first month in which a mission ends: July 2026. */
const FIRST_END = 2026 * 12 + 6;

/**
 * The rows of so many letters; `statut` null: one in five is proposed, the others are signed. `dateFin`: the last day of all missions,
 * instead of a year after their first.
 * @param {number} count @param {{ readonly statut?: number, readonly dateFin?: string }} options
 */
export function endingLetters(count, { statut, dateFin } = {}) {
  const { chance, integer } = seededRandom(SEED);
  /** @type {Record<string, unknown>[]} */
  const letters = [];
  /** @type {Record<string, unknown>[]} */
  const activities = [];
  for (let number = 0; number < count; number++) {
    const end = FIRST_END + integer(0, 11);
    const isProposed = chance(0.2);
    const [first, last] = [isoDate(end - 11, 1), isoDate(end + 1, 0)];
    letters.push({
      objectId: `L${number}`,
      dateDebut: first,
      dateFin: dateFin ?? last,
      dateDebExercice: first,
      dateFinExercice: last,
      statut: statut ?? (isProposed ? PROPOSED : SIGNED),
      entite: { objectId: `C${number}` },
    });
    for (const [rank, frequence] of FREQUENCES.entries()) {
      activities.push({
        activite: `Travaux ${rank}`,
        activiteCabinet: true,
        activiteClient: false,
        unite: integer(1, 40) / 4,
        frequence,
        calage: integer(1, 3),
        decalage: integer(0, 2),
        quantite: 1,
        datePrevObligation: integer(0, 31),
        lettreMissionId: `L${number}`,
      });
    }
  }
  return { letters, activities };
}

/** January 2027 and so many months. @param {number} months */
export function horizonOf(months) {
  return { first: '2027-01-01', last: isoDate(2027 * 12 + months, 0) };
}

/** @param {number} month @param {number} day */
function isoDate(month, day) {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).toISOString().slice(0, 10);
}
