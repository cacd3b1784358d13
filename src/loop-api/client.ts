// The client: checked settings behind two functions. The keys stay in this closure, out of reach of
// inspection, serialisation and error messages.
import { type Either, map } from 'fp-ts/lib/Either.js';
import { type ApiProblem, type InvalidSetting, invalidSetting, type Resource, type Where } from './problem.js';
import { RepeatedFields } from './repeated-fields.js';
import { requestRows } from './request.js';
import { withRetries } from './retry.js';
import { type LoopClientOptions, readSettings, type Settings } from './settings.js';

/** The parameters of one page: `skip` rows are passed over, `take` returned at most. */
export interface PageQuery {
  readonly dossier: string;
  readonly filter: string;
  readonly sort: string;
  readonly skip: number;
}

/** The connections of one operation. */
export interface Session {
  /** What problems say of a page: its address, without our keys should a row have quoted them in its id. */
  readonly where: (resource: Resource, query: PageQuery) => Where;
  /** The rows of one page, passing faults retried. */
  readonly page: (
    resource: Resource,
    query: PageQuery,
    signal: AbortSignal | undefined,
  ) => Promise<Either<ApiProblem, readonly unknown[]>>;
  /** The fields that a row has twice, of all rows received so far. */
  readonly repeated: RepeatedFields;
  /** A text from outside without our keys. */
  readonly redact: (text: string) => string;
  readonly close: () => void;
}

/** A way to the API. Give it to `pages` and `fetchPortfolio`. */
export interface LoopClient {
  readonly baseUrl: string;
  readonly concurrency: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly open: () => Session;
}

/** The problem of what is given for a client and is none, such as the Either that holds one; null when it is one. */
export function refusedClient(client: unknown): InvalidSetting | null {
  const { open, now, baseUrl, concurrency } = Object(client) as { readonly [name in keyof LoopClient]?: unknown };
  const isClient =
    typeof open === 'function' &&
    typeof now === 'function' &&
    typeof baseUrl === 'string' &&
    typeof concurrency === 'number';
  return isClient ? null : invalidSetting('client', client, 'orThrow(createLoopClient(…))');
}

/** The full address of a page; parameters left empty are not sent. */
const addressOf = (settings: Settings, resource: Resource, { dossier, filter, sort, skip }: PageQuery): string => {
  const parameters = {
    codeDossier: dossier,
    filter,
    sort,
    skip: String(skip),
    take: String(settings.pageSize),
  };
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  // A blank as %20: a plus sign is a blank to forms only.
  return `${settings.baseUrl}${resource}?${new URLSearchParams(given).toString().replaceAll('+', '%20')}`;
};

const open = (settings: Settings): Session => {
  const { fetch, close } = settings.connect();
  const repeated = new RepeatedFields();
  const where: Session['where'] = (resource, query) => ({
    resource,
    address: settings.redact(addressOf(settings, resource, query)),
  });
  return {
    where,
    repeated,
    redact: settings.redact,
    page: (resource, query, signal) => {
      const address = addressOf(settings, resource, query);
      const place = where(resource, query);
      const request = () => requestRows({ fetch, address, where: place, repeated }, settings, signal);
      return withRetries(request, settings, { _tag: 'Aborted', ...place }, signal);
    },
    close,
  };
};

/**
 * A client, or the first setting that cannot be used. Nothing is sent yet. Tags: InvalidSetting.
 *
 * @example
 * const client = createLoopClient({ apiKey: 'key without a secret', subscriptionKey: 'key' });
 * if (client._tag === 'Left') console.log(describe(client.left, 'en'));
 * // Setting "apiKey" refused: received ***; accepted: key:secret (ASCII).
 */
export const createLoopClient = (options: LoopClientOptions): Either<ApiProblem, LoopClient> =>
  map(
    (settings: Settings): LoopClient =>
      Object.freeze({
        baseUrl: settings.baseUrl,
        concurrency: settings.concurrency,
        now: settings.now,
        open: () => open(settings),
      }),
  )(readSettings(options));
