// Whose work an activity is, and whether its hours are the firm's. SEMANTICS section 7.

/** Whose work an activity can be. */
export const SIDES = ['firm', 'client', 'both', 'none'] as const;
/** Whose work an activity is: the firm's, the client's, both, or declared as neither. */
export type Side = (typeof SIDES)[number];

/** Whose work can be asked for. */
export const WORK_SIDES = ['firm', 'client', 'all'] as const;
/** Whose work is asked for: the firm's (all but the client's own), the client's own alone, or all. */
export type WorkSide = (typeof WORK_SIDES)[number];

/** Whether an activity of that side is among the work asked for; what is declared as neither is treated as the firm's. */
export function isOnSide(side: Side, asked: WorkSide): boolean {
  return asked === 'all' || (side !== 'client') === (asked === 'firm');
}
