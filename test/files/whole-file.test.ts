// A file that appears whole or not at all, whichever way it was opened and however it ends.

import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/files/place.js';
import { SystemFailure } from '../../src/files/system-failure.js';
import { WholeFile } from '../../src/files/whole-file.js';
import { folder } from '../cli/setup.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe.each<[string, open: (path: string) => Promise<WholeFile>]>([
  ['created', async (path) => WholeFile.create(await placeOf(path))],
  ['resumed', (path) => WholeFile.resume(path, `${path}.partial`, 0)],
])('%s', (_, open) => {
  test('it appears when it is committed, and only then', async () => {
    const place = folder();
    const path = join(place, 'out');
    writeFileSync(path, 'old');
    const file = await open(path);
    await file.write(bytes('ne'));
    await file.write(bytes('w'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    await file.commit();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(place)).toEqual(['out']);
  });

  test('discarded, it leaves nothing; committed, nothing is taken away', async () => {
    const place = folder();
    const path = join(place, 'out');
    const discarded = await open(path);
    await discarded.write(bytes('one'));
    await discarded.discard();
    await discarded.discard();
    expect(readdirSync(place)).toEqual([]);
    const committed = await open(path);
    await committed.write(bytes('two'));
    await committed.commit();
    // The next writer of the same file begins: what is its own stays.
    const next = await open(path);
    await committed.discard();
    expect(readdirSync(place)).toHaveLength(2);
    await next.discard();
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  test('a commit that fails can be discarded', async () => {
    const place = folder();
    const path = join(place, 'out');
    const file = await open(path);
    mkdirSync(path);
    await expect(file.commit()).rejects.toThrow(SystemFailure);
    await file.discard();
    expect(readdirSync(place)).toEqual(['out']);
  });
});

test('left and resumed, it goes on after the bytes that are good', async () => {
  const place = folder();
  const [path, partial] = [join(place, 'out'), join(place, 'out.partial')];
  writeFileSync(partial, 'good, then torn', { mode: 0o644 });
  const left = await WholeFile.resume(path, partial, 4);
  await left.write(bytes(' more'));
  await left.leave();
  expect(readdirSync(place)).toEqual(['out.partial']);
  const file = await WholeFile.resume(path, partial, 9);
  await file.write(bytes('!'));
  await file.commit();
  expect(readFileSync(path, 'utf8')).toBe('good more!');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('what is resumed is never behind a link', async () => {
  const place = folder();
  const [path, partial] = [join(place, 'out'), join(place, 'out.partial')];
  writeFileSync(join(place, 'theirs'), 'theirs');
  symlinkSync('theirs', partial);
  await expect(WholeFile.resume(path, partial, 0)).rejects.toThrow(new SystemFailure('ELOOP'));
  expect(readFileSync(join(place, 'theirs'), 'utf8')).toBe('theirs');
});
