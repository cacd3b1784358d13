// A process that has the occurrences of two files of rows ready as plain objects, sorted, and writes them in a loop: JSON.stringify, a line
// each, pieces of 64 thousand characters, the file synced as the command does it. It tells the milliseconds of the loop alone.
// Arguments: letters, activities, the file to write.

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { readJson } from '../child.mjs';
import { decodePortfolio, orThrow, plan } from '../engine.mjs';

const PIECE = 65_536;

const [letters, activities, out] = process.argv.slice(2);
const { occurrences: objects } = orThrow(plan(orThrow(decodePortfolio(readJson(letters), readJson(activities)))));

const start = performance.now();
const file = openSync(out, 'w');
let piece = '';
for (const object of objects) {
  piece += `${JSON.stringify(object)}\n`;
  if (piece.length < PIECE) continue;
  writeSync(file, piece);
  piece = '';
}
writeSync(file, piece);
fsyncSync(file);
closeSync(file);
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ milliseconds, occurrences: objects.length }));
