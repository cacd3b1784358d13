// Descriptions of clients and managers that hold no names are counted, so that their real form shows up when it first comes.

import { expect, test } from 'vitest';
import { decodePortfolio, orThrow, plan } from '../../src/index.js';
import { qualityOf } from '../../src/quality/index.js';

function unreadOf(...descriptions: readonly unknown[]) {
  const letters = descriptions.map((description, index) => ({
    objectId: `L${index}`,
    entite: { objectId: 'C1', description },
  }));
  const portfolio = orThrow(decodePortfolio(letters, []));
  return qualityOf(portfolio, orThrow(plan(portfolio))).unreadNames;
}

test('the letters that have such elements, and the elements', () => {
  expect(unreadOf([], ['Garnier'])).toEqual({ letters: 0, elements: 0 });
  expect(unreadOf([{ libelle: 'Garnier' }, 7], ['Garnier'], 'Garnier')).toEqual({ letters: 2, elements: 3 });
});
