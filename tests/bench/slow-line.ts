import { setTimeout } from 'node:timers/promises';

/** Slow 4G, as browsers' own tools have it. */
export const SLOW_4G = { roundTripMs: 150, bytesPerSecond: 1_600_000 / 8 };

/**
 * A line that all answers of a site share: each waits one round trip, then its turn. The browser's own throttling
 * leaves out what workers fetch, and so Pagefind's; a line at the server holds for everyone.
 */
export class SlowLine {
  isSlow = false;
  #freeAt = 0;

  /** Waits as long as an answer of so many bytes takes. */
  async carry(bytes: number) {
    if (!this.isSlow) return;
    const arrived = performance.now() + SLOW_4G.roundTripMs;
    this.#freeAt = Math.max(this.#freeAt, arrived) + (bytes / SLOW_4G.bytesPerSecond) * 1000;
    await setTimeout(this.#freeAt - performance.now());
  }
}
