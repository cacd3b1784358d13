// How bytes travel: the small part of fetch the adapter relies on, and its default, node-fetch.
// The default checks certificates whatever the environment says, and keeps its connections for one operation only,
// so that nothing stays open after a list is read, refused or aborted.
import http from 'node:http';
import https from 'node:https';
import nodeFetch from 'node-fetch';

/**
 * The part of `fetch` the adapter uses; node-fetch 3 and Node's global `fetch` both satisfy it.
 * The function must honour `signal` for the body too and must hand over a 3xx answer untouched. It has charge of
 * decompression and of the certificate check: Node's global `fetch` obeys NODE_TLS_REJECT_UNAUTHORIZED, the default does not.
 */
export type LoopFetch = (address: string, init: LoopRequest) => Promise<LoopResponse>;

export interface LoopRequest {
  readonly method: 'GET';
  readonly headers: Record<string, string>;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

export interface LoopResponse {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  /** The decompressed bytes; Node's types let them be text as well. Null when there is no body. */
  readonly body: AsyncIterable<Uint8Array | string> | null;
}

/** A way out to the network for one operation, closed with it. */
export interface Connection {
  readonly fetch: LoopFetch;
  readonly close: () => void;
}

/** node-fetch over agents of its own: connections are reused within the operation, destroyed by `close`. */
export function connect(): Connection {
  const plain = new http.Agent({ keepAlive: true });
  const secure = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
  return {
    fetch: (address, init) =>
      nodeFetch(address, {
        ...init,
        agent: ({ protocol }) => (protocol === 'https:' ? secure : plain),
      }),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}
