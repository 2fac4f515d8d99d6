import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {currentLine, holds, lineNamed, type Range} from '../kafka/releases';
import {parseMdx} from '../versions/parse';
import {linkSettings} from './linkSettings';
import {termMarker} from './markTerms';
import {resolveText} from './resolve';

/** `…/versioned_docs/version-3.9/a.mdx` → `3.9`; anything else is the current line. */
function lineOfFile(path: string): string | undefined {
  return /[\\/]versioned_docs[\\/]version-([^\\/]+)[\\/]/.exec(path)?.[1];
}

/** The folder of the file: `…/docs/producer/acks.mdx` → `producer`. */
function topicOfFile(path: string): string | undefined {
  return /[\\/]([^\\/]+)[\\/][^\\/]+$/.exec(path)?.[1];
}

/** Which page of which folder the file is: `…/producer/acks.mdx` → `acks`, `…/producer/index.mdx` → `producer`. */
function pageOfFile(path: string): string {
  const [folder = '', name = ''] = path.split(/[\\/]/).slice(-2);
  return name === 'index.mdx' ? folder : name.replace(/\.mdx$/, '');
}

/** The home page is no text: it shows what there is. */
const isHome = (path: string) => /[\\/](?:docs|version-[^\\/]+)[\\/]index\.mdx$/.test(path);

/**
 * Remark step, before all others: leaves of the one text what holds for the line being compiled. A page whose front
 * matter says it does not stand in this line is left empty; the theme shows where it stands.
 */
export function remarkRelease() {
  return (tree: Root, file: VFile): void => {
    const name = lineOfFile(file.path);
    const line = name ? lineNamed(name) : currentLine;
    const matter = (file.data as {frontMatter?: Range & {short?: string}}).frontMatter ?? {};
    if (!holds({since: matter.since, before: matter.before}, line.release)) {
      tree.children = [];
      return;
    }
    resolveText(tree, line, (node, message) => file.fail(message, node));
    linkSettings(tree, line, topicOfFile(file.path));
    if (isHome(file.path)) return;
    const mark = termMarker(line, pageOfFile(file.path));
    if (matter.short) {
      // The short answer stands above on the page; `questions` marks it the same way.
      const short = parseMdx(matter.short);
      resolveText(short, line, () => {});
      mark(short);
    }
    mark(tree);
  };
}
