// A workbook as sheets of cells. Its parts are unpacked and read as they come, so that memory holds cells and no XML.
// Macros, links to other workbooks and external data are never looked at: the parts are named.

import type { Sheet, SheetFile } from './cell.js';
import { foreignFormatOf } from './file-kind.js';
import { foreign, type LimitName, UnreadableFile } from './file-problem.js';
import { MOST_CELLS, MOST_CHARACTERS } from './limits.js';
import type { NumberFormat } from './number-format.js';
import {
  formatsInto,
  type PartJudge,
  type Relationship,
  relationshipsInto,
  relationshipsOf,
  sharedTextsInto,
  type WorkbookList,
  workbookInto,
} from './workbook-parts.js';
import { WorksheetReader } from './worksheet.js';
import { readXml, type XmlReader } from './xml.js';
import { Archive } from './zip-limits.js';

/** Macros, links to other workbooks, connections and queries, embedded objects and controls, data models. */
const IGNORED =
  /^xl\/(vbaProject\.bin|vbaData\.xml|macrosheets\/.*|externalLinks\/[^/]*|connections\.xml|queryTables\/[^/]*|embeddings\/.*|activeX\/[^/]*|ctrlProps\/[^/]*|model\/.*)$/i;

/** Reads a workbook. Throws an UnreadableFile. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<SheetFile> {
  const archive = new Archive(file, bytes);
  const format = foreignFormatOf(new Set(archive.names().map((name) => name.toLowerCase())));
  if (format !== null) throw foreign(file, format);
  return new WorkbookReader(file, archive).read();
}

class WorkbookReader {
  readonly #file: string;
  readonly #archive: Archive;
  #cells = 0;
  #characters = 0;

  constructor(file: string, archive: Archive) {
    this.#file = file;
    this.#archive = archive;
  }

  async read(): Promise<SheetFile> {
    const workbook = await this.#workbookPart();
    const relationships = await this.#relationshipsOf(workbook);
    const list: WorkbookList = { sheets: [], dateSystem: 1900 };
    await this.#read(workbook, workbookInto(list, this.#of(workbook)));
    const formats: (NumberFormat | null)[] = [];
    await this.#readIfThere(relationships, 'styles', (of) => formatsInto(formats, of));
    const texts: string[] = [];
    const count = (characters: number) => this.#count(0, characters);
    await this.#readIfThere(relationships, 'sharedStrings', (of) => sharedTextsInto(texts, count, of));
    const sheets: Sheet[] = [];
    const ignored = this.#archive.names().filter((name) => IGNORED.test(name));
    for (const { name, relationship } of list.sheets) {
      const found = relationships.find(({ id }) => id === relationship);
      const part = found?.target ?? null;
      if (found === undefined || part === null) return this.#of(workbook).contradicts();
      // A chart, a dialog or a sheet of macros has no cells to read.
      if (found.type !== 'worksheet') {
        if (!ignored.includes(part)) ignored.push(part);
        continue;
      }
      const countCells = (cells: number, characters: number) => this.#count(cells, characters);
      const { dateSystem } = list;
      const reader = new WorksheetReader({
        name,
        dateSystem,
        formats,
        texts,
        count: countCells,
        ...this.#of(part, name),
      });
      await this.#read(part, reader);
      sheets.push(reader.sheet());
    }
    const notes = ignored.length === 0 ? [] : [{ _tag: 'PartsIgnored' as const, file: this.#file, parts: ignored }];
    return { name: this.#file, kind: 'xlsx', sheets, notes };
  }

  /** The part that the archive says is the workbook. */
  async #workbookPart(): Promise<string> {
    const root = (await this.#relationshipsOf('')).find(({ type }) => type === 'officeDocument');
    return root?.target || this.#of('_rels/.rels').contradicts();
  }

  async #relationshipsOf(of: string): Promise<readonly Relationship[]> {
    const list: Relationship[] = [];
    const { part, folder } = relationshipsOf(of);
    await this.#read(part, relationshipsInto(list, folder, this.#of(part)));
    return list;
  }

  async #readIfThere(
    relationships: readonly Relationship[],
    type: string,
    readerOf: (of: PartJudge) => XmlReader,
  ): Promise<void> {
    const part = relationships.find((relationship) => relationship.type === type)?.target;
    if (part) await this.#read(part, readerOf(this.#of(part)));
  }

  async #read(part: string, reader: XmlReader): Promise<void> {
    await readXml(this.#file, part, this.#archive.read(part), reader);
  }

  /** What is told of a part; of a sheet, by its name. */
  #of(part: string, sheet: string | null = null): PartJudge {
    return {
      beyond: (limit, most, found) => {
        throw this.#beyond(limit, most, found, sheet);
      },
      contradicts: () => {
        throw new UnreadableFile({ _tag: 'DamagedWorkbook', file: this.#file, part, fault: 'content' });
      },
    };
  }

  #count(cells: number, characters: number): void {
    this.#cells += cells;
    this.#characters += characters;
    if (this.#cells > MOST_CELLS) throw this.#beyond('cells', MOST_CELLS, this.#cells);
    if (this.#characters > MOST_CHARACTERS) throw this.#beyond('characters', MOST_CHARACTERS, this.#characters);
  }

  #beyond(limit: LimitName, most: number, found: number, within: string | null = null): UnreadableFile {
    const { unpacked } = this.#archive;
    return new UnreadableFile({ _tag: 'BeyondLimit', file: this.#file, limit, most, found, within, unpacked });
  }
}
