/** A mermaid fence of a page. */
export interface Fence {
  text: string;
  /** Line of the opening ``` in the file, from 1. */
  line: number;
}

/** Every mermaid fence of an MDX text, also those inside lists and tags. */
export function findFences(mdx: string): Fence[] {
  const fences: Fence[] = [];
  let open: {marker: string; info: string; line: number; body: string[]} | undefined;
  for (const [i, line] of mdx.split('\n').entries()) {
    const [, marker, info] = /^\s*(?:[-*+>]\s+)*(`{3,}|~{3,})\s*(.*)$/.exec(line) ?? [];
    if (!open) {
      if (marker) open = {marker, info: info ?? '', line: i + 1, body: []};
    } else if (marker?.startsWith(open.marker) && !info?.trim()) {
      if (/^mermaid\b/.test(open.info)) fences.push({text: open.body.join('\n'), line: open.line});
      open = undefined;
    } else {
      open.body.push(line);
    }
  }
  return fences;
}

/** The fence without what indentation and empty lines add: the same in the file and in the syntax tree. */
export function normalize(fence: string): string {
  return fence
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}
