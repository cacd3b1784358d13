// Files written by hand, with checksums that are right whatever the lines say: written from the format's description in
// docs/decisions, not with the code that is tested.
import { crc32 } from 'node:zlib';

/** The bytes of these lines. The checksum runs over all of them, each without its first 20 bytes. A text stands for itself. */
export const crafted = (lines: readonly (object | string)[]): Buffer => {
  let checksum = 0;
  const written = lines.map((line) => {
    const content = `${(typeof line === 'string' ? line : JSON.stringify(line)).slice(1)}\n`;
    checksum = crc32(content, checksum);
    return `{"crc32":"${checksum.toString(16).padStart(8, '0')}",${content}`;
  });
  return Buffer.from(written.join(''));
};
