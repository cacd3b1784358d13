// Names that stand twice in one object of a JSON text: JSON.parse keeps the last of them and does not say so.
// Most texts have none, which counting tells: the text has as many names as the value that was made of it.

/** A name that one object of the text has more than once. */
export interface RepeatedName {
  /** From the top of the text, such as `members[0].leave` or `[3].decalage`. */
  readonly path: string;
  /** The line of each, from 1, in the order of the text. */
  readonly lines: readonly number[];
  /** What the parsed value holds at that path: of the values in the text the last. */
  readonly value: unknown;
}

/** Objects that lie deeper are not searched: those of rows do not, and paths without end would fill the memory. */
const DEEPEST = 200;

/**
 * The names that stand more than once in one object, in the order in which these objects end; names are compared as they are
 * without escapes. `value` is what `JSON.parse` made of the `text`. Cost: linear; when there is none, less than that of the parsing.
 */
export function repeatedNames(text: string, value: unknown): readonly RepeatedName[] {
  return nameCount(text) === keyCount(value) ? [] : search(text, value);
}

const [NEWLINE, BLANK, QUOTE, COMMA, COLON, BACKSLASH] = Array.from('\n ",:\\', (character) => character.charCodeAt(0));
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from('[]{}', (character) => character.charCodeAt(0));

function nameCount(text: string): number {
  let count = 0;
  for (let quote = text.indexOf('"'); quote !== -1; ) {
    const end = endOfString(text, quote);
    if (isName(text, end)) count++;
    quote = text.indexOf('"', end);
  }
  return count;
}

function keyCount(value: unknown): number {
  let count = 0;
  const containers: object[] = [];
  const receive = (item: unknown) => {
    if (typeof item === 'object' && item !== null) containers.push(item);
  };
  receive(value);
  for (let next = containers.pop(); next !== undefined; next = containers.pop()) {
    if (Array.isArray(next)) next.forEach(receive);
    else {
      // `Object.values` takes three times as long.
      for (const name in next) {
        count++;
        receive((next as { readonly [name: string]: unknown })[name]);
      }
    }
  }
  return count;
}

/** A list or an object of which the end is still to come. */
interface Container {
  readonly path: string;
  readonly value: unknown;
  /** The lines of each name of an object; null for a list. */
  readonly linesOf: Map<string, number[]> | null;
  /** The index or the name of the item that is being read. */
  key: number | string;
}

const TOO_DEEP: Container = { path: '', value: undefined, linesOf: null, key: '' };

function search(text: string, whole: unknown): readonly RepeatedName[] {
  const found: RepeatedName[] = [];
  const open: Container[] = [];
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const inside = open.at(-1);
    const code = text.charCodeAt(at);
    if (code === NEWLINE) line++;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      const { path, value } = inside === undefined ? { path: '', value: whole } : itemOf(inside, inside.key);
      const isList = code === OPEN_LIST;
      const begun = { path, value, linesOf: isList ? null : new Map(), key: isList ? 0 : '' };
      open.push(open.length < DEEPEST ? begun : TOO_DEEP);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      for (const [name, lines] of inside?.linesOf ?? []) {
        if (lines.length > 1) found.push({ ...itemOf(inside as Container, name), lines });
      }
      open.pop();
    } else if (code === COMMA) {
      if (typeof inside?.key === 'number') inside.key++;
    } else if (code === QUOTE) {
      const end = endOfString(text, at);
      if (inside?.linesOf && isName(text, end)) {
        inside.key = JSON.parse(text.slice(at, end)) as string;
        const lines = inside.linesOf.get(inside.key);
        if (lines === undefined) inside.linesOf.set(inside.key, [line]);
        else lines.push(line);
      }
      at = end - 1;
    }
  }
  return found;
}

/** The path of an item, and its value if the value of its container is one that has it. */
function itemOf({ path, value }: Container, key: number | string): { readonly path: string; readonly value: unknown } {
  const place = typeof key === 'number' ? `[${key}]` : path === '' ? key : `.${key}`;
  const item =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return { path: path + place, value: item };
}

/** Where the string ends that begins at `quote`. */
function endOfString(text: string, quote: number): number {
  let end = text.indexOf('"', quote + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Whether an odd number of backslashes comes before. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

/** Whether the string that ends there is followed by a colon: then it is a name. */
function isName(text: string, end: number): boolean {
  let next = end;
  while (text.charCodeAt(next) <= BLANK) next++;
  return text.charCodeAt(next) === COLON;
}
