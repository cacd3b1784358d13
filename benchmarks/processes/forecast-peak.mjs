// A process that makes one forecast, with the law of every month worked out, and tells its time and its peak of memory, the rows included.
// Arguments: letters, months.

import { decodeForecastSettings, forecast } from '../../dist/forecast/index.js';
import { decodePortfolio, orThrow } from '../engine.mjs';
import { endingLetters, horizonOf } from '../letters.mjs';
import { peakSoFar } from '../peak.mjs';

const [count, months] = process.argv.slice(2).map(Number);
const { letters, activities } = endingLetters(count);
const portfolio = orThrow(decodePortfolio(letters, activities));
const settings = orThrow(decodeForecastSettings({}));
const start = performance.now();
const { cells } = orThrow(forecast({ portfolio, settings }, { horizon: horizonOf(months) }));
const milliseconds = performance.now() - start;
if (cells.length !== months) throw new Error(`${cells.length} cells, expected ${months}`);
process.stdout.write(JSON.stringify({ milliseconds, peak: peakSoFar() }));
