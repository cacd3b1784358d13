// The name that a reference of the API may carry: its `description`, a list that has been seen only empty. Of what it holds the first
// text that is not blank is read; what is no text is left alone and counted, so that another form shows up when it first comes.

import { isRow } from './row.js';

/** What a description gives. */
interface ReferenceName {
  /** As received; null when there is none. */
  readonly name: string | null;
  /** How many of its elements are no texts; one for a description that is no list. */
  readonly unread: number;
}

const NONE: ReferenceName = { name: null, unread: 0 };

/** A list that was not parsed from JSON may be of any length. */
const MOST_ELEMENTS = 1000;

/** The name of a reference. */
export function readReferenceName(reference: unknown): ReferenceName {
  try {
    const description = isRow(reference) ? reference.description : null;
    if (description === null || description === undefined || description === '') return NONE;
    if (!Array.isArray(description)) return { name: null, unread: 1 };
    return description.length === 0 ? NONE : nameIn(description.slice(0, MOST_ELEMENTS));
  } catch {
    return NONE;
  }
}

function nameIn(elements: readonly unknown[]): ReferenceName {
  const texts = elements.filter((element) => typeof element === 'string');
  return { name: texts.find(isNotBlank) ?? null, unread: elements.length - texts.length };
}

/** Whether a text holds anything but blanks and characters that nobody sees. */
export function isNotBlank(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(text);
}
