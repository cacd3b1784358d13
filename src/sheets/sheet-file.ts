// A spreadsheet file as sheets of cells, whatever it is: a workbook or a csv file, told apart by content.

import { type Either, left, right } from '../core/either.js';
import type { SheetFile } from './cell.js';
import { readCsv } from './csv.js';
import { type FileKind, kindOfFile } from './file-kind.js';
import { foreign, type SheetFileProblem, UnreadableFile } from './file-problem.js';
import { MOST_BYTES } from './limits.js';
import { readXlsx } from './xlsx.js';

/**
 * What a spreadsheet file holds. `file` is the name that places begin with; `isHeader` knows the texts that are headers, which tell
 * what separates the cells of a csv file. Left is one problem of the file as a whole; what is wrong with single cells is not seen here.
 */
export async function readSheetFile(
  file: string,
  bytes: Uint8Array,
  isHeader: (text: string) => boolean,
): Promise<Either<SheetFileProblem, SheetFile>> {
  return orProblem(async () => {
    const kind = kindWithinLimit(file, bytes);
    if (kind === 'json') throw foreign(file, 'json');
    return kind === 'xlsx' ? readXlsx(file, bytes) : readCsv(file, bytes, isHeader);
  });
}

/**
 * What a file is, by its content, so that its reader can be chosen: a workbook, JSON or csv. `file` is its name in a problem.
 *
 * Left: it is empty, of a format that is not read, or of more than 64 MiB and no JSON.
 *
 * @example
 * const result = fileKindOf('letters.csv', new TextEncoder().encode('[{ "objectId": "L1" }]'));
 * if (result._tag === 'Right') console.log(result.right);
 * // json
 */
export function fileKindOf(file: string, bytes: Uint8Array): Either<SheetFileProblem, FileKind> {
  try {
    return right(kindWithinLimit(file, bytes));
  } catch (error) {
    return left(problemOf(error));
  }
}

function kindWithinLimit(file: string, bytes: Uint8Array): FileKind {
  const kind = kindOfFile(file, bytes);
  // JSON has readers and limits of its own.
  if (kind !== 'json' && bytes.length > MOST_BYTES) {
    const found = bytes.length;
    throw new UnreadableFile({
      _tag: 'BeyondLimit',
      file,
      limit: 'bytes',
      most: MOST_BYTES,
      found,
      within: null,
      unpacked: 0,
    });
  }
  return kind;
}

async function orProblem<A>(read: () => Promise<A>): Promise<Either<SheetFileProblem, A>> {
  try {
    return right(await read());
  } catch (error) {
    return left(problemOf(error));
  }
}

/** The problem of a refusal; what else was thrown is a mistake of the program. */
function problemOf(error: unknown): SheetFileProblem {
  if (error instanceof UnreadableFile) return error.problem;
  throw error;
}
