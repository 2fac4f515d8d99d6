export const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Asks again and again until the answer is truthy; fails with `what` after the limit. A throwing question counts as no. */
export async function until<T>(
  what: string,
  limitMs: number,
  ask: () => Promise<T>,
  everyMs = 150,
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const deadline = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await within(`${what}: один вопрос`, Math.max(1000, deadline - Date.now()), ask());
      if (answer) return answer as Exclude<T, undefined | null | false | 0 | ''>;
    } catch (error) {
      last = error;
    }
    await sleep(everyMs);
  }
  throw new Error(`Не дождались за ${limitMs} мс: ${what}${last ? ` (${String(last)})` : ''}`);
}

/** The promise's value, or a failure naming `what` if it takes longer than the limit. */
export async function within<T>(what: string, limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Дольше ${limitMs} мс: ${what}`)), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
