// The answer to a request as a value, before anything is sent: the status, the bytes, and how they leave: whole, late, in chunks,
// without end, cut off, or not at all. Faults alter it one after the other; each sees what the ones before it made.
// Every wait ends with the given signal, so that a stopped emulator keeps no timer.

import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Fault, quoted } from './faults.js';

/** Where the body stops (null: before the head), and what the connection does then. */
interface Truncation {
  readonly afterBytes: number | null;
  readonly by: 'reset' | 'close' | 'halfOpen';
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly delayMs: number;
  readonly chunks: { readonly bytes: number; readonly ms: number } | null;
  /** Whether the length of the body is given beforehand. */
  readonly measured: boolean;
  readonly end: 'whole' | 'endless' | 'silent' | Truncation;
}

export function jsonAnswer(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
    delayMs: 0,
    chunks: null,
    measured: true,
    end: 'whole',
  };
}

/** The gateway's form of an error. */
export function statusAnswer(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  return jsonAnswer(status, { statusCode: status, message }, headers);
}

function retryAfterText(wait: (Fault & { kind: 'status' })['retryAfter'], now: number): string | undefined {
  if (wait === undefined) return undefined;
  if ('seconds' in wait) return String(wait.seconds);
  return 'text' in wait ? wait.text : new Date(now + wait.dateIn * 1000).toUTCString();
}

function compressed(body: Buffer, broken: (Fault & { kind: 'gzip' })['broken']): Buffer {
  if (broken === 'plain') return body;
  const zipped = gzipSync(body);
  if (broken === 'cut') return zipped.subarray(0, Math.floor(zipped.length / 2));
  // The last eight bytes are the checksum and the length: one of the checksum's is enough.
  if (broken === 'changed') zipped[zipped.length - 8] ^= 0xff;
  return zipped;
}

function echo(answer: Answer, place: (Fault & { kind: 'echo' })['in'], keys: readonly string[]): Answer {
  const words = quoted(keys);
  const text = words.join(' ');
  switch (place) {
    case 'message':
      return { ...answer, ...whatIsSaid(statusAnswer(401, `Access denied for ${text}`, { 'retry-after': words[0] })) };
    case 'page':
      return { ...answer, headers: { 'content-type': 'text/html' }, body: Buffer.from(`<p>${text}</p>`) };
    case 'location': {
      const host = words.map((word) => word.replace(/[^\w-]/g, '.')).join('.');
      return redirected(answer, `https://${host}.example/${words.map(encodeURIComponent).join('/')}`, 302);
    }
    case 'row':
      return answer;
  }
}

function whatIsSaid({ status, headers, body }: Answer) {
  return { status, headers, body };
}

function redirected(answer: Answer, location: string, status: number): Answer {
  return {
    ...answer,
    status,
    headers: { location },
    body: Buffer.alloc(0),
  };
}

/** What an answer may depend on: milliseconds since 1970, for a `Retry-After` date, and the keys received. */
export interface Circumstances {
  readonly now: number;
  readonly keys: readonly string[];
}

export function alterAnswer(answer: Answer, fault: Fault, { now, keys }: Circumstances): Answer {
  const { body, headers } = answer;
  switch (fault.kind) {
    case 'status': {
      const wait = retryAfterText(fault.retryAfter, now);
      const message = fault.message ?? `emulated status ${fault.status}`;
      const errorAnswer = statusAnswer(fault.status, message, wait === undefined ? {} : { 'retry-after': wait });
      return { ...answer, ...whatIsSaid(errorAnswer) };
    }
    case 'redirect':
      return redirected(answer, fault.to, fault.status ?? 302);
    case 'reset':
    case 'close':
    case 'halfOpen':
      return { ...answer, end: { afterBytes: fault.afterBytes, by: fault.kind } };
    case 'silent':
    case 'endless':
      return { ...answer, end: fault.kind };
    case 'slow':
      return { ...answer, delayMs: answer.delayMs + fault.ms };
    case 'slowBytes':
      return { ...answer, chunks: { bytes: fault.bytes, ms: fault.ms } };
    case 'chunked':
      return { ...answer, measured: false };
    case 'truncatedJson':
      return { ...answer, body: body.subarray(0, Math.floor(body.length * (fault.part ?? 0.5))) };
    case 'body': {
      const contentType = fault.contentType ?? 'application/json';
      const bytes = Buffer.from(fault.text, fault.encoding ?? 'utf8');
      return { ...answer, headers: { ...headers, 'content-type': contentType }, body: bytes };
    }
    case 'charset': {
      const contentType = fault.declared
        ? `application/json; charset=${fault.encoding === 'latin1' ? 'iso-8859-1' : 'utf-16le'}`
        : 'application/json';
      const bytes = Buffer.from(body.toString(), fault.encoding);
      return { ...answer, headers: { ...headers, 'content-type': contentType }, body: bytes };
    }
    case 'gzip':
      // Compressed once, however many faults ask for it.
      if ('content-encoding' in headers) return answer;
      return { ...answer, headers: { ...headers, 'content-encoding': 'gzip' }, body: compressed(body, fault.broken) };
    case 'huge':
      return { ...answer, body: Buffer.concat([body, Buffer.alloc(fault.bytes, ' ')]) };
    case 'echo':
      return echo(answer, fault.in, keys);
    default:
      return answer;
  }
}

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
