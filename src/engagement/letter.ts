// An engagement letter (lettre de mission) as the engine uses it: who it is for, its mission window and its fiscal year.

import type { Day } from '../calendar/civil-date.js';
import { civilDateWithin, dayOfIsoDate, READABLE_DAYS } from '../calendar/date-input.js';
import type { DateRange, OpenRange } from '../calendar/date-range.js';
import { dateTextOf } from '../calendar/date-text.js';
import type { RowProblem } from '../core/problem.js';
import { invalidOption } from '../core/problem.js';
import { problemError } from '../core/result.js';

/** An engagement letter that could be read. */
export interface Letter {
  /** The row's `objectId`. */
  readonly id: string;
  /** Its position among the letters received, from 0, duplicates left out. */
  readonly order: number;
  readonly description: string;
  readonly codeIBS: string;
  /** `entite.objectId`, null when unset. */
  readonly client: string | null;
  /** `maitreDossier.objectId`, null when unset. */
  readonly manager: string | null;
  /** `profitCenter`, null when unset or empty. */
  readonly profitCenter: string | null;
  /** `statut`, 0 when absent, null when it is there but no number. */
  readonly statut: number | null;
  /** `dateDebut` to `dateFin`, inclusive, `YYYY-MM-DD`; null is unset. */
  readonly mission: { readonly first: string | null; readonly last: string | null };
  /** `dateRenouvellement`, `YYYY-MM-DD`; null when unset or unreadable. Only forecasts look at it. */
  readonly renewalDate: string | null;
  /** The reference fiscal year, inclusive, `YYYY-MM-DD`; null when the letter has none that can be read. */
  readonly fiscalYear: { readonly first: string; readonly last: string } | null;
  /** The zone in which its instants were read, null for the default reading. */
  readonly timeZone: string | null;
  /** What could not be read without rejecting the letter: a bound of the fiscal year. */
  readonly problems: readonly RowProblem[];
  /** The first text of `entite.description` that is not blank, as received; null when there is none. */
  readonly clientName: string | null;
  /** The same of `maitreDossier.description`. */
  readonly managerName: string | null;
  /** How many elements of these two descriptions are no texts: they are left alone. */
  readonly unreadNames: number;
}

/** The dates of a letter as days. */
export interface LetterDays {
  readonly mission: OpenRange;
  readonly fiscalYear: DateRange | null;
}

const daysByLetter = new WeakMap<Letter, LetterDays>();

/** The dates of a letter as days, worked out once for it. Throws `ProblemError` for a letter made by hand whose texts are no dates. */
export function daysOf(letter: Letter): LetterDays {
  const known = daysByLetter.get(letter);
  if (known !== undefined) return known;
  const { mission, fiscalYear } = letter;
  const days = {
    mission: {
      first: mission.first === null ? null : dayOf('mission.first', mission.first),
      last: mission.last === null ? null : dayOf('mission.last', mission.last),
    },
    fiscalYear: fiscalYear && {
      first: dayOf('fiscalYear.first', fiscalYear.first),
      last: dayOf('fiscalYear.last', fiscalYear.last),
    },
  };
  daysByLetter.set(letter, days);
  return days;
}

/** The letter with another mission and statut. Its days need not be read from texts again. */
export function withMission(letter: Letter, mission: OpenRange, statut: number): Letter {
  const { first, last } = mission;
  const changed = {
    ...letter,
    statut,
    mission: {
      first: first === null ? null : dateTextOf(first),
      last: last === null ? null : dateTextOf(last),
    },
  };
  daysByLetter.set(changed, { mission, fiscalYear: daysOf(letter).fiscalYear });
  return changed;
}

function dayOf(path: string, text: string): Day {
  const day = typeof text === 'string' ? dayOfIsoDate(text) : null;
  if (day === null) throw problemError(invalidOption(`letter.${path}`, text, civilDateWithin(READABLE_DAYS)));
  return day;
}
