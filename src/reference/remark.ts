import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {currentLine, holds, lineNamed, type Range} from '../kafka/releases';
import {linkSettings} from './linkSettings';
import {resolveText} from './resolve';

/** `…/versioned_docs/version-3.9/a.mdx` → `3.9`; anything else is the current line. */
function lineOfFile(path: string): string | undefined {
  return /[\\/]versioned_docs[\\/]version-([^\\/]+)[\\/]/.exec(path)?.[1];
}

/** The folder of the file: `…/docs/producer/acks.mdx` → `producer`. */
function topicOfFile(path: string): string | undefined {
  return /[\\/]([^\\/]+)[\\/][^\\/]+$/.exec(path)?.[1];
}

/**
 * Remark step, before all others: leaves of the one text what holds for the line being compiled. A page whose front
 * matter says it does not stand in this line is left empty; the theme shows where it stands.
 */
export function remarkRelease() {
  return (tree: Root, file: VFile): void => {
    const name = lineOfFile(file.path);
    const line = name ? lineNamed(name) : currentLine;
    const matter = (file.data as {frontMatter?: Range}).frontMatter ?? {};
    if (!holds({since: matter.since, before: matter.before}, line.release)) {
      tree.children = [];
      return;
    }
    resolveText(tree, line, (node, message) => file.fail(message, node));
    linkSettings(tree, line, topicOfFile(file.path));
  };
}
