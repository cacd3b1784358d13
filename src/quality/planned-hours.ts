// The planned hours of a plan's letters and of their activities, added up in one pass over its rules.

import type { MicroHours } from '../engagement/micro-hours.js';
import type { Plan } from '../schedule/plan.js';

/** The planned hours of one letter: all, those by its fiscal year or after its close, and by the rank of the activity. */
interface HoursOfLetter {
  all: MicroHours;
  onFiscalYear: MicroHours;
  readonly byRank: Map<number, MicroHours>;
}

/** The planned hours of letters and of activities. */
export class PlannedHours {
  readonly all: MicroHours;
  private readonly byLetter = new Map<string, HoursOfLetter>();

  constructor(plan: Plan) {
    let all = 0;
    const { activities, letters, rules } = plan.schedule;
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

  /** Of the letters' activities on the fiscal year or after its close. */
  onFiscalYear(letterIds: readonly string[]): MicroHours {
    return letterIds.reduce((sum, id) => sum + (this.byLetter.get(id)?.onFiscalYear ?? 0), 0);
  }
}
