// JSON that any reader takes and no terminal acts on: what cannot be seen is written as \uXXXX, which parses back to the same text.
// Lone surrogates are escaped by JSON.stringify itself.

const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;

/** The value as JSON on one line. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** One object a line. */
export function* ndjsonPieces(batches: Iterable<readonly object[]>): Iterable<string> {
  for (const batch of batches) yield batch.map((row) => `${jsonText(row)}\n`).join('');
}

/** One array, one object a line. */
export function* jsonPieces(batches: Iterable<readonly object[]>): Iterable<string> {
  let before = '[';
  for (const batch of batches) {
    let piece = '';
    for (const row of batch) {
      piece += `${before}\n${jsonText(row)}`;
      before = ',';
    }
    yield piece;
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
