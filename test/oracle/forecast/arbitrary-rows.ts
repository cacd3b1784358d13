// Raw rows of small portfolios: chains of letters of one client, each with one to three activities, on days that meet.
// Missions follow one another, leave a gap or overlap; fiscal years are as long as the mission, odd, leap or missing.
// How often each situation comes up is asserted in arbitrary.test.ts.
import fc from 'fast-check';
import { addDays, addMonths, type Civil } from '../civil.js';

export interface Rows {
  letters: Record<string, unknown>[];
  activities: Record<string, unknown>[];
}

/** An arbitrary that gives each value as often as its weight says. */
export function weighted<T>(...pairs: readonly (readonly [number, T])[]): fc.Arbitrary<T> {
  return fc.oneof(...pairs.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}

export const LABELS = ['Tenue', ' TENUE\u00a0', 'Révision', 'Re\u0301vision', 'Paie', ''] as const;

const STARTS: readonly Civil[] = [
  '2026-01-01',
  '2026-01-01',
  '2026-01-01',
  '2026-03-01',
  '2026-03-01',
  '2026-07-01',
  '2026-11-15',
  '2027-01-01',
  '2027-03-01',
  '2025-01-01',
  '2024-02-29',
  '2024-02-29',
];

const YEARS = {
  mission: null,
  calendar: ['2026-01-01', '2026-12-31'],
  odd: ['2026-02-15', '2027-06-30'],
  short: ['2026-11-01', '2026-12-31'],
  leap: [null, '2024-02-29'],
  begun: ['2025-09-10', null],
  none: [null, null],
  unreadable: ['2026-02-30', null],
} as const;

const letterFields = fc.record({
  statut: weighted<unknown>([9, 2], [3, 8], [8, 1], [3, 6], [3, '7'], [2, 3], [1, 0], [1, 4], [1, 42], [1, 'signed']),
  months: weighted([9, 12], [1, 1], [1, 3], [3, 6], [1, 14], [1, 24], [2, 36]),
  /** Days that its end is moved by. */
  ragged: weighted([8, 0], [1, -3], [1, 1]),
  /** Days between the letter before and this one. */
  gap: weighted([6, 0], [2, 5], [2, -12], [1, 92], [1, 93], [1, -92], [1, 200]),
  year: weighted<keyof typeof YEARS>(
    [9, 'mission'],
    [5, 'calendar'],
    [2, 'odd'],
    [1, 'short'],
    [2, 'leap'],
    [1, 'begun'],
    [1, 'none'],
    [1, 'unreadable'],
  ),
  open: weighted<'both' | 'no start' | 'no end' | 'empty'>([27, 'both'], [1, 'no start'], [1, 'no end'], [1, 'empty']),
  renewed: weighted<number | null | 'unreadable'>([6, null], [2, 31], [1, 365], [1, -1], [1, 0], [1, 'unreadable']),
  manager: weighted([3, 'M0'], [1, 'M1'], [1, '']),
  profitCenter: weighted([3, 'P0'], [1, 'P1'], [1, '']),
});
type LetterFields = typeof letterFields extends fc.Arbitrary<infer T> ? T : never;

const activityFields = fc.record({
  activite: fc.constantFrom(...LABELS),
  activiteCabinet: weighted([14, true], [1, false]),
  activiteClient: weighted([11, false], [1, true]),
  unite: weighted<unknown>([4, 1], [3, 2.5], [2, 0.1], [2, '0.333333'], [1, 0.000101], [1, 0]),
  quantite: weighted<unknown>([14, 1], [2, 2], [1, 0], [1, null]),
  frequence: weighted([9, 1], [4, 2], [1, 3], [2, 4], [5, 5]),
  calage: weighted([3, 1], [6, 2], [1, 3]),
  decalage: weighted([4, 0], [2, 1], [1, 3], [1, 18]),
  datePrevObligation: weighted([4, 0], [1, 1], [1, 15], [1, 31]),
  /** Of a one-off: days from the first day of the mission, or a date. */
  date: weighted<number | string | null>([4, 0], [4, 40], [1, -20], [1, 500], [2, '2024-02-29'], [1, null]),
});
type ActivityFields = typeof activityFields extends fc.Arbitrary<infer T> ? T : never;

interface Member {
  letter: LetterFields;
  activities: ActivityFields[];
}

const member: fc.Arbitrary<Member> = fc.record({
  letter: letterFields,
  activities: fc.array(activityFields, { minLength: 1, maxLength: 3 }),
});

const family = fc.record({
  client: weighted<'own' | 'C0' | null>([9, 'own'], [1, 'C0'], [1, null]),
  start: fc.constantFrom(...STARTS),
  members: fc.array(member, { minLength: 1, maxLength: 3 }),
  /** Whether all its letters have the activities of the first. */
  sameWork: fc.boolean(),
});
type Family = typeof family extends fc.Arbitrary<infer T> ? T : never;

function letterRow(
  id: string,
  client: string | null,
  start: Civil,
  end: Civil,
  fields: LetterFields,
): Rows['letters'][0] {
  const [dateDebExercice, dateFinExercice] = YEARS[fields.year] ?? [start, end];
  const { renewed, open } = fields;
  return {
    objectId: id,
    statut: fields.statut,
    entite: client === null ? null : { objectId: client },
    maitreDossier: { objectId: fields.manager },
    profitCenter: fields.profitCenter,
    dateDebut: open === 'no start' ? null : start,
    dateFin: open === 'no end' ? null : open === 'empty' ? addDays(start, -1) : end,
    dateRenouvellement: typeof renewed === 'number' ? addDays(end, renewed) : renewed,
    dateDebExercice,
    dateFinExercice,
  };
}

function activityRow(
  id: string,
  letter: string,
  start: Civil,
  { date, ...fields }: ActivityFields,
): Rows['letters'][0] {
  const dateFreq = typeof date === 'number' ? addDays(start, date) : date;
  return { ...fields, objectId: id, lettreMissionId: letter, dateFreq: fields.frequence === 5 ? dateFreq : null };
}

function rowsOf(families: readonly Family[]): Rows {
  const rows: Rows = { letters: [], activities: [] };
  for (const [number, { client, start, members, sameWork }] of families.entries()) {
    let first = start;
    for (const [place, { letter, activities }] of members.entries()) {
      const end = addDays(addMonths(addDays(first, -1), letter.months), letter.ragged);
      const id = `L${rows.letters.length}`;
      rows.letters.push(letterRow(id, client === 'own' ? `C${number}` : client, first, end, letter));
      const work = sameWork && place > 0 ? (members[0]?.activities ?? []) : activities;
      for (const [rank, fields] of work.entries())
        rows.activities.push(activityRow(`${id}-${rank}`, id, first, fields));
      first = addDays(end, 1 + (members[place + 1]?.letter.gap ?? 0));
    }
  }
  return rows;
}

/** Two to four chains of one to three letters. */
export const rows: fc.Arbitrary<Rows> = fc.array(family, { minLength: 2, maxLength: 4 }).map(rowsOf);
