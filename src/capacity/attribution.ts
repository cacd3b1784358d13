// Whose hours they are: the work of an interval or of a cut by letter, client and manager.

import type { MicroHours } from '../engagement/micro-hours.js';
import { ruleOfRow } from '../schedule/rule-table.js';
import type { PlannedWork } from '../workload/work.js';

/** The part of a letter, a client or a manager in some work; `id` is null where a letter names none. */
export interface Share {
  readonly id: string | null;
  readonly occurrences: number;
  readonly microHours: MicroHours;
}

/** Some work divided three times over, the largest shares first, equal ones by id. */
export interface Attribution {
  readonly letters: readonly Share[];
  readonly clients: readonly Share[];
  readonly managers: readonly Share[];
}

/** Divides the work of some pieces. */
export function attributionOf({ schedule, rows, microHours }: PlannedWork, pieces: Int32Array): Attribution {
  const { rules, letters } = schedule;
  const letterOf = (piece: number) => letters[rules.activity[ruleOfRow(rules, rows[piece])]];
  const sharesBy = (idOf: (piece: number) => string | null): readonly Share[] => {
    const shares = new Map<string | null, { id: string | null; occurrences: number; microHours: MicroHours }>();
    for (const piece of pieces) {
      const id = idOf(piece);
      const share = shares.get(id) ?? { id, occurrences: 0, microHours: 0 };
      shares.set(id, share);
      share.occurrences++;
      share.microHours += microHours[piece];
    }
    return [...shares.values()].sort((a, b) => b.microHours - a.microHours || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  };
  return {
    letters: sharesBy((piece) => letterOf(piece).id),
    clients: sharesBy((piece) => letterOf(piece).client),
    managers: sharesBy((piece) => letterOf(piece).manager),
  };
}
