import { slug } from 'github-slugger';
import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Block, Essay } from './essay.ts';
import { toInline } from './inline.ts';

/** Writes an essay as the files of a content folder: each path in it, and its text. */
export function writeEssay(essay: Essay, { language, date }: Edition): Map<string, string> {
  const { title, kicker, standfirst, byline, opening, points, closing, comments } = essay;
  const authors = essay.authors.map((name) => ({ name }));
  const edition = {
    name: 'Imported text',
    date,
    note: 'These are the authors’ own words, imported from a plain text.',
  };
  const files = new Map<string, string>();
  files.set('essay.md', writeFile({ title, kicker, standfirst, byline, authors, language, edition }, opening));
  points.forEach((point, index) => {
    const number = index + 1;
    files.set(pointPath(number, points.length, point.title), writeFile({ number, title: point.title }, point.blocks));
  });
  if (closing) files.set('closing.md', writeFile({ title: closing.title, signOff: closing.signOff }, closing.blocks));
  comments.forEach((blocks, index) => files.set(`comments/${index + 1}.md`, writeFile({}, blocks)));
  return files;
}

const SLUG_LENGTH = 40;

function pointPath(number: number, count: number, title: string): string {
  const digits = Math.max(2, String(count).length);
  const words = slug(title).normalize('NFC').split('-').filter(Boolean);
  let name = words.shift()?.slice(0, SLUG_LENGTH) ?? 'point';
  for (const word of words) {
    if (name.length + 1 + word.length > SLUG_LENGTH) break;
    name += `-${word}`;
  }
  return `points/${String(number).padStart(digits, '0')}-${name}.md`;
}

function writeFile(fields: Record<string, unknown>, blocks: Block[]): string {
  const known = Object.values(fields).some((value) => value !== undefined);
  const yaml = known ? stringify(fields, { lineWidth: 0 }) : '';
  return `---\n${yaml}---\n\n${toMarkdown({ type: 'root', children: blocks.map(toNode) }, { extensions: [gfmToMarkdown()] })}`;
}

function toNode({ kind, text }: Block): RootContent {
  const children = toInline(text);
  return kind === 'paragraph' ? { type: 'paragraph', children } : { type: 'heading', depth: 2, children };
}

/** What the source does not say of itself. */
export interface Edition {
  /** Its language, as a BCP 47 tag. */
  language: string;
  /** The day it is from. */
  date: string | undefined;
}
