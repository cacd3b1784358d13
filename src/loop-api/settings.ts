// What the caller chose, checked once: the options of a client, their defaults and the values accepted.
// Settings hold the keys (inside `headers`), so they live in closures and are never a property of the client;
// a problem shows the kind of a bad key, never the key.
import { setTimeout as pause } from 'node:timers/promises';
import { type Either, isLeft, left, right } from '../core/either.js';
import { CALLBACK, integerKind, isText, type Kind, type Kinds, problemOfOptions } from './options.js';
import { type ApiProblem, invalidSetting } from './problem.js';
import { redactorOf } from './redaction.js';
import { type Connection, connect, type LoopFetch } from './transport.js';

/** A passing fault, and the milliseconds until the request is sent again. `attempt` counts those that failed, from 1. */
export interface Wait {
  readonly problem: ApiProblem;
  readonly attempt: number;
  readonly delayMs: number;
}

export interface LoopClientOptions {
  /** The firm's key and secret, as one text `key:secret`. */
  readonly apiKey: string;
  /** The subscriber's key, sent as `Ocp-Apim-Subscription-Key`. */
  readonly subscriptionKey: string;
  /** Where the resources are; https, or plain http to this very machine. Default: Cegid's public address. */
  readonly baseUrl?: string | undefined;
  /** Default: node-fetch with certificates always checked. */
  readonly fetch?: LoopFetch | undefined;
  /** Rows asked for at a time, at least 2 since pages overlap by one row. Default 100. */
  readonly pageSize?: number | undefined;
  /** Letters whose activities are read at the same time. Default 8. */
  readonly concurrency?: number | undefined;
  /** Milliseconds for one request, body included. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Bytes of one decompressed body. Default 64 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Further attempts after a passing fault. Default 5. */
  readonly retries?: number | undefined;
  /** Milliseconds before the first retry, doubled for each further one. Default 500. */
  readonly minDelayMs?: number | undefined;
  /** Longest wait in milliseconds, `Retry-After` included. Default 60,000. */
  readonly maxDelayMs?: number | undefined;
  /** Called before each wait, so that a user can be told why nothing happens. A promise is awaited. */
  readonly onRetry?: ((wait: Wait) => void) | undefined;
  /** Waits; must give up when the signal is aborted. */
  readonly sleep?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** Milliseconds since 1970, to read a `Retry-After` date and to date a snapshot. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A number in [0, 1), for the jitter. */
  readonly random?: (() => number) | undefined;
}

/** Every option with its value, ready to use. */
export interface ClientSettings {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connect: () => Connection;
  readonly pageSize: number;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  readonly retries: number;
  readonly minDelayMs: number;
  readonly maxDelayMs: number;
  readonly onRetry: (wait: Wait) => void;
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
  /** A text from outside without our keys. */
  readonly redact: (text: string) => string;
}

const longestTimer = 2 ** 31 - 1;

const addresses = 'https://host/path/ | http://localhost/path/ | http://127.0.0.1/path/ | http://[::1]/path/';
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address with a slash at its end; a refused one is shown without what may be secret in it. */
function readBaseUrl(text: string, redact: ClientSettings['redact']): Either<ApiProblem, string> {
  if (!URL.canParse(text)) return left(invalidSetting('baseUrl', '***', addresses));
  const { protocol, hostname, host, pathname, username, password } = new URL(text);
  const named = username !== '' || password !== '';
  const asking = /[?#]/.test(text);
  if ((protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))) && !named && !asking)
    return right(`${protocol}//${host}${pathname.replace(/\/?$/, '/')}`);
  const shown = `${protocol}//${named ? '***@' : ''}${host}${pathname}${asking ? '?***' : ''}`;
  const reason = named ? 'credentials' : asking ? 'parameters' : protocol === 'http:' ? 'plainHttp' : undefined;
  return left(invalidSetting('baseUrl', redact(shown), addresses, { reason }));
}

/** Printable ASCII without blanks: what a header carries unchanged. */
function key(form: RegExp, accepted: string): Kind {
  return {
    accepted: `${accepted} (ASCII)`,
    isOfType: isText,
    accepts: (value: string) => form.test(value),
    isMandatory: true,
    isSecret: true,
  };
}

const KINDS: Kinds<LoopClientOptions> = {
  apiKey: key(/^[!-9;-~]+:[!-~]+$/, 'key:secret'),
  subscriptionKey: key(/^[!-~]+$/, 'key'),
  baseUrl: { accepted: addresses, isOfType: isText },
  fetch: CALLBACK,
  pageSize: integerKind(2, 100_000),
  concurrency: integerKind(1, 1_000),
  timeoutMs: integerKind(1, longestTimer),
  maxBodyBytes: integerKind(1, 2 ** 28),
  retries: integerKind(0, 100),
  minDelayMs: integerKind(0, longestTimer),
  maxDelayMs: integerKind(0, longestTimer),
  onRetry: CALLBACK,
  sleep: CALLBACK,
  now: CALLBACK,
  random: CALLBACK,
};

/** The settings, or the first option whose value cannot be used. Throws for what no type allows. Tags: InvalidSetting. */
export function readSettings(options: LoopClientOptions): Either<ApiProblem, ClientSettings> {
  const problem = problemOfOptions('options', options, KINDS);
  if (problem !== null) return left(problem);
  const { apiKey, subscriptionKey, fetch } = options;
  const redact = redactorOf({ apiKey, subscriptionKey });
  const baseUrl = readBaseUrl(options.baseUrl ?? 'https://api.cegid.com/loop-api-publiques/', redact);
  if (isLeft(baseUrl)) return baseUrl;
  return right({
    baseUrl: baseUrl.right,
    headers: {
      'x-apikey': apiKey,
      'Ocp-Apim-Subscription-Key': subscriptionKey,
      'Content-Type': 'application-json',
      Accept: 'application/json',
    },
    connect: fetch === undefined ? connect : () => ({ fetch, close: () => {} }),
    pageSize: options.pageSize ?? 100,
    concurrency: options.concurrency ?? 8,
    timeoutMs: options.timeoutMs ?? 60_000,
    maxBodyBytes: options.maxBodyBytes ?? 64 * 2 ** 20,
    retries: options.retries ?? 5,
    minDelayMs: options.minDelayMs ?? 500,
    maxDelayMs: options.maxDelayMs ?? 60_000,
    onRetry: options.onRetry ?? (() => {}),
    sleep: options.sleep ?? ((ms, signal) => pause(ms, undefined, { signal })),
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    redact,
  });
}
