// Why a spreadsheet file cannot be read: a closed union of plain values. The sentences are in file-messages.ts.

/** What every problem of a file has. */
export interface OfFile {
  /** The name of the file, as its reader was told. */
  readonly file: string;
}

/** A file without a single byte. */
export interface EmptyFile extends OfFile {
  readonly _tag: 'EmptyFile';
}

/** A file of a kind that is not read: each has its remedy. */
export interface OtherFormat extends OfFile {
  readonly _tag: 'OtherFormat';
  readonly format: ForeignFormat;
}

/** Excel before 2007, protected by a password, OpenDocument, Excel binary, another archive, a web page or XML, JSON, no text at all. */
export type ForeignFormat = 'xls' | 'encrypted' | 'ods' | 'xlsb' | 'archive' | 'markup' | 'json' | 'binary';

/** A text that is not in the encoding which its byte order mark says. */
export interface BrokenText extends OfFile {
  readonly _tag: 'BrokenText';
  readonly encoding: 'UTF-8' | 'UTF-16';
}

/** A quote of a csv file that opens, closes or stands where it cannot. */
export interface BadQuoting extends OfFile {
  readonly _tag: 'BadQuoting';
  /** From 1; of a quote that nothing closes, where it opens. */
  readonly line: number;
  readonly fault: 'opening' | 'closing' | 'unclosed';
}

/** A csv file whose commas separate cells and decimals. */
export interface AmbiguousComma extends OfFile {
  readonly _tag: 'AmbiguousComma';
  readonly line: number;
  /** The number that fell into two cells, such as `7,5`. */
  readonly received: string;
}

/** A file beyond a limit. What is there may be more than `found`: counting ended there. */
export interface BeyondLimit extends OfFile {
  readonly _tag: 'BeyondLimit';
  readonly limit: LimitName;
  readonly most: number;
  readonly found: number;
  /** The sheet, or the part of the workbook; null for the file as a whole. */
  readonly within: string | null;
  /** Bytes that were unpacked until then. */
  readonly unpacked: number;
}

/** Bytes of the file, of what it unpacks to, of an entry for each of its packed bytes; then counts. */
export type LimitName =
  | 'bytes'
  | 'unpackedBytes'
  | 'ratio'
  | 'parts'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'characters'
  | 'mergedRanges';

/** A csv file that was read as Windows-1252, not being UTF-8; one word as it was converted. */
export interface ReadAsWindows1252 extends OfFile {
  readonly _tag: 'ReadAsWindows1252';
  readonly example: string;
}

/** Macros, links and external parts of a workbook that were not looked at. */
export interface PartsIgnored extends OfFile {
  readonly _tag: 'PartsIgnored';
  readonly parts: readonly string[];
}

/** What is worth saying of a file that was read. */
export type FileNote = ReadAsWindows1252 | PartsIgnored;

/** A workbook that is not whole, or not as the format wants it. */
export interface DamagedWorkbook extends OfFile {
  readonly _tag: 'DamagedWorkbook';
  /** The part of the archive, e.g. `xl/worksheets/sheet1.xml`; null for the archive itself. */
  readonly part: string | null;
  readonly fault: WorkbookFault;
}

/**
 * The archive, the size or checksum of a part, a packing that is not read, XML that is not well-formed or of endless depth or length,
 * a document type (which could define entities), a part that is missing, content that contradicts itself.
 */
export type WorkbookFault = 'archive' | 'size' | 'checksum' | 'packing' | 'xml' | 'doctype' | 'missing' | 'content';

/** Why a spreadsheet file cannot be read. */
export type SheetFileProblem =
  | EmptyFile
  | OtherFormat
  | BrokenText
  | BadQuoting
  | AmbiguousComma
  | BeyondLimit
  | DamagedWorkbook;

/** Thrown where a file turns out unreadable and caught once, where reading began: no caller ever sees it. */
export class UnreadableFile extends Error {
  constructor(readonly problem: SheetFileProblem) {
    super(problem._tag);
  }
}

/** The refusal of a file of a kind that is not read. */
export function foreign(file: string, format: ForeignFormat): UnreadableFile {
  return new UnreadableFile({ _tag: 'OtherFormat', file, format });
}
