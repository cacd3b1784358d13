// `--unplanned F`: every row that yields nothing, one line each, with why, with what weight, and what is wrong with it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTIVITY, cli, EXAMPLE, filesOf, folder, LETTER, parseLines } from './setup.js';

const INVALID = { ...ACTIVITY, frequence: 9 };

describe('the rows left unplanned', () => {
  const rows = [
    ACTIVITY,
    INVALID,
    { ...ACTIVITY, unite: '0,15' },
    { ...ACTIVITY, lettreMissionId: 'nowhere' },
    { ...ACTIVITY, frequence: 5 },
  ];

  test('one line a row, with reason, weight and problems', async () => {
    const file = join(folder(), 'unplanned.ndjson');
    const { code, stdout, stderr } = await cli([
      'plan',
      ...filesOf([LETTER], rows),
      '--format',
      'ndjson',
      '--unplanned',
      file,
    ]);
    expect(code).toBe(0);
    expect(parseLines(stdout)).toHaveLength(12);
    expect(stderr).toBe(
      'Rows left unplanned: 4, 1 of unknown hours (4.5 h at one occurrence per row) — list them with --unplanned F\nNo warnings.\n',
    );
    expect(parseLines(readFileSync(file, 'utf8'))).toEqual([
      {
        letterId: 'L1',
        activity: 1,
        activite: 'Tenue comptable',
        reason: 'InvalidRow',
        microHours: 1_500_000,
        problems: [
          {
            _tag: 'InvalidField',
            path: 'activities[1].frequence',
            received: 9,
            accepted: { _tag: 'Integer', min: 1, max: 5 },
          },
        ],
      },
      {
        letterId: 'L1',
        activity: 2,
        activite: 'Tenue comptable',
        reason: 'InvalidRow',
        microHours: null,
        problems: [
          {
            _tag: 'InvalidField',
            path: 'activities[2].unite',
            received: '0,15',
            accepted: { _tag: 'Decimal', min: 0, max: 100_000 },
            hint: '0.15',
          },
        ],
      },
      {
        letterId: 'L1',
        activity: 3,
        activite: 'Tenue comptable',
        reason: 'UndatedOneOff',
        microHours: 1_500_000,
        problems: [],
      },
      {
        letterId: 'nowhere',
        activity: 0,
        activite: 'Tenue comptable',
        reason: 'UnknownLetter',
        microHours: 1_500_000,
        problems: [],
      },
    ]);
  });

  test('all of them, whatever the side shown', async () => {
    const place = folder();
    const input = filesOf([LETTER], rows);
    const lines = async (side: string) => {
      const file = join(place, side);
      await cli(['plan', ...input, '--side', side, '--by', 'month', '--unplanned', file]);
      return readFileSync(file, 'utf8');
    };
    expect(await lines('client')).toBe(await lines('firm'));
    expect(parseLines(await lines('all'))).toHaveLength(4);
  });

  test('an empty file when every row is planned; a lot of rows is a lot of lines', async () => {
    const file = join(folder(), 'unplanned');
    await cli(['plan', ...EXAMPLE, '--unplanned', file]);
    expect(readFileSync(file, 'utf8')).toBe('');
    const many = Array.from({ length: 2500 }, () => INVALID);
    await cli(['plan', ...filesOf([LETTER], many), '--unplanned', file]);
    expect(parseLines(readFileSync(file, 'utf8')).map(({ activity }) => activity)).toEqual(many.map((_, rank) => rank));
  });

  test('a received value that nests deep is written whole', async () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 150; depth++) deep = depth % 2 ? [deep] : { deep };
    const file = join(folder(), 'unplanned');
    const { code } = await cli(['plan', ...filesOf([LETTER], [{ ...ACTIVITY, unite: deep }]), '--unplanned', file]);
    expect(code).toBe(0);
    const [row] = parseLines(readFileSync(file, 'utf8'));
    expect((row.problems as { received: unknown }[])[0].received).toEqual(deep);
  });
});
