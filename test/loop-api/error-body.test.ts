// The body of an error adds the gateway's words, within bounds, and never changes what the status says.
import { describe, expect, it } from 'vitest';
import type { Fault, FaultSchedule } from '../../src/testing/index.js';
import { emulate, fetchFrom, leftOf } from './setup.js';

describe('an error body', () => {
  const messageFor = async (text: string) => {
    const faults: FaultSchedule = [
      [
        { kind: 'status', status: 400 },
        { kind: 'body', text },
      ],
    ];
    const problem = leftOf(await fetchFrom(await emulate({ faults })));
    return problem._tag === 'BadRequest' ? problem.message : problem;
  };

  it.each([
    ['{"statusCode":400,"message":"no"}', 'no'],
    ['{"message":7}', null],
    ['{}', null],
    ['null', null],
    ['"x"', null],
    ['<html>', null],
    ['', null],
    [`{"message":"${'x'.repeat(400)}"}`, 'x'.repeat(300)],
    [`{"message":"${'x'.repeat(70_000)}"}`, null],
  ])('%# gives its message, bounded', async (text, message) => {
    expect(await messageFor(text)).toBe(message);
  });

  it.each<[string, Fault]>([
    ['that breaks off', { kind: 'reset', afterBytes: 4 }],
    ['without end', { kind: 'endless' }],
    ['that is too slow', { kind: 'slowBytes', bytes: 1, ms: 30 }],
  ])('%s does not change what the status says', async (_, fault) => {
    const emulator = await emulate({ faults: [[{ kind: 'status', status: 401 }, fault]] });
    const problem = leftOf(await fetchFrom(emulator, { timeoutMs: 200 }));
    expect(problem).toMatchObject({ _tag: 'Unauthorized', message: null });
    expect(emulator.requests).toHaveLength(1);
  });
});
