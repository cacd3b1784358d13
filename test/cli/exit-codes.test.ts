// The exit codes that are not shown elsewhere: `--strict`, a fault of our own, and an output that fails.

import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { ACTIVITY, cli, EXAMPLE, expectNoSecret, filesOf, KEYS, Kept, LETTER, teamOf } from './setup.js';

describe('strict', () => {
  const cases: [string, object, object[], number][] = [
    ['all is well', LETTER, [ACTIVITY], 0],
    ['a row left unplanned', LETTER, [ACTIVITY, { ...ACTIVITY, unite: null }], 1],
    ['a cancelled letter', { ...LETTER, statut: 3 }, [ACTIVITY], 1],
    ['a warning', { ...LETTER, statut: 5 }, [ACTIVITY], 1],
    ['a letter that cannot be read', { ...LETTER, dateDebut: 'x' }, [], 1],
    ['a fiscal year that cannot be read', { ...LETTER, dateDebExercice: 'x' }, [{ ...ACTIVITY, calage: 2 }], 1],
  ];
  test.each(cases)('%s', async (_, letter, rows, strict) => {
    const files = filesOf([letter], rows);
    for (const command of [['plan'], ['plan', '--by', 'month'], ['plan', '--format', 'json'], ['check']]) {
      const [lax, stern] = [await cli([...command, ...files]), await cli([...command, ...files, '--strict'])];
      expect([lax.code, stern.code]).toEqual([0, strict]);
      expect(stern.stdout).toBe(lax.stdout);
      expect(stern.stderr).toBe(lax.stderr);
    }
  });

  test('what was found is told once: in the table of months, else on stderr', async () => {
    const files = filesOf([{ ...LETTER, statut: 5 }], [ACTIVITY]);
    const warning = 'Warnings: 1 — list them with the command check\n';
    const table = await cli(['plan', ...files]);
    expect(table.stdout).toContain(warning);
    expect(table.stderr).toBe('');
    for (const args of [
      ['--by', 'month'],
      ['--format', 'json'],
      ['--out', '/dev/null'],
    ]) {
      expect((await cli(['plan', ...files, ...args])).stderr).toBe(`Every row is planned.\n${warning}`);
    }
  });
});

test('commands that cannot list the rows left unplanned name the one that can', async () => {
  const files = filesOf([LETTER], [ACTIVITY, { ...ACTIVITY, unite: null }]);
  const staff = teamOf({ members: [{ id: 'm', pool: 'p', contracts: [{ first: '2026-01-01' }] }], default: 'p' });
  for (const command of ['capacity', 'level', 'headcount']) {
    const english = await cli([command, ...files, ...staff]);
    expect(english.stderr).toMatch(
      /^Rows left unplanned: 1, 1 of unknown hours \(.*\) — list them with the command check\nNo warnings\.\n$/,
    );
    expect(english.code).toBe(0);
    const french = await cli([command, ...files, ...staff, '--lang', 'fr']);
    expect(french.stderr).toMatch(/^Lignes non planifiées : 1, dont 1 sans heures lisibles \(.*check/);
  }
  // The work fits: what was left unplanned is for `check --strict`.
  expect((await cli(['capacity', ...files, ...staff, '--strict'])).code).toBe(0);
});

test('faults that leave every row planned are told too', async () => {
  const files = filesOf(
    [{ ...LETTER, dateDebExercice: 'x' }, { objectId: 8 }],
    [{ ...ACTIVITY, lettreMissionId: 'L1', calage: 2 }],
  );
  const { stdout } = await cli(['plan', ...files]);
  expect(stdout).toContain(
    'Every row is planned.\nNo warnings.\nOther data issues: 2 — list them with the command check\n',
  );
  const french = await cli(['plan', ...files, '--lang', 'fr', '--format', 'json']);
  expect(french.stderr).toContain('Autres anomalies des données : 2 — ');
});

describe('a fault of our own', () => {
  const secretive = () => {
    throw new TypeError(`a fault near ${KEYS.LOOP_API_KEY} and ${KEYS.LOOP_SUBSCRIPTION_KEY}\u001b[2J`);
  };
  const faulty = (thrown: () => never) =>
    new (class extends Writable {
      override write(): never {
        return thrown();
      }
    })();
  const runFaulty = async (thrown: () => never, env: Record<string, string>) => {
    const stderr = new Kept();
    const code = await run(['plan', ...EXAMPLE], env, { stdout: faulty(thrown), stderr });
    expectNoSecret(stderr.text);
    return { code, told: stderr.text };
  };

  test('70 and a short message', async () => {
    const { code, told } = await runFaulty(secretive, KEYS);
    expect(code).toBe(70);
    expect(told).toBe(
      'error: internal error (TypeError), not caused by your data; DEBUG=plan-de-charge shows where; please report it\n',
    );
    const french = await runFaulty(secretive, { LANG: 'fr' });
    expect(french.told).toContain('erreur interne (TypeError)');
  });

  test('the stack when asked for, without keys and escapes', async () => {
    const { told } = await runFaulty(secretive, { ...KEYS, DEBUG: 'plan-de-charge' });
    expect(told).toContain('TypeError: a fault near ***');
    expect(told).toContain('\\u{1b}[2J');
    expect(told).toMatch(/\n {4}at .*exit-codes\.test\.ts/);
    const other = await runFaulty(secretive, { DEBUG: '*' });
    expect(other.told.split('\n')).toHaveLength(2);
  });

  test('short keys go where they stand alone, and no word is taken for one', async () => {
    const fail = () => {
      throw new TypeError('a fault near a:b, or s%62x? No: s%62, and key=t');
    };
    const env = { LOOP_API_KEY: 'a:sbx', LOOP_SUBSCRIPTION_KEY: 't', DEBUG: 'plan-de-charge' };
    const { told } = await runFaulty(fail, env);
    expect(told).toContain('TypeError: *** fault near ***:b, or ***? No: s%62, and key=***');
    expect(told).toMatch(/\n {4}at .*exit-codes\.test\.ts/);
  });

  test('whatever is thrown', async () => {
    const { code, told } = await runFaulty(
      () => {
        throw 'a string';
      },
      { DEBUG: 'plan-de-charge' },
    );
    expect(code).toBe(70);
    expect(told).toContain('(string)');
    expect(told).toContain('\na string\n');
  });
});

describe('an output that fails', () => {
  const broken = (code: string, after = 0) => {
    let taken = 0;
    return new Writable({
      write(chunk, _, done) {
        taken += chunk.length;
        if (taken <= after) done();
        else done(Object.assign(new Error('broken'), { code }));
      },
    });
  };

  test.each(['EPIPE', 'ECONNRESET'])('%s: the reader has left, which is no error', async (code) => {
    for (const args of [['plan', '--format', 'ndjson'], ['plan'], ['check'], ['plan', '--format', 'csv', '--strict']]) {
      const ran = await cli([...args, ...EXAMPLE], { stdout: broken(code) });
      expect([ran.code, ran.stderr]).toEqual([0, '']);
    }
    const strict = await cli(['plan', ...filesOf([LETTER], [{}]), '--strict'], { stdout: broken(code) });
    expect(strict.code).toBe(1);
  });

  test('a full disk', async () => {
    const { code, stderr } = await cli(['plan', ...EXAMPLE], { stdout: broken('ENOSPC') });
    expect(code).toBe(2);
    expect(stderr).toBe('error: stdout cannot be written (ENOSPC)\n');
  });

  test('a stream destroyed before, or an error without a code', async () => {
    const destroyed = new Kept();
    destroyed.destroy();
    expect((await cli(['plan', ...EXAMPLE], { stdout: destroyed })).code).toBe(0);
    const nameless = new Writable({ write: (_, __, done) => done(new Error('x')) });
    expect((await cli(['plan', ...EXAMPLE], { stdout: nameless })).stderr).toContain('(EIO)');
  });

  test('nothing is written after the reader has left', async () => {
    let writes = 0;
    const stdout = new Writable({
      write(_, __, done) {
        writes++;
        done(Object.assign(new Error('broken'), { code: 'EPIPE' }));
      },
    });
    await cli(['plan', ...EXAMPLE, '--format', 'ndjson'], { stdout });
    expect(writes).toBe(1);
  });
});

test('each write waits for the one before: a slow reader holds the writer back', async () => {
  let open = 0;
  let most = 0;
  const stdout = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(_, __, done) {
      setTimeout(() => {
        open--;
        done();
      }, 2);
    },
  });
  const write = stdout.write.bind(stdout);
  stdout.write = ((chunk: string, done: () => void) => {
    most = Math.max(most, ++open);
    return write(chunk, done);
  }) as typeof stdout.write;
  await cli(['plan', ...EXAMPLE, '--format', 'ndjson'], { stdout });
  expect(most).toBe(1);
});

test('a reader that never takes anything does not hold up an interruption', async () => {
  const stop = new AbortController();
  const stdout = new Writable({ write: () => setTimeout(() => stop.abort(), 20) });
  const { code, stderr } = await cli(['plan', ...EXAMPLE, '--format', 'ndjson'], { stdout, signal: stop.signal });
  expect([code, stderr]).toEqual([130, 'interrupted\n']);
});
