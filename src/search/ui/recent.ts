const key = 'searches';
const most = 5;

/** What was searched for on this device and led somewhere, latest first. */
export function recent(): string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(saved) ? saved.filter((one): one is string => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers a search; where storage is forbidden nothing is kept. */
export function remember(query: string): void {
  const text = query.trim().slice(0, 80);
  if (!text) return;
  try {
    localStorage.setItem(key, JSON.stringify([text, ...recent().filter(one => one !== text)].slice(0, most)));
  } catch {
    // Nothing is kept then.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There was nothing.
  }
}
