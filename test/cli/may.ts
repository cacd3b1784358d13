// May 2026 of a small firm, to be checked by hand. May has 17 working days: 21 from Monday to Friday less the 1st (Friday), the 8th
// (Friday), Ascension Day (Thursday 14) and Whit Monday (25). A member who works 7 h a day has 28 h from 1 to 8 May (4 to 7), 119 h in May.
// By week: W18 (1 to 3 May) 0 h, W19 28 h, W20 28 h, W21 35 h, W22 28 h.

import { expect } from 'vitest';
import { ACTIVITY, cli, filesOf, Kept, LETTER, parseLines, teamOf } from './setup.js';

/** April's work, of one month of one letter: each occurrence is to be done from 1 May to a day of May. */
const letter = {
  ...LETTER,
  dateDebut: '2026-04-01',
  dateFin: '2026-04-30',
  entite: { objectId: 'C1', description: [] },
  maitreDossier: { objectId: 'U1' },
};

/** An activity of some hours due on a day of May. */
export const due = (activite: string, unite: number, datePrevObligation: number) => ({
  ...ACTIVITY,
  activite,
  unite,
  datePrevObligation,
});

/** 35 h by 8 May, 45.5 h by 31 May, 23.8 h of payroll by 31 May. */
export const WORK = [due('TVA', 35, 8), due('Revue', 45.5, 31), due('Paie', 23.8, 31)];

/** The options that read such work. */
export const work = (activities: readonly object[] = WORK) => filesOf([letter], activities);

/** A member who works 7 h a day on clients' work. */
export const member = (id: string, pool: string, more: object = {}) => ({
  id,
  pool,
  contracts: [{ first: '2026-01-01' }],
  ...more,
});

/** One accountant, two in payroll; one person more would bring 7 h a day. */
const TEAM = {
  members: [member('m-01', 'compta'), member('m-02', 'paie'), member('m-03', 'paie')],
  assignments: [{ activity: 'Paie', to: 'paie' }],
  default: 'compta',
  pattern: { annualHours: null },
};

/** The option that reads the team, changed field by field. */
export const team = (changes: object = {}) => teamOf({ ...TEAM, ...changes });

/** Urgent work whose only days are 1 to 3 May, on which nobody works, and work that nobody is given. */
export const ODD_WORK = [due('Revue', 45.5, 31), due('Urgence', 2, 3), due('Conseil', 3, 31)];
export const oddTeam = () =>
  team({ default: null, assignments: ['Revue', 'Urgence'].map((activity) => ({ activity, to: 'compta' })) });

/** Two accountants, of whom the first is given the work due by 8 May in person. */
export const givenTeam = () =>
  team({
    members: [...TEAM.members, member('m-04', 'compta')],
    assignments: [{ activity: 'TVA', to: 'm-01' }, ...TEAM.assignments],
  });

/** What is printed, in lines, with plain blanks for those that do not break. */
export const linesOf = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n');

/** Every number of a JSON value, by the name of its field. */
export function numbersIn(value: unknown, name = ''): readonly (readonly [name: string, value: number])[] {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => numbersIn(inner, Array.isArray(value) ? name : field));
}

/**
 * What is told beside a result, but of assignments that match no row, since not every test has work for every assignment, and of the
 * letter, which ends before May and has no successor.
 */
const toldBeside = (stderr: string) =>
  stderr
    .replaceAll(/^.*(matches no row|ne correspond à aucune ligne) ?; .*\n/gm, '')
    .replaceAll(/^(Letters that end before|Lettres qui se terminent avant) .*\n/gm, '');

/** What a run that goes well prints, of work beside a team, so wide that bars are whole and no line is broken. */
export async function shownBy(
  command: string,
  args: readonly string[],
  activities: readonly object[] = WORK,
  staff: readonly string[] = team(),
): Promise<string> {
  const stdout = new Kept(1000);
  const { code, stderr } = await cli([command, ...work(activities), ...staff, ...args], { stdout });
  // Of no rows at all it is said that there are none.
  const empty =
    /^(?:No activity rows were read: there is nothing to plan|Aucune ligne d'activité n'a été lue : il n'y a rien à planifier)\.\n$/;
  expect([code, toldBeside(stderr)]).toEqual([0, activities.length === 0 ? expect.stringMatching(empty) : '']);
  return stdout.text;
}

/** The same in JSON. */
export async function jsonBy(...[command, args, ...rest]: Parameters<typeof shownBy>) {
  return JSON.parse(await shownBy(command, [...args, '--format', 'json'], ...rest));
}

/** The ids of occurrences by their labels, as `plan` tells them. */
export async function idsOfPlan(activities: readonly object[] = WORK): Promise<ReadonlyMap<unknown, unknown>> {
  const { stdout } = await cli(['plan', ...work(activities), '--format', 'ndjson']);
  return new Map(parseLines(stdout).map(({ activite, id }) => [activite, id]));
}
