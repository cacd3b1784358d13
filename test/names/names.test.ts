// Labels: where a name comes from, what stands where there is none, how equal ones are told apart, and what finds an id by one.

import { describe, expect, test } from 'vitest';
import { decodeNames, decodePortfolio, type NameKind, type Names, namesOf, orThrow, plan } from '../../src/index.js';

interface Given {
  readonly table?: readonly object[];
  readonly lang?: 'fr' | 'en';
  readonly members?: readonly { readonly id: string; readonly pool: string; readonly name?: string | null }[];
}

/** The names of a firm whose letters are `L0`, `L1`, … */
function namesFor(letters: readonly object[], { table = [], lang = 'fr', members = [] }: Given = {}): Names {
  const rows = letters.map((letter, index) => ({ objectId: `L${index}`, ...letter }));
  const portfolio = orThrow(decodePortfolio(rows, []));
  return namesOf(portfolio, { table: orThrow(decodeNames(table)), team: { members }, lang });
}

const client = (objectId: string | null, ...description: readonly unknown[]) => ({ entite: { objectId, description } });
const manager = (objectId: string | null, ...description: readonly unknown[]) => ({
  maitreDossier: { objectId, description },
});
const named = (kind: NameKind, id: string, name: string) => ({ kind, id, name });
const labels = (names: Names, kind: NameKind, ...ids: readonly (string | null)[]) =>
  ids.map((id) => names.label(kind, id));

const GARNIER_4 = '3bf4f65c-0b0e-4b61-9d9e-3a3f8bb0c001';
const GARNIER_9 = '3bf9a111-0b0e-4b61-9d9e-3a3f8bb0c002';
const GARNIER_A = '3bf4aaaa-0b0e-4b61-9d9e-3a3f8bb0c003';
const DUFOUR = '61137b57-0b0e-4b61-9d9e-3a3f8bb0c004';
const NAMELESS = 'a65dee76-fc62-4b61-9d9e-3a3f8bb0c005';

describe('the worked example', () => {
  const letters = [
    client(GARNIER_4, 'Librairie Garnier'),
    client(GARNIER_9, 'Librairie Garnier'),
    client(DUFOUR),
    client(NAMELESS),
  ];
  const table = [named('client', DUFOUR, 'Plomberie Dufour')];

  test('two of one name, one of the table, one without', () => {
    expect(labels(namesFor(letters, { table }), 'client', GARNIER_4, GARNIER_9, DUFOUR, NAMELESS)).toEqual([
      'Librairie Garnier · 3bf4',
      'Librairie Garnier · 3bf9',
      'Plomberie Dufour',
      'client a65d',
    ]);
  });

  test('what tells labels from others is the end of each, as far as it is of an id', () => {
    const names = namesFor(letters, { table, members: [{ id: 'm-01', pool: 'paie' }] });
    const marks = [GARNIER_4, GARNIER_9, DUFOUR, NAMELESS, null, 'x'].map((id) => names.mark('client', id));
    expect(marks).toEqual([' · 3bf4', ' · 3bf9', '', ' a65d', '', '']);
    expect(names.mark('member', 'm-01')).toBe('m-01');
    expect(names.mark('pool', 'paie')).toBe('');
  });

  test('a third of the name', () => {
    const names = namesFor([...letters, client(GARNIER_A, 'Librairie Garnier')], { table });
    expect(labels(names, 'client', GARNIER_4, GARNIER_9, GARNIER_A)).toEqual([
      'Librairie Garnier · 3bf4f',
      'Librairie Garnier · 3bf9a',
      'Librairie Garnier · 3bf4a',
    ]);
  });
});

describe('where a name comes from', () => {
  test('a client, a manager: the table, then the first reference with a name', () => {
    const letters = [
      { ...client('c1'), ...manager('m1') },
      { ...client('c1', ' ', 'Garnier'), ...manager('m1', 'Anne') },
      { ...client('c1', 'Autre'), ...manager('m1', 'Autre') },
    ];
    const names = namesFor(letters);
    expect([names.label('client', 'c1'), names.label('manager', 'm1')]).toEqual(['Garnier', 'Anne']);
    const table = [named('client', 'c1', 'Dufour'), named('manager', 'm1', 'Paul'), named('letter', 'c1', 'Aucune')];
    const given = namesFor(letters, { table });
    expect([given.label('client', 'c1'), given.label('manager', 'm1')]).toEqual(['Dufour', 'Paul']);
  });

  test('a letter: the table, its code, its description', () => {
    const letters = [{ codeIBS: 'LM1', description: 'CONSEIL' }, { codeIBS: ' ', description: 'CONSEIL' }, {}];
    const names = namesFor(letters, { lang: 'en' });
    expect(labels(names, 'letter', 'L0', 'L1', 'L2')).toEqual(['LM1', 'CONSEIL', 'letter L2']);
    expect(namesFor(letters, { table: [named('letter', 'L0', 'Bilan')] }).label('letter', 'L0')).toBe('Bilan');
  });

  test('a profit center, a pool are their own; a member has a name, else the id', () => {
    const members = [
      { id: 'm-01', pool: 'compta', name: 'Anne Mercier' },
      { id: 'm-02', pool: 'paie', name: ' ' },
      { id: 'm-03', pool: 'paie' },
    ];
    const table = [named('pool', 'paie', 'Social'), named('profitCenter', 'LYON', 'Lyon centre')];
    const names = namesFor([{ profitCenter: 'LYON' }, { profitCenter: 'ANNECY' }], { members, table });
    expect(labels(names, 'member', 'm-01', 'm-02', 'm-03')).toEqual(['Anne Mercier', 'm-02', 'm-03']);
    expect(labels(names, 'pool', 'compta', 'paie')).toEqual(['compta', 'Social']);
    expect(labels(names, 'profitCenter', 'LYON', 'ANNECY')).toEqual(['Lyon centre', 'ANNECY']);
  });

  test('without a name: the kind and four characters, one more until no other id begins so', () => {
    const letters = [client('aaaa1111'), client('aaaa1222'), client('bbbb'), client('é1')];
    expect(labels(namesFor(letters), 'client', 'aaaa1111', 'aaaa1222', 'bbbb', 'é1')).toEqual([
      'client aaaa11',
      'client aaaa12',
      'client bbbb',
      'client é1',
    ]);
    expect(namesFor([manager('e112f00d')]).label('manager', 'e112f00d')).toBe('responsable e112');
    expect(namesFor([manager('e112f00d')], { lang: 'en' }).label('manager', 'e112f00d')).toBe('manager e112');
  });

  test('a name of another id leaves the beginning as it is', () => {
    const letters = [client('aaaa1111'), client('aaaa1222')];
    const names = namesFor(letters, { table: [named('client', 'aaaa1222', 'Dufour')] });
    expect(names.label('client', 'aaaa1111')).toBe('client aaaa11');
  });

  test('no id, in both languages', () => {
    const kinds = ['client', 'manager', 'profitCenter', 'letter', 'member', 'pool'] as const;
    const said = (lang: 'fr' | 'en') => kinds.map((kind) => namesFor([], { lang }).label(kind, null)).join(', ');
    expect(said('fr')).toBe('sans client, sans responsable, sans centre, sans lettre, sans collaborateur, sans pôle');
    expect(said('en')).toBe('no client, no manager, no profit center, no letter, no member, no pool');
  });

  test('an id that was not read has its kind and itself', () => {
    expect(namesFor([]).label('client', 'c9')).toBe('client c9');
    expect(namesFor([]).label('member', 'm-9')).toBe('m-9');
  });
});

describe('equal labels', () => {
  test('case, blanks and the composition of accents make no difference', () => {
    const letters = [client('c1', 'Pâtisserie Lefèvre'), client('c2', 'PA\u{302}TISSERIE \u{a0} lefe\u{300}vre ')];
    expect(labels(namesFor(letters), 'client', 'c1', 'c2')).toEqual([
      'Pâtisserie Lefèvre · c1',
      'PA\u{302}TISSERIE lefe\u{300}vre · c2',
    ]);
  });

  test('a label with a beginning of an id that is the name of another', () => {
    const letters = [
      client('3bf4aaaa', 'Garnier'),
      client('3bf9aaaa', 'Garnier'),
      client('9999aaaa', 'Garnier · 3bf4'),
    ];
    expect(labels(namesFor(letters), 'client', '3bf4aaaa', '3bf9aaaa', '9999aaaa')).toEqual([
      'Garnier · 3bf4 · 3bf4',
      'Garnier · 3bf9',
      'Garnier · 3bf4 · 9999',
    ]);
  });

  test('a name that is a fallback, and one that is the word for none', () => {
    const letters = [client('a65dee76'), client('b0000000', 'client a65d'), client('c0000000', 'Sans Client')];
    expect(labels(namesFor(letters), 'client', 'a65dee76', 'b0000000', 'c0000000', null)).toEqual([
      'client a65d · a65d',
      'client a65d · b000',
      'Sans Client · c000',
      'sans client',
    ]);
  });

  test('ids that differ by case alone are numbered', () => {
    const letters = [client('abcd', 'Garnier'), client('ABCD', 'Garnier'), client('efgh', 'garnier')];
    const names = namesFor(letters);
    expect(labels(names, 'client', 'ABCD', 'abcd', 'efgh')).toEqual([
      'Garnier · ABCD 1',
      'Garnier · abcd 2',
      'garnier · efgh 3',
    ]);
  });

  test('names that are equal up to where they are cut', () => {
    const letters = [client('c1', `${'a'.repeat(200)}1`), client('c2', `${'a'.repeat(200)}2`)];
    const made = labels(namesFor(letters), 'client', 'c1', 'c2');
    expect(made).toEqual([`${'a'.repeat(195)}… · c1`, `${'a'.repeat(195)}… · c2`]);
    expect(namesFor([letters[0]]).label('client', 'c1')).toBe(`${'a'.repeat(200)}…`);
    expect(namesFor([client('c1', 'é'.repeat(200))]).label('client', 'c1')).toBe('é'.repeat(200));
  });

  test('other kinds do not matter', () => {
    const names = namesFor([{ ...client('x1', 'Garnier'), ...manager('x2', 'Garnier') }]);
    expect([names.label('client', 'x1'), names.label('manager', 'x2')]).toEqual(['Garnier', 'Garnier']);
  });
});

test('blanks are folded, and what nobody sees is written out', () => {
  const names = namesFor([client('c1', '  Bilan\r\n\t2026 \u{202e}x\u{1b}[31m\u{2028}fin ')]);
  expect(names.label('client', 'c1')).toBe('Bilan 2026 \\u{202e}x\\u{1b}[31m fin');
});

describe('an id by a text', () => {
  const letters = [
    client('3bf4f65c', 'Librairie Garnier'),
    client('3bf9a111', 'librairie garnier'),
    client('61137b57', 'Plomberie Dufour'),
    client('a65dee76'),
  ];
  const names = namesFor(letters);

  test.each([
    ['61137b57', '61137b57'],
    ['Plomberie Dufour', '61137b57'],
    [' plomberie  DUFOUR ', '61137b57'],
    ['Librairie Garnier · 3bf9', '3bf9a111'],
    ['client a65d', 'a65dee76'],
  ])('%j is %s', (text, id) => {
    expect(names.resolve('client', text)).toMatchObject({ right: id });
  });

  test('a name of several is none of them', () => {
    expect(names.resolve('client', 'Librairie Garnier')).toMatchObject({ left: ['3bf4f65c', '3bf9a111'] });
  });

  test('what nothing is called, or what is only the beginning of a label', () => {
    for (const text of ['', 'Plomberie', 'sans client', '61137b5'])
      expect(names.resolve('client', text)).toMatchObject({ left: [] });
  });
});

test('ids in the order of their labels: accents and case apart', () => {
  const letters = [
    client('1', 'Zoé'),
    client('2', 'école'),
    client('3', 'Eclair'),
    client('4', 'eau'),
    client('5', 'Ëau'),
  ];
  expect(namesFor(letters).ids('client')).toEqual(['4', '5', '3', '2', '1']);
});

describe('what is asked for the names of', () => {
  const letters = [{ objectId: 'L1', codeIBS: 'LM1', dateDebut: '2026-01-01', dateFin: '2026-12-31', statut: 2 }];
  const activities = [
    { lettreMissionId: 'L1', activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 },
    { lettreMissionId: 'L9', activite: 'Tenue', frequence: 1, calage: 2, quantite: 1, unite: 1 },
    { lettreMissionId: 'L8', activite: 'Tenue' },
  ];
  const portfolio = orThrow(decodePortfolio(letters, activities));

  test('a portfolio and a plan know the letters that only rows name', () => {
    for (const of of [portfolio, orThrow(plan(portfolio))]) {
      const names = namesOf(of, { lang: 'fr' });
      expect(new Set(names.ids('letter'))).toEqual(new Set(['L1', 'L8', 'L9']));
      expect(labels(names, 'letter', 'L1', 'L9')).toEqual(['LM1', 'lettre L9']);
    }
  });

  test('letters alone', () => {
    expect(namesOf(portfolio.letters, { lang: 'fr' }).ids('letter')).toEqual(['L1']);
  });

  test('anything else is refused', () => {
    const call = namesOf as (of: unknown, options: unknown) => Names;
    expect(() => call(null, { lang: 'fr' })).toThrow('of: null is not accepted');
    expect(() => call([], { lang: 'de' })).toThrow('lang: "de" is not accepted');
    expect(() => call([], { lang: 'fr', tabel: [] })).toThrow('did you mean "table"?');
    expect(() => namesFor([]).label('clients' as NameKind, null)).toThrow('did you mean "client"?');
  });
});
