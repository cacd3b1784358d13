// The tasks, in the order in which they run: contests, then whole processes.

import { installed, installedRivals } from './rivals/index.mjs';
import { chunksTask } from './tasks/chunks.mjs';
import { columnsTask } from './tasks/columns.mjs';
import { csvTask } from './tasks/csv.mjs';
import { decodeTask } from './tasks/decode.mjs';
import { duckdbTask } from './tasks/duckdb.mjs';
import { fetchTask } from './tasks/fetch.mjs';
import { forecastCommandTask } from './tasks/forecast-command.mjs';
import { franceTask } from './tasks/france.mjs';
import { horizonTask } from './tasks/horizon.mjs';
import { largeLawsTask } from './tasks/large-laws.mjs';
import { lawsTask } from './tasks/laws.mjs';
import { letterTask } from './tasks/letter.mjs';
import { levellingTask } from './tasks/levelling.mjs';
import { memoryTask } from './tasks/memory.mjs';
import { mixedTask } from './tasks/mixed.mjs';
import { ndjsonTask } from './tasks/ndjson.mjs';
import { objectsTask } from './tasks/objects.mjs';
import { spreadsheetsTask } from './tasks/spreadsheets.mjs';
import { startTask } from './tasks/start.mjs';
import { totalsTask } from './tasks/totals.mjs';
import { windowsTask } from './tasks/windows.mjs';
import { workbookTask } from './tasks/workbook.mjs';

/** The contests with whatever rivals are installed, those rivals, and the names of those that are not: nobody is left out silently. */
export async function contestTasks() {
  const { rivals, missing } = await installedRivals();
  const duckdb = await installed(() => import('./rivals/duckdb.mjs'));
  /** @type {readonly import('./types.js').ContestTask[]} */
  const tasks = [
    columnsTask(rivals),
    totalsTask,
    objectsTask,
    letterTask,
    mixedTask,
    horizonTask,
    decodeTask,
    levellingTask,
    lawsTask,
    largeLawsTask,
    windowsTask,
    spreadsheetsTask,
    workbookTask,
    csvTask,
    ...(duckdb === null ? [] : [duckdbTask(duckdb)]),
  ];
  return duckdb === null
    ? { tasks, beside: rivals, missing: [...missing, 'duckdb'] }
    : { tasks, beside: [...rivals, duckdb.DATABASE], missing };
}

/** @type {readonly import('./types.js').ProcessTask[]} */
export const processTasks = [chunksTask, franceTask, startTask, ndjsonTask, fetchTask, memoryTask, forecastCommandTask];
