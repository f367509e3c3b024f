import { describe, expect, test } from 'vitest';
import type { FolderTexts } from '#content-files/1-read/read-content.ts';
import { sectionOfFile } from '#markdown/section.ts';
import { planPages } from './page-plan.ts';

type CommentSizes = { bytes: number; about?: string[] }[];

/** An essay, by the sizes of its texts in bytes. */
interface Sizes {
  points: number[];
  closing?: number;
  comments?: CommentSizes;
}

function planOf({ points, closing = 100, comments = [] }: Sizes) {
  return planPages({
    essay: { sections: [textOf('essay.md', 100)] },
    points: { sections: points.map((bytes, i) => textOf(`points/${i + 1}.md`, bytes, { number: i + 1 })) },
    closing: { sections: [textOf('closing.md', closing)] },
    comments: { sections: comments.map(({ bytes, about = [] }, i) => textOf(`comments/${i}.md`, bytes, { about })) },
  } as unknown as FolderTexts);
}

function textOf(file: string, bytes: number, data: { number?: number; about?: string[] } = {}) {
  const outline = { passages: [], headings: [], notes: [], anchors: [] };
  const id = file.replace(/^.*\/|\.md$/g, '');
  return { id, data, rendered: { bytes, section: sectionOfFile(file, data), outline } };
}

const commentsOn = (comments: CommentSizes) => planOf({ points: [500, 500], comments }).commentsOn;
const pagesOf = (comments: CommentSizes) => planOf({ points: [500], comments }).comments;
const times = <Each>(count: number, each: Each) => Array.from({ length: count }, () => each);

describe('an essay', () => {
  test('of seventy kilobytes is whole on one page, with the first comment', () => {
    const { pages, parts, closingPath } = planOf({ points: times(20, 3_500), comments: times(2, { bytes: 500 }) });
    expect([parts, closingPath]).toEqual([[], '']);
    const ids = pages.get('')!.ids;
    expect(ids.size).toBe(23);
    expect([...ids].filter((id) => !/^p\d+$/.test(id))).toEqual(['opening', 'closing', 'c-0']);
    expect(pages.has('closing/')).toBe(false);
  });

  test('of three times a page is in parts, each of many points and no larger than one may wait for', () => {
    const { pages, parts, closingPath } = planOf({ points: times(150, 2_000) });
    expect(parts.map(({ number, path }) => `${number} ${path}`)).toEqual(
      parts.map((_, i) => `${i + 1} parts/${i + 1}/`),
    );
    expect(parts.flatMap(({ points }) => points)).toEqual(Array.from({ length: 150 }, (_, i) => String(i + 1)));
    for (const { points } of parts.slice(0, -1)) {
      expect(points.length).toBeGreaterThan(20);
      expect(points.length).toBeLessThan(75);
    }
    expect([...pages.get('')!.ids]).toEqual(['opening']);
    expect(closingPath).toBe('closing/');
    expect([...pages.get('closing/')!.ids]).toEqual(['closing']);
  });

  test('is in parts also if only its closing makes it too long for one page', () => {
    const { parts } = planOf({ points: times(20, 3_500), closing: 60_000 });
    expect(parts.map(({ points }) => points.length)).toEqual([20]);
  });
});

describe('the page of a point', () => {
  test('has a handful of comments, and no other page has them', () => {
    const { count, first, pages } = commentsOn(times(8, { bytes: 1_000, about: ['1'] })).get('1')!;
    expect([count, first.length, pages]).toEqual([8, 8, []]);
  });

  test('has its only comment, and a point without one has none', () => {
    const on = commentsOn([{ bytes: 400, about: ['2'] }]);
    expect([...on].map(([address, { first }]) => [address, first])).toEqual([['2', ['c-0']]]);
  });

  test('has only the first few of hundreds, in far less room than a page of comments has', () => {
    const { count, first, pages } = commentsOn(times(300, { bytes: 1_000, about: ['1'] })).get('1')!;
    expect(count).toBe(300);
    expect(first.length).toBeLessThan(pages[0]!.ids.length / 2);
    expect(pages.map(({ path }) => path).slice(0, 2)).toEqual(['1/comments/', '1/comments/2/']);
    expect(pages.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 300 }, (_, i) => `c-${i}`));
  });
});

describe('the pages of all comments', () => {
  test('are numbered, and there are none if nobody has commented', () => {
    expect(pagesOf([])).toEqual([]);
    const pages = pagesOf(times(300, { bytes: 1_000 })).map(({ number, path }) => `${number} ${path}`);
    expect(pages.slice(0, 2)).toEqual(['1 comments/', '2 comments/2/']);
  });

  test('have room for dozens of short comments, but not for hundreds: each has a name, a date and links', () => {
    const [first] = pagesOf(times(500, { bytes: 60 }));
    expect(first!.ids.length).toBeGreaterThan(50);
    expect(first!.ids.length).toBeLessThan(200);
  });

  test('hold fewer comments if each links to many places, but still a dozen', () => {
    const about = Array.from({ length: 20 }, (_, i) => `p1.${i + 1}`);
    const [few] = pagesOf(times(300, { bytes: 1_000, about }));
    const [many] = pagesOf(times(300, { bytes: 1_000 }));
    expect(few!.ids.length).toBeLessThan(many!.ids.length / 2);
    expect(few!.ids.length).toBeGreaterThan(11);
  });
});
