// Trying again: which problems pass by themselves, how long to wait for them, and the loop over both.
// The waits double from a least to a longest one with jitter; a wait the server names goes first, under the same cap.
import { type Either, isLeft, left } from '../core/either.js';
import type { ApiProblem } from './problem.js';
import type { ClientSettings } from './settings.js';

/** Whether the same request may succeed later: 408, 429, 5xx, network faults, time-outs and torn bodies. */
function isPassing(problem: ApiProblem): boolean {
  switch (problem._tag) {
    case 'RequestTimeout':
    case 'TooManyRequests':
    case 'ServerError':
    case 'NetworkFault':
    case 'TimedOut':
      return true;
    case 'NotJson':
      return problem.reason === 'torn';
    default:
      return false;
  }
}

/**
 * Milliseconds to wait after the n-th failed attempt (1-based): what the server asked for, else
 * `minDelayMs` x 2^(n-1) of which the upper half is random; never more than `maxDelayMs`.
 */
export function delayAfter(
  attempt: number,
  problem: ApiProblem,
  { minDelayMs, maxDelayMs, random }: Pick<ClientSettings, 'minDelayMs' | 'maxDelayMs' | 'random'>,
): number {
  if ('retryAfterMs' in problem && problem.retryAfterMs !== null) return Math.min(problem.retryAfterMs, maxDelayMs);
  const step = Math.min(minDelayMs * 2 ** (attempt - 1), maxDelayMs);
  return Math.round(step * (0.5 + random() / 2));
}

/** Milliseconds until what a `Retry-After` header names (seconds or an HTTP date), 0 if past, null if unreadable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]+, .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** The outcome of the first attempt that succeeds or fails for good, or of the last one allowed. */
export async function withRetries<A>(
  attempt: () => Promise<Either<ApiProblem, A>>,
  { onRetry, sleep, ...settings }: ClientSettings,
  aborted: ApiProblem,
  signal: AbortSignal | undefined,
): Promise<Either<ApiProblem, A>> {
  for (let attempts = 1; !signal?.aborted; attempts += 1) {
    const outcome = await attempt();
    if (!isLeft(outcome) || !isPassing(outcome.left) || attempts > settings.retries) return outcome;
    const delayMs = delayAfter(attempts, outcome.left, settings);
    await onRetry({ problem: outcome.left, attempt: attempts, delayMs });
    try {
      await sleep(delayMs, signal);
    } catch (thrown) {
      // Interrupted, a sleep is to give up, and may throw; else what it throws is the caller's.
      if (!signal?.aborted) throw thrown;
    }
  }
  return left(aborted);
}
