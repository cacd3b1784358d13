// Measures the tests: plants one fault at a time in each room named (in all of them when none is) and counts those that no test notices.
// Fails when a room is below its least score in rooms.json. Not part of CI: a room takes from minutes to an hour.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'));
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !Object.hasOwn(rooms, room));
if (unknown.length > 0) {
  process.stderr.write(`No such room: ${unknown.join(', ')}. Rooms: ${Object.keys(rooms).join(', ')}.\n`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
mkdirSync('.cache/mutation', { recursive: true });
const lines = [];
for (const room of asked.length > 0 ? asked : Object.keys(rooms)) {
  const { least } = rooms[room];
  const started = Date.now();
  const mutants = await measure(room);
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = mutants.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status));
  const score = (100 * noticed) / (noticed + missed.length);
  const minutes = Math.ceil((Date.now() - started) / 60_000);
  // A room without a mutant has no score, which is not enough.
  if (!(score >= least)) process.exitCode = 1;
  writeFileSync(`.cache/mutation/${room}.json`, JSON.stringify(missed, null, 2));
  lines.push(
    `${room}: ${score.toFixed(1)} % of ${noticed + missed.length} faults noticed (least ${least} %), ${minutes} min\n`,
  );
}
process.stdout.write(lines.join(''));
