// What can go wrong on the way, as data: each fault is a small value, a schedule says which request it strikes.
// A fault alters the view of the list (rows, skip, take) or the answer made from it, by two pure functions,
// so faults combine by being applied one after the other, and a new one is one more case.
import { gzipSync } from 'node:zlib';
import { hash, seeded } from './random.js';

export type Fault =
  /** An error status, with `Retry-After` in seconds, as an HTTP date so many seconds ahead, or as the given text. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: { readonly seconds: number } | { readonly dateIn: number } | { readonly text: string };
      readonly message?: string;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** The connection is reset after so many bytes of the body; null: before the head of the answer. */
  | { readonly kind: 'reset'; readonly afterBytes: number | null }
  /** Nothing is ever answered; the connection stays open. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The body comes in pieces of so many bytes with a pause before each. */
  | { readonly kind: 'slowBytes'; readonly bytes: number; readonly ms: number }
  /** A whole answer whose JSON breaks off: only this part of its bytes, in (0, 1), is there. */
  | { readonly kind: 'truncatedJson'; readonly part?: number }
  /** Another body: an HTML page, another shape, another charset. */
  | {
      readonly kind: 'body';
      readonly text: string;
      readonly encoding?: 'utf8' | 'latin1' | 'utf16le';
      readonly contentType?: string;
    }
  | { readonly kind: 'gzip' }
  /** Blanks after the JSON, so many bytes of them. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Blanks after the JSON, without end. */
  | { readonly kind: 'endless' }
  /** At most so many rows in the page. Below 2 no client can tell the page from the last one. */
  | { readonly kind: 'shortPage'; readonly rows: number }
  /** Since the first page there is a row more, or a row less, at the head of the list; first pages never show it. */
  | { readonly kind: 'rowInserted' }
  | { readonly kind: 'rowRemoved' }
  | { readonly kind: 'ignoredSkip' };

export type FaultKind = Fault['kind'];

/**
 * `rate` and `kinds`: each kind strikes each request with that probability, each drawn on its own, so that several may
 * strike at once. The draw depends on the seed, the address asked for and how often it was asked for, never on the
 * order in which requests arrive.
 * A list: the faults of the first request, of the second, and so on in order of arrival; none after its end.
 */
export type FaultSchedule = { readonly rate: number; readonly kinds: readonly Fault[] } | readonly (readonly Fault[])[];

/** The faults of one request: its rank by arrival, its address, and its rank among the requests for that address. */
export const faultsFor = (
  schedule: FaultSchedule,
  seed: number,
  request: {
    readonly index: number;
    readonly address: string;
    readonly attempt: number;
  },
): readonly Fault[] => {
  if (!('kinds' in schedule)) return schedule[request.index] ?? [];
  const random = seeded(hash(`${request.attempt} ${request.address}`, seed));
  return schedule.kinds.filter(() => random.chance(schedule.rate));
};

export interface View {
  readonly rows: readonly unknown[];
  readonly skip: number;
  readonly take: number;
}

export const alterView = (view: View, fault: Fault): View => {
  switch (fault.kind) {
    case 'shortPage':
      return { ...view, take: Math.min(view.take, fault.rows) };
    case 'rowInserted':
      if (view.skip === 0) return view;
      return {
        ...view,
        rows: [{ objectId: '0', activite: 'inserted' }, ...view.rows],
      };
    case 'rowRemoved':
      return view.skip === 0 ? view : { ...view, rows: view.rows.slice(1) };
    case 'ignoredSkip':
      return { ...view, skip: 0 };
    default:
      return view;
  }
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly delayMs: number;
  readonly pieces: { readonly bytes: number; readonly ms: number } | null;
  readonly end: 'whole' | 'endless' | 'silent' | { readonly resetAfterBytes: number | null };
}

export const jsonAnswer = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: Buffer.from(JSON.stringify(value)),
  delayMs: 0,
  pieces: null,
  end: 'whole',
});

/** The gateway's form of an error. */
export const refusalAnswer = (status: number, message: string, headers: Readonly<Record<string, string>> = {}) =>
  jsonAnswer(status, { statusCode: status, message }, headers);

const retryAfterText = (wait: (Fault & { kind: 'status' })['retryAfter'], now: number): string | undefined => {
  if (wait === undefined) return undefined;
  if ('seconds' in wait) return String(wait.seconds);
  return 'text' in wait ? wait.text : new Date(now + wait.dateIn * 1000).toUTCString();
};

/** `now`: milliseconds since 1970, for a `Retry-After` date. */
export const alterAnswer = (answer: Answer, fault: Fault, now: number): Answer => {
  const { body, headers } = answer;
  switch (fault.kind) {
    case 'status': {
      const wait = retryAfterText(fault.retryAfter, now);
      const message = fault.message ?? `emulated status ${fault.status}`;
      const { status, body, headers } = refusalAnswer(fault.status, message, wait ? { 'retry-after': wait } : {});
      return { ...answer, status, body, headers };
    }
    case 'redirect':
      return {
        ...answer,
        status: fault.status ?? 302,
        headers: { location: fault.to },
        body: Buffer.alloc(0),
      };
    case 'reset':
      return { ...answer, end: { resetAfterBytes: fault.afterBytes } };
    case 'silent':
    case 'endless':
      return { ...answer, end: fault.kind };
    case 'slow':
      return { ...answer, delayMs: answer.delayMs + fault.ms };
    case 'slowBytes':
      return { ...answer, pieces: { bytes: fault.bytes, ms: fault.ms } };
    case 'truncatedJson':
      return {
        ...answer,
        body: body.subarray(0, Math.floor(body.length * (fault.part ?? 0.5))),
      };
    case 'body': {
      const contentType = fault.contentType ?? 'application/json';
      const bytes = Buffer.from(fault.text, fault.encoding ?? 'utf8');
      return {
        ...answer,
        headers: { ...headers, 'content-type': contentType },
        body: bytes,
      };
    }
    case 'gzip':
      return {
        ...answer,
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: gzipSync(body),
      };
    case 'huge':
      return {
        ...answer,
        body: Buffer.concat([body, Buffer.alloc(fault.bytes, ' ')]),
      };
    default:
      return answer;
  }
};
