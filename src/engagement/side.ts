// Whose work an activity is, and whether its hours are the firm's. SEMANTICS section 7.

/** Whose work an activity is: the firm's, the client's, both, or declared as neither. */
export type Side = 'firm' | 'client' | 'both' | 'none';

/** Whose work an activity can be. */
export const SIDES = ['firm', 'client', 'both', 'none'] as const satisfies readonly Side[];

/** Whose work is requested: the firm's (all but the client's own), the client's own alone, or all. */
export type WorkSide = 'firm' | 'client' | 'all';

/** Whose work can be requested. */
export const WORK_SIDES = ['firm', 'client', 'all'] as const satisfies readonly WorkSide[];

/** Whether an activity of that side is among the work requested; what is declared as neither is treated as the firm's. */
export function isOnSide(side: Side, requested: WorkSide): boolean {
  return requested === 'all' || (side !== 'client') === (requested === 'firm');
}
