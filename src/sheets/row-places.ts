// Where each field of each row came from: from a path of a row, a team file or a names table to its cell.

import { ASSIGNMENT_KEYS } from '../team/team.js';
import type { PlaceInColumn } from './place.js';
import { placeOfField, type ReadTable } from './read-table.js';

/** A row of a sheet. */
interface RowOfTable {
  readonly read: ReadTable;
  readonly number: number;
}

/** The cell of a path such as `activities[12].frequence` or `members[3].contracts[0].first`. */
export interface RowPlaces {
  /** Null for what no sheet was read for. */
  readonly of: (path: string) => PlaceInColumn | null;
}

/** The places of rows, as they are made. */
export class PlacesByPath implements RowPlaces {
  readonly #lists = new Map<string, ReadTable>();
  readonly #single = new Map<string, RowOfTable>();

  /** The rows of a list are those of a table, in their order. */
  addList(name: string, read: ReadTable): void {
    this.#lists.set(name, read);
  }

  /** What stands at a path is a row of a table. */
  add(path: string, read: ReadTable, number: number): void {
    this.#single.set(path, { read, number });
  }

  of(path: string): PlaceInColumn | null {
    const item = LIST_ITEM.exec(path);
    const list = item === null ? undefined : this.#lists.get(item[1]);
    if (item !== null && list !== undefined) {
      const row = list.rows[Number(item[2])];
      return row === undefined ? null : placeOfKey(list, row.number, item[3] ?? '');
    }
    for (
      let end = path.length;
      end > 0;
      end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))
    ) {
      const row = this.#single.get(path.slice(0, end));
      if (row !== undefined) return placeOfKey(row.read, row.number, path.slice(end).replace(/^\./, ''));
    }
    return null;
  }
}

/** An item of a list, or of its `data`, and what follows it. */
const LIST_ITEM = /^(\w+)(?:\.data)?\[(\d+)\](?:\.(.+))?$/;

function placeOfKey(read: ReadTable, number: number, key: string): PlaceInColumn {
  if (key === '' && read.table.key === 'assignments') return placeOfField(read, number, 'to');
  return placeOfField(read, number, ASSIGNED.has(key) ? 'value' : (key.split('.')[0] ?? ''));
}

/** What an assignment names stands under one header. */
const ASSIGNED: ReadonlySet<string> = new Set(ASSIGNMENT_KEYS);
