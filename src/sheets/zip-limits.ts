// Unpacks the parts of an archive chunk by chunk, counting: what its directory says of sizes may be a lie, and nothing is unpacked beyond a limit.
// The one file of this module that needs Node (node:zlib); in a browser, DecompressionStream would take its place.

import { crc32, createInflateRaw } from 'node:zlib';
import { type LimitName, UnreadableFile, type WorkbookFault } from './file-problem.js';
import { MOST_RATIO, MOST_UNPACKED_BYTES } from './limits.js';
import { mostUnpackedOf, type ZipEntry, zipEntriesOf } from './zip-directory.js';

const CHUNK = 65_536;

/** An archive whose parts can be unpacked, all of them together to so many bytes at most. */
export class Archive {
  readonly #file: string;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  /** Throws an UnreadableFile. */
  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.#entries = zipEntriesOf(file, bytes);
  }

  /** The names of the parts as they are written. */
  names(): readonly string[] {
    return Array.from(this.#entries.values(), ({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Bytes unpacked so far. */
  get unpacked(): number {
    return this.#unpacked;
  }

  /** The bytes of a part, chunk by chunk. Throws an UnreadableFile, of a false checksum after the last chunk. */
  async *read(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw this.#damaged('missing', name);
    if (entry.method === 'other') throw this.#damaged('packing', name);
    const most = mostUnpackedOf(entry);
    let size = 0;
    let checksum = 0;
    for await (const chunk of entry.method === 'stored' ? chunksOf(entry.packed) : this.#inflated(entry)) {
      size += chunk.length;
      this.#unpacked += chunk.length;
      if (this.#unpacked > MOST_UNPACKED_BYTES)
        throw this.#beyond('unpackedBytes', MOST_UNPACKED_BYTES, this.#unpacked);
      if (size > most) throw this.#beyond('ratio', MOST_RATIO, MOST_RATIO + 1, name);
      if (size > entry.size) throw this.#damaged('size', name);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (size !== entry.size) throw this.#damaged('size', name);
    if (checksum !== entry.checksum) throw this.#damaged('checksum', name);
  }

  async *#inflated({ name, packed }: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    inflate.end(packed);
    try {
      for await (const chunk of inflate) yield chunk;
    } catch (error) {
      // What zlib says of the bytes; whoever takes the chunks throws elsewhere.
      throw isZlibError(error) ? this.#damaged('packing', name) : error;
    } finally {
      inflate.destroy();
    }
  }

  #damaged(fault: WorkbookFault, part: string): UnreadableFile {
    return new UnreadableFile({ _tag: 'DamagedWorkbook', file: this.#file, part, fault });
  }

  #beyond(limit: LimitName, most: number, found: number, within: string | null = null): UnreadableFile {
    return new UnreadableFile({
      _tag: 'BeyondLimit',
      file: this.#file,
      limit,
      most,
      found,
      within,
      unpacked: this.#unpacked,
    });
  }
}

function* chunksOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function isZlibError(error: unknown): boolean {
  return /^Z_/.test(String((Object(error) as { readonly code?: unknown }).code));
}
