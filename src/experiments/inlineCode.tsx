import {Fragment, type ReactNode} from 'react';

/** A name in code that may break after its dots. */
export function Breakable({name}: {name: string}) {
  return (
    <code>
      {name.split(/(?<=[a-z]\.)(?=[a-z])/).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name never move
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}

/** Text with `code` in backticks → nodes. */
export function withCode(text: string): ReactNode[] {
  // Every second part stood between backticks.
  return text.split(/`([^`]+)`/).map((part, i) => {
    const key = `${i} ${part}`;
    return i % 2 ? <Breakable key={key} name={part} /> : part;
  });
}
