// A wait that can be felt is a sentence: what kept an answer from being used, in words, and how long until the next attempt.

import { expect, test } from 'vitest';
import { StreamWriter } from '../../../src/cli/output/stream-writer.js';
import { progressLine } from '../../../src/cli/terminal/progress.js';
import { textsOf } from '../../../src/cli/texts/texts.js';
import type { Wait } from '../../../src/loop-api/index.js';
import { Kept } from '../setup.js';

const where = { address: 'http://127.0.0.1/', resource: 'LettresDeMissions' } as const;

test.each<[Wait['problem'], en: string, fr: string]>([
  [{ _tag: 'ServerError', ...where, status: 503, message: null, retryAfterMs: null }, 'HTTP 503', 'HTTP 503'],
  [{ _tag: 'NetworkFault', ...where, code: 'ECONNRESET' }, 'ECONNRESET', 'ECONNRESET'],
  [{ _tag: 'TimedOut', ...where, limitMs: 30_000 }, 'timed out', 'délai dépassé'],
  [{ _tag: 'NotJson', ...where, reason: 'torn' }, 'answer cut off', 'réponse coupée'],
])('$_tag', (problem, en, fr) => {
  const told = (language: 'en' | 'fr') => {
    const kept = new Kept();
    const stderr = new StreamWriter(kept, new AbortController().signal);
    progressLine({ stderr, texts: textsOf(language), language, env: {} }).wait({ problem, attempt: 1, delayMs: 2_000 });
    return kept.text;
  };
  expect(told('en')).toBe(`no usable answer (${en}): trying again in 2 s\n`);
  expect(told('fr')).toBe(`pas de réponse utilisable (${fr}) : nouvelle tentative dans 2 s\n`);
});
