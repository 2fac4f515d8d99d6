const m = 0x5bd1e995;

/** Murmur2 as `org.apache.kafka.common.utils.Utils.murmur2` computes it: a signed 32-bit number. */
export function murmur2(data: Uint8Array): number {
  const byte = (i: number): number => data[i] ?? 0;
  let h = 0x9747b28c ^ data.length;
  const whole = data.length - (data.length % 4);
  for (let i = 0; i < whole; i += 4) {
    let k = byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
    k = Math.imul(k, m);
    k ^= k >>> 24;
    k = Math.imul(k, m);
    h = Math.imul(h, m) ^ k;
  }
  if (whole < data.length) {
    h ^= byte(whole) | (byte(whole + 1) << 8) | (byte(whole + 2) << 16);
    h = Math.imul(h, m);
  }
  h ^= h >>> 13;
  h = Math.imul(h, m);
  return h ^ (h >>> 15);
}

/**
 * The partition of a record with this key: `Utils.toPositive(Utils.murmur2(key)) % partitions`, the same in all three
 * lines (DefaultPartitioner in 2.8, BuiltInPartitioner.partitionForKey from 3.3).
 */
export function partitionForKey(key: Uint8Array, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}

/** The bytes StringSerializer makes of a key. */
export function keyBytes(key: string): Uint8Array {
  return new TextEncoder().encode(key);
}
