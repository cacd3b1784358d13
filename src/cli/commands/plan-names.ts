// What people call the letters and the occurrences of a plan: codes, labels and dates instead of ids.

import type { MicroHours } from '../../engagement/micro-hours.js';
import { orThrow } from '../../messages/or-throw.js';
import { explain } from '../../schedule/explain.js';
import type { Plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import { cellText } from '../terminal/text-table.js';

/** The names of one plan, for all that is said of it. */
export interface PlanNames {
  /** The code of a letter, by its id. */
  readonly codeOf: (letterId: string) => string | undefined;
  /** An occurrence by its id: the letter's code, the label and the due date; and its hours. */
  readonly occurrence: (id: string) => { readonly name: string; readonly microHours: MicroHours };
}

/** The names of a plan. */
export function planNames(plan: Plan, { texts }: Context): PlanNames {
  const codes = new Map(plan.schedule.letters.map(({ id, codeIBS }) => [id, codeIBS]));
  return {
    codeOf: (letterId) => codes.get(letterId),
    occurrence(id) {
      const { letter, occurrence } = orThrow(explain(plan, id));
      return {
        name: texts.capacity.occurrence(
          cellText(letter.codeIBS || letter.id),
          cellText(occurrence.activite),
          occurrence.due,
        ),
        microHours: occurrence.microHours,
      };
    },
  };
}
