// The client: checked settings behind an object that shows its address alone. The keys stay in a closure, out of reach of
// inspection, serialisation and error messages.
import { type Either, map } from '../core/either.js';
import { settingError } from './messages.js';
import { type ApiProblem, invalidSetting, type Resource, type Where } from './problem.js';
import { RepeatedFields } from './repeated-fields.js';
import { requestRows } from './request.js';
import { withRetries } from './retry.js';
import { type ClientSettings, type LoopClientOptions, readSettings } from './settings.js';

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

/** A way to the API, to be given to `pages`, `fetchPortfolio` and `fetchSnapshot`; made by `createLoopClient` alone. */
export interface LoopClient {
  readonly baseUrl: string;
}

/** What a client does: no property of it, so that none but these modules come near the keys. */
export interface Engine {
  readonly concurrency: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly open: () => Session;
}

const engines = new WeakMap<object, Engine>();

/** The engine of a client. Throws for what is none, such as the Either that holds one. */
export function engineOf(client: LoopClient): Engine {
  const engine = engines.get(Object(client));
  if (engine === undefined) throw settingError(invalidSetting('client', client, 'orThrow(createLoopClient(…))'));
  return engine;
}

/** The full address of a page; parameters left empty are not sent. */
function addressOf(settings: ClientSettings, resource: Resource, { dossier, filter, sort, skip }: PageQuery): string {
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
}

function open(settings: ClientSettings): Session {
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
}

/**
 * A client, or the first setting that cannot be used. Nothing is sent yet. Throws `ProblemError` for an unknown option and a
 * value of another type. Tags: InvalidSetting.
 *
 * @example
 * const client = createLoopClient({ apiKey: 'key without a secret', subscriptionKey: 'key' });
 * if (client._tag === 'Left') console.log(describe(client.left, 'en'));
 * // apiKey: *** is not accepted (there is a blank in it); expected key:secret (ASCII)
 */
export function createLoopClient(options: LoopClientOptions): Either<ApiProblem, LoopClient> {
  return map((settings: ClientSettings): LoopClient => {
    const client = Object.freeze({ baseUrl: settings.baseUrl });
    const { concurrency, now } = settings;
    engines.set(client, { concurrency, now, open: () => open(settings) });
    return client;
  })(readSettings(options));
}
