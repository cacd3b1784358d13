// One request: sent with both keys, within its time and size, and judged by its status.
// No redirect is followed, and whatever happens ends as rows or as one problem with the connection released.
import { type Either, isLeft, left, right } from '../core/either.js';
import { rowsOf } from '../core/json.js';
import { errorMessageIn, parseJson, readText } from './body.js';
import type { ApiProblem, Where } from './problem.js';
import type { RepeatedFields } from './repeated-fields.js';
import { readRetryAfter } from './retry.js';
import type { ClientSettings } from './settings.js';
import type { LoopFetch, LoopResponse } from './transport.js';

const errorBodyBytes = 65_536;

/** What is kept of a text from outside. */
function kept(text: string, { redact }: ClientSettings): string {
  return redact(text).slice(0, 300);
}

function errorTag(status: number) {
  switch (status) {
    case 401:
      return 'Unauthorized';
    case 403:
      return 'Forbidden';
    case 404:
      return 'NotFound';
    case 408:
      return 'RequestTimeout';
    case 429:
      return 'TooManyRequests';
    default:
      return status >= 500 ? 'ServerError' : 'BadRequest';
  }
}

function hostOf(location: string | null, base: string): string | null {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).host : null;
}

/** The system's own code for a failed connection, never its message: that may quote what was sent. */
function networkCodeOf(thrown: unknown): string {
  for (let error = thrown; typeof error === 'object' && error !== null; error = (error as { cause?: unknown }).cause) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return code;
  }
  return 'UNKNOWN';
}

function connectionProblem(thrown: unknown, where: Where): ApiProblem {
  const code = networkCodeOf(thrown);
  const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/.test(code);
  return {
    _tag: untrusted ? 'UntrustedCertificate' : 'NetworkFault',
    ...where,
    code,
  };
}

/** What is asked for, and by which way; `repeated` is where the fields are noted that a row of the answer has twice. */
interface RowsRequest {
  readonly fetch: LoopFetch;
  readonly address: string;
  readonly where: Where;
  readonly repeated: RepeatedFields;
}

/** What an answer is judged by. The text of a redirect, or of a success that is not 200, is not read. */
interface ReceivedResponse {
  readonly status: number;
  readonly location: string | null;
  readonly retryAfter: string | null;
  readonly text: Either<'too-large' | 'torn' | 'charset', string>;
}

async function receive(response: LoopResponse, { maxBodyBytes }: ClientSettings): Promise<ReceivedResponse> {
  const { status, headers } = response;
  const head = { status, location: headers.get('location'), retryAfter: headers.get('retry-after') };
  if (status === 200) return { ...head, text: await readText(response, maxBodyBytes) };
  if (status < 400) return { ...head, text: right('') };
  // The status is known: a body that fails in its turn changes nothing.
  return { ...head, text: await readText(response, errorBodyBytes).catch(() => left('torn' as const)) };
}

function errorResponse(
  { status, retryAfter, text }: ReceivedResponse,
  where: Where,
  settings: ClientSettings,
): ApiProblem {
  const message = isLeft(text) ? null : errorMessageIn(text.right);
  return {
    _tag: errorTag(status),
    ...where,
    status,
    message: message === null ? null : kept(message, settings),
    retryAfterMs: readRetryAfter(retryAfter, settings.now()),
  };
}

function judge(
  answer: ReceivedResponse,
  { where, repeated }: RowsRequest,
  settings: ClientSettings,
): Either<ApiProblem, readonly unknown[]> {
  const { status, location, text } = answer;
  if (status >= 400) return left(errorResponse(answer, where, settings));
  if (status >= 300) {
    const host = hostOf(location, settings.baseUrl);
    return left({ _tag: 'Redirected', ...where, status, host: host === null ? null : kept(host, settings) });
  }
  if (status !== 200) return left({ _tag: 'UnexpectedShape', ...where, status, received: `HTTP ${status}` });
  if (isLeft(text))
    return left(
      text.left === 'too-large'
        ? { _tag: 'BodyTooLarge', ...where, limitBytes: settings.maxBodyBytes }
        : { _tag: 'NotJson', ...where, reason: text.left },
    );
  const value = parseJson(text.right);
  if (isLeft(value)) return left({ _tag: 'NotJson', ...where, reason: value.left });
  const rows = rowsOf(value.right);
  if (rows === null) return left({ _tag: 'UnexpectedShape', ...where, status, received: kindOf(value.right) });
  // Of two lists one would be lost.
  if (!repeated.note(text.right, value.right, rows))
    return left({ _tag: 'UnexpectedShape', ...where, status, received: '{ "data": …, "data": … }' });
  return right(rows);
}

/** What a JSON value is that holds no rows. */
function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}

async function answerOf(
  { fetch, address, where }: RowsRequest,
  settings: ClientSettings,
  signal: AbortSignal | undefined,
): Promise<Either<ApiProblem, ReceivedResponse>> {
  const { headers, timeoutMs } = settings;
  const ours = new AbortController();
  const timer = setTimeout(() => ours.abort('late'), timeoutMs);
  const either = signal === undefined ? ours.signal : AbortSignal.any([signal, ours.signal]);
  try {
    const init = { method: 'GET', headers: { ...headers }, redirect: 'manual', signal: either } as const;
    return right(await receive(await fetch(address, init), settings));
  } catch (thrown) {
    if (signal?.aborted) return left({ _tag: 'Aborted', ...where });
    if (ours.signal.aborted) return left({ _tag: 'TimedOut', ...where, limitMs: timeoutMs });
    return left(connectionProblem(thrown, where));
  } finally {
    clearTimeout(timer);
    ours.abort();
  }
}

/**
 * The rows of one answer. The signal and the time limit hold until the last byte of the body. What `fetch` throws is
 * the network's; it is judged where nothing is caught, so that what another function of the caller's throws is the caller's.
 */
export async function requestRows(
  request: RowsRequest,
  settings: ClientSettings,
  signal: AbortSignal | undefined,
): Promise<Either<ApiProblem, readonly unknown[]>> {
  const answer = await answerOf(request, settings, signal);
  return isLeft(answer) ? answer : judge(answer.right, request, settings);
}
