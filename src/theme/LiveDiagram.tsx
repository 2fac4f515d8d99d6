import type {ComponentType} from 'react';

/** `npm start` only: theme-mermaid draws the fence in the browser. The build has the finished SVG in its place. */
export const LiveDiagram: ComponentType<{value: string}> =
  process.env.NODE_ENV === 'development'
    ? require('./LiveDiagramDev').default
    : () => {
        throw new Error('A mermaid fence reached the page: the diagrams step did not run');
      };
