import type {ReactNode} from 'react';
import {Breakable} from '../versions/Breakable';
import {typeset} from '../versions/typography';

/** A name of a setting. */
export function BreakableName({name}: {name: string}) {
  return (
    <code>
      <Breakable text={name} />
    </code>
  );
}

/** Our own sentence with `code` in backticks, typeset. */
export function InlineText({text}: {text: string}): ReactNode[] {
  // Every second part stood between backticks.
  return text.split(/`([^`]+)`/).map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
    return i % 2 ? <BreakableName key={i} name={part} /> : typeset(part);
  });
}
