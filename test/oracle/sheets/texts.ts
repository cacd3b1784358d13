// Cells of text, yes/no and word fields, by the rules' text alone.
import { oracleNumberOfText } from './numbers.js';
import { type OracleCell, type OracleReading, REFUSED, UNSET, withoutBlanks } from './types.js';

/** A number in digits and at most one point. */
function decimalOf(value: number): string {
  const [mantissa, exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole, decimals = ''] = mantissa.replace('-', '').split('.');
  const places = Number(exponent);
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${whole}${decimals}`;
  return `${sign}${whole}${decimals.padEnd(places, '0')}`;
}

export function oracleText(cell: OracleCell): OracleReading {
  if (cell === null) return UNSET;
  if (typeof cell === 'number') return { value: decimalOf(cell) };
  if (typeof cell !== 'string') return REFUSED;
  const text = withoutBlanks(cell);
  return text === '' ? UNSET : { value: text };
}

/** Letters and digits in lower case, accents apart. */
export function oracleFolded(text: string): string {
  const folded: string[] = [];
  for (const character of text.toLowerCase().replaceAll('œ', 'oe').normalize('NFKD').toLowerCase()) {
    if (/^[\p{L}\p{Nd}]$/u.test(character)) folded.push(character);
  }
  return folded.join('');
}

/** The words of a word, as they are compared; a sign that is no letter is compared as it is. */
function isWord(text: string, words: readonly string[]): boolean {
  // A number is the number that it is: -1 is not 1.
  const number = oracleNumberOfText(text);
  if (number !== null) return words.some((word) => oracleNumberOfText(word) === number);
  return words.some(
    (word) => word === text || (oracleFolded(word) !== '' && oracleFolded(word) === oracleFolded(text)),
  );
}

const YES = 'oui o x 1 vrai true yes y ✓'.split(' ');
const NO = 'non n 0 faux false no'.split(' ');

export function oracleYesNo(cell: OracleCell): OracleReading {
  if (typeof cell === 'boolean') return { value: cell };
  const text = oracleText(cell);
  if (!('value' in text)) return text;
  if (isWord(String(text.value), YES)) return { value: true };
  return isWord(String(text.value), NO) ? { value: false } : REFUSED;
}

/** The words that the rules list, by number. */
const FREQUENCIES: readonly (readonly string[])[] = [
  ['mensuelle', 'mois', 'monthly', 'M', '1'],
  ['trimestrielle', 'T', '2'],
  ['semestrielle', 'S', '3'],
  ['annuelle', 'A', '4'],
  ['ponctuelle', 'une fois', '5'],
];
const CALAGES: readonly (readonly string[])[] = [
  ['exercice', 'fiscal', '1'],
  ['année civile', 'civil', '2'],
  ['après clôture', 'post-exercice', '3'],
];

function oracleWord(cell: OracleCell, lists: readonly (readonly string[])[]): OracleReading {
  const text = oracleText(cell);
  if (!('value' in text)) return text;
  const index = lists.findIndex((words) => isWord(String(text.value), words));
  return index === -1 ? REFUSED : { value: index + 1 };
}

export function oracleFrequency(cell: OracleCell): OracleReading {
  return oracleWord(cell, FREQUENCIES);
}

export function oracleCalage(cell: OracleCell): OracleReading {
  return oracleWord(cell, CALAGES);
}
