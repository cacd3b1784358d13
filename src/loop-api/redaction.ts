// Our keys taken out of texts that come from the other side, which may quote what it was sent.
// A key is known as it stands, in base64, or with any of its characters written for an address, for JSON or for HTML.
// What is short goes where it stands alone, so that no sentence is shredded; what is longer goes wherever it stands.

/** The keys as they are sent, or as far as they are known; an empty one is none. */
export interface Keys {
  readonly apiKey: string;
  readonly subscriptionKey: string;
}

/** Characters from which on a text stands nowhere by chance. */
const LONG = 8;

const HIDDEN = '***';

/** What comes before and after a text that stands alone: no letter or digit, but for the end of an encoded character. */
const BEFORE = '(?:(?<![\\p{L}\\p{M}\\p{N}])|(?<=%[\\da-f]{2}|\\\\u[\\da-f]{4}|\\\\[bfnrt]))';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

const named: Readonly<Record<string, string>> = { '&': '|&amp;', '<': '|&lt;', '>': '|&gt;', '"': '|&quot;' };

function plain(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A pattern for one printable ASCII character; `%` may itself be written as `%25`, as often as it likes. */
function characterPattern(char: string): string {
  const code = char.charCodeAt(0);
  const hex = code.toString(16);
  return `(?:${plain(char)}|%(?:25)*${hex}|\\\\u00${hex}|&#0*${code};|&#x0*${hex};${named[char] ?? ''})`;
}

function base64Pattern(base64: string): string {
  return [...base64].map((char) => ({ '+': '[+-]', '/': '[/_]', '=': characterPattern('=') })[char] ?? char).join('');
}

/** A way in which a key is written, and how many characters that takes at least. */
interface Form {
  readonly pattern: string;
  readonly length: number;
}

/** A key as it stands, alone in base64, and in base64 after 0, 1 or 2 other bytes, without the characters it shares there. */
function formsOf(key: string): readonly Form[] {
  const base64 = (before: number) => Buffer.from('\0'.repeat(before) + key).toString('base64');
  const inside = [0, 1, 2].map((before) =>
    base64(before).slice(Math.ceil((before * 4) / 3), Math.floor(((before + key.length) * 4) / 3)),
  );
  return [
    { pattern: [...key].map(characterPattern).join(''), length: key.length },
    ...[base64(0), ...inside.filter(({ length }) => length >= LONG)].map((text) => ({
      pattern: base64Pattern(text),
      length: text.length,
    })),
  ];
}

function anyOf(patterns: readonly string[]): RegExp {
  const nothing = '(?!)';
  return new RegExp(patterns.join('|') || nothing, 'giu');
}

/** What puts `***` for the keys and for both halves of the first one, in any case; the longest one goes first. */
export function redactorOf({ apiKey, subscriptionKey }: Keys): (text: string) => string {
  const [key, ...secret] = apiKey.split(':');
  const keys = [apiKey, key, secret.join(':'), subscriptionKey]
    .filter((part) => part !== '')
    .sort((one, other) => other.length - one.length);
  const forms = keys.flatMap(formsOf);
  const anywhere = anyOf(forms.filter(({ length }) => length >= LONG).map(({ pattern }) => pattern));
  const alone = anyOf(forms.filter(({ length }) => length < LONG).map(({ pattern }) => `${BEFORE}${pattern}${AFTER}`));
  return (text) => {
    let safe = text.replace(anywhere, HIDDEN).replace(alone, HIDDEN);
    // A key may hold asterisks, and be there once more with those that stand for another.
    while (safe.search(anywhere) !== -1) safe = safe.replace(anywhere, HIDDEN);
    return safe;
  };
}
