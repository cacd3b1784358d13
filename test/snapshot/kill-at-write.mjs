// Loaded before the command (`node --import`): ends its process with SIGKILL at its n-th write to a snapshot, after all
// of the line or after a part of it. KILL_AT_WRITE counts from 1; KILL_PART, in (0, 1), is the part, all when absent.
import { open } from 'node:fs/promises';

const { KILL_AT_WRITE, KILL_PART } = process.env;

const handle = await open(process.execPath);
const prototype = Object.getPrototypeOf(handle);
await handle.close();

const { appendFile } = prototype;
let writes = 0;
prototype.appendFile = async function (bytes) {
  writes += 1;
  if (writes < Number(KILL_AT_WRITE)) return appendFile.call(this, bytes);
  const kept = KILL_PART === undefined ? bytes.length : 1 + Math.floor(Number(KILL_PART) * (bytes.length - 1));
  await appendFile.call(this, bytes.subarray(0, kept));
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
};
