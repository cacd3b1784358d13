// The marks of the rows of `capacity`: how many hours are missing, whose they are, and what only one split of the common work lacks.

import { describe, expect, test } from 'vitest';
import { due, givenTeam, linesOf, member, shownBy, team } from './may.js';

/** The rows with a mark, without their bars. */
const marked = async (args: readonly string[], activities: readonly object[], staff: readonly string[]) =>
  linesOf(await shownBy('capacity', ['--by', 'month', ...args], activities, staff))
    .filter((line) => line.includes(' ! '))
    .map((line) => line.replaceAll(/[█▒·]/g, '').replaceAll(/ +/g, ' '));
const marks = async (...given: Parameters<typeof marked>) =>
  (await marked(...given)).map((line) => line.slice(line.indexOf('! ')));

describe('whose hours are missing in the row of a pool', () => {
  const ACCOUNTANTS = ['Anne', 'Basile', 'Chloé'];
  // 35 h each by the 8th, of 28 h.
  const given = (names: readonly string[]) => ({
    activities: names.map((name) => due(name, 35, 8)),
    staff: team({
      members: [...ACCOUNTANTS, 'Denis', 'Élodie'].map((id) => member(id, 'compta')),
      assignments: names.map((name) => ({ activity: name, to: name })),
      default: 'compta',
    }),
  });

  test.each([
    [1, 'Anne lacks hours', 'il manque des heures à Anne'],
    [2, 'Anne and Basile lack hours', 'il manque des heures à Anne et à Basile'],
    [3, 'Anne, Basile, … lack hours', 'il manque des heures à Anne, à Basile, …'],
  ])('of %i', async (count, english, french) => {
    const { activities, staff } = given(ACCOUNTANTS.slice(0, count));
    expect(await marks([], activities, staff)).toEqual([`! ${english}`]);
    expect(await marks(['--lang', 'fr'], activities, staff)).toEqual([`! ${french}`]);
  });

  test('on the days of each alone', async () => {
    const { activities, staff } = given(['Anne']);
    const days = ['--by', 'day', '--first', '2026-05-06', '--last', '2026-05-12'];
    const lines = linesOf(await shownBy('capacity', days, activities, staff)).filter((line) => line.includes(' ! '));
    expect(lines.map((line) => line.slice(0, 10))).toEqual(['2026-05-06', '2026-05-07']);
  });

  test('of somebody who is away on all days of the work', async () => {
    const leave = [{ first: '2026-05-01', last: '2026-05-31' }];
    const staff = team({
      members: [member('Anne', 'compta', { leave }), member('Basile', 'compta')],
      assignments: [{ activity: 'TVA', to: 'Anne' }],
    });
    expect(await marked(['--group', 'member'], [due('TVA', 6, 31)], staff)).toEqual([
      '2026-05 (pool, apart) 119.00 6.00 5% ! Anne lacks hours',
      '2026-05 Anne 0.00 6.00 0.00 6.00 ! 6 h missing',
    ]);
  });

  test('and how many would be missing even if all were shared', async () => {
    // 70 h by the 8th for one of two who have 56 h together.
    const activities = [due('TVA', 70, 8)];
    expect(await marked(['--group', 'member'], activities, givenTeam())).toEqual([
      '2026-05 (pool, apart) 238.00 70.00 29.4% ! 14 h missing even if shared; overloaded days: 4; m-01 lacks hours',
      '2026-05 m-01 119.00 70.00 0.00 70.00 58.8% ! 42 h missing; overloaded days: 4',
    ]);
    expect(await marks(['--group', 'member', '--lang', 'fr'], activities, givenTeam())).toEqual([
      '! il manque 14 h même en partageant ; jours en surcharge : 4 ; il manque des heures à m-01',
      '! il manque 42 h ; jours en surcharge : 4',
    ]);
    const level = linesOf(await shownBy('level', ['--by', 'month'], activities, givenTeam()));
    expect(level.find((line) => line.startsWith('2026-05'))).toMatch(
      / ! 14 h missing even if shared; overloaded days: 4$/,
    );
  });
});

test('the hours of a member: those of its rows are what the text says of it', async () => {
  // 60 h by the 12th, of six days of 7 h: ten on each.
  const activities = [due('TVA', 35, 8), due('TVA', 25, 12)];
  const weeks = linesOf(await shownBy('capacity', ['--by', 'week', '--group', 'member'], activities, givenTeam()));
  expect(weeks.flatMap((line) => / {2}m-01 .* ! (.*)$/.exec(line)?.[1] ?? [])).toEqual([
    '12 h missing; overloaded days: 4',
    '6 h missing; overloaded days: 2',
  ]);
  expect(linesOf(await shownBy('capacity', ['--by', 'week'], activities, givenTeam()))).toContainEqual(
    expect.stringContaining('18 h are missing.'),
  );
});

test('hours above the capacity in one split of the common work alone, where all of the work fits', async () => {
  // 14 h for the first by the 12th, which could be done on the 11th and the 12th, levelled over six days: 9.33 h of it are in the four days
  // that the 56 h of both of them take.
  const activities = [due('TVA', 14, 12), due('Revue', 56, 8)];
  const staff = team({
    members: [member('m-01', 'compta'), member('m-04', 'compta')],
    assignments: [{ activity: 'TVA', to: 'm-01' }],
  });
  expect(await marks(['--group', 'member'], activities, staff)).toEqual([
    '! with the possible share, 4.67 h above',
    '! with the possible share, 4.67 h above',
  ]);
  expect(await marks(['--group', 'member', '--lang', 'fr'], activities, staff)).toEqual([
    '! avec la part possible, 4,67 h au-delà',
    '! avec la part possible, 4,67 h au-delà',
  ]);
  expect(linesOf(await shownBy('capacity', [], activities, staff))).toContain('All of the work fits.');
});
