// One writer at a time: a server that listens under the file's name and never answers.
// The system frees the name with the process, however it dies, so that no lock is ever left behind.
// Node has no flock; lock files outlive a killed process, and packages for them wait seconds to be sure of it.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** Frees the name. */
export type Release = () => Promise<void>;

/** Where the system keeps names of its own (Linux, Windows), or a socket in the folder for temporary files. */
const addressOf = (name: string, platform: NodeJS.Platform): { readonly path: string; readonly isFile: boolean } => {
  if (platform === 'linux') return { path: `\0${name}`, isFile: false };
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, isFile: false };
  return { path: join(tmpdir(), name), isFile: true };
};

/** One name for a file, whatever path leads to it. */
const nameOf = async (file: string): Promise<string> => {
  const place = resolve(file);
  const folder = await realpath(dirname(place)).catch(() => dirname(place));
  const hash = createHash('sha256')
    .update(join(folder, basename(place)))
    .digest('hex');
  return `plan-de-charge-${hash.slice(0, 32)}`;
};

const listen = async (path: string): Promise<Server | null> => {
  const server = createServer((socket) => socket.destroy());
  server.listen({ path, exclusive: true });
  const opened = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  return opened ? server.unref() : null;
};

/** Whether nobody listens at a socket that is still there. */
const isAbandoned = async (path: string): Promise<boolean> => {
  const socket = connect(path);
  const isAnswered = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return !isAnswered;
};

/** The lock of a file, or null when it is held. `platform` is for tests. */
export const lock = async (file: string, platform = process.platform): Promise<Release | null> => {
  const { path, isFile } = addressOf(await nameOf(file), platform);
  let server = await listen(path);
  if (server === null && isFile && (await isAbandoned(path))) {
    await rm(path, { force: true });
    server = await listen(path);
  }
  if (server === null) return null;
  const held = server;
  return async () => {
    held.close();
    await once(held, 'close');
  };
};
