// The language of a run: `--lang`, else the locale of the environment, else English.

import type { Language } from '../core/text.js';

/** The languages there are. */
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The language asked for in the arguments, undefined when none is or it is not one of ours. */
export function languageOfArguments(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const values = options.map((option, index) => {
    if (option === '--lang') return options[index + 1];
    return option.startsWith('--lang=') ? option.slice('--lang='.length) : undefined;
  });
  return LANGUAGES.find((language) => language === values.findLast((value) => value !== undefined));
}

/** French for a French locale (`LC_ALL`, `LC_MESSAGES`, `LANG`: the first that is set counts), else English. */
export function languageOfEnvironment(env: { readonly [name: string]: string | undefined }): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}
