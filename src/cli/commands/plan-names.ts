// What people call the occurrences of a plan: by the letter, the label and the due date instead of the id.

import type { MicroHours } from '../../engagement/micro-hours.js';
import { orThrow } from '../../messages/or-throw.js';
import { explain } from '../../schedule/explain.js';
import type { Plan } from '../../schedule/plan.js';
import type { Context } from '../context.js';
import type { Labels } from '../terminal/labels.js';
import { cellText } from '../terminal/text-table.js';

/** The names of one plan, for all that is said of it. */
export interface PlanNames {
  readonly labels: Labels;
  /** An occurrence by its id: the letter, the label and the due date; and its hours. */
  readonly occurrence: (id: string) => { readonly name: string; readonly microHours: MicroHours };
}

/** The names of a plan. */
export function planNames(plan: Plan, labels: Labels, { texts }: Context): PlanNames {
  return {
    labels,
    occurrence(id) {
      const { letter, occurrence } = orThrow(explain(plan, id));
      return {
        name: texts.capacity.occurrence(labels.of('letter', letter.id), cellText(occurrence.activite), occurrence.due),
        microHours: occurrence.microHours,
      };
    },
  };
}
