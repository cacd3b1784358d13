// What the tests of this module share: an emulator that stops with the test, and plain requests to it.
import { onTestFinished } from 'vitest';
import { type LoopEmulator, type LoopEmulatorOptions, startLoopEmulator } from '../../src/testing/index.js';

export const emulate = async (options: Partial<LoopEmulatorOptions> = {}): Promise<LoopEmulator> => {
  const emulator = await startLoopEmulator({ letters: [], activities: [], ...options });
  onTestFinished(() => emulator.stop());
  return emulator;
};

export const headers = {
  'x-apikey': 'emulated-key:emulated-secret',
  'Ocp-Apim-Subscription-Key': 'emulated-subscription',
};

export const ask = (
  { baseUrl }: LoopEmulator,
  resource: string,
  parameters: Record<string, string> = {},
  init: RequestInit = {},
): Promise<Response> =>
  fetch(`${baseUrl}${resource}?${new URLSearchParams({ codeDossier: 'cabinet', ...parameters })}`, {
    headers,
    redirect: 'manual',
    ...init,
  });

/** The rows of one answer. */
export const rowsFrom = async (...request: Parameters<typeof ask>): Promise<unknown[]> => {
  const body = (await (await ask(...request)).json()) as unknown[] | { readonly data: unknown[] };
  return Array.isArray(body) ? body : body.data;
};
