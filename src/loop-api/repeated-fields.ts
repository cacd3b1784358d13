// Fields that the API writes more than once in one row: the row has the last value of each, and says nothing of the others.
// They are found where a body is read and reported with the rows that are handed out, however often a list was read until then.
import { repeatedNames } from '../core/repeated-names.js';
import type { Resource } from './problem.js';

/** A field that stands more than once in one row of the API, of which the row has the last value. */
export interface RepeatedRowField {
  readonly resource: Resource;
  /** The place of the row among those of its resource in the result, from 0. */
  readonly row: number;
  /** The id of the letter, or of the letter whose activity it is; null when that is not known. */
  readonly letterId: string | null;
  /** From the row on, such as `decalage` or `entite.objectId`. */
  readonly field: string;
  /** The value that the row has. */
  readonly value: unknown;
  /** The label of the activity; null for a letter, and where the row has none. */
  readonly activite: string | null;
}

type Found = Pick<RepeatedRowField, 'field' | 'value'>;

/** So many of one reading are reported, the first ones: who has a thousand need not see more. */
const MOST_REPORTED = 1_000;

/** Those of one reading. */
export class RepeatedFields {
  readonly #received = new WeakMap<object, Found[]>();
  readonly #reported: RepeatedRowField[] = [];

  /** Those of the rows taken so far, in their order. */
  get reported(): readonly RepeatedRowField[] {
    return this.#reported;
  }

  /** Notes those of a body, given as text, as parsed, and as rows; false when the list itself stands in it more than once. */
  note(text: string, body: unknown, rows: readonly unknown[]): boolean {
    const list = Array.isArray(body) ? '' : 'data';
    for (const { path, value } of repeatedNames(text, body)) {
      if (path === list) return false;
      const [, index, field] = /^\[(\d+)\]\.?(.+)$/s.exec(path.startsWith(list) ? path.slice(list.length) : '') ?? [];
      const row = rows[Number(index)];
      if (typeof row !== 'object' || row === null) continue;
      const found = this.#received.get(row);
      if (found === undefined) this.#received.set(row, [{ field, value }]);
      else found.push({ field, value });
    }
    return true;
  }

  /** Takes rows that are handed out, the first of them at the place `first`. Without a letter's id the row may name it. */
  take(resource: Resource, rows: readonly unknown[], first: number, letterId: string | null = null): void {
    for (const [index, row] of rows.entries()) {
      for (const found of this.#of(row)) {
        if (this.#reported.length === MOST_REPORTED) return;
        this.#reported.push({
          resource,
          row: first + index,
          letterId: letterId ?? ownLetterId(resource, row),
          ...found,
          activite: resource === 'giActivitesMission' ? labelOf(row) : null,
        });
      }
    }
  }

  #of(row: unknown): readonly Found[] {
    return (typeof row === 'object' && row !== null && this.#received.get(row)) || [];
  }
}

function ownLetterId(resource: Resource, row: unknown): string | null {
  const { objectId, lettreMissionId } = row as { readonly objectId?: unknown; readonly lettreMissionId?: unknown };
  const id = resource === 'LettresDeMissions' ? objectId : lettreMissionId;
  return typeof id === 'string' ? id : null;
}

/** The label as seen, else as documented. */
function labelOf(row: unknown): string | null {
  const { activite, Libelle } = row as { readonly activite?: unknown; readonly Libelle?: unknown };
  const label = typeof activite === 'string' ? activite : Libelle;
  return typeof label === 'string' ? label : null;
}
