/** The element that an address points to. Chats may percent-encode a fragment or cut it in half. */
export function hashTarget(hash: string): HTMLElement | null {
  try {
    return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch {
    return null;
  }
}

/** Opens every `<details>` around a target; the full answer opens the short one with it. */
export function reveal(target: Element): void {
  for (let at: Element | null = target; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at.id === 'answer') {
      const short = document.getElementById('short')?.closest('details');
      if (short) short.open = true;
    }
  }
}
