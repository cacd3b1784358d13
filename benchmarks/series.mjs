// The work itself, in the plainest words: each activity's due dates as a run of months and a day of the month.
// For the regular portfolio it is read off the raw rows, by arithmetic of its own; for the mixed one it is the engine's rules.

/** @typedef {import('./types.js').Series} Series */
/** @typedef {import('./portfolio.mjs').Rows} Rows */

/** Months from one period's end to the next, by `frequence`. */
const STEP = [0, 1, 3, 6, 12];

/** The series of rows that lie on calendar years: periods end with the months whose number the step divides. @param {Rows} rows @returns {Series[]} */
export function seriesOfRegular({ letters, activities }) {
  const missions = new Map(
    letters.map(({ objectId, dateDebut, dateFin }) => [objectId, [monthOf(dateDebut), monthOf(String(dateFin))]]),
  );
  return activities.flatMap((row, activity) => {
    const { frequence, dateFreq, decalage, datePrevObligation, unite, quantite, lettreMissionId } = row;
    const microHours = Math.round(unite * 1e6) * quantite;
    if (dateFreq !== null) {
      const month = monthOf(dateFreq) + decalage;
      const day = datePrevObligation === 0 ? Number(dateFreq.slice(8)) : datePrevObligation;
      return [{ firstMonth: month, lastMonth: month, step: 1, day, microHours, activity }];
    }
    const [first, last] = /** @type {number[]} */ (missions.get(lettreMissionId));
    const step = STEP[frequence];
    const firstEnd = Math.ceil((first + 1) / step) * step - 1;
    const lastEnd = Math.floor((last + 1) / step) * step - 1;
    if (lastEnd < firstEnd) return [];
    return [
      {
        firstMonth: firstEnd + decalage,
        lastMonth: lastEnd + decalage,
        step,
        day: datePrevObligation,
        microHours,
        activity,
      },
    ];
  });
}

/**
 * The series of compiled rules.
 * @param {import('./engine.mjs').RuleTable} rules
 * @param {readonly number[]} indexes each planned activity's index in the portfolio
 * @returns {Series[]}
 */
export function seriesOfRules(rules, indexes) {
  return Array.from({ length: rules.size }, (_, r) => ({
    firstMonth: rules.dueMonth[r],
    lastMonth: rules.dueMonth[r] + rules.step[r] * (rules.offsets[r + 1] - rules.offsets[r] - 1),
    step: rules.step[r],
    day: rules.dueDay[r],
    microHours: rules.microHours[r],
    activity: indexes[rules.activity[r]],
  }));
}

/** The same as columns: what the reference reads. @param {import('./engine.mjs').RuleTable} rules */
export function columnsOfRules({ size, offsets, dueMonth, dueDay, step, microHours }) {
  return {
    firstMonth: dueMonth.slice(),
    lastMonth: Int32Array.from({ length: size }, (_, r) => dueMonth[r] + step[r] * (offsets[r + 1] - offsets[r] - 1)),
    step: Int32Array.from(step),
    day: Int32Array.from(dueDay),
    microHours: microHours.slice(),
  };
}

/** The number of occurrences of a series. @param {Series} series */
export function countOf({ firstMonth, lastMonth, step }) {
  return (lastMonth - firstMonth) / step + 1;
}

/** @param {string} date `YYYY-MM-DD` */
function monthOf(date) {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
