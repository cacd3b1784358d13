// One writer at a time: a server that listens under the file's name and never answers.
// The system frees the name with the process, however it dies, so that no lock is ever left behind.
// Node has no flock; lock files outlive a killed process, and packages for them wait seconds to be sure of it.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf, spellingOf } from '../files/place.js';
import { systemCodeOf } from '../files/system-failure.js';

/** Frees the name. */
export type Release = () => Promise<void>;

/** Bytes of a socket's path, on the systems that take the fewest. */
const LONGEST_SOCKET = 103;

/**
 * Where the system keeps names of its own (Linux, Windows), or else a socket in the folder for temporary files.
 * The socket of a killed process stays there, and no one listens at it: the next rank is taken, and it is left where it
 * is. Two who removed it at the same time could each remove the other's new one, and both would hold the lock.
 */
function addressOf(name: string, rank: number, platform: NodeJS.Platform): string {
  if (platform === 'linux') return `\0${name}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const path = join(tmpdir(), `${name}.${rank}`);
  // Node would cut it off, and other names with it.
  if (Buffer.byteLength(path) > LONGEST_SOCKET) throw Object.assign(new Error(path), { code: 'ENAMETOOLONG' });
  return path;
}

/** One name for a file, whatever path leads to it. */
async function nameOf(file: string, platform: NodeJS.Platform): Promise<string> {
  const { path } = await placeOf(file);
  const hash = createHash('sha256').update(spellingOf(path, platform)).digest('hex');
  return `plan-de-charge-${hash.slice(0, 32)}`;
}

/** Null when the name is taken. Rejects with the system's error when it cannot be listened under for another reason. */
async function listen(path: string): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy());
  server.listen({ path, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (systemCodeOf(error) === 'EADDRINUSE') return null;
    throw error;
  }
  return server.unref();
}

/** Whether nobody listens at a socket that is still there. */
async function isAbandoned(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return false;
  } catch (error) {
    return systemCodeOf(error) === 'ECONNREFUSED';
  } finally {
    socket.destroy();
  }
}

/** The lock of a file, or null when it is held. `platform` is for tests. */
export async function lock(file: string, platform = process.platform): Promise<Release | null> {
  const name = await nameOf(file, platform);
  const isFile = platform !== 'linux' && platform !== 'win32';
  for (let rank = 0; ; rank += 1) {
    const path = addressOf(name, rank, platform);
    const server = await listen(path);
    if (server !== null) {
      return async () => {
        server.close();
        await once(server, 'close');
      };
    }
    if (!isFile || !(await isAbandoned(path))) return null;
  }
}
