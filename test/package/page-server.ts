// A web server of a few fixed files on loopback, for a browser to open a real page from.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page's file: its media type and its text. */
export type PageFile = readonly [type: string, text: string];

/** Serves the files by their paths (`/`, `/rows.json`) and nothing else, until `stop`. */
export async function servePages(
  files: Readonly<Record<string, PageFile>>,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const server = createServer(({ url = '' }, response) => {
    const file = files[url];
    if (file === undefined) return response.writeHead(404).end();
    const [type, text] = file;
    return response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
