// A process that reads the workbook named into rows, and tells the most memory that it has held, in all and before it began.

import { readFileSync } from 'node:fs';
import { readSheets } from '../../dist/sheets/index.js';
import { orThrow } from '../engine.mjs';
import { peakSoFar } from '../peak.mjs';

const before = peakSoFar();
const { activities } = orThrow(await readSheets([{ name: 'firm.xlsx', bytes: readFileSync(process.argv[2]) }]));
if (!activities?.length) throw new Error('The workbook has no activities.');
process.stdout.write(JSON.stringify({ peak: peakSoFar(), before }));
