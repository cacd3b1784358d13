// Expanding the windows of letters that are renewed, beside `plan` of the same occurrences: every window written out as a letter of its own.
// And beside `plan` of letters that last until the end, which has one mission where the forecast has windows.

import { monthOf } from '../../dist/calendar/month-arithmetic.js';
import { Cells } from '../../dist/forecast/cells.js';
import { dueDatesOf } from '../../dist/forecast/counted-work.js';
import { optionsInForce } from '../../dist/forecast/forecast-options.js';
import { decodeForecastSettings } from '../../dist/forecast/index.js';
import { Prospects } from '../../dist/forecast/outcomes.js';
import { prospectWork } from '../../dist/forecast/prospect-work.js';
import { renewalWindows } from '../../dist/forecast/renewal-windows.js';
import { Successions } from '../../dist/forecast/succession.js';
import { LetterGroups } from '../../dist/schedule/letter-group.js';
import { ACTIVITY_KEYS, pivotKeysOf } from '../../dist/workload/total-key.js';
import { checkEqual } from '../columns.mjs';
import { decodePortfolio, orThrow, plan } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { endingLetters, horizonOf } from '../letters.mjs';

/** @typedef {import('../engine.mjs').Portfolio} Portfolio */
/** @typedef {{ readonly schedule: import('../../dist/schedule/schedule.js').Schedule }} Scheduled */

const SIGNED = 2;
const MONTHS = 24;
const NAMES = {
  windows: 'the windows',
  plan: 'plan, every window a letter',
  lasting: 'plan, one letter until the end',
};

/** @type {import('../types.js').ContestTask} */
export const windowsTask = {
  name: 'windows',
  title: 'The windows of letters that are renewed',
  rounds: 15,
  *contests(size) {
    const count = size === 'full' ? 20_000 : 200;
    const horizon = horizonOf(MONTHS);
    const rows = endingLetters(count, { statut: SIGNED });
    const portfolio = decoded(rows);
    const expand = expansionOf(portfolio, horizon);
    const written = writtenOut(portfolio, rows, horizon.last);
    const lasting = decoded(endingLetters(count, { statut: SIGNED, dateFin: '2035-12-31' }));
    const expected = monthTotals(planned(lasting, horizon));
    const planning = (/** @type {string} */ name, /** @type {Portfolio} */ of) => ({
      name,
      share: 1,
      run: () => planned(of, horizon),
      check: (/** @type {unknown} */ made) => checkEqual(name, expected, monthTotals(/** @type {Scheduled} */ (made))),
    });
    yield {
      portfolio: `${count.toLocaleString('en')} letters of 5 activities, ${written.letters.length.toLocaleString('en')} windows, ${MONTHS} months`,
      occurrences: planned(written, horizon).schedule.rules.count,
      contenders: [
        {
          name: NAMES.windows,
          share: 1,
          run: expand,
          check: (work) => checkEqual(NAMES.windows, expected, monthTotals(/** @type {Scheduled} */ (work))),
        },
        planning(NAMES.plan, written),
        planning(NAMES.lasting, lasting),
      ],
      figures: (timeOf) => [
        figureOf('windows', timeOf(NAMES.windows) / timeOf(NAMES.plan)),
        aside('the same / plan of letters that last until the end', timeOf(NAMES.windows) / timeOf(NAMES.lasting)),
      ],
    };
  },
};

/** @param {{ readonly letters: readonly unknown[], readonly activities: readonly unknown[] }} rows */
function decoded({ letters, activities }) {
  return orThrow(decodePortfolio(letters, activities));
}

/** What a forecast does to come from letters to the schedule of their windows. @param {Portfolio} portfolio @param {{ readonly first: string, readonly last: string }} horizon */
function expansionOf(portfolio, horizon) {
  const settings = orThrow(decodeForecastSettings({}));
  const { asOf, by, side, schedule, horizon: days } = orThrow(optionsInForce({ horizon }, false));
  const successions = new Successions(portfolio.letters, new LetterGroups(portfolio), settings.renewals.successionDays);
  const counting = { on: settings.on, horizon: days };
  const due = dueDatesOf(portfolio.letters, schedule.oneOffLeadDays, counting);
  return () =>
    orThrow(
      prospectWork({
        portfolio,
        groups: new LetterGroups(portfolio),
        settings,
        counting,
        asOf,
        side,
        schedule: { ...schedule, horizon: due },
        successions,
        prospects: new Prospects(settings, successions),
        cells: new Cells(pivotKeysOf(by, ACTIVITY_KEYS)),
      }),
    );
}

/** Every mission and renewal that begins by `last` as a letter with all rows of its own. @param {Portfolio} portfolio @param {ReturnType<typeof endingLetters>} rows @param {string} last */
function writtenOut(portfolio, rows, last) {
  const settings = orThrow(decodeForecastSettings({}));
  const end = dayOf(last);
  const letters = rows.letters.flatMap((row, number) => {
    const reach = { last: end, asOf: dayOf('2027-01-01'), lastBegun: end };
    const renewals = renewalWindows(portfolio.letters[number], settings.renewals, reach);
    const windows = renewals.map((days) => ({ dateDebut: textOf(days.first), dateFin: textOf(days.last) }));
    return [{}, ...windows].map((mission, k) => ({ ...row, ...mission, objectId: `${row.objectId}-${k}` }));
  });
  const rowsOf = new Map(rows.letters.map(({ objectId }) => [objectId, /** @type {Record<string, unknown>[]} */ ([])]));
  for (const row of rows.activities) rowsOf.get(row.lettreMissionId)?.push(row);
  const activities = letters.flatMap(({ objectId }) =>
    (rowsOf.get(objectId.slice(0, objectId.indexOf('-'))) ?? []).map((row) => ({ ...row, lettreMissionId: objectId })),
  );
  return decoded({ letters, activities });
}

/** A plan with its columns, which its declarations leave out. @param {Portfolio} portfolio @param {{ readonly first: string, readonly last: string }} horizon @returns {Scheduled} */
function planned(portfolio, horizon) {
  return /** @type {Scheduled} */ (/** @type {unknown} */ (orThrow(plan(portfolio, { horizon }))));
}

/** Occurrences and micro-hours by month. @param {Scheduled} of */
function monthTotals({ schedule: { rules, due } }) {
  const first = 2027 * 12;
  const totals = new Float64Array(2 * MONTHS);
  for (let r = 0; r < rules.size; r++) {
    for (let row = rules.offsets[r]; row < rules.offsets[r + 1]; row++) {
      const month = monthOf(due[row]) - first;
      totals[2 * month]++;
      totals[2 * month + 1] += rules.microHours[r];
    }
  }
  return totals;
}

const DAY = 86_400_000;

/** @param {string} text */
function dayOf(text) {
  return Date.parse(text) / DAY;
}

/** @param {number} day */
function textOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
