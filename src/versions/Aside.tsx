import type {ReactNode} from 'react';
import {lineOfChange, MiniRuler} from './MiniRuler';

/** A note beside the text: on other releases (`change` is where it changed) or on a trap. Stands in the margin where there is one. */
export function Aside({
  title,
  change,
  trap,
  children,
}: {
  title: string;
  change?: string;
  trap?: boolean;
  children: ReactNode;
}) {
  const line = change === undefined ? undefined : lineOfChange(change);
  return (
    <aside className={trap === undefined ? 'only' : 'only hot'} aria-label={title}>
      <b>
        {line && <MiniRuler changes={[line]} />}
        {title}
      </b>
      {children}
    </aside>
  );
}
