// `forecast` as it is run on the files of the made-up firm, beside `plan` on the same files: whole processes, which take turns.
// The command's figures are those of the library.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeForecastSettings, forecast } from '../../dist/forecast/index.js';
import { generateFirm } from '../../dist/testing/index.js';
import { COMMAND, runNode, timeNode } from '../child.mjs';
import { checkEqual } from '../columns.mjs';
import { decodePortfolio, orThrow, plan } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { medianOf, timingOf } from '../measure.mjs';

const SEED = 1;
const FIRST = '2027-01-01';
const LAST = '2027-12-31';

/** @type {import('../types.js').ProcessTask} */
export const forecastCommandTask = {
  name: 'forecast-command',
  async measure(size) {
    const [clients, rounds] = size === 'full' ? [100, 15] : [5, 1];
    const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-forecast-'));
    try {
      const firm = generateFirm({ clients, seed: SEED });
      const [letters, activities] = ['letters.json', 'activities.json'].map((name) => join(folder, name));
      writeFileSync(letters, JSON.stringify(firm.letters));
      writeFileSync(activities, JSON.stringify(firm.activities));
      const files = ['--letters', letters, '--activities', activities];
      const [forecasting, planning] = [
        [COMMAND, 'forecast', ...files, '--first', FIRST],
        [COMMAND, 'plan', ...files],
      ];

      const portfolio = orThrow(decodePortfolio(firm.letters, firm.activities));
      check(portfolio, JSON.parse(runNode([...forecasting, '--format', 'json']).stdout));
      /** @type {Record<'forecast' | 'plan', number[]>} */
      const times = { forecast: [], plan: [] };
      for (let round = 0; round < rounds; round++) {
        times.forecast.push(timeNode(forecasting));
        times.plan.push(timeNode(planning));
      }
      return {
        task: 'forecast-command',
        title: 'The forecast of the made-up firm, by the command',
        portfolio: `${clients} clients, ${firm.activities.length.toLocaleString('en')} activities`,
        occurrences: orThrow(plan(portfolio)).occurrences.length,
        timings: [
          timingOf('plan-de-charge forecast (ns each: a run)', times.forecast, 1),
          timingOf('plan-de-charge plan (ns each: a run)', times.plan, 1),
        ],
        figures: [figureOf('forecast-command', medianOf(times.forecast) / medianOf(times.plan))],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** Throws unless the command has the means that the library has. @param {import('../engine.mjs').Portfolio} portfolio @param {{ readonly cells: readonly { readonly meanMicroHours: number }[] }} printed */
function check(portfolio, { cells }) {
  const settings = orThrow(decodeForecastSettings({}));
  const expected = orThrow(forecast({ portfolio, settings }, { horizon: { first: FIRST, last: LAST } }));
  const means = (/** @type {readonly { readonly meanMicroHours: number }[]} */ of) =>
    of.map(({ meanMicroHours }) => meanMicroHours);
  checkEqual('means of months', means(expected.cells), means(cells));
}
