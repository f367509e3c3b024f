import { expect, type Page } from '@playwright/test';
import { wcagContrast } from 'culori';
import sharp from 'sharp';

/** A rectangle in a page's viewport, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A screenshot of a page's viewport, one pixel per CSS pixel. */
export class Picture {
  readonly #width: number;
  /** Red, green and blue of each pixel. */
  readonly #bytes: Uint8Array;

  private constructor(width: number, bytes: Uint8Array) {
    this.#width = width;
    this.#bytes = bytes;
  }

  static async of(page: Page): Promise<Picture> {
    const png = await page.screenshot({ scale: 'css' });
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return new Picture(info.width, data);
  }

  /** Returns the most frequent colour in a box, as `#rrggbb`. */
  groundOf(box: Box): string {
    return hex(this.#coloursIn(box)[0]!);
  }

  /** Returns the WCAG 2 contrast of a box: of its most frequent colour with the one that contrasts most with it. */
  contrastOf(box: Box): number {
    const [ground, ...others] = this.#coloursIn(box).map(hex);
    return Math.max(1, ...others.map((colour) => wcagContrast(ground!, colour)));
  }

  /** Counts the pixels in a box that differ from those of another picture. */
  countDifferences(other: Picture, box: Box): number {
    const theirs = other.#pixelsIn(box);
    return this.#pixelsIn(box).filter((colour, i) => colour !== theirs[i]).length;
  }

  /** Returns the colours in a box, the most frequent first. */
  #coloursIn(box: Box): number[] {
    const counts = new Map<number, number>();
    for (const colour of this.#pixelsIn(box)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    return [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour);
  }

  /** Returns the pixels wholly inside a box, as 0xrrggbb. */
  #pixelsIn({ x, y, width, height }: Box): number[] {
    const pixels: number[] = [];
    for (let row = Math.ceil(y); row < Math.floor(y + height); row++) {
      for (let column = Math.ceil(x); column < Math.floor(x + width); column++) {
        const at = (row * this.#width + column) * 3;
        pixels.push((this.#bytes[at]! << 16) | (this.#bytes[at + 1]! << 8) | this.#bytes[at + 2]!);
      }
    }
    return pixels;
  }
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** Returns the largest difference between two colours (`#rrggbb`) in any one channel, from 0 to 255. */
export function distance(one: string, other: string): number {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** A line of text and its box in the viewport. */
export interface Line extends Box {
  text: string;
}

/** Returns the visible lines of text in the viewport, including lines that overflow its sides. */
export function linesIn(page: Page): Promise<Line[]> {
  return page.evaluate(() => {
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const element = node.parentElement!;
      const text = node.nodeValue!.trim();
      if (text.length < 2 || element.closest('script, style, .sr-only')) continue;
      // Old names of these options, which current browsers also accept.
      if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Some parts of a page scroll separately.
      let [start, end] = [0, innerHeight];
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (!/auto|scroll|hidden/.test(getComputedStyle(at).overflowY)) continue;
        const { top, bottom } = at.getBoundingClientRect();
        [start, end] = [Math.max(start, top), Math.min(end, bottom)];
      }
      for (const { x, y, width, height } of range.getClientRects()) {
        if (width < 8 || height < 8 || y < start || y + height > end) continue;
        // Skips text under something else, such as the bar.
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        if (top && !element.contains(top) && !top.contains(element)) continue;
        lines.push({ text: text.slice(0, 60), x, y, width, height });
      }
    }
    return lines;
  });
}

/** Checks by pixels that every line of text in the viewport has the contrast that WCAG 2.2 requires at level AAA. */
export async function expectContrast(page: Page) {
  const lines = await linesIn(page);
  expect(lines.length).toBeGreaterThan(5);
  const picture = await Picture.of(page);
  const faint = lines.filter((line) => picture.contrastOf(line) < 7);
  expect(
    faint.map((line) => `${picture.contrastOf(line).toFixed(1)} ${line.text}`),
    `lines with too little contrast on ${page.url()}`,
  ).toEqual([]);
}
