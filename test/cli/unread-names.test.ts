// `check` tells of descriptions of clients and managers that hold something else than names.

import { expect, test } from 'vitest';
import { ACTIVITY, cli, filesOf, LETTER } from './setup.js';

const letters = [
  { ...LETTER, entite: { objectId: 'C1', description: [{ libelle: 'Garnier' }, 7] } },
  { ...LETTER, objectId: 'L2', maitreDossier: { objectId: 'M1', description: [null] } },
  { ...LETTER, objectId: 'L3' },
];

test.each([
  ['fr', "Noms de clients ou de responsables dans une forme que l'on ne sait pas lire : 3, dans 2 lettres"],
  ['en', 'Names of clients or managers in a form that cannot be read: 3, in 2 letters'],
])('in %s', async (language, line) => {
  const { stdout } = await cli(['check', ...filesOf(letters, [ACTIVITY]), '--lang', language]);
  expect(stdout.split('\n')).toContain(line);
});

test('nothing is said where there are none', async () => {
  const { stdout } = await cli(['check', ...filesOf([LETTER], [ACTIVITY]), '--lang', 'en']);
  expect(stdout).not.toContain('Names of clients');
});

test('as JSON, and no reason to fail', async () => {
  const { stdout, code } = await cli(['check', ...filesOf(letters, [ACTIVITY]), '--format', 'json']);
  expect(JSON.parse(stdout).unreadNames).toEqual({ letters: 2, elements: 3 });
  expect(code).toBe(0);
});
