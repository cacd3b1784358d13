// Decoding rows of the API, every field validated, beside the JSON.parse that makes them. The rows have the fields, the spelling and the
// order of the documentation's example, without an objectId, and name their letter; labels are of 20 to 50 characters with accents.

import { checkEqual } from '../columns.mjs';
import { decodePortfolio, orThrow } from '../engine.mjs';
import { aside, figureOf } from '../goals.mjs';
import { portfolioRows } from '../portfolio.mjs';
import { seededRandom } from '../random.mjs';

const SEED = 20_260_101;
const LABELS = 300;
const WORDS = [
  ...['Saisie comptable', 'Révision des comptes', 'Déclaration de TVA', 'Établissement de la paie', 'Tableaux de bord'],
  ...['Clôture annuelle', 'Liasse fiscale', 'Contrôle des écritures', 'Rapprochement bancaire', 'Dépôt des comptes'],
];
const ENDINGS = [
  'trimestrielle',
  'du siège',
  'des salariés',
  'de l’exercice clos',
  'pour le gérant',
  'à l’établissement',
];

/** @typedef {import('../engine.mjs').Portfolio} Portfolio */

const PARSE = 'JSON.parse of the rows';
const DECODE = 'decodePortfolio';
const BOTH = 'JSON.parse and decodePortfolio, with the letters';

/** @type {import('../types.js').ContestTask} */
export const decodeTask = {
  name: 'decode',
  title: 'Rows as parsed from JSON become a portfolio',
  rounds: 40,
  *contests(size) {
    const activities = size === 'full' ? 100_000 : 1000;
    const { letters, text } = receivedRows(activities);
    const received = JSON.parse(text);
    yield {
      portfolio: `${activities.toLocaleString('en')} rows of giActivitesMission, ${(text.length / 1e6).toFixed(1)} million characters`,
      occurrences: activities,
      contenders: [
        {
          name: PARSE,
          share: 1,
          run: () => JSON.parse(text),
          check: (result) => checkEqual('rows', [activities], [/** @type {unknown[]} */ (result).length]),
        },
        {
          name: DECODE,
          share: 1,
          run: () => orThrow(decodePortfolio([], received)),
          check: (result) => checkPortfolio(/** @type {Portfolio} */ (result), received),
        },
        {
          name: BOTH,
          share: 1 / 2,
          run: () => orThrow(decodePortfolio(letters, JSON.parse(text))),
          check: (result) => checkPortfolio(/** @type {Portfolio} */ (result), received),
        },
      ],
      figures(timeOf) {
        const parse = timeOf(PARSE);
        return [
          figureOf('decode', timeOf(DECODE) / parse),
          aside('decoding a row', (timeOf(DECODE) * 1e6) / activities, 'ns'),
          aside(`the same of rows just parsed, with their ${letters.length} letters`, (timeOf(BOTH) - parse) / parse),
        ];
      },
    };
  },
};

/** The letters as rows, and the activities as the text of a body. @param {number} activities */
function receivedRows(activities) {
  const rows = portfolioRows({ activities, version: 'mixed', seed: SEED });
  const { integer } = seededRandom(SEED);
  const labels = Array.from({ length: LABELS }, (_, index) => {
    const label = `${WORDS[index % WORDS.length]} ${ENDINGS[integer(0, ENDINGS.length - 1)]} ${index + 1}`;
    return label.padEnd(20, '.').slice(0, 50);
  });
  const letterIds = new Map(rows.letters.map(({ objectId }, index) => [objectId, uuid(index)]));
  const received = rows.activities.map((row) => ({
    ...row,
    activite: labels[integer(0, LABELS - 1)],
    dateFreq: row.dateFreq === null ? null : `${row.dateFreq}T00:00:00Z`,
    lettreMissionId: letterIds.get(row.lettreMissionId),
  }));
  return {
    letters: rows.letters.map((letter) => ({ ...letter, objectId: letterIds.get(letter.objectId) })),
    text: JSON.stringify(received),
  };
}

/** @param {number} index */
function uuid(index) {
  return `efb2dfc9-71a5-4e72-98fd-${index.toString(16).padStart(12, '0')}`;
}

/** Throws unless every field of every row is there. @param {Portfolio} portfolio @param {readonly Record<string, any>[]} rows */
function checkPortfolio({ activities, rejected, problems, repeats }, rows) {
  checkEqual('bad rows', [0, 0, 0], [rejected.length, problems.length, repeats.activities]);
  checkEqual('rows', [rows.length], [activities.length]);
  rows.forEach((row, index) => {
    const found = activities[index];
    const same =
      found.letterId === row.lettreMissionId &&
      found.activite === row.activite &&
      found.frequence === row.frequence &&
      found.calage === (row.frequence === 5 ? null : row.calage) &&
      found.dateFreq === (row.dateFreq === null ? null : Date.parse(row.dateFreq) / 86_400_000) &&
      found.decalage === row.decalage &&
      found.datePrevObligation === row.datePrevObligation &&
      found.microHours === Math.round(row.unite * 1e6) * row.quantite &&
      found.side === 'firm';
    if (!same) throw new Error(`row ${index} is ${JSON.stringify(found)}, received ${JSON.stringify(row)}`);
  });
}
