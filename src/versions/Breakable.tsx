import {Fragment} from 'react';
import {nameParts} from './nameParts';

/** A name or value that breaks where its words meet, not in the middle of one. */
export function Breakable({text}: {text: string}) {
  return nameParts(text).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name never move
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
