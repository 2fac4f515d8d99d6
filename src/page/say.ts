/** Says something to a screen reader. */
export function say(text: string): void {
  const status = document.getElementById('say');
  if (status) status.textContent = text;
}

/** Shows a word in place of a button's own for two seconds, at the same width, and says it. */
export function flash(button: HTMLElement, text: string): void {
  if (button.classList.contains('done')) return;
  const own = [...button.childNodes];
  button.style.minWidth = `${button.offsetWidth}px`;
  button.classList.add('done');
  button.replaceChildren(text);
  say(text);
  setTimeout(() => {
    button.classList.remove('done');
    button.replaceChildren(...own);
    button.style.minWidth = '';
    say('');
  }, 2000);
}
