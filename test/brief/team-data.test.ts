// What is known of a team as data is what the commands write: the same fields in the same order, with the same values.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headcountData, levelData, levelTable, periodData, remedyData, verdictData } from '../../src/brief/index.js';
import { capacityOf, decodeTeam, loadByPeriod } from '../../src/capacity/index.js';
import { orThrow, planRows } from '../../src/index.js';
import { givenTeam, ODD_WORK, oddTeam, shownBy, team, WORK, work } from '../cli/may.js';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** The pools as a command writes them, in lines. */
async function poolsBy(command: string, activities: readonly object[], staff: readonly string[], more: string[] = []) {
  const text = await shownBy(command, ['--format', 'json', ...more], activities, staff);
  return text
    .split('\n')
    .slice(1, -2)
    .map((line) => line.replace(/,$/, ''));
}

test.each<[string, activities: readonly object[], staffOf: () => string[]]>([
  ['work that does not fit', WORK, team],
  ['work that fits', WORK.slice(1), team],
  ['work that is given to persons', WORK, givenTeam],
  ['work that nobody can do, and that nobody is given', ODD_WORK, oddTeam],
])('%s', async (_, activities, staffOf) => {
  const staff = staffOf();
  const [, letters, , rows] = work(activities);
  const capacity = orThrow(capacityOf(planRows(read(letters), read(rows)), orThrow(decodeTeam(read(staff[1])))));
  const [levels, remedies] = [capacity.level(), capacity.remedies()];

  const verdicts = capacity.verdict().map((verdict, index) => {
    const { pool, feasible, ...rest } = verdictData(verdict);
    const rows = [...levelTable([levels[index]], { by: 'month' }).batches()].flat();
    const periods = loadByPeriod(levels[index].days, 'month').map((period, at) => ({
      ...periodData(period),
      overloadMicroHours: rows[at].overloadMicroHours,
    }));
    return { pool, feasible, periods, ...rest, remedies: remedies[index].remedies.map(remedyData) };
  });
  const lines = (pools: readonly object[]) => pools.map((pool) => JSON.stringify(pool));
  expect(lines(verdicts)).toEqual(await poolsBy('capacity', activities, staff, ['--by', 'month']));
  expect(lines(levels.map(levelData))).toEqual(await poolsBy('level', activities, staff));
  expect(lines(capacity.headcount().map(headcountData))).toEqual(await poolsBy('headcount', activities, staff));
});
