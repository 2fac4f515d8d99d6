import {Fragment, type ReactNode} from 'react';
import {typeset} from '../versions/typography';

/** A dotted name that may break after its dots. */
export function BreakableName({name}: {name: string}) {
  if (name.length < 20) return <code>{name}</code>;
  return (
    <code>
      {name.split(/(?<=\.)/).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name never move
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
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
