// ZIP archives by hand, so that the reader is not judged by a writer of its own making; and archives that lie.

import { crc32, deflateRawSync } from 'node:zlib';

/** A part, and what the archive is to say of it where that is not the truth. */
export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly method?: 0 | 8 | 12;
  /** What the directory says it unpacks to. */
  readonly size?: number;
  readonly checksum?: number;
  readonly flags?: number;
  /** The bytes in the file, packed already. */
  readonly packed?: Uint8Array;
  /** Sizes after the bytes, zeros before them. */
  readonly hasDescriptor?: boolean;
  /** Sizes and offset in the ZIP64 field of the directory. */
  readonly isZip64?: boolean;
  /** Where the directory says the part is, instead of its own place. */
  readonly at?: number;
}

/** An archive of the parts, in order. */
export function zipOf(parts: readonly Part[], { isZip64 = false, comment = '' } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const push = (piece: Buffer) => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const method = part.method ?? 8;
    const packed = Buffer.from(part.packed ?? (method === 8 ? deflateRawSync(data) : data));
    const size = part.size ?? data.length;
    const checksum = part.checksum ?? crc32(data);
    const name = Buffer.from(part.name);
    const flags = (part.flags ?? 0x800) | (part.hasDescriptor ? 8 : 0);
    const at = part.at ?? offset;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    if (!part.hasDescriptor) {
      local.writeUInt32LE(checksum, 14);
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(size, 22);
    }
    local.writeUInt16LE(name.length, 26);
    push(local);
    push(name);
    push(packed);
    if (part.hasDescriptor) {
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(checksum, 4);
      descriptor.writeUInt32LE(packed.length, 8);
      descriptor.writeUInt32LE(size, 12);
      push(descriptor);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(checksum, 16);
    central.writeUInt32LE(part.isZip64 ? 0xffffffff : packed.length, 20);
    central.writeUInt32LE(part.isZip64 ? 0xffffffff : size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(part.isZip64 ? 0xffffffff : at, 42);
    const extra = part.isZip64 ? Buffer.alloc(28) : Buffer.alloc(0);
    if (part.isZip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(at), 20);
    }
    central.writeUInt16LE(extra.length, 30);
    directory.push(central, name, extra);
  }
  const start = offset;
  const bytes = Buffer.concat(directory);
  push(bytes);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  if (isZip64) {
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(BigInt(parts.length), 24);
    record.writeBigUInt64LE(BigInt(parts.length), 32);
    record.writeBigUInt64LE(BigInt(bytes.length), 40);
    record.writeBigUInt64LE(BigInt(start), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(offset), 8);
    locator.writeUInt32LE(1, 16);
    push(record);
    push(locator);
    end.writeUInt16LE(0xffff, 8);
    end.writeUInt16LE(0xffff, 10);
    end.writeUInt32LE(0xffffffff, 12);
    end.writeUInt32LE(0xffffffff, 16);
  } else {
    end.writeUInt16LE(parts.length, 8);
    end.writeUInt16LE(parts.length, 10);
    end.writeUInt32LE(bytes.length, 12);
    end.writeUInt32LE(start, 16);
  }
  const remark = Buffer.from(comment);
  end.writeUInt16LE(remark.length, 20);
  push(end);
  push(remark);
  return new Uint8Array(Buffer.concat(pieces));
}
