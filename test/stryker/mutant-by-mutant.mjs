// Writes what became of each mutant as soon as it is known, a line of JSON each: a run that is stopped has measured something.

import { appendFileSync } from 'node:fs';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

class MutantByMutant {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    const line = JSON.stringify({ status, fileName, ...location, mutatorName, replacement });
    appendFileSync(`.cache/mutation/${process.env.MUTATION_MODULE}.ndjson`, `${line}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'mutant-by-mutant', MutantByMutant)];
