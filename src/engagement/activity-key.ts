// The key of an activity in its letter: its `objectId`, or a hash of its label and planning fields where it has none.
// Equal rows get `-2`, `-3`…; different rows may change places without any key changing. SEMANTICS section 10.

import type { ActivityFields } from './read-activity.js';

/** Hands out the keys of one letter, each once. */
export class KeyRing {
  private readonly taken = new Set<string>();
  private readonly timesSeen = new Map<string, number>();

  /** Sets an `objectId` of the letter aside, so that no hash can equal it. */
  reserve(objectId: string): void {
    this.taken.add(objectId);
  }

  /** A new key for an activity without `objectId`. */
  keyOf(fields: ActivityFields): string {
    const hash = hashOf(fields);
    let times = this.timesSeen.get(hash) ?? 0;
    let key: string;
    do {
      times++;
      key = times === 1 ? hash : `${hash}-${times}`;
    } while (this.taken.has(key));
    this.timesSeen.set(hash, times);
    this.taken.add(key);
    return key;
  }
}

/** Eight hexadecimal digits: FNV-1a, 32 bits, over the UTF-16 bytes of the fields as JSON. */
function hashOf(fields: ActivityFields): string {
  const text = JSON.stringify([
    fields.activite,
    fields.frequence,
    fields.calage,
    fields.decalage,
    fields.datePrevObligation,
    fields.dateFreq,
    fields.hasIgnoredDateFreq,
    fields.unite,
    fields.quantite,
    fields.side,
  ]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
