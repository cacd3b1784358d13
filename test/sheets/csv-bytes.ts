// Csv files as bytes, in the encodings that French Excel writes, and what is read of them.

import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { expect } from 'vitest';
import type { SheetFile } from '../../src/sheets/cell.js';
import type { SheetFileProblem } from '../../src/sheets/file-problem.js';
import { readSheetFile } from '../../src/sheets/sheet-file.js';

const HEADERS = new Set(['Lettre', 'Travail', 'Fréquence', 'Heures']);

/** The headers that the readers of these tests know. */
function isHeader(text: string): boolean {
  return HEADERS.has(text);
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a file holds; fails the test where it cannot be read. */
export async function read(bytes: Uint8Array | string, name = 'lettres.csv'): Promise<SheetFile> {
  const result = await readSheetFile(name, typeof bytes === 'string' ? utf8(bytes) : bytes, isHeader);
  if (isLeft(result)) expect.unreachable(JSON.stringify(result.left));
  return result.right;
}

/** Why a file cannot be read; fails the test where it can. */
export async function refused(bytes: Uint8Array | string, name = 'lettres.csv'): Promise<SheetFileProblem> {
  const result = await readSheetFile(name, typeof bytes === 'string' ? utf8(bytes) : bytes, isHeader);
  if (isRight(result)) expect.unreachable(`read: ${JSON.stringify(result.right).slice(0, 500)}`);
  return result.left;
}

/** The rows of the only sheet, as [number, ...cells]. */
export async function rowsOf(bytes: Uint8Array | string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await read(bytes);
  return sheets[0].rows.map(({ number, cells }) => [number, ...cells]);
}
