// The laws of labels, on ids and names made to collide: none is the label of two ids, each finds its id, the same input gives the same
// labels, a name that collides with nothing changes no other, and what machines read is the same whatever the names.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, occurrenceTable, totalsTable } from '../../src/brief/index.js';
import { decodeNames, decodePortfolio, namesOf, orThrow, plan } from '../../src/index.js';
import { readCsv } from '../cli/read-csv.js';
import { ACTIVITY, LETTER } from '../cli/setup.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';

const uuid = fc
  .tuple(fc.constantFrom('3bf4', '3bf9', 'a65d'), fc.constantFrom('0', 'f'), fc.stringMatching(/^[0-9a-f]{3}$/))
  .map(([start, next, rest]) => `${start}${next}${rest}-0b0e-4b61-9d9e-3a3f8bb0c001`);
const id = fc.oneof(
  uuid,
  fc.constantFrom('3bf4', '3BF4', ' 3bf4', '3bf4 ', 'x', 'é', 'e\u{301}', '\u{202e}\u{1b}[2J', '=1+1', '  '),
  fc.constantFrom('', '1', '2').map((end) => `${'long '.repeat(60)}${end}`),
  fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
);
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Librairie Garnier', 'librairie  GARNIER ', 'Librairie Garnier', 'Garnier') },
  fc.constantFrom(null, '', ' \u{a0}\u{200b}', '\n'),
  fc.constantFrom(
    'Librairie Garnier · 3bf4',
    'Garnier · 3bf4',
    'client 3bf4',
    'client 3bf9f',
    'sans client',
    'Sans  client',
  ),
  fc.constantFrom('', '1', '2').map((end) => `${'long '.repeat(40)}${end}`),
  fc.constantFrom('Lefèvre', 'Lefe\u{300}vre', '=1+1', '\u{202e}Bilan\u{1b}[31m'),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

/** Clients, each with a name in the table or none. */
const firm = fc.uniqueArray(fc.record({ id, name }), { minLength: 1, maxLength: 14, selector: (client) => client.id });
type Client = { readonly id: string; readonly name: string | null };

function namesFor(clients: readonly Client[]) {
  const letters = clients.map((client, index) => ({ objectId: `L${index}`, entite: { objectId: client.id } }));
  // Ids that are one to whoever composes characters have one name.
  const given = new Map(clients.flatMap((one) => (one.name === null ? [] : [[one.id.normalize('NFC'), one] as const])));
  const table = orThrow(decodeNames([...given.values()].map((one) => ({ kind: 'client', ...one }))));
  return namesOf(orThrow(decodePortfolio(letters, [])), { table, lang: 'fr' });
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
const comparedForm = (label: string) => label.normalize('NFC').toUpperCase().toLowerCase();

test('no two ids have one label; a label is visible, on one line, not too long, and finds its id', () => {
  const met = { collisions: 0, twice: 0, numbered: 0, nameless: 0, nonUuid: 0, cut: 0, reserved: 0 };
  fc.assert(
    fc.property(firm, (clients) => {
      const names = namesFor(clients);
      const labels = clients.map((client) => names.label('client', client.id));
      const all = [...labels, names.label('client', null)];
      expect(new Set(all.map(comparedForm)).size).toBe(all.length);
      for (const [index, label] of labels.entries()) {
        expect(label).not.toMatch(UNSEEN);
        expect(label).toBe(label.trim());
        expect(label).not.toBe('');
        expect(Array.from(label).length).toBeLessThanOrEqual(201);
        if (!clients.some((client) => client.id === label)) {
          expect(names.resolve('client', label)).toMatchObject({ right: clients[index].id });
        }
        if (label.includes(' · ')) met.collisions++;
        if (/ · .* · /.test(label)) met.twice++;
        if (/ · \S* \d+$/.test(label)) met.numbered++;
        if (/^client 3bf4/.test(label)) met.nameless++;
        if (!/^[0-9a-f]{8}-/.test(clients[index].id)) met.nonUuid++;
        if (label.includes('…')) met.cut++;
        if (/^sans client · /i.test(label)) met.reserved++;
      }
      expect([...names.ids('client')].sort()).toEqual(clients.map((client) => client.id).sort());
    }),
    { numRuns: runs(1000) },
  );
  expectMet(20, met);
});

test('the same labels again, and in whatever order the rows come', () => {
  fc.assert(
    fc.property(firm, fc.nat(), (clients, rotation) => {
      const distinct = clients.filter(
        (one, index) => clients.findIndex((other) => other.id.normalize('NFC') === one.id.normalize('NFC')) === index,
      );
      const at = rotation % distinct.length;
      const labelsOf = (some: readonly Client[]) => {
        const names = namesFor(some);
        return distinct.map((client) => names.label('client', client.id));
      };
      const labels = labelsOf(distinct);
      expect(labelsOf(distinct)).toEqual(labels);
      expect(labelsOf([...distinct.slice(at), ...distinct.slice(0, at)].reverse())).toEqual(labels);
    }),
    { numRuns: runs(300) },
  );
});

test('a name that collides with nothing changes no other label', () => {
  let given = 0;
  fc.assert(
    fc.property(firm, fc.nat(), (clients, which) => {
      const names = namesFor(clients);
      const labelOf = (client: Client) => names.label('client', client.id);
      const nameless = clients.filter((client) => client.name === null && !labelOf(client).includes(' · '));
      if (nameless.length === 0) return;
      const chosen = nameless[which % nameless.length];
      // Its composed form is another client's name as well, where there is such a client.
      if (clients.filter((one) => one.id.normalize('NFC') === chosen.id.normalize('NFC')).length > 1) return;
      given++;
      const after = namesFor(clients.map((one) => (one === chosen ? { ...one, name: 'Pharmacie du Lac' } : one)));
      for (const client of clients) {
        expect(after.label('client', client.id)).toBe(client === chosen ? 'Pharmacie du Lac' : labelOf(client));
      }
    }),
    { numRuns: runs(1000) },
  );
  expectMet(100, { given });
});

describe('what machines read', () => {
  const clients = ['3bf4f65c', '3bf9a111', 'a65dee76'];
  const letters = clients.map((objectId, index) => ({ ...LETTER, objectId: `L${index}`, entite: { objectId } }));
  const portfolio = orThrow(
    decodePortfolio(
      letters,
      letters.map(({ objectId }) => ({ ...ACTIVITY, lettreMissionId: objectId })),
    ),
  );
  const made = orThrow(plan(portfolio));
  const by = ['client', 'letter'] as const;
  const recordsOf = (table: Parameters<typeof csvOf>[0]) => readCsv([...csvOf(table)].join(''));
  const plain = [occurrenceTable(made, { letters: portfolio.letters }), totalsTable(made, { by })].map((table) =>
    recordsOf(table as never),
  );

  test('is the same whatever the names, which come last', () => {
    fc.assert(
      fc.property(fc.tuple(name, name, name), (given) => {
        const rows = clients.map((id, index) => ({ kind: 'client', id, name: given[index] }));
        const names = namesOf(portfolio, { table: orThrow(decodeNames(rows)), lang: 'fr' });
        const tables = [
          occurrenceTable(made, { letters: portfolio.letters, names }),
          totalsTable(made, { by }, { names }),
        ];
        for (const [index, table] of tables.entries()) {
          const width = plain[index][0].length;
          expect(recordsOf(table as never).map((record) => record.slice(0, width))).toEqual(plain[index]);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
