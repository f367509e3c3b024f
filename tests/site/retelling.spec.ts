import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { type BuiltPage, elementsOf, idOf, pageAt, pagesOf, passagesOf, textOf } from '../built-pages.ts';
import { messagesOf } from '../messages.ts';
import { essaySource, retelling, sites, subpath } from '../sites.ts';

/** The number of consecutive words that the two texts must not share. */
const RUN = 8;
/** The length of a run that they may share in a few places, and in how many. */
const SHORT_RUN = 6;
const MOST_SHORT_RUNS = 10;
/** The least and the greatest length of a section, as a share of the authors'. */
const [SHORTEST, LONGEST] = [0.55, 0.85];
const NOTE = 'This is not the authors’ text.';
const CREDIT = 'A retelling of the essay by Ayesha & B';
const BYLINE = 'A collaborative piece by Ayesha & B (@recycle_the_rich on IG)';

test('the retelling says what it is on its cover and in previews of its links', () => {
  const { tree } = pageAt(retelling, '');
  const [cover] = elementsOf(tree, ({ properties }) => String(properties['className']).startsWith('cover'));
  expect(textOf(cover!)).toContain(CREDIT);
  const [title] = elementsOf(tree, ({ tagName }) => tagName === 'title');
  expect(textOf(title!)).toBe(`For dissent & diversity in our movements · ${CREDIT}`);
  expect(metaOf(pageAt(retelling, ''), 'og:title')).toBe(textOf(title!));
  expect(metaOf(pageAt(retelling, ''), 'og:description')).toContain(CREDIT);
  for (const address of ['5/', 'comments/', 'subjects/']) {
    expect(metaOf(pageAt(retelling, address), 'og:site_name')).toBe(textOf(title!));
    expect(metaOf(pageAt(retelling, address), 'og:description')).toContain(` · ${CREDIT}`);
  }
  const [head] = elementsOf(mainOf('5/'), ({ tagName }) => tagName === 'header');
  expect(textOf(head!)).toContain(CREDIT);
});

test('no description or card of the retelling in a preview is without a word that it is one', () => {
  for (const page of pagesOf(subpath)) {
    for (const property of ['og:description', 'og:image:alt']) {
      const text = metaOf(page, property);
      if (text !== undefined) expect(text, `/${page.address} ${property}`).toContain(CREDIT);
    }
  }
});

test('the foot of every page of the retelling says what it is, and names the authors as they do', () => {
  for (const { address, tree } of pagesOf(retelling)) {
    const foot = elementsOf(tree, ({ tagName }) => tagName === 'footer').at(-1);
    expect(textOf(foot!), address).toContain(`${BYLINE}. ${NOTE}`);
  }
});

test('the page about the retelling names the original, the edition and its date', () => {
  const about = textOf(mainOf('about/'));
  expect(about).toContain(`Retelling, 27 November 2026. ${NOTE}`);
  expect(about).toContain('The original is For dissent & diversity in our movements by Ayesha & B.');
  expect(about).toContain(messagesOf(retelling).t('commentsRetold'));
  expect(about).toContain(messagesOf(retelling).t('broadside'));
});

test('comments say that they are retold, wherever they are', () => {
  for (const [address, count] of [
    ['comments/', 2],
    ['1/', 1],
    ['', 1],
  ] as const) {
    const headers = headersOf(address);
    expect(headers).toHaveLength(count);
    for (const header of headers) expect(header).toMatch(/^A reader\s*retold/);
  }
  expect(textOf(mainOf('comments/'))).toContain(messagesOf(retelling).t('commentsRetold'));
});

for (const site of sites.filter(({ content }) => content !== retelling.content)) {
  test(`${site.name} does not call itself a retelling`, () => {
    const messages = messagesOf(site);
    const [begin] = messages.t('retelling', { names: '|' }).split('|');
    for (const { address, html } of pagesOf(site)) {
      for (const text of [begin!.trim(), messages.t('commentsRetold')].filter(Boolean))
        expect(html.includes(text), `/${address}: ${text}`).toBe(false);
    }
  });
}

test('no eight words in a row of the retelling are the authors’, and six rarely, names excepted', () => {
  test.skip(!essaySource, 'ESSAY_SOURCE is not set');
  const source = paragraphsOf(readSource());
  const passages = [...sectionsOf('').values(), ...sectionsOf('comments/').values()].flat();
  const summaries = pagesOf(retelling).map((page) => metaOf(page, 'og:description') ?? '');
  expect(passages.length).toBeGreaterThan(30);
  const shared = (length: number) => {
    const theirs = new Set(source.flatMap((text) => runsOf(text, length)));
    expect(theirs.size).toBeGreaterThan(3000);
    return [...passages, ...summaries].flatMap((text) => runsOf(text, length)).filter((run) => theirs.has(run));
  };
  expect(shared(RUN)).toEqual([]);
  const short = shared(SHORT_RUN);
  expect(short.length, short.join('\n')).toBeLessThanOrEqual(MOST_SHORT_RUNS);
});

test('each section of the retelling, and all of it, is 55 to 85 % as long as the authors’', () => {
  test.skip(!essaySource, 'ESSAY_SOURCE is not set');
  const sections = sectionsOf('');
  const theirs = sourceSections(readSource());
  const lengths = [...theirs].map(([id, paragraphs]) => [id, sections.get(id) ?? [], paragraphs] as const);
  const all = ['all', lengths.flatMap(([, ours]) => ours), lengths.flatMap(([, , paragraphs]) => paragraphs)] as const;
  const errors = [...lengths, all].flatMap(([id, ours, paragraphs]) => {
    const share = countOf(ours) / countOf(paragraphs);
    return share < SHORTEST || share > LONGEST ? [`${id}: ${(share * 100).toFixed(1)} %`] : [];
  });
  expect([...theirs.keys()]).toEqual(['p0', ...Array.from({ length: 10 }, (_, i) => `p${i + 1}`), 'z']);
  expect(errors).toEqual([]);
});

/** Returns the passages of each section on a page of the retelling, by the prefix of their ids: `p5`, `z`, `c-1`. */
function sectionsOf(address: string): Map<string, string[]> {
  const passages = passagesOf(pageAt(retelling, address).tree);
  const ours = passages.filter((passage) => idOf(passage).startsWith('c-') === Boolean(address));
  const groups = Map.groupBy(ours, (passage) => idOf(passage).replace(/\.\d+$/, ''));
  return new Map([...groups].map(([prefix, group]) => [prefix, group.map(textOf)]));
}

/** Returns the head of each comment on a page: its name, its marks, its date. */
function headersOf(address: string): string[] {
  const { tree } = pageAt(retelling, address);
  const comments = elementsOf(
    tree,
    ({ properties }) => (properties['className'] as string[] | undefined)?.includes('comment') ?? false,
  );
  return comments.map((comment) => textOf(elementsOf(comment, ({ tagName }) => tagName === 'header')[0]!));
}

function mainOf(address: string): Element {
  return elementsOf(pageAt(retelling, address).tree, ({ tagName }) => tagName === 'main')[0]!;
}

function metaOf({ tree }: BuiltPage, property: string): string | undefined {
  const [meta] = elementsOf(tree, ({ properties }) => properties['property'] === property);
  return meta && String(meta.properties['content']);
}

function readSource(): string[] {
  return readFileSync(essaySource!, 'utf8').trim().split('\n');
}

/** Returns the authors' paragraphs, without the title, standfirst, names of the authors and headings. */
function paragraphsOf(lines: string[]): string[] {
  return lines.filter((line, i) => i > 2 && !/^\d+\. /.test(line) && (line.length >= 120 || /[.!?”"]$/.test(line)));
}

/** Returns the authors' paragraphs by section. The retelling keeps their headings and sign-off. */
function sourceSections(lines: string[]): Map<string, string[]> {
  const [closing] = elementsOf(pageAt(retelling, '').tree, (element) => idOf(element) === 'closing');
  const [heading] = elementsOf(closing!, ({ tagName }) => tagName === 'h2');
  const signOff = textOf(elementsOf(closing!, ({ tagName }) => tagName === 'p').at(-1)!);
  const end = lines.findIndex((line) => signOff.startsWith(line));
  expect(end, 'line of the sign-off').toBeGreaterThan(0);
  return Map.groupBy(paragraphsOf(lines.slice(0, end)), (paragraph) => {
    const before = lines.slice(0, lines.indexOf(paragraph));
    const start = before.findLast((line) => /^\d+\. /.test(line) || line === textOf(heading!));
    if (!start) return 'p0';
    return start === textOf(heading!) ? 'z' : `p${Number.parseInt(start, 10)}`;
  });
}

function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function countOf(texts: string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
}
