import {flash, say} from './say';

/** When the clipboard is refused: the text itself, selected, right after the button. */
function showText(button: HTMLElement, text: string): void {
  let field = button.parentElement?.querySelector<HTMLInputElement>('.by-hand');
  if (!field) {
    field = document.createElement('input');
    field.className = 'by-hand';
    field.readOnly = true;
    field.setAttribute('aria-label', 'Ссылка: скопируйте вручную');
    button.after(field);
  }
  field.value = text;
  field.focus();
  field.select();
  say('Скопировать не удалось. Ссылка выделена: скопируйте её сами.');
}

/** Copies a link; success and failure are both visible. */
async function copyLink(button: HTMLElement, url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    flash(button, 'Ссылка скопирована');
  } catch {
    showText(button, url);
  }
}

/** Shares the answer that stands beside the button: the system's sheet under a thumb, the clipboard elsewhere. */
export async function share(button: HTMLElement): Promise<void> {
  const link = button.parentElement?.querySelector<HTMLAnchorElement>('a[href$="#answer"]');
  if (!link) return;
  if (matchMedia('(pointer: coarse)').matches && typeof navigator.share === 'function') {
    try {
      await navigator.share({title: button.dataset.share, url: link.href});
      return;
    } catch (error) {
      if ((error as DOMException).name === 'AbortError') return;
    }
  }
  await copyLink(button, link.href);
}

/** Copies the code of the block, in tabs the shown one, that the button belongs to. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const code = button.closest('.code')?.querySelector('pre');
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    flash(button, 'Скопировано');
  } catch {
    getSelection()?.selectAllChildren(code);
    flash(button, 'Код выделен');
  }
}
