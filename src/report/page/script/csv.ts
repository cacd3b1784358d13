// What is shown, as a file that Excel in France opens: as the command writes it, and nothing in it can become a formula.

import type { DeadlineData } from '../deadline-data.js';
import type { Row } from './rows.js';
import { dayText } from './writing.js';

/** Begins a formula, at the start of a text, after blanks, and after the separator that another reader would take. */
const FORMULA = /^\s*(?='*[=+\-@\t\r＝＋－＠])|,\s*(?=[=+\-@＝＋－＠])/gu;

/** The text of the file, with a byte order mark. */
export function csvOf(rows: readonly Row[], { heads }: DeadlineData): string {
  const lines = rows.map(({ moved, client, work, manager, pool, person, hours, letter }) => [
    dayText(moved, 'fr'),
    ...[client, work, manager, pool, person].map(guarded),
    String(hours).replace('.', ','),
    guarded(letter),
  ]);
  return `\u{feff}${[heads, ...lines].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

function guarded(text: string): string {
  return text.replace(FORMULA, (match) => `${match}'`);
}

function quoted(cell: string): string {
  return /[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
