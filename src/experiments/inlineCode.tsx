import type {ReactNode} from 'react';
import {Breakable} from '../versions/Breakable';

/** Text with `code` in backticks → nodes. */
export function withCode(text: string): ReactNode[] {
  // Every second part stood between backticks.
  return text.split(/`([^`]+)`/).map((part, i) => {
    const key = `${i} ${part}`;
    if (i % 2 === 0) return part;
    return (
      <code key={key}>
        <Breakable text={part} />
      </code>
    );
  });
}
