// What was written and what was probably meant are never shown as the same text; where they differ to the eye nothing is written out.

import { expect, test } from 'vitest';
import { describe } from '../../src/index.js';

/** The two texts as a sentence shows them. */
function shownIn(received: string, hint: string): readonly (string | undefined)[] {
  const accepted = { _tag: 'MemberOrPool' } as const;
  const sentence = describe({ _tag: 'InvalidField', path: 'assignments[0].to', received, accepted, hint }, 'en');
  return [/: "(.*)" is not/.exec(sentence)?.[1], /mean "(.*)"\?/.exec(sentence)?.[1]];
}

test.each([
  ['Paie', 'Paie ', 'Paie', 'Paie\\u{20}'],
  [' Paie', 'Paie', '\\u{20}Paie', 'Paie'],
  ['Bilan  social', 'Bilan social', 'Bilan \\u{20}social', 'Bilan social'],
  ['Bilan\u00a0social', 'Bilan social', 'Bilan\\u{a0}social', 'Bilan\\u{20}social'],
  ['Re\u0301vision', 'R\u00e9vision', 'Re\\u{301}vision', 'R\\u{e9}vision'],
  ['Certi\ufb01cat', 'Certificat', 'Certi\\u{fb01}cat', 'Certificat'],
  ['Paie\u200b', 'Paie', 'Paie\\u{200b}', 'Paie'],
  ['Revision', 'R\u00e9vision', 'Revision', 'R\u00e9vision'],
  ['paie ', 'Paie', 'paie ', 'Paie'],
  ['compta', 'comptes', 'compta', 'comptes'],
])('%j beside %j', (received, hint, left, right) => {
  expect(shownIn(received, hint)).toEqual([left, right]);
  expect(shownIn(hint, received)).toEqual([right, left]);
});
