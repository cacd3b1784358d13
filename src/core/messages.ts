// A problem as one sentence without a full stop: the place, what was there, what is accepted, what was probably meant.
// The words are those of `messages-en` and `messages-fr`.

import { EN } from './messages-en.js';
import { FR } from './messages-fr.js';
import type { Problem } from './problem.js';
import { type Language, shown, shownBeside, visible } from './text.js';

const TABLES: { readonly [language in Language]: typeof EN } = { en: EN, fr: FR };

/** The sentence of a problem. */
export function messageOf(problem: Problem, language: Language): string {
  const say = TABLES[language];
  const meant = (hint: string | undefined, written: unknown) =>
    hint === undefined ? '' : say.didYouMean(shownBeside(hint, written));
  switch (problem._tag) {
    case 'InvalidField':
    case 'InvalidOption':
    case 'NotARowList':
    case 'UnusedAssignment':
    case 'UnknownField': {
      const { path, received } = problem;
      if (problem.accepted._tag === 'NotWith') return say.notTogether(path, say.accepted(problem.accepted));
      const hint = 'hint' in problem ? problem.hint : undefined;
      return say[SENTENCES[problem._tag]](
        path,
        shownBeside(received, hint),
        say.accepted(problem.accepted),
        meant(hint, received),
      );
    }
    case 'SwappedLists':
      return say.swappedLists(problem.path, problem.received, say.accepted(problem.accepted));
    case 'MissingField': {
      const { path, hint } = problem;
      return say.missing(
        path,
        say.accepted(problem.accepted),
        hint === undefined ? '' : say.didYouMeanField(shown(hint)),
      );
    }
    case 'ConflictingDuplicate':
      return say.conflictingDuplicate(problem.path, shown(problem.received), say.accepted(problem.accepted));
    case 'RepeatedField': {
      const { path, lines, received } = problem;
      return say.repeatedField(visible(path), lines, say.accepted(problem.accepted), shown(received));
    }
    case 'LeaveBeyondContract': {
      const { path, member, received, kept } = problem;
      return say.leaveBeyondContract(path, shown(member), received, kept);
    }
    case 'UnknownLetter': {
      const { letterId, hint } = problem;
      return say.unknownLetter(shownBeside(letterId, hint), meant(hint, letterId));
    }
    case 'UnknownOccurrence': {
      const { id, hint } = problem;
      return say.unknownOccurrence(shownBeside(id, hint), meant(hint, id));
    }
    case 'TooManyOccurrences':
      return say.tooManyOccurrences(problem.count, problem.limit);
    case 'TooManyHours':
      return say.tooManyHours(problem.microHours / 1_000_000n);
  }
}

/** What is said of a value that is there and not accepted. */
const SENTENCES = {
  InvalidField: 'invalid',
  InvalidOption: 'invalid',
  NotARowList: 'invalid',
  UnusedAssignment: 'unusedAssignment',
  UnknownField: 'unknownField',
} as const;
