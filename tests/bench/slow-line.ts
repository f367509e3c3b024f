import { setTimeout } from 'node:timers/promises';

/** Slow 4G, as in browsers' developer tools. */
export const SLOW_4G = { roundTripMs: 150, bytesPerSecond: 1_600_000 / 8 };

/**
 * A slow connection that all responses of a site share: each waits one round trip, then its turn. The browser's own
 * throttling misses requests from workers, and so Pagefind's; throttling at the server covers them all.
 */
export class SlowLine {
  isSlow = false;
  #freeAt = 0;

  /** Waits as long as a response of this many bytes takes. */
  async carry(bytes: number) {
    if (!this.isSlow) return;
    const arrived = performance.now() + SLOW_4G.roundTripMs;
    this.#freeAt = Math.max(this.#freeAt, arrived) + (bytes / SLOW_4G.bytesPerSecond) * 1000;
    await setTimeout(this.#freeAt - performance.now());
  }
}
