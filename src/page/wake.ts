import {createElement} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {islands} from '../simulators/islands';

/** Form controls of an island as they stand now, by name. */
function controlsOf(element: HTMLElement): Record<string, string> {
  const form = element.querySelector('form');
  return form ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) : {};
}

/** Hydrates one island and tells it what the reader has already moved. */
export function wake(element: HTMLElement): void {
  const component = islands[element.dataset.island ?? ''];
  if (!component) return;
  const props = {...JSON.parse(element.dataset.props ?? '{}'), controls: controlsOf(element)};
  hydrateRoot(element, createElement(component, props as never));
  element.dataset.awake = '';
}
