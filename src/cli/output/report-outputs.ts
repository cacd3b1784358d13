// The files of a report. They are opened before anything is read, so that a wrong path is known at once, and appear together at the end,
// none before all are written; a folder gets the list of its files last. None may be the file of an input, or of another output.

import { join } from 'node:path';
import { visible } from '../../core/text.js';
import { isSameFile, type Place } from '../../files/place.js';
import type { Context } from '../context.js';
import { flagOf } from '../flags.js';
import { usageFailure } from '../usage-errors.js';
import { type Folder, makeFolder } from './folder.js';
import { formerFiles, type ListedFile, listedFile, MANIFEST, manifestText } from './manifest.js';
import { type OtherFiles, requireOtherFile } from './same-file.js';
import { commitAll, openOutput, outputPlace, pipe, type Sink, writeBytes } from './sink.js';

/** What is to be written. */
interface ReportPaths {
  /** Files, each by its path. */
  readonly out: readonly string[];
  /** A folder, null for none. */
  readonly ics: string | null;
  /** The files of other options. */
  readonly others: OtherFiles;
}

/** A file that is open. */
interface OpenFile {
  /** As it is typed. */
  readonly typed: string;
  readonly place: Place;
  readonly sink: Sink;
}

/** Text chunk by chunk, or bytes. */
type Content = Iterable<string> | Uint8Array;

/** The files of a report, open until they are committed or discarded. */
export class ReportOutputs {
  readonly #open: OpenFile[] = [];
  readonly #listed: ListedFile[] = [];
  #folder: Folder | null = null;
  #former: readonly string[] = [];

  private constructor(
    private readonly paths: ReportPaths,
    private readonly context: Context,
  ) {}

  /** Opens the files, and makes the folder; throws the failure of the first that cannot be written. */
  static async open(paths: ReportPaths, context: Context): Promise<ReportOutputs> {
    const outputs = new ReportOutputs(paths, context);
    try {
      for (const path of paths.out) await outputs.#openFile(path, `${flagOf('out')} ${visible(path)}`);
      if (paths.ics !== null) await outputs.#openFolder(paths.ics);
      return outputs;
    } catch (error) {
      await outputs.discard();
      throw error;
    }
  }

  /** Writes the file at an index of `out`, and answers with its size in bytes. */
  async write(at: number, content: Content): Promise<number> {
    return this.#write(this.#open[at].sink, content);
  }

  /** Writes a file of the folder, and answers with its path and its size. `rows`: how many of its kind it holds. */
  async add(name: string, rows: number, text: string): Promise<{ readonly path: string; readonly size: number }> {
    const bytes = new TextEncoder().encode(text);
    const path = await this.#addBytes(name, bytes);
    this.#listed.push(listedFile(name, rows, bytes));
    return { path, size: bytes.length };
  }

  /** The files that the folder's former list has and that are not written now. */
  get notWritten(): readonly string[] {
    const written = new Set(this.#listed.map(({ file }) => file));
    return this.#former.filter((file) => !written.has(file)).map((file) => this.#pathOf(file));
  }

  /** Writes the list of the folder's files, and answers with its path and its size. */
  async list(): Promise<{ readonly path: string; readonly size: number }> {
    const bytes = new TextEncoder().encode(manifestText(this.#listed));
    return { path: await this.#addBytes(MANIFEST, bytes), size: bytes.length };
  }

  /** Makes all of them appear, in the order in which they were written. */
  async commit(): Promise<void> {
    await commitAll(
      this.#open.map(({ sink }) => sink),
      this.context,
    );
  }

  /** Removes what has not been committed. */
  async discard(): Promise<void> {
    for (const { sink } of this.#open) await sink.discard();
    await this.#folder?.discard();
  }

  async #openFolder(path: string): Promise<void> {
    const { texts } = this.context;
    this.#folder = await makeFolder(path, this.context);
    const former = await formerFiles(path);
    if (former === null) throw usageFailure(texts.report.foreignManifest(visible(this.#pathOf(MANIFEST))), texts);
    this.#former = former;
  }

  async #addBytes(name: string, bytes: Uint8Array): Promise<string> {
    const path = this.#pathOf(name);
    await this.#write(await this.#openFile(path, `${flagOf('ics')} ${visible(path)}`), bytes);
    return path;
  }

  #pathOf(name: string): string {
    return join(this.paths.ics ?? '', name);
  }

  async #openFile(path: string, typed: string): Promise<Sink> {
    const { texts } = this.context;
    const place = await outputPlace(path, texts);
    await requireOtherFile(place, typed, this.paths.others, this.context);
    const same = this.#open.find((other) => isSameFile(place, other.place));
    if (same !== undefined) throw usageFailure(texts.usage.sameFile(same.typed, typed), texts);
    const sink = await openOutput(path, place, this.context);
    this.#open.push({ typed, place, sink });
    return sink;
  }

  async #write(sink: Sink, content: Content): Promise<number> {
    let size = 0;
    const measured: Sink = {
      ...sink,
      write: (bytes) => {
        size += bytes.length;
        return sink.write(bytes);
      },
    };
    if (content instanceof Uint8Array) await writeBytes(content, measured, this.context);
    else await pipe(content, measured, this.context);
    return size;
  }
}
