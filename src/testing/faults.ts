// What can go wrong on the way, as data: each fault is a small value, a schedule says which request it strikes.
// A fault alters the view of the list (here) or the answer made from it (answer.ts), so faults combine by being applied
// one after the other, and a new one is one more case.
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
  /** The connection is closed in good order, though the whole body was promised. */
  | { readonly kind: 'close'; readonly afterBytes: number | null }
  /** After so many bytes of the body nothing more ever comes: the other side is gone, and the connection stays open. */
  | { readonly kind: 'halfOpen'; readonly afterBytes: number }
  /** Nothing is ever answered; the connection stays open. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The body comes in chunks of so many bytes with a pause before each. */
  | { readonly kind: 'slowBytes'; readonly bytes: number; readonly ms: number }
  /** The length of the body is not given beforehand. */
  | { readonly kind: 'chunked' }
  /** A whole answer whose JSON breaks off: only this part of its bytes, in (0, 1), is there. */
  | { readonly kind: 'truncatedJson'; readonly part?: number }
  /** Another body: an HTML page, another shape. */
  | {
      readonly kind: 'body';
      readonly text: string;
      readonly encoding?: 'utf8' | 'latin1' | 'utf16le';
      readonly contentType?: string;
    }
  /** The same text in another encoding, said in `Content-Type` or not. */
  | { readonly kind: 'charset'; readonly encoding: 'latin1' | 'utf16le'; readonly declared: boolean }
  /** Compressed; or, when broken: only half of it, with one byte changed, or said to be compressed and not. */
  | { readonly kind: 'gzip'; readonly broken?: 'cut' | 'changed' | 'plain' }
  /** Blanks after the JSON, so many bytes of them. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Blanks after the JSON, without end. */
  | { readonly kind: 'endless' }
  /**
   * The keys received are quoted, plain and encoded: in the message of a 401, in a page of HTML, in the address of a
   * redirect, or in one more row at the end of the list.
   */
  | { readonly kind: 'echo'; readonly in: 'message' | 'page' | 'location' | 'row' }
  /** At most so many rows in the page. Below 2 no client can tell the page from the last one. */
  | { readonly kind: 'shortPage'; readonly rows: number }
  /**
   * Since the first page there is a row more, or a row less, at the head of the list; first pages never show it, and
   * other requests know nothing of it. For rows that change for good see `changes` of the emulator.
   */
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
export function faultsFor(
  schedule: FaultSchedule,
  seed: number,
  request: {
    readonly index: number;
    readonly address: string;
    readonly attempt: number;
  },
): readonly Fault[] {
  if (!('kinds' in schedule)) return schedule[request.index] ?? [];
  const random = seeded(hash(`${request.attempt} ${request.address}`, seed));
  return schedule.kinds.filter(() => random.chance(schedule.rate));
}

export interface View {
  readonly rows: readonly unknown[];
  readonly skip: number;
  readonly take: number;
}

/** What a server that quotes keys makes of them: plain, for an address, in base64 and in capitals. */
export function quoted(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => [key, encodeURIComponent(key), Buffer.from(key).toString('base64'), key.toUpperCase()]);
}

/** `keys`: those the request came with. */
export function alterView(view: View, fault: Fault, keys: readonly string[]): View {
  switch (fault.kind) {
    case 'echo': {
      if (fault.in !== 'row') return view;
      const row = { objectId: `~${keys.join(' ')}`, activite: quoted(keys).join(' ') };
      return { ...view, rows: [...view.rows, row] };
    }
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
}
