// What can go wrong between us and the API: one closed union, as values.
// Every problem but InvalidSetting names the resource and the address asked for. Keys are never part of an address,
// and texts that come from the other side are stripped of them and bounded before they are kept here.

/** The two lists the adapter reads, spelled as in the API's addresses. */
export type Resource = 'LettresDeMissions' | 'giActivitesMission';

/** Which list, and the whole address with its parameters (dossier, filter, skip, take). */
export interface Where {
  readonly resource: Resource;
  readonly address: string;
}

/** An answer that carries a status we do not accept. `message` is the gateway's own, at most 300 characters. */
export interface ErrorResponse extends Where {
  readonly status: number;
  readonly message: string | null;
  /** Milliseconds the server asked us to wait, not capped; null when it named none that can be read. */
  readonly retryAfterMs: number | null;
}

export interface InvalidSetting {
  readonly _tag: 'InvalidSetting';
  /** The name of the option or query field; `options`, `query`, `client` or `resource` for what is given whole. */
  readonly path: string;
  /** What was given, or what kind of thing when it may hold a secret or is no text; empty when nothing was. */
  readonly received: string;
  readonly accepted: string;
  /** What was probably meant. */
  readonly hint?: string;
  /** Why, where what is accepted does not say it: a key is not shown, and an address may look well. */
  readonly reason?: SettingReason;
}

/**
 * Of an address: `plainHttp`, to another machine; `credentials`, a user or a password in it; `parameters`, a `?` or a `#`.
 * Of a key: `blank` or `notAscii`, a character in it that no header carries.
 */
export type SettingReason = 'plainHttp' | 'credentials' | 'parameters' | 'blank' | 'notAscii';

export type ApiProblem =
  /** 400 and every other 4xx without a tag of its own. */
  | ({ readonly _tag: 'BadRequest' } & ErrorResponse)
  /** 401 */
  | ({ readonly _tag: 'Unauthorized' } & ErrorResponse)
  /** 403: a missing right or a spent quota. */
  | ({ readonly _tag: 'Forbidden' } & ErrorResponse)
  /** 404 */
  | ({ readonly _tag: 'NotFound' } & ErrorResponse)
  /** 408 */
  | ({ readonly _tag: 'RequestTimeout' } & ErrorResponse)
  /** 429 */
  | ({ readonly _tag: 'TooManyRequests' } & ErrorResponse)
  /** 5xx */
  | ({ readonly _tag: 'ServerError' } & ErrorResponse)
  /** Any 3xx; never followed. `host` is where it pointed, null when it cannot be read. */
  | ({
      readonly _tag: 'Redirected';
      readonly status: number;
      readonly host: string | null;
    } & Where)
  /** Refused, reset, cut or unresolved; `code` is the system's, such as ECONNRESET. */
  | ({ readonly _tag: 'NetworkFault'; readonly code: string } & Where)
  /** The certificate does not prove the host's name. */
  | ({ readonly _tag: 'UntrustedCertificate'; readonly code: string } & Where)
  /** Our own limit for one request, body included. */
  | ({ readonly _tag: 'TimedOut'; readonly limitMs: number } & Where)
  | ({ readonly _tag: 'BodyTooLarge'; readonly limitBytes: number } & Where)
  /** `torn`: begins as JSON and breaks off; `syntax`: something else, such as a page of HTML; `charset`: not UTF-8. */
  | ({
      readonly _tag: 'NotJson';
      readonly reason: 'torn' | 'syntax' | 'charset';
    } & Where)
  /** Neither a list nor `{ data: [...] }`, or a status of success that is not 200. */
  | ({
      readonly _tag: 'UnexpectedShape';
      readonly status: number;
      readonly received: string;
    } & Where)
  /** Rows moved between two pages in each of `reads` readings of the list. */
  | ({ readonly _tag: 'UnstablePaging'; readonly reads: number } & Where)
  /** The same page came twice: the server does not honour `skip`. */
  | ({ readonly _tag: 'SkipIgnored' } & Where)
  | ({ readonly _tag: 'Aborted' } & Where)
  | InvalidSetting;

/** The problem of a setting, ready to return. */
export function invalidSetting(
  path: string,
  received: unknown,
  accepted: string,
  { hint, reason }: { readonly hint?: string | undefined; readonly reason?: SettingReason | undefined } = {},
): InvalidSetting {
  return {
    _tag: 'InvalidSetting',
    path,
    received: receivedText(received),
    accepted,
    ...(hint === undefined ? {} : { hint }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** What would be long, or is no text, by its kind alone; nothing for what is absent. */
function receivedText(received: unknown): string {
  if (received === undefined) return '';
  if (Array.isArray(received)) return 'list';
  return typeof received === 'function' || (typeof received === 'object' && received !== null)
    ? typeof received
    : String(received);
}
