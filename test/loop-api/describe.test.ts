// Each problem has its sentence in both languages, with what it carries and where it happened.

import { expect, it } from 'vitest';
import type { ApiProblem } from '../../src/loop-api/index.js';
import { messageOfApiProblem } from '../../src/loop-api/messages.js';

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
  const [french, english] = [messageOfApiProblem(problem, 'fr'), messageOfApiProblem(problem, 'en')];
  expect(french).not.toBe(english);
  const { _tag, ...facts } = problem;
  for (const text of [french, english]) {
    for (const fact of ['status', 'message', 'host', 'code', 'reads', 'path', 'accepted'])
      if (fact in facts && !(fact === 'status' && _tag === 'UnexpectedShape'))
        expect(text).toContain(String(facts[fact as keyof typeof facts]));
    if ('address' in problem) expect(text).toContain(problem.address);
    else expect(text).not.toContain('undefined');
  }
});

/** How each sentence begins, French and English. */
const beginnings: { readonly [Tag in ApiProblem['_tag']]: readonly [french: string, english: string] } = {
  BadRequest: [
    "L'API ne comprend pas la demande (HTTP 499 : own words).",
    'The API does not understand the request (HTTP',
  ],
  Unauthorized: ["L'API refuse les clés (HTTP 499 : own words).", 'The API refuses the keys (HTTP 499: own words).'],
  Forbidden: ['Accès interdit (HTTP 499 : own words) :', 'Access denied (HTTP 499: own words):'],
  NotFound: ['Introuvable (HTTP 499 : own words).', 'Not found (HTTP 499: own words).'],
  RequestTimeout: ["L'API n'a pas reçu la demande à temps", 'The API gave up waiting for the request'],
  TooManyRequests: ['Trop de demandes (HTTP 499 : own words)', 'Too many requests (HTTP 499: own words)'],
  ServerError: ["L'API est en panne (HTTP 499 : own words)", 'The API is failing (HTTP 499: own words)'],
  Redirected: ["L'API redirige vers elsewhere.example (HTTP 302).", 'The API redirects to elsewhere.example (HTTP'],
  NetworkFault: ['La connexion a échoué (ECONNRESET).', 'The connection failed (ECONNRESET).'],
  UntrustedCertificate: [
    "Le certificat ne prouve pas l'identité du serveur",
    'The certificate does not prove who the server',
  ],
  TimedOut: ['Pas de réponse complète en 4,321 s', 'No complete answer within 4.321 s'],
  BodyTooLarge: ['La réponse dépasse 4\u202f321 octets', 'The answer exceeds 4,321 bytes.'],
  NotJson: ["La réponse de l'API s'interrompt au milieu", "The API's answer breaks off in the middle of its JSON, "],
  UnexpectedShape: [
    'Une liste était attendue, ou { "data": [...] } ; reçu : number.',
    'A list was expected, or { "data": [...',
  ],
  UnstablePaging: [
    'Les données changent pendant la lecture (lectures : 4)',
    'The data changes while it is read (readings: 4)',
  ],
  SkipIgnored: ['Le serveur donne deux fois la même page :', 'The server gives the same page twice:'],
  Aborted: ['Lecture interrompue.', 'Reading was interrupted.'],
  InvalidSetting: [
    "pageSize : 1 n'est pas accepté ; attendu : 2..100000",
    'pageSize: 1 is not accepted; expected 2..100000',
  ],
};

it.each(Object.values(samples))('$_tag begins with what happened, in its language', (problem) => {
  const [french, english] = beginnings[problem._tag];
  expect(messageOfApiProblem(problem, 'fr').slice(0, french.length)).toBe(french);
  expect(messageOfApiProblem(problem, 'en').slice(0, english.length)).toBe(english);
});

it('says each reason for which an answer is not JSON', () => {
  const reasons = (['torn', 'syntax', 'charset'] as const).flatMap((reason) =>
    (['fr', 'en'] as const).map((language) => messageOfApiProblem({ ...samples.NotJson, reason }, language)),
  );
  expect(reasons.map((text) => text.split('\n')[0])).toEqual([
    "La réponse de l'API s'interrompt au milieu de son JSON, malgré plusieurs essais. Réessayez plus tard.",
    "The API's answer breaks off in the middle of its JSON, even after several attempts. Try again later.",
    "La réponse de l'API n'est pas du JSON : une page d'erreur ou de connexion, sans doute. Vérifiez l'adresse.",
    "The API's answer is not JSON: a page of an error or a login, perhaps. Check the address.",
    "La réponse de l'API n'est pas en UTF-8 : elle ne peut pas être lue. Vérifiez l'adresse.",
    "The API's answer is not UTF-8: it cannot be read. Check the address.",
  ]);
});

it('does without what is not known', () => {
  const bare = messageOfApiProblem({ ...samples.ServerError, message: null }, 'en');
  expect(bare).toContain('(HTTP 499)');
  for (const language of ['fr', 'en'] as const)
    expect(messageOfApiProblem({ ...samples.Redirected, host: null }, language)).toMatch(
      /adresse illisible|unreadable address/,
    );
});

it.each([
  ['plainHttp', 'les clés partiraient en clair', 'the keys would travel in clear'],
  ['credentials', "un nom ou un mot de passe n'y a pas sa place", 'a user or a password has no place in it'],
  ['parameters', "elle n'a ni « ? » ni « # »", 'it has neither "?" nor "#"'],
  ['blank', "un blanc s'y trouve", 'there is a blank in it'],
  ['notAscii', "un caractère non ASCII s'y trouve", 'there is a character in it that is not ASCII'],
] as const)('a setting that is refused for %s says so', (reason, french, english) => {
  const problem = {
    _tag: 'InvalidSetting',
    path: 'baseUrl',
    received: 'http://x/',
    accepted: 'https://host/ | other',
    reason,
  } as const;
  expect(messageOfApiProblem(problem, 'fr')).toBe(
    `baseUrl : "http://x/" n'est pas accepté (${french}) ; attendu : https://host/ ou other`,
  );
  expect(messageOfApiProblem(problem, 'en')).toBe(
    `baseUrl: "http://x/" is not accepted (${english}); expected https://host/ or other`,
  );
});
