// JSON that any reader takes and no terminal acts on: what cannot be seen is written as \uXXXX, which parses back to the same text.
// Lone surrogates are escaped by JSON.stringify itself.

const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;

/** What the above lies in: texts without any of these, which is to say most, are found out in a tenth of the time. */
const MAY_BE_UNSEEN = /[\u007f-\u009f\u00ad\u0600-\uffff]/;

/** Characters after which a piece is handed over: texts joined up to a megabyte take twice as long to make as those of some kilobytes. */
const PIECE = 8192;

/** How deep a value is written that nests too deep to be written whole. */
const SHOWN_DEPTH = 20;

/** One object a line; `textOf` writes it on one. */
export function* ndjsonPieces<Row extends object>(
  batches: Iterable<readonly Row[]>,
  textOf: (row: Row) => string = jsonText,
): Iterable<string> {
  yield* inPieces(batches, (row) => `${textOf(row)}\n`);
}

/** One array, one object a line; `textOf` writes it on one. */
export function* jsonPieces<Row extends object>(
  batches: Iterable<readonly Row[]>,
  textOf: (row: Row) => string = jsonText,
): Iterable<string> {
  let before = '[';
  yield* inPieces(batches, (row) => {
    const text = `${before}\n${textOf(row)}`;
    before = ',';
    return text;
  });
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** The rows' texts, joined up to a fair size: labels may be of any length. */
function* inPieces<Row>(batches: Iterable<readonly Row[]>, textOf: (row: Row) => string): Iterable<string> {
  for (const batch of batches) {
    let piece = '';
    for (const row of batch) {
      piece += textOf(row);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  }
}

/** The value as JSON on one line. What nests deeper than the stack is cut short with `…`. */
export function jsonText(value: unknown): string {
  const text = stringify(value);
  if (!MAY_BE_UNSEEN.test(text)) return text;
  return text.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(cut(value, SHOWN_DEPTH));
  }
}

function cut(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => cut(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cut(item, depth - 1)]));
}

/** The text, pool by pool; what holds for all of them comes first. */
export function* poolsJson(pools: Iterable<object>, facts: object = {}): Iterable<string> {
  const head = jsonText(facts).slice(0, -1);
  yield `${head}${head === '{' ? '' : ','}"pools":[`;
  let before = '\n';
  for (const pool of pools) {
    yield `${before}${jsonText(pool)}`;
    before = ',\n';
  }
  yield before === '\n' ? ']}\n' : '\n]}\n';
}
