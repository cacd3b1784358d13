// No output may be an input, nor the other output, however its path is spelled: what is compared is the file.

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, EXAMPLE, EXECUTABLE, FIXTURES, folder, teamOf } from './setup.js';

const TEAM = { members: [{ id: 'm', pool: 'p', contracts: [{ first: '2021-01-01' }] }], default: 'p' };

/** A folder with the two files of the example, and the options that read them. */
const home = () => {
  const place = folder();
  const [letters, activities] = [join(place, 'letters.json'), join(place, 'activities.json')];
  copyFileSync(FIXTURES.letters, letters);
  copyFileSync(FIXTURES.activities, activities);
  return { place, letters, activities, input: ['--letters', letters, '--activities', activities] };
};

/** Other paths to a file: a link to it, a link to that, a hard link, a folder that is a link, a relative path. */
const otherPathsTo = (place: string, name: string): string[] => {
  const elsewhere = folder();
  const at = (path: string) => join(elsewhere, path);
  symlinkSync(join(place, name), at('link'));
  symlinkSync('link', at('link-to-a-link'));
  linkSync(join(place, name), at('hard-link'));
  symlinkSync(place, at('folder'));
  mkdirSync(join(place, 'detour'));
  return [
    at('link'),
    at('link-to-a-link'),
    at('hard-link'),
    join(at('folder'), name),
    // The two dots lead to what is above the folder that the link names, not above the link.
    `${at('folder')}/detour/../${name}`,
    relative(process.cwd(), join(place, name)),
  ];
};

const refusal = (output: string, other: string) => `error: ${output} and ${other} are the same file`;

describe('an output that is an input is refused, and the input is as it was', () => {
  test.each(['letters', 'activities'] as const)('--%s', async (option) => {
    const { place, input, [option]: file } = home();
    const before = readFileSync(file);
    for (const path of otherPathsTo(place, `${option}.json`)) {
      for (const command of [['plan'], ['check'], ['explain', 'x']]) {
        const { code, stdout, stderr } = await cli([...command, ...input, '--out', path]);
        expect([code, stdout, stderr.split('\n')[0]], path).toEqual([2, '', refusal('--out', `--${option}`)]);
      }
      const { code, stderr } = await cli(['plan', ...input, '--unplanned', path]);
      expect([code, stderr.split('\n')[0]]).toEqual([2, refusal('--unplanned', `--${option}`)]);
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    expect(readdirSync(place).sort()).toEqual(['activities.json', 'detour', 'letters.json']);
  });

  test('the input may be the link, and the output the file', async () => {
    const { place, letters, activities } = home();
    for (const path of otherPathsTo(place, 'letters.json')) {
      const { code } = await cli(['plan', '--letters', path, '--activities', activities, '--out', letters]);
      expect(code).toBe(2);
    }
    expect(readFileSync(letters).equals(readFileSync(FIXTURES.letters))).toBe(true);
  });

  test('--names', async () => {
    const names = join(folder(), 'names.json');
    writeFileSync(names, '[]');
    for (const command of ['plan', 'check']) {
      const { code, stderr } = await cli([command, ...EXAMPLE, '--names', names, '--out', names]);
      expect([code, stderr.split('\n')[0]]).toEqual([2, refusal('--out', '--names')]);
    }
    expect(readFileSync(names, 'utf8')).toBe('[]');
  });

  test('--team', async () => {
    const [, team] = teamOf(TEAM);
    const before = readFileSync(team);
    const link = join(folder(), 'link');
    symlinkSync(team, link);
    for (const command of ['capacity', 'level', 'headcount']) {
      const { code, stderr } = await cli([command, ...EXAMPLE, '--team', team, '--out', link]);
      expect([code, stderr.split('\n')[0]]).toEqual([2, refusal('--out', '--team')]);
    }
    expect(readFileSync(team).equals(before)).toBe(true);
  });

  test('--snapshot, before it is read', async () => {
    const place = folder();
    const [file, link] = [join(place, 'firm.ndjson'), join(place, 'link')];
    writeFileSync(file, 'no snapshot at all');
    symlinkSync(file, link);
    for (const output of ['--out', '--unplanned']) {
      const { code, stderr } = await cli(['plan', '--snapshot', file, output, link]);
      expect([code, stderr.split('\n')[0]]).toEqual([2, refusal(output, '--snapshot')]);
    }
    expect(readFileSync(file, 'utf8')).toBe('no snapshot at all');
  });

  test('standard input that comes from the file', async () => {
    const { letters, activities } = home();
    const script = `"$0" "$1" plan --letters /dev/stdin --activities "$3" --out "$2" --lang en < "$2" 2>&1; echo $?`;
    const args = ['-c', script, process.execPath, EXECUTABLE, letters, activities];
    const told = execFileSync('sh', args, { encoding: 'utf8' });
    expect(told.split('\n').slice(0, 1)).toEqual([refusal('--out', '--letters')]);
    expect(readFileSync(letters).equals(readFileSync(FIXTURES.letters))).toBe(true);
  });
});

describe('two outputs', () => {
  test('that are one file, there or not there yet, are refused', async () => {
    const { place, input } = home();
    symlinkSync(place, join(place, 'folder'));
    symlinkSync('new', join(place, 'link'));
    writeFileSync(join(place, 'old'), 'old');
    linkSync(join(place, 'old'), join(place, 'old-too'));
    for (const [one, other] of [
      ['new', 'folder/new'],
      ['new', 'link'],
      ['link', 'folder/link'],
      ['old', 'old-too'],
      ['old-too', 'folder/old'],
    ]) {
      const outputs = ['--out', join(place, one), '--unplanned', join(place, other)];
      const { code, stderr } = await cli(['plan', ...input, ...outputs]);
      expect([code, stderr.split('\n')[0]], one).toEqual([2, refusal('--out', '--unplanned')]);
    }
    expect(readdirSync(place).sort()).toEqual(
      ['activities.json', 'folder', 'letters.json', 'link', 'old', 'old-too'].sort(),
    );
    expect(readFileSync(join(place, 'old'), 'utf8')).toBe('old');
  });

  test('that are not, but look like it, are written', async () => {
    const { place, input } = home();
    mkdirSync(join(place, 'deep'));
    mkdirSync(join(place, 'deep/er'));
    symlinkSync('deep/er', join(place, 'folder'));
    // As text both are `new`; the link makes the second `deep/new`.
    const outputs = ['--out', join(place, 'new'), '--unplanned', `${place}/folder/../new`];
    expect((await cli(['plan', ...input, ...outputs])).code).toBe(0);
    expect(readFileSync(join(place, 'new'), 'utf8')).toContain('2022-12');
    expect(readFileSync(join(place, 'deep/new'), 'utf8')).toBe('');
  });

  test('a device may be both, and an input too', async () => {
    const { input } = home();
    expect((await cli(['plan', ...input, '--out', '/dev/null', '--unplanned', '/dev/null'])).code).toBe(0);
    const empty = await cli(['plan', '--letters', '/dev/null', ...input.slice(2), '--out', '/dev/null']);
    expect([empty.code, empty.stderr]).toEqual([4, 'error: /dev/null: this file is empty\n']);
  });
});

describe('a link to what is not there yet', () => {
  test.each(['--out', '--unplanned'])('%s: stays, and what it leads to is written', async (option) => {
    const { place, input } = home();
    mkdirSync(join(place, 'reports'));
    symlinkSync('reports/plan.csv', join(place, 'latest'));
    symlinkSync('latest', join(place, 'link'));
    for (const run of ['not there yet', 'there']) {
      const { code } = await cli(['plan', ...input, '--format', 'csv', option, join(place, 'link')]);
      expect(code, run).toBe(0);
      expect(readlinkSync(join(place, 'link'))).toBe('latest');
      expect(readlinkSync(join(place, 'latest'))).toBe('reports/plan.csv');
      expect(lstatSync(join(place, 'reports/plan.csv')).isFile()).toBe(true);
    }
    expect(readdirSync(join(place, 'reports'))).toEqual(['plan.csv']);
  });

  test('where it leads nowhere, that is said, and it stays', async () => {
    const { place, input } = home();
    symlinkSync('nowhere/plan.csv', join(place, 'gone'));
    symlinkSync('b', join(place, 'a'));
    symlinkSync('a', join(place, 'b'));
    const before = readdirSync(place);
    for (const [link, code] of [
      ['gone', 'ENOENT'],
      ['a', 'ELOOP'],
    ]) {
      for (const option of ['--out', '--unplanned']) {
        const path = join(place, link);
        const ran = await cli(['plan', ...input, option, path]);
        expect([ran.code, ran.stderr]).toEqual([2, `error: ${path} cannot be written (${code})\n`]);
        expect(lstatSync(path).isSymbolicLink()).toBe(true);
      }
    }
    expect(readdirSync(place)).toEqual(before);
  });
});
