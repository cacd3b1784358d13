// Hours by client and month in a Map keyed by strings, as they are first written; in its most favourable form: due days ready, the text of
// each day's month from a table, the client's part of the key put together once for each activity.

import { checkEqual, FIRST_MONTH, MONTHS } from '../columns.mjs';

/** @typedef {{ readonly client: string | null, readonly month: string, readonly microHours: number }} ClientRow */

/** `YYYY-MM` of each month from `FIRST_MONTH` on. */
export const namesOfMonths = Array.from({ length: MONTHS }, (_, index) => {
  const month = FIRST_MONTH + index;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

const FIRST_DAY = Date.UTC(FIRST_MONTH / 12, 0, 1) / 86_400_000;

/** The text of each day's month, from the first day of `FIRST_MONTH` on. */
const monthOfDay = namesOfMonths.flatMap((name, index) => {
  const month = FIRST_MONTH + index;
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return Array.from({ length: days }, () => name);
});

/** @param {import('../work.mjs').Work} work */
export function clientTotalsByMap({ rows, series, columns, expected: { due, offsets } }) {
  const clientOf = new Map(rows.letters.map(({ objectId, entite }) => [objectId, entite.objectId]));
  const clients = series.map(({ activity }) => String(clientOf.get(rows.activities[activity].lettreMissionId)));
  const names = [...new Set(clients)];
  const rank = new Map(names.map((name, index) => [name, index]));
  const right = new Float64Array(names.length * MONTHS);
  series.forEach(({ firstMonth, lastMonth, step, microHours }, index) => {
    const base = Number(rank.get(clients[index])) * MONTHS - FIRST_MONTH;
    for (let month = firstMonth; month <= lastMonth; month += step) right[base + month] += microHours;
  });

  return {
    /** @returns {Map<string, number>} */
    fill() {
      const map = new Map();
      for (let i = 0; i < clients.length; i++) {
        const prefix = `${clients[i]}|`;
        const hours = columns.microHours[i];
        for (let row = offsets[i]; row < offsets[i + 1]; row++) {
          const key = prefix + monthOfDay[due[row] - FIRST_DAY];
          map.set(key, (map.get(key) ?? 0) + hours);
        }
      }
      return map;
    },
    /** @param {Map<string, number>} map */
    checkMap(map) {
      check(
        'Map',
        [...map].map(([key, microHours]) => {
          const [client, month] = key.split('|');
          return { client, month, microHours };
        }),
      );
    },
    /** @param {import('./totals.mjs').ClientColumns} columns */
    checkColumns({ clients, totals }) {
      check(
        'columns',
        Array.from(totals, (microHours, lane) => {
          return { client: clients[Math.floor(lane / MONTHS)], month: namesOfMonths[lane % MONTHS], microHours };
        }),
      );
    },
    /** @param {readonly ClientRow[]} rows */
    checkRows: (rows) => check('totals', rows),
  };

  /** @param {string} name @param {readonly ClientRow[]} found */
  function check(name, found) {
    const monthRank = new Map(namesOfMonths.map((month, index) => [month, index]));
    const sums = new Float64Array(right.length);
    for (const { client, month, microHours } of found) {
      sums[Number(rank.get(String(client))) * MONTHS + Number(monthRank.get(month))] += microHours;
    }
    checkEqual(`${name}: micro-hours by client and month`, right, sums);
  }
}
