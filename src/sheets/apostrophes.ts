// The apostrophe that keeps a text of a csv file from being read as a formula: our writer puts one before such a text, and one more
// before a text that has its own; the reader takes one off.

const GUARDED = /^(\s*)'(?='*[=+\-@\t\r＝＋－＠])/u;

/** The text of a csv cell without the apostrophe that guards it. */
export function withoutGuard(text: string): string {
  return text.includes("'") ? text.replace(GUARDED, '$1') : text;
}
