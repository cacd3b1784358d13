// Reading the API: the keys from the environment, progress on stderr, and the adapter's problems as failures.

import { visible } from '../../core/text.js';
import {
  type ApiProblem,
  createLoopClient,
  fetchPortfolio,
  type LoopClient,
  type RawPortfolio,
} from '../../loop-api/index.js';
import { messageOfApiProblem } from '../../loop-api/messages.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, interruptionOf, orFail } from '../exit.js';
import { flagOf } from '../flags.js';
import { type ProgressLine, progressLine } from '../terminal/progress.js';
import { loadWidths } from '../terminal/text-width.js';
import { usageFailure } from '../usage-errors.js';
import { API_KEY, keysOf, SUBSCRIPTION_KEY } from './keys.js';

/** A dossier of the API, behind a client that holds the keys. */
export interface LiveSource {
  readonly _tag: 'Live';
  readonly client: LoopClient;
  readonly dossier: string;
  readonly filter: string | undefined;
  readonly progress: ProgressLine;
}

/** How the command line names the adapter's settings. */
const NAMES: { readonly [setting: string]: string } = {
  apiKey: API_KEY,
  subscriptionKey: SUBSCRIPTION_KEY,
  baseUrl: flagOf('baseUrl'),
  dossier: flagOf('dossier'),
  filter: flagOf('filter'),
};

/** The source, or what is missing for it. Nothing is sent yet. */
export function liveSource(
  given: { readonly dossier: string; readonly filter?: string; readonly baseUrl?: string },
  context: Context,
): LiveSource {
  const { env, texts } = context;
  const { apiKey, subscriptionKey } = keysOf(env);
  const missing = [apiKey === '' ? API_KEY : '', subscriptionKey === '' ? SUBSCRIPTION_KEY : ''].filter(Boolean);
  if (missing.length > 0) throw usageFailure(texts.usage.missingVariables(missing), texts);
  const progress = progressLine(context);
  const created = createLoopClient({ apiKey, subscriptionKey, baseUrl: given.baseUrl, onRetry: progress.wait });
  const client = orFail(created, (problem) => apiFailure(problem, context));
  return { _tag: 'Live', client, dossier: given.dossier, filter: given.filter, progress };
}

/** The rows of the dossier, whole, or why not. */
export async function fetchRows(
  { client, dossier, filter, progress }: LiveSource,
  context: Context,
): Promise<RawPortfolio> {
  await loadWidths();
  const fetch = fetchPortfolio(client, {
    dossier,
    letters: filter,
    signal: context.signal,
    onProgress: progress.show,
  });
  const rows = await fetch();
  progress.end();
  return orFail(rows, (problem) => apiFailure(problem, context));
}

/** The failure of a problem with the API: our own settings are usage errors, the rest is the network's. */
export function apiFailure(problem: ApiProblem, { texts, language, signal }: Context): CommandFailure {
  if (problem._tag === 'Aborted') return interruptionOf(signal, texts.interrupted);
  const isSetting = problem._tag === 'InvalidSetting';
  const named = isSetting ? { ...problem, path: NAMES[problem.path] ?? problem.path } : problem;
  const sentence = messageOfApiProblem(named, language).split('\n').map(visible).join('\n');
  if (isSetting) return usageFailure(sentence, texts);
  return new CommandFailure(EXIT.network, `${texts.usage.prefix}${sentence}`);
}
