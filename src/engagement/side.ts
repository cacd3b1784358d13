// Whose work an activity is, and whether its hours are the firm's. SEMANTICS section 7.

/** Whose work an activity is: the firm's, the client's, both, or declared as neither. */
export type Side = 'firm' | 'client' | 'both' | 'none';

/** Whether the hours count in the firm's load: all but the client's own work; what is declared as neither is treated as the firm's. */
export function countsForFirm(side: Side): boolean {
  return side !== 'client';
}
