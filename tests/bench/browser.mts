import {type Browser, type BrowserContext, type CDPSession, chromium, type Page} from 'playwright';
import {launchOptions} from '../../src/site/chromium.mts';

/** A phone as wide as the narrow mock. */
const phone = {
  viewport: {width: 390, height: 844},
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'ru-RU',
  colorScheme: 'light' as const,
};

export interface Network {
  name: string;
  latency: number;
  downloadThroughput: number;
  uploadThroughput: number;
}

const kbps = 1000 / 8;

/** What DevTools and Lighthouse call so, with their correction for throttling by request. */
export const slow4G: Network = {
  name: 'Slow 4G',
  latency: 562.5,
  downloadThroughput: 1474.56 * kbps,
  uploadThroughput: 675 * kbps,
};
export const slow3G: Network = {
  name: 'Slow 3G',
  latency: 2000,
  downloadThroughput: 400 * kbps,
  uploadThroughput: 400 * kbps,
};

export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

export interface Reader {
  page: Page;
  cdp: CDPSession;
  context: BrowserContext;
}

/** A reader who has never been here: nothing cached, nothing remembered. */
export async function newReader(browser: Browser): Promise<Reader> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  return {page, cdp, context};
}

export async function throttle(cdp: CDPSession, network: Network, cpu: number): Promise<void> {
  const {latency, downloadThroughput, uploadThroughput} = network;
  await cdp.send('Network.emulateNetworkConditions', {offline: false, latency, downloadThroughput, uploadThroughput});
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
}
