// What the caller chose, checked once: the options of a client, their defaults and the values accepted.
// Settings hold the keys (inside `headers`), so they live in closures and are never a property of the client;
// a problem shows the kind of a bad key, never the key.
import { setTimeout as pause } from 'node:timers/promises';
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { type ApiProblem, invalidSetting } from './problem.js';
import { type Connection, connect, type LoopFetch } from './transport.js';

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
  /** Waits; must give up when the signal is aborted. */
  readonly sleep?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** Milliseconds since 1970, to read a `Retry-After` date. */
  readonly now?: (() => number) | undefined;
  /** A number in [0, 1), for the jitter. */
  readonly random?: (() => number) | undefined;
}

/** Every option with its value, ready to use. */
export interface Settings {
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
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly now: () => number;
  readonly random: () => number;
  /** A text from outside without our keys, at most 300 characters long. */
  readonly clean: (text: string) => string;
}

const longestTimer = 2 ** 31 - 1;

/** name: [default, least, most], all integers. */
const numbers = {
  pageSize: [100, 2, 100_000],
  concurrency: [8, 1, 1_000],
  timeoutMs: [60_000, 1, longestTimer],
  maxBodyBytes: [64 * 2 ** 20, 1, 2 ** 29],
  retries: [5, 0, 100],
  minDelayMs: [500, 0, longestTimer],
  maxDelayMs: [60_000, 0, longestTimer],
} as const satisfies Record<string, readonly [number, number, number]>;

type NumberName = keyof typeof numbers;

const readNumbers = (options: LoopClientOptions): Either<ApiProblem, Record<NumberName, number>> => {
  const read = {} as Record<NumberName, number>;
  for (const name of Object.keys(numbers) as NumberName[]) {
    const [byDefault, least, most] = numbers[name];
    const value = options[name] ?? byDefault;
    if (!Number.isInteger(value) || value < least || value > most)
      return left(invalidSetting(name, String(value), `an integer from ${least} to ${most}`));
    read[name] = value;
  }
  return right(read);
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address with a slash at its end. A refused one is shown without user, password, query and fragment. */
const readBaseUrl = (text: string): Either<ApiProblem, string> => {
  if (!URL.canParse(text)) return left(invalidSetting('baseUrl', 'not an address', 'an https address'));
  const { protocol, hostname, host, pathname, username, password } = new URL(text);
  const shown = `${protocol}//${host}${pathname}`;
  const refuse = (accepted: string) => left(invalidSetting('baseUrl', shown, accepted));
  if (protocol !== 'https:' && protocol !== 'http:') return refuse('an https address');
  if (username !== '' || password !== '') return refuse('an address without user and password');
  if (/[?#]/.test(text)) return refuse('an address without query and fragment');
  if (protocol === 'http:' && !loopback.test(hostname))
    return refuse('https; plain http only to localhost, 127.0.0.0/8 or [::1]');
  return right(shown.endsWith('/') ? shown : `${shown}/`);
};

/** Printable ASCII without blanks: what can be sent in a header and says what it seems to say. */
const readKey = (path: 'apiKey' | 'subscriptionKey', value: unknown, form: RegExp, accepted: string) =>
  typeof value === 'string' && form.test(value)
    ? right(value)
    : left(invalidSetting(path, value === undefined || value === '' ? 'nothing' : 'another text', accepted));

const cleaner = (keys: readonly string[]) => {
  const secrets = keys.flatMap((key) => [key, encodeURIComponent(key)]).sort((a, b) => b.length - a.length);
  return (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text).slice(0, 300);
};

/** The settings, or the first option that cannot be used. Tags: InvalidSetting. */
export const readSettings = (options: LoopClientOptions): Either<ApiProblem, Settings> => {
  const { fetch } = options;
  const apiKey = readKey('apiKey', options.apiKey, /^[!-9;-~]+:[!-~]+$/, 'key:secret in printable ASCII');
  if (isLeft(apiKey)) return apiKey;
  const subscriptionKey = readKey('subscriptionKey', options.subscriptionKey, /^[!-~]+$/, 'a key in printable ASCII');
  if (isLeft(subscriptionKey)) return subscriptionKey;
  const baseUrl = readBaseUrl(options.baseUrl ?? 'https://api.cegid.com/loop-api-publiques/');
  if (isLeft(baseUrl)) return baseUrl;
  const limits = readNumbers(options);
  if (isLeft(limits)) return limits;
  const colon = apiKey.right.indexOf(':');
  return right({
    ...limits.right,
    baseUrl: baseUrl.right,
    headers: {
      'x-apikey': apiKey.right,
      'Ocp-Apim-Subscription-Key': subscriptionKey.right,
      'Content-Type': 'application-json',
      Accept: 'application/json',
    },
    connect: fetch === undefined ? connect : () => ({ fetch, close: () => {} }),
    sleep: options.sleep ?? ((ms, signal) => pause(ms, undefined, { signal })),
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    clean: cleaner([apiKey.right, apiKey.right.slice(0, colon), apiKey.right.slice(colon + 1), subscriptionKey.right]),
  });
};
