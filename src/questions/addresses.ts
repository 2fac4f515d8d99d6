import type {Problem} from '../versions/problem';

/** Every address ever published, without base URL and version, and where the moved ones lead now. */
export interface Permalinks {
  published: string[];
  redirects: Record<string, string>;
}

const file = 'src/questions/permalinks.json';

/** A published address must still be a page or lead to one; a new page must be entered, so that it can be held. */
export function checkPermalinks(
  pages: readonly {path: string; file: string}[],
  {published, redirects}: Permalinks,
): Problem[] {
  const paths = new Set(pages.map(({path}) => path));
  const problems: Problem[] = [];
  for (const path of published) {
    if (paths.has(path)) continue;
    const target = redirects[path];
    if (!target) {
      problems.push({
        file,
        place: path,
        message: 'was published and is gone; bring the page back or add it to «redirects»',
      });
    } else if (!paths.has(target)) {
      problems.push({file, place: `redirects, ${path}`, message: `leads to «${target}», which is not a page`});
    }
  }
  for (const path of Object.keys(redirects)) {
    if (paths.has(path))
      problems.push({file, place: `redirects, ${path}`, message: 'is a page again; remove the redirect'});
    if (!published.includes(path)) problems.push({file, place: `redirects, ${path}`, message: 'was never published'});
  }
  for (const page of pages) {
    if (!published.includes(page.path)) {
      problems.push({
        file: page.file,
        message: `add "${page.path}" to «published» in ${file}: addresses are permanent`,
      });
    }
  }
  return problems;
}
