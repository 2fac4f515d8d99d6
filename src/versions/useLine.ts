import {type ComponentType, createContext, createElement, useContext} from 'react';

const Line = createContext<string | undefined>(undefined);

/** Tells everything inside which release line the page is of. */
export const LineProvider = Line.Provider;

/** A page of one release line: everything in it knows which. */
export function onLine<P extends {line: string}>(Page: ComponentType<P>): ComponentType<P> {
  return props => createElement(LineProvider, {value: props.line}, createElement(Page, props));
}

/** Name of the release line of the page being drawn: `4.4`. */
export function useLine(): string {
  const line = useContext(Line);
  if (!line) throw new Error('useLine: the page is in no release line; wrap it in <LineProvider>');
  return line;
}
