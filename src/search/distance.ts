/** How many slips of the finger lie between two words (a swap of neighbours is one), or Infinity above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    before = above;
    above = row;
  }
  const found = above[b.length] ?? Number.POSITIVE_INFINITY;
  return found <= limit ? found : Number.POSITIVE_INFINITY;
}

/** How many slips a word of this length may hold. */
export function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** The letters of a word as bits: words whose letters differ too much are not compared at all. */
export function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** False when two words surely lie more than `slips` apart, by their letters. */
export function mayBeNear(a: number, b: number, slips: number): boolean {
  let rest = a ^ b;
  let count = 0;
  while (rest && count <= 2 * slips) {
    rest &= rest - 1;
    count++;
  }
  return count <= 2 * slips;
}
