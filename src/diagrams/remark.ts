import {readFileSync} from 'node:fs';
import type {Code, Node, Parent, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {hashOf, svgFile} from './config';
import {readSource} from './source';

const languages = ['java', 'kotlin', 'yaml', 'properties', 'bash', 'json', 'typescript', 'sql', 'text', 'mermaid'];

function storedSvg(hash: string): string | undefined {
  try {
    return readFileSync(svgFile(hash), 'utf8').trim();
  } catch {
    return undefined;
  }
}

function finished(fence: Code, inDiagram: boolean, file: VFile): MdxJsxFlowElement {
  const {problems, steps} = readSource(fence.value);
  const [problem] = problems;
  if (problem) {
    const line = (fence.position?.start.line ?? 0) + problem.line;
    file.fail(`mermaid: ${problem.message}`, {line, column: 1});
  }
  if (!inDiagram)
    file.fail('a mermaid fence stands in <Diagram caption="what to see">, expected the tag around it', fence);
  const hash = hashOf(fence.value);
  const svg = storedSvg(hash);
  if (!svg) file.fail('the diagram has no SVG or has changed since it was drawn: run npm run diagrams', fence);
  const attributes = {hash, svg: svg ?? '', ...(steps.length && {steps: JSON.stringify(steps.map(({text}) => text))})};
  return {
    type: 'mdxJsxFlowElement',
    name: 'DiagramSvg',
    attributes: Object.entries(attributes).map(([name, value]) => ({type: 'mdxJsxAttribute', name, value})),
    children: [],
  };
}

function isDiagram(node: Node): boolean {
  const {name, attributes = []} = node as Partial<MdxJsxFlowElement>;
  const caption = attributes.find(attribute => attribute.type === 'mdxJsxAttribute' && attribute.name === 'caption');
  return name === 'Diagram' && Boolean(caption?.value);
}

function replace(parent: Parent, inDiagram: boolean, file: VFile): void {
  parent.children = parent.children.map(child => {
    if (child.type !== 'code') {
      if ('children' in child) replace(child as Parent, inDiagram || isDiagram(child), file);
      return child;
    }
    if (!languages.includes(child.lang ?? '')) {
      const given = child.lang
        ? `language «${child.lang}» of a code fence is not known`
        : 'a code fence names no language';
      file.fail(`${given}, expected one of: ${languages.join(', ')}`, child);
    }
    return child.lang === 'mermaid' ? finished(child, inDiagram, file) : child;
  }) as Parent['children'];
}

/** Remark step of the production build: every mermaid fence becomes its finished SVG; fences of unknown languages stop. */
export function remarkDiagrams() {
  return (tree: Root, file: VFile): void => replace(tree, false, file);
}
