// The memory of `plan --snapshot F --format ndjson`, beside what the decoded portfolio holds by itself and what the same command takes for
// a firm of one client: processes of their own, each told how much heap it may take, since without a limit V8 fills what the machine has
// before it collects.
// The snapshot is written by the library's own format, so that a million activities need not be fetched first.

import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START, VERSION, writeLine } from '../../dist/snapshot/format.js';
import { generateFirm } from '../../dist/testing/index.js';
import { COMMAND, PEAK, peakOf, runNode } from '../child.mjs';
import { aside, figureOf } from '../goals.mjs';

const SEED = 1;
const ACTIVITIES_PER_CLIENT = 23.3;
const MEGABYTE = 1_000_000;
const MEBIBYTE = 1_048_576;
/** What the heap may hold beside the decoded portfolio, in bytes; columns are not on the heap. */
const ROOM = 75 * MEGABYTE;

const HELD = new URL('../processes/held.mjs', import.meta.url).pathname;

/** @type {import('../types.js').ProcessTask} */
export const memoryTask = {
  name: 'memory',
  measure: (size) => memoryResult(size === 'full' ? 1_000_000 : 1000),
};

/** @param {number} activities @returns {Promise<import('../types.js').TaskResult>} */
async function memoryResult(activities) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-de-charge-memory-'));
  try {
    const file = join(folder, 'firm.ndjson');
    const out = join(folder, 'plan.ndjson');
    writeSnapshot(file, Math.ceil(activities / ACTIVITIES_PER_CLIENT));
    const held = JSON.parse(runNode(['--expose-gc', HELD, file]).stdout);
    const limit = Math.ceil((held.bytes + ROOM) / MEBIBYTE);
    const oneClient = join(folder, 'one-client.ndjson');
    writeSnapshot(oneClient, 1);
    const base = peakOfPlan(oneClient, out, limit);
    const peak = peakOfPlan(file, out, limit);
    const lines = await countLines(out);
    if (lines !== held.occurrences) throw new Error(`${lines} lines for ${held.occurrences} occurrences`);
    return {
      task: 'memory',
      title: 'Memory of plan --snapshot to ndjson',
      portfolio: `snapshot, ${held.activities.toLocaleString('en')} activities read`,
      occurrences: lines,
      timings: [],
      figures: [
        aside('decoded inputs', held.bytes / MEGABYTE, 'MB'),
        figureOf('snapshot-memory', (peak - base - held.bytes) / MEGABYTE),
        aside('the same command for one client', base / MEGABYTE, 'MB'),
        aside('the heap it was given', (limit * MEBIBYTE) / MEGABYTE, 'MB'),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes; `limit` in MiB. @param {string} file @param {string} out @param {number} limit */
function peakOfPlan(file, out, limit) {
  const plan = ['plan', '--snapshot', file, '--format', 'ndjson', '--last', '2030-12-31', '--out', out];
  return peakOf(runNode([`--max-old-space-size=${limit}`, ...PEAK, COMMAND, ...plan]));
}

/** @param {string} file */
async function countLines(file) {
  let lines = 0;
  for await (const piece of createReadStream(file)) for (const byte of piece) if (byte === 10) lines++;
  return lines;
}

/** @param {string} file @param {number} clients */
function writeSnapshot(file, clients) {
  const firm = generateFirm({ clients, seed: SEED });
  const rowsOf = new Map(firm.letters.map(({ objectId }) => [String(objectId), /** @type {unknown[]} */ ([])]));
  for (const { lettreMissionId, ...row } of firm.activities) rowsOf.get(String(lettreMissionId))?.push(row);
  const handle = openSync(file, 'w');
  let checksum = START;
  const append = (/** @type {import('../../dist/snapshot/format.js').SnapshotLine} */ line) => {
    const written = writeLine(line, checksum);
    writeSync(handle, written.bytes);
    checksum = written.checksum;
  };
  append({
    snapshot: {
      version: VERSION,
      readAt: '2026-01-01T00:00:00Z',
      baseUrl: '',
      dossier: '',
      filter: '',
      sort: '',
      activitiesSort: '',
    },
  });
  for (const letter of firm.letters) append({ letters: [letter] });
  append({ lettersEnd: { letters: firm.letters.length } });
  for (const [letterId, rows] of rowsOf) append({ activities: { letterId, rows } });
  append({ end: { letters: firm.letters.length, activities: firm.activities.length } });
  closeSync(handle);
}
