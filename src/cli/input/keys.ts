// The keys of the API, which the environment holds; under which names is said here and nowhere else.

import type { Keys } from '../../loop-api/redaction.js';
import type { Environment } from '../context.js';

export const API_KEY = 'LOOP_API_KEY';
export const SUBSCRIPTION_KEY = 'LOOP_SUBSCRIPTION_KEY';

/** The keys as they are; an absent one is empty. */
export function keysOf(env: Environment): Keys {
  return { apiKey: env[API_KEY] ?? '', subscriptionKey: env[SUBSCRIPTION_KEY] ?? '' };
}
