// A problem in words, French or English: one exhaustive switch, and the only prose of this module.
// Texts from outside stand as they were kept: whoever prints them makes control characters visible.

import { ProblemError } from '../core/result.js';
import type { ApiProblem, ErrorResponse, InvalidSetting } from './problem.js';

/** The status of an answer, then the gateway's own words. */
function statusText({ status, message }: ErrorResponse, language: 'fr' | 'en'): string {
  const colon = language === 'fr' ? ' :' : ':';
  return message === null ? `HTTP ${status}` : `HTTP ${status}${colon} ${message}`;
}

/** What happened, what to do about it where that is known, and the address asked for. */
export function messageOfApiProblem(problem: ApiProblem, language: 'fr' | 'en'): string {
  const place = 'address' in problem ? `\n  ${problem.address}` : '';
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en) + place;
  switch (problem._tag) {
    case 'BadRequest':
      return say(
        `L'API ne comprend pas la demande (${statusText(problem, 'fr')}). Vérifiez le code du dossier et le filtre.`,
        `The API does not understand the request (${statusText(problem, 'en')}). Check the dossier code and the filter.`,
      );
    case 'Unauthorized':
      return say(
        `L'API refuse les clés (${statusText(problem, 'fr')}). Vérifiez la clé « key:secret » et la clé d'abonnement.`,
        `The API refuses the keys (${statusText(problem, 'en')}). Check the key:secret pair and the subscription key.`,
      );
    case 'Forbidden':
      return say(
        `Accès interdit (${statusText(problem, 'fr')}) : un droit manque, ou le quota est épuisé.`,
        `Access denied (${statusText(problem, 'en')}): a right is missing, or the quota is spent.`,
      );
    case 'NotFound':
      return say(
        `Introuvable (${statusText(problem, 'fr')}). Vérifiez l'adresse et le code du dossier.`,
        `Not found (${statusText(problem, 'en')}). Check the address and the dossier code.`,
      );
    case 'RequestTimeout':
      return say(
        `L'API n'a pas attendu la demande jusqu'au bout (${statusText(problem, 'fr')}), malgré plusieurs essais.`,
        `The API gave up waiting for the request (${statusText(problem, 'en')}), several times.`,
      );
    case 'TooManyRequests':
      return say(
        `Trop de demandes (${statusText(problem, 'fr')}), même après plusieurs attentes. Réessayez plus tard.`,
        `Too many requests (${statusText(problem, 'en')}), even after waiting. Try again later.`,
      );
    case 'ServerError':
      return say(
        `L'API est en panne (${statusText(problem, 'fr')}), malgré plusieurs essais. Réessayez plus tard.`,
        `The API is failing (${statusText(problem, 'en')}), even after several attempts. Try again later.`,
      );
    case 'Redirected':
      return say(
        `L'API renvoie ailleurs (HTTP ${problem.status}, vers ${problem.host ?? 'une adresse illisible'}). Aucun renvoi n'est suivi : les clés partiraient avec.`,
        `The API points elsewhere (HTTP ${problem.status}, to ${problem.host ?? 'an unreadable address'}). No redirect is followed: the keys would go with it.`,
      );
    case 'NetworkFault':
      return say(`La connexion a échoué (${problem.code}).`, `The connection failed (${problem.code}).`);
    case 'UntrustedCertificate':
      return say(
        `Le certificat ne prouve pas l'identité du serveur (${problem.code}). Rien n'a été envoyé.`,
        `The certificate does not prove who the server is (${problem.code}). Nothing was sent.`,
      );
    case 'TimedOut':
      return say(
        `Pas de réponse complète en ${problem.limitMs} ms, malgré plusieurs essais.`,
        `No complete answer within ${problem.limitMs} ms, even after several attempts.`,
      );
    case 'BodyTooLarge':
      return say(
        `La réponse dépasse ${problem.limitBytes} octets. Demandez moins de lignes par page.`,
        `The answer exceeds ${problem.limitBytes} bytes. Ask for fewer rows a page.`,
      );
    case 'NotJson':
      return say(
        {
          torn: 'Le JSON est coupé.',
          syntax: "La réponse n'est pas du JSON.",
          charset: "Le texte n'est pas en UTF-8.",
        }[problem.reason],
        { torn: 'The JSON breaks off.', syntax: 'The answer is not JSON.', charset: 'The text is not UTF-8.' }[
          problem.reason
        ],
      );
    case 'UnexpectedShape':
      return say(
        `Une liste était attendue, ou { "data": [...] } ; reçu : ${problem.received}.`,
        `A list was expected, or { "data": [...] }; received: ${problem.received}.`,
      );
    case 'UnstablePaging':
      return say(
        `Les lignes bougent pendant la lecture (lectures : ${problem.reads}), ou le serveur n'en rend qu'une par page. Réessayez plus tard.`,
        `Rows move while they are read (readings: ${problem.reads}), or the server gives one row a page. Try again later.`,
      );
    case 'SkipIgnored':
      return say(
        'Le serveur rend deux fois la même page : il ne tient pas compte de « skip ». La liste ne peut pas être lue en entier.',
        'The server gives the same page twice: it does not honour "skip". The list cannot be read whole.',
      );
    case 'Aborted':
      return say('Lecture interrompue.', 'Reading was interrupted.');
    case 'InvalidSetting':
      return say(
        `Réglage « ${problem.path} » refusé : reçu ${problem.received || 'rien'} ; accepté : ${problem.accepted}${problem.hint === undefined ? '.' : ` ; vouliez-vous dire « ${problem.hint} » ?`}`,
        `Setting "${problem.path}" refused: received ${problem.received || 'nothing'}; accepted: ${problem.accepted}${problem.hint === undefined ? '.' : `; did you mean "${problem.hint}"?`}`,
      );
  }
}

/** The exception of a setting that only a program's mistake can cause. */
export function settingError(problem: InvalidSetting): ProblemError<InvalidSetting> {
  return new ProblemError(problem, messageOfApiProblem(problem, 'en'));
}
