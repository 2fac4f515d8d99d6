/** What a page says instead of the address of its index until the index is made from the pages. */
export function indexPlaceholder(line: string): string {
  return `search-index-${line}.json`;
}
