import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { elementsOf, idOf, pageAt, passagesOf, textOf } from '../built-pages.ts';
import { essaySource, restatement } from '../sites.ts';

/** The number of consecutive words that the two texts must not share. */
const RUN = 8;

test('the restatement is its own: no eight words in a row are the authors’, names excepted', () => {
  test.skip(!essaySource, 'ESSAY_SOURCE is not set');
  const theirs = new Set(paragraphsOf(readSource()).flatMap(runsOf));
  expect(theirs.size).toBeGreaterThan(3000);
  const passages = [...sectionsOf('').values(), ...sectionsOf('comments/').values()].flat();
  expect(passages.length).toBeGreaterThan(30);
  expect(passages.flatMap(runsOf).filter((run) => theirs.has(run))).toEqual([]);
});

test('each section of the restatement is half to nine tenths as long as the authors’', () => {
  test.skip(!essaySource, 'ESSAY_SOURCE is not set');
  const sections = sectionsOf('');
  const theirs = sourceSections(readSource());
  const errors = [...theirs].flatMap(([id, paragraphs]) => {
    const share = countOf(sections.get(id) ?? []) / countOf(paragraphs);
    return share < 0.5 || share > 0.9 ? [`${id}: ${Math.round(share * 100)} %`] : [];
  });
  expect([...theirs.keys()]).toEqual(['p0', ...Array.from({ length: 10 }, (_, i) => `p${i + 1}`), 'z']);
  expect(errors).toEqual([]);
});

test('the restatement has 2,500 words or more', () => {
  expect(countOf([...sectionsOf('').values()].flat())).toBeGreaterThanOrEqual(2500);
});

/** Returns the passages of each section on a page of the restatement, by the prefix of their ids: `p5`, `z`, `c-1`. */
function sectionsOf(address: string): Map<string, string[]> {
  const passages = passagesOf(pageAt(restatement, address).tree);
  const ours = passages.filter((passage) => idOf(passage).startsWith('c-') === Boolean(address));
  const groups = Map.groupBy(ours, (passage) => idOf(passage).replace(/\.\d+$/, ''));
  return new Map([...groups].map(([prefix, group]) => [prefix, group.map(textOf)]));
}

function readSource(): string[] {
  return readFileSync(essaySource!, 'utf8').trim().split('\n');
}

/** Returns the authors' paragraphs, without the title, standfirst, names of the authors and headings. */
function paragraphsOf(lines: string[]): string[] {
  return lines.filter((line, i) => i > 2 && !/^\d+\. /.test(line) && (line.length >= 120 || /[.!?”"]$/.test(line)));
}

/** Returns the authors' paragraphs by section. The restatement keeps their headings and sign-off. */
function sourceSections(lines: string[]): Map<string, string[]> {
  const [closing] = elementsOf(pageAt(restatement, '').tree, (element) => idOf(element) === 'closing');
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

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
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
