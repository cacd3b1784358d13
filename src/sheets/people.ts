// The people of a team sheet, by id or by name, and their pools: whom other sheets mean.

import { canonical } from '../core/canonical.js';
import { NearNames } from '../core/similar-names.js';
import { comparedText } from './compared-text.js';
import type { AmbiguousName, SheetProblem, UnlistedName } from './problem.js';
import { placeOfField, type ReadTable, type TableRow } from './read-table.js';
import { EVERYBODY_WORDS } from './words.js';

/** A row of the team sheet by its position. */
type Index = number;

/** Whom a cell means: some members, and whether as a whole (a pool, or all) or one person. */
export interface Meant {
  readonly members: readonly Index[];
  readonly isPerson: boolean;
}

const EVERYBODY: ReadonlySet<string> = new Set(EVERYBODY_WORDS.map(comparedText));

/** The people of a team. */
export class People {
  readonly #read: ReadTable;
  readonly #byId = new Map<string, Index>();
  readonly #byName = new Map<string, Index[]>();
  readonly #byPool = new Map<string, Index[]>();
  /** Whether all ids, names and pools could be read: what is not there may be one of the others. */
  readonly isWhole: boolean;
  #near: NearNames | null = null;

  constructor(read: ReadTable) {
    this.#read = read;
    for (const [index, { values }] of read.rows.entries()) {
      const { id, name, pool } = values;
      if (typeof id === 'string' && !this.#byId.has(canonical(id))) this.#byId.set(canonical(id), index);
      if (typeof name === 'string') listIn(this.#byName, canonical(name)).push(index);
      if (typeof pool === 'string') listIn(this.#byPool, canonical(pool)).push(index);
    }
    this.isWhole = read.rows.every(
      ({ values, refused }) => values.id !== undefined && values.pool !== undefined && !refused?.has('name'),
    );
  }

  /** The one person whom a cell means, by id or else by name, or why there is none; null where nothing can be said. */
  personIn(read: ReadTable, { number, values }: TableRow): Index | SheetProblem | null {
    const written = values.id;
    if (typeof written !== 'string') return null;
    const found = this.#person(written);
    if (typeof found === 'number') return found;
    if (found.length > 1) return this.#ambiguous(read, number, 'id', written, found);
    return this.isWhole ? this.#unlisted(read, number, written) : null;
  }

  /** Whom a line of leave means: a person, else a pool, else everybody. */
  groupIn(read: ReadTable, row: TableRow): Meant | SheetProblem | null {
    const written = row.values.id;
    if (typeof written !== 'string') return null;
    const isPerson = this.#person(written);
    if (typeof isPerson !== 'number' && isPerson.length === 0) {
      const pool = this.#byPool.get(canonical(written));
      if (pool !== undefined) return { members: pool, isPerson: false };
      if (EVERYBODY.has(comparedText(written))) return { members: [...this.#read.rows.keys()], isPerson: false };
    }
    const person = this.personIn(read, row);
    return typeof person === 'number' ? { members: [person], isPerson: true } : person;
  }

  /** The id of the person, or of the pool, that a text means: one with such an id, else with such a name; else the text as it is. */
  recipientIn(read: ReadTable, number: number, written: string): string | AmbiguousName {
    const name = canonical(written);
    if (this.#byId.has(name) || this.#byPool.has(name)) return written;
    const named = this.#byName.get(name) ?? [];
    if (named.length > 1) return this.#ambiguous(read, number, 'to', written, named);
    // An id that could not be read is nobody's.
    return named.length === 1 ? this.#idOf(named[0]) || written : written;
  }

  #person(written: string): Index | readonly Index[] {
    const name = canonical(written);
    const named = this.#byName.get(name) ?? [];
    return this.#byId.get(name) ?? (named.length === 1 ? named[0] : named);
  }

  #idOf(index: Index): string {
    return String(this.#read.rows[index].values.id ?? '');
  }

  #ambiguous(read: ReadTable, row: number, key: string, received: string, found: readonly Index[]): AmbiguousName {
    const accepted = found.map((index) => this.#idOf(index));
    return { _tag: 'AmbiguousName', ...placeOfField(read, row, key), received, accepted };
  }

  #unlisted(read: ReadTable, row: number, received: string): UnlistedName {
    this.#near ??= new NearNames([...this.#byId.keys(), ...this.#byName.keys(), ...this.#byPool.keys()]);
    const hint = this.#near.nearest(received);
    return {
      _tag: 'UnlistedPerson',
      ...placeOfField(read, row, 'id'),
      received,
      accepted: this.#read.places.whole(),
      ...(hint === undefined ? {} : { hint }),
    };
  }
}

/** The list of a key, made when it is first asked for. */
function listIn<A>(lists: Map<string, A[]>, key: string): A[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
