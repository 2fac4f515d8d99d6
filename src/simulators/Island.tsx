import type {ComponentType} from 'react';
import {islands} from './islands';

/** An interactive part of a document: drawn at build, taken over by its own script when it comes near. */
export function Island({name, props}: {name: string; props: object}) {
  const Component = islands[name] as ComponentType<object> | undefined;
  if (!Component) throw new Error(`No island «${name}», expected one of: ${Object.keys(islands).join(', ')}`);
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <Component {...props} />
    </div>
  );
}
