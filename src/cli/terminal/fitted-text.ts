// Text as wide as a terminal: lines that would run over are broken between words, what follows is indented under what it belongs to.
// Width is that of terminals: a grapheme cluster takes no column, one or two.

import { widthOf } from './text-width.js';

let graphemes: Intl.Segmenter | null = null;

/** The beginning of a text that takes so many columns at most. */
export function beginningOf(text: string, width: number): string {
  let end = 0;
  let taken = 0;
  graphemes ??= new Intl.Segmenter();
  for (const { segment } of graphemes.segment(text)) {
    taken += widthOf(segment);
    if (taken > width) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** The columns by which what follows a broken line is indented. */
const HANGING = 2;

/** The text with each line broken where it is wider than so many columns; `Infinity` breaks none. */
export function fittedText(text: string, width: number, hanging = HANGING): string {
  if (width === Number.POSITIVE_INFINITY) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= width ? line : brokenLine(line, width, hanging).join('\n')))
    .join('\n');
}

/** The same chunk by chunk; a chunk may end inside a line. */
export function* fittedChunks(chunks: Iterable<string>, width: number): Iterable<string> {
  let rest = '';
  for (const chunk of chunks) {
    const text = rest + chunk;
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    if (end > 0) yield fittedText(text.slice(0, end), width);
  }
  if (rest !== '') yield fittedText(rest, width);
}

/** What a line begins with under which nothing stands: blanks, the number of a step. */
const LEAD = /^ *(?:\d+\. )?/;
/** A word with the blanks before it. French signs that stand apart stay with the word they belong to. */
const WORD = /( *)((?:« )?[^ ]+(?: [:;?!»](?=[ ,.)]|$))*)/g;

function brokenLine(line: string, width: number, hanging: number): readonly string[] {
  const [lead] = LEAD.exec(line) as RegExpExecArray;
  const isStep = lead.trim() !== '';
  const indent = ' '.repeat(Math.min(isStep ? lead.length : lead.length + hanging, width >> 1));
  const lines: string[] = [];
  let current = lead;
  let isEmpty = true;
  for (const [, blanks, word] of line.slice(lead.length).matchAll(WORD)) {
    const added = isEmpty ? word : blanks + word;
    if (widthOf(current + added) <= width) {
      current += added;
      isEmpty = false;
      continue;
    }
    if (!isEmpty) {
      lines.push(current);
      current = indent;
    }
    let rest = word;
    while (widthOf(current + rest) > width) {
      const fitting = beginningOf(rest, width - widthOf(current));
      // Ids and paths between their parts. One character at least, so that there is an end.
      const part = fitting.slice(0, fitting.lastIndexOf('/') + 1) || fitting || Array.from(rest)[0];
      lines.push(current + part);
      rest = rest.slice(part.length);
      current = indent;
    }
    current += rest;
    isEmpty = rest === '';
  }
  return isEmpty && lines.length > 0 ? lines : [...lines, current];
}
