// Runs modules one after the other in one process, each in its own directory, and tells the parent what each has printed.
// The package is loaded once for all of them, which is most of what an example takes.
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const path of process.argv.slice(2)) {
  const run = { stdout: '', stderr: '', exitCode: 0 };
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (chunk) => {
      run[name] += chunk;
      return true;
    };
  }
  process.chdir(dirname(path));
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    run.exitCode = 1;
  }
  run.exitCode ||= process.exitCode ?? 0;
  process.exitCode = undefined;
  await new Promise((resolve) => process.send({ path, run }, resolve));
}
process.disconnect();
