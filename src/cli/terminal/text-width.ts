// How many columns of a terminal a text takes. Characters that take one are known here; what measures all others takes longer to load
// than most commands run, so that it is loaded when something that holds others has been read.

/** Printable ASCII, Latin letters, dashes, quotes, the narrow blank, the euro, the arrow, lines and blocks: one column each. */
const ONE_COLUMN = ' -~\\u00a0-\\u00ac\\u00ae-\\u02ff\\u2010-\\u2027\\u202f\\u20ac\\u2192\\u2500-\\u259f';
const PLAIN = new RegExp(`^[${ONE_COLUMN}]*$`);
/** In JSON an escape may stand for any character. */
const OTHERS = new RegExp(`[^\\t\\n\\r${ONE_COLUMN}]|\\\\u`);

/** Characters that take longer to look through than the widths to load. */
const LONG = 20_000_000;

let measured: ((text: string) => number) | null = null;

/** To be awaited once a text has been read that is to be shown, in part or whole; a text may be JSON. */
export async function loadWidthsFor(text: string): Promise<void> {
  if (measured === null && (text.length > LONG || OTHERS.test(text))) await loadWidths();
}

/** The same where what has been read is not at hand as a text. */
export async function loadWidths(): Promise<void> {
  measured ??= (await import('string-width')).default;
}

/** How many columns of a terminal a text takes; until the widths are loaded, two for each character that may take as many. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return measured === null ? 2 * Array.from(text).length : measured(text);
}
