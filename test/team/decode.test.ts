// Team files: what a good one reads as, its defaults, that every problem is found, and that no value makes the reader throw.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TeamProblem } from '../../src/core/problem.js';
import { orThrow, toEpochDay } from '../../src/index.js';
import { decodeTeam } from '../../src/team/decode.js';
import { hostileValue } from '../../src/testing/arbitrary-hostile-values.js';
import { expectMet } from '../properties/met.js';
import { runs } from '../properties/runs.js';
import { fullFile, shortFile } from './team-files.js';

const day = (date: string) => orThrow(toEpochDay(date));
const problemsOf = (input: unknown): readonly TeamProblem[] => {
  const team = decodeTeam(input);
  return team._tag === 'Left' ? team.left : [];
};

describe('a good file', () => {
  test('with every field', () => {
    const hours = [7, 7, 7, 7, 7, 0, 0];
    const year = { hours, chargeable: 1, annualHours: null };
    expect(orThrow(decodeTeam(fullFile()))).toStrictEqual({
      members: [
        {
          id: 'm-01',
          pool: 'compta',
          zone: 'alsace-moselle',
          contracts: [
            { first: day('2026-01-01'), last: day('2026-06-30'), hours, chargeable: 0.8, annualHours: 1607 },
            {
              first: day('2026-07-01'),
              last: null,
              hours: [7.8, 7.8, 7.8, 7.8, 7.8, 0, 0],
              chargeable: 0.75,
              annualHours: null,
            },
          ],
          leave: [
            { first: day('2026-06-22'), last: day('2026-07-03'), half: false },
            { first: day('2026-03-02'), last: day('2026-03-02'), half: true },
          ],
          name: 'Anne Mercier',
        },
        {
          id: 'm-02',
          pool: 'paie',
          zone: 'metropole',
          contracts: [{ first: day('2026-01-01'), last: null, ...year }],
          leave: [],
          name: null,
        },
        {
          id: 'm-03',
          pool: 'compta',
          zone: 'metropole',
          contracts: [{ first: day('2026-01-01'), last: day('2026-12-31'), ...year }],
          leave: [],
          name: null,
        },
      ],
      assignments: [
        { by: 'letter', id: 'L1', to: 'm-01' },
        { by: 'client', id: 'C1', to: 'compta' },
        { by: 'manager', id: 'U1', to: 'm-03' },
        { by: 'profitCenter', id: 'LYON', to: 'compta' },
        { by: 'activity', id: 'Paie', to: 'paie' },
      ],
      default: 'compta',
      pools: ['compta', 'paie'],
      pattern: { zone: 'reunion', hours: [8, 8, 8, 8, 0, 0, 0], chargeable: 0.9, annualHours: 1400 },
      warnings: [],
    });
  });

  const defaults = {
    members: [
      {
        id: 'm-01',
        pool: 'compta',
        zone: 'metropole',
        contracts: [
          { first: day('2026-01-01'), last: null, hours: [7, 7, 7, 7, 7, 0, 0], chargeable: 1, annualHours: null },
        ],
        leave: [],
        name: null,
      },
    ],
    assignments: [],
    default: null,
    pools: ['compta'],
    pattern: { zone: 'metropole', hours: [7, 7, 7, 7, 7, 0, 0], chargeable: 1, annualHours: 1607 },
    warnings: [],
  };

  test('with every default', () => {
    expect(orThrow(decodeTeam(shortFile()))).toStrictEqual(defaults);
  });

  test('with null for everything that may be left out', () => {
    const contract = { first: '2026-01-01', last: null, hours: null, chargeable: null, annualHours: null };
    const member = { id: 'm-01', pool: 'compta', zone: null, contracts: [contract], leave: null, name: null };
    const file = { members: [member], assignments: null, default: null, pattern: null };
    expect(orThrow(decodeTeam(file))).toStrictEqual(defaults);
  });

  test.each([
    [{ hours: [7, 7, 7, 7, 0, 0, 0] }, 1285.6],
    [{ hours: [0, 0, 0, 0, 0, 0, 0] }, 0],
    [{ annualHours: null }, null],
    [{ annualHours: 1596 }, 1596],
    [{}, 1607],
  ])('the year of the pattern %j is %j', (pattern, annualHours) => {
    expect(orThrow(decodeTeam({ ...shortFile(), pattern })).pattern.annualHours).toBe(annualHours);
  });

  test('nobody at all', () => {
    expect(orThrow(decodeTeam({ members: [] }))).toMatchObject({ members: [], pools: [] });
  });

  test('the same id under two keys, and contracts that adjoin under one leave', () => {
    const file = fullFile();
    file.assignments.push({ client: 'L1', to: 'paie' });
    expect(problemsOf(file)).toEqual([]);
  });
});

test('every problem is found, those of single fields first', () => {
  const file = fullFile();
  Object.assign(file.members[0].contracts[0], { chargeable: 1.2, last: '2026-07-31' });
  Object.assign(file.members[0], { zone: 'corse' });
  Object.assign(file.members[2], { id: 'm-02' });
  file.assignments.push({ letter: 'L1', to: 'm-99' }, { letter: 5, to: 'm-01' } as never);
  Object.assign(file, { default: 'nobody', pattern: { hours: [7] } });
  expect(problemsOf(file).map(({ path }) => path)).toEqual([
    'members[0].zone',
    'members[0].contracts[0].chargeable',
    'assignments[6].letter',
    'pattern.hours',
    'members[2].id',
    'members[0].contracts[1].first',
    'assignments[5].letter',
    'assignments[2].to',
    'assignments[5].to',
    'default',
  ]);
});

test('each range that starts in an earlier one is found, in whatever order they end', () => {
  const file = fullFile();
  file.members[0].leave?.push({ first: '2026-06-24', last: '2026-06-25' }, { first: '2026-06-30', last: '2026-06-30' });
  expect(problemsOf(file)).toMatchObject([
    { path: 'members[0].leave[2].first', accepted: { path: 'members[0].leave[0]' } },
    { path: 'members[0].leave[3].first', accepted: { path: 'members[0].leave[0]' } },
  ]);
});

describe('a misspelt field hides nothing', () => {
  const pathsOf = (change: (file: ReturnType<typeof fullFile>) => void) => {
    const file = fullFile();
    change(file);
    return problemsOf(file).map(({ _tag, path }) => `${_tag} ${path}`);
  };
  const renamed = (of: object, name: string, written: string) => {
    Object.assign(of, { [written]: (of as Record<string, unknown>)[name] });
    delete (of as Record<string, unknown>)[name];
  };

  test('of what stands under it', () => {
    const problems = pathsOf(({ members }) => {
      Object.assign(members[0].contracts[0], { chargeable: 80, last: '2026-07-31' });
      renamed(members[0], 'contracts', 'contrats');
    });
    expect(problems).toEqual([
      'UnknownField members[0]',
      'InvalidField members[0].contracts[0].chargeable',
      'InvalidField members[0].contracts[1].first',
    ]);
  });

  test('of what stands beside it, and of what needs its name', () => {
    const problems = pathsOf(({ members, assignments }) => {
      Object.assign(members[0], { zone: 'corse' });
      renamed(members[0], 'pool', 'pol');
      Object.assign(assignments[0], { to: 'nobody' });
      renamed(assignments[1], 'client', 'clientt');
      assignments.push({ client: 'C1', to: 'compta' });
    });
    expect(problems).toEqual([
      'UnknownField members[0]',
      'InvalidField members[0].zone',
      'UnknownField assignments[1]',
      'InvalidField assignments[5].client',
      'InvalidField assignments[0].to',
    ]);
  });

  test('of a list of assignments, one of which names nothing', () => {
    const problems = pathsOf((file) => {
      file.assignments.push({ to: 'compta' } as never);
      renamed(file, 'assignments', 'asignments');
    });
    expect(problems).toEqual(['UnknownField team', 'InvalidField assignments[5]']);
  });

  test('of a whole list', () => {
    const problems = pathsOf((file) => {
      Object.assign(file.members[2], { id: 'm-02' });
      renamed(file, 'members', 'membres');
    });
    expect(problems).toEqual(['UnknownField team', 'InvalidField members[2].id', 'InvalidField assignments[2].to']);
  });

  test('and nothing is read twice: the first that may mean a field counts', () => {
    const problems = pathsOf((file) => Object.assign(file.members[1], { leavee: 'x', leav: 'y' }));
    expect(problems).toEqual(['UnknownField members[1]', 'UnknownField members[1]', 'InvalidField members[1].leave']);
  });
});

describe('no consequence is blamed for its cause', () => {
  test('names that cannot be read hide nobody', () => {
    const file = fullFile();
    Object.assign(file.members[1], { pool: 7 });
    expect(problemsOf(file).map(({ path }) => path)).toEqual(['members[1].pool']);
  });

  test('leave is not outside a contract that cannot be read', () => {
    const file = fullFile();
    Object.assign(file.members[0].contracts[1], { first: '01/07/2026' });
    expect(problemsOf(file).map(({ path }) => path)).toEqual(['members[0].contracts[1].first']);
  });
});

/** Every place of a JSON value, as a list of keys. */
const placesOf = (value: unknown): readonly (readonly string[])[] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map((place) => [key, ...place]))
    : []),
];

/** The value with another one at a place; unchanged when the place has gone with an earlier change. */
const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
};

test('hostile values anywhere give a team or problems with a path, never an exception', () => {
  const places = placesOf(fullFile());
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), fc.oneof(hostileValue(), fc.jsonValue())), {
        minLength: 1,
        maxLength: 3,
      }),
      (changes) => {
        let file: unknown = fullFile();
        for (const [place, value] of changes) {
          file = replaced(file, place, value);
        }
        const problems = problemsOf(file);
        if (problems.length > 0) refused += 1;
        for (const { path } of problems) expect(path).toMatch(/^(team|[a-zA-Z]+(\[\d+\])?(\.[a-zA-Z]+(\[\d+\])?)*)$/);
      },
    ),
    { numRuns: runs(1500) },
  );
  expectMet(500, { refused });
});

test('a name more, anywhere, is refused with the nearest name that is not yet given', () => {
  expect(problemsOf(JSON.parse('{ "members": [], "__proto__": 1 }'))).toMatchObject([
    { _tag: 'UnknownField', path: 'team', received: '__proto__' },
  ]);
  const letter = { letter: 'L1', leter: 'L1', to: 'm-01' };
  const [problem] = problemsOf({ ...shortFile(), assignments: [letter] });
  expect(problem).toMatchObject({ _tag: 'UnknownField', path: 'assignments[0]', received: 'leter' });
  expect(problem).not.toHaveProperty('hint');
  const objects = placesOf(fullFile()).filter((place) => {
    let value: unknown = fullFile();
    for (const key of place) value = (value as Record<string, unknown>)[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  });
  expect(objects).toHaveLength(16);
  for (const place of objects) {
    expect(problemsOf(replaced(fullFile(), [...place, 'Zzz'], 1))).toMatchObject([
      { _tag: 'UnknownField', received: 'Zzz' },
    ]);
  }
});
