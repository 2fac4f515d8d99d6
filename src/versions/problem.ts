/** One thing wrong with the text: where it stands and what is expected instead. */
export interface Problem {
  /** Path from the project's root, `docs/producer/acks.mdx`. */
  file: string;
  /** Line in that file, from 1, or the front matter field. */
  place?: number | string;
  message: string;
}

/** `docs/a.mdx:12: message` for a line, `docs/a.mdx: level: message` for a field. */
export function formatProblem({file, place, message}: Problem): string {
  const where = typeof place === 'number' ? `${file}:${place}` : place ? `${file}: ${place}` : file;
  return `${where}: ${message}`;
}
