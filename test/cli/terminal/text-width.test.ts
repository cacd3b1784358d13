// What is known to take one column does; of what is not known no text is wider than it is taken for, and it is measured once it has been read.

import stringWidth from 'string-width';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The module as a process begins with it: nothing is loaded. */
let fresh: typeof import('../../../src/cli/terminal/text-width.js');
beforeEach(async () => {
  vi.resetModules();
  fresh = await import('../../../src/cli/terminal/text-width.js');
});
afterEach(() => vi.resetModules());

const OTHERS = [
  '\u5e74\u6b21',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'e\u0301',
  '\u00ad',
  '\u200b',
  '\u{1f1eb}\u{1f1f7}',
  '\u1100\u1161',
];

/** Blocks of thousands of characters of one kind: ideographs, syllables of Yi and Hangul, private use. One in sixty-four stands for all. */
const UNIFORM = [
  [0x3400, 0x9fff],
  [0xa000, 0xa48c],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
];

test('the characters of one plane, before anything is loaded: none is wider than it is taken for, and French is exact', () => {
  let exact = 0;
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x10000; code++) {
    if (code === 0x7f || (code >= 0xd800 && code < 0xe000)) continue;
    if (code % 64 > 0 && UNIFORM.some(([first, last]) => code > first && code < last)) continue;
    const character = String.fromCharCode(code);
    const width = fresh.widthOf(character);
    const own = stringWidth(character);
    if (width < own || (width === 1 && own !== 1)) wrong.push(code.toString(16));
    if (width === 1) exact++;
  }
  expect(wrong).toEqual([]);
  expect(exact).toBeGreaterThan(800);
  for (const text of ["Déclaration d'ISF : 12 €", 'cœur, Œuvre', '\u202f1\u00a0234,50 h', '█▒·│┊', '… — « »'])
    expect(fresh.widthOf(text)).toBe(stringWidth(text));
});

test.each(OTHERS)(
  '%j is taken for at least its width, and measured once a text that holds it has been read',
  async (text) => {
    expect(fresh.widthOf(text)).toBeGreaterThan(stringWidth(text) - 1);
    await fresh.loadWidthsFor('plain, été');
    expect(fresh.widthOf(text)).toBe(2 * Array.from(text).length);
    await fresh.loadWidthsFor(`label: ${text}`);
    expect(fresh.widthOf(text)).toBe(stringWidth(text));
  },
);

test('an escape of JSON may stand for any of them', async () => {
  await fresh.loadWidthsFor('{ "activite": "\\u5e74" }');
  expect(fresh.widthOf('\u5e74')).toBe(2);
  expect(fresh.widthOf('\u00ad')).toBe(0);
});
