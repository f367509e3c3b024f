import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A line of text on a printed page. */
export interface PrintedLine {
  text: string;
  /** Its size in pt; of a line in several sizes, the largest. */
  size: number;
  /** Where it begins and ends, in mm from the left edge of the page. */
  from: number;
  to: number;
}

const MM = 25.4 / 72;

/** The widths of papers, in mm; readers print zines on A5. */
export const PAPER_WIDTHS = { A4: 210, Letter: 215.9, A5: 148 };

/** Prints a page and returns the lines of each printed page, from top to bottom, without the page number. */
export async function printedPages(page: Page, format: keyof typeof PAPER_WIDTHS = 'A4'): Promise<PrintedLine[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const lines = new Map<number, PrintedLine>();
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      const line = lines.get(Math.round(y)) ?? { text: '', size: 0, from: Infinity, to: 0 };
      line.text += ` ${item.str}`;
      line.size = Math.max(line.size, size);
      line.from = Math.min(line.from, x * MM);
      line.to = Math.max(line.to, (x + item.width) * MM);
      lines.set(Math.round(y), line);
    }
    const sorted = [...lines].toSorted(([a], [b]) => b - a).map(([, line]) => ({ ...line, text: line.text.trim() }));
    pages.push(sorted.at(-1)?.text === String(number) ? sorted.slice(0, -1) : sorted);
  }
  return pages;
}

/** Reduces a text to its letters and digits, since spaces get lost where letters are kerned. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
