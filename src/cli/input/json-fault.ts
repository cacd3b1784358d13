// Where a text stops being JSON, or nests too deep. JSON.parse does not always say where, and what nests very deep overflows
// the stack of whatever walks through it later. A scanner without recursion; it accepts exactly what JSON.parse does.

/** The first fault of a text, at an index into it. */
export interface JsonFault {
  readonly reason: 'syntax' | 'deep';
  readonly at: number;
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const BLANKS = /[ \t\n\r]*/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const QUOTE = 34;
const BACKSLASH = 92;

/** The first fault, or null when the text is JSON that nests no deeper than `maxDepth`. */
export function jsonFault(text: string, maxDepth: number): JsonFault | null {
  const ends: ('}' | ']')[] = [];
  let expected: Expected = 'value';
  let at = endOf(BLANKS, text, 0);
  while (at < text.length) {
    const character = text[at];
    let next = at + 1;
    const mayEnd = expected === 'valueOrEnd' || expected === 'keyOrEnd' || expected === 'commaOrEnd';
    if (mayEnd && character === ends.at(-1)) {
      ends.pop();
      expected = 'commaOrEnd';
    } else if (expected === 'value' || expected === 'valueOrEnd') {
      if (character === '{' || character === '[') {
        if (ends.length === maxDepth) return { reason: 'deep', at };
        ends.push(character === '{' ? '}' : ']');
        expected = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      } else {
        next = character === '"' ? endOfString(text, at) : endOf(ATOM, text, at);
        expected = 'commaOrEnd';
      }
    } else if (expected === 'key' || expected === 'keyOrEnd') {
      next = character === '"' ? endOfString(text, at) : at;
      expected = 'colon';
    } else if (expected === 'colon') {
      if (character !== ':') return { reason: 'syntax', at };
      expected = 'value';
    } else {
      if (character !== ',' || ends.length === 0) return { reason: 'syntax', at };
      expected = ends.at(-1) === '}' ? 'key' : 'value';
    }
    if (next <= at) return { reason: 'syntax', at: Math.abs(next) };
    at = endOf(BLANKS, text, next);
  }
  return expected === 'commaOrEnd' && ends.length === 0 ? null : { reason: 'syntax', at };
}

/** Where the pattern ends that begins at `at`; `at` itself when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the string ends that begins at `at`; the negative of where it goes wrong. */
function endOfString(text: string, at: number): number {
  for (let next = at + 1; next < text.length; ) {
    const code = text.charCodeAt(next);
    if (code === QUOTE) return next + 1;
    if (code < 32) return -next;
    if (code !== BACKSLASH) {
      next++;
      continue;
    }
    const end = endOf(ESCAPE, text, next);
    if (end === next) return -next;
    next = end;
  }
  return -text.length;
}
