// Each problem has its sentence in both languages, with what it carries and where it happened.
import { expect, it } from 'vitest';
import { type ApiProblem, describeApiProblem } from '../../src/loop-api/index.js';

const where = { resource: 'LettresDeMissions', address: 'https://api.example/LettresDeMissions?skip=0' } as const;
const refusal = { ...where, status: 499, message: 'own words', retryAfterMs: null };

// A record, so that a tag without a sample does not compile.
const samples: { readonly [Tag in ApiProblem['_tag']]: Extract<ApiProblem, { _tag: Tag }> } = {
  BadRequest: { _tag: 'BadRequest', ...refusal },
  Unauthorized: { _tag: 'Unauthorized', ...refusal },
  Forbidden: { _tag: 'Forbidden', ...refusal },
  NotFound: { _tag: 'NotFound', ...refusal },
  RequestTimeout: { _tag: 'RequestTimeout', ...refusal },
  TooManyRequests: { _tag: 'TooManyRequests', ...refusal },
  ServerError: { _tag: 'ServerError', ...refusal },
  Redirected: { _tag: 'Redirected', ...where, status: 302, host: 'elsewhere.example' },
  NetworkFault: { _tag: 'NetworkFault', ...where, code: 'ECONNRESET' },
  UntrustedCertificate: { _tag: 'UntrustedCertificate', ...where, code: 'CERT_HAS_EXPIRED' },
  TimedOut: { _tag: 'TimedOut', ...where, limitMs: 4321 },
  BodyTooLarge: { _tag: 'BodyTooLarge', ...where, limitBytes: 4321 },
  NotJson: { _tag: 'NotJson', ...where, reason: 'torn' },
  UnexpectedShape: { _tag: 'UnexpectedShape', ...where, status: 200, received: 'number' },
  UnstablePaging: { _tag: 'UnstablePaging', ...where, reads: 4 },
  SkipIgnored: { _tag: 'SkipIgnored', ...where },
  Aborted: { _tag: 'Aborted', ...where },
  InvalidSetting: { _tag: 'InvalidSetting', path: 'pageSize', received: '1', accepted: '2..100000' },
};

it.each(Object.values(samples))('$_tag', (problem) => {
  const [french, english] = [describeApiProblem(problem, 'fr'), describeApiProblem(problem, 'en')];
  expect(french).not.toBe(english);
  const { _tag, ...facts } = problem;
  for (const text of [french, english]) {
    for (const fact of ['status', 'message', 'host', 'code', 'limitMs', 'limitBytes', 'reads', 'path', 'accepted'])
      if (fact in facts && !(fact === 'status' && _tag === 'UnexpectedShape'))
        expect(text).toContain(String(facts[fact as keyof typeof facts]));
    if ('address' in problem) expect(text).toContain(problem.address);
    else expect(text).not.toContain('undefined');
  }
});

it('says each reason for which an answer is not JSON', () => {
  const reasons = (['torn', 'syntax', 'charset'] as const).flatMap((reason) =>
    (['fr', 'en'] as const).map((language) => describeApiProblem({ ...samples.NotJson, reason }, language)),
  );
  expect(new Set(reasons).size).toBe(6);
});

it('does without what is not known', () => {
  const bare = describeApiProblem({ ...samples.ServerError, message: null }, 'en');
  expect(bare).toContain('(HTTP 499)');
  for (const language of ['fr', 'en'] as const)
    expect(describeApiProblem({ ...samples.Redirected, host: null }, language)).not.toContain('null');
});
