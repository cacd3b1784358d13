// Options as a caller without types gives them: a misspelt fault must not leave a test without it.
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/core/result.js';
import {
  type EmulatorRows,
  type FirmOptions,
  generateFirm,
  type LoopEmulatorOptions,
  startLoopEmulator,
} from '../../src/testing/index.js';
import { emulate } from './setup.js';

const rows = { letters: [], activities: [] };

const problemOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return 'accepted';
};

describe('startLoopEmulator', () => {
  const start = async (options: unknown) => {
    const emulator = await startLoopEmulator(options as LoopEmulatorOptions);
    await emulator.stop();
  };

  it.each([
    [{ ...rows, fault: [] }, 'options', 'fault', 'faults'],
    [{ ...rows, latency: 5 }, 'options', 'latency', 'latencyMs'],
    [undefined, 'options', undefined],
    [{ letters: [] }, 'activities', undefined],
    [{ letters: {}, activities: [] }, 'letters', {}],
    [{ ...rows, seed: '1' }, 'seed', '1'],
    [{ ...rows, seed: Number.NaN }, 'seed', Number.NaN],
    [{ ...rows, maxTake: 0 }, 'maxTake', 0],
    [{ ...rows, latencyMs: -1 }, 'latencyMs', -1],
    [{ ...rows, port: 65_536 }, 'port', 65_536],
    [{ ...rows, apiKey: 5 }, 'apiKey', 5],
    [{ ...rows, dossier: '' }, 'dossier', ''],
    [{ ...rows, bodyShape: 'arrays' }, 'bodyShape', 'arrays', 'array'],
  ])('%o is refused', async (options, path, received, hint?: string) => {
    expect(await problemOf(() => start(options))).toEqual({
      _tag: 'InvalidOption',
      path,
      received,
      accepted: expect.objectContaining({ _tag: expect.any(String) }),
      ...(hint === undefined ? {} : { hint }),
    });
  });

  it('takes what is undefined for absent', async () => {
    expect(await problemOf(() => start({ ...rows, seed: undefined, bodyShape: undefined, faults: undefined }))).toBe(
      'accepted',
    );
  });

  it('other rows go by the same names', async () => {
    const { setRows } = await emulate();
    const set = (others: unknown) => problemOf(() => setRows(others as Partial<EmulatorRows>));
    expect(await set({ letter: [] })).toMatchObject({ path: 'rows', received: 'letter', hint: 'letters' });
    expect(await set({ letters: 5 })).toMatchObject({ path: 'letters', received: 5 });
    expect(await set({ letters: [] })).toBe('accepted');
  });
});

it.each([
  [{ client: 5, seed: 1 }, 'options', 'client', 'clients'],
  [{ clients: 5 }, 'seed', undefined],
  [{ seed: 1 }, 'clients', undefined],
  [{ clients: '5', seed: 1 }, 'clients', '5'],
  [{ clients: -1, seed: 1 }, 'clients', -1],
  [{ clients: 1, seed: 0.5 }, 'seed', 0.5],
  [{ clients: 1, seed: 1, nextYear: 'yes' }, 'nextYear', 'yes'],
  [{ clients: 1, seed: 1, nextyear: true }, 'options', 'nextyear', 'nextYear'],
  [5, 'options', 5],
])('generateFirm(%o) is refused', async (options, path, received, hint?: string) => {
  expect(await problemOf(() => generateFirm(options as FirmOptions))).toMatchObject({
    _tag: 'InvalidOption',
    path,
    received,
    ...(hint === undefined ? {} : { hint }),
  });
});
