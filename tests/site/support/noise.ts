import type {ConsoleMessage, Page, Request, Response} from 'playwright/test';

/** Collects everything a page should not do: talk to the console, throw, ask another origin, ask for what is not there. */
export function listen(page: Page, origin: string): {noise: string[]; stop(): void} {
  const noise: string[] = [];
  const onConsole = (message: ConsoleMessage) => noise.push(`console ${message.type()}: ${message.text()}`);
  const onError = (error: Error) => noise.push(`error: ${error.message}`);
  const onRequest = (request: Request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) noise.push(`another origin: ${url}`);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest).on('response', onResponse);
  return {
    noise,
    stop() {
      page.off('console', onConsole).off('pageerror', onError).off('request', onRequest).off('response', onResponse);
    },
  };
}
