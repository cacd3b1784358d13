// What a cell holds and what it reads as, for the second reading of cells.

/** A cell by its shape alone. */
export type OracleCell =
  | null
  | string
  | number
  | boolean
  | { readonly value: number; readonly shownAs: 'date' | 'duration' | 'percent'; readonly shown: string }
  | { readonly shown: string }
  | { readonly formula: string };

/** Nothing there, not accepted, or a value; `isSerial`: a number that was taken for a date. */
export type OracleReading =
  | { readonly unset: true }
  | { readonly refused: true }
  | { readonly value: string | number | boolean; readonly isSerial?: true };

export const UNSET: OracleReading = { unset: true };
export const REFUSED: OracleReading = { refused: true };

/** The blanks of the rules by name: those of a keyboard, no-break ones, and the one without width. */
const BLANKS = [
  ' ',
  '\t',
  '\n',
  '\r',
  '\v',
  '\f',
  '\u00a0',
  '\u202f',
  '\u200b',
  '\u2007',
  '\u2009',
  '\ufeff',
  '\u3000',
];

/** The text without blanks around it. */
export function withoutBlanks(text: string): string {
  const characters = [...text];
  while (characters.length > 0 && BLANKS.includes(characters[0])) characters.shift();
  while (characters.length > 0 && BLANKS.includes(characters[characters.length - 1])) characters.pop();
  return characters.join('');
}
