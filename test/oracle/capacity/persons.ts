// Work given to persons: a piece may use the days of its window, of one member or of all of them.
// One day of one member is a slot; slots are numbered member by member.
import type { Instance, Piece } from './instance.js';

interface PersonPiece extends Piece {
  /** Whose work it is; null when anybody can take it. */
  readonly member: number | null;
}

export interface PersonsInstance {
  /** By member, then by day. */
  readonly capacities: readonly (readonly bigint[])[];
  readonly pieces: readonly PersonPiece[];
}

/** What a maximum flow and a minimum cut are about: pieces, slots, and which slots a piece may use. */
export interface Slots {
  readonly works: readonly bigint[];
  readonly capacities: readonly bigint[];
  /** `usable[piece][slot]`. */
  readonly usable: readonly (readonly boolean[])[];
}

export function slotsOf(instance: PersonsInstance): Slots {
  const slots = instance.capacities.flatMap((days, member) => days.map((capacity, day) => ({ member, day, capacity })));
  return {
    works: instance.pieces.map(({ work }) => work),
    capacities: slots.map(({ capacity }) => capacity),
    usable: instance.pieces.map((piece) =>
      slots.map(
        ({ member, day }) =>
          piece.release <= day && day <= piece.last && (piece.member === null || piece.member === member),
      ),
    ),
  };
}

/** A pool of one member who takes everything. */
export function asPersons(instance: Instance): PersonsInstance {
  return {
    capacities: [instance.capacities],
    pieces: instance.pieces.map((piece) => ({ ...piece, member: null })),
  };
}
