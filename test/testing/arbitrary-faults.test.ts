// The arbitraries of faults reach every kind of fault, every kind strikes, and the schedules are as documented.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultSchedule, lastingFault, passingFault } from '../../src/testing/arbitrary-faults.js';
import type { Fault, FaultKind } from '../../src/testing/index.js';
import { ask, emulate } from './setup.js';

/** A kind that is missing here is an error of the types. */
const reachedBy: Readonly<Record<FaultKind, 'passing' | 'lasting' | 'both'>> = {
  status: 'both',
  redirect: 'lasting',
  reset: 'passing',
  close: 'passing',
  halfOpen: 'passing',
  silent: 'passing',
  slow: 'passing',
  slowBytes: 'passing',
  chunked: 'passing',
  truncatedJson: 'passing',
  body: 'both',
  charset: 'lasting',
  gzip: 'passing',
  huge: 'passing',
  endless: 'lasting',
  echo: 'lasting',
  shortPage: 'passing',
  rowInserted: 'lasting',
  rowRemoved: 'lasting',
  ignoredSkip: 'lasting',
};

const sample = (fault: fc.Arbitrary<Fault>) => fc.sample(fault, { numRuns: 2_000, seed: 1 });
const passing = sample(passingFault());
const lasting = sample(lastingFault());
const kindsOf = (faults: readonly Fault[]) => [...new Set(faults.map(({ kind }) => kind))].sort();

it('every kind is drawn where it belongs, at least once in a hundred', () => {
  const kinds = Object.keys(reachedBy) as FaultKind[];
  expect(kindsOf(passing)).toEqual(kinds.filter((kind) => reachedBy[kind] !== 'lasting').sort());
  expect(kindsOf(lasting)).toEqual(kinds.filter((kind) => reachedBy[kind] !== 'passing').sort());
  for (const kind of kinds)
    expect([...passing, ...lasting].filter((fault) => fault.kind === kind).length, kind).toBeGreaterThan(40);
});

it('every form of them is drawn', () => {
  const shapes = new Set([...passing, ...lasting].map((fault) => JSON.stringify({ ...fault, afterBytes: undefined })));
  const forms: Fault[] = [
    ...[408, 429, 500, 503, 204, 400, 401, 403, 404].map((status) => ({ kind: 'status', status }) as const),
    ...(['cut', 'changed', 'plain'] as const).map((broken) => ({ kind: 'gzip', broken }) as const),
    ...(['message', 'page', 'location'] as const).map((place) => ({ kind: 'echo', in: place }) as const),
    { kind: 'gzip' },
    { kind: 'charset', encoding: 'latin1', declared: false },
    { kind: 'charset', encoding: 'utf16le', declared: true },
    { kind: 'redirect', to: 'https://elsewhere.example/', status: 308 },
    { kind: 'redirect', to: '/loop-api-publiques/LettresDeMissions', status: 302 },
  ];
  for (const form of forms) expect(shapes).toContain(JSON.stringify(form));
  const waits = passing.flatMap((fault) => (fault.kind === 'status' ? Object.keys(fault.retryAfter ?? {}) : []));
  expect(new Set(waits)).toEqual(new Set(['seconds', 'dateIn', 'text']));
  expect(passing.some((fault) => fault.kind === 'reset' && fault.afterBytes === null)).toBe(true);
  expect(
    sample(lastingFault('http://here/')).some((fault) => fault.kind === 'redirect' && fault.to === 'http://here/'),
  );
});

it('half of the schedules strike by a rate, the others one request after the other', () => {
  const schedules = fc.sample(faultSchedule(passingFault()), { numRuns: 1_000, seed: 1 });
  const byRate = schedules.flatMap((schedule) => ('kinds' in schedule ? [schedule] : []));
  const listed = schedules.flatMap((schedule) => ('kinds' in schedule ? [] : schedule));
  expect(byRate.length).toBeGreaterThan(400);
  expect(byRate.length).toBeLessThan(600);
  expect(Math.max(...byRate.map(({ rate }) => rate))).toBe(0.25);
  expect(new Set(byRate.map(({ kinds }) => kinds.length))).toEqual(new Set([1, 2, 3, 4]));
  expect(new Set(listed.map((faults) => faults.length))).toEqual(new Set([0, 1, 2, 3]));
  expect(listed.filter((faults) => faults.length === 0).length / listed.length).toBeCloseTo(0.5, 1);
});

it('whatever is drawn, the emulator serves it and goes on', async () => {
  const letters = Array.from({ length: 5 }, (_, rank) => ({ objectId: `L${rank}` }));
  const drawn = [...passing.slice(0, 120), ...lasting.slice(0, 120)];
  const emulator = await emulate({ letters, faults: drawn.flatMap((fault) => [[fault], []]) });
  const injected = new Set<FaultKind>();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  for (const fault of drawn) {
    const leaving = new AbortController();
    const asked = emulator.requests.length;
    const request = ask(emulator, 'LettresDeMissions', { skip: '1' }, { signal: leaving.signal });
    const over = request.then((response) => response.text()).catch(() => {});
    while (emulator.requests.length === asked) await pause(1);
    await Promise.race([over, pause(15)]);
    leaving.abort();
    await over;
    expect(emulator.requests.at(-1)?.faults).toEqual([fault.kind]);
    injected.add(fault.kind);
    expect((await ask(emulator, 'LettresDeMissions')).status).toBe(200);
  }
  expect([...injected].sort()).toEqual(Object.keys(reachedBy).sort());
});
