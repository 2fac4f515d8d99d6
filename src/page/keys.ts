import {remember, remembered} from './store';

function toggleAnswer(id: string): void {
  const details = document.getElementById(id)?.closest('details');
  const summary = details?.querySelector('summary');
  if (!details || !summary) return;
  details.open = !details.open;
  summary.focus();
}

function follow(key: string): void {
  document.querySelector<HTMLAnchorElement>(`a[data-key="${key}"]`)?.click();
}

/** By the place of a key, not its letter: the layout is Russian as often as not. */
const actions: Record<string, () => void> = {
  Digit1: () => toggleAnswer('short'),
  Digit2: () => toggleAnswer('answer'),
  KeyJ: () => follow('next'),
  KeyK: () => follow('prev'),
};

/** Letters that go into a field are no commands. */
export function isTyping({target}: Event): boolean {
  const {isContentEditable, tagName} = target as HTMLElement;
  return isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(tagName);
}

/** Single keys on a question page. Typing, modifiers and the reader's choice to have none win. */
export function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
  if (isTyping(event)) return;
  const action = actions[event.code];
  if (!action || remembered('keys-off') !== null || !document.querySelector('.answers')) return;
  event.preventDefault();
  action();
}

/** Shows on the switch of «О справочнике» what was chosen. */
export function showKeys(): void {
  const input = document.querySelector<HTMLInputElement>('[data-keys-switch]');
  if (input) input.checked = remembered('keys-off') === null;
  document.documentElement.classList.toggle('no-keys', remembered('keys-off') !== null);
}

export function switchKeys(on: boolean): void {
  remember('keys-off', on ? null : '1');
  showKeys();
}
