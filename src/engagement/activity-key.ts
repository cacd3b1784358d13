// The key of an activity in its letter: its `objectId`, or a hash of its label and planning fields where it has none.
// Equal rows get `-2`, `-3`…; different rows may change places without any key changing. SEMANTICS section 10.

/** Hands out the keys of one letter, each once. */
export class KeyRing {
  private readonly taken = new Set<string>();
  private readonly timesSeen = new Map<string, number>();

  /** Sets an `objectId` of the letter aside, so that no hash can equal it. */
  reserve(objectId: string): void {
    this.taken.add(objectId);
  }

  /** A new key for an activity without `objectId`, of which this is the hash. */
  keyOf(hash: string): string {
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

/** The characters 0..f. */
const DIGITS = Uint8Array.from({ length: 16 }, (_, digit) => digit.toString(16).charCodeAt(0));

/** A 32-bit hash as eight hexadecimal digits; `toString` and `padStart` would take 0.25 us where this takes 0.02. */
export function hashText(hash: number): string {
  return String.fromCharCode(
    DIGITS[hash >>> 28],
    DIGITS[(hash >>> 24) & 15],
    DIGITS[(hash >>> 20) & 15],
    DIGITS[(hash >>> 16) & 15],
    DIGITS[(hash >>> 12) & 15],
    DIGITS[(hash >>> 8) & 15],
    DIGITS[(hash >>> 4) & 15],
    DIGITS[hash & 15],
  );
}
