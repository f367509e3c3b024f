import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { openSettings, waitFor } from './actions.ts';
import type { Browser } from './browser.ts';
import type { Reader, Steps } from './steps.ts';

const WIDTHS = [320, 390, 600, 800, 1280];
const CHOICES = [
  'size-large',
  'size-largest',
  'size-small',
  'theme-sepia',
  'theme-contrast',
  'size-standard',
  'theme-auto',
];

/** The paragraph being read moves by at most one line, whatever is chosen in the Aa panel. */
export const keepsPlace: Steps = {
  ...Object.fromEntries(
    WIDTHS.map((width) => [
      `at ${width} px the paragraph being read stays when size and paper change`,
      async (reader: Reader) => {
        await readOn(reader, width);
        await openSettings(reader.browser);
        const moves: string[] = [];
        for (const choice of CHOICES) {
          const move = await moveBy(reader.browser, async () => {
            await reader.browser.click(`.${choice}`);
            await waitFor(
              reader.browser,
              `${choice} is chosen`,
              (label) => document.querySelector<HTMLInputElement>(`.${label} input`)!.checked,
              choice,
            );
          });
          if (move) moves.push(`${choice}: ${move}`);
        }
        assert.ok(moves.length === 0, moves.join(', '));
      },
    ]),
  ),

  async 'the paragraph being read stays when the phone is turned'(reader) {
    const { browser } = reader;
    await readOn(reader, 390);
    const aside = await moveBy(browser, () => browser.setSize(844, 390));
    const back = await moveBy(browser, () => browser.setSize(390, 844));
    assert.ok(!aside && !back, `to the side: ${aside}; back: ${back}`);
  },
};

/** Opens the whole essay at a window width, with no stored choices, and scrolls into its middle. */
async function readOn({ browser, host }: Reader, width: number) {
  await browser.setSize(width, 844);
  await browser.open(host.at());
  await browser.evaluate(() => localStorage.clear());
  await browser.reload();
  await browser.evaluate(() => scrollTo({ top: 9000, behavior: 'instant' }));
  await settle(browser);
}

/** Describes how far a change moves the paragraph being read; undefined if by one line or less. */
async function moveBy(browser: Browser, change: () => Promise<void>): Promise<string | undefined> {
  // At the top of the window it is above the panel, in view in a low window, and being read by any definition.
  await browser.evaluate((top) => scrollBy({ top, behavior: 'instant' }), (await placeOf(browser)).top - 80);
  await settle(browser);
  const before = await placeOf(browser);
  await change();
  const after = await settle(browser, before.id);
  const moved = Math.round(after.top - before.top);
  const line = Math.max(before.line, after.line);
  return Math.abs(moved) > line ? `#${before.id} moves from ${Math.round(before.top)} px by ${moved} px` : undefined;
}

interface Place {
  id: string;
  /** Its top in the window, and its line height, in px. */
  top: number;
  line: number;
}

/** Returns the place of the paragraph with this id, or else of the first that begins below the bar. */
function placeOf(browser: Browser, id?: string): Promise<Place> {
  return browser.evaluate((wanted) => {
    const bar = document.querySelector('.bar')!.getBoundingClientRect();
    const paragraphs = [...document.querySelectorAll<HTMLElement>('.prose p[id]')];
    const found = wanted
      ? document.getElementById(wanted)!
      : paragraphs.find((one) => one.getBoundingClientRect().top >= Math.max(bar.bottom, 0))!;
    const { top } = found.getBoundingClientRect();
    return { id: found.id, top, line: Number.parseFloat(getComputedStyle(found).lineHeight) };
  }, id ?? '');
}

/**
 * Waits until a paragraph no longer moves, and returns its place.
 *
 * @throws Error if it still moves after six seconds
 */
async function settle(browser: Browser, id?: string): Promise<Place> {
  let last = await placeOf(browser, id);
  for (let tries = 0; tries < 20; tries++) {
    await wait(300);
    const place = await placeOf(browser, id);
    if (place.top === last.top) return place;
    last = place;
  }
  throw new Error(`#${last.id} does not stop moving.`);
}
