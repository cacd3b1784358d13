// Measures the tests: plants one fault at a time in each module named (in all of them when none is) and counts those that no test notices.
// Fails when a module is below its least score in modules.json. Not part of CI: a module takes from minutes to hours.
// What is known of each fault is in .cache/mutation/<module>.ndjson at once, those that were missed in <module>.json in the end.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const modules = JSON.parse(readFileSync(new URL('modules.json', import.meta.url), 'utf8'));
const asked = process.argv.slice(2);
const unknown = asked.filter((module) => !Object.hasOwn(modules, module));
if (unknown.length > 0) {
  process.stderr.write(`No such module: ${unknown.join(', ')}. Modules: ${Object.keys(modules).join(', ')}.\n`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
mkdirSync('.cache/mutation', { recursive: true });
const lines = [];
for (const module of asked.length > 0 ? asked : Object.keys(modules)) {
  const { least, apart } = modules[module];
  const started = Date.now();
  rmSync(`.cache/mutation/${module}.ndjson`, { force: true });
  const mutants = await measure(module, apart);
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = mutants.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status));
  const score = (100 * noticed) / (noticed + missed.length);
  const minutes = Math.ceil((Date.now() - started) / 60_000);
  // A module without a mutant has no score, which is not enough.
  if (!(score >= least)) process.exitCode = 1;
  writeFileSync(`.cache/mutation/${module}.json`, JSON.stringify(missed, null, 2));
  lines.push(
    `${module}: ${score.toFixed(1)} % of ${noticed + missed.length} faults noticed, ${count('Timeout')} because a test did not end in time (least ${least} %), ${minutes} min\n`,
  );
}
process.stdout.write(lines.join(''));
