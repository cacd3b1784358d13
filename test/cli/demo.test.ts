// `demo`: the documentation's letter over HTTP with faults, the firm's year, the rows left unplanned, and the way on.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENTATION_ACTIVITIES, DOCUMENTATION_LETTERS } from '../../src/cli/documentation-example.js';
import { cli, FIXTURES, Kept } from './setup.js';

test("the documentation's example is the fixtures', verbatim", () => {
  expect(DOCUMENTATION_LETTERS).toEqual(JSON.parse(readFileSync(FIXTURES.letters, 'utf8')));
  expect(DOCUMENTATION_ACTIVITIES).toEqual(JSON.parse(readFileSync(FIXTURES.activities, 'utf8')));
});

describe('the tour', () => {
  test('in English', async () => {
    const { code, stdout, stderr } = await cli(['demo']);
    expect(code).toBe(0);
    expect(stderr).toContain('A Loop API on this machine, with some faults on: http://127.0.0.1:');
    const [, requests, struck] = /in (\d+) requests, of which (\d+) were struck/.exec(stdout) ?? [];
    expect(Number(struck)).toBeGreaterThan(10);
    expect(Number(requests)).toBeGreaterThan(600);
    expect(stdout).toContain("The letter of the API's own documentation — 71 occurrences, 6.1 h");
    for (const line of [
      /^Visite accompagnement client +1 +2022-12-31 +2022-12-31 +4$/m,
      /^Tableaux de bord +14 +2021-12-31 +2023-01-31 +2\.1$/m,
      /^Accès à Expensya : saisie automatisée des frais +14 +2021-11-30 +2022-12-31 +0$/m,
      /^Enregistrer les factures dans PIA +14 +2021-12-10 +2023-01-10 +0$/m,
      /^Accès à Cegid Devis Facture +14 +2021-11-30 +2022-12-31 +0$/m,
      /^Accès à Bankin' +14 +2021-11-30 +2022-12-31 +0$/m,
    ])
      expect(stdout).toMatch(line);
    const months = stdout.split('\n').filter((line) => /^2026-\d\d .*█/.test(line));
    expect(months.map((line) => line.slice(0, 7))).toEqual(
      Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`),
    );
    expect(stdout).toMatch(/^InvalidRow +the row cannot be read +\d+ /m);
    expect(stdout).toMatch(/^OutsideHorizon /m);
    expect(stdout).toMatch(/^ {2}LM\d+ #\d+ .*: /m);
    expect(stdout).toContain('export LOOP_API_KEY=KEY:SECRET');
    expect(stdout).toContain('plan-de-charge plan --dossier CODE');
  });

  test('in French, the same every time but for the time it took', async () => {
    const tour = async () => (await cli(['demo', '--lang', 'fr'])).stdout.replace(/\([^()]* ms\)/, '');
    const first = await tour();
    expect(first).toContain("La lettre de la documentation de l'API — 71 échéances, 6,1 h");
    expect(first).toContain('Rien ne se perd');
    expect(await tour()).toBe(first);
  });

  test('to a reader who leaves, or who stops it', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    expect((await cli(['demo'], { signal: stop.signal })).code).toBe(130);
    const gone = new Kept();
    gone.destroy();
    expect((await cli(['demo'], { stdout: gone })).code).toBe(0);
  });
});
