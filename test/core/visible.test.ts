// Values from outside are shown so that nothing hides in them.

import { expect, test } from 'vitest';
import { describe, visible } from '../../src/index.js';

test('long and unseen text is cut and made visible', () => {
  const received = `${'x'.repeat(200)}`;
  expect(describe({ _tag: 'UnknownOccurrence', id: received }, 'en')).toBe(`unknown occurrence: "${'x'.repeat(79)}…`);
  expect(describe({ _tag: 'UnknownOccurrence', id: 'a\u001b[31m\u202eb\nc' }, 'en')).toBe(
    'unknown occurrence: "a\\u{1b}[31m\\u{202e}b\\u{a}c"',
  );
  expect(describe({ _tag: 'UnknownOccurrence', id: 'a', hint: '\u001b]0;x\u0007' }, 'en')).not.toMatch(/\p{Cc}/u);
});

test('visible leaves ordinary text alone, whatever its script', () => {
  expect(visible('Été à Zürich, 東京, 🎉')).toBe('Été à Zürich, 東京, 🎉');
  expect(visible('\ud800 \u2066 \u2028 \ue000 \t')).toBe('\\u{d800} \\u{2066} \\u{2028} \\u{e000} \\u{9}');
});
