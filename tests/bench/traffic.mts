import type {CDPSession} from 'playwright';

export const kinds = ['HTML', 'CSS', 'script', 'fonts', 'other'] as const;
export type Kind = (typeof kinds)[number];

export interface Traffic {
  bytes: Record<Kind, number>;
  requests: number;
}

function kindOf(mime: string): Kind {
  if (mime === 'text/html') return 'HTML';
  if (mime === 'text/css') return 'CSS';
  if (/javascript/.test(mime)) return 'script';
  return /font/.test(mime) ? 'fonts' : 'other';
}

/** Counts what comes over the wire: compressed bodies; what the browser's cache answers is no request. */
export class TrafficCounter {
  private open = new Map<string, {kind: Kind; head: number; cached: boolean}>();
  private waiting = new Set<string>();
  private lastChange = performance.now();
  private traffic: Traffic = TrafficCounter.none();

  static none(): Traffic {
    return {bytes: {HTML: 0, CSS: 0, script: 0, fonts: 0, other: 0}, requests: 0};
  }

  constructor(cdp: CDPSession) {
    cdp.on('Network.requestWillBeSent', ({requestId, request}) => {
      if (!request.url.startsWith('http')) return;
      this.waiting.add(requestId);
      this.lastChange = performance.now();
    });
    cdp.on('Network.requestServedFromCache', ({requestId}) => {
      this.open.set(requestId, {kind: 'other', head: 0, cached: true});
    });
    cdp.on('Network.responseReceived', ({requestId, response}) => {
      const cached = this.open.get(requestId)?.cached || response.fromDiskCache || response.fromPrefetchCache;
      this.open.set(requestId, {
        kind: kindOf(response.mimeType),
        head: response.encodedDataLength,
        cached: Boolean(cached),
      });
    });
    cdp.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      const one = this.open.get(requestId);
      if (this.waiting.has(requestId) && one && !one.cached) {
        this.traffic.requests++;
        this.traffic.bytes[one.kind] += Math.max(0, encodedDataLength - one.head);
      }
      this.end(requestId);
    });
    cdp.on('Network.loadingFailed', ({requestId}) => this.end(requestId));
  }

  private end(requestId: string): void {
    this.waiting.delete(requestId);
    this.lastChange = performance.now();
  }

  /** Waits until nothing has been asked for a while, gives what came and starts anew. */
  async settled(quiet = 1500, atMost = 30_000): Promise<Traffic> {
    const start = performance.now();
    while (performance.now() - start < atMost) {
      if (this.waiting.size === 0 && performance.now() - this.lastChange > quiet) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const {traffic} = this;
    this.traffic = TrafficCounter.none();
    return traffic;
  }
}
