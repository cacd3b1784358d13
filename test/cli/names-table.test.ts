// `--names F`: what is wrong with the table, names that serve nobody, and formats for machines, which it does not change.

import { describe, expect, test } from 'vitest';
import { DUFOUR, namesIn, rows, TABLE } from './named-firm.js';
import { cli } from './setup.js';

describe('the table of names', () => {
  const planned = (table: readonly object[], ...args: readonly string[]) =>
    cli(['plan', ...rows(), ...namesIn(table), ...args]);

  test.each([
    ['en', /^error: .*noms\.json: names\[0\]\.kind: "clients" is not accepted; .*; did you mean "client"\?$/m],
    [
      'fr',
      /^erreur : .*noms\.json : names\[0\]\.kind : "clients" n'est pas accepté ; .* ; vouliez-vous dire "client" \?$/m,
    ],
  ])('is refused with all of its problems, in %s', async (lang, line) => {
    const table = [{ kind: 'clients', id: 'x', name: 'y' }, TABLE[0], { ...TABLE[0], name: 'Autre' }];
    const { code, stderr, stdout } = await planned(table, '--lang', lang);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(line);
    expect(stderr).toMatch(/names\[2\]\.name ?: .*names\[1\]\.name/);
  });

  test('an id that is a known one but for its case is refused with that one', async () => {
    const { code, stderr } = await planned([{ kind: 'client', id: DUFOUR.toUpperCase(), name: 'Dufour' }]);
    expect(code).toBe(4);
    expect(stderr).toContain(
      `names[0].id: "${DUFOUR.toUpperCase()}" is not accepted; expected ${DUFOUR}; did you mean "${DUFOUR}"?`,
    );
  });

  test.each([
    ['en', 'names that serve nobody here: 2'],
    ['fr', 'noms qui ne servent pas ici : 2'],
  ])('how many names serve nobody, in %s', async (lang, line) => {
    const { code, stderr } = await planned(TABLE, '--lang', lang);
    expect(code).toBe(0);
    expect(stderr.split('\n')[0]).toMatch(new RegExp(`noms\\.json ?: ${line}$`));
  });

  test('a file that is not there', async () => {
    expect((await cli(['plan', ...rows(), '--names', 'nowhere.json'])).code).toBe(4);
  });

  test.each(['json', 'ndjson'])('%s keeps ids, whatever the names', async (format) => {
    for (const by of [[], ['--by', 'client,manager,letter']]) {
      const args = ['--format', format, ...by];
      const plain = await cli(['plan', ...rows(), ...args]);
      expect((await planned(TABLE.slice(0, 3), ...args, '--ids')).stdout).toBe(plain.stdout);
    }
  });
});
