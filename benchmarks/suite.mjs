// The tasks, in the order in which they run: contests in this process, then processes of their own.

import { chunksTask } from './tasks/chunks.mjs';
import { columnsTask } from './tasks/columns.mjs';
import { decodeTask } from './tasks/decode.mjs';
import { duckdbTask } from './tasks/duckdb.mjs';
import { fetchTask } from './tasks/fetch.mjs';
import { franceTask } from './tasks/france.mjs';
import { horizonTask } from './tasks/horizon.mjs';
import { levellingTask } from './tasks/levelling.mjs';
import { memoryTask } from './tasks/memory.mjs';
import { mixedTask } from './tasks/mixed.mjs';
import { ndjsonTask } from './tasks/ndjson.mjs';
import { objectsTask } from './tasks/objects.mjs';
import { totalsTask } from './tasks/totals.mjs';

/**
 * @param {readonly import('./types.js').Rival<any>[]} rivals
 * @param {typeof import('./rivals/duckdb.mjs') | null} duckdb
 * @returns {readonly import('./types.js').ContestTask[]}
 */
export const contestTasks = (rivals, duckdb) => [
  columnsTask(rivals),
  totalsTask,
  objectsTask,
  mixedTask,
  horizonTask,
  decodeTask,
  levellingTask,
  ...(duckdb === null ? [] : [duckdbTask(duckdb)]),
];

/** @type {readonly import('./types.js').ProcessTask[]} */
export const processTasks = [chunksTask, franceTask, ndjsonTask, fetchTask, memoryTask];
