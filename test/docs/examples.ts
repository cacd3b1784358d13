// What an example promises to print, and the examples that stand in docstrings.

/**
 * The output that an example promises: the comment lines that directly follow code in which `console.log` occurs.
 * Any other comment stands after a blank line, before its code, or at the end of a line.
 */
export function promisedOutput(code: string): string {
  const promised: string[] = [];
  let previous: 'blank' | 'code' | 'promise' | 'comment' = 'blank';
  let logs = false;
  for (const line of code.split('\n')) {
    const comment = /^\s*\/\/ ?(.*)$/.exec(line);
    if (line.trim() === '') previous = 'blank';
    else if (comment === null) {
      if (previous === 'promise') logs = false;
      if (line.includes('console.log(')) logs = true;
      previous = 'code';
    } else if (previous === 'promise' || (previous === 'code' && logs)) {
      promised.push(comment[1]);
      previous = 'promise';
    } else previous = 'comment';
  }
  return promised.map((line) => `${line.trimEnd()}\n`).join('');
}

/** An `@example` of a docstring: its code and the line of the tag, from 1. */
export interface DocstringExample {
  readonly code: string;
  readonly line: number;
}

/** The `@example`s of a source file, in order; each ends at the next tag or at the end of its comment. */
export function docstringExamples(source: string): readonly DocstringExample[] {
  const examples: DocstringExample[] = [];
  let open: { readonly line: number; readonly lines: string[] } | null = null;
  const close = () => {
    if (open !== null) examples.push({ code: open.lines.join('\n'), line: open.line });
    open = null;
  };
  for (const [index, text] of source.split('\n').entries()) {
    const inComment = /^\s*\*(?!\/) ?(.*)$/.exec(text);
    const content = inComment === null ? null : inComment[1];
    if (content === null || /^@\w/.test(content)) close();
    if (content?.trim() === '@example') open = { line: index + 1, lines: [] };
    else if (content !== null && !content.startsWith('@example')) open?.lines.push(content);
  }
  close();
  return examples;
}
