// What the capacity oracles are asked about: days 0..n-1 with a capacity, and pieces of work with a window of days.
// Amounts are whole micro-hours. Pieces stand in the order that breaks ties.

export interface Piece {
  /** The first day of the window. */
  readonly release: number;
  /** The last day of the window, included. */
  readonly last: number;
  /** Not negative. */
  readonly work: bigint;
}

export interface Instance {
  /** One per day; 0 on a day without capacity. */
  readonly capacities: readonly bigint[];
  readonly pieces: readonly Piece[];
}

/** So much of a piece on a day. */
export interface Allocation {
  /** Its place in `pieces`. */
  readonly piece: number;
  readonly day: number;
  readonly amount: bigint;
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

export function totalWork(instance: Instance): bigint {
  return sum(instance.pieces.map(({ work }) => work));
}

/** The days with capacity. */
export function openDays(instance: Instance): number[] {
  return [...instance.capacities.keys()].filter((day) => instance.capacities[day] > 0n);
}

/** The days with capacity in the piece's window. */
export function openWindow(instance: Instance, piece: Piece): number[] {
  return openDays(instance).filter((day) => piece.release <= day && day <= piece.last);
}

/** Work to do, and no capacity in its window. */
export function isUnplaceable(instance: Instance, piece: Piece): boolean {
  return piece.work > 0n && openWindow(instance, piece).length === 0;
}

/** The places of the pieces that a levelled plan holds: work to do, and a day to do it on. */
export function plannedPieces(instance: Instance): number[] {
  return [...instance.pieces.keys()].filter((at) => {
    const piece = instance.pieces[at];
    return piece.work > 0n && !isUnplaceable(instance, piece);
  });
}

/** The instance without its unplaceable pieces. */
export function withoutUnplaceable(instance: Instance): Instance {
  return { ...instance, pieces: instance.pieces.filter((piece) => !isUnplaceable(instance, piece)) };
}
