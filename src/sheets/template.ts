// The workbook to fill in: what a firm's own spreadsheet looks like, with lists, comments and a page of instructions.

import type { Either } from '../core/either.js';
import { requireFlag, requireObject, requireOneOf, requireOptions } from '../core/options.js';
import { invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';
import type { WritingProblem } from './problem.js';
import { GUIDE_NAME, guideLines, TEMPLATE_TITLE } from './template-notes.js';
import { type TemplateOptions, templateSheets } from './template-sheets.js';
import { workbookBytes } from './write-workbook.js';

/** The name that a place of a template has for its file. */
const FILE = 'template.xlsx';

/** In characters: that of a page on paper. */
const GUIDE_WIDTH = 100;

/**
 * A workbook to fill in, as the bytes of an XLSX file: the sheets of `SHEET_TABLES` and a page of instructions, with formats, lists and
 * comments. It holds a small made-up firm that reads without a problem and plans; or `from`, the letters and activities of a portfolio,
 * with their names, to complete with a team; or, with `empty`, headers and lists alone. The same options give the same bytes.
 *
 * Left: `TextTooLong` for each text of `from` of more than 32,767 characters, `TooManyRows` for more than 1,048,575 of them.
 * Throws `ProblemError` with an `InvalidOption` for options that their type would refuse, and for `from` with `empty`.
 *
 * @example
 * const bytes = orThrow(await templateOf({ lang: 'fr' }));
 * const { letters, activities, problems } = orThrow(await readSheets([{ name: 'mon-cabinet.xlsx', bytes }]));
 * console.log(letters?.length, activities?.length, problems.length);
 * // 6 20 0
 */
export async function templateOf(options: TemplateOptions): Promise<Either<readonly WritingProblem[], Uint8Array>> {
  requireOptions('options', options, ['lang', 'from', 'empty']);
  const { lang, from, empty } = options;
  requireOneOf('lang', lang, ['fr', 'en']);
  if (empty !== undefined) requireFlag('empty', empty);
  if (from !== undefined) {
    requireObject('from', from);
    if (empty) throw problemError(invalidOption('empty', empty, { _tag: 'NotWith', path: 'from' }));
  }
  const page = { name: GUIDE_NAME[lang], width: GUIDE_WIDTH, lines: guideLines(lang) };
  const sheets = [page, ...templateSheets(options)];
  return workbookBytes({ file: FILE, title: TEMPLATE_TITLE[lang], sheets });
}
