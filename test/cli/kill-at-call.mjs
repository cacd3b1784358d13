// Loaded before the command (`node --import`): ends its process with SIGKILL at its n-th call that writes, syncs or renames a file: before
// it, after it, or, of a write, with half of the bytes written. KILL_AT counts from 1; 0 only counts, and says on stdout which there were, by their first letters.
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_AT, KILL_HOW } = process.env;

let calls = '';

/** The call, or the end of the process at it. */
function counted(call, letter, half) {
  return async function (...args) {
    calls += letter;
    if (calls.length !== Number(KILL_AT)) return call.apply(this, args);
    if (KILL_HOW === 'half') await half?.apply(this, args);
    if (KILL_HOW === 'after') await call.apply(this, args);
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  };
}

const handle = await fsPromises.open(process.execPath);
const prototype = Object.getPrototypeOf(handle);
await handle.close();
const { appendFile, sync } = prototype;
prototype.appendFile = counted(appendFile, 'w', function (bytes) {
  return appendFile.call(this, bytes.subarray(0, bytes.length >> 1));
});
prototype.sync = counted(sync, 's');
fsPromises.rename = counted(fsPromises.rename, 'r');
syncBuiltinESMExports();

if (KILL_AT === '0') process.on('exit', () => process.stdout.write(calls));
