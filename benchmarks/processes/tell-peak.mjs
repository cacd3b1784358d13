// Loaded before a program (`node --import`), tells its peak of memory in bytes when it ends: the last line on its standard error.

import { peakSoFar } from '../peak.mjs';

process.on('exit', () => process.stderr.write(`\npeak ${peakSoFar()}`));
