// The files of letters, activities, a team and names, each opened once: JSON, or spreadsheets, which are read together, since one
// refers to another. What spreadsheets hold has the shape of JSON from here on, and each of its problems its cell.

import type { PlacedProblem } from '../../core/problem.js';
import { visible } from '../../core/text.js';
import { type Describable, describe } from '../../messages/describe.js';
import { kindOfFile } from '../../sheets/file-kind.js';
import { type SheetFileProblem, UnreadableFile } from '../../sheets/file-problem.js';
import { placeText } from '../../sheets/messages.js';
import type { PlaceInColumn } from '../../sheets/place.js';
import type { SheetProblem } from '../../sheets/problem.js';
import type { SheetInput } from '../../sheets/read-sheets.js';
import type { SheetRows } from '../../sheets/rows-of-sheets.js';
import type { Context } from '../context.js';
import { CommandFailure, EXIT, orFail } from '../exit.js';
import type { OptionsOf } from '../flags.js';
import { commit, type Sink, writeBytes } from '../output/sink.js';
import { numbersOf } from '../terminal/numbers.js';
import { inputFailure, type JsonDocument, jsonDocument, readBytes } from './json-file.js';

/** What a file may hold. */
const HELD = ['letters', 'activities', 'team', 'names'] as const;

type Held = (typeof HELD)[number];

/** The options that name such files. */
export type FileFlags = Pick<OptionsOf<'capacity'>, Held | 'workbook' | 'sheet'>;

/** A problem at a path of JSON. */
export type AtPath = Extract<Describable, PlacedProblem>;

/** What people read of a problem: with its cell, where there is one. */
export type SentenceOf = (problem: AtPath) => string;

/** A file as JSON, or what spreadsheets hold of that shape. */
export interface InputFile {
  readonly path: string;
  readonly document: JsonDocument;
  /** Whether it is JSON: a spreadsheet is never one file taken for another. */
  readonly isJson: boolean;
  /** What is said of a problem, with the file or the cell. */
  readonly sentenceOf: SentenceOf;
}

/** What the files hold; null for what none of them does. */
export interface InputFiles extends Readonly<Record<Held, InputFile | null>> {
  /** How many cells are not accepted. */
  readonly badCells: number;
  /** Of a problem of a row. */
  readonly sentenceOf: SentenceOf;
}

/** The most problems that are said one by one. */
const MOST_LISTED = 200;

/** Opens the files that the options name. Bad cells and what else is worth saying of spreadsheets is told on stderr. */
export async function readInputFiles(given: FileFlags, problems: Sink | null, context: Context): Promise<InputFiles> {
  const files: Record<Held, InputFile | null> = { letters: null, activities: null, team: null, names: null };
  const inputs: SheetInput[] = [];
  const named = [...HELD, 'workbook' as const].flatMap((only) =>
    given[only] === undefined ? [] : [{ only, path: given[only] }],
  );
  for (const { only, path } of named) {
    const bytes = await readBytes(path, context);
    const isJson = only !== 'workbook' && isJsonFile(path, bytes);
    if (isJson) files[only] = jsonFile(path, await jsonDocument(path, bytes, context), context);
    else inputs.push({ name: path, bytes, only, ...(given.sheet !== undefined && { sheet: given.sheet }) });
  }
  const ofPaths: SentenceOf = (problem) => describe(problem, context.language);
  if (inputs.length === 0 && problems !== null) await writeProblems([], problems, context);
  if (inputs.length === 0) return { ...files, badCells: 0, sentenceOf: ofPaths };
  const { readSheets } = await import('../../sheets/read-sheets.js');
  const read = await readSheets(inputs);
  if (problems !== null) await writeProblems(read._tag === 'Left' ? read.left : read.right.problems, problems, context);
  if (read._tag === 'Left') {
    const { prefix } = context.texts.usage;
    throw new CommandFailure(
      EXIT.input,
      listed(read.left, context)
        .map((line) => `${prefix}${line}`)
        .join('\n'),
    );
  }
  const rows = read.right;
  const lines = [
    ...rows.warnings.map((warning) => visible(describe(warning, context.language))),
    ...listed(rows.problems, context),
  ];
  if (lines.length > 0) await context.stderr.write(`${lines.join('\n')}\n`);
  const sentenceOf = sentencesOfCells(rows, context);
  for (const held of HELD) {
    const value = rows[held];
    if (value === null) continue;
    const path = given[held] ?? given.workbook ?? '';
    files[held] = { path, document: { value, repeated: [] }, isJson: false, sentenceOf };
  }
  return { ...files, badCells: rows.problems.length, sentenceOf };
}

async function writeProblems(
  problems: readonly (SheetFileProblem | SheetProblem)[],
  sink: Sink,
  context: Context,
): Promise<void> {
  const { problemsWorkbook } = await import('../../sheets/problems-workbook.js');
  const bytes = orFail(
    await problemsWorkbook(problems, { file: sink.name, lang: context.language }),
    ([problem]) => new CommandFailure(EXIT.usage, context.texts.usage.prefix + describe(problem, context.language)),
  );
  await writeBytes(bytes, sink, context);
  await commit(sink, context);
}

/** A file of JSON. */
export function jsonFile(path: string, document: JsonDocument, { texts, language }: Context): InputFile {
  return { path, document, isJson: true, sentenceOf: (problem) => texts.colon(path, describe(problem, language)) };
}

/** Throws the failure of a workbook that has no such sheet as is needed. */
export function requireHeld(files: InputFiles, held: Held, { workbook }: FileFlags, context: Context): InputFile {
  const file = files[held];
  if (file === null) throw inputFailure(workbook ?? '', context.texts.input.noSheet[held], context);
  return file;
}

/** An empty file is said to be so as a file of JSON is. */
function isJsonFile(path: string, bytes: Uint8Array): boolean {
  try {
    return kindOfFile(path, bytes) === 'json' || new TextDecoder().decode(bytes.subarray(0, 4096)).trim() === '';
  } catch (error) {
    return error instanceof UnreadableFile && error.problem._tag === 'EmptyFile';
  }
}

/** The sentences of problems, and how many more there are. */
function listed(problems: readonly Describable[], { language, texts }: Context): readonly string[] {
  const lines = problems.slice(0, MOST_LISTED).map((problem) => visible(describe(problem, language)));
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, texts.input.moreProblems(numbersOf(language).count(rest))] : lines;
}

/** Of a cell that is not accepted its own sentence; of what else is wrong with a row that of its field, with its place. */
function sentencesOfCells({ places, problems }: SheetRows, { language }: Context): SentenceOf {
  const byPlace = new Map(problems.map((problem) => [keyOf(problem), problem]));
  const placed = <P extends { readonly path: string }>(one: P): P => {
    const at = places.of(one.path);
    return at === null ? one : { ...one, path: placeText(at.place, at.header, language) };
  };
  return (problem) => {
    const at = places.of(problem.path);
    const bad: SheetProblem | undefined = at === null ? undefined : byPlace.get(keyOf(at));
    if (bad !== undefined) return describe(bad, language);
    const accepted = 'path' in problem.accepted ? placed(problem.accepted) : problem.accepted;
    return describe({ ...placed(problem), accepted } as AtPath, language);
  };
}

function keyOf({ place: { file, sheet, line }, header }: PlaceInColumn): string {
  return JSON.stringify([file, sheet, line, header]);
}
