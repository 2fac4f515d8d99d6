import type {ReactNode} from 'react';
import './diagrams.css';

/** A figure: the diagram (finished in the build, live in `npm start`) and the sentence that says what to see. */
export function Diagram({caption, children}: {caption: string; children: ReactNode}) {
  return (
    <figure className="dg-fig">
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
