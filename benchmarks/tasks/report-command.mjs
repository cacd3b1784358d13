// `report` to a page, as it is run on the files of the demonstration firm, beside `capacity` on the same files: CPU time of whole processes,
// which take turns; the least of the rounds, since whatever else the machine does can only add to it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { firmNames, generateFirm } from '../../dist/testing/index.js';
import { COMMAND, processorTimeOf, runNode } from '../child.mjs';
import { decodePortfolio, orThrow, plan } from '../engine.mjs';
import { figureOf } from '../goals.mjs';
import { timingOf } from '../measure.mjs';

const SEED = 1;
const DAYS = { first: '2026-01-01', last: '2026-12-31' };

/** @type {import('../types.js').ProcessTask} */
export const reportCommandTask = {
  name: 'report-command',
  async measure(size) {
    const [clients, rounds] = size === 'full' ? [150, 9] : [5, 1];
    const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-report-'));
    try {
      const made = { clients, seed: SEED, nextYear: true };
      const { letters, activities } = generateFirm(made);
      const files = { letters, activities, team: await demoTeam(), names: firmNames(made) };
      const options = Object.entries(files).flatMap(([name, content]) => {
        const path = join(folder, `${name}.json`);
        writeFileSync(path, JSON.stringify(content));
        return [`--${name}`, path];
      });
      const asked = [...options, '--first', DAYS.first, '--last', DAYS.last];
      const page = join(folder, 'plan.html');
      const reporting = [COMMAND, 'report', ...asked, '--out', page];
      const looking = [COMMAND, 'capacity', ...asked];

      const portfolio = orThrow(decodePortfolio(letters, activities));
      const due = orThrow(plan(portfolio, { horizon: DAYS })).occurrences.length;
      runNode(reporting);
      const shown = deadlinesIn(readFileSync(page, 'utf8'));
      if (shown !== due) throw new Error(`The page has ${shown} deadlines, expected ${due}`);
      /** @type {Record<'report' | 'capacity', number[]>} */
      const times = { report: [], capacity: [] };
      for (let round = 0; round < rounds; round++) {
        times.report.push(processorTimeOf(reporting));
        times.capacity.push(processorTimeOf(looking));
      }
      return {
        task: 'report-command',
        title: 'The page of the demonstration firm, by the command, CPU time',
        portfolio: `${clients} clients, ${activities.length.toLocaleString('en')} activities, with a team and names`,
        occurrences: due,
        timings: [
          timingOf('plan-de-charge report --out F.html (ns each: a run)', times.report, 1),
          timingOf('plan-de-charge capacity (ns each: a run)', times.capacity, 1),
        ],
        figures: [figureOf('report-command', Math.min(...times.report) / Math.min(...times.capacity))],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** The team of the demonstration, which the package keeps to itself. */
async function demoTeam() {
  const source = readFileSync(new URL('../../src/cli/demo-team.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts' });
  const { DEMO_TEAM } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return DEMO_TEAM;
}

/** How many deadlines the data of a page has. @param {string} page */
function deadlinesIn(page) {
  const [, data] = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(String(data)).hours.length;
}
