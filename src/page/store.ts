/** What is remembered on the device. Storage may be forbidden or full: then nothing is remembered and nothing breaks. */
export type Key = 'theme' | 'open-all' | 'keys-off' | 'seen';

export function remembered(key: Key): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The choice then lasts until the page is left.
  }
}
