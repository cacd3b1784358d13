// Our keys taken out of texts that come from the other side, which may quote what it was sent.
// A key is known as it stands, in base64, or with any of its characters written for an address, for JSON or for HTML.
const named: Readonly<Record<string, string>> = { '&': '|&amp;', '<': '|&lt;', '>': '|&gt;', '"': '|&quot;' };

const plain = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A pattern for one printable ASCII character; `%` may itself be written as `%25`, as often as it likes. */
const characterPattern = (char: string): string => {
  const code = char.charCodeAt(0);
  const hex = code.toString(16);
  return `(?:${plain(char)}|%(?:25)*${hex}|\\\\u00${hex}|&#0*${code};|&#x0*${hex};${named[char] ?? ''})`;
};

/** A key as it stands in base64 after 0, 1 or 2 other bytes, without the characters it shares with its neighbours. */
const base64Patterns = (key: string): readonly string[] =>
  [0, 1, 2].flatMap((before) => {
    const text = Buffer.from('\0'.repeat(before) + key).toString('base64');
    const own = text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + key.length) * 4) / 3));
    // What is shorter might stand anywhere by chance.
    return own.length < 8 ? [] : [[...own].map((char) => ({ '+': '[+-]', '/': '[/_]' })[char] ?? char).join('')];
  });

/** What puts `***` for each of these keys (printable ASCII), in any case; the longest one goes first. */
export const redactorOf = (keys: readonly string[]): ((text: string) => string) => {
  const longestFirst = [...keys].sort((a, b) => b.length - a.length);
  const patterns = longestFirst.flatMap((key) => [[...key].map(characterPattern).join(''), ...base64Patterns(key)]);
  const any = new RegExp(patterns.join('|'), 'gi');
  return (text) => text.replace(any, '***');
};
