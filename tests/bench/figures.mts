/** The middle of several runs. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]];
  return (low + high) / 2;
}

/** Bytes as thousands, one digit behind the point. */
export function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Median, and the worst of the runs where it is another. */
export function withWorst(values: readonly number[], digits = 0): string {
  const middle = median(values).toFixed(digits);
  const worst = Math.max(...values).toFixed(digits);
  return worst === middle ? middle : `${middle} (${worst})`;
}

/** Prints an aligned table: the first column to the left, figures to the right, notes below. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    head
      .map((_, i) => (i === 0 ? (row[i] ?? '').padEnd(widths[i] ?? 0) : (row[i] ?? '').padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(line(head));
  console.log(widths.map(width => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
  for (const note of notes) console.log(`  ${note}`);
}
