import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom } from './chance.ts';

const WORDS_A_PARAGRAPH = 70;

/** The size of a generated essay. */
export interface Size {
  points: number;
  /** Paragraphs in each point. */
  paragraphs: number;
  comments?: number;
}

/** Writes a generated essay as a content folder; the same size gives the same files. */
export function writeMadeEssay(folder: string, size: Size) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(made(size))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** Generates the files of an essay, by their paths in its content folder. */
function made({ points, paragraphs, comments = 0 }: Size): Record<string, string> {
  const next = randomFrom(points * paragraphs);
  const title = () => capital(sentence(next, 4).slice(0, -1));
  const files = numbers(points).map((number) => {
    const text = numbers(paragraphs).map(() => paragraph(next));
    text[text.length > 2 ? 2 : 0] += ` Lanu ${ownWord(number)} rosu ta.`;
    return [`points/${number}.md`, file({ number, title: title() }, text.join('\n\n'))] as const;
  });
  const thread = numbers(comments).map((number) => {
    const fields = { author: title(), date: '2024-01-01', ...aboutAndReply(number, points) };
    return [`comments/${number}.md`, file(fields, paragraph(next))] as const;
  });
  return {
    'essay.md': file(
      {
        title: 'A made essay',
        authors: '[{ name: A generator }]',
        edition: '{ name: Made, note: Words without a meaning }',
      },
      paragraph(next),
    ),
    'closing.md': file({ title: 'Last' }, paragraph(next)),
    ...Object.fromEntries([...files, ...thread]),
  };
}

/** Four in five comments reply to the one before, and about half are about the first point. */
function aboutAndReply(number: number, points: number): Record<string, string | number> {
  const about = `[${number % 2 === 0 ? 1 : 1 + ((number * 7) % points)}]`;
  return number % 5 === 1 ? { about } : { about, replyTo: number - 1 };
}

function numbers(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

function file(fields: Record<string, string | number>, text: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${text}\n`;
}

function paragraph(next: () => number): string {
  const sentences = [];
  for (let words = 0; words < WORDS_A_PARAGRAPH;) {
    const length = 6 + Math.floor(next() * 16);
    sentences.push(sentence(next, length));
    words += length;
  }
  return sentences.join(' ');
}

function sentence(next: () => number, length: number): string {
  return `${capital(Array.from({ length }, () => word(next)).join(' '))}.`;
}

const SYLLABLES = 'ba ce di fo gu la me ni ro su ta ve ki po du ra le mi so tu na re bi co lu'.split(' ');

/**
 * Generates a word from a random rank. Ranks follow Zipf's law, as in a language, so the vocabulary grows more slowly
 * than the essay.
 */
function word(next: () => number): string {
  const rank = Math.floor(Math.exp(next() * Math.log(40_000)));
  let name = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length]!;
  }
  return name.length > 2 ? name : `${name}n`;
}

/** Returns a word unique to one point, made of letters that no generated word contains. */
function ownWord(number: number): string {
  return `w${[...number.toString(7).padStart(5, '0')]
    .toReversed()
    .map((digit) => 'hjqwxyz'[Number(digit)])
    .join('')}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
