import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { diffArrays } from 'diff';
import { elementsOf, idOf, pageAt, passagesOf, textOf } from '../built-pages.ts';
import { authors, essaySource } from '../sites.ts';

/** The number of lines of the authors' text before the essay itself: title, standfirst and authors. */
const COVER_LINES = 3;

test('every word of the authors’ text is on the page, in order, and none besides', () => {
  test.skip(!essaySource, 'ESSAY_SOURCE is not set');
  const lines = readFileSync(essaySource!, 'utf8').trim().split('\n');
  const site = authors;
  const home = pageAt(site, '').tree;
  const [essay] = elementsOf(home, ({ tagName }) => tagName === 'main');
  const [cover] = elementsOf(essay!, ({ tagName }) => tagName === 'header');

  const onCover = ` ${bareWords(textOf(cover!))} `;
  const [title, kicker] = lines[0]!.split(/- /);
  for (const part of [title!, kicker!, ...lines.slice(1, COVER_LINES)]) {
    expect(onCover).toContain(` ${bareWords(part)} `);
  }

  const source = wordsOf(lines.slice(COVER_LINES).map((line) => line.replace(/^\d+\. /, '')));
  const comments = passagesOf(pageAt(site, 'comments/').tree).filter((passage) => idOf(passage).startsWith('c-'));
  const page = wordsOf([...essayText(essay!), ...comments.map(textOf)]);
  expect(source.length).toBeGreaterThan(4000);
  const changes = diffArrays(source, page).filter(({ added, removed }) => added || removed);
  expect(changes.map(({ added, value }) => `${added ? 'added' : 'lost'}: ${value.join(' ')}`)).toEqual([]);
});

/** Returns the headings, passages and sign-off of the essay in order, without the interface text around them. */
function essayText(main: Parameters<typeof elementsOf>[0]): string[] {
  const sections = elementsOf(main, (element) => /^(opening|p\d+|closing)$/.test(idOf(element)));
  return sections.flatMap((section) => {
    const [heading] = idOf(section) === 'opening' ? [] : elementsOf(section, ({ tagName }) => tagName === 'h2');
    const passages = passagesOf(section);
    const signOff =
      idOf(section) === 'closing' ? elementsOf(section, ({ tagName }) => tagName === 'p').at(-1) : undefined;
    const parts = elementsOf(section, (element) => {
      const isSubheading = /^h[3-6]$/.test(element.tagName);
      return element === heading || element === signOff || isSubheading || passages.includes(element);
    });
    return parts.map((part) => textOf(part).replace(part === heading ? /^\d+ ?\. / : '', ''));
  });
}

/** Returns words as the reader sees them, with punctuation but without the asterisks of *emphasis*. */
function wordsOf(texts: string[]): string[] {
  return texts.flatMap((text) => text.split(/\s+/).filter(Boolean)).map((word) => word.replace(/^\*(.+)\*$/, '$1'));
}

function bareWords(text: string): string {
  return (text.match(/[\p{L}\p{N}_@&]+/gu) ?? []).join(' ');
}
