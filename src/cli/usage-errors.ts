// The errors of commander in our words: what it could not read, what was probably meant, where the help is.

import type { CommanderError } from 'commander';
import { visible } from '../core/text.js';
import { CommandFailure, EXIT } from './exit.js';
import type { Texts } from './texts/texts.js';

/** The failure of a usage error. */
export function usageFailure(sentence: string, texts: Texts): CommandFailure {
  return new CommandFailure(EXIT.usage, `${texts.usage.prefix}${sentence}`, true);
}

/** What commander refused, as a failure; null when it only showed help or the version. */
export function failureOfCommander({ code, message }: CommanderError, texts: Texts): CommandFailure | null {
  const sentence = sentenceOf(code, message, texts);
  return sentence === null ? null : usageFailure(sentence, texts);
}

function sentenceOf(code: string, message: string, { usage }: Texts): string | null {
  const name = visible(/'([^']*)/.exec(message)?.[1] ?? '');
  const similar = /\(Did you mean (?:one of )?([\w, -]+)\?\)$/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      // What follows an equals sign may be a secret.
      return usage.unknownOption(name.split('=')[0], similar);
    case 'commander.unknownCommand':
      return usage.unknownCommand(name, similar);
    case 'commander.optionMissingArgument':
      return usage.missingValue(name);
    case 'commander.invalidArgument':
      return usage.duplicateOption(name.split(' ')[0]);
    case 'commander.missingArgument':
      return usage.missingArgument(name);
    case 'commander.excessArguments':
      return usage.tooManyArguments;
    default:
      return null;
  }
}
