/** `String.hashCode()` of Java: a signed 32-bit number over UTF-16 units. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}

/**
 * A map that hands out its keys in the order in which `java.util.HashMap` does. Some assignors of Kafka walk over such
 * maps, so who keeps which partition depends on it. Bins that Java turns into trees (eight keys in one bin) are not
 * modelled.
 */
export class HashOrderedMap<V> {
  private readonly values = new Map<string, V>();
  private capacity = 16;

  /** `hash` is the hashCode of the key's Java counterpart. */
  constructor(private readonly hash: (key: string) => number = stringHash) {}

  get(key: string): V | undefined {
    return this.values.get(key);
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  get size(): number {
    return this.values.size;
  }

  set(key: string, value: V): void {
    this.values.set(key, value);
    if (this.values.size > this.capacity * 0.75) this.capacity *= 2;
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  /** The keys in Java's order; keys of one bin stand in the order in which they came. */
  keys(): string[] {
    return [...this.values.keys()].sort((a, b) => this.bin(a) - this.bin(b));
  }

  private bin(key: string): number {
    const hash = this.hash(key);
    return (hash ^ (hash >>> 16)) & (this.capacity - 1);
  }
}
