import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {MermaidConfig} from 'mermaid';
import {normalize} from './fences';

/** Raised when the way diagrams are drawn changes, so that all of them are drawn anew. A test finds it forgotten. */
const drawing = 1;

/** Mermaid finds the places of a flowchart's or state diagram's nodes with this; the look is ours. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  layout: 'dagre',
  look: 'classic',
  htmlLabels: false,
  deterministicIds: true,
  fontFamily: 'Onest',
  themeVariables: {fontFamily: 'Onest', fontSize: '13px'},
  flowchart: {htmlLabels: false, curve: 'linear', nodeSpacing: 26, rankSpacing: 38, padding: 9, wrappingWidth: 150},
  state: {nodeSpacing: 30, rankSpacing: 40, padding: 6},
};

/** The version this project is pinned to. */
function mermaidVersion(): string {
  const manifest = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  return manifest.dependencies.mermaid;
}

/** The name of a fence's SVG: it changes with the text, the configuration, the drawing and Mermaid. */
export function hashOf(fence: string): string {
  const parts = [normalize(fence), JSON.stringify(mermaidConfig), drawing, mermaidVersion()];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}

/** Where the finished SVGs lie. */
export function svgDir(): string {
  return join(process.cwd(), 'src', 'diagrams', 'svg');
}

export function svgFile(hash: string): string {
  return join(svgDir(), `${hash}.svg`);
}
