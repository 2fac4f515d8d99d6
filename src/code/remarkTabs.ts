import type {Code, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';

/** The `title="…"` of a fence's meta. */
export function fenceTitle(meta: string | null | undefined): string | undefined {
  return /(?:^|\s)title="([^"]*)"/.exec(meta ?? '')?.[1];
}

/** `<Tabs>` around fences → `<Tabs>` of `<Tab title>`, one per fence, so that the component needs no look inside. */
export function remarkTabs() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'mdxJsxFlowElement', (tabs: MdxJsxFlowElement) => {
      if (tabs.name !== 'Tabs') return;
      tabs.children = tabs.children.map((child, i): MdxJsxFlowElement => {
        const title = child.type === 'code' ? fenceTitle((child as Code).meta) : undefined;
        if (!title) file.fail('<Tabs> holds code fences with title="…" and nothing else', child);
        return {
          type: 'mdxJsxFlowElement',
          name: 'Tab',
          attributes: [
            {type: 'mdxJsxAttribute', name: 'title', value: title ?? ''},
            ...(i === 0 ? [{type: 'mdxJsxAttribute' as const, name: 'first', value: null}] : []),
          ],
          children: [child],
        };
      });
    });
  };
}
