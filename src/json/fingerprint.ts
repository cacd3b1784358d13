// A short text that stands for a JSON value, key order apart, so that a row can be known again without being kept.
// Two values that differ have the same fingerprint once in 2^64; rows are compared by it only when they share an id.

/** 16 hexadecimal digits, or null for a value nested too deep for the stack. Nothing is thrown. */
export function fingerprintOf(value: unknown): string | null {
  const hash = new Hash();
  try {
    addValue(hash, value);
  } catch {
    return null;
  }
  return hash.text();
}

/** Texts are preceded by their length and lists by theirs, so that no two values are written alike. */
function addValue(hash: Hash, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    hash.add(`${typeof value} ${String(value).length} ${String(value)}`);
  } else if (Array.isArray(value)) {
    hash.add(`list ${value.length}`);
    for (const item of value) addValue(hash, item);
  } else {
    const names = Object.keys(value).sort();
    hash.add(`object ${names.length}`);
    for (const name of names) {
      addValue(hash, name);
      addValue(hash, (value as { readonly [name: string]: unknown })[name]);
    }
  }
}

/** FNV-1a of 32 bits twice, over the UTF-16 units, with two starts and two odd factors. */
class Hash {
  private first = 0x811c9dc5;
  private second = 0x9747b28c;

  add(text: string): void {
    let { first, second } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      first = Math.imul(first ^ unit, 0x01000193);
      second = Math.imul(second ^ unit, 0x85ebca6b);
      second ^= second >>> 15;
    }
    this.first = first;
    this.second = second;
  }

  text(): string {
    return [this.first, this.second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
