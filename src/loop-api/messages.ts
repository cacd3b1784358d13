// A problem in words, French or English: one exhaustive switch, and the only prose of this module.
// Texts from outside stand as they were kept: whoever prints them makes control characters visible.

import { ProblemError } from '../core/result.js';
import { type Bilingual, decimal, grouped } from '../core/text.js';
import type { ApiProblem, ErrorResponse, InvalidSetting, SettingReason } from './problem.js';

/** The status of an answer, then the gateway's own words. */
function statusText({ status, message }: ErrorResponse, language: 'fr' | 'en'): string {
  const colon = language === 'fr' ? ' :' : ':';
  return message === null ? `HTTP ${status}` : `HTTP ${status}${colon} ${message}`;
}

const NOT_JSON: { readonly [reason in Extract<ApiProblem, { _tag: 'NotJson' }>['reason']]: Bilingual } = {
  torn: {
    fr: "La réponse de l'API s'interrompt au milieu de son JSON, malgré plusieurs essais. Réessayez plus tard.",
    en: "The API's answer breaks off in the middle of its JSON, even after several attempts. Try again later.",
  },
  syntax: {
    fr: "La réponse de l'API n'est pas du JSON : une page d'erreur ou de connexion, sans doute. Vérifiez l'adresse.",
    en: "The API's answer is not JSON: a page of an error or a login, perhaps. Check the address.",
  },
  charset: {
    fr: "La réponse de l'API n'est pas en UTF-8 : elle ne peut pas être lue. Vérifiez l'adresse.",
    en: "The API's answer is not UTF-8: it cannot be read. Check the address.",
  },
};

const SETTING_REASONS: { readonly [reason in SettingReason]: Bilingual } = {
  plainHttp: { fr: 'les clés partiraient en clair', en: 'the keys would travel in clear' },
  credentials: {
    fr: "un nom ou un mot de passe n'y a pas sa place",
    en: 'a user or a password has no place in it',
  },
  parameters: { fr: "elle n'a ni « ? » ni « # »", en: 'it has neither "?" nor "#"' },
  blank: { fr: "un blanc s'y trouve", en: 'there is a blank in it' },
  notAscii: { fr: "un caractère non ASCII s'y trouve", en: 'there is a character in it that is not ASCII' },
};

/** What a problem shows bare: what is hidden, the kinds of values, numbers. */
const BARE = /^(?:\*\*\*|list|object|function|text|null|true|false|NaN|-?Infinity|-?\d[\d.e+-]*)$/;

/** In the voice of the other options; without a full stop, as they are. */
function settingMessage({ path, received, accepted, hint, reason }: InvalidSetting, language: 'fr' | 'en'): string {
  const value = BARE.test(received) ? received : `"${received}"`;
  if (language === 'fr') {
    const refused = received === '' ? `${path} : absent` : `${path} : ${value} n'est pas accepté`;
    const why = reason === undefined ? '' : ` (${SETTING_REASONS[reason].fr})`;
    const meant = hint === undefined ? '' : ` ; vouliez-vous dire "${hint}" ?`;
    return `${refused}${why} ; attendu : ${accepted.replaceAll(' | ', ' ou ')}${meant}`;
  }
  const refused = received === '' ? `${path}: missing` : `${path}: ${value} is not accepted`;
  const why = reason === undefined ? '' : ` (${SETTING_REASONS[reason].en})`;
  const meant = hint === undefined ? '' : `; did you mean "${hint}"?`;
  return `${refused}${why}; expected ${accepted.replaceAll(' | ', ' or ')}${meant}`;
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
        `L'API refuse les clés (${statusText(problem, 'fr')}). Vérifiez la paire « clé:secret » et la clé d'abonnement.`,
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
        `L'API n'a pas reçu la demande à temps (${statusText(problem, 'fr')}), malgré plusieurs essais.`,
        `The API gave up waiting for the request (${statusText(problem, 'en')}), even after several attempts.`,
      );
    case 'TooManyRequests':
      return say(
        `Trop de demandes (${statusText(problem, 'fr')}), malgré plusieurs attentes. Réessayez plus tard.`,
        `Too many requests (${statusText(problem, 'en')}), even after waiting. Try again later.`,
      );
    case 'ServerError':
      return say(
        `L'API est en panne (${statusText(problem, 'fr')}), malgré plusieurs essais. Réessayez plus tard.`,
        `The API is failing (${statusText(problem, 'en')}), even after several attempts. Try again later.`,
      );
    case 'Redirected':
      return say(
        `L'API redirige vers ${problem.host ?? 'une adresse illisible'} (HTTP ${problem.status}). La redirection n'est pas suivie : les clés y seraient envoyées.`,
        `The API redirects to ${problem.host ?? 'an unreadable address'} (HTTP ${problem.status}). The redirect is not followed: the keys would be sent there.`,
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
        `Pas de réponse complète en ${decimal(problem.limitMs / 1000, 'fr')} s, malgré plusieurs essais.`,
        `No complete answer within ${decimal(problem.limitMs / 1000, 'en')} s, even after several attempts.`,
      );
    case 'BodyTooLarge':
      return say(
        `La réponse dépasse ${grouped(problem.limitBytes, 'fr')} octets. Demandez moins de lignes par page.`,
        `The answer exceeds ${grouped(problem.limitBytes, 'en')} bytes. Ask for fewer rows per page.`,
      );
    case 'NotJson': {
      const { fr, en } = NOT_JSON[problem.reason];
      return say(fr, en);
    }
    case 'UnexpectedShape':
      return say(
        `Une liste était attendue, ou { "data": [...] } ; reçu : ${problem.received}.`,
        `A list was expected, or { "data": [...] }; received: ${problem.received}.`,
      );
    case 'UnstablePaging':
      return say(
        `Les données changent pendant la lecture (lectures : ${problem.reads}), ou le serveur ne donne qu'une ligne par page. Réessayez plus tard.`,
        `The data changes while it is read (readings: ${problem.reads}), or the server gives only one row per page. Try again later.`,
      );
    case 'SkipIgnored':
      return say(
        'Le serveur donne deux fois la même page : il ne tient pas compte de « skip ». La liste ne peut pas être lue en entier.',
        'The server gives the same page twice: it does not honour "skip". The list cannot be read in full.',
      );
    case 'Aborted':
      return say('Lecture interrompue.', 'Reading was interrupted.');
    case 'InvalidSetting':
      return settingMessage(problem, language);
  }
}

/** The exception of a setting that only a program's mistake can cause. */
export function settingError(problem: InvalidSetting): ProblemError<InvalidSetting> {
  return new ProblemError(problem, messageOfApiProblem(problem, 'en'));
}
