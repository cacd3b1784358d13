// The parts of a workbook as texts, by their names in lower case.

import { inflateRawSync } from 'node:zlib';
import { zipEntriesOf } from '../../src/sheets/zip-directory.js';

export function unzipped(bytes: Uint8Array): Readonly<Record<string, string>> {
  const entries = [...zipEntriesOf('a.xlsx', bytes)];
  return Object.fromEntries(
    entries.map(([name, { method, packed }]) => [
      name,
      new TextDecoder().decode(method === 'stored' ? packed : inflateRawSync(packed)),
    ]),
  );
}
