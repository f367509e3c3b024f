import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Content } from './content.ts';

/** A page of an essay, in a form for any site generator. */
export interface Page {
  /** Its address relative to the site's base: ``, `5/`, `closing/`, `comments/`. */
  address: string;
  title: string;
  /** Its text as Markdown. */
  text: string;
}

/** Returns the pages of an essay in order, with our site's text: the opening, each point, the closing, the comments. */
export function pagesOf({ folder }: Content): Page[] {
  const points = readAll(folder, 'points').map(({ fields, text }) => {
    return { address: `${fields['number']}/`, title: String(fields['title']), text };
  });
  const comments = readAll(folder, 'comments');
  const thread = comments.map(({ fields, text }) => `## ${String(fields['author'] ?? 'A reader')}\n\n${text}`);
  return [
    ...readOne(folder, 'essay.md').map(({ fields, text }) => ({ address: '', title: String(fields['title']), text })),
    ...points.toSorted((one, other) => parseInt(one.address) - parseInt(other.address)),
    ...readOne(folder, 'closing.md').map(({ fields, text }) => {
      return { address: 'closing/', title: String(fields['title']), text };
    }),
    ...(comments.length > 0 ? [{ address: 'comments/', title: 'Comments', text: thread.join('\n\n') }] : []),
  ];
}

function readAll(folder: string, name: string): Source[] {
  const files = existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)) : [];
  return files.toSorted().flatMap((file) => readOne(folder, path.join(name, file)));
}

function readOne(folder: string, file: string): Source[] {
  if (!existsSync(path.join(folder, file))) return [];
  const [, fields = '', text = ''] = /^---\n(.*?)---\n(.*)$/s.exec(readFileSync(path.join(folder, file), 'utf8')) ?? [];
  return [{ fields: (parse(fields) ?? {}) as Record<string, unknown>, text: text.trim() }];
}

interface Source {
  fields: Record<string, unknown>;
  text: string;
}
