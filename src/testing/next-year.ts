// What a made-up firm of 2026 may have beside its letters: those of 2027 that follow the ones that end on 31 December 2026, in each
// of the ways in which letters are renewed or not, and letters that ended long ago. None of them has anything due in 2026.

import { groupedBy } from '../core/grouped.js';
import type { Row } from '../engagement/row.js';
import { uuid } from './firm-rows.js';
import type { Random } from './random.js';

/** The last day of most letters, as the firm's rows have it. */
const CLOSE = '2026-12-31T00:00:00Z';

/** What becomes of a letter that ends: its successor's statut, and its last day where it is no whole year; null for no successor. */
type Fate = { readonly statut: number; readonly last?: string } | null;

/** Of ten signed letters that end, one after the other. */
const FATES: readonly Fate[] = [
  null,
  { statut: 1 },
  { statut: 2 },
  null,
  { statut: 8 },
  { statut: 3 },
  { statut: 7 },
  null,
  { statut: 1 },
  { statut: 2, last: '2027-06-30T00:00:00Z' },
];

/** One letter in so many is there a second time, as that of a client who left. */
const ONE_LAPSED_IN = 40;

/** How many years before the one that it is like such a letter was. */
const YEARS_AGO = 3;

/** The letters and activities that come on top of those of a firm. */
export function nextYearOf(
  random: Random,
  letters: readonly Row[],
  activities: readonly Row[],
): { readonly letters: readonly Row[]; readonly activities: readonly Row[] } {
  const rowsByLetter = groupedBy(activities, ({ lettreMissionId }) => lettreMissionId);
  const added: Row[] = [];
  const rows: Row[] = [];
  const add = (letter: Row, like: Row, years: number) => {
    added.push(letter);
    for (const row of rowsByLetter.get(like.objectId) ?? []) {
      rows.push({ ...row, dateFreq: moved(row.dateFreq, years), lettreMissionId: letter.objectId });
    }
  };
  const sequence = () => letters.length + added.length + 1;
  for (const [index, letter] of letters.filter(isSignedUntilClose).entries()) {
    const fate = FATES[index % FATES.length];
    if (fate !== null) add(successorOf(random, letter, fate, sequence()), letter, 1);
  }
  for (const [index, letter] of letters.filter(({ dateFin }) => dateFin !== null).entries()) {
    if (index % ONE_LAPSED_IN === 0) add(lapsedLike(random, letter, sequence()), letter, -YEARS_AGO);
  }
  return { letters: added, activities: rows };
}

function isSignedUntilClose({ statut, dateFin }: Row): boolean {
  return (statut === 2 || statut === 8) && dateFin === CLOSE;
}

/** The letter of the next year, which begins on the day after. */
function successorOf(random: Random, letter: Row, { statut, last }: NonNullable<Fate>, sequence: number): Row {
  const { dateFin, dateFinExercice } = letter;
  return {
    ...named(random, letter, sequence, 1),
    dateDebut: dayAfter(dateFin),
    dateFin: last ?? moved(dateFin, 1),
    dateRenouvellement: moved(letter.dateRenouvellement, 1),
    dateDebExercice: dayAfter(dateFinExercice),
    dateFinExercice: moved(dateFinExercice, 1),
    // In working hours, in the autumn before.
    ...signedOn(statut, `2026-1${random.int(0, 1)}-${random.int(10, 28)}T${random.int(10, 16)}:00:00Z`),
  };
}

/** The letter of a client who left some years ago. */
function lapsedLike(random: Random, letter: Row, sequence: number): Row {
  const { dateDebut, dateFin, dateRenouvellement, dateDebExercice, dateFinExercice } = letter;
  const dates = { dateDebut, dateFin, dateRenouvellement, dateDebExercice, dateFinExercice };
  return {
    ...named(random, letter, sequence, -YEARS_AGO),
    entite: { objectId: uuid(random), description: [] },
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, moved(date, -YEARS_AGO)])),
    ...signedOn(2, moved(dateDebut, -YEARS_AGO)),
  };
}

/** The letter with the ids, the code and the description of another year. */
function named(random: Random, letter: Row, sequence: number, years: number): Row {
  const description = String(letter.description).replace(/\b20\d\d\b/, (year) => String(Number(year) + years));
  const year = String(letter.codeIBS).slice(2, 6);
  return {
    ...letter,
    objectId: uuid(random),
    description,
    codeIBS: `LM${Number(year) + years}${String(sequence).padStart(4, '0')}`,
    indexIncInt: sequence,
  };
}

function signedOn(statut: number, date: unknown): Row {
  const isSigned = statut === 2 || statut === 8;
  return { statut, engStatut: isSigned ? 2 : 1, dateSignature: isSigned ? date : null };
}

/** The same instant of another year. */
function moved(date: unknown, years: number): unknown {
  if (typeof date !== 'string') return date;
  const instant = new Date(date);
  instant.setUTCFullYear(instant.getUTCFullYear() + years);
  return textOf(instant);
}

function dayAfter(date: unknown): string {
  return textOf(new Date(Date.parse(String(date)) + 86_400_000));
}

function textOf(instant: Date): string {
  return instant.toISOString().replace('.000', '');
}
