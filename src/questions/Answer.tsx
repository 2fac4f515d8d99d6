import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import {PlusMinus} from './icons';

/**
 * A hidden answer on native `<details>`: whole in the HTML, opens by click, key, find-in-page and by a link to `id` or
 * to anything inside. The id stands on the body, because browsers open the ancestors of a target, not the target.
 */
export function Answer({id, title, hint, children}: {id: string; title: string; hint: string; children: ReactNode}) {
  useBrokenLinks().collectAnchor(id);
  return (
    <details className="ans">
      <summary>
        {title} <small>{hint}</small>
        <PlusMinus />
      </summary>
      <div id={id} className={id === 'short' ? 'prose short' : 'prose full'}>
        {children}
      </div>
    </details>
  );
}
