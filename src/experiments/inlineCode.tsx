import type {ReactNode} from 'react';
import {BreakableName} from '../reference/InlineText';

/** Text with `code` in backticks → nodes. */
export function withCode(text: string): ReactNode[] {
  // Every second part stood between backticks.
  return text.split(/`([^`]+)`/).map((part, i) => {
    const key = `${i} ${part}`;
    return i % 2 ? <BreakableName key={key} name={part} /> : part;
  });
}
