// How an answer leaves the emulator: whole, late, in chunks, without end, cut off, or not at all.
// Every wait ends with the given signal, so that a stopped emulator keeps no timer.
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Truncation } from './answer.js';

function cutOff({ socket }: ServerResponse, by: Truncation['by']): void {
  if (by === 'reset') socket?.resetAndDestroy();
  if (by === 'close') socket?.end();
}

function write(response: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => response.write(bytes, (error) => (error ? reject(error) : resolve())));
}

/** Resolves when nothing more is to be sent; rejects when the other side or the signal ends it. */
export async function deliver(response: ServerResponse, answer: Answer, signal: AbortSignal): Promise<void> {
  const { end, chunks, body } = answer;
  if (answer.delayMs > 0) await pause(answer.delayMs, undefined, { signal });
  if (end === 'silent') return;
  const cut = typeof end === 'object' ? end : undefined;
  if (cut?.afterBytes === null) return cutOff(response, cut.by);
  // The length promised is that of the whole body: what is cut off is missed.
  const length = end === 'endless' || !answer.measured ? {} : { 'content-length': String(body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.flushHeaders();
  // These have no body: whatever is written to them is taken and thrown away, and would be so for ever.
  if (answer.status === 204 || answer.status === 304) return void response.end();
  const shown = body.subarray(0, cut?.afterBytes);
  const step = chunks?.bytes ?? (shown.length || 1);
  for (let from = 0; from < shown.length; from += step) {
    if (chunks !== null) await pause(chunks.ms, undefined, { signal });
    await write(response, shown.subarray(from, from + step));
  }
  if (cut !== undefined) return cutOff(response, cut.by);
  // Without end until the connection is: then the write fails.
  for (const blanks = Buffer.alloc(65_536, ' '); end === 'endless'; ) await write(response, blanks);
  response.end();
}
