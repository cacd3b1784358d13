// Rows whose fields are not their own: read as they are written, whatever object they are written in.
// What rows with fields of their own become is what the others must become.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRow } from '../../src/engagement/row.js';
import { decodePortfolio, orThrow, plan, portfolioDecoder, describe as sentence } from '../../src/index.js';
import { withLetterId } from '../../src/loop-api/activities.js';
import { hostilePortfolioRows, portfolioRows, type Row } from '../../src/testing/fast-check.js';
import { runs } from '../properties/runs.js';

const LETTER = { objectId: 'L1', dateDebut: '2026-01-01', dateFin: '2026-12-31', statut: 2 };
const ROW = {
  ...{ objectId: 'A1', activite: 'TVA', frequence: 1, calage: 2, decalage: 1, datePrevObligation: 24 },
  ...{ quantite: 1, unite: 2, activiteCabinet: true },
};

type Names = (name: string) => boolean;

/** Ways to write some fields of a row elsewhere than in the row itself. */
const WAYS: { readonly [way: string]: (row: Row, isMoved: Names) => object } = {
  'getters of a class': (row, isMoved) => {
    class Entity {}
    for (const name of Object.keys(row).filter(isMoved)) {
      Object.defineProperty(Entity.prototype, name, { get: () => row[name] });
    }
    return keep(new Entity(), row, isMoved);
  },
  'getters of the class above, beside methods': (row, isMoved) => {
    class Entity {
      save() {}
    }
    class Activity extends Entity {
      override save() {}
    }
    for (const name of Object.keys(row).filter(isMoved)) {
      Object.defineProperty(Entity.prototype, name, { get: () => row[name] });
    }
    return keep(new Activity(), row, isMoved);
  },
  'a prototype': (row, isMoved) => {
    const moved = Object.fromEntries(Object.entries(row).filter(([name]) => isMoved(name)));
    return keep(Object.create(moved), row, isMoved);
  },
  'no prototype': (row) => keep(Object.create(null), row, () => false),
  'fields of its own that are not enumerable': (row, isMoved) => {
    const fields = Object.keys(row).filter(isMoved);
    const hidden = fields.map((name) => [name, { get: () => row[name] }]);
    return Object.defineProperties(keep({}, row, isMoved), Object.fromEntries(hidden));
  },
};

/** The fields that are not moved, in the entity; defined, because an assignment to `__proto__` is none. */
function keep(entity: object, row: Row, isMoved: Names): object {
  const own = Object.fromEntries(Object.entries(row).filter(([name]) => !isMoved(name)));
  return Object.defineProperties(entity, Object.getOwnPropertyDescriptors(own));
}

const REFERENCES: readonly string[] = ['entite', 'maitreDossier', 'lettreMissionId'];

/** The row and what it refers to, written another way. */
function elsewhere(row: unknown, way: string, isMoved: Names): unknown {
  if (!isRow(row)) return row;
  const referring = Object.entries(row).map(([name, value]) => [
    name,
    isRow(value) && REFERENCES.includes(name) ? WAYS[way](value, isMoved) : value,
  ]);
  return WAYS[way](Object.fromEntries(referring), isMoved);
}

const anyWay = fc.record({
  way: fc.constantFrom(...Object.keys(WAYS)),
  /** Fields are moved by the remainder of the length of their names: any subset, as it were. */
  moved: fc.uniqueArray(fc.nat(12), { minLength: 3, maxLength: 13 }),
});

test.each([
  ['good', portfolioRows(), ['activities']],
  ['hostile', hostilePortfolioRows(), ['activities', 'rejected', 'conflicts', 'repeats']],
] as const)(
  '%s rows with any of their fields elsewhere become the same portfolio, problems and repeats included',
  (_, rows, kinds) => {
    const met = { activities: 0, rejected: 0, conflicts: 0, repeats: 0 };
    fc.assert(
      fc.property(rows, anyWay, ({ letters, activities }, { way, moved }) => {
        const isMoved = (name: string) => name !== '__proto__' && moved.includes(name.length % 13);
        const [otherLetters, otherActivities] = [letters, activities].map((list) =>
          list.map((row) => elsewhere(row, way, isMoved)),
        );
        const expected = orThrow(decodePortfolio(letters, activities));
        const decoder = orThrow(portfolioDecoder());
        for (const row of otherLetters) decoder.add({ letters: [row] });
        // One row as it was: repeats are known again across the two ways.
        for (const [index, row] of otherActivities.entries())
          decoder.add({ activities: [index ? row : activities[0]] });
        expect(orThrow(decodePortfolio(otherLetters, otherActivities))).toEqual(expected);
        expect(decoder.portfolio()).toEqual(expected);
        met.activities += expected.activities.length;
        met.rejected += expected.rejected.length;
        met.conflicts += expected.problems.length;
        met.repeats += expected.repeats.letters + expected.repeats.activities;
      }),
      { numRuns: runs(400) },
    );
    for (const kind of kinds) expect(met[kind]).toBeGreaterThan(runs(50));
  },
);

describe('one field elsewhere, in every way', () => {
  const told = (letters: unknown, activities: unknown) => {
    const { occurrences, unplanned } = orThrow(plan(orThrow(decodePortfolio(letters, activities))));
    return [occurrences.map(({ id, due, hours }) => `${id} ${due} ${hours}`), unplanned];
  };
  const right = told([LETTER], [ROW]);

  test.each(Object.keys(WAYS))('%s', (way) => {
    expect(right[0]).toHaveLength(12);
    for (const name of Object.keys(ROW)) {
      expect(told([LETTER], [elsewhere(ROW, way, (moved) => moved === name)]), name).toEqual(right);
      // A text sends the row by the codecs, which change its value.
      const text = { ...ROW, unite: '2', quantite: ' 1 ', decalage: '1' };
      expect(told([LETTER], [elsewhere(text, way, (moved) => moved === name)]), name).toEqual(right);
    }
    for (const name of Object.keys(LETTER)) {
      expect(told([elsewhere(LETTER, way, (moved) => moved === name)], [ROW]), name).toEqual(right);
    }
  });

  test.each(Object.keys(WAYS))('%s: a name misspelt is found for its hint', (way) => {
    const { unite, ...others } = ROW;
    const row = elsewhere({ ...others, unitee: unite }, way, (name) => name === 'unitee');
    const [{ problems }] = orThrow(decodePortfolio([LETTER], [row])).rejected;
    expect(problems).toMatchObject([{ _tag: 'MissingField', path: 'activities[0].unite', hint: 'unitee' }]);
  });

  test.each(Object.keys(WAYS))('%s: kept when the row is given the id of its letter', (way) => {
    const row = withLetterId(
      elsewhere(ROW, way, (name) => name === 'unite'),
      'L1',
    );
    expect(row).toEqual({ ...ROW, lettreMissionId: 'L1' });
  });
});

describe('a field that cannot be read', () => {
  /** The row with one field that throws. */
  const throwing = (row: Row, name: string) => {
    const get = () => {
      throw new RangeError('not here');
    };
    return {
      own: Object.defineProperty({ ...row }, name, { get }),
      inherited: keep(Object.create(Object.defineProperty({}, name, { get })), row, (field) => field === name),
      'of a proxy': new Proxy(row, { get: (target, asked) => (asked === name ? get() : target[String(asked)]) }),
    };
  };
  const decoded = (letters: readonly unknown[], activities: readonly unknown[]) => {
    const decoder = orThrow(portfolioDecoder());
    decoder.add({ letters, activities });
    const portfolio = orThrow(decodePortfolio(letters, activities));
    expect(decoder.portfolio()).toEqual(portfolio);
    return portfolio;
  };

  test.each(['unite', 'frequence', 'dateFreq', 'activiteCabinet', 'decalage'])('%s: the row is refused', (name) => {
    const row = name === 'dateFreq' ? { ...ROW, frequence: 5, dateFreq: null } : { ...ROW };
    for (const one of Object.values(throwing(row, name))) {
      const { rejected, activities } = decoded([LETTER], [one]);
      expect(activities).toEqual([]);
      expect(rejected).toMatchObject([
        { letterId: 'L1', activite: 'TVA', problems: [{ path: `activities[0].${name}` }] },
      ]);
      for (const problem of rejected[0].problems) {
        expect(sentence(problem, 'en')).toMatch(/ Symbol\(unreadable\) is not accepted; expected /);
      }
    }
  });

  test.each(['objectId', 'dateDebut', 'dateFin'])('%s: the letter is rejected, and its rows with it', (name) => {
    for (const one of Object.values(throwing({ ...LETTER, dateFin: '2026-12-31' }, name))) {
      const { rejected, letters } = decoded([one], [ROW]);
      expect(letters).toEqual([]);
      expect(rejected).toMatchObject([{ resource: 'letters', problems: [{ path: `letters[0].${name}` }] }]);
    }
  });

  test('dateFinExercice: the letter has no fiscal year', () => {
    for (const one of Object.values(throwing({ ...LETTER, dateFinExercice: null }, 'dateFinExercice'))) {
      const { letters, problems } = decoded([one], []);
      expect(letters).toMatchObject([{ fiscalYear: null }]);
      expect(problems).toMatchObject([{ path: 'letters[0].dateFinExercice' }]);
    }
  });

  test.each(['description', 'entite', 'maitreDossier', 'profitCenter', 'codeIBS'])(
    '%s: unset, as all that is no text',
    (name) => {
      for (const one of Object.values(throwing({ ...LETTER, [name]: 'x' }, name))) {
        expect(decoded([one], [])).toEqual(decoded([{ ...LETTER, [name]: 5 }], []));
      }
      const [reference] = Object.values(throwing({ objectId: 'x' }, 'objectId'));
      expect(decoded([{ ...LETTER, [name]: reference }], [])).toEqual(decoded([LETTER], []));
    },
  );

  test('activite, lettreMissionId and objectId: absent, as all that is no text', () => {
    for (const name of ['activite', 'lettreMissionId', 'objectId']) {
      for (const one of Object.values(throwing({ ...ROW, [name]: 'x' }, name))) {
        expect(decoded([LETTER], [one]), name).toEqual(decoded([LETTER], [{ ...ROW, [name]: 5 }]));
      }
    }
  });
});
