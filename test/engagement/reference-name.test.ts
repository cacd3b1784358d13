// The names that references carry: the first text of `description` that is not blank; what else it holds is left alone and counted.

import { describe, expect, test } from 'vitest';
import { decodePortfolio, type Letter, orThrow } from '../../src/index.js';

function letterWith(entite: unknown, maitreDossier?: unknown): Letter {
  return orThrow(decodePortfolio([{ objectId: 'L1', entite, maitreDossier }], [])).letters[0];
}

const described = (description: unknown) => ({ objectId: 'C1', description });

describe('the name of a reference', () => {
  test.each<[description: unknown, name: string | null, unread: number]>([
    [[], null, 0],
    [undefined, null, 0],
    [null, null, 0],
    ['', null, 0],
    [['Librairie Garnier'], 'Librairie Garnier', 0],
    [['', ' \u{a0}\u{202f}\u{200b}\t', 'Librairie  Garnier ', 'Garnier'], 'Librairie  Garnier ', 0],
    [[{ fr: 'Garnier' }, 12, null, 'Garnier'], 'Garnier', 3],
    [[['Garnier']], null, 1],
    ['Garnier', null, 1],
    [{ 0: 'Garnier', length: 1 }, null, 1],
  ])('%j: %j, and %d elements are no texts', (description, name, unread) => {
    expect(letterWith(described(description))).toMatchObject({
      clientName: name,
      managerName: null,
      unreadNames: unread,
    });
    expect(letterWith(null, described(description))).toMatchObject({
      clientName: null,
      managerName: name,
      unreadNames: unread,
    });
  });

  test('what is no reference has none', () => {
    for (const reference of [undefined, null, 'C1', ['C1'], 5])
      expect(letterWith(reference)).toMatchObject({ clientName: null, unreadNames: 0 });
  });

  test('both references of a letter are counted', () => {
    expect(letterWith(described([1]), described([2, 3])).unreadNames).toBe(3);
  });

  test('a description that cannot be read, and one without end, harm nothing', () => {
    const hostile = Object.defineProperty({ objectId: 'C1' }, 'description', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(letterWith(hostile)).toMatchObject({ client: 'C1', clientName: null, unreadNames: 0 });
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    endless[0] = 'Garnier';
    expect(letterWith(described(endless)).clientName).toBe('Garnier');
  });

  test('the description of the letter itself is no name of its client', () => {
    const row = { objectId: 'L1', description: 'PRESENTATION DES COMPTES 2026 - Garnier', entite: described([]) };
    const [letter] = orThrow(decodePortfolio([row], [])).letters;
    expect(letter.clientName).toBeNull();
  });
});
