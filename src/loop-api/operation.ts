// One reading from its first request to its last: its connections, and the one signal that ends all of them.
// Whatever way it ends, nothing is left open.
import { setMaxListeners } from 'node:events';
import type { Engine, Session } from './client.js';

export interface Operation {
  readonly session: Session;
  /** Letters whose activities are read at the same time. */
  readonly concurrency: number;
  /** Aborted by the caller or by `stop`. */
  readonly signal: AbortSignal;
  /** Ends every request of this operation. */
  readonly stop: () => void;
}

/** What `use` makes of an operation that is closed after it. */
export async function withOperation<A>(
  { open, concurrency }: Engine,
  callersSignal: AbortSignal | undefined,
  use: (operation: Operation) => Promise<A>,
): Promise<A> {
  const session = open();
  const ours = new AbortController();
  const signal = callersSignal === undefined ? ours.signal : AbortSignal.any([callersSignal, ours.signal]);
  // One listener for each request that waits to be sent again.
  setMaxListeners(0, signal);
  const stop = () => ours.abort();
  try {
    return await use({ session, concurrency, signal, stop });
  } finally {
    stop();
    session.close();
  }
}
