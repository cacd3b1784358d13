// A file that is no snapshot is neither replaced nor written into: at the place given, and beside it under the name of the
// unfinished file.
import { chmodSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { withoutPrivilege } from '../without-privilege.js';
import { crafted } from './crafted.js';
import { emulate, fetchTo, firstLines, leftOf, partialOf, place, wholeOf } from './setup.js';

const FILES = [
  ['notes', 'my own notes\n'],
  ['notes without a line', 'my own notes'],
  ['JSON', '[{"objectId":"L1"}]\n'],
  ['JSON lines', '{"letters":[]}\n{"letters":[]}\n'],
  ['a line that begins as ours do', '{"crc32":12345678,"letters":[]}\n'],
  ['zeros', '\0'.repeat(100)],
  ['a line of a snapshot that is not the first', crafted([{ letters: [] }])],
] as const;

test.each(FILES)('%s', async (_, bytes) => {
  const emulator = await emulate();
  for (const at of [(file: string) => file, partialOf]) {
    for (const resume of [false, true]) {
      const file = place();
      writeFileSync(at(file), bytes);
      expect(leftOf(await fetchTo(file, emulator, { resume }))).toEqual({ _tag: 'OtherFile', file: at(file) });
      expect(readFileSync(at(file)).equals(Buffer.from(bytes))).toBe(true);
      expect(readdirSync(dirname(file))).toHaveLength(1);
    }
  }
  expect(emulator.requests).toHaveLength(0);
});

test('beside an unfinished snapshot: neither is touched', async () => {
  const emulator = await emulate();
  const left = firstLines(await wholeOf(emulator), 20);
  const file = place();
  writeFileSync(file, 'my own notes');
  writeFileSync(partialOf(file), left);
  const before = emulator.requests.length;
  for (const resume of [false, true])
    expect(leftOf(await fetchTo(file, emulator, { resume }))).toEqual({ _tag: 'OtherFile', file });
  expect([readFileSync(file, 'utf8'), readFileSync(partialOf(file), 'utf8')]).toEqual(['my own notes', left]);
  expect(emulator.requests).toHaveLength(before);
});

test('a finished snapshot that is also the unfinished file, by a hard link, is not written into', async () => {
  const emulator = await emulate();
  const whole = await wholeOf(emulator);
  const file = place();
  writeFileSync(file, `${whole}damaged`);
  linkSync(file, partialOf(file));
  for (const resume of [false, true])
    expect(leftOf(await fetchTo(file, emulator, { resume }))).toEqual({ _tag: 'OtherFile', file: partialOf(file) });
  expect(readFileSync(file, 'utf8')).toBe(`${whole}damaged`);
});

test('one that may not be read is not replaced: it could be anything', async () => {
  const emulator = await emulate();
  const file = place();
  chmodSync(dirname(file), 0o777);
  writeFileSync(file, 'my own notes', { mode: 0 });
  const problem = leftOf(await withoutPrivilege(() => fetchTo(file, emulator)));
  expect(problem).toEqual({ _tag: 'UnreadableSnapshot', file, code: 'EACCES' });
  expect(readFileSync(file, 'utf8')).toBe('my own notes');
});
