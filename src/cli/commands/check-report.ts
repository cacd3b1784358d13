// The quality of a portfolio's data as values: what was read, refused, left unplanned and assumed, each with its weight.
// Of what is planned, the weight is the hours of its occurrences; of what is not, the hours of one occurrence.

import type { RowProblem } from '../../core/problem.js';
import type { Activity } from '../../engagement/activity.js';
import type { Letter } from '../../engagement/letter.js';
import type { MicroHours } from '../../engagement/micro-hours.js';
import type { Portfolio } from '../../engagement/portfolio.js';
import { type Disagreement, disagreements, missesCalendar } from '../../quality/fiscal-grid.js';
import { type Weight, weightOf } from '../../quality/weight.js';
import type { Unplanned } from '../../schedule/compile.js';
import type { Plan } from '../../schedule/plan.js';
import type { Warning } from '../../schedule/warning.js';

/** A letter that cannot be read, with its activity rows that are lost for it. */
export interface RejectedLetter extends Weight {
  readonly path: string;
  readonly letterId: string | null;
  readonly problems: readonly RowProblem[];
}

/** What a check finds. Letters and activities are whole, for whoever shows them. */
export interface CheckReport {
  /** Rows received, repeats included. */
  readonly read: { readonly letters: number; readonly activities: number };
  readonly repeats: { readonly letters: number; readonly activities: number };
  readonly planned: { readonly occurrences: number; readonly microHours: MicroHours };
  readonly rejectedLetters: readonly RejectedLetter[];
  readonly problems: readonly RowProblem[];
  readonly unplanned: readonly Unplanned[];
  readonly warnings: readonly (Warning & { readonly microHours: MicroHours })[];
  readonly calendar: readonly {
    readonly letter: Letter;
    readonly activity: Activity;
    readonly microHours: MicroHours;
  }[];
  readonly disagreements: readonly (Disagreement & { readonly microHours: MicroHours })[];
}

/** The report on a portfolio and its plan. */
export function checkReport(portfolio: Portfolio, plan: Plan): CheckReport {
  const { letters, activities, rejected, repeats, problems } = portfolio;
  const rejectedLetters = rejected.filter((row) => row.resource === 'letters');
  const weights = new PlannedHours(plan);
  const lost = rowsByLetter(plan.unplanned);
  const letterById = new Map(letters.map((letter) => [letter.id, letter]));
  return {
    read: {
      letters: letters.length + rejectedLetters.length + repeats.letters,
      activities: activities.length + rejected.length - rejectedLetters.length + repeats.activities,
    },
    repeats,
    planned: { occurrences: plan.schedule.rules.count, microHours: weights.all },
    rejectedLetters: rejectedLetters.map(({ path, letterId, problems }) => ({
      path,
      letterId,
      problems,
      ...weightOf(letterId === null ? [] : (lost.get(letterId) ?? [])),
    })),
    problems,
    unplanned: plan.unplanned,
    warnings: plan.warnings.map((warning) => ({ ...warning, microHours: weights.of(warning) })),
    calendar: activities.flatMap((activity) => {
      const letter = letterById.get(activity.letterId ?? '');
      if (letter === undefined || !missesCalendar(letter, activity)) return [];
      return [{ letter, activity, microHours: weights.of({ letterId: letter.id, activity: activity.rank }) }];
    }),
    disagreements: disagreements(letters).map((found) => ({
      ...found,
      microHours: weights.onFiscalYear(found.letters.map(({ id }) => id)),
    })),
  };
}

function rowsByLetter(unplanned: readonly Unplanned[]): ReadonlyMap<string | null, readonly Unplanned[]> {
  const byLetter = new Map<string | null, Unplanned[]>();
  for (const row of unplanned) {
    const ofLetter = byLetter.get(row.letterId) ?? [];
    ofLetter.push(row);
    byLetter.set(row.letterId, ofLetter);
  }
  return byLetter;
}

/** The planned hours of one letter: all, those laid on its fiscal year or after its close, and by the rank of the activity. */
interface HoursOfLetter {
  all: MicroHours;
  onFiscalYear: MicroHours;
  readonly byRank: Map<number, MicroHours>;
}

/** The planned hours of letters and of activities. */
class PlannedHours {
  readonly all: MicroHours;
  private readonly byLetter = new Map<string, HoursOfLetter>();

  constructor({ schedule }: Plan) {
    let all = 0;
    const { activities, letters, rules } = schedule;
    const microHoursOf = new Float64Array(activities.length);
    for (let r = 0; r < rules.size; r++) {
      microHoursOf[rules.activity[r]] += (rules.offsets[r + 1] - rules.offsets[r]) * rules.microHours[r];
    }
    for (const [index, { rank, calage }] of activities.entries()) {
      const { id } = letters[index];
      const microHours = microHoursOf[index];
      const ofLetter = this.byLetter.get(id) ?? { all: 0, onFiscalYear: 0, byRank: new Map() };
      this.byLetter.set(id, ofLetter);
      ofLetter.all += microHours;
      if (calage === 1 || calage === 3) ofLetter.onFiscalYear += microHours;
      ofLetter.byRank.set(rank, microHours);
      all += microHours;
    }
    this.all = all;
  }

  /** Of one activity by its rank or, when that is null, of the whole letter. */
  of({ letterId, activity }: { readonly letterId: string; readonly activity: number | null }): MicroHours {
    const ofLetter = this.byLetter.get(letterId);
    return (activity === null ? ofLetter?.all : ofLetter?.byRank.get(activity)) ?? 0;
  }

  /** Of the letters' activities that are laid on the fiscal year or after its close. */
  onFiscalYear(letterIds: readonly string[]): MicroHours {
    return letterIds.reduce((sum, id) => sum + (this.byLetter.get(id)?.onFiscalYear ?? 0), 0);
  }
}
