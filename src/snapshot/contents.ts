// What a snapshot holds so far: its lines taken one by one, in the only order they may have.
// Header, letters, end of letters, each letter's activities in the order of the letters, end.
import { letterIdsOf } from '../loop-api/activities.js';
import { OLDEST_VERSION, type SnapshotLine } from './format.js';
import { isInstant } from './instant.js';
import type { SnapshotSource } from './problem.js';

export class Contents {
  source: SnapshotSource | null = null;
  /** When the reading began; null when that is not said. */
  readAt: string | null = null;
  /** Letter rows. */
  letters = 0;
  /** Activity rows. */
  activities = 0;
  /** Letters whose activities are there: the first so many of `letterIds`. */
  lettersRead = 0;
  hasAllLetters = false;
  isComplete = false;
  readonly #seen = new Set<string>();
  readonly #letterIds: string[] = [];

  /** The letters to read activities for, in order. */
  get letterIds(): readonly string[] {
    return this.#letterIds;
  }

  /** Takes the next line; false when it has no place here. */
  take(line: SnapshotLine): boolean {
    if (this.source === null) return this.#takeHeader(line);
    if (this.isComplete) return false;
    if ('letters' in line) return this.#takeLetters(line.letters);
    if ('lettersEnd' in line) return this.#takeLettersEnd(line.lettersEnd.letters);
    if ('activities' in line) return this.#takeActivities(line.activities);
    return 'end' in line && this.#takeEnd(line.end);
  }

  #takeHeader(line: SnapshotLine): boolean {
    if (!('snapshot' in line)) return false;
    const { version, readAt, baseUrl, dossier, filter, sort, activitiesSort } = line.snapshot;
    if (version > OLDEST_VERSION) {
      if (!isInstant(readAt)) return false;
      this.readAt = readAt;
    }
    this.source = { baseUrl, dossier, filter, sort, activitiesSort };
    return true;
  }

  #takeLetters(rows: readonly unknown[]): boolean {
    if (this.hasAllLetters) return false;
    for (const id of letterIdsOf(rows)) {
      if (!this.#seen.has(id)) this.#letterIds.push(id);
      this.#seen.add(id);
    }
    this.letters += rows.length;
    return true;
  }

  #takeLettersEnd(letters: number): boolean {
    if (this.hasAllLetters || letters !== this.letters) return false;
    this.hasAllLetters = true;
    this.#seen.clear();
    return true;
  }

  #takeActivities({ letterId, rows }: { readonly letterId: string; readonly rows: readonly unknown[] }): boolean {
    if (!this.hasAllLetters || letterId !== this.#letterIds[this.lettersRead]) return false;
    this.lettersRead += 1;
    this.activities += rows.length;
    return true;
  }

  #takeEnd({ letters, activities }: { readonly letters: number; readonly activities: number }): boolean {
    this.isComplete =
      this.hasAllLetters &&
      this.lettersRead === this.#letterIds.length &&
      letters === this.letters &&
      activities === this.activities;
    return this.isComplete;
  }
}
