import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFile } from '#import/2-read/source-file.ts';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { writeEssay } from '#import/5-write/write-essay.ts';
import { readBack } from '#import/7-verify/read-back.ts';
import { verifyEssay } from '#import/7-verify/verify-essay.ts';
import { openPlainText } from '#import/open-plain-text.ts';
import { workbench } from './fixtures/import/workbench.ts';

const { at, write } = workbench();

const paragraphs = [
  'The oven came in spring, and with it the question of who would light it on the days when nobody had slept, and nobody had flour, and the rain stood in the yard.',
  'We drew lots at first; later we drew straws, and in the end a well-worn list on the door did it, which the youngest had written and *nobody* dared to take down.',
  '(1) a bowl of flour, (2) water as warm as a hand, and (3) the patience of whoever is up first: that is all, say the neighbours, who have never once been up first.',
  'What is left over goes to the hens. They are ours and yours, and the fence between them is a line that somebody once chalked on the ground for a game.',
];
const titles = ['Bread before noon', 'Salt & its uses', 'A table for nine', 'Whoever washes up'];
const words = ['One', 'Two', 'Three', 'Four'];
const roman = ['I', 'II', 'III', 'IV'];

const markers: [string, (place: number) => string][] = [
  ['1.', (place) => `${place + 1}. `],
  ['1)', (place) => `${place + 1}) `],
  ['(1)', (place) => `(${place + 1}) `],
  ['1:', (place) => `${place + 1}: `],
  ['I.', (place) => `${roman[place]}. `],
  ['One.', (place) => `${words[place]}. `],
  ['One:', (place) => `${words[place]}: `],
  ['Point 1:', (place) => `Point ${place + 1}: `],
  ['Point 1.', (place) => `Point ${place + 1}. `],
  ['Point One:', (place) => `Point ${words[place]}: `],
  ['Point 1 on a line of its own', (place) => `Point ${place + 1}\n`],
  ['I. on a line of its own', (place) => `${roman[place]}.\n`],
];

const layouts: [string, (blocks: string[]) => string][] = [
  ['with blank lines', (blocks) => blocks.join('\n\n')],
  ['without blank lines', (blocks) => blocks.join('\n')],
  ['with hard-wrapped lines', (blocks) => blocks.map((block) => wrap(block, 68)).join('\n\n')],
];

/** A list inside a point is numbered in another style than the points. */
const textFor = (style: string) =>
  style === '(1)' ? paragraphs.map((text) => text.replace(/^\(1\)/, '1)')) : paragraphs;
const essayOf = (mark: (place: number) => string, text: string[]) => [
  'The kitchen next door',
  'By Noor & Ana',
  ...text,
  ...titles.flatMap((title, place) => [mark(place) + title, ...text]),
  'Last words',
  ...text,
  'With flour on our hands,\nNoor & Ana',
];

describe.each(markers)('An essay whose points are marked %s', (style, mark) => {
  const text = textFor(style);

  test.each(layouts)('%s is imported whole.', async (_layout, layOut) => {
    const source = await readSourceFile(write('essay.txt', layOut(essayOf(mark, text))));
    const plain = openPlainText(source);
    const { outline, doubts } = plain.findOutline([]);
    const essay = buildEssay(outline);
    expect(doubts).toEqual([]);
    expect(essay).toMatchObject({ title: 'The kitchen next door', authors: ['Noor', 'Ana'] });
    expect(textsOf(essay.opening)).toEqual(text);
    expect(essay.points.map(({ title, blocks }) => [title, ...textsOf(blocks)])).toEqual(
      titles.map((title) => [title, ...text]),
    );
    expect(essay.closing?.signOff).toBe('With flour on our hands, Noor & Ana');
    for (const [name, file] of writeEssay(essay, {}, plain)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), file);
    }
    const roles = new Map(outline.map(({ number, role }) => [number, role]));
    expect(verifyEssay(plain.sourceWords(roles), await readBack(at()))).toMatchObject({
      lost: [],
      added: [],
      moved: [],
    });
  });
});

const textsOf = (blocks: { text: string }[]) => blocks.map(({ text }) => text);

/** Wraps a line at a width, as an editor does: between words and after hyphens. */
function wrap(block: string, width: number): string {
  const lines = [''];
  for (const word of block.split(/(?<=\s|\p{L}-)/u)) {
    const room = width - lines.at(-1)!.length;
    if (word.trimEnd().length <= room) lines[lines.length - 1] += word;
    else lines.push(word);
    if (word.endsWith('\n')) lines.push('');
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n\n/g, '\n');
}
