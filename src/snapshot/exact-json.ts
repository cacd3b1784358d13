// A value that JSON.parse gave, written so that JSON.parse gives it again.
// JSON.stringify does not always: it writes the infinity that `1e400` is read as as null, -0 as 0, and it throws on what
// nests some thousands deep.

/** What has been written already, among values that have not. */
class Verbatim {
  constructor(readonly text: string) {}
}

const COMMA = new Verbatim(',');
const END_OF_LIST = new Verbatim(']');
const END_OF_OBJECT = new Verbatim('}');

/** The value as JSON. Without recursion, since rows nest as deep as the server likes. */
export function exactJson(value: unknown): string {
  let text = '';
  const ahead: unknown[] = [value];
  while (ahead.length > 0) {
    const next = ahead.pop();
    if (next instanceof Verbatim) {
      text += next.text;
    } else if (typeof next === 'number') {
      text += numberText(next);
    } else if (typeof next !== 'object' || next === null) {
      text += JSON.stringify(next);
    } else if (Array.isArray(next)) {
      text += '[';
      ahead.push(END_OF_LIST);
      for (let index = next.length - 1; index >= 0; index -= 1) {
        ahead.push(next[index]);
        if (index > 0) ahead.push(COMMA);
      }
    } else {
      text += '{';
      ahead.push(END_OF_OBJECT);
      const names = Object.keys(next);
      for (let index = names.length - 1; index >= 0; index -= 1) {
        const name = names[index];
        ahead.push((next as Record<string, unknown>)[name]);
        ahead.push(new Verbatim(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:`));
      }
    }
  }
  return text;
}

function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '1e999' : '-1e999';
}
