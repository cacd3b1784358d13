// What a ZIP archive says it holds, checked: where each part lies, within the file and apart from all others. Nothing is unpacked here.
// APPNOTE.TXT 4.3 and 4.5.3 (ZIP64). What counts is the central directory; local headers only say where the bytes begin.

import { type LimitName, UnreadableFile, type WorkbookFault } from './file-problem.js';
import { BYTES_WITHOUT_RATIO, MOST_PARTS, MOST_RATIO, MOST_UNPACKED_BYTES } from './limits.js';

/** A part of an archive. */
export interface ZipEntry {
  /** With slashes and none at the beginning. */
  readonly name: string;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly checksum: number;
  /** The bytes as they lie in the file. */
  readonly packed: Uint8Array;
  /** How many bytes they are said to unpack to. */
  readonly size: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_LENGTH = 56;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ZIP64_EXTRA = 1;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
const ENCRYPTED = 1;

/** The parts of an archive by their names in lower case, as the format compares them. Throws an UnreadableFile. */
export function zipEntriesOf(file: string, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  return new ZipDirectory(file, bytes).entries();
}

/** An entry and the bytes that it takes of the file, its local header among them. */
interface Placed {
  readonly entry: ZipEntry;
  readonly first: number;
  readonly end: number;
}

class ZipDirectory {
  readonly #file: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  entries(): ReadonlyMap<string, ZipEntry> {
    const { count, start, end } = this.#directory();
    if (count > MOST_PARTS) throw this.#beyond('parts', MOST_PARTS, count);
    const placed: Placed[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      this.#require(at, CENTRAL_LENGTH, end, CENTRAL);
      const next = at + CENTRAL_LENGTH + this.#u16(at + 28) + this.#u16(at + 30) + this.#u16(at + 32);
      if (next > end) throw this.#damaged('archive');
      placed.push(this.#placed(at, start));
      at = next;
    }
    return this.#named(placed);
  }

  /** Where the central directory lies. The last end record that fits is the one: its comment runs to the end of the file. */
  #directory(): { readonly count: number; readonly start: number; readonly end: number } {
    const earliest = Math.max(0, this.#bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (let at = this.#bytes.length - END_LENGTH; at >= earliest; at--) {
      if (this.#u32(at) !== END || at + END_LENGTH + this.#u16(at + 20) !== this.#bytes.length) continue;
      const isZip64 =
        this.#u16(at + 10) === COUNT_IN_ZIP64 || this.#u32(at + 12) === IN_ZIP64 || this.#u32(at + 16) === IN_ZIP64;
      const [count, length, start, end] = isZip64
        ? this.#zip64Directory(at)
        : [this.#u16(at + 10), this.#u32(at + 12), this.#u32(at + 16), at];
      if (this.#u16(at + 4) !== 0 || start + length > end) throw this.#damaged('archive');
      return { count, start, end: start + length };
    }
    throw this.#damaged('archive');
  }

  #zip64Directory(end: number): readonly [count: number, length: number, start: number, end: number] {
    const locator = end - ZIP64_LOCATOR_LENGTH;
    this.#require(locator, ZIP64_LOCATOR_LENGTH, end, ZIP64_LOCATOR);
    const at = this.#u64(locator + 8);
    this.#require(at, ZIP64_END_LENGTH, locator, ZIP64_END);
    return [this.#u64(at + 32), this.#u64(at + 40), this.#u64(at + 48), at];
  }

  #placed(at: number, directory: number): Placed {
    const nameLength = this.#u16(at + 28);
    const nameStart = at + CENTRAL_LENGTH;
    const name = new TextDecoder()
      .decode(this.#bytes.subarray(nameStart, nameStart + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    if ((this.#u16(at + 8) & ENCRYPTED) !== 0) throw this.#damaged('packing', name);
    const [size, packedLength, first] = this.#sizes(at, nameStart + nameLength);
    this.#require(first, LOCAL_LENGTH, directory, LOCAL);
    const start = first + LOCAL_LENGTH + this.#u16(first + 26) + this.#u16(first + 28);
    const end = start + packedLength;
    if (end > directory) throw this.#damaged('archive');
    const method = this.#u16(at + 10);
    const entry: ZipEntry = {
      name,
      method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
      checksum: this.#u32(at + 16),
      packed: this.#bytes.subarray(start, end),
      size,
    };
    return { entry, first, end };
  }

  /** The size, the packed size and the offset of an entry, those that do not fit into 32 bits from its ZIP64 field. */
  #sizes(at: number, extraStart: number): number[] {
    const short = [this.#u32(at + 24), this.#u32(at + 20), this.#u32(at + 42)];
    if (!short.includes(IN_ZIP64)) return short;
    const extraEnd = extraStart + this.#u16(at + 30);
    for (let field = extraStart; field + 4 <= extraEnd; field += 4 + this.#u16(field + 2)) {
      if (this.#u16(field) !== ZIP64_EXTRA) continue;
      let value = field + 4;
      const end = Math.min(extraEnd, value + this.#u16(field + 2));
      return short.map((number) => {
        if (number !== IN_ZIP64) return number;
        value += 8;
        if (value > end) throw this.#damaged('archive');
        return this.#u64(value - 8);
      });
    }
    throw this.#damaged('archive');
  }

  /** By name; refuses parts of one name, parts that share bytes, and parts that are said to unpack to more than they may. */
  #named(placed: Placed[]): ReadonlyMap<string, ZipEntry> {
    let end = 0;
    let size = 0;
    const named = new Map<string, ZipEntry>();
    for (const { entry, first, end: entryEnd } of placed.toSorted((a, b) => a.first - b.first)) {
      if (first < end) throw this.#damaged('archive');
      end = entryEnd;
      size += entry.size;
      if (size > MOST_UNPACKED_BYTES) throw this.#beyond('unpackedBytes', MOST_UNPACKED_BYTES, size);
      const most = mostUnpackedOf(entry);
      if (entry.size > most) throw this.#beyond('ratio', MOST_RATIO, MOST_RATIO + 1, entry.name);
      if (entry.name.endsWith('/')) continue;
      const key = entry.name.toLowerCase();
      if (named.has(key)) throw this.#damaged('archive');
      named.set(key, entry);
    }
    return named;
  }

  #require(at: number, length: number, end: number, signature: number): void {
    if (at < 0 || at + length > end || this.#u32(at) !== signature) throw this.#damaged('archive');
  }

  #u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  #u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  #u64(at: number): number {
    return Number(this.#view.getBigUint64(at, true));
  }

  #damaged(fault: WorkbookFault, part: string | null = null): UnreadableFile {
    return new UnreadableFile({ _tag: 'DamagedWorkbook', file: this.#file, part, fault });
  }

  #beyond(limit: LimitName, most: number, found: number, within: string | null = null): UnreadableFile {
    return new UnreadableFile({ _tag: 'BeyondLimit', file: this.#file, limit, most, found, within, unpacked: 0 });
  }
}

/** How many bytes a part may unpack to. */
export function mostUnpackedOf({ packed }: ZipEntry): number {
  return Math.max(BYTES_WITHOUT_RATIO, MOST_RATIO * packed.length);
}
